"""The small world of ``tests/cases/data`` as a dataset and as a database file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.sqlite.build import build
from graph.sqlite.store import SqliteStore
from loaders.load import load_dataset
from ontology.model import Ontology
from ontology.records import Dataset
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def small(ontology: Ontology) -> Dataset:
    """The small world."""
    dataset = load_dataset(ROOT / "tests" / "cases" / "data", ontology).dataset
    assert dataset is not None
    return dataset


@pytest.fixture(scope="session")
def database(small: Dataset, ontology: Ontology, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its database file; not to be changed."""
    path = tmp_path_factory.mktemp("small") / "parley.db"
    build(small, ontology, path)
    return path


@pytest.fixture
def store(database: Path, ontology: Ontology) -> Iterator[SqliteStore]:
    """A store that serves it, for as long as a test takes."""
    opened = SqliteStore(database, ontology)
    yield opened
    opened.close()
