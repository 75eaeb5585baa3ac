"""What views need to know of a dataset before anybody asks: days, spans, and who draws on whom (:mod:`graph.view`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from graph.plain import plain_value
from graph.stated import Stated
from ontology import core
from ontology.dates import bounds
from ontology.holding import FIRST, Windows, attested, begun, next_start, together, windows_of
from ontology.model import Cardinality, Datatype, Ontology
from ontology.origins import SELF
from ontology.records import Claim, Dataset, Passage


class Placed(NamedTuple):
    """A date of an event, an agreement or a commitment, by a claim that states it."""

    claim: Claim
    possibly_from: str
    certainly_from: str


class Drawn(NamedTuple):
    """Something that a source or a passage goes back to."""

    entity: str
    kind: int


ITSELF: Final = 0
"""The source."""
PUBLISHER: Final = 1
"""Who published it."""
DRAWN_ON: Final = 2
"""What it draws on, at any depth, and who published that."""


class Clocks:
    """The days and spans of one dataset; made in one pass over its claims."""

    def __init__(self, dataset: Dataset, ontology: Ontology) -> None:
        self._dataset = dataset
        self._ontology = ontology
        self._stated = Stated(dataset, ontology)
        read = {
            name: _narrower(ontology, name) for name in (core.PUBLISHED, core.LANGUAGE, core.PUBLISHER, core.RELIES_ON)
        }
        self._temporal = {
            name for name, found in ontology.properties.items() if found.temporal and not found.inverse_of
        }
        self._dating = set(dating(ontology))
        wanted = {*self._temporal, *self._dating, *(name for names in read.values() for name in names)}
        by_property: dict[str, list[Claim]] = {name: [] for name in wanted}
        self._derived: list[Claim] = []
        for claim in dataset.claims.values():
            if not claim.asserted:
                self._derived.append(claim)
            elif claim.property in wanted:
                by_property[claim.property].append(claim)
        self._by_property = by_property
        self.published = {s: bounds(day)[1] for s, day in self._plain(core.PUBLISHED, read[core.PUBLISHED]).items()}
        """By source: the latest day on which it was published, where that is known."""
        self.languages = self._plain(core.LANGUAGE, read[core.LANGUAGE])
        """By source: its language."""
        self._publishers = self._links(read[core.PUBLISHER])
        self._relies_on = self._links(read[core.RELIES_ON])
        self._reach: dict[str, frozenset[str]] = {}

    def _stated_by(self, names: Iterable[str]) -> Iterator[Claim]:
        return (claim for name in names for claim in self._by_property[name] if self._stated.holds(claim))

    def _plain(self, name: str, stored: Iterable[str]) -> dict[str, str]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._stated_by(stored):
            found[claim.subject].append(claim)
        declared, assessments = self._ontology.properties[name], self._dataset.assessments
        plain = {subject: plain_value(declared, claims, assessments) for subject, claims in found.items()}
        return {subject: value for subject, value in plain.items() if value is not None}

    def _links(self, stored: Iterable[str]) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for claim in self._stated_by(stored):
            if claim.object is not None:
                found[claim.subject].append(claim.object)
        return found

    # --- From when a claim is known ---------------------------------------------------------------------

    def known(self, claim: Claim) -> str | None:
        """From which day a claim stands by ``known_by`` alone; None: on none. What has no citation always does."""
        citations = claim.citations
        if claim.asserted:
            if not citations:
                return FIRST
            if len(citations) == 1:
                return self.published.get(citations[0].source)
            days = [day for found in citations if (day := self.published.get(found.source)) is not None]
            return min(days, default=None)
        claims = self._dataset.claims
        proofs = [[self.known(claims[premise]) for premise in proof] for proof in claim.proofs]
        whole = [max(day for day in proof if day is not None) for proof in proofs if None not in proof]
        return min(whole, default=None)

    # --- When a claim holds -----------------------------------------------------------------------------

    def spans(self) -> dict[str, tuple[Windows, bool]]:
        """By id of each claim that time has to do with: its windows, and whether a later value ends one of them.

        Claims with several proofs are left out: they hold as the best of them.
        """
        found: dict[str, tuple[Windows, bool]] = {}
        for name in self._temporal:
            one_at_a_time = self._ontology.properties[name].cardinality is Cardinality.ONE_AT_A_TIME
            groups: dict[str, list[Claim]] = defaultdict(list)
            for claim in self._by_property[name]:
                groups[claim.subject].append(claim)
            for group in groups.values():
                stated = [claim for claim in group if self._stated.holds(claim)] if one_at_a_time else []
                for claim in group:
                    following = next_start(claim, stated)
                    found[claim.id] = (
                        windows_of(claim.since, claim.until, attested(claim), following),
                        following is not None,
                    )
        for claim in self._derived:
            timed = [found[premise] for proof in claim.proofs for premise in proof if premise in found]
            if timed and len(claim.proofs) == 1:
                found[claim.id] = together(*(windows for windows, _ in timed)), any(ended for _, ended in timed)
        return found

    def placed(self) -> Iterator[Placed]:
        """The dates that events, agreements and commitments are placed by."""
        for claim in self._stated_by(sorted(self._dating)):
            if claim.value is not None:
                yield Placed(claim, *begun(claim.value))

    # --- Who draws on whom ------------------------------------------------------------------------------

    def of_source(self, source: str) -> Iterator[Drawn]:
        """What a citation of a source goes back to, where its passage does not say."""
        yield from self._own(source)
        yield from self._drawn(self._reached(source))

    def of_passage(self, passage: Passage) -> Iterator[Drawn]:
        """What a citation of a passage goes back to that says so itself."""
        yield from self._own(passage.source)
        others = [name for name in passage.via if name != SELF]
        yield from self._drawn({*others, *(far for name in others for far in self._reached(name))})

    def _own(self, source: str) -> Iterator[Drawn]:
        yield Drawn(source, ITSELF)
        yield from (Drawn(publisher, PUBLISHER) for publisher in sorted(set(self._publishers.get(source, ()))))

    def _drawn(self, reached: Iterable[str]) -> Iterator[Drawn]:
        found = set(reached)
        found.update(publisher for name in tuple(found) for publisher in self._publishers.get(name, ()))
        yield from (Drawn(name, DRAWN_ON) for name in sorted(found))

    def _reached(self, start: str) -> frozenset[str]:
        """All that ``start`` relies on, at any depth."""
        known = self._reach.get(start)
        if known is None:
            seen: set[str] = set()
            open_ends = list(self._relies_on.get(start, ()))
            while open_ends:
                name = open_ends.pop()
                if name not in seen:
                    seen.add(name)
                    open_ends.extend(self._relies_on.get(name, ()))
            known = self._reach[start] = frozenset(seen)
        return known


def dating(ontology: Ontology) -> tuple[str, ...]:
    """The properties whose values place an event, an agreement or a commitment in time, sorted."""
    return tuple(
        sorted(
            name
            for name, found in ontology.properties.items()
            if found.datatype is Datatype.DATE
            and found.domain
            and all(ontology.classes[of].has_existence for of in found.domain)
        )
    )


def existing(ontology: Ontology) -> frozenset[str]:
    """The leaf classes whose entities are placed in time."""
    return frozenset(name for name, found in ontology.classes.items() if found.is_leaf and found.has_existence)


def _narrower(ontology: Ontology, name: str) -> tuple[str, ...]:
    return ontology.narrower.get(name, (name,))
