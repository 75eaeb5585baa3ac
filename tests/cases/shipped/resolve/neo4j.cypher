the Neo4j store does not answer Resolving yet: ask the SQLite store
