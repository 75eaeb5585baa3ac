"""Timing: calls take turns, and a ratio compares round with round."""

import pytest

from bench.timing import Timing, alternated, ratio


def test_every_call_runs_as_often_and_they_take_turns_at_going_first() -> None:
    order: list[str] = []
    timings = alternated({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=2, repeats=2)
    assert "".join(order) == "aabb" + "bbaa" + "aabb"
    assert {name: len(timing.rounds) for name, timing in timings.items()} == {"a": 2, "b": 2}


def test_a_slow_spell_that_hits_both_leaves_the_ratio() -> None:
    assert ratio(Timing((2.0, 20.0, 2.0)), Timing((1.0, 10.0, 1.0))) == pytest.approx(2.0)
