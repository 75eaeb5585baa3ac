the Neo4j store does not answer Around yet: ask the SQLite store
