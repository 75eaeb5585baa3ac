the Neo4j store does not answer Groups yet: ask the SQLite store
