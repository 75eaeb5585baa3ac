the Neo4j store does not answer RULE_KIND yet: ask the SQLite store
