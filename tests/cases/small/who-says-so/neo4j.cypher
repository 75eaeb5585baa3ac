the Neo4j store does not answer MentionedIn yet: ask the SQLite store
