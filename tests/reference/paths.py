"""Paths and neighbourhoods [29]: all chains, grown one claim at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.plan import Around, Paths
from graph.store import Value
from ontology import core
from ontology.records import Claim
from tests.reference.facts import Facts
from tests.reference.rows import Leg, Path, Surroundings


def paths_of(facts: Facts, asked: Paths, values: Sequence[Value], resolved: Sequence[str]) -> list[Path]:
    """The shortest paths, in order."""
    start, end = resolved[asked.start], resolved[asked.end]
    longest, first = values[asked.longest.index], values[asked.first.index]
    assert isinstance(longest, int)
    assert isinstance(first, int)
    grown: list[tuple[str, tuple[Leg, ...]]] = [] if start == end else [(start, ())]
    visited = {start}
    for _ in range(longest):
        grown = [
            (leg.node.id, (*legs, leg))
            for node, legs in grown
            for leg in _legs(facts, node, asked.properties)
            if leg.node.id not in visited
            and (leg.node.id == end or values[asked.sources.index] or not _is_source(facts, leg.node.id))
        ]
        visited |= {node for node, _ in grown}
        found = [Path(legs) for node, legs in grown if node == end]
        if found:
            return sorted(found, key=lambda path: [leg.claim.id for leg in path.legs])[:first]
    return []


def around(facts: Facts, asked: Around, values: Sequence[Value], resolved: Sequence[str]) -> Surroundings:
    """What lies around an entity."""
    depth = values[asked.depth.index]
    assert isinstance(depth, int)
    nodes = {resolved[asked.start]}
    for _ in range(depth):
        reached = {leg.node.id for node in nodes for leg in _legs(facts, node, asked.properties)}
        nodes |= {node for node in reached if values[asked.sources.index] or not _is_source(facts, node)}
    claims = [c for c in _followed(facts, asked.properties) if c.subject in nodes and c.object in nodes]
    entities = facts.dataset.entities
    return Surroundings([entities[i] for i in sorted(nodes)], sorted(claims, key=lambda claim: claim.id))


def _followed(facts: Facts, properties: tuple[str, ...]) -> Iterator[Claim]:
    for claim in facts.dataset.claims.values():
        if claim.object is not None and claim.property in properties and facts.is_stated(claim):
            yield claim


def _legs(facts: Facts, node: str, properties: tuple[str, ...]) -> Iterator[Leg]:
    for claim in _followed(facts, properties):
        assert claim.object is not None
        if claim.subject == node:
            yield Leg(claim, facts.dataset.entities[claim.object], backward=False)
        elif claim.object == node:
            yield Leg(claim, facts.dataset.entities[claim.subject], backward=True)


def _is_source(facts: Facts, entity: str) -> bool:
    return facts.ontology.is_a(facts.dataset.entities[entity].class_name, core.SOURCE)
