"""Check and build against the floor of any loader: draining PyYAML's C events of the same files."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from yaml._yaml import CParser

from bench.report import Line, seconds
from bench.timing import once
from graph.sqlite.build import build
from loaders.load import load_dataset
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
    """Load a dataset, then write its database, beside draining its events; all in this process."""
    drained, checked, built = [], [], []
    with TemporaryDirectory() as scratch:
        for number in range(_ROUNDS):
            out = Path(scratch) / f"{number}.db"
            if number % 2:
                loaded, written = _load_and_build(folder, out)
                drained.append(once(lambda: drain(folder)))
            else:
                drained.append(once(lambda: drain(folder)))
                loaded, written = _load_and_build(folder, out)
            checked.append(loaded)
            built.append(loaded + written)
            out.unlink()
    size = sum(path.stat().st_size for path in folder.rglob("*.yaml"))
    against = f"C events {seconds(median(drained))}"
    for measure, taken, bar in (("check", checked, _BAR_CHECK), ("build", built, _BAR_BUILD)):
        relative = median(a / b for a, b in zip(taken, drained, strict=True))
        yield Line(f"{measure} of {size / 1e6:.0f} MB", seconds(median(taken)), against, relative, "×", bar)


def _load_and_build(folder: Path, out: Path) -> tuple[float, float]:
    """How long loading and how long writing took."""
    ontology = shipped_ontology()
    gc.collect()
    start = perf_counter()
    loaded = load_dataset(folder, ontology)
    middle = perf_counter()
    if loaded.dataset is None:
        raise RuntimeError(f"the generated dataset has mistakes, first: {loaded.diagnostics[:3]}")
    build(loaded.dataset, ontology, out)
    return middle - start, perf_counter() - middle
