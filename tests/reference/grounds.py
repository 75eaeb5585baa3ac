"""What claims rest on: proofs, grounds, and the origins of their citations."""

from __future__ import annotations

from collections.abc import Iterator

from ontology import core
from ontology.records import Claim, Entity, Stance
from tests.reference.facts import Facts
from tests.reference.rows import Cited, Echo, Hop, Origin, Proof, Trace

_SELF = "self"


def proofs_of(claim: Claim | Entity) -> list[Proof]:
    """The proofs of a derived claim; nothing else has any."""
    return [Proof(claim, number) for number in range(len(claim.proofs))] if isinstance(claim, Claim) else []


def grounds_of(facts: Facts, row: Claim | Entity) -> list[Claim]:
    """What a claim rests on in the end, or what is said of an entity."""
    claims = facts.dataset.claims
    if isinstance(row, Entity):
        return [c for c in claims.values() if c.subject == row.id and c.asserted]
    if row.asserted:
        return [row]
    return [claims[i] for i in sorted({premise for proof in row.proofs for premise in proof})]


def origins_of(facts: Facts, claim: Claim) -> list[Origin]:
    """The roots of the supporting citations of an asserted claim."""
    if not claim.asserted:
        return []
    groups = facts.dataset.assessments[claim.id].groups
    found = [
        (group, root)
        for citation, group in zip(claim.citations, groups, strict=True)
        if citation.stance is Stance.SUPPORTS
        for root in ways(facts, Cited(claim, citation))
    ]
    ordered = sorted(set(found), key=lambda one: (one[0], -found.count(one), one[1]))
    return [Origin(claim, group, facts.dataset.entities[root]) for group, root in ordered]


def echoes_of(facts: Facts, claim: Claim) -> list[Echo]:
    """The suspected echoes of an asserted claim that have two citations at least."""
    if not claim.asserted:
        return []
    numbers = facts.dataset.assessments[claim.id].echoes
    found: dict[int, list[Cited]] = {}
    for citation, number in zip(claim.citations if numbers else (), numbers, strict=True):
        found.setdefault(number, []).append(Cited(claim, citation))
    return [Echo(tuple(found[number])) for number in sorted(found) if number >= 0 and len(found[number]) > 1]


def traces_of(facts: Facts, origin: Origin) -> list[Trace]:
    """The citations that go back to an origin, each with its way."""
    groups = facts.dataset.assessments[origin.claim.id].groups
    every = [Cited(origin.claim, citation) for citation in origin.claim.citations]
    found = [(cited, ways(facts, cited)) for cited, group in zip(every, groups, strict=True) if group == origin.group]
    return [Trace(cited, known[origin.root.id]) for cited, known in found if origin.root.id in known]


def ways(facts: Facts, cited: Cited) -> dict[str, tuple[str, ...]]:
    """The roots of a citation, each with the shortest way to it: the entities from the source on, least ids first."""
    source, passage = cited.citation.source, cited.citation.passage
    via = facts.dataset.passages[passage].via if passage else ()
    found: list[tuple[str, ...]] = [(source,)] if _SELF in via else []
    for start in [()] if not via else [(name,) for name in via if name != _SELF]:
        begun = (source, *start)
        found += [way for way in _onward(facts, begun, set(begun[-1:])) if not reliances(facts, way[-1])] or [begun]
    least: dict[str, tuple[str, ...]] = {}
    for way in sorted(found, key=lambda way: (len(way), way)):
        least.setdefault(way[-1], way)
    return least


def _onward(facts: Facts, way: tuple[str, ...], seen: set[str]) -> Iterator[tuple[str, ...]]:
    yield way
    for claim in reliances(facts, way[-1]):
        if claim.object and claim.object not in seen:
            yield from _onward(facts, (*way, claim.object), seen | {claim.object})


def reliances(facts: Facts, source: str) -> list[Claim]:
    """The claims that tell what a work relies on, unless they are only denied."""
    every = [c for c in facts.whole.dataset.claims.values() if c.subject == source and c.property == core.RELIES_ON]
    return [c for c in every if not c.citations or any(x.stance is not Stance.DENIES for x in c.citations)]


def hops_of(facts: Facts, trace: Trace) -> list[Hop]:
    """The steps of a way; the first is one by the passage where that says what it is via."""
    passage = trace.cited.citation.passage
    says_itself = bool(passage and facts.dataset.passages[passage].via)
    hops = []
    for place, (start, end) in enumerate(zip(trace.way, trace.way[1:], strict=False)):
        by = [] if says_itself and place == 0 else [c for c in reliances(facts, start) if c.object == end]
        entities = facts.dataset.entities
        hops.append(Hop(entities[start], entities[end], min(by, key=lambda c: c.id) if by else None))
    return hops
