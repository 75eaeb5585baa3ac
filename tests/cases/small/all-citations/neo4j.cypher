the Neo4j store does not answer AllCitations yet: ask the SQLite store
