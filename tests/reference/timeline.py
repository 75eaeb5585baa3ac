"""Timelines [36]: every moment, and whether another one shares a day with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.plan import Attribute, Intrinsic, Timeline
from graph.store import Value
from ontology import core
from ontology.dates import bounds
from ontology.records import Claim
from tests.reference.attributes import value_of
from tests.reference.facts import Facts
from tests.reference.rows import Moment
from tests.reference.tests_of_rows import Judge

_FIRST, _LAST = "", "~"
"""Before and after all days."""
_CHANGES = ("HAPPENED", "TOLD", "BEGAN", "ENDED")


def moments_of(facts: Facts, judge: Judge, asked: Timeline, values: Sequence[Value]) -> list[Moment]:
    """The moments in order."""
    claims = [c for c in facts.dataset.claims.values() if c.asserted]
    shown = [c for c in claims if asked.where is None or judge.passes(c, asked.where)]
    found = [moment for claim in shown for moment in _moments(facts, claim, asked) if _in_time(moment, asked, values)]
    found.sort(key=lambda m: (*_days(m), m.claim.id, _CHANGES.index(m.change)))
    first = values[asked.first.index]
    assert isinstance(first, int)
    return [replace(one, overlapping=any(_meet(one, other) for other in found)) for one in found][:first]


def _moments(facts: Facts, claim: Claim, asked: Timeline) -> Iterator[Moment]:
    given = (
        (Intrinsic.VALUE, asked.dated),
        (core.ON, asked.told),
        (Intrinsic.SINCE, asked.changing),
        (Intrinsic.UNTIL, asked.changing),
    )
    for change, (of, properties) in zip(_CHANGES, given, strict=True):
        when = value_of(facts, claim, Attribute(of))
        if when is not None and claim.property in properties:
            yield Moment(claim, change, str(when))


def _days(moment: Moment) -> tuple[str, str]:
    earliest, latest = bounds(moment.when)
    return earliest or _FIRST, latest or _LAST


def _in_time(moment: Moment, asked: Timeline, values: Sequence[Value]) -> bool:
    earliest, latest = _days(moment)
    start = _FIRST if asked.start is None else str(values[asked.start.index])
    end = _LAST if asked.end is None else str(values[asked.end.index])
    return latest >= start and earliest <= end


def _meet(one: Moment, other: Moment) -> bool:
    if one == other:
        return False
    (earliest, latest), (begin, finish) = _days(one), _days(other)
    return earliest <= finish and begin <= latest
