"""Which claims about one subject and property cannot hold side by side (model rule 5).

History is not a dispute: of a property *one at a time*, only values whose spans certainly overlap,
or that start together, are rivals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from ontology.dates import bounds, day_after
from ontology.model import Cardinality, Property
from ontology.records import Claim

_FOREVER: Final = "9999-12-31"
_PLAIN: Final = re.compile(r"\d{4}(-\d\d){0,2}")
_DAY_LENGTH: Final = len("2025-04-09")


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
        return _Span(*start, _end(claim.until))
    later = [
        begins
        for other in others
        if _content(other) != _content(claim)
        and (begins := _start(other.since)[0]) is not None
        and start[0] is not None
        and begins > start[0]
    ]
    return _Span(*start, min(later, default=_FOREVER))


def _start(since: str | None) -> tuple[str | None, str | None]:
    """Earliest and latest start: a bare month or year begins on its first day [17]."""
    if since is None:
        return None, None
    earliest, latest = bounds(since)
    return (earliest, earliest) if _PLAIN.fullmatch(since) else (earliest, latest)


def _end(until: str) -> str:
    """The earliest end: a bare month or year ends on the first day after it [17]."""
    earliest, latest = bounds(until)
    if _PLAIN.fullmatch(until) and len(until) < _DAY_LENGTH and latest is not None:
        return day_after(latest)
    return earliest or _FOREVER


def _overlap(a: _Span, b: _Span) -> bool:
    if a.latest_start is None or b.latest_start is None:
        return False
    together = a.earliest_start == a.latest_start == b.earliest_start == b.latest_start
    return together or (a.latest_start < b.earliest_end and b.latest_start < a.earliest_end)
