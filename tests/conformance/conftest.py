"""Served datasets: each is read once, and built once for each kind of store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest

from api.engine import Engine
from api.schema import build_schema
from loaders.load import load_dataset
from ontology.cache import shipped_ontology
from ontology.model import Ontology
from ontology.records import Dataset
from tests.conformance.stores import STORES
from tests.conformance.watching import Watching
from tests.conftest import ROOT

WORLDS = {
    "small": ROOT / "tests" / "cases" / "data",
    "shipped": ROOT / "data",
    "kelm": ROOT / "tests" / "kelm",
}
"""The datasets that are asked: those of the cases by the name of their folder, and one on other talks."""


class Served(Protocol):
    """Gives the engine over a store of one kind that holds one dataset, and what the store was asked."""

    def __call__(self, kind: str, world: str) -> tuple[Engine, Watching]:
        """The engine and its watched store."""


@cache
def dataset_of(world: str) -> Dataset:
    """A dataset of ``WORLDS``, loaded from its YAML."""
    loaded = load_dataset(WORLDS[world], shipped_ontology())
    assert loaded.dataset is not None, "\n".join(map(str, loaded.diagnostics))
    return loaded.dataset


@pytest.fixture(scope="session")
def served(ontology: Ontology) -> Iterator[Served]:
    """Serves datasets to the end of the session."""
    with ExitStack() as stack:
        schema = build_schema(ontology)

        @cache
        def serve(kind: str, world: str) -> tuple[Engine, Watching]:
            watched = Watching(stack.enter_context(STORES[kind].serve(dataset_of(world), ontology)))
            return Engine(ontology, watched, schema), watched

        yield serve


def cases() -> list[Path]:
    """The folders of all cases."""
    return sorted(path.parent for path in (ROOT / "tests" / "cases").rglob("query.graphql"))
