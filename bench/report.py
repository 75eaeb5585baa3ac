"""The table of results: what was measured, against what, the ratio, the bar and whether it is met."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

_WHOLE = 100
"""From here on a value is shown without decimals."""
_COLUMNS = ("measure", "measured", "against", "result", "bar", "met")


@dataclass(frozen=True)
class Line:
    """One line of the report; ``bar`` is None for what is told without a promise."""

    measure: str
    measured: str
    against: str
    value: float
    unit: str
    bar: float | None = None
    least: bool = False
    """Whether the bar is the least that will do, instead of the most."""

    @property
    def met(self) -> bool | None:
        """Whether the value is within the bar."""
        if self.bar is None:
            return None
        return self.value >= self.bar if self.least else self.value <= self.bar

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as texts, in the order of the table's columns."""
        bar = "" if self.bar is None else f"{'≥' if self.least else '≤'} {_shown(self.bar, self.unit)}"
        met = {None: "", True: "yes", False: "NO"}[self.met]
        return self.measure, self.measured, self.against, _shown(self.value, self.unit), bar, met


def seconds(value: float) -> str:
    """A duration as people read it."""
    if value >= 1:
        return f"{value:.2f} s"
    return f"{value * 1e3:.2f} ms" if value * 1e3 >= 1 else f"{value * 1e6:.0f} µs"


def print_table(lines: Iterable[Line], console: Console) -> None:
    """Show the lines in the terminal."""
    table = Table(*_COLUMNS, title="Parley: benchmarks")
    for line in lines:
        table.add_row(*line.cells, style="red" if line.met is False else None)
    console.print(table)


def markdown(lines: Iterable[Line]) -> str:
    """The lines as a Markdown page, with the day and the machine."""
    rows = [_COLUMNS, tuple("---" for _ in _COLUMNS), *(line.cells for line in lines)]
    table = "".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |\n" for row in rows)
    busy = f"{os.getloadavg()[2]:.1f} processes ran or waited to run on average in the last quarter of an hour"
    return f"# Latest figures\n\nMeasured on {datetime.now(UTC).date().isoformat()}: {machine()}; {busy}.\n\n{table}"


def machine() -> str:
    """The class of this machine and the versions that matter, without names or paths."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("apsw", "PyYAML", "uvicorn"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB of memory, {platform.system()}, "
        f"Python {platform.python_version()}, {libraries}"
    )


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def _shown(value: float, unit: str) -> str:
    if unit == "s":
        return seconds(value)
    return f"{value:.2f} {unit}" if value < _WHOLE else f"{value:,.0f} {unit}"
