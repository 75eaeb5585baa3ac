"""The shipped data, served by the embedded store, for the examples in the documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.engine import Engine
from graph.sqlite.build import build
from graph.sqlite.store import SqliteStore
from loaders.load import load_dataset
from ontology.model import Ontology

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shipped_engine(ontology: Ontology, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    loaded = load_dataset(ROOT / "data", ontology)
    assert loaded.dataset is not None
    path = tmp_path_factory.mktemp("shipped") / "parley.sqlite"
    build(loaded.dataset, ontology, path)
    store = SqliteStore(path, ontology)
    yield Engine(ontology, store)
    store.close()
