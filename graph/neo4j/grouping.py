"""Groups of a connection's edges [33]: told apart, counted and listed in one subquery.

The edges are read once, in their order, with a variable for each value that they are told apart by. A value
that an edge has several of is a list, which is then unwound, so that the edge is in several groups; what is
only counted stays a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

from graph.neo4j.attributes import declared, is_many, read, several
from graph.neo4j.cypher import collected, conjunction, counted, listed
from graph.neo4j.made import Made, ShapeWriter
from graph.neo4j.ordering import sorting
from graph.neo4j.respond import Maker, always, fixed, listing, named, object_of
from graph.neo4j.sources import Reached, edges_of, reached, standing_at
from graph.neo4j.values import Read
from graph.neo4j.window import Window
from graph.neo4j.writing import CitationRow, EdgeRow, EntityRow, KeyRow, Row, Writing
from graph.plan import (
    Attribute,
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
    Part,
    Qualified,
    Span,
    Step,
)
from ontology.model import Datatype

_SIGNS: Final = {Op.EQ: "=", Op.LT: "<", Op.LTE: "<=", Op.GT: ">", Op.GTE: ">=", Op.IN: "IN"}


@dataclass(frozen=True, slots=True)
class _Told:
    """One dimension: what an edge has of it, and how that is shown."""

    variable: str
    expression: str
    """Its value, or where it may have ``several`` the list of them."""
    several: bool
    show: Maker | None
    """What makes the text of a value; None for entities, which are nodes."""

    @property
    def sorted_by(self) -> str:
        return self.variable if self.show else f"{self.variable}.id"


def groups(writing: Writing, seen: Window, edge: EdgeRow, asked: Groups, write: ShapeWriter) -> Made:
    """The list of the groups, and what makes the answer of it; ``edge`` is the row of ``seen`` as it is shown."""
    by = [_told(writing, edge, dimension) for dimension in asked.by]
    distinct = [_told(writing, edge, dimension) for dimension in asked.distinct]
    return _Writer(writing, seen, edge, asked, by, distinct, write).made()


@dataclass(slots=True)
class _Writer:
    """Writes the groups of one connection."""

    writing: Writing
    seen: Window
    edge: EdgeRow
    asked: Groups
    by: Sequence[_Told]
    distinct: Sequence[_Told]
    write: ShapeWriter
    count: str = field(init=False)
    held: dict[str, str] = field(init=False)
    """By variable of an edge: the variable of the list of what the edges of a group have of it."""
    numbers: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.count = self.writing.alias("n")
        self.held = {variable: self.writing.alias("h") for variable in _variables(self.edge)}
        self.numbers = [self.writing.alias("n") for _ in self.distinct]

    def made(self) -> Made:
        parts = [(part.key, self._part(part)) for part in self.asked.fields]
        text = listed(part.text for _, part in parts)
        make = object_of([(key, part.make) for key, part in parts])
        return Made(collected(f"{self._grouped()} {self._chosen()} RETURN {text}"), listing(make))

    def _grouped(self) -> str:
        """The clauses that bind the values of each group, its edges in order and its numbers."""
        order = sorting(self.seen.keys)
        told = [*self.by, *self.distinct]
        inside = self.seen.found.source(reading=(order, *(one.expression for one in told)))
        values = [f"{one.expression} AS {one.variable}" for one in told]
        unwound = "".join(
            f" UNWIND CASE {one.variable} WHEN [] THEN [null] ELSE {one.variable} END AS {one.variable}one"
            for one in self.by
            if one.several
        )
        kept = [f"{one.variable}one AS {one.variable}" if one.several else one.variable for one in self.by]
        held = [f"collect({variable}) AS {several}" for variable, several in self.held.items()]
        lists = [f"collect({one.variable}) AS {one.variable}" for one in self.distinct]
        return (
            f"{inside} WITH {', '.join((*self.held, *values))} ORDER BY {order}{unwound} "
            f"WITH {', '.join((*kept, f'count(*) AS {self.count}', *held, *lists))}"
        )

    def _chosen(self) -> str:
        """The clauses that leave the groups asked for, in their order."""
        numbers = [
            f"{_differing(self.writing, one)} AS {number}"
            for one, number in zip(self.distinct, self.numbers, strict=True)
        ]
        having = conjunction(self._has(test) for test in self.asked.having)
        order = ", ".join(
            self._sorted(measure, descending=descending)
            for measure, descending in (*self.asked.order, (Measure.COUNT, True), (Measure.KEY, False))
        )
        first = self.writing.value(self.asked.first)
        return f"WITH {', '.join(('*', *numbers))} WHERE {having} WITH * ORDER BY {order} LIMIT {first}"

    def _measured(self, measure: Measure) -> str:
        return self.count if measure is Measure.COUNT else self.numbers[0] if self.numbers else "0"

    def _has(self, test: Having) -> str:
        return f"{self._measured(test.measure)} {_SIGNS[test.op]} {self.writing.value(test.value)}"

    def _sorted(self, measure: Measure, *, descending: bool) -> str:
        down = " DESC" if descending else ""
        if measure is not Measure.KEY:
            return f"{self._measured(measure)}{down}"
        # Cypher takes null for greater than anything, so that a descending order has nulls first.
        return ", ".join(f"{one.sorted_by} IS NULL, {one.sorted_by}{down}" for one in self.by)

    # --- what is shown of a group -------------------------------------------------------------------------

    def _part(self, part: GroupKeys | GroupCount | DistinctCounts | Items | Constant) -> Made:
        match part:
            case Constant(_, value):
                return Made("null", always(value))
            case GroupCount():
                return Made(self.count, None)
            case DistinctCounts():
                return Made(listed(self.numbers), None)
            case GroupKeys(_, shape):
                made = [self.write(self.writing, KeyRow(one.variable, one.show), shape) for one in self.by]
                return Made(listed(one.text for one in made), fixed([one.make for one in made]))
            case Items():
                return self._items(part)
            case _:
                assert_never(part)

    def _items(self, part: Items) -> Made:
        made = self.write(self.writing, self.edge, part.shape)
        place = self.writing.alias("i")
        chosen = f"{next(iter(self.held.values()))}[..{self.writing.value(part.first)}]"
        edge = ", ".join(f"{several}[{place}] AS {variable}" for variable, several in self.held.items())
        joins = self.seen.found.joined((made.text,))
        text = f"UNWIND range(0, size({chosen}) - 1) AS {place} WITH {edge}, {place}{joins}"
        return Made(collected(f"{text} WITH * ORDER BY {place} RETURN {made.text}"), listing(made.make))


def _variables(edge: EdgeRow) -> Iterator[str]:
    """The variables that the row of an edge needs; the claim of a link is matched again where it is read."""
    yield edge.node.alias
    if isinstance(edge.node, CitationRow):
        yield edge.node.cited
    if edge.claim is not None and edge.claim != edge.node:
        yield edge.claim.link or edge.claim.alias


def _differing(writing: Writing, told: _Told) -> str:
    """How many values the lists of a group have."""
    value = writing.alias("v")
    if not told.several:
        return counted(f"UNWIND {told.variable} AS {value} RETURN DISTINCT {value}")
    part = writing.alias("v")
    return counted(f"UNWIND {told.variable} AS {part} UNWIND {part} AS {value} RETURN DISTINCT {value}")


# --- Values --------------------------------------------------------------------------------------------


def _told(writing: Writing, edge: EdgeRow, dimension: Dimension) -> _Told:
    """What an edge has of a dimension."""
    way = _Way(writing, edge)
    for step in dimension.way:
        way.follow(step)
    variable, attribute = writing.alias("g"), dimension.attribute
    if attribute is None:
        assert isinstance(way.row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
        value, show = way.row.alias, None
    else:
        show = _shown(writing, way.row, attribute)
        found = way.value(attribute)
        value = found.raw if dimension.span is None else _beginning(found, dimension.span)
    if way.found:
        return _Told(variable, way.listed(value), several=True, show=show)
    return _Told(variable, value, several=False, show=show)


def _beginning(value: Read, span: Span) -> str:
    first, last = (f"left({day}, {span.value})" for day in (value.earliest, value.latest))
    return f"CASE WHEN {first} = {last} THEN {first} END"


def _shown(writing: Writing, row: Row, attribute: Attribute) -> Maker:
    """What makes the text of a value."""
    prop = declared(writing, row, attribute)
    if prop is not None and prop.datatype is Datatype.CODE and attribute.part is Part.WHOLE:
        return named({term.code: term.name for term in prop.values})
    return _text


def _text(value: Any) -> str | None:  # noqa: ANN401 - what Bolt delivers
    if value is None or isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


class _Way:
    """The clauses that lead from an edge to its values, one after the other."""

    def __init__(self, writing: Writing, edge: EdgeRow) -> None:
        self.row: Row = edge
        self.found: list[Reached[Row]] = []
        self._writing = writing

    def follow(self, step: Step | Link | Qualified) -> None:
        """Go on to the rows that a step leads to."""
        if isinstance(step, Link):
            assert isinstance(self.row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            edges = edges_of(self._writing, self.row, step)
            assert isinstance(edges.row.node, EntityRow)  # noqa: S101 - links lead to entities
            self._go(Reached(edges.row.node, edges.clauses, edges.tests, edges.joins))
            return
        here = standing_at(self.row, step)
        if here is not None:
            self.row = here
        else:
            self._go(reached(self._writing, self.row, step))

    def _go(self, found: Reached[Row]) -> None:
        self.found.append(found)
        self.row = found.row

    def value(self, attribute: Attribute) -> Read:
        """An attribute of the rows at the end; one that is many-valued adds a clause."""
        if not is_many(self._writing, self.row, attribute):
            return read(self._writing, self.row, attribute)
        clauses, tests, found = several(self._writing, self.row, attribute)
        self.found.append(Reached(self.row, clauses, tests))
        return found

    def listed(self, value: str) -> str:
        """The list of the distinct values."""
        place = self._writing.alias("v")
        text = f"WITH DISTINCT {value} AS {place} WHERE {place} IS NOT NULL RETURN {place}"
        for found in reversed(self.found):
            text = f"{found.source(reading=(text,))} {text}"
        return collected(text)
