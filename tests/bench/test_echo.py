"""The threshold of echoes: chosen on one half of the labelled pairs, judged by the other."""

from __future__ import annotations

from bench.echo import PRECISION, RECALL, chosen, halves, measured
from ontology.echo import THRESHOLD

_PAIRS = 60
_NEGATIVES = 20


def test_there_are_enough_pairs_and_enough_that_are_no_echoes() -> None:
    pairs = [pair for half in halves() for pair in half]
    assert len(pairs) >= _PAIRS
    assert sum(not pair.echo for pair in pairs) >= _NEGATIVES


def test_the_committed_threshold_is_the_one_that_its_half_of_the_pairs_chooses() -> None:
    chose, _ = halves()
    assert chosen(chose) == THRESHOLD


def test_on_the_other_half_it_is_right_and_finds_most() -> None:
    _, judges = halves()
    found = measured(judges, THRESHOLD)
    assert found.precision >= PRECISION
    assert found.recall >= RECALL
