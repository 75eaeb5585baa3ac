"""Timing side by side: alternated rounds and medians, so that a busy machine slows both alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Call = Callable[[], bytes]


@dataclass(frozen=True)
class Timing:
    """What one call took in each round; ``rounds`` holds the median of each, in seconds."""

    rounds: tuple[float, ...]

    @property
    def seconds(self) -> float:
        """The median over the rounds."""
        return median(self.rounds)


def alternated(
    calls: Mapping[str, Callable[[], object]], rounds: int, repeats: int, clock: Callable[[], float] = perf_counter
) -> dict[str, Timing]:
    """Run every call ``repeats`` times in each of ``rounds`` rounds, taking turns at going first.

    A first round warms caches and is not counted. ``clock`` gives seconds.
    """
    names = list(calls)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds + 1):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found = _median_of(calls[name], repeats, clock)
            if number:
                taken[name].append(found)
    return {name: Timing(tuple(found)) for name, found in taken.items()}


def ratio(measured: Timing, against: Timing) -> float:
    """The median over the rounds of how many times as long the first took as the second."""
    return median(a / b for a, b in zip(measured.rounds, against.rounds, strict=True))


def _median_of(call: Callable[[], object], repeats: int, clock: Callable[[], float]) -> float:
    taken = []
    gc.collect()
    for _ in range(repeats):
        start = clock()
        call()
        taken.append(clock() - start)
    return median(taken)
