the Neo4j store does not answer HOP yet: ask the SQLite store
