"""Which claims about one subject and property cannot hold side by side (model rule 5).

History is not a dispute: of a property *one at a time*, only values whose spans certainly overlap,
or that start together, are rivals. *Certainly* means: on whichever day, of those that a date leaves
open, a span began or ended. So a start written as a bare year counts from the last day of that year here, and
an end from its first, other than where a span is asked for its days (:mod:`ontology.holding`, rule 17).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from ontology.dates import Bounds, bounds, day_after
from ontology.model import Cardinality, Property
from ontology.records import Claim

_FOREVER: Final = "9999-12-31"
_UNBOUNDED: Final = ""
"""Sorts before every day."""


class _Span(NamedTuple):
    """When a value held, as ISO days; None: not known."""

    earliest_start: str | None
    latest_start: str | None
    earliest_end: str
    """The first day on which it may no longer have held."""


def rivals_of(declared: Property, claims: Sequence[Claim]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the rivals of each claim that has any; ``claims`` share subject and property."""
    if declared.cardinality is Cardinality.MANY:
        return {}
    if declared.cardinality is Cardinality.ONE:
        pairs = [(a, b) for a, b in combinations(claims, 2) if _differ(a, b)]
    else:
        spans = {claim.id: _span(claim, claims) for claim in claims}
        pairs = [(a, b) for a, b in combinations(claims, 2) if _differ(a, b) and _overlap(spans[a.id], spans[b.id])]
    return _by_claim(pairs)


def _by_claim(pairs: Iterable[tuple[Claim, Claim]]) -> dict[str, tuple[str, ...]]:
    rivals: dict[str, set[str]] = {}
    for a, b in pairs:
        rivals.setdefault(a.id, set()).add(b.id)
        rivals.setdefault(b.id, set()).add(a.id)
    return {claim_id: tuple(sorted(others)) for claim_id, others in rivals.items()}


def _differ(a: Claim, b: Claim) -> bool:
    """Whether they say different things: another value, or the same with other dates.

    A text in another language may be a translation, which says nothing else.
    """
    if a.language != b.language:
        return False
    return _content(a) != _content(b) or (a.since, a.until) != (b.since, b.until)


def _content(claim: Claim) -> tuple[str | None, str | None]:
    return claim.object, claim.value


def _span(claim: Claim, others: Iterable[Claim]) -> _Span:
    start = _start(claim.since)
    if claim.until is not None:
        end = bounds(claim.until)[0] or _UNBOUNDED
    else:
        end = min(_next_starts(claim, start, others), default=_FOREVER)
    # Whenever it began, it held for a day.
    return _Span(*start, end if start[0] is None else max(end, day_after(start[0])))


def _next_starts(claim: Claim, start: Bounds, others: Iterable[Claim]) -> Iterator[str]:
    """The earliest start of each other value that may begin after this one does, which ends this one.

    What is written to start within the same days is not taken for the next: it starts together with this one.
    """
    if start[0] is None:
        return
    for other in others:
        if other.since is not None and _content(other) != _content(claim):
            earliest, latest = bounds(other.since)
            if (earliest, latest) != start and (latest is None or latest > start[0]):
                yield earliest or _UNBOUNDED


def _start(since: str | None) -> Bounds:
    """Earliest and latest start."""
    return (None, None) if since is None else bounds(since)


def _overlap(a: _Span, b: _Span) -> bool:
    if a.latest_start is None or b.latest_start is None:
        return False
    together = a.earliest_start == a.latest_start == b.earliest_start == b.latest_start
    return together or (a.latest_start < b.earliest_end and b.latest_start < a.earliest_end)
