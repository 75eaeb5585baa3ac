"""From a Plan to its answer: the fields, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from graph.plan import (
    AllCitations,
    AllClaims,
    Around,
    ById,
    Connection,
    Constant,
    Coverage,
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
    Judged,
    Kind,
    LeftOut,
    Many,
    Nodes,
    One,
    PageInfo,
    Paths,
    QueryPlan,
    Reason,
    Resolving,
    Scalar,
    SearchHits,
    Shape,
    Timeline,
    Total,
)
from graph.store import Resolution, Value
from graph.view import View
from ontology.model import Ontology
from ontology.records import Claim, Dataset, Entity
from tests.reference.attributes import declared, shown, value_of, values_of
from tests.reference.facts import Facts
from tests.reference.grouping import Group, groups_of
from tests.reference.judging import covering, verdict_of
from tests.reference.naming import resolve, search
from tests.reference.paging import Shown, in_order, page_of
from tests.reference.paths import around, paths_of
from tests.reference.resolving import named
from tests.reference.rows import Edge, Row
from tests.reference.steps import follow
from tests.reference.tests_of_rows import Judge
from tests.reference.timeline import moments_of
from tests.reference.views import Asked, Resolved, asked, seen, variants

Json = dict[str, Any]


class Outcome(NamedTuple):
    """The answer as a parsed JSON object, empty where references failed, and those that did."""

    data: Json
    unresolved: tuple[Resolution, ...]


def answer(dataset: Dataset, ontology: Ontology, plan: QueryPlan, values: Sequence[Value]) -> Outcome:
    """Answer ``plan`` over ``dataset``; ``values[i]`` fills ``Param(i)``."""
    facts = Facts(dataset, ontology)
    found = [resolve(facts, reference, values, i) for i, reference in enumerate(plan.references)]
    unresolved = tuple(one for f in found if isinstance(f, list) for one in f)
    if unresolved:
        return Outcome({}, unresolved)
    resolved = [f for f in found if not isinstance(f, list)]
    return Outcome(_Interpreter(facts, values, resolved).make(None, plan.shape), ())


class _Interpreter:
    """Answers in one view; what is asked in another is left to another interpreter."""

    def __init__(
        self,
        facts: Facts,
        values: Sequence[Value],
        resolved: Resolved,
        view: Asked | None = None,
        replayed: dict[Asked, Facts] | None = None,
    ) -> None:
        self._facts, self._values, self._resolved, self._view = facts, values, resolved, view
        self._seen: dict[Asked, Facts] = {} if replayed is None else replayed
        self._judge = Judge(facts, values, [one if isinstance(one, str) else "" for one in resolved])

    def _seeing(self, view: View | None) -> _Interpreter:
        return self._with(None if view is None else asked(view, self._values, self._resolved))

    def _with(self, view: Asked | None) -> _Interpreter:
        whole = self._facts.whole
        if view is not None and view not in self._seen:
            self._seen[view] = seen(whole, view)
        facts = whole if view is None else self._seen[view]
        return _Interpreter(facts, self._values, self._resolved, view, self._seen)

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
                    within = self._seeing(plain.view) if row is None else self
                    reached = within.reach(row, plain)
                    made[plain.key] = within.make(reached[0], plain.shape) if reached else None
                case Many():
                    within = self._seeing(plain.view) if row is None else self
                    made[plain.key] = [within.make(r, plain.shape) for r in within.reach(row, plain)]
                case Connection():
                    made[plain.key] = self._seeing(plain.view).connection(row, plain)
        return made

    def _scalar(self, row: Row | None, field: Scalar) -> object:
        assert row is not None
        prop = declared(self._facts, field.attribute, of_claims=isinstance(row, Claim))
        if field.many:
            return [shown(prop, field.attribute.part, v) for v in values_of(self._facts, row, field.attribute)]
        value = value_of(self._facts, row, field.attribute)
        return None if value is None else shown(prop, field.attribute.part, value)

    def reach(self, row: Row | None, field: One | Many) -> list[Row]:
        """The rows that a field leads to."""
        entities, claims = self._facts.dataset.entities, self._facts.dataset.claims
        match field.source:
            case Found(reference):
                found = entities[str(self._resolved[reference])]
                return [found] if self._facts.is_listed(found) else []
            case ById(Kind.ENTITY, slot):
                wanted = self._values[slot.index]
                return [e for e in entities.values() if e.id == wanted and self._facts.is_listed(e)]
            case ById(_, slot):
                wanted = self._values[slot.index]
                return [c for c in claims.values() if wanted is not None and wanted in (c.id, c.handle)]
            case Judged() as judged:
                return [verdict_of(self._facts, judged, self._values, self._resolved)]
            case Around() as asked:
                return [around(self._facts, asked, self._values, self._resolved)]
            case Resolving() as asked:
                return list(named(self._facts, asked, self._values))
            case Timeline() as asked:
                return list(moments_of(self._facts, self._judge, asked, self._values))
            case Paths() as asked:
                return list(paths_of(self._facts, asked, self._values, self._resolved))
            case SearchHits():
                return list(search(self._facts, field.source, self._values))
            case step:
                assert row is not None
                return follow(self._facts, row, step)

    def edges(self, row: Row | None, field: Connection) -> list[Edge]:
        """The edges of a connection that pass its filter."""
        dataset = self._facts.dataset
        match field.source:
            case Everything(classes):
                entities = dataset.entities.values()
                edges = [Edge(e, None) for e in entities if e.class_name in classes and self._facts.is_listed(e)]
            case AllClaims():
                edges = [Edge(c, c) for c in dataset.claims.values()]
            case AllCitations():
                asserted = [c for c in dataset.claims.values() if c.asserted]
                edges = [Edge(cited, c) for c in asserted for cited in self._facts.citations_of(c)]
            case source:
                assert isinstance(row, Entity)
                edges = list(self._facts.edges(row, source))
        return [e for e in edges if field.where is None or self._judge.passes(e, field.where)]

    def _left_out(self, row: Row | None, field: Connection, reason: Reason) -> int:
        between = self._view and variants(self._view, reason)
        if not between:
            return 0
        less, more = (self._with(view) for view in between)
        firm = {_same(edge) for edge in more.edges(row, replace(field, where=None))}
        return sum(_same(edge) not in firm for edge in less.edges(row, field))

    def connection(self, row: Row | None, field: Connection) -> Json:
        """The object of a connection."""
        edges = self.edges(row, field)
        page = page_of(self._facts, edges, field.order, field.page, self._values)
        made: Json = {}
        for part in field.fields:
            match part:
                case Constant(key, value):
                    made[key] = value
                case Total(key):
                    made[key] = len(edges)
                case LeftOut(key, reason):
                    made[key] = self._left_out(row, field, reason)
                case Edges(key, shape):
                    made[key] = [self.make(edge, shape) for edge in page.edges]
                case Nodes(key, shape):
                    made[key] = [self.make(node, shape) for node in page.nodes]
                case PageInfo(key, items):
                    made[key] = {name: _fact(page, fact) for name, fact in items}
                case Coverage(key, source, shape):
                    made[key] = [self.make(e, shape) for e in covering(self._facts, source, self._resolved)]
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


def _same(edge: Edge) -> tuple[str, str | None]:
    return edge.node.id, edge.claim.id if edge.claim else None


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
