"""How well echoes are told from quotes of the same event, on labelled pairs: the half that chose no threshold."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bench.report import Line
from ontology.echo import THRESHOLD, likeness
from ontology.names import fold

PAIRS: Final = Path(__file__).parent / "echo_pairs.toml"
PRECISION: Final = 0.95
RECALL: Final = 0.80


class Pair(NamedTuple):
    """Two quotes, how alike they are, and whether a reader calls one an echo of the other."""

    likeness: float
    echo: bool


class Measured(NamedTuple):
    """What a threshold makes of labelled pairs."""

    precision: float
    """The share of echoes among what is called one."""
    recall: float
    """The share that is called one among the echoes."""


def halves() -> tuple[list[Pair], list[Pair]]:
    """The pairs that choose the threshold, and those that judge it: every second one of each label."""
    written = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["pair"]
    pairs = [Pair(_likeness(each["one"], each["other"]), each["echo"]) for each in written]
    echoes, others = ([pair for pair in pairs if pair.echo is kind] for kind in (True, False))
    return [*echoes[::2], *others[::2]], [*echoes[1::2], *others[1::2]]


def _likeness(one: str, other: str) -> float:
    return likeness(tuple(fold(one).split()), tuple(fold(other).split()))


def chosen(pairs: Sequence[Pair]) -> float:
    """The least threshold that calls no other pair an echo: it finds most of them."""
    return min(pair.likeness for pair in pairs if pair.echo and measured(pairs, pair.likeness).precision == 1)


def measured(pairs: Sequence[Pair], threshold: float) -> Measured:
    """What the threshold makes of the pairs."""
    called = [pair for pair in pairs if pair.likeness >= threshold]
    found = sum(pair.echo for pair in called)
    return Measured(found / len(called) if called else 1.0, found / sum(pair.echo for pair in pairs))


def on_labelled_pairs() -> Iterator[Line]:
    """Precision and recall on the half that had no say in the threshold."""
    chose, judges = halves()
    found = measured(judges, THRESHOLD)
    against = f"{len(judges)} of {len(chose) + len(judges)} labelled pairs"
    yield Line("echo: precision", f"threshold {THRESHOLD}", against, found.precision, "", PRECISION, least=True)
    yield Line("echo: recall", f"threshold {THRESHOLD}", against, found.recall, "", RECALL, least=True)
