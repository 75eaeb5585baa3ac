"""No value without its proof: a walk over the whole schema shows how each field is led back to claims."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from graphql import GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema, get_named_type

from api.schema.making import metadata
from api.schema.meaning import ClaimsBy, Linked, Mentioning, Plain, ToMany, ToOne
from graph.plan import Intrinsic, Step
from ontology.model import Ontology

Walked: TypeAlias = GraphQLObjectType | GraphQLInterfaceType


class How(StrEnum):
    """How what a field gives is proved."""

    EDITORIAL = "a name, an id, a class, or what the ontology marks editorial: it needs no proof"
    CLAIM = "the content of a claim, which has citations, premises and `why` beside it"
    EVIDENCE = "part of the evidence itself: a citation, a speaker, a proof, an origin"
    SIBLING = "a literal: its claims are under `pClaims` of the same entity"
    EDGE = "a link: each edge has the claim and `why`"
    COMPUTED = "computed of the items beside it: a count, a place in a page"
    ROOT = "the way in: everything under it is walked by itself"


EVIDENCE = {
    "Citation",
    "Speaker",
    "Position",
    "Premise",
    "Proof",
    "Rule",
    "Inference",
    "Origin",
    "Echo",
    "Trace",
    "Hop",
    "Why",
}
"""Types whose objects are evidence."""
COMPUTED = {
    "PageInfo",
    "SearchHit",
    "ResolvedName",
    "NameCandidate",
    "GroupKey",
    "Verdict",
    "Path",
    "PathStep",
    "Neighbourhood",
    "TimelineEntry",
}
"""Types whose objects are made of the claims that they hold (a verdict, a path, a neighbourhood, an entry
of a timeline), places of items, what a search or a name matched (a name or a quote, with the entity), or what items
are grouped by; groups are counts of their items."""


def test_no_value_that_is_not_editorial_is_without_a_proof(graphql_schema: GraphQLSchema, ontology: Ontology) -> None:
    unproved = [
        f"{type_.name}.{name}"
        for type_ in graphql_schema.type_map.values()
        if isinstance(type_, Walked) and not type_.name.startswith("__")
        for name, field in type_.fields.items()
        if how(type_, name, field, ontology) is None
    ]
    assert unproved == []


def test_every_kind_of_proof_is_used(graphql_schema: GraphQLSchema, ontology: Ontology) -> None:
    walked = [type_ for type_ in graphql_schema.type_map.values() if isinstance(type_, Walked)]
    ours = [type_ for type_ in walked if not type_.name.startswith("__")]
    used = {how(type_, name, field, ontology) for type_ in ours for name, field in type_.fields.items()}
    assert used == set(How)


def how(type_: Walked, name: str, field: GraphQLField, ontology: Ontology) -> How | None:
    """How a field of a type is proved; None: it is not."""
    if type_.name in EVIDENCE:
        return How.EVIDENCE
    if type_.name == "Query":
        return How.ROOT
    if type_.name in COMPUTED or type_.name.endswith("Group"):
        return How.COMPUTED
    if type_.name == "Claim":
        return How.CLAIM if {"citations", "premises", "why", "standing"} <= set(type_.fields) else None
    if type_.name.endswith("Edge") or type_.name.endswith("Connection"):
        return _of_connection(type_)
    return _of_entity(type_, name, field, ontology)


def _of_connection(type_: Walked) -> How | None:
    if type_.name.endswith("Edge"):
        return How.EDGE if "why" in type_.fields else None
    edge = get_named_type(type_.fields["edges"].type)
    return How.COMPUTED if isinstance(edge, Walked) and "why" in edge.fields else None


def _of_entity(type_: Walked, name: str, field: GraphQLField, ontology: Ontology) -> How | None:
    if type_.name != "Node" and type_.name not in ontology.classes:
        return None
    match metadata(field.extensions):
        case Plain(attribute) if attribute.of in (Intrinsic.ID, Intrinsic.LABEL) or _is_editorial(name, ontology):
            return How.EDITORIAL
        case Plain() if f"{name}Claims" in type_.fields:
            return How.SIBLING
        case Linked() | ClaimsBy() | Mentioning():
            return How.EDGE if _leads_to_claims(field) else None
        case ToOne(Step.SELF | Step.WRITTEN) | ToMany():
            return How.EVIDENCE
        case _:
            return None


def _is_editorial(name: str, ontology: Ontology) -> bool:
    return name in ontology.properties and ontology.properties[name].editorial


def _leads_to_claims(field: GraphQLField) -> bool:
    """Whether the edges of a connection have the claim, beside them or as their node, and ``why``."""
    edge = get_named_type(get_named_type(field.type).fields["edges"].type)  # type: ignore[union-attr]
    claim = edge.fields.get("claim") or edge.fields.get("node")  # type: ignore[union-attr]
    return "why" in edge.fields and get_named_type(claim.type).name == "Claim"  # type: ignore[union-attr]
