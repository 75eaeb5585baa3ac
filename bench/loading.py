"""Check and build against the floor of any loader: draining PyYAML's C events of the same files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from yaml._yaml import CParser

from bench.report import Line, seconds
from bench.timing import alternated, ratio
from graph.sqlite.build import build
from loaders.load import check_dataset, load_dataset
from ontology.cache import shipped_ontology

_BAR_CHECK: Final = 4.0
_BAR_BUILD: Final = 8.0
_ROUNDS: Final = 3


def drain(folder: Path) -> int:
    """Read every event of every file of a dataset; returns how many there are."""
    count = 0
    for path in sorted(folder.rglob("*.yaml")):
        following: Callable[[], object] = CParser(path.read_bytes()).get_event
        while following() is not None:
            count += 1
    return count


def check_and_build(folder: Path) -> Iterator[Line]:
    """Check a dataset, and load it and write its database, beside draining its events; all in this process."""
    with TemporaryDirectory() as scratch:
        out = Path(scratch) / "dataset.db"
        calls = {
            "drain": lambda: drain(folder),
            "check": lambda: _check(folder),
            "build": lambda: _build(folder, out),
        }
        # Seconds of the processor: so long a call is bound to be interrupted on a machine that does other things too.
        timings = alternated(calls, _ROUNDS, 1, process_time)
    size = sum(path.stat().st_size for path in folder.rglob("*.yaml"))
    against = f"C events {seconds(timings['drain'].seconds)}"
    for measure, bar in (("check", _BAR_CHECK), ("build", _BAR_BUILD)):
        relative = ratio(timings[measure], timings["drain"])
        yield Line(f"{measure} of {size / 1e6:.0f} MB", seconds(timings[measure].seconds), against, relative, "×", bar)


def _check(folder: Path) -> None:
    checked = check_dataset(folder, shipped_ontology())
    if checked.counts is None:
        raise RuntimeError(f"the generated dataset has mistakes, first: {checked.diagnostics[:3]}")


def _build(folder: Path, out: Path) -> None:
    ontology = shipped_ontology()
    loaded = load_dataset(folder, ontology)
    if loaded.dataset is None:
        raise RuntimeError(f"the generated dataset has mistakes, first: {loaded.diagnostics[:3]}")
    build(loaded.dataset, ontology, out)
