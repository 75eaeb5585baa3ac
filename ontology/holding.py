"""When a claim holds: on which days it certainly does, possibly does, or nothing is recorded (rules 17, 18)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from ontology import core
from ontology.dates import Bounds, bounds, day_after, end_of, start_of
from ontology.records import Claim

FIRST: Final = ""
"""Sorts before every day."""
LAST: Final = "~"
"""Sorts after every day."""


class Holds(StrEnum):
    """Whether a claim holds on a day, from the firmest to the least firm; what certainly does not is none of these."""

    CERTAINLY = "certainly"
    POSSIBLY = "possibly"
    """Its dates allow it: a start or an end is known within bounds only."""
    UNKNOWN = "unknown"
    """Nothing is recorded for that day."""


class Window(NamedTuple):
    """The days from ``start`` up to, and without, ``end``; none where they do not come in this order."""

    start: str
    end: str


EVER: Final = Window(FIRST, LAST)
NEVER: Final = Window(LAST, FIRST)


class Windows(NamedTuple):
    """On which days a claim holds at least so firmly; each window lies within the next."""

    certainly: Window
    possibly: Window
    unknown: Window

    def at_least(self, holds: Holds) -> Window:
        """The days on which it holds so firmly or more so."""
        return self[_ORDER.index(holds)]


_ORDER: Final = tuple(Holds)


@lru_cache(maxsize=65536)
def windows_of(since: str | None, until: str | None, attested: str | None, following: Bounds | None = None) -> Windows:
    """The windows of a claim whose property changes with time.

    ``following``: between which days the next value begins, of a property *one at a time*; it ends a
    span that has a ``since`` and no ``until``. No ``until`` and no next value means *still so*. What
    has no ``since`` certainly held while ``attested``, both ends included (a bare year from its first to its
    last day); it possibly held before its ``until``; on other days nothing is recorded of it.
    """
    if since is not None:
        first, last = start_of(since)
        over = (LAST, LAST) if until is None else _open(end_of(until), FIRST, LAST)
        if until is None and following is not None:
            over = _open(following, FIRST, LAST)
        begun = _open((first, last), FIRST, LAST)
        possibly = Window(begun[0], over[1])
        return Windows(Window(begun[1], over[0]), possibly, possibly)
    certainly, possibly = (NEVER, NEVER) if attested is None else _attested(attested)
    if until is None:
        return Windows(certainly, possibly, EVER)
    before = Window(FIRST, end_of(until)[1] or LAST)
    return Windows(Window(certainly.start, min(certainly.end, before.end)), before, before)


def together(*all_of: Windows) -> Windows:
    """The windows in which all of several claims hold: what follows from them holds as the weakest does."""
    return Windows(
        *(Window(max(w.start for w in each), min(w.end for w in each)) for each in zip(*all_of, strict=True))
    )


@lru_cache(maxsize=65536)
def begun(date: str) -> tuple[str, str]:
    """From which day something of this date has possibly begun, and from which certainly.

    A bare month or year is a day unknown within it: what is dated ``2025-04`` has certainly begun on
    the last of April.
    """
    start = date.partition("/")[0]
    if start in ("", ".."):
        return FIRST, bounds(date)[1] or LAST
    first, last = bounds(start)
    return first or FIRST, last or LAST


def _attested(attested: str) -> tuple[Window, Window]:
    """In which days it certainly and possibly was seen: an approximate end is certain at neither of its days."""
    begin, _, end = attested.partition("/")
    end = end or begin
    first, last = bounds(attested)
    start = FIRST if first is None else start_of(begin)[1] or LAST
    if last is None:
        over = LAST
    else:
        exact = start_of(end)
        over = day_after(last if exact[0] == exact[1] else exact[0] or last)
    return Window(start, over), Window(first or FIRST, LAST if last is None else day_after(last))


def _open(found: Bounds, first: str, last: str) -> tuple[str, str]:
    return found[0] or first, found[1] or last


def attested(claim: Claim) -> str | None:
    """The period in which sources saw a claim hold."""
    return next((values[0] for name, values in claim.qualifiers if name == core.ATTESTED), None)


def next_start(claim: Claim, stated: Sequence[Claim]) -> Bounds | None:
    """Between which days the next value begins, of those stated of the same subject and property; None: none does."""
    own = start_of(claim.since)[0] if claim.since is not None else None
    if own is None or claim.until is not None:
        return None
    later = [
        starts
        for other in stated
        if other.since is not None
        and (other.object, other.value) != (claim.object, claim.value)
        and (starts := start_of(other.since))[0] is not None
        and starts[0] > own
    ]
    if not later:
        return None
    return min(first or FIRST for first, _ in later), min(last or LAST for _, last in later)
