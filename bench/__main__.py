"""Run the benchmarks and print their table: ``python -m bench --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from rich.console import Console

from bench import flagship, loading, memory, starts
from bench.echo import on_labelled_pairs
from bench.generate import cached, cached_bytes
from bench.neo4j import on_neo4j
from bench.neo4j_peer import Effort
from bench.paths import between_people
from bench.processes import run
from bench.report import Line, markdown, print_table
from bench.serving import over_http

_ROOT: Final = Path(__file__).parent.parent
_FOLDER: Final = _ROOT / "build" / "bench"
_DATA: Final = _ROOT / "data"
_AREA: Final = "Tadmor"
_AGENCY: Final = "xinhua"
"""An agency that the answer about the area has nothing from."""
_SMALL: Final = 10_000
_MEDIUM: Final = 100_000
_LARGE: Final = 1_000_000
_YAML_BYTES: Final = 20_000_000


class Bench:
    """The parts of the report. ``large``: the claims of the largest dataset. ``effort``: what the peer is asked."""

    def __init__(self, large: int, effort: Effort) -> None:
        self._large = large
        self._effort = effort
        self.parts: dict[str, Callable[[], Iterator[Line]]] = {
            "sql": self._sql,
            "http": lambda: over_http(self._built(_MEDIUM)),
            "loading": self._loading,
            "memory": self._memory,
            "growth": lambda: flagship.growth((_SMALL, self._built(_SMALL)), (large, self._built(large))),
            "paths": lambda: between_people(self._built(large), large),
            "starts": lambda: starts.of_commands(_DATA),
            "echo": on_labelled_pairs,
            "neo4j": self._neo4j,
        }
        self._done: dict[int, Path] = {}

    @staticmethod
    def _loading() -> Iterator[Line]:
        yield from loading.check_and_build(cached_bytes(_FOLDER, _YAML_BYTES))
        yield from loading.reload(cached(_FOLDER, _MEDIUM), _MEDIUM)

    def _sql(self) -> Iterator[Line]:
        shipped = _FOLDER / "shipped.db"
        run(["build", str(_DATA), "--out", str(shipped)])
        yield from flagship.against_sql(shipped, "shipped data", _AREA)
        yield from flagship.against_sql(self._built(_MEDIUM), f"{_MEDIUM:,} claims")
        yield from flagship.in_views(shipped, "shipped data", _AREA, _AGENCY)

    def _neo4j(self) -> Iterator[Line]:
        sizes = [size for size in (_SMALL, _MEDIUM, _LARGE) if size <= self._large]
        yield from on_neo4j(_FOLDER, sizes, self._built, self._effort)

    def _memory(self) -> Iterator[Line]:
        yield from memory.of_server(_DATA, _FOLDER)
        data, database = cached(_FOLDER, self._large), self._path(self._large)
        yield from memory.of_build(self._large, data, database)
        self._done[self._large] = database

    def _built(self, claims: int) -> Path:
        """The database of a generated dataset, built once in a run."""
        if claims not in self._done:
            database = self._path(claims)
            run(["build", str(cached(_FOLDER, claims)), "--out", str(database)])
            self._done[claims] = database
        return self._done[claims]

    @staticmethod
    def _path(claims: int) -> Path:
        return _FOLDER / f"claims-{claims}.db"


def main() -> int:
    """The command: run the parts, print the table, write the page; 1 when a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Parley against its bars.")
    names = tuple(Bench(_SMALL, Effort()).parts)
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="the parts to run (default: all)")
    parser.add_argument("--quick", action="store_true", help="stop at 100,000 claims instead of 1,000,000")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of 1,000 requests beside the peer (default 5)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="also write the table to FILE, as Markdown")
    arguments = parser.parse_args()
    _FOLDER.mkdir(parents=True, exist_ok=True)
    bench = Bench(_MEDIUM if arguments.quick else _LARGE, Effort(arguments.rounds))
    console = Console(stderr=True)
    lines: list[Line] = []
    for name in arguments.only:
        # A spinner would have a thread of its own, and where there is one nothing forks that otherwise would.
        console.print(f"measuring {name} …")
        lines += bench.parts[name]()
    print_table(lines, Console())
    if arguments.write:
        arguments.write.write_text(markdown(lines), encoding="utf-8")
    return int(any(line.met is False for line in lines))


if __name__ == "__main__":
    sys.exit(main())
