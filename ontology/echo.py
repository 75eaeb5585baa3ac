"""Echoes: quotes of different origins in nearly the same words [15].

An echo is a suspicion and not an origin: two outlets that quote the same named speaker, or the same public
text, say nearly the same and are independent, so these are exempt, and so are sources that curators call
independent. The threshold is chosen on labelled pairs (``bench/echo_pairs.toml``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from ontology.core import INDEPENDENT_OF
from ontology.names import fold
from ontology.records import Citation, Claim, Passage, Stance

THRESHOLD: Final = 8.5
"""From this likeness on two quotes are near-verbatim."""
_UNLIKE: Final = 0.5
"""What a word costs that the other quote does not have there."""
_ROUGHLY: Final = 4
"""Fewer distinct words, unfolded, no echo has in common: it has nine, some more than once, some with commas."""

Words = tuple[str, ...]


def likeness(one: Words, other: Words) -> float:
    """How long a stretch the two have in common, in words: each word that differs within it takes off half of one.

    The same both ways round.
    """
    best = here = 0.0
    first, second = sorted((one, other))
    for tag, start, end, begin, finish in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            here += end - start
            best = max(best, here)
        else:
            here = max(0.0, here - _UNLIKE * max(end - start, finish - begin))
    return best


class Echoes:
    """Finds the echoes among the citations of one dataset's claims; each quote is looked at once."""

    def __init__(self, passages: Mapping[str, Passage], claims: Iterable[Claim]) -> None:
        """Follow ``claims``, of which those that tell sources apart count."""
        self._passages = passages
        self._rough: dict[str, frozenset[str]] = {}
        self._apart = {
            frozenset((claim.subject, claim.object))
            for claim in claims
            if claim.property == INDEPENDENT_OF and claim.object is not None and _is_stated(claim)
        }

    def among(self, citations: Sequence[Citation], groups: Sequence[int]) -> tuple[int, ...]:
        """The number of the echo that each citation is part of, from 0; -1: of none. Empty where there is none.

        ``groups``: their origins (``Origins.groups``); citations of one origin are no echo of each other.
        """
        found = [-1] * len(citations)
        for one, other in combinations(range(len(citations)), 2):
            if groups[one] != groups[other] and self._is_echo(citations[one], citations[other]):
                _join(found, one, other)
        numbers = {old: new for new, old in enumerate(dict.fromkeys(number for number in found if number >= 0))}
        return tuple(numbers.get(number, -1) for number in found) if numbers else ()

    def _is_echo(self, one: Citation, other: Citation) -> bool:
        if one.passage is None or other.passage is None:
            return False
        # Folding costs ten times what this does, and hardly any two quotes share so much as this.
        if len(self._roughly(one.passage) & self._roughly(other.passage)) < _ROUGHLY:
            return False
        if self._quote_the_same(one.passage, other.passage) or frozenset((one.source, other.source)) in self._apart:
            return False
        return likeness(self._words_of(one.passage), self._words_of(other.passage)) >= THRESHOLD

    def _roughly(self, passage: str) -> frozenset[str]:
        """The distinct words of a quote as they stand between spaces."""
        known = self._rough.get(passage)
        if known is None:
            known = self._rough[passage] = frozenset((self._passages[passage].quote or "").lower().split())
        return known

    def _words_of(self, passage: str) -> Words:
        return tuple(fold(self._passages[passage].quote or "").split())

    def _quote_the_same(self, one: str, other: str) -> bool:
        """Whether the passages quote one named speaker, or one document."""
        speakers = self._passages[one].said_by, self._passages[other].said_by
        named = [speaker.entity for speaker in speakers if speaker is not None]
        return len(named) > 1 and named[0] is not None and named[0] == named[1]


def merged(groups: Sequence[int], echoes: Sequence[int]) -> tuple[int, ...]:
    """The groups when the citations of an echo are of one group too, numbered as they come from 0."""
    joined = {group: group for group in groups}
    firsts: dict[int, int] = {}
    for group, echo in zip(groups, echoes, strict=True):
        if echo >= 0:
            known, here = joined[firsts.setdefault(echo, group)], joined[group]
            joined = {key: known if now == here else now for key, now in joined.items()}
    numbers = {old: new for new, old in enumerate(dict.fromkeys(joined[group] for group in groups))}
    return tuple(numbers[joined[group]] for group in groups)


def _join(found: list[int], one: int, other: int) -> None:
    """Put two places, and what either is with, under one number."""
    if found[one] < 0 and found[other] < 0:
        found[one] = found[other] = one
    elif found[one] < 0 or found[other] < 0:
        found[one] = found[other] = max(found[one], found[other])
    else:
        old, new = found[other], found[one]
        found[:] = [new if number == old else number for number in found]


def _is_stated(claim: Claim) -> bool:
    return not claim.citations or any(found.stance is Stance.SUPPORTS for found in claim.citations)
