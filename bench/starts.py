"""How long the commands take that people type most: told, with no bar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.processes import run
from bench.report import Line, seconds
from bench.timing import alternated

_ROUNDS: Final = 7


def of_commands(data: Path) -> Iterator[Line]:
    """Whole runs of the command, from start to exit."""
    timings = alternated(
        {
            "parley --version": lambda: run(["--version"]),
            "parley check": lambda: run(["check", str(data)]),
        },
        rounds=_ROUNDS,
        repeats=1,
    )
    for command, timing in timings.items():
        yield Line(command, seconds(timing.seconds), "", timing.seconds, "s")
