"""Where the support of a claim comes from: three outlets that repeat one agency are one origin [14]."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from ontology.core import PUBLISHER, RELIES_ON
from ontology.records import Citation, Claim, Passage, Stance

SELF: Final = "self"
"""In ``via``: the passage is the outlet's own work, whatever its source relies on."""


class Hop(NamedTuple):
    """One step on the way from a citation's source to an origin."""

    start: str
    end: str
    claim: str | None
    """The claim that the one relies on the other; None: the passage says so itself (``via``)."""


class Origins:
    """Origins of citations over one dataset, each looked up once."""

    def __init__(self, passages: Mapping[str, Passage], claims: Iterable[Claim]) -> None:
        """Follow ``claims``, of which those about what works rely on and who published them count."""
        self._passages = passages
        self._roots: dict[str, frozenset[str]] = {}
        self._wide: dict[frozenset[str], frozenset[str]] = {}
        """By set of roots: these and who published them."""
        of_reliance: dict[tuple[str, str], str] = {}
        relies_on: defaultdict[str, list[str]] = defaultdict(list)
        self._publishers: defaultdict[str, list[str]] = defaultdict(list)
        for claim in claims:
            if claim.property == RELIES_ON and claim.object is not None and _stands(claim):
                relies_on[claim.subject].append(claim.object)
                ends = claim.subject, claim.object
                of_reliance[ends] = min(claim.id, of_reliance.get(ends, claim.id))
            elif claim.property == PUBLISHER and claim.object is not None and _stands(claim):
                self._publishers[claim.subject].append(claim.object)
        self._relies_on: Mapping[str, list[str]] = relies_on
        self._claims = of_reliance

    def of(self, citation: Citation) -> frozenset[str]:
        """The roots that a citation goes back to; its source itself where it names none."""
        via = self._passages[citation.passage].via if citation.passage else ()
        return self._of(citation.source, via) if via else self._roots_of(citation.source)

    def _of(self, source: str, via: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*({source} if name == SELF else self._roots_of(name) for name in via))

    def ways(self, source: str, via: Sequence[str] = ()) -> Mapping[str, tuple[Hop, ...]]:
        """The origins of what a source says, or what it says ``via`` others, by id, each with the way to it.

        A way is the shortest chain of hops from the source; of equal ones the first by the ids that it passes. That
        of the source itself is empty.
        """
        roots = self._roots_of(source) if not via else self._of(source, via)
        found: dict[str, tuple[Hop, ...]] = {name: (Hop(source, name, None),) for name in sorted({*via} - {SELF})}
        if not via:
            found[source] = ()
        waiting = list(found)
        for name in waiting:
            for other in sorted(self._relies_on.get(name, ())):
                if other not in found:
                    found[other] = (*found[name], Hop(name, other, self._claims[name, other]))
                    waiting.append(other)
        if SELF in via:
            found[source] = ()
        return {root: found[root] for root in sorted(roots)}

    def groups(self, citations: Sequence[Citation]) -> tuple[int, ...]:
        """The group of each citation when those that share an origin are one, numbered as they come from 0.

        What an agency publishes itself and what outlets have from it are one origin too: a root that is a source
        belongs with its publisher, where that is a root itself.
        """
        origins = [self.of(citation) for citation in citations]
        if self._are_apart(origins):
            return tuple(range(len(origins)))
        every = frozenset[str]().union(*origins)
        groups: list[tuple[frozenset[str], list[int]]] = []
        for place, found in enumerate(origins):
            publishers = {name for root in found for name in self._publishers.get(root, ())}
            roots, members = found | (every & publishers), [place]
            apart = []
            for group in groups:
                if group[0].isdisjoint(roots):
                    apart.append(group)
                else:
                    roots, members = roots | group[0], group[1] + members
            groups = [*apart, (roots, members)]
        numbers = [0] * len(citations)
        for number, (_, members) in enumerate(sorted(groups, key=lambda group: min(group[1]))):
            for place in members:
                numbers[place] = number
        return tuple(numbers)

    def _are_apart(self, origins: Sequence[frozenset[str]]) -> bool:
        """Whether certainly no two share a root, nor a publisher of one: true of most, and soon found out."""
        reached: set[str] = set()
        count = 0
        for found in origins:
            wide = self._wide.get(found)
            if wide is None:
                wide = found.union(*(self._publishers.get(root, ()) for root in found))
                self._wide[found] = wide
            reached |= wide
            count += len(wide)
        return len(reached) == count

    def meet(self, some: Iterable[Citation], others: Iterable[Citation]) -> bool:
        """Whether one of ``some`` and one of the ``others`` are of one source or share an origin."""
        reached = {name for citation in some for name in (citation.source, *self.of(citation))}
        return any(citation.source in reached or not reached.isdisjoint(self.of(citation)) for citation in others)

    def _roots_of(self, start: str) -> frozenset[str]:
        """What lies at the end of ``reliesOn`` from ``start``; itself where that leads nowhere or round."""
        known = self._roots.get(start)
        if known is None:
            seen, open_ends, roots = {start}, [start], set()
            while open_ends:
                name = open_ends.pop()
                further = self._relies_on.get(name, ())
                if not further:
                    roots.add(name)
                for other in further:
                    if other not in seen:
                        seen.add(other)
                        open_ends.append(other)
            known = self._roots[start] = frozenset(roots) or frozenset({start})
        return known


def _stands(claim: Claim) -> bool:
    """Whether nobody but deniers cites it."""
    return not claim.citations or any(c.stance is not Stance.DENIES for c in claim.citations)
