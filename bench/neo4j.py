"""Neo4j: beside the peer, beside Cypher by hand, and loading it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bench.generate import cached
from bench.neo4j_graphs import dataset, loaded
from bench.neo4j_hand import against_hand
from bench.neo4j_loading import speed
from bench.neo4j_peer import Effort, against_peer
from bench.report import Line

_LOADED: Final = 100_000
"""The claims of the dataset whose loading is timed."""


def on_neo4j(folder: Path, sizes: Sequence[int], built: Callable[[int], Path], effort: Effort) -> Iterator[Line]:
    """All that is measured on Neo4j, on datasets of so many claims; ``built`` gives the embedded database of one."""
    for claims in sizes:
        if claims == _LOADED:
            yield from speed(f"{claims:,} claims", dataset(cached(folder, claims)), folder / "neo4j-empty")
        home, data = folder / f"neo4j-{claims}", cached(folder, claims)
        yield from against_peer(claims, home, data, built(claims), effort)
        with loaded(home, data) as server:
            yield from against_hand(f"{claims:,} claims", server)
