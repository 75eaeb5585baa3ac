"""A real Neo4j for the tests: started once, in a home of its own, and stopped at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph.neo4j.local.distribution import DistributionError, default_cache, install
from graph.neo4j.local.server import Running, start, stop
from loaders.load import load_dataset
from ontology.model import Ontology
from ontology.records import Dataset
from tests.neo4j.looking import empty

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def jars() -> Path:
    """The folder of Neo4j's jars; where they cannot be had, the tests that need them say so and are left out."""
    try:
        return install(default_cache())
    except DistributionError as error:
        if "CI" in os.environ:
            raise
        pytest.skip(f"no Neo4j here: {error}")


@pytest.fixture(scope="session")
def server(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A running server with an empty database."""
    home = tmp_path_factory.mktemp("neo4j")
    yield start(home, jars, port=0)
    stop(home)


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
