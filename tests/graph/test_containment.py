"""Containment is reflexive, reaches every depth, and bears circles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.sqlite.containment import closure

_THINGS = 6
_PAIRS = st.sets(st.tuples(st.integers(1, _THINGS), st.integers(1, _THINGS)))


@given(_PAIRS)
def test_the_closure_is_reflexive_transitive_sorted_and_no_larger_than_needed(pairs: set[tuple[int, int]]) -> None:
    found = list(closure(_THINGS, pairs))
    expected = {(thing, thing) for thing in range(1, _THINGS + 1)} | {(outer, inner) for inner, outer in pairs}
    while grown := {(a, d) for a, b in expected for c, d in expected if b == c} - expected:
        expected |= grown
    assert found == sorted(expected)


def test_a_town_lies_in_its_region_and_in_the_region_of_that() -> None:
    assert list(closure(3, [(3, 2), (2, 1)])) == [(1, 1), (1, 2), (1, 3), (2, 2), (2, 3), (3, 3)]
