"""A real Neo4j on this machine, from packages alone: no Docker, Java or Maven needed."""
