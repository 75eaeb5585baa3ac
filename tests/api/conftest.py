"""The schema of the shipped ontology, and an engine over the shipped data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import strawberry
from graphql import GraphQLSchema
from rdflib import Graph

from api.engine import Engine
from api.export import export_dataset
from api.schema import build_schema
from graph.export.formats import Format
from graph.sqlite.build import build
from graph.sqlite.store import SqliteStore
from loaders.load import load_dataset
from ontology.model import Ontology

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def schema(ontology: Ontology) -> strawberry.Schema:
    """The schema of the shipped ontology."""
    return build_schema(ontology)


@pytest.fixture(scope="session")
def graphql_schema(schema: strawberry.Schema) -> GraphQLSchema:
    """The same, as graphql-core has it."""
    return schema._schema  # noqa: SLF001 - strawberry shows it by no other name


@pytest.fixture(scope="session")
def engine(ontology: Ontology, schema: strawberry.Schema, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine over the shipped data."""
    file = tmp_path_factory.mktemp("engine") / "data.sqlite"
    loaded = load_dataset(DATA, ontology)
    assert loaded.dataset is not None
    build(loaded.dataset, ontology, file)
    store = SqliteStore(file, ontology)
    yield Engine(ontology, store, schema)
    store.close()


@pytest.fixture(scope="session")
def turtle(engine: Engine, ontology: Ontology) -> Graph:
    """The whole dataset as Turtle, read by another library than the one that wrote it."""
    return Graph().parse(data=export_dataset(engine.store, ontology, Format.TURTLE), format="turtle")
