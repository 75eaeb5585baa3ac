"""Neo4j as the suite uses it: one server for the process, which holds one dataset at a time."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from unittest.mock import patch

from neo4j import Driver, GraphDatabase, ManagedTransaction, Query, Session

from graph.neo4j.load import load
from graph.neo4j.render import render
from graph.neo4j.store import Neo4jStore
from graph.plan import QueryPlan
from graph.store import Answer, Store, Value
from ontology.model import Ontology
from ontology.records import Dataset
from tests.local_neo4j import local

_PATIENCE = 120.0
_HELD = "MATCH (d) WHERE 'Dataset' IN labels(d) RETURN d.version"
"""The suite's own question, which is none of the store's statements."""


@dataclass
class _Server:
    """The server, and which dataset it holds."""

    driver: Driver
    uri: str
    auth: tuple[str, str]
    held: tuple[str, int] = "", 0

    def hold(self, dataset: Dataset, ontology: Ontology) -> None:
        """Put ``dataset`` in the place of what is there; other tests may have changed that meanwhile."""
        if self.held != (dataset.digest, self._version()):
            self.held = dataset.digest, load(dataset, ontology, self.driver, anew=True).version

    def _version(self) -> int:
        with self.driver.session() as session:
            found = session.run(_HELD).single()
        return found[0] if found else 0


@cache
def _server() -> _Server:
    """The server of the run."""
    running = local().running
    auth = (running.user, running.password)
    driver = GraphDatabase.driver(running.uri, auth=auth)
    atexit.register(driver.close)
    return _Server(driver, running.uri, auth)


@dataclass(frozen=True)
class _Lent:
    """A store of one dataset, which is put back before each question where another took its place."""

    server: _Server
    store: Neo4jStore
    dataset: Dataset
    ontology: Ontology

    @property
    def snapshot(self) -> str:
        """What the store serves."""
        return self.store.snapshot

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Ask the store."""
        self.server.hold(self.dataset, self.ontology)
        return self.store.run(plan, values)

    def close(self) -> None:
        """Close the store."""
        self.store.close()


@contextmanager
def serve(dataset: Dataset, ontology: Ontology) -> Iterator[Store]:
    """Serve a dataset from the process's server."""
    server = _server()
    server.hold(dataset, ontology)
    store = Neo4jStore(server.uri, server.auth, ontology, deadline=_PATIENCE)
    try:
        yield _Lent(server, store, dataset, ontology)
    finally:
        store.close()


@contextmanager
def statements() -> Iterator[list[str]]:
    """Collect what is run in transactions of the driver's, and without one."""
    seen: list[str] = []

    def noted(runner: type[ManagedTransaction | Session]) -> AbstractContextManager[object]:
        run: Callable[..., Any] = runner.run

        def note(of: object, query: str | Query, *args: Any, **given: Any) -> Any:  # noqa: ANN401 - the driver's own
            if query != _HELD:
                seen.append(query.text if isinstance(query, Query) else query)
            return run(of, query, *args, **given)

        return patch.object(runner, "run", note)

    with noted(ManagedTransaction), noted(Session):
        yield seen


def written(plan: QueryPlan, ontology: Ontology) -> str:
    """The statement that a Plan becomes, in lines."""
    text = render(plan, ontology).text
    for word in ("COLLECT {", "COUNT {", "WITH began"):
        text = text.replace(word, f"\n{word}")
    return text + "\n"
