"""The server store: a dataset as a graph in Neo4j."""
