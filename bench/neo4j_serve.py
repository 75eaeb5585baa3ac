"""Serve a Neo4j by Parley, one process: ``python -m bench.neo4j_serve PORT``, the database by the environment."""

from __future__ import annotations

import os
import sys

from api.cli.serving import listen, serve
from graph.neo4j.store import Neo4jStore
from ontology.cache import shipped_ontology


def main() -> None:
    """The command."""
    host = "127.0.0.1"
    listener = listen(host, int(sys.argv[1]))
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    serve(Neo4jStore(os.environ["NEO4J_URI"], auth, shipped_ontology()), listener, host, greet=False)


if __name__ == "__main__":
    main()
