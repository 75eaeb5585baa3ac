"""The stores that must agree. A second one joins by being listed in ``STORES``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw

from graph.plan import QueryPlan
from graph.sqlite.build import build
from graph.sqlite.render import render
from graph.sqlite.store import SqliteStore
from graph.store import Store
from ontology.model import Ontology
from ontology.records import Dataset
from tests.conformance import neo4j_kind

_PATIENCE = 60.0


@dataclass(frozen=True)
class StoreKind:
    """One kind of store, as the suite uses it."""

    serve: Callable[[Dataset, Ontology], AbstractContextManager[Store]]
    """Put a dataset into a fresh store and serve it until the context ends."""
    statements: Callable[[], AbstractContextManager[list[str]]]
    """Collect the statements that stores opened within the context send to their database."""
    written: Callable[[QueryPlan, Ontology], str]
    """The statement that a Plan becomes, in lines."""
    language: str = "sql"
    """The ending of the files that keep statements."""


@contextmanager
def _serve_sqlite(dataset: Dataset, ontology: Ontology) -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "parley.db"
        build(dataset, ontology, path)
        store = SqliteStore(path, ontology, deadline=_PATIENCE)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def _sqlite_statements() -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_: apsw.Cursor, sql: str, __: object) -> bool:
        seen.append(sql)
        return True

    def watch(connection: apsw.Connection) -> None:
        connection.exec_trace = note

    apsw.connection_hooks.append(watch)
    try:
        yield seen
    finally:
        apsw.connection_hooks.remove(watch)


def _write_sql(plan: QueryPlan, ontology: Ontology) -> str:
    return render(plan, ontology).text.replace("(SELECT", "\n(SELECT") + "\n"


_SQLITE = StoreKind(_serve_sqlite, _sqlite_statements, _write_sql)
_NEO4J = StoreKind(neo4j_kind.serve, neo4j_kind.statements, neo4j_kind.written, "cypher")

KINDS: Mapping[str, StoreKind] = {"sqlite": _SQLITE, "neo4j": _NEO4J}
_ASKED = os.environ.get("PARLEY_TEST_STORE", "sqlite").split(",")

STORES: Mapping[str, StoreKind] = {kind: KINDS[kind] for kind in _ASKED}
"""Those of this run: Neo4j, of which there is one server, in a run of its own (``python -m tests.neo4j``)."""
