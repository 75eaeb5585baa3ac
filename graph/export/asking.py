"""The Plans of an export: every claim that an answer rests on, or every claim there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, assert_never

import orjson

from graph.export.content import CLAIM_KEY, ENTITY_KEY, ENTITY_SHAPE, Content, claim_shape
from graph.plan import (
    AllClaims,
    Along,
    Around,
    Attribute,
    ById,
    ClaimsOf,
    Compare,
    Connection,
    Constant,
    Edges,
    Everything,
    Field,
    Guarded,
    Intrinsic,
    Judged,
    Kind,
    Link,
    Many,
    Nodes,
    One,
    Op,
    Page,
    Param,
    Paths,
    QueryPlan,
    Resolving,
    Scalar,
    SearchHits,
    Shape,
    Step,
)
from graph.store import Answer, Store, Value
from ontology.model import Ontology

_BATCH: Final = 500
"""Claims that are asked for in one statement: a few milliseconds' work."""
_EVERYTHING: Final = 1_000_000_000
_TAG: Final = "export"

_LEADS_TO: Final = {
    Step.CLAIM: Kind.CLAIM,
    Step.SUBJECT: Kind.ENTITY,
    Step.OBJECT: Kind.ENTITY,
    Step.CITATIONS: Kind.CITATION,
    Step.PREMISES: Kind.PREMISE,
    Step.RIVALS: Kind.CLAIM,
    Step.INFERENCES: Kind.INFERENCE,
    Step.SOURCE: Kind.ENTITY,
    Step.SPEAKER: Kind.SPEAKER,
    Step.VIA: Kind.ENTITY,
    Step.ENTITY: Kind.ENTITY,
    Step.OF: Kind.ENTITY,
    Step.RELAYING: Kind.SPEAKER,
    Step.CANDIDATES: Kind.HIT,
    Step.MATCHING: Kind.CLAIM,
    Step.OTHERS: Kind.CLAIM,
    Step.COVERAGE: Kind.ENTITY,
    Step.LEGS: Kind.LEG,
    Step.NODES: Kind.ENTITY,
    Step.CLAIMS: Kind.CLAIM,
}
_FROM_THE_ROOT: Final[dict[type, Kind]] = {
    SearchHits: Kind.HIT,
    Judged: Kind.VERDICT,
    Around: Kind.AROUND,
    Paths: Kind.PATH,
    Resolving: Kind.NAMED,
}


def whole_dataset(store: Store, ontology: Ontology) -> Content:
    """Every entity and every claim of a store.

    Raises:
        StoreError: the store does not answer.
    """
    content = Content()
    classes = tuple(sorted(name for name, found in ontology.classes.items() if found.is_leaf))
    entity = (One("node", Step.NODE, (One(ENTITY_KEY, Step.SELF, ENTITY_SHAPE),)),)
    _in_batches(store, content, Everything(classes), entity)
    _in_batches(store, content, AllClaims(), (One("node", Step.NODE, _claim(ontology)),))
    return content


def _in_batches(store: Store, content: Content, source: Everything | AllClaims, item: Shape) -> None:
    """Page through a connection by the ids of its nodes."""
    edge = (Scalar("cursor", Attribute(Intrinsic.CURSOR)), *item)
    limit, first, after = Param(0), Param(1), Param(2)
    begin = QueryPlan((Connection("all", source, (Edges("edges", edge),), Page(_TAG, limit, first)),))
    go_on = QueryPlan((Connection("all", source, (Edges("edges", edge),), Page(_TAG, limit, first, after=(after,))),))
    values: tuple[Value, ...] = (_EVERYTHING, _BATCH)
    plan = begin
    while True:
        edges = orjson.loads(store.run(plan, values).data)["all"]["edges"]
        content.add(edges)
        if len(edges) < _BATCH:
            return
        _, last = orjson.loads(bytes.fromhex(edges[-1]["cursor"]))
        plan, values = go_on, (_EVERYTHING, _BATCH, last)


def _claim(ontology: Ontology, *, premises: bool = False) -> Shape:
    return (One(CLAIM_KEY, Step.SELF, claim_shape(ontology, premises=premises)),)


def answer_content(
    store: Store, ontology: Ontology, plan: QueryPlan, values: Sequence[Value]
) -> tuple[Content, Answer]:
    """Every claim that the answer to a Plan rests on, with what their sources say of themselves.

    The answer is that of the Plan which asks for these claims; where its references did not resolve, the content
    is empty.

    Raises:
        StoreError: the store does not answer.
    """
    evidence, filled = evidence_plan(plan, values, ontology)
    answer = store.run(evidence, filled)
    content = Content()
    if not answer.unresolved:
        content.add(orjson.loads(answer.data))
        _describe(store, ontology, content)
    return content, answer


def _describe(store: Store, ontology: Ontology, content: Content) -> None:
    """Add the claims about the sources that are cited: what they are called, who published them, when."""
    cited = content.sources()
    ids, limit = Param(0), Param(1)
    classes = tuple(sorted({content.things[source].class_name for source in cited}))
    if not classes:
        return
    page = Page(_TAG, limit)
    own = Connection("own", ClaimsOf(None), (Edges("edges", (One("node", Step.NODE, _claim(ontology)),)),), page)
    of_source = (One("node", Step.NODE, (One(ENTITY_KEY, Step.SELF, ENTITY_SHAPE), own)),)
    asked = Along(Step.NODE, Compare(Attribute(Intrinsic.ID), Op.IN, ids))
    sources = Connection("sources", Everything(classes), (Edges("edges", of_source),), page, asked)
    content.add(orjson.loads(store.run(QueryPlan((sources,)), (cited, _EVERYTHING)).data), beside=True)


def evidence_plan(plan: QueryPlan, values: Sequence[Value], ontology: Ontology) -> tuple[QueryPlan, Sequence[Value]]:
    """The Plan that asks for the claims where ``plan`` asks for what they say, and its values.

    It has the same connections with the same filters, orders and pages, so it sees the same things. Lists
    that no ``first`` bounds are not cut.
    """
    evidence = _Evidence(ontology, Param(len(values)))
    shape = evidence.of(plan.shape, None)
    filled = [*values, _EVERYTHING]
    for index in evidence.limits:
        filled[index] = _EVERYTHING
    return QueryPlan(shape, plan.references), filled


class _Evidence:
    """Turns shapes into those of what they rest on."""

    def __init__(self, ontology: Ontology, unlimited: Param) -> None:
        self._ontology = ontology
        self._claim = _claim(ontology, premises=True)
        self._unlimited = unlimited
        self.limits: set[int] = set()

    def of(self, shape: Shape, kind: Kind | None, node: Kind = Kind.ENTITY) -> Shape:
        """What a row of a kind rests on where ``shape`` is asked of it; None: the root. ``node``: of an EDGE."""
        base: Shape = ()
        if kind is Kind.ENTITY:
            base = (One(ENTITY_KEY, Step.SELF, ENTITY_SHAPE),)
        elif kind is Kind.CLAIM:
            base = self._claim
        asked = [made for field in shape for made in self._field(field, kind, node)]
        numbered = (_keyed(field, f"{number}") for number, field in enumerate(asked))
        return (*base, *numbered)

    def _field(self, field: Field, kind: Kind | None, node: Kind) -> Iterator[Field]:
        match field:
            case Guarded(classes, inner):
                yield from (Guarded(classes, made) for made in self._field(inner, kind, node))
            case Constant():
                return
            case Scalar(_, attribute):
                if kind is Kind.ENTITY and isinstance(attribute.of, str):
                    yield self._values(attribute.of)
            case One(key, source, shape):
                yield One(key, source, self.of(shape, _reached(field, kind, node)))
            case Many(key, source, shape):
                yield Many(key, source, self.of(shape, _reached(field, kind, node)))
            case Connection():
                yield self._connection(field)
            case _:
                assert_never(field)

    def _values(self, name: str) -> Connection:
        """The claims whose values are shown as a plain field."""
        source = ClaimsOf(self._ontology.narrower.get(name, (name,)))
        edge = (One("node", Step.NODE, self._claim),)
        return Connection(name, source, (Edges("edges", edge),), Page(_TAG, self._unlimited))

    def _connection(self, asked: Connection) -> Connection:
        self.limits.add(asked.page.limit.index)
        node = Kind.CLAIM if isinstance(asked.source, AllClaims | ClaimsOf) else Kind.ENTITY
        of_node = tuple(field for part in asked.fields if isinstance(part, Nodes) for field in part.shape)
        of_edge = tuple(field for part in asked.fields if isinstance(part, Edges) for field in part.shape)
        edge: Shape = (One("node", Step.NODE, self.of(of_node, node)),)
        if isinstance(asked.source, Link):
            edge = (*edge, One("claim", Step.CLAIM, self._claim))
        return replace(asked, fields=(Edges("edges", (*edge, *self.of(of_edge, Kind.EDGE, node))),))


def _reached(source: One | Many, kind: Kind | None, node: Kind) -> Kind | None:
    """The kind of the rows that a field leads to from a row of ``kind``; ``node``: what an EDGE's node is."""
    here = Kind.ENTITY if kind is Kind.LEG else node
    match source.source:
        case Step() as step:
            return {Step.SELF: kind, Step.NODE: here}.get(step) or _LEADS_TO.get(step)
        case ById(kind=found):
            return found
        case other:
            return _FROM_THE_ROOT.get(type(other), Kind.ENTITY)


def _keyed(field: Field, key: str) -> Field:
    """The field under a response key of its own."""
    return replace(field, field=_keyed(field.field, key)) if isinstance(field, Guarded) else replace(field, key=key)


__all__ = ["answer_content", "evidence_plan", "whole_dataset"]
