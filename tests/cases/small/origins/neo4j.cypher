the Neo4j store does not answer WRITTEN yet: ask the SQLite store
