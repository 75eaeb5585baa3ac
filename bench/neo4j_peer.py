"""Parley beside @neo4j/graphql on the same Neo4j, and the embedded store beside both, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from math import prod
from pathlib import Path
from statistics import median
from typing import Any, Final, NamedTuple

import orjson

from bench.neo4j_graphs import connected, loaded, parley, peer
from bench.neo4j_questions import Question, questions
from bench.neo4j_requests import Connection, Round, asked
from bench.processes import served
from bench.report import Line, seconds

_BAR_P99: Final = 1.1
_BAR_MEAN: Final = 2.0
_BAR_RATE: Final = 2.0
_BAR_EMBEDDED: Final = 10.0
_EIGHT: Final = 8
_PATIENCE: Final = 5
_WARMING: Final = 300
"""Requests before anything is counted: the server compiles what it runs often."""


class Effort(NamedTuple):
    """How much is asked: ``rounds`` of ``requests`` by each side, taking turns."""

    rounds: int = 5
    requests: int = 1000


@dataclass(frozen=True)
class Sides:
    """The ports of those that are compared, and what they say to a question."""

    ports: Mapping[str, int]

    def check(self, question: Question) -> None:
        """Compare the answers to every request of a question.

        Raises:
            RuntimeError: they differ.
        """
        ours, theirs = question.bodies("parley"), question.bodies("peer")
        self._plan(ours[0])
        for body, other in zip(ours, theirs, strict=True):
            expected = question.theirs(_data(self._ask("peer", other)))
            for name in self.ports.keys() - {"peer"}:
                if question.ours(_data(self._ask(name, body))) != expected:
                    raise RuntimeError(f"{name} and the peer answer {question.name} differently: {body.decode()}")

    def _plan(self, body: bytes) -> None:
        """Ask until Neo4j has planned a statement: just started, it may take longer for that than a question may."""
        for _ in range(_PATIENCE):
            if b'"DEADLINE_EXCEEDED"' not in self._ask("parley", body):
                return

    def _ask(self, name: str, body: bytes) -> bytes:
        # A connection of its own: those that nobody uses for some seconds are closed by the servers.
        with Connection(self.ports[name]) as connection:
            return connection.ask(body)

    def measured(self, question: Question, clients: int, effort: Effort) -> dict[str, Figures]:
        """What each side takes for a question."""
        found: dict[str, list[Round]] = {name: [] for name in self.ports}
        names = list(self.ports)
        bodies = {name: question.bodies("peer" if name == "peer" else "parley") for name in names}
        for number in range(effort.rounds + 1):
            first = number % len(names)
            for name in names[first:] + names[:first]:
                requests = effort.requests if number else min(_WARMING, effort.requests)
                round_ = asked(self.ports[name], bodies[name], clients, requests)
                if number:
                    found[name].append(round_)
        return {name: Figures.of(rounds) for name, rounds in found.items()}


class Figures(NamedTuple):
    """The medians of rounds: seconds, and requests a second."""

    p50: float
    p99: float
    rate: float

    @classmethod
    def of(cls, rounds: list[Round]) -> Figures:
        """The medians of some rounds."""
        return cls(*(median(getattr(one, key) for one in rounds) for key in ("p50", "p99", "rate")))

    def __str__(self) -> str:
        """As the table shows them."""
        return f"p50 {seconds(self.p50)}, p99 {seconds(self.p99)}, {self.rate:.0f}/s"


def _data(answer: bytes) -> Any:  # noqa: ANN401 - what JSON holds
    found = orjson.loads(answer)
    if found.get("errors"):
        raise RuntimeError(f"a question was not answered: {answer[:800].decode()}")
    return found["data"]


def against_peer(claims: int, home: Path, data: Path, database: Path, effort: Effort) -> Iterator[Line]:
    """All questions on a dataset of so many claims, by one client and by eight."""
    with ExitStack() as stack:
        server = stack.enter_context(loaded(home, data))
        ports = {"parley": stack.enter_context(parley(server)), "peer": stack.enter_context(peer(server))}
        sides = Sides({**ports, "embedded": stack.enter_context(served(database)).port})
        with connected(server) as driver:
            asked_of_all = questions(driver)
        for question in asked_of_all:
            sides.check(question)
        for clients in (1, _EIGHT):
            figures = {question.name: sides.measured(question, clients, effort) for question in asked_of_all}
            yield from _lines(f"{claims:,} claims", clients, figures)


def _lines(of: str, clients: int, figures: Mapping[str, Mapping[str, Figures]]) -> Iterator[Line]:
    by = "1 client" if clients == 1 else f"{clients} clients"
    for name, found in figures.items():
        ours, theirs = found["parley"], found["peer"]
        title = f"{name}, {of}, {by}"
        yield Line(f"p50 of {title}", str(ours), f"peer {theirs}", theirs.p50 / ours.p50, "×", 1.0, least=True)
        yield Line(
            f"p99 of {title}", seconds(ours.p99), f"peer {seconds(theirs.p99)}", ours.p99 / theirs.p99, "×", _BAR_P99
        )
    mean = _mean(found["peer"].p50 / found["parley"].p50 for found in figures.values())
    yield Line(f"p50 of all, {of}, {by}", "geometric mean", "the peer", mean, "×", _BAR_MEAN, least=True)
    rates = ", ".join(f"{name} {found['parley'].rate / found['peer'].rate:.2f}" for name, found in figures.items())
    mean = _mean(found["parley"].rate / found["peer"].rate for found in figures.values())
    bar = _BAR_RATE if clients == _EIGHT else None
    yield Line(f"throughput of all, {of}, {by}", rates, "the peer", mean, "×", bar, least=True)
    each = ", ".join(f"{name} {seconds(found['embedded'].p50)}" for name, found in figures.items())
    mean = _mean(found["peer"].p50 / found["embedded"].p50 for found in figures.values())
    yield Line(f"embedded store, p50 of all, {of}, {by}", each, "the peer", mean, "×", _BAR_EMBEDDED, least=True)


def _mean(ratios: Iterator[float]) -> float:
    """The geometric mean."""
    found = list(ratios)
    return float(prod(found) ** (1 / len(found)))
