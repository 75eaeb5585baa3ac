the Neo4j store does not answer LeftOut yet: ask the SQLite store
