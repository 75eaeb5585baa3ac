"""What the citations of a dataset add up to: standing, rivals and independence of every claim.

The rules are 5 (rivals), 12 (standing), 14 (origins) and 26 (derived claims) of the model. Nothing
is resolved here: rivals stay side by side, and a denial does not remove what it denies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ontology.model import Cardinality, Ontology
from ontology.origins import Origins
from ontology.records import Assessment, Citation, Claim, Passage, Stance, Standing
from ontology.rivals import rivals_of

# Looked up once: on Python 3.11 reaching an enum's member costs more than a comparison, and a dataset has millions.
_SUPPORTS, _DENIES = Stance.SUPPORTS, Stance.DENIES
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
    origins = Origins(passages, claims)
    single = {name for name, found in ontology.properties.items() if found.cardinality is not Cardinality.MANY}
    # What is derived gets its place here and its value last, when its premises have theirs.
    assessments = {claim.id: _alone(claim, origins) for claim in claims.values()}
    slots: dict[tuple[str, str], list[Claim]] = {}
    derived = []
    for claim in claims.values():
        if not claim.asserted:
            derived.append(claim)
        elif claim.property in single:
            slots.setdefault((claim.subject, claim.property), []).append(claim)
    for (_, name), found in slots.items():
        if len(found) > 1:
            stated = [claim for claim in found if _is_stated(claim)]
            for claim_id, rivals in rivals_of(ontology.properties[name], stated).items():
                assessments[claim_id] = assessments[claim_id]._replace(contested=True, rivals=rivals)
    for claim in derived:
        assessments[claim.id] = _derived(claim, assessments)
    return assessments


def _alone(claim: Claim, origins: Origins) -> Assessment:
    citations = claim.citations
    if not citations:
        return _UNCITED
    if len(citations) == 1 and citations[0].stance is _SUPPORTS:
        return _ONCE_SUPPORTED
    supporting = [c for c in citations if c.stance is _SUPPORTS]
    return Assessment(
        standing=standing_of(citations),
        contested=False,
        rivals=(),
        independent_sources=origins.groups(supporting),
        supporting_sources=len({c.source for c in supporting}),
    )


_UNCITED = Assessment(Standing.EDITORIAL, contested=False, rivals=(), independent_sources=0, supporting_sources=0)
_ONCE_SUPPORTED = Assessment(
    Standing.SUPPORTED, contested=False, rivals=(), independent_sources=1, supporting_sources=1
)


def _is_stated(claim: Claim) -> bool:
    """Whether somebody states it: what is only denied or disputed rivals nothing."""
    return not claim.citations or any(c.stance is _SUPPORTS for c in claim.citations)


def _derived(claim: Claim, assessments: Mapping[str, Assessment]) -> Assessment:
    """The best, over its proofs, of the weakest premise [26]; editorial premises weaken nothing."""
    proofs = [[assessments[premise] for premise in proof] for proof in claim.proofs]
    strength = max(min(_STRENGTH.index(premise.standing) for premise in proof) for proof in proofs)
    return Assessment(
        standing=_STRENGTH[strength],
        contested=all(any(premise.contested for premise in proof) for proof in proofs),
        rivals=(),
        independent_sources=max(_weakest([(p.standing, p.independent_sources) for p in proof]) for proof in proofs),
        supporting_sources=max(_weakest([(p.standing, p.supporting_sources) for p in proof]) for proof in proofs),
    )


def _weakest(counts: list[tuple[Standing, int]]) -> int:
    return min((count for standing, count in counts if standing is not Standing.EDITORIAL), default=0)
