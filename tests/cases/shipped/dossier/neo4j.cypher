the Neo4j store does not answer InDossier yet: ask the SQLite store
