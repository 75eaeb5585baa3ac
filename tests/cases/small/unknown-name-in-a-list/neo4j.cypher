the Neo4j store does not answer View yet: ask the SQLite store
