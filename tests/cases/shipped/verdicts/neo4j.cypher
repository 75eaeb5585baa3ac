the Neo4j store does not answer Coverage yet: ask the SQLite store
