"""The Plans of an export: every claim that an answer rests on, or every claim there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import orjson

from graph.export.content import CLAIM_KEY, ENTITY_KEY, ENTITY_SHAPE, Content, Json, Thing, claim_shape
from graph.export.evidence import (
    ANSWERED_KEYS,
    CLAIM_ID_KEY,
    TAG,
    UNLIMITED,
    VALUES_KEY,
    Asked,
    Values,
    evidence_plan,
)
from graph.plan import (
    AllClaims,
    Along,
    Attribute,
    ClaimsOf,
    Compare,
    Connection,
    Edges,
    Everything,
    Field,
    Intrinsic,
    One,
    Op,
    Page,
    Param,
    QueryPlan,
    Scalar,
    Shape,
    Step,
)
from graph.store import Answer, Store, Value
from graph.view import View
from ontology.model import Ontology

_BATCH: Final = 500
"""Claims that are asked for in one statement: a few milliseconds' work."""
_ID: Final = Attribute(Intrinsic.ID)


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
    begin = QueryPlan((Connection("all", source, (Edges("edges", edge),), Page(TAG, limit, first)),))
    go_on = QueryPlan((Connection("all", source, (Edges("edges", edge),), Page(TAG, limit, first, after=(after,))),))
    values: tuple[Value, ...] = (UNLIMITED, _BATCH)
    plan = begin
    while True:
        edges = orjson.loads(store.run(plan, values).data)["all"]["edges"]
        content.add(edges)
        if len(edges) < _BATCH:
            return
        _, last = orjson.loads(bytes.fromhex(edges[-1]["cursor"]))
        plan, values = go_on, (UNLIMITED, _BATCH, last)


def _claim(ontology: Ontology) -> Shape:
    return (One(CLAIM_KEY, Step.SELF, claim_shape(ontology)),)


def answer_content(
    store: Store, ontology: Ontology, plan: QueryPlan, values: Sequence[Value]
) -> tuple[Content, Answer]:
    """Every claim that the answer to a Plan rests on, with what their sources say of themselves.

    The answer is that of the Plan which asks for the ids of these claims; where its references did not resolve,
    the content is empty.

    Raises:
        StoreError: the store does not answer.
    """
    asked = evidence_plan(plan, values, ontology)
    answer = store.run(asked.plan, asked.values)
    content = Content()
    if not answer.unresolved:
        _Claims(store, ontology, asked, content).take(orjson.loads(answer.data))
        _describe(store, ontology, content)
    return content, answer


class _Claims:
    """Asks for the claims whose ids an answer gives, each in the view in which the answer sees it."""

    def __init__(self, store: Store, ontology: Ontology, asked: Asked, content: Content) -> None:
        self._store, self._ontology, self._asked, self._content = store, ontology, asked, content
        self._ids: dict[View | None, set[str]] = {}
        self._subjects: dict[Values, set[Thing]] = {}

    def take(self, answer: Json) -> None:
        """Fill the content with the claims of an answer to the Plan for ids."""
        self._read(answer)
        for values, subjects in self._subjects.items():
            self._ids.setdefault(values.view, set()).update(self._values(values, subjects))
        for view, ids in self._ids.items():
            self._whole(ids, view)
        # A rival that a view names without showing it, and a premise, are told as the whole dataset has them.
        named = {id_ for ids in self._ids.values() for id_ in ids}
        for rest in (named - self._content.asked.keys(), self._content.missing()):
            if rest:
                self._whole(rest, None)

    def _read(self, answer: Json) -> None:
        """Collect the ids in an answer."""
        pending = [answer]
        while pending:
            found = pending.pop()
            if isinstance(found, list):
                pending.extend(found)
            elif isinstance(found, dict):
                pending.extend(found.values())
                self._note(found)

    def _note(self, row: Json) -> None:
        thing = Thing(*(row[key] for key in ANSWERED_KEYS)) if ANSWERED_KEYS[0] in row else None
        if thing is not None:
            self._content.answer_with(thing)
        for key, id_ in row.items():
            if key.startswith(CLAIM_ID_KEY):
                self._ids.setdefault(self._asked.views[int(key.removeprefix(CLAIM_ID_KEY))], set()).add(id_)
            elif key.startswith(VALUES_KEY) and thing is not None:
                wanted = self._asked.wanted[int(key.removeprefix(VALUES_KEY))]
                self._subjects.setdefault(wanted, set()).add(thing)

    def _values(self, values: Values, subjects: Iterable[Thing]) -> Iterable[str]:
        """The ids of the claims by some properties of entities."""
        ids, limit = self._further
        classes = tuple(sorted({subject.class_name for subject in subjects}))
        claim = Edges("edges", (One("node", Step.NODE, (Scalar("id", _ID),)),))
        own = Connection("own", ClaimsOf(values.properties), (claim,), Page(TAG, limit), view=values.view)
        found = Connection("all", Everything(classes), _nodes(own), Page(TAG, limit), _is_one_of(ids))
        answered = self._run(found, sorted(subject.id for subject in subjects))
        return [edge["node"]["id"] for entity in answered for edge in entity["node"]["own"]["edges"]]

    def _whole(self, claims: Iterable[str], view: View | None) -> None:
        """Take claims as a view shows them."""
        ids, limit = self._further
        fields = _nodes(*_claim(self._ontology))
        found = Connection("all", AllClaims(), fields, Page(TAG, limit), _is_one_of(ids), view=view)
        self._content.add(self._run(found, sorted(claims)))

    @property
    def _further(self) -> tuple[Param, Param]:
        """Slots for ids and for a limit beyond those of the Plan, which its views read."""
        return Param(len(self._asked.values)), Param(len(self._asked.values) + 1)

    def _run(self, connection: Connection, ids: list[str]) -> Json:
        """The edges of one connection."""
        plan = QueryPlan((connection,), self._asked.plan.references)
        answer = self._store.run(plan, (*self._asked.values, ids, UNLIMITED))
        return orjson.loads(answer.data)["all"]["edges"]


def _nodes(*shape: Field) -> tuple[Edges]:
    return (Edges("edges", (One("node", Step.NODE, shape),)),)


def _is_one_of(ids: Param) -> Along:
    return Along(Step.NODE, Compare(_ID, Op.IN, ids))


def _describe(store: Store, ontology: Ontology, content: Content) -> None:
    """Add the claims about the sources of the bibliography: what they are called, who published them, when."""
    cited = content.sources(ontology)
    ids, limit = Param(0), Param(1)
    classes = tuple(sorted({content.things[source].class_name for source in cited}))
    if not classes:
        return
    page = Page(TAG, limit)
    own = Connection("own", ClaimsOf(None), (Edges("edges", (One("node", Step.NODE, _claim(ontology)),)),), page)
    of_source = (One("node", Step.NODE, (One(ENTITY_KEY, Step.SELF, ENTITY_SHAPE), own)),)
    asked = Along(Step.NODE, Compare(Attribute(Intrinsic.ID), Op.IN, ids))
    sources = Connection("sources", Everything(classes), (Edges("edges", of_source),), page, asked)
    content.add(orjson.loads(store.run(QueryPlan((sources,)), (cited, UNLIMITED)).data), beside=True)
