"""What a store does not answer yet: declared here, and nowhere else. A gap that is closed fails its test until it is
taken out of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from tests.conformance.stores import STORES

_NOT_RENDERED: Final = "the Neo4j store refuses what graph/neo4j/offered.py lists"

GAPS: Final[Mapping[str, frozenset[str]]] = {"neo4j": frozenset()}
"""By kind of store: the cases, questions and tests, by name, that it cannot pass."""

INCOMPLETE: Final = frozenset({"neo4j"})
"""The kinds of stores that refuse some Plans: random ones that they refuse prove nothing, for or against them."""


def on_every_store(names: Iterable[Path | str]) -> list[Any]:
    """The arguments of a test of every store and thing: gaps are expected to fail, and have to."""
    return [
        pytest.param(kind, thing, id=f"{label(thing)}-{kind}", marks=_marks(kind, label(thing)))
        for kind in STORES
        for thing in names
    ]


def label(thing: Path | str) -> str:
    """What a case, a question or a test is called here."""
    return thing if isinstance(thing, str) else f"{thing.parent.name}-{thing.name}"


def _marks(kind: str, name: str) -> list[pytest.MarkDecorator]:
    if name not in GAPS.get(kind, ()):
        return []
    return [pytest.mark.xfail(strict=True, reason=_NOT_RENDERED)]
