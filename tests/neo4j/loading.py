"""``python -m tests.neo4j.loading FOLDER``: load a folder in a process of its own, one to be killed.

The server's address and password come from the environment. Says a line after each batch.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from neo4j import GraphDatabase

from graph.neo4j.load import load
from loaders.load import load_dataset
from ontology.cache import shipped_ontology


def _say(stage: str, done: int, total: int) -> None:
    print(stage, done, total, flush=True)  # noqa: T201 - the parent reads it


def main() -> None:
    """Load the folder that the command line names."""
    ontology = shipped_ontology()
    dataset = load_dataset(Path(sys.argv[1]), ontology).dataset
    assert dataset is not None
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        load(dataset, ontology, driver, _say)


if __name__ == "__main__":
    main()
