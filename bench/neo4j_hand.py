"""The engine on Neo4j in this process, beside the same Cypher run by hand through the driver."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import cycle
from typing import Any, Final

from neo4j import READ_ACCESS, Driver, GraphDatabase, NotificationMinimumSeverity, Session

from api.engine import Engine
from bench.neo4j_questions import Question, questions
from bench.report import Line, seconds
from bench.timing import alternated, ratio
from graph.neo4j.local.server import Running
from graph.neo4j.render import render
from graph.neo4j.store import Neo4jStore
from graph.plan import QueryPlan
from graph.store import Answer, Value
from ontology.cache import shipped_ontology

_BAR: Final = 1.2
_ROUNDS: Final = 9
_REPEATS: Final = 100


class _Watched:
    """A store that remembers what it was asked last."""

    def __init__(self, store: Neo4jStore) -> None:
        self._store = store
        self.asked: tuple[QueryPlan, Sequence[Value]] | None = None
        self.snapshot = store.snapshot

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Answer, and remember."""
        self.asked = plan, values
        return self._store.run(plan, values)

    def close(self) -> None:
        """Release the connections."""
        self._store.close()


def against_hand(of: str, server: Running) -> Iterator[Line]:
    """All questions through the engine and by hand, in this process."""
    ontology = shipped_ontology()
    auth = (server.user, server.password)
    store = _Watched(Neo4jStore(server.uri, auth, ontology))
    settings: dict[str, Any] = {
        "notifications_min_severity": NotificationMinimumSeverity.OFF,
        "telemetry_disabled": True,
    }
    with closing(store), GraphDatabase.driver(server.uri, auth=auth, **settings) as driver:
        engine = Engine(ontology, store)
        for question in questions(driver):
            yield _beside(of, question, engine, store, driver)


def _beside(of: str, question: Question, engine: Engine, store: _Watched, driver: Driver) -> Line:
    text = question.text("parley")
    variables = [asked for asked, _ in question.asked]
    statements = []
    for given in variables:
        engine.execute(text, given)
        assert store.asked is not None  # noqa: S101 - it was asked just now
        plan, values = store.asked
        rendered = render(plan, shipped_ontology())
        statements.append((rendered.text, rendered.bound(values)))
    calls = {"engine": _by_engine(engine, text, variables), "hand": _by_hand(driver, statements)}
    timings = alternated(calls, _ROUNDS, _REPEATS)
    return Line(
        f"{question.name} in process, {of}",
        f"Parley {seconds(timings['engine'].seconds)}",
        f"the same Cypher by hand {seconds(timings['hand'].seconds)}",
        ratio(timings["engine"], timings["hand"]),
        "×",
        _BAR,
    )


def _by_engine(engine: Engine, text: str, variables: Sequence[Mapping[str, Any]]) -> Callable[[], object]:
    coming = cycle(variables)
    return lambda: engine.execute(text, next(coming))


def _by_hand(driver: Driver, statements: Sequence[tuple[str, Mapping[str, Value]]]) -> Callable[[], object]:
    coming = cycle(statements)

    def ask() -> object:
        statement, parameters = next(coming)
        with _session(driver) as session:
            return session.run(statement, dict(parameters)).values()

    return ask


def _session(driver: Driver) -> Session:
    return driver.session(default_access_mode=READ_ACCESS, fetch_size=-1)
