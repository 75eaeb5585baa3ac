"""Engines over small datasets of a test's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import strawberry

from api.engine import Engine
from graph.sqlite.build import build
from graph.sqlite.store import SqliteStore
from loaders.load import load_dataset
from ontology.model import Ontology

_REPORT = """
outlet: {type: MediaOrganization, name: The Outlet}
report:
  type: NewsReport
  publisher: outlet
  url: https://example.org/report
  published: 2025-04-10
  passages:
    p: {locator: paragraph 1, quote: They agreed.}
"""
"""A passage that entries may cite as ``report#p``."""


@contextmanager
def engine_over(
    text: str, folder: Path, ontology: Ontology, schema: strawberry.Schema | None = None
) -> Iterator[Engine]:
    """An engine over the entries in ``text``, beside a report to cite, its files in ``folder``."""
    data = folder / "data"
    data.mkdir()
    (data / "report.yaml").write_text(_REPORT, encoding="utf-8")
    (data / "entries.yaml").write_text(text, encoding="utf-8")
    loaded = load_dataset(data, ontology)
    assert loaded.dataset is not None, "\n".join(found.render() for found in loaded.diagnostics)
    build(loaded.dataset, ontology, folder / "data.sqlite")
    store = SqliteStore(folder / "data.sqlite", ontology)
    try:
        yield Engine(ontology, store, schema)
    finally:
        store.close()


def ask(engine: Engine, text: str, variables: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - JSON
    """The parsed response to an operation."""
    return orjson.loads(engine.execute(text, variables).body)
