"""Where the support of a claim comes from: three outlets that repeat one agency are one origin [14]."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from ontology.core import RELIES_ON
from ontology.records import Citation, Claim, Passage, Stance

SELF: Final = "self"
"""In ``via``: the passage is the outlet's own work, whatever its source relies on."""


class Origins:
    """Origins of citations over one dataset, each looked up once."""

    def __init__(self, passages: Mapping[str, Passage], claims: Mapping[str, Claim]) -> None:
        self._passages = passages
        self._roots: dict[str, frozenset[str]] = {}
        relies_on: defaultdict[str, list[str]] = defaultdict(list)
        for claim in claims.values():
            if claim.property == RELIES_ON and claim.object is not None and _stands(claim):
                relies_on[claim.subject].append(claim.object)
        self._relies_on: Mapping[str, list[str]] = relies_on

    def of(self, citation: Citation) -> frozenset[str]:
        """The roots that a citation goes back to; its source itself where it names none."""
        via = self._passages[citation.passage].via if citation.passage else ()
        if not via:
            return self._roots_of(citation.source)
        return frozenset().union(
            *({citation.source} if name == SELF else self._roots_of(name) for name in via),
        )

    def groups(self, citations: Iterable[Citation]) -> int:
        """Into how many groups the citations fall when those that share an origin are one."""
        groups: list[frozenset[str]] = []
        for citation in citations:
            roots = self.of(citation)
            apart = [group for group in groups if group.isdisjoint(roots)]
            groups = [*apart, roots.union(*(group for group in groups if not group.isdisjoint(roots)))]
        return len(groups)

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
