"""Check and build against the floor of any loader, draining PyYAML's C events; and loading what was loaded before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from yaml._yaml import CParser

from bench.report import Line, seconds
from bench.timing import alternated, ratio
from graph.sqlite.build import build
from loaders.load import Loaded, Manner, check_dataset, load_dataset
from ontology.cache import shipped_ontology
from ontology.records import Dataset

_BAR_CHECK: Final = 4.0
_BAR_BUILD: Final = 8.0
_BAR_RELOAD: Final = 2.0
"""Seconds."""
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
    """Check a dataset, and load it and write its database, beside draining its events.

    The bar of the check is for one process, as the draining is one; for so much it checks and builds with others'
    help where the machine has processors for them.
    """
    with TemporaryDirectory() as scratch:
        out = Path(scratch) / "dataset.db"
        calls = {
            "drain": lambda: drain(folder),
            "check": lambda: _check(folder, Manner(processes=1)),
            "check in several processes": lambda: _check(folder, Manner()),
            "build": lambda: _build(folder, out),
        }
        # Seconds of the clock, since checking takes several processors where there are any.
        timings = alternated(calls, _ROUNDS, 1)
    size = sum(path.stat().st_size for path in folder.rglob("*.yaml"))
    against = f"C events {seconds(timings['drain'].seconds)}"
    for measure, bar in (
        ("check", _BAR_CHECK),
        ("check in several processes", None),
        ("build", _BAR_BUILD),
    ):
        relative = ratio(timings[measure], timings["drain"])
        yield Line(f"{measure} of {size / 1e6:.0f} MB", seconds(timings[measure].seconds), against, relative, "×", bar)


def reload(data: Path, claims: int) -> Iterator[Line]:
    """Load a dataset of which nothing is kept, and again after one of its files was saved, as commands do."""
    with TemporaryDirectory() as scratch:
        folder, cache = Path(scratch) / "data", Path(scratch) / "cache"
        copytree(data, folder)
        cold = _clocked(folder, cache)
        with min(folder.rglob("*.yaml")).open("a") as saved:
            saved.write("# saved again\n")
        warm = _clocked(folder, cache)
    yield Line(f"load of {claims:,} claims", seconds(cold), "nothing kept", cold, "s")
    yield Line(f"load of {claims:,} claims, one file saved", seconds(warm), "the others kept", warm, "s", _BAR_RELOAD)


def _clocked(folder: Path, cache: Path) -> float:
    start = perf_counter()
    loaded = load_dataset(folder, shipped_ontology(), Manner(cache=cache))
    taken = perf_counter() - start
    _usable(loaded)
    return taken


def _check(folder: Path, manner: Manner) -> None:
    checked = check_dataset(folder, shipped_ontology(), manner)
    if checked.counts is None:
        raise RuntimeError(f"the generated dataset has mistakes, first: {checked.diagnostics[:3]}")


def _build(folder: Path, out: Path) -> None:
    ontology = shipped_ontology()
    build(_usable(load_dataset(folder, ontology)), ontology, out)


def _usable(loaded: Loaded) -> Dataset:
    if loaded.dataset is None:
        raise RuntimeError(f"the generated dataset has mistakes, first: {loaded.diagnostics[:3]}")
    return loaded.dataset
