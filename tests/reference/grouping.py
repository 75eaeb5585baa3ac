"""Groups of edges by their values [33]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from itertools import product

from graph.plan import Dimension, Groups, Having, Link, Measure, Op
from graph.store import Value
from ontology.dates import bounds
from ontology.model import Datatype
from ontology.records import Claim, Entity
from tests.reference.attributes import Atom, comparable, declared, shown, values_of
from tests.reference.facts import Facts
from tests.reference.paging import compare_places
from tests.reference.rows import Edge, Key, Row
from tests.reference.steps import follow


@dataclass(frozen=True)
class Group:
    """One group: its values, how to show them, its edges in order, and its distinct counts."""

    values: tuple[Atom | None, ...]
    keys: tuple[Key, ...]
    edges: list[Edge]
    distinct: list[int]

    def measured(self, measure: Measure) -> int:
        """What is compared and put in order: a count."""
        return len(self.edges) if measure is Measure.COUNT else (self.distinct or [0])[0]


def groups_of(facts: Facts, edges: Sequence[Edge], asked: Groups, values: Sequence[Value]) -> list[Group]:
    """The groups that are asked for of ``edges``, which stand in the order of the connection."""
    members: dict[tuple[Atom | None, ...], list[Edge]] = {}
    for edge in edges:
        each = [list(_values(facts, edge, dimension)) or [None] for dimension in asked.by]
        for combination in product(*each):
            members.setdefault(combination, []).append(edge)
    found = [_group(facts, asked, combination, held) for combination, held in members.items()]
    kept = [group for group in found if all(_has(group, test, values) for test in asked.having)]
    kept.sort(key=cmp_to_key(lambda a, b: _compare(a, b, asked)))
    most = values[asked.first.index]
    assert isinstance(most, int)
    return kept[:most]


def _group(facts: Facts, asked: Groups, values: tuple[Atom | None, ...], edges: list[Edge]) -> Group:
    keys = tuple(_key(facts, dimension, value) for dimension, value in zip(asked.by, values, strict=True))
    distinct = [len({v for e in edges for v in _values(facts, e, dimension)}) for dimension in asked.distinct]
    return Group(values, keys, edges, distinct)


def _values(facts: Facts, edge: Edge, dimension: Dimension) -> dict[Atom, None]:
    """The distinct values of one edge."""
    rows: list[Row] = [edge]
    for step in dimension.way:
        rows = [reached for row in rows for reached in _reached(facts, row, step)]
    if dimension.attribute is None:
        return {row.id: None for row in rows if isinstance(row, Entity)}
    found: dict[Atom, None] = {}
    for row in rows:
        prop = declared(facts, dimension.attribute, of_claims=isinstance(row, Claim))
        for value in values_of(facts, row, dimension.attribute):
            if dimension.span is None:
                found[comparable(prop, value)] = None
                continue
            starts = {None if day is None else day[: dimension.span.value] for day in bounds(str(value))}
            found.update({start: None for start in starts if start is not None and len(starts) == 1})
    return found


def _reached(facts: Facts, row: Row, step: object) -> list[Row]:
    if isinstance(step, Link):
        assert isinstance(row, Entity)
        return [edge.node for edge in facts.edges(row, step)]
    return follow(facts, row, step)  # type: ignore[arg-type]


def _key(facts: Facts, dimension: Dimension, value: Atom | None) -> Key:
    if value is None:
        return Key(None, None)
    if dimension.attribute is None:
        return Key(str(value), facts.dataset.entities[str(value)])
    if isinstance(value, bool):
        return Key("true" if value else "false", None)
    name = dimension.attribute.of
    known = {**facts.ontology.properties, **facts.ontology.qualifiers}
    prop = known[name] if isinstance(name, str) else None
    is_code = prop is not None and prop.datatype is Datatype.CODE
    return Key(str(shown(prop, dimension.attribute.part, value) if is_code else value), None)


def _has(group: Group, test: Having, values: Sequence[Value]) -> bool:
    number, wanted = group.measured(test.measure), values[test.value.index]
    if test.op is Op.IN:
        return isinstance(wanted, Sequence) and number in wanted
    assert isinstance(wanted, int)
    match test.op:
        case Op.LT:
            return number < wanted
        case Op.LTE:
            return number <= wanted
        case Op.GT:
            return number > wanted
        case Op.GTE:
            return number >= wanted
        case _:
            return number == wanted


def _compare(a: Group, b: Group, asked: Groups) -> int:
    """Negative when ``a`` comes first."""
    for measure, descending in (*asked.order, (Measure.COUNT, True), (Measure.KEY, False)):
        if measure is Measure.KEY:
            decided = compare_places(_places(a), _places(b), [descending] * len(asked.by))
        else:
            decided = a.measured(measure) - b.measured(measure)
            decided = -decided if descending else decided
        if decided:
            return decided
    return 0


def _places(group: Group) -> list[str | int | float | None]:
    return [int(value) if isinstance(value, bool) else value for value in group.values]
