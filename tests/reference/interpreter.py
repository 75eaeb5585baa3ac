"""From a Plan to its answer: the fields, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.plan import (
    AllCitations,
    AllClaims,
    ById,
    Connection,
    Constant,
    DistinctCounts,
    Edges,
    Everything,
    Found,
    GroupCount,
    GroupKeys,
    Groups,
    Guarded,
    Info,
    Items,
    Kind,
    Many,
    Nodes,
    One,
    PageInfo,
    QueryPlan,
    Scalar,
    SearchHits,
    Shape,
    Total,
)
from graph.store import Resolution, Value
from ontology.model import Ontology
from ontology.records import Claim, Dataset, Entity
from tests.reference.attributes import declared, shown, values_of
from tests.reference.facts import Facts
from tests.reference.grouping import Group, groups_of
from tests.reference.naming import resolve, search
from tests.reference.paging import Shown, in_order, page_of
from tests.reference.rows import Edge, Row
from tests.reference.steps import follow
from tests.reference.tests_of_rows import Judge

Json = dict[str, Any]


class Outcome(NamedTuple):
    """The answer as a parsed JSON object, empty where references failed, and those that did."""

    data: Json
    unresolved: tuple[Resolution, ...]


def answer(dataset: Dataset, ontology: Ontology, plan: QueryPlan, values: Sequence[Value]) -> Outcome:
    """Answer ``plan`` over ``dataset``; ``values[i]`` fills ``Param(i)``."""
    facts = Facts(dataset, ontology)
    found = [resolve(facts, reference, values, i) for i, reference in enumerate(plan.references)]
    unresolved = tuple(f for f in found if isinstance(f, Resolution))
    if unresolved:
        return Outcome({}, unresolved)
    return Outcome(_Interpreter(facts, values, [str(f) for f in found]).make(None, plan.shape), ())


class _Interpreter:
    def __init__(self, facts: Facts, values: Sequence[Value], resolved: Sequence[str]) -> None:
        self._facts, self._values, self._resolved = facts, values, resolved
        self._judge = Judge(facts, values, resolved)

    def make(self, row: Row | None, shape: Shape) -> Json:
        """An object of the answer: ``shape`` over ``row``, which is None at the root alone."""
        made: Json = {}
        for field in shape:
            plain = field
            if isinstance(plain, Guarded):
                assert isinstance(row, Entity)
                if row.class_name not in plain.classes:
                    continue
                plain = plain.field
            match plain:
                case Constant(key, value):
                    made[key] = value
                case Scalar():
                    made[plain.key] = self._scalar(row, plain)
                case One():
                    reached = self._reach(row, plain)
                    made[plain.key] = self.make(reached[0], plain.shape) if reached else None
                case Many():
                    made[plain.key] = [self.make(r, plain.shape) for r in self._reach(row, plain)]
                case Connection():
                    made[plain.key] = self._connection(row, plain)
        return made

    def _scalar(self, row: Row | None, field: Scalar) -> object:
        assert row is not None
        prop = declared(self._facts, field.attribute, of_claims=isinstance(row, Claim))
        values = [shown(prop, field.attribute.part, v) for v in values_of(self._facts, row, field.attribute)]
        if field.many:
            return values
        return values[0] if values else None

    def _reach(self, row: Row | None, field: One | Many) -> list[Row]:
        entities, claims = self._facts.dataset.entities, self._facts.dataset.claims
        match field.source:
            case Found(reference):
                return [entities[self._resolved[reference]]]
            case ById(Kind.ENTITY, slot):
                return [e for e in entities.values() if e.id == self._values[slot.index]]
            case ById(_, slot):
                wanted = self._values[slot.index]
                return [c for c in claims.values() if wanted is not None and wanted in (c.id, c.handle)]
            case SearchHits():
                return list(search(self._facts, field.source, self._values))
            case step:
                assert row is not None
                return follow(self._facts, row, step)

    def _edges(self, row: Row | None, field: Connection) -> list[Edge]:
        dataset = self._facts.dataset
        match field.source:
            case Everything(classes):
                edges = [Edge(e, None) for e in dataset.entities.values() if e.class_name in classes]
            case AllClaims():
                edges = [Edge(c, c) for c in dataset.claims.values()]
            case AllCitations():
                asserted = [c for c in dataset.claims.values() if c.asserted]
                edges = [Edge(cited, c) for c in asserted for cited in self._facts.citations_of(c)]
            case source:
                assert isinstance(row, Entity)
                edges = list(self._facts.edges(row, source))
        return [e for e in edges if field.where is None or self._judge.passes(e, field.where)]

    def _connection(self, row: Row | None, field: Connection) -> Json:
        edges = self._edges(row, field)
        page = page_of(self._facts, edges, field.order, field.page, self._values)
        made: Json = {}
        for part in field.fields:
            match part:
                case Constant(key, value):
                    made[key] = value
                case Total(key):
                    made[key] = len(edges)
                case Edges(key, shape):
                    made[key] = [self.make(edge, shape) for edge in page.edges]
                case Nodes(key, shape):
                    made[key] = [self.make(node, shape) for node in page.nodes]
                case PageInfo(key, items):
                    made[key] = {name: _fact(page, fact) for name, fact in items}
                case Groups(key):
                    placed = in_order(self._facts, edges, field.order, field.page)
                    found = groups_of(self._facts, placed, part, self._values)
                    made[key] = [self._group(group, part) for group in found]
        return made

    def _group(self, group: Group, asked: Groups) -> Json:
        made: Json = {}
        for part in asked.fields:
            match part:
                case Constant(key, value):
                    made[key] = value
                case GroupKeys(key, shape):
                    made[key] = [self.make(one, shape) for one in group.keys]
                case GroupCount(key):
                    made[key] = len(group.edges)
                case DistinctCounts(key):
                    made[key] = group.distinct
                case Items(key, shape, first):
                    most = self._values[first.index]
                    assert isinstance(most, int)
                    made[key] = [self.make(edge, shape) for edge in group.edges[:most]]
        return made


def _fact(page: Shown, fact: Info | str) -> str | bool | None:
    match fact:
        case Info.HAS_NEXT_PAGE:
            return page.has_next
        case Info.HAS_PREVIOUS_PAGE:
            return page.has_previous
        case Info.START_CURSOR:
            return page.edges[0].cursor if page.edges else None
        case Info.END_CURSOR:
            return page.edges[-1].cursor if page.edges else None
        case name:
            return name
