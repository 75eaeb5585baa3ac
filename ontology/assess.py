"""What the citations of a dataset add up to: standing, rivals and independence of every claim.

The rules are 5 (rivals), 12 (standing), 14 (origins) and 26 (derived claims) of the model. Nothing
is resolved here: rivals stay side by side, and a denial does not remove what it denies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ontology.core import INDEPENDENT_OF, PUBLISHED, PUBLISHER, RELIES_ON
from ontology.echo import Echoes, merged
from ontology.model import Cardinality, Ontology
from ontology.origins import Origins
from ontology.records import Assessment, Citation, Claim, Passage, Stance, Standing
from ontology.reported import Appearances, Reported, either, jointly
from ontology.rivals import rivals_of

# Looked up once: on Python 3.11 reaching an enum's member costs more than a comparison, and a dataset has millions.
_SUPPORTS, _DENIES = Stance.SUPPORTS, Stance.DENIES
OF_WORKS = frozenset({INDEPENDENT_OF, PUBLISHED, PUBLISHER, RELIES_ON})
"""The properties that tell where and when sources got what they say."""
# From weakest to strongest: a derived claim stands as its weakest premise does.
_STRENGTH = (Standing.DENIED, Standing.DISPUTED, Standing.SUPPORTED, Standing.EDITORIAL)


def standing_of(citations: Iterable[Citation]) -> Standing:
    """The standing of an asserted claim, from the citations that count [12]."""
    stances = {citation.stance for citation in citations}
    if not stances:
        return Standing.EDITORIAL
    if stances == {_SUPPORTS}:
        return Standing.SUPPORTED
    if stances == {_DENIES}:
        return Standing.DENIED
    return Standing.DISPUTED


def assess(
    ontology: Ontology,
    passages: Mapping[str, Passage],
    claims: Mapping[str, Claim],
) -> dict[str, Assessment]:
    """Assess every claim, in the order of ``claims``; derived claims by their proofs."""
    of_works = [claim for claim in claims.values() if claim[2] in OF_WORKS]
    evidence = _Evidence(Origins(passages, of_works), Appearances(of_works), Echoes(passages, of_works))
    single = {name for name, found in ontology.properties.items() if found.cardinality is not Cardinality.MANY}
    assessments: dict[str, Assessment] = {}
    first: dict[tuple[str, str], Claim] = {}
    slots: dict[tuple[str, str], list[Claim]] = {}
    derived = []
    for claim in claims.values():
        claim_id, subject, name, *_, asserted, citations, _, _ = claim
        # What is derived gets its place here and its value last, when its premises have theirs.
        if not citations:
            assessments[claim_id] = _UNCITED
        elif len(citations) == 1 and citations[0][2] is _SUPPORTS:
            assessments[claim_id] = evidence.once_supported(citations[0][0])
        else:
            assessments[claim_id] = _alone(citations, evidence)
        if not asserted:
            derived.append(claim)
        elif name in single:
            slot = subject, name
            known = first.setdefault(slot, claim)
            if known is not claim:
                slots.setdefault(slot, [known]).append(claim)
    for (_, name), found in slots.items():
        stated = [claim for claim in found if _is_stated(claim)]
        for claim_id, rivals in rivals_of(ontology.properties[name], stated).items():
            assessments[claim_id] = assessments[claim_id]._replace(contested=True, rivals=rivals)
    for claim in derived:
        assessments[claim.id] = _derived(claim, assessments)
    return assessments


class _Evidence:
    """What is known of the sources of one dataset."""

    def __init__(self, origins: Origins, appearances: Appearances, echoes: Echoes) -> None:
        self.origins = origins
        self.echoes = echoes
        self.appearances = appearances
        self._by_day: dict[str | None, Assessment] = {}
        self._by_source: dict[str, Assessment] = {}

    def once_supported(self, source: str) -> Assessment:
        """What most claims are: supported by one source. One object for all of a day."""
        known = self._by_source.get(source)
        if known is None:
            day = self.appearances.of(source)
            known = self._by_day.get(day) or _ONCE_SUPPORTED._replace(first_reported=day, last_reported=day)
            self._by_day[day] = self._by_source[source] = known
        return known


def _alone(citations: tuple[Citation, ...], evidence: _Evidence) -> Assessment:
    """What citations add up to, apart from what other claims say."""
    supporting = [c for c in citations if c.stance is _SUPPORTS]
    others = citations[len(supporting) :]
    groups = evidence.origins.groups(supporting)
    independent, against = max(groups, default=-1) + 1, (-1,) * len(others)
    echoes = evidence.echoes.among(supporting, groups) if independent > 1 else ()
    joined = merged(groups, echoes) if echoes else ()
    reported = evidence.appearances.among(supporting)
    return Assessment(
        standing=standing_of(citations),
        contested=False,
        rivals=(),
        independent_sources=independent,
        supporting_sources=len({c.source for c in supporting}),
        groups=groups + against,
        on_both_sides=bool(others) and evidence.origins.meet(supporting, others),
        first_reported=reported.first,
        last_reported=reported.last,
        merged_sources=max(joined) + 1 if joined else independent,
        merged=joined + against if joined else (),
        echoes=echoes + against if echoes else (),
    )


_UNCITED = Assessment(Standing.EDITORIAL, contested=False, rivals=(), independent_sources=0, supporting_sources=0)
_ONCE_SUPPORTED = Assessment(
    Standing.SUPPORTED,
    contested=False,
    rivals=(),
    independent_sources=1,
    supporting_sources=1,
    groups=(0,),
    merged_sources=1,
)


def _is_stated(claim: Claim) -> bool:
    """Whether somebody states it: what is only denied or disputed rivals nothing."""
    return not claim.citations or any(c.stance is _SUPPORTS for c in claim.citations)


def _derived(claim: Claim, assessments: Mapping[str, Assessment]) -> Assessment:
    """The best, over its proofs, of the weakest premise [26]; editorial premises weaken nothing."""
    proofs = [[assessments[premise] for premise in proof] for proof in claim.proofs]
    strength = max(min(_STRENGTH.index(premise.standing) for premise in proof) for proof in proofs)
    reported = either(jointly(_reported(premise) for premise in proof if _is_cited(premise)) for proof in proofs)
    return Assessment(
        standing=_STRENGTH[strength],
        contested=all(any(premise.contested for premise in proof) for proof in proofs),
        rivals=(),
        independent_sources=max(_weakest([(p.standing, p.independent_sources) for p in proof]) for proof in proofs),
        supporting_sources=max(_weakest([(p.standing, p.supporting_sources) for p in proof]) for proof in proofs),
        merged_sources=max(_weakest([(p.standing, p.merged_sources) for p in proof]) for proof in proofs),
        on_both_sides=all(any(premise.on_both_sides for premise in proof) for proof in proofs),
        first_reported=reported.first,
        last_reported=reported.last,
    )


def _is_cited(premise: Assessment) -> bool:
    return premise.standing is not Standing.EDITORIAL


def _reported(premise: Assessment) -> Reported:
    return Reported(premise.first_reported, premise.last_reported)


def _weakest(counts: list[tuple[Standing, int]]) -> int:
    return min((count for standing, count in counts if standing is not Standing.EDITORIAL), default=0)
