"""How long the shortest paths between two entities take: told, with no bar but the time limit of a statement."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Final

from bench.flagship import engine_on
from bench.report import Line, seconds

_PAIRS: Final = 30
_PEOPLE: Final = 1_000
"""Every dataset that is measured has at least so many, named ``person-0`` and so on."""
_SEED: Final = 29
_QUERY: Final = (
    "query Paths($a: String!, $b: String!) { path(from: $a, to: $b, first: 10) { length steps { backward claim "
    "{ property standing } node { id } } } }"
)


def between_people(database: Path, claims: int) -> Iterator[Line]:
    """Paths of at most five claims between people drawn at random, each asked once."""
    rng = Random(_SEED)
    pairs = [rng.sample(range(_PEOPLE), 2) for _ in range(_PAIRS)]
    with engine_on(database) as engine:
        engine.execute("{ claims(first: 1) { totalCount } }")
        times, late = [], 0
        for one, other in pairs:
            asked = {"a": f"person-{one}", "b": f"person-{other}"}
            begun = perf_counter()
            answer = engine.execute(_QUERY, asked).body
            times.append(perf_counter() - begun)
            late += b"DEADLINE_EXCEEDED" in answer
            if b'"errors"' in answer and b"DEADLINE_EXCEEDED" not in answer:
                raise RuntimeError(f"a path was not answered: {answer[:500].decode()}")
    measure = f"shortest paths, {claims:,} claims"
    yield Line(measure, seconds(median(times)), f"median of {_PAIRS} pairs", median(times), "s")
    yield Line(f"{measure}, slowest", seconds(max(times)), f"{late} stopped at the time limit", max(times), "s")
