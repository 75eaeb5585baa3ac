"""Loading a dataset into an empty Neo4j, beside a hand-tuned writer of the same graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from neo4j import Driver

from bench import neo4j_by_hand
from bench.neo4j_graphs import connected, emptied
from bench.report import Line, seconds
from graph.neo4j.load import load
from graph.neo4j.schema import CONTENT
from ontology.cache import shipped_ontology
from ontology.records import Dataset

_BAR: Final = 0.8
_ROUNDS: Final = 3
_NODES: Final = (
    f"MATCH (n:{'|'.join(CONTENT)}) "
    "WITH coalesce(n.class, labels(n)[0]) AS kind, size(labels(n)) AS labels, "
    "[key IN keys(n) WHERE NOT key STARTS WITH '_'] AS keys "
    "RETURN kind, labels, count(*), sum(size(keys)) ORDER BY kind"
)
_RELATIONSHIPS: Final = "MATCH ()-[r]->() RETURN type(r) AS kind, count(*), sum(size(keys(r))) ORDER BY kind"

Write = Callable[[Driver], object]


def speed(of: str, dataset: Dataset, home: Path, rounds: int = _ROUNDS) -> Iterator[Line]:
    """The loader beside the hand-tuned writer, each into an empty database of a server just started."""
    ontology = shipped_ontology()
    ways: dict[str, Write] = {
        "load": lambda driver: load(dataset, ontology, driver),
        "hand": lambda driver: neo4j_by_hand.write(dataset, ontology, driver),
    }
    taken: dict[str, list[float]] = {way: [] for way in ways}
    wrote: dict[str, object] = {}
    for number in range(rounds):
        for way in sorted(ways, reverse=bool(number % 2)):
            taken[way].append(_taken(home, ways[way], wrote, way))
    if wrote["load"] != wrote["hand"]:
        raise RuntimeError("the loader and the hand-tuned writer write differently")
    ratio = median(hand / ours for ours, hand in zip(taken["load"], taken["hand"], strict=True))
    against = f"hand-tuned UNWIND {seconds(median(taken['hand']))}"
    yield Line(f"speed of loading {of}", seconds(median(taken["load"])), against, ratio, "×", _BAR, least=True)


def _taken(home: Path, write: Write, wrote: dict[str, object], way: str) -> float:
    with emptied(home) as server, connected(server) as driver:
        driver.execute_query("UNWIND range(1, 1000) AS n RETURN sum(n)")
        start = perf_counter()
        write(driver)
        taken = perf_counter() - start
        wrote[way] = _counted(driver)
    return taken


def _counted(driver: Driver) -> object:
    """How many nodes and relationships of each kind there are, and how many properties they have."""
    return [[record.values() for record in driver.execute_query(text).records] for text in (_NODES, _RELATIONSHIPS)]
