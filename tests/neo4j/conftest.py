"""A real Neo4j for the tests: started once, in a home of its own, and stopped at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph.neo4j.local.server import Running
from loaders.load import load_dataset
from ontology.model import Ontology
from ontology.records import Dataset
from tests import local_neo4j
from tests.neo4j.looking import empty

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def jars() -> Path:
    """The folder of Neo4j's jars."""
    return local_neo4j.jars()


@pytest.fixture(scope="session")
def server() -> Running:
    """The server of the run."""
    return local_neo4j.local().running


@pytest.fixture(scope="session")
def driver(server: Running) -> Iterator[Driver]:
    """A driver for that server."""
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        yield driver


@pytest.fixture
def blank(driver: Driver) -> Driver:
    """The driver, after everything in the database was deleted."""
    empty(driver)
    return driver


@pytest.fixture(scope="session")
def shipped(ontology: Ontology) -> Dataset:
    """The shipped data."""
    loaded = load_dataset(ROOT / "data", ontology)
    assert loaded.dataset is not None, [d.render() for d in loaded.diagnostics]
    return loaded.dataset
