"""From the Plan of an answer to the Plan of what it rests on: the same rows, asked which claims these are.

The Plan asks for ids alone, so that it nests hardly deeper than the one that it is made of; the claims themselves
are asked for by these ids (:mod:`graph.export.asking`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, assert_never

from graph.plan import (
    AllCitations,
    AllClaims,
    Around,
    Attribute,
    ById,
    ClaimsOf,
    Connection,
    ConnectionField,
    Constant,
    Coverage,
    Dimension,
    Edges,
    Everything,
    Field,
    GroupKeys,
    Groups,
    Guarded,
    Intrinsic,
    Items,
    Judged,
    Kind,
    LeftOut,
    Link,
    Many,
    MentionedIn,
    Nodes,
    One,
    Page,
    Param,
    Paths,
    Qualified,
    QueryPlan,
    Resolving,
    Scalar,
    SearchHits,
    Shape,
    Step,
    Timeline,
)
from graph.store import Value
from graph.view import View
from ontology import core
from ontology.model import Ontology

UNLIMITED: Final = 1_000_000_000
"""The limit of a list that is not to be cut."""
TAG: Final = "export"
"""The tag of pages that nobody goes on from."""
CLAIM_ID_KEY: Final = "claim id:"
"""How the response key of a claim's id begins; the number of its view in ``Asked.views`` follows."""
VALUES_KEY: Final = "values:"
"""How the response key of the id of an entity begins whose values are shown; the number in ``Asked.values`` follows."""
ANSWERED_KEYS: Final = ("answered:id", "answered:class", "answered:label")
"""The response keys of an entity that is itself part of the answer."""

_LEADS_TO: Final[Mapping[Step, Kind]] = {
    Step.CLAIM: Kind.CLAIM,
    Step.SUBJECT: Kind.ENTITY,
    Step.OBJECT: Kind.ENTITY,
    Step.CITATIONS: Kind.CITATION,
    Step.CITATION: Kind.CITATION,
    Step.PREMISES: Kind.PREMISE,
    Step.INFERENCES: Kind.INFERENCE,
    Step.PROOFS: Kind.PROOF,
    Step.GROUNDS: Kind.CLAIM,
    Step.ORIGINS: Kind.ORIGIN,
    Step.TRACES: Kind.TRACE,
    Step.ECHOES: Kind.ECHO,
    Step.HOPS: Kind.HOP,
    Step.RIVALS: Kind.CLAIM,
    Step.SOURCE: Kind.ENTITY,
    Step.SPEAKER: Kind.SPEAKER,
    Step.VOICE: Kind.SPEAKER,
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
_FROM_THE_ROOT: Final[Mapping[type, Kind]] = {
    SearchHits: Kind.HIT,
    Judged: Kind.VERDICT,
    Around: Kind.AROUND,
    Paths: Kind.PATH,
    Resolving: Kind.NAMED,
    Timeline: Kind.MOMENT,
}
_ID: Final = Attribute(Intrinsic.ID)
_OF_ENTITY: Final = (Intrinsic.ID, Intrinsic.CLASS, Intrinsic.LABEL)
_NO_EVIDENCE: Final = (Groups, Coverage, LeftOut, Constant)
"""The fields of a connection that do not rest on the items of its page."""


class Values(NamedTuple):
    """The claims of an entity by some stored properties (None: all) in a view."""

    properties: tuple[str, ...] | None
    view: View | None


class Asked(NamedTuple):
    """The Plan that asks which claims an answer rests on."""

    plan: QueryPlan
    values: Sequence[Value]
    views: Sequence[View | None]
    """By number: the views in which claims are seen."""
    wanted: Sequence[Values]
    """By number: the claims of entities that are still to be asked for."""


class _Row(NamedTuple):
    """The row that is asked."""

    kind: Kind | None
    """None: the root."""
    node: Kind = Kind.ENTITY
    """What the node of an EDGE is."""
    view: View | None = None
    """What it sees of the dataset."""


def evidence_plan(plan: QueryPlan, values: Sequence[Value], ontology: Ontology) -> Asked:
    """The Plan that asks for the ids of claims where ``plan`` asks for what they say, and its values.

    It has the same connections and groups with the same filters, orders, pages and views, so it sees the same
    things. Lists that no ``first`` bounds are not cut.
    """
    evidence = _Evidence(ontology, Param(len(values)))
    shape = evidence.of(plan.shape, _Row(None))
    filled = [*values, UNLIMITED]
    for index in evidence.limits:
        filled[index] = UNLIMITED
    return Asked(QueryPlan(shape, plan.references), filled, tuple(evidence.views), tuple(evidence.wanted))


class _Evidence:
    """Turns shapes into those of what they rest on."""

    def __init__(self, ontology: Ontology, unlimited: Param) -> None:
        self._ontology = ontology
        self._unlimited = unlimited
        self._names = self._narrower(*core.NAMES, core.HEADLINE)
        self.limits: set[int] = set()
        self.views: dict[View | None, int] = {}
        self.wanted: dict[Values, int] = {}

    def of(self, shape: Shape, row: _Row) -> Shape:
        """What a row rests on where ``shape`` is asked of it."""
        asked = [made for field in shape for made in self._field(field, row)]
        return (*self._base(row), *(_numbered(field, number) for number, field in enumerate(asked)))

    def _narrower(self, *names: str) -> tuple[str, ...]:
        """The stored properties that are meant by these."""
        return tuple(sorted({name for above in names for name in self._ontology.narrower.get(above, (above,))}))

    def _claim(self, row: _Row) -> Shape:
        """The id of a CLAIM."""
        return (Scalar(f"{CLAIM_ID_KEY}{self.views.setdefault(row.view, len(self.views))}", _ID),)

    def _claim_of(self, key: str, row: _Row) -> One:
        """The id of the claim of a row."""
        return One(key, Step.CLAIM, self._claim(row))

    def _values(self, properties: tuple[str, ...] | None, row: _Row) -> Scalar:
        """The id of an ENTITY whose claims by these properties are to be asked for."""
        number = self.wanted.setdefault(Values(properties, row.view), len(self.wanted))
        return Scalar(f"{VALUES_KEY}{number}", _ID)

    def _base(self, row: _Row) -> Shape:
        """What a row rests on whatever is asked of it."""
        entity = tuple(Scalar(key, Attribute(of)) for key, of in zip(ANSWERED_KEYS, _OF_ENTITY, strict=True))
        base: Shape = ()
        match row.kind:
            case Kind.ENTITY:
                base = entity
            case Kind.CLAIM:
                base = self._claim(row)
            case Kind.PROOF | Kind.INFERENCE:
                base = (Many("premises", Step.PREMISES, (self._claim_of("claim", row),)),)
            case Kind.ORIGIN:
                base = (Many("traces", Step.TRACES, (Many("hops", Step.HOPS, (self._claim_of("claim", row),)),)),)
            case Kind.HIT:
                base = (One("node", Step.NODE, (*entity, self._values(self._names, row))),)
            case Kind.VERDICT:
                records = Many("records", Step.COVERAGE, (*entity, self._values(None, row)))
                base = (Many("matching", Step.MATCHING, self._claim(row)), records)
            case Kind.PATH:
                base = (Many("legs", Step.LEGS, (self._claim_of("claim", row),)),)
            case Kind.MOMENT:
                base = (self._claim_of("claim", row),)
            case Kind.AROUND:
                base = (Many("nodes", Step.NODES, entity), Many("links", Step.CLAIMS, self._claim(row)))
            case _:
                pass
        return base

    def _field(self, field: Field, row: _Row) -> Iterator[Field]:
        match field:
            case Guarded(classes, inner):
                yield from (Guarded(classes, made) for made in self._field(inner, row))
            case Constant():
                return
            case Scalar(_, attribute):
                if row.kind is Kind.ENTITY:
                    yield from self._plain(attribute, row)
            case One() | Many():
                yield from self._object(field, row)
            case Connection():
                yield self._connection(field)
            case _:
                assert_never(field)

    def _plain(self, attribute: Attribute, row: _Row) -> Iterator[Scalar]:
        """The claims that a plain value of an entity is made of."""
        if isinstance(attribute.of, str):
            yield self._values(self._narrower(attribute.of), row)
        elif attribute.of is Intrinsic.LABEL:
            yield self._values(self._names, row)

    def _object(self, field: One | Many, row: _Row) -> Iterator[Field]:
        reached = _reached(field, row)
        if reached.kind is Kind.CITATION and row.kind is Kind.ENTITY:
            yield Many(field.key, Step.GROUNDS, self._claim(row))
        shape = self.of(field.shape, reached)
        if shape:
            yield replace(field, shape=shape)

    @property
    def _existence(self) -> tuple[str, ...]:
        """The properties that say of something listed that there is such a thing [8]."""
        return self._narrower(core.EXISTENCE)

    def _connection(self, asked: Connection) -> Connection:
        self.limits.add(asked.page.limit.index)
        row = _Row(Kind.EDGE, _node(asked.source), asked.view)
        fields: list[ConnectionField] = []
        if not all(isinstance(part, _NO_EVIDENCE) for part in asked.fields):
            of_node = tuple(field for part in asked.fields if isinstance(part, Nodes) for field in part.shape)
            of_edge = tuple(field for part in asked.fields if isinstance(part, Edges) for field in part.shape)
            edge = (self._node(asked, of_node, row), *self._of_edge(asked.source, row), *self.of(of_edge, row))
            fields.append(Edges("edges", edge))
        for number, part in enumerate(asked.fields):
            if isinstance(part, Groups):
                fields.append(self._groups(part, f"groups {number}", asked))
            elif isinstance(part, Coverage):
                shape = self.of(part.shape, row._replace(kind=Kind.ENTITY))
                fields.append(replace(part, key=f"coverage {number}", shape=(*shape, self._values(None, row))))
        return replace(asked, fields=tuple(fields))

    def _node(self, asked: Connection, shape: Shape, row: _Row) -> One:
        """The node of an EDGE; what is listed of all that there is, with what says that it is there."""
        of_node = self.of(shape, row._replace(kind=row.node))
        listed = (self._values(self._existence, row),) if isinstance(asked.source, Everything) else ()
        return One("node", Step.NODE, (*of_node, *listed))

    def _of_edge(self, source: object, row: _Row) -> Shape:
        """The claim of an EDGE, unless it is the node, or there is none."""
        return (self._claim_of("claim", row),) if isinstance(source, Link | AllCitations) else ()

    def _groups(self, asked: Groups, key: str, connection: Connection) -> Groups:
        """The same groups, of each the whole of its items with what tells them apart."""
        row = _Row(Kind.EDGE, _node(connection.source), connection.view)
        of_key = tuple(f for part in asked.fields if isinstance(part, GroupKeys) for f in part.shape)
        of_item = tuple(f for part in asked.fields if isinstance(part, Items) for f in part.shape)
        told = [made for one in (*asked.by, *asked.distinct) for made in self._way(one, one.way, row)]
        apart = tuple(_keyed(field, f"by {number}") for number, field in enumerate(told))
        node = self._node(connection, (), row)
        items = (node, *self._of_edge(connection.source, row), *apart, *self.of(of_item, row))
        keys = self.of(of_key, row._replace(kind=Kind.KEY))
        fields = (*((GroupKeys("keys", keys),) if keys else ()), Items("items", items, self._unlimited))
        return replace(asked, key=key, fields=fields)

    def _way(self, told: Dimension, way: tuple[Step | Link | Qualified, ...], row: _Row) -> Iterator[Field]:
        """What is found on the rest of the way to the values of a key, from a row."""
        if not way:
            if row.kind is Kind.ENTITY and told.attribute is not None:
                yield from self._plain(told.attribute, row)
            return
        step, *rest = way
        if isinstance(step, Link):
            entity = row._replace(kind=Kind.ENTITY)
            node = One("node", Step.NODE, (*self._base(entity), *self._way(told, tuple(rest), entity)))
            edges = Edges("edges", (node, self._claim_of("claim", row)))
            yield Connection("link", step, (edges,), Page(TAG, self._unlimited), view=row.view)
            return
        several = isinstance(step, Qualified) or step is Step.CITATIONS
        field = Many("row", step, ()) if several else One("row", step, ())
        reached = _reached(field, row)
        shape = (*self._base(reached), *self._way(told, tuple(rest), reached))
        if shape:
            yield replace(field, shape=shape)


def _node(source: object) -> Kind:
    """What the nodes of a connection are."""
    if isinstance(source, AllCitations):
        return Kind.CITATION
    return Kind.CLAIM if isinstance(source, AllClaims | ClaimsOf | MentionedIn) else Kind.ENTITY


def _reached(field: One | Many, row: _Row) -> _Row:
    """The rows that a field leads to."""
    view = field.view if row.kind is None else row.view
    match field.source:
        case Step.SELF:
            return row
        case Step.WRITTEN:
            return _Row(None, view=view)
        case Step.NODE:
            return _Row(row.node if row.kind is Kind.EDGE else Kind.ENTITY, view=view)
        case Step() as step:
            return _Row(_LEADS_TO[step], view=view)
        case ById(kind=found):
            return _Row(found, view=view)
        case other:
            return _Row(_FROM_THE_ROOT.get(type(other), Kind.ENTITY), view=view)


def _numbered(field: Field, number: int) -> Field:
    """The field under a response key of its own; a scalar is known by its key."""
    inner = field.field if isinstance(field, Guarded) else field
    return field if isinstance(inner, Scalar) else _keyed(field, f"{number}")


def _keyed(field: Field, key: str) -> Field:
    if isinstance(field, Guarded):
        return replace(field, field=_keyed(field.field, key))
    return field if isinstance(field, Scalar) else replace(field, key=key)


__all__ = ["ANSWERED_KEYS", "CLAIM_ID_KEY", "TAG", "UNLIMITED", "VALUES_KEY", "Asked", "Values", "evidence_plan"]
