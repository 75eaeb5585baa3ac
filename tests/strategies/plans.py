"""Random valid Plans over a dataset, with the values that fill their slots."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

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
    Covering,
    Dimension,
    DistinctCounts,
    Edges,
    Everything,
    Field,
    Found,
    GroupCount,
    GroupKeys,
    Groups,
    Guarded,
    Having,
    Info,
    Intrinsic,
    Items,
    Judged,
    Kind,
    LeftOut,
    Link,
    Many,
    Measure,
    MentionedIn,
    Nodes,
    One,
    Op,
    Order,
    Page,
    PageInfo,
    Param,
    Paths,
    Qualified,
    QueryPlan,
    Reason,
    Resolving,
    Scalar,
    SearchHits,
    Shape,
    Source,
    Span,
    Step,
    Test,
    Timeline,
    Total,
)
from graph.store import Value
from ontology import core
from ontology.model import Cardinality, Datatype, Ontology
from ontology.names import fold, tokens
from ontology.records import Dataset
from tests.reference.facts import Facts
from tests.reference.paging import place_of
from tests.reference.rows import Cited, Edge
from tests.strategies.filters import edge_over_citations, edge_over_claims, filter_of
from tests.strategies.making import DAYS, INTRINSICS, Making

_DEPTH = 3
_LIMIT = 1000
_ONES = {
    Kind.CLAIM: ((Step.SUBJECT, Kind.ENTITY), (Step.OBJECT, Kind.ENTITY), (Step.WRITTEN, Kind.CLAIM)),
    Kind.CITATION: (
        (Step.SOURCE, Kind.ENTITY),
        (Step.SPEAKER, Kind.SPEAKER),
        (Step.VOICE, Kind.SPEAKER),
        (Step.CLAIM, Kind.CLAIM),
    ),
    Kind.SPEAKER: ((Step.ENTITY, Kind.ENTITY), (Step.OF, Kind.ENTITY), (Step.RELAYING, Kind.SPEAKER)),
    Kind.PREMISE: ((Step.CLAIM, Kind.CLAIM),),
    Kind.HIT: ((Step.NODE, Kind.ENTITY),),
    Kind.LEG: ((Step.NODE, Kind.ENTITY), (Step.CLAIM, Kind.CLAIM)),
    Kind.MOMENT: ((Step.CLAIM, Kind.CLAIM),),
    Kind.ORIGIN: ((Step.NODE, Kind.ENTITY),),
    Kind.INFERENCE: ((Step.OBJECT, Kind.ENTITY),),
    Kind.TRACE: ((Step.CITATION, Kind.CITATION),),
    Kind.HOP: ((Step.SUBJECT, Kind.ENTITY), (Step.OBJECT, Kind.ENTITY), (Step.CLAIM, Kind.CLAIM)),
}
_MANY = {
    Kind.CLAIM: (
        (Step.CITATIONS, Kind.CITATION),
        (Step.PREMISES, Kind.PREMISE),
        (Step.RIVALS, Kind.CLAIM),
        (Step.PROOFS, Kind.PROOF),
        (Step.INFERENCES, Kind.INFERENCE),
        (Step.GROUNDS, Kind.CLAIM),
        (Step.ORIGINS, Kind.ORIGIN),
        (Step.ECHOES, Kind.ECHO),
    ),
    Kind.ENTITY: ((Step.CITATIONS, Kind.CITATION), (Step.PROOFS, Kind.PROOF), (Step.GROUNDS, Kind.CLAIM)),
    Kind.INFERENCE: ((Step.PREMISES, Kind.PREMISE),),
    Kind.PROOF: ((Step.PREMISES, Kind.PREMISE),),
    Kind.ORIGIN: ((Step.TRACES, Kind.TRACE), (Step.CITATIONS, Kind.CITATION)),
    Kind.TRACE: ((Step.HOPS, Kind.HOP),),
    Kind.ECHO: ((Step.CITATIONS, Kind.CITATION),),
    Kind.CITATION: ((Step.VIA, Kind.ENTITY),),
    Kind.VERDICT: ((Step.MATCHING, Kind.CLAIM), (Step.OTHERS, Kind.CLAIM), (Step.COVERAGE, Kind.ENTITY)),
    Kind.PATH: ((Step.LEGS, Kind.LEG),),
    Kind.AROUND: ((Step.NODES, Kind.ENTITY), (Step.CLAIMS, Kind.CLAIM)),
}


class Asked(NamedTuple):
    """A Plan and its values."""

    plan: QueryPlan
    values: tuple[Value, ...]


@st.composite
def plans(draw: DrawFn, dataset: Dataset, ontology: Ontology) -> Asked:
    """A random Plan over ``dataset``: most of its references resolve, some are ambiguous or unknown."""
    making = Making(draw, dataset, ontology)
    shape = tuple(_root(making) for _ in range(draw(st.integers(1, 2))))
    return Asked(QueryPlan(shape, tuple(making.references)), tuple(making.values))


@st.composite
def connections(draw: DrawFn, dataset: Dataset, ontology: Ontology) -> tuple[Connection, tuple[Value, ...]]:
    """A random connection at the root, without references, and its values."""
    making = Making(draw, dataset, ontology, most_references=0)
    sources: list[Source] = [AllClaims(), AllCitations(), Everything(making.classes())]
    return connection(making, making.pick(sources), 1), tuple(making.values)


@st.composite
def timelines(draw: DrawFn, dataset: Dataset, ontology: Ontology) -> Asked:
    """A random timeline, seen whole, and its values."""
    making = Making(draw, dataset, ontology)
    asked = Many(making.key(), _timeline(making), _shape(making, Kind.MOMENT, 1))
    return Asked(QueryPlan((asked,), tuple(making.references)), tuple(making.values))


def _root(making: Making) -> Field:
    match making.draw(st.integers(0, 7)):
        case 0:
            return _single(making, Found(making.reference()), Kind.ENTITY)
        case 1:
            wanted = making.pick([*making.dataset.entities, "nothing"])
            return _single(making, ById(Kind.ENTITY, making.slot(wanted)), Kind.ENTITY)
        case 2:
            handles = [c.handle for c in making.dataset.claims.values() if c.handle]
            wanted = making.pick([*making.dataset.claims, *handles, "nothing"])
            return _single(making, ById(Kind.CLAIM, making.slot(wanted)), Kind.CLAIM)
        case 3:
            return _asked_of_all(making)
        case 4:
            return connection(making, making.pick([AllClaims(), AllCitations()]), _DEPTH)
        case _:
            return connection(making, Everything(making.classes()), _DEPTH)


def _single(making: Making, source: Found | ById | Judged | Around, kind: Kind) -> One:
    with making.seeing(making.view()) as view:
        return One(making.key(), source, _shape(making, kind, _DEPTH), view)


def _asked_of_all(making: Making) -> Field:
    """What is asked of the whole dataset: a search, a verdict, paths, a neighbourhood."""
    links = making.some(making.link_properties())
    match making.draw(st.integers(0, 5)):
        case 5:
            with making.seeing(making.view()) as view:
                return Many(making.key(), _timeline(making), _shape(making, Kind.MOMENT, _DEPTH), view)
        case 4:
            return _resolving(making)
        case 0:
            with making.seeing(making.view()) as view:
                return Many(making.key(), _search(making), _shape(making, Kind.HIT, _DEPTH), view)
        case 1:
            return _single(making, _judged(making), Kind.VERDICT)
        case 2:
            truth, counts = making.slot(making.chance()), [making.slot(making.draw(st.integers(0, 5))) for _ in "ab"]
            found = Paths(making.reference(), making.reference(), links, counts[0], truth, counts[1])
            with making.seeing(making.view()) as view:
                return Many(making.key(), found, _shape(making, Kind.PATH, _DEPTH), view)
        case _:
            depth, truth = making.slot(making.draw(st.integers(0, 2))), making.slot(making.chance())
            return _single(making, Around(making.reference(), links, depth, truth), Kind.AROUND)


def _timeline(making: Making) -> Timeline:
    """A timeline of whatever has dates, of some days or all, of claims that pass a filter or all."""
    dated = [p.name for p in making.literal_properties() if p.datatype is Datatype.DATE]
    used = sorted({c.property for c in making.dataset.claims.values()} | {core.WITHIN})
    start, end = (making.slot(making.pick(DAYS)) if making.chance() else None for _ in "ab")
    where = filter_of(making, Kind.CLAIM, 1) if making.chance() else None
    first = making.slot(making.pick([2, _LIMIT]))
    return Timeline(tuple(dated), making.some(used), making.some(used), first, start, end, where)


def _resolving(making: Making) -> Many:
    texts = [making.text(), making.pick(sorted(making.dataset.entities))]
    asked = Resolving(making.slot(texts), making.slot([fold(text) for text in texts]))
    attributes = (Intrinsic.MATCHED, Intrinsic.LANGUAGE, Intrinsic.MATCHED_PROPERTY)
    node = One(making.key(), Step.NODE, _shape(making, Kind.ENTITY, 1))
    shape = (*(Scalar(making.key(), Attribute(name)) for name in attributes), node)
    text = Scalar(making.key(), Attribute(Intrinsic.ASKED))
    return Many(making.key(), asked, (text, Many(making.key(), Step.CANDIDATES, shape)))


def _judged(making: Making) -> Judged:
    used = sorted({c.property for c in making.dataset.claims.values()} | {core.WITHIN})
    properties = making.some(used)
    subject = making.reference()
    wanted = making.reference() if making.chance() else None
    known = sorted({c.value for c in making.dataset.claims.values() if c.value} | {"nothing"})
    value = making.slot(making.pick(known)) if making.chance() else None
    symmetric = making.some(properties) if making.chance() else ()
    covering = Covering((subject,) if making.chance() else (), making.some([*properties, "name"]))
    return Judged(subject, properties, symmetric, covering, wanted, value)


def _search(making: Making) -> SearchHits:
    text = making.text()
    folded = fold(text)
    wanted: Value = list(tokens(folded))
    shared: Value = making.trigrams(text)
    first = making.draw(st.integers(0, 5))
    return SearchHits(
        making.classes(), making.slot(folded), making.slot(wanted), making.slot(shared), making.slot(first)
    )


def _shape(making: Making, kind: Kind, depth: int) -> Shape:
    return tuple(_field(making, kind, depth) for _ in range(making.draw(st.integers(1, 3))))


def _field(making: Making, kind: Kind, depth: int) -> Field:
    choice = making.draw(st.integers(0, 9))
    if choice == 0:
        return Constant(making.key(), "Name")
    if choice == 1 and depth:
        return One(making.key(), Step.SELF, _shape(making, kind, depth - 1))
    if kind is Kind.ENTITY:
        return _entity_field(making, choice, depth)
    if depth and choice in (2, 3, 7) and kind in _MANY:
        return _many(making, kind, depth)
    if depth and (choice in (4, 5, 6) or kind not in INTRINSICS) and kind in _ONES:
        step, reached = making.pick(_ONES[kind])
        return One(making.key(), step, _shape(making, reached, depth - 1))
    return _scalar(making, kind) if kind in INTRINSICS else Constant(making.key(), "Name")


def _entity_field(making: Making, choice: int, depth: int) -> Field:
    if depth and choice in (2, 3, 4):
        return connection(making, making.link(), depth - 1)
    if depth and choice == 5:
        source = making.pick([making.claims(), MentionedIn(making.link_qualifier())])
        return connection(making, source, depth - 1)
    if depth and choice == 7:
        return _many(making, Kind.ENTITY, depth)
    if choice == 6:
        return Guarded(making.classes(), _scalar(making, Kind.ENTITY))
    return _scalar(making, Kind.ENTITY)


def _many(making: Making, kind: Kind, depth: int) -> Field:
    if kind is Kind.CLAIM and making.chance():
        name = making.link_qualifier()
        made = One if making.chance() else Many
        return made(making.key(), Qualified(name), _shape(making, Kind.ENTITY, depth - 1))
    step, reached = making.pick(_MANY[kind])
    return Many(making.key(), step, _shape(making, reached, depth - 1))


def _scalar(making: Making, kind: Kind) -> Scalar:
    attribute, declared = making.attribute(kind)
    is_many = kind is Kind.ENTITY and declared is not None and declared.cardinality is Cardinality.MANY
    return Scalar(making.key(), attribute, many=is_many)


def node_kind(source: Source) -> Kind:
    """The kind of the nodes of a connection over ``source``."""
    if isinstance(source, AllCitations):
        return Kind.CITATION
    return Kind.CLAIM if isinstance(source, AllClaims | ClaimsOf | MentionedIn) else Kind.ENTITY


def _where(making: Making, source: Source, depth: int) -> Test:
    match node_kind(source):
        case Kind.CITATION:
            return edge_over_citations(making, depth)
        case Kind.CLAIM:
            return edge_over_claims(making, depth)
        case _:
            return filter_of(making, Kind.EDGE, depth)


def connection(making: Making, source: Source, depth: int) -> Connection:
    """A connection over ``source``: any filter, any order, any page, and mostly the view that it stands in."""
    with making.seeing(making.pick([making.seen, making.seen, making.view()])) as view:
        where = _where(making, source, depth) if making.chance() else None
        order = tuple(_order(making, source) for _ in range(making.draw(st.sampled_from([0, 0, 1, 2]))))
        return Connection(
            key=making.key(),
            source=source,
            fields=_connection_fields(making, source, depth),
            page=_page(making, source, order),
            where=where,
            order=order,
            view=view,
        )


def _order(making: Making, source: Source) -> Order:
    by_node = isinstance(source, Everything) or making.chance()
    kind = node_kind(source) if by_node else Kind.CLAIM
    attribute, _ = making.attribute(kind, single=True)
    return Order(Step.NODE if by_node else Step.CLAIM, attribute, descending=making.chance())


def _connection_fields(making: Making, source: Source, depth: int) -> tuple[ConnectionField, ...]:
    node = node_kind(source)
    inner = max(depth - 1, 0)
    edge: list[Field] = [Scalar(making.key(), Attribute(of)) for of in (Intrinsic.CURSOR, Intrinsic.HOLDS)]
    edge.append(One(making.key(), Step.NODE, _shape(making, node, inner)))
    if not isinstance(source, Everything):
        edge.append(One(making.key(), Step.CLAIM, _shape(making, Kind.CLAIM, inner)))
    if node is Kind.CLAIM:
        edge.append(Scalar(making.key(), Attribute(Intrinsic.VALUE)))
    facts: tuple[tuple[str, Info | str], ...] = tuple((making.key(), info) for info in Info)
    every: tuple[ConnectionField, ...] = (
        _groups(making, source, tuple(edge)),
        Total(making.key()),
        LeftOut(making.key(), making.pick(list(Reason))),
        Coverage(making.key(), Covering(()), _shape(making, Kind.ENTITY, 0)),
        Edges(making.key(), tuple(edge)),
        Nodes(making.key(), _shape(making, node, inner)),
        PageInfo(making.key(), ((making.key(), "PageInfo"), *facts)),
        Constant(making.key(), "Connection"),
    )
    wanted = making.draw(st.lists(st.sampled_from(range(len(every))), min_size=1, unique=True))
    return tuple(every[i] for i in wanted)


def _groups(making: Making, source: Source, edge: Shape) -> Groups:
    """Groups by any one or two things, in any order."""
    by = tuple(_dimension(making, source) for _ in range(making.draw(st.integers(1, 2))))
    distinct = tuple(_dimension(making, source) for _ in range(making.draw(st.integers(0, 2))))
    keys: list[Field] = [Scalar(making.key(), Attribute(Intrinsic.VALUE))]
    keys.append(One(making.key(), Step.ENTITY, (Scalar(making.key(), Attribute(Intrinsic.LABEL)),)))
    having: tuple[Having, ...] = ()
    if making.chance():
        op = making.pick([Op.EQ, Op.GT, Op.LTE, Op.IN])
        number = making.draw(st.integers(0, 3))
        value: Value = [number, 1] if op is Op.IN else number
        having = (Having(making.pick([Measure.COUNT, Measure.DISTINCT]), op, making.slot(value)),)
    order = tuple((measure, making.chance()) for measure in making.draw(st.lists(st.sampled_from(Measure), max_size=2)))
    fields = (
        GroupKeys(making.key(), tuple(keys)),
        GroupCount(making.key()),
        DistinctCounts(making.key()),
        Items(making.key(), edge, making.slot(making.draw(st.integers(0, 3)))),
        Constant(making.key(), "Group"),
    )
    return Groups(making.key(), by, distinct, having, order, making.slot(making.draw(st.sampled_from([2, 9]))), fields)


def _dimension(making: Making, source: Source) -> Dimension:
    over_claims = not isinstance(source, Everything | Link)
    to_claim = not isinstance(source, Everything)
    match making.draw(st.integers(0, 3)) if to_claim else 3:
        case 0:
            name = making.pick([p.name for p in making.ontology.qualifiers.values() if p.is_link])
            return Dimension((Step.CLAIM, making.pick([Step.SUBJECT, Step.OBJECT, Qualified(name)])))
        case 1:
            return Dimension((Step.CLAIM, Step.CITATIONS, Step.SOURCE, *making.pick([(), (making.link(),)])))
        case 2:
            kind, way = making.pick([(Kind.CLAIM, (Step.CLAIM,)), (Kind.CITATION, (Step.CLAIM, Step.CITATIONS))])
            return _with_attribute(making, kind, way)
        case _:
            way = (Step.CLAIM, Step.SUBJECT) if over_claims else (Step.NODE,)
            if making.chance():
                return _with_attribute(making, Kind.ENTITY, way)
            return Dimension((*way, *making.pick([(), (making.link(),)])))


def _with_attribute(making: Making, kind: Kind, way: tuple[Step, ...]) -> Dimension:
    attribute, declared = making.attribute(kind)
    if declared is not None and declared.datatype is Datatype.DECIMAL:
        return Dimension(way, Attribute(Intrinsic.LANGUAGE if kind is Kind.CITATION else Intrinsic.ID))
    is_date = attribute.of in {Intrinsic.SINCE, Intrinsic.UNTIL} or (
        declared is not None and declared.datatype is Datatype.DATE
    )
    if is_date and making.chance():
        return Dimension(way, Attribute(attribute.of), making.pick(list(Span)))
    return Dimension(way, attribute)


def _page(making: Making, source: Source, order: tuple[Order, ...]) -> Page:
    limit = making.slot(making.draw(st.sampled_from([_LIMIT, _LIMIT, 2])))
    if making.values[limit.index] != _LIMIT or making.chance():
        return Page("tag", limit)
    first = making.slot(making.draw(st.integers(0, 4))) if making.chance() else None
    last = making.slot(making.draw(st.integers(0, 4))) if making.chance() else None
    after = _bound(making, source, order) if making.chance() else None
    before = _bound(making, source, order) if making.chance() else None
    return Page("tag", limit, first, last, after, before)


def _bound(making: Making, source: Source, order: tuple[Order, ...]) -> tuple[Param, ...] | None:
    """The place of an edge such as the connection might have, or might have had."""
    entities, claims = list(making.dataset.entities.values()), list(making.dataset.claims.values())
    if not claims:
        return None
    entity, claim = making.pick(entities), making.pick(claims)
    match source:
        case Everything():
            edge = Edge(entity, None)
        case AllCitations():
            cited = [Cited(c, citation) for c in claims if c.asserted for citation in c.citations]
            if not cited:
                return None
            one = making.pick(cited)
            edge = Edge(one, one.claim)
        case AllClaims() | ClaimsOf() | MentionedIn():
            edge = Edge(claim, claim)
        case _:
            edge = Edge(entity, claim)
    place = place_of(Facts(making.dataset, making.ontology), edge, order)
    return tuple(making.slot(component) for component in place)
