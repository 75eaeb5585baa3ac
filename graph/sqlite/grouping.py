"""Groups of a connection's edges [33]: told apart, counted and listed in one select.

The edges are read once, with one column for each value that they are told apart by. A value that an edge
has several of is read as a JSON array, which is then taken apart, so that the edge stands in several rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, assert_never

from graph.plan import (
    Attribute,
    Connection,
    Constant,
    Dimension,
    DistinctCounts,
    GroupCount,
    GroupKeys,
    Groups,
    Having,
    Items,
    Link,
    Measure,
    Op,
    Qualified,
    Shape,
    Span,
    Step,
)
from graph.sqlite.attributes import is_many, read, several
from graph.sqlite.expressions import Nature, Read
from graph.sqlite.ordering import sorting
from graph.sqlite.reading import joined_to, page_alias, shown_of
from graph.sqlite.sources import Join, beside, edges_of, reached
from graph.sqlite.sql import Fixed, Piece, conjunction, joined, json_text, uses
from graph.sqlite.window import Window
from graph.sqlite.writing import (
    CitationRow,
    ClaimRow,
    EdgeRow,
    EntityRow,
    HitRow,
    KeyRow,
    PremiseRow,
    Row,
    Writing,
)

ShapeWriter = Callable[[Writing, Row, Shape], tuple[Piece, ...]]
_SIGNS: Final = {Op.EQ: "=", Op.LT: "<", Op.LTE: "<=", Op.GT: ">", Op.GTE: ">="}


@dataclass(frozen=True, slots=True)
class _Told:
    """One dimension as SQL: what an edge has of it, and how that is read."""

    expression: str
    """Its value, or where it may have ``several`` the JSON array of them, ``[null]`` where there is none."""
    several: bool
    as_read: Read | None
    """How a value is shown; None for entities, whose values are their keys."""


def groups_pieces(
    writing: Writing, seen: Window, field: Connection, asked: Groups, write: ShapeWriter
) -> Iterator[Piece]:
    """The JSON array of the groups."""
    edge = seen.found.row
    by = [_told(writing, edge, dimension) for dimension in asked.by]
    distinct = [_told(writing, edge, dimension) for dimension in asked.distinct]
    each, group = writing.alias("u"), writing.alias("g")
    counted = _counted(writing, asked, [*by, *distinct], len(by), each)
    with writing.deeper():
        made = joined(_Shown(writing, field, seen, by, write, each, group).members(asked))
        listed = f"group_concat({made}, ',')"
        yield Fixed("[")
        yield (
            f"(WITH {each} AS MATERIALIZED ({_rows(seen, by, distinct)}) "
            f"SELECT made FROM (SELECT {listed} AS made FROM ({counted}) AS {group}))"
        )
        yield Fixed("]")


def _rows(seen: Window, by: Sequence[_Told], distinct: Sequence[_Told]) -> str:
    """The select of the edges: keys, place in the order, and a row for each combination of values."""
    order = sorting(seen.keys)
    told = [*((f"k{i}", one) for i, one in enumerate(by)), *((f"x{i}", one) for i, one in enumerate(distinct))]
    shown = seen.shown if seen.found.row.claim else f"{seen.shown}, NULL AS claim"
    values = "".join(f", {one.expression} AS {name}" for name, one in told)
    inner = f"SELECT {shown}, row_number() OVER (ORDER BY {order}) AS place{values} "
    inner += f"FROM {seen.found.source(reading=(shown, order, values))}"
    columns = "".join(f", {f'j{name}.value' if one.several else f'r.{name}'} AS {name}" for name, one in told)
    joins = "".join(f" CROSS JOIN json_each(r.{name}) AS j{name}" for name, one in told if one.several)
    return f"SELECT r.node, r.claim, r.place{columns} FROM ({inner}) AS r{joins}"


def _counted(writing: Writing, asked: Groups, told: Sequence[_Told], by: int, each: str) -> str:
    """The select of the groups: their values, ``count``, and distinct counts ``d0``, ``d1`` and so on."""
    keys = ", ".join(f"k{i}" for i in range(by))
    count = "count(DISTINCT place)" if any(one.several for one in told) else "count(*)"
    distinct = "".join(f", count(DISTINCT x{i}) AS d{i}" for i in range(len(asked.distinct)))
    having = conjunction(_has(writing, test, asked) for test in asked.having)
    order = ", ".join(
        _sorted(measure, descending=descending, by=by, asked=asked)
        for measure, descending in (*asked.order, (Measure.COUNT, True), (Measure.KEY, False))
    )
    return (
        f"SELECT {keys}, {count} AS count{distinct} FROM {each} GROUP BY {keys} HAVING {having} "
        f"ORDER BY {order} LIMIT {writing.value(asked.first)}"
    )


def _measured(measure: Measure, asked: Groups) -> str:
    return "count" if measure is Measure.COUNT else "d0" if asked.distinct else "0"


def _has(writing: Writing, test: Having, asked: Groups) -> str:
    measured, value = _measured(test.measure, asked), writing.value(test.value)
    if test.op is Op.IN:
        return f"{measured} IN (SELECT value FROM json_each({value}))"
    return f"{measured} {_SIGNS[test.op]} {value}"


def _sorted(measure: Measure, *, descending: bool, by: int, asked: Groups) -> str:
    direction = "DESC" if descending else "ASC"
    if measure is Measure.KEY:
        return ", ".join(f"k{i} {direction} NULLS LAST" for i in range(by))
    # A bare number would be taken for the place of a column.
    return f"{_measured(measure, asked)} {direction}" if measure is Measure.COUNT or asked.distinct else "NULL"


# --- Values --------------------------------------------------------------------------------------------


def _told(writing: Writing, edge: EdgeRow, dimension: Dimension) -> _Told:
    """What an edge has of a dimension."""
    way = _Way(writing, edge)
    for step in dimension.way:
        way.follow(step)
    if dimension.attribute is None:
        assert isinstance(way.row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
        return _Told(way.array(way.row.key), several=True, as_read=None) if way.tables else _entity(way.row)
    value = way.value(dimension.attribute)
    raw = value.raw if dimension.span is None else _beginning(value, dimension.span)
    as_read = value if dimension.span is None else replace(value, nature=Nature.TEXT)
    return (
        _Told(way.array(raw), several=True, as_read=as_read)
        if way.tables
        else _Told(raw, several=False, as_read=as_read)
    )


def _entity(row: EntityRow) -> _Told:
    return _Told(row.key, several=False, as_read=None)


def _beginning(value: Read, span: Span) -> str:
    first, last = (f"substr({day}, 1, {span.value})" for day in (value.earliest, value.latest))
    return f"CASE WHEN {first} = {last} THEN {first} END"


class _Way:
    """The tables that lead from an edge to its values, one after the other."""

    def __init__(self, writing: Writing, edge: EdgeRow) -> None:
        self.row: Row = edge
        self.tables: list[str] = []
        self._writing = writing
        self._conditions: list[str] = []
        self._joins: list[Join] = []

    def follow(self, step: Step | Link | Qualified) -> None:
        """Go on to the rows that a step leads to."""
        match self.row, step:
            case ((EdgeRow(node=here) | HitRow(node=here)), Step.NODE):
                self.row = here
            case ((EdgeRow(claim=ClaimRow() as claim) | PremiseRow(claim=claim)), Step.CLAIM):
                self.row = claim
            case CitationRow(source=entity), Step.SOURCE:
                self.row = entity
            case EntityRow() as here, Link():
                follow = beside if self.tables and step.either_way else edges_of
                found = follow(self._writing, here, step)
                self._read(found.tables, found.conditions, found.joins)
                self.row = found.row.node
            case _, Step() | Qualified():
                reached_rows = reached(self._writing, self.row, step)
                self._read(reached_rows.tables, reached_rows.conditions, reached_rows.joins)
                self.row = reached_rows.row
            case _:
                raise AssertionError(f"no step {step} leads from {self.row}")

    def _read(self, tables: str, conditions: Sequence[str], joins: Sequence[Join]) -> None:
        self.tables.append(tables)
        self._conditions += conditions
        self._joins += joins

    def value(self, attribute: Attribute) -> Read:
        """An attribute of the rows at the end; one that is many-valued reads one more table."""
        if not is_many(self._writing, self.row, attribute):
            return read(self._writing, self.row, attribute)
        source, found = several(self._writing, self.row, attribute)
        tables, _, conditions = source.partition(" WHERE ")
        self._read(tables, (conditions,), ())
        return found

    def array(self, value: str) -> str:
        """The expression of the JSON array of the distinct values, ``[null]`` where there is none."""
        used = " ".join((*self._conditions, value))
        joins = "".join(f" {join.text}" for join in self._joins if uses(used, join.alias))
        conditions = conjunction((*self._conditions, f"{value} IS NOT NULL"))
        source = f"{' CROSS JOIN '.join(self.tables)}{joins} WHERE {conditions}"
        return f"coalesce(nullif((SELECT json_group_array(DISTINCT {value}) FROM {source}), '[]'), '[null]')"


# --- What is shown of a group ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the parts of a group are written from: the selects of edges (``each``) and of groups (``group``)."""

    writing: Writing
    field: Connection
    seen: Window
    by: Sequence[_Told]
    write: ShapeWriter
    each: str
    group: str

    def members(self, asked: Groups) -> Iterator[Piece]:
        """The JSON object of a group."""
        for number, part in enumerate(asked.fields):
            yield Fixed(f"{',' if number else '{'}{json_text(part.key)}:")
            match part:
                case Constant(_, value):
                    yield Fixed(json_text(value))
                case GroupCount():
                    yield f"{self.group}.count"
                case DistinctCounts():
                    yield f"json_array({', '.join(f'{self.group}.d{i}' for i in range(len(asked.distinct)))})"
                case GroupKeys(_, shape):
                    yield from self._keys(shape)
                case Items():
                    yield from self._items(part)
                case _:
                    assert_never(part)
        yield Fixed("}" if asked.fields else "{}")

    def _keys(self, shape: Shape) -> Iterator[Piece]:
        for number, told in enumerate(self.by):
            yield Fixed("," if number else "[")
            value = f"{self.group}.k{number}"
            yield from self.write(self.writing, KeyRow(value, _text(value, told)), shape)
        yield Fixed("]")

    def _items(self, part: Items) -> Iterator[Piece]:
        writing = self.writing
        edge, joins = shown_of(writing, self.seen, self.field)
        same = conjunction(f"k{i} IS {self.group}.k{i}" for i in range(len(self.by)))
        with writing.deeper():
            made = joined(self.write(writing, edge, part.shape))
            page = (
                f"(SELECT DISTINCT node, claim, place FROM {self.each} WHERE {same} "
                f"ORDER BY place LIMIT {writing.value(part.first)}) AS {page_alias(edge)}"
            )
            listed = f"group_concat({made}, ',')"
            yield from (Fixed("["), f"({writing.select(listed, f'{page}{joined_to(joins, made)}')})", Fixed("]"))


def _text(value: str, told: _Told) -> str | None:
    """The expression of a value as the text that is shown; None for entities."""
    shown = told.as_read
    if shown is None:
        return None
    match shown.nature:
        case Nature.TRUTH:
            return f"CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
        case Nature.CODE:
            return f"json_extract({replace(shown, raw=value).json()}, '$')"
        case Nature.NUMBER:
            return f"CAST({value} AS TEXT)"
        case _:
            return value
