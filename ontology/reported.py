"""When a claim was reported: by the days on which its sources appeared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ontology.core import PUBLISHED
from ontology.dates import bounds
from ontology.records import Citation, Claim, Stance


class Reported(NamedTuple):
    """The days by which the first and the last of some dated sources had certainly appeared; None: no day is known.

    Of a month or a year its last day counts: what appeared in April was known at the end of April.
    """

    first: str | None
    last: str | None


NEVER = Reported(None, None)
"""What rests on undated sources only is known by no day [16]."""


class Appearances:
    """The day by which each source of one dataset had appeared; rival dates are none."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Follow ``claims``, of which those about when a work was published count."""
        self._days: dict[str, str | None] = {}
        for claim in claims:
            if claim.property == PUBLISHED and claim.value is not None and _is_stated(claim):
                day = None if claim.subject in self._days else bounds(claim.value)[1]
                self._days[claim.subject] = day

    def of(self, source: str) -> str | None:
        """The day, or None for a source without a date."""
        return self._days.get(source)

    def among(self, citations: Iterable[Citation]) -> Reported:
        """The first and the last of the days of the sources that are cited."""
        days = [day for citation in citations if (day := self._days.get(citation.source)) is not None]
        return Reported(min(days), max(days)) if days else NEVER


def jointly(premises: Iterable[Reported]) -> Reported:
    """When all of several claims had been reported: by the last of the days, if each has one."""
    found = list(premises)
    firsts = [one.first for one in found if one.first is not None]
    lasts = [one.last for one in found if one.last is not None]
    return Reported(max(firsts), max(lasts)) if found and len(firsts) == len(found) else NEVER


def either(ways: Iterable[Reported]) -> Reported:
    """The first and the last of the days of several ways to the same claim."""
    found = [one for one in ways if one.first is not None]
    firsts = [one.first for one in found if one.first is not None]
    lasts = [one.last for one in found if one.last is not None]
    return Reported(min(firsts), max(lasts)) if found else NEVER


def _is_stated(claim: Claim) -> bool:
    return not claim.citations or any(found.stance is Stance.SUPPORTS for found in claim.citations)
