the Neo4j store does not answer INFERENCES yet: ask the SQLite store
