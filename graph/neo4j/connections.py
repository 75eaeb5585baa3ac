"""Connections as lists: the page's edges with what is asked of them, in one pass, and what is counted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from graph.neo4j import pages
from graph.neo4j.attributes import read
from graph.neo4j.cypher import collected, counted, first_of, listed
from graph.neo4j.grouping import groups
from graph.neo4j.judging import covering
from graph.neo4j.made import Made, ShapeWriter
from graph.neo4j.respond import Maker, at, distinct, listing
from graph.neo4j.window import Window, window
from graph.neo4j.writing import CitationRow, EdgeRow, Row, Writing
from graph.plan import (
    Attribute,
    Connection,
    ConnectionField,
    Constant,
    Coverage,
    Edges,
    Groups,
    Info,
    Intrinsic,
    LeftOut,
    Link,
    Nodes,
    PageInfo,
    Total,
)
from graph.store import PlanNotOfferedError

_CURSORS = (Info.START_CURSOR, Info.END_CURSOR)


def connection_of(writing: Writing, row: Row | None, asked: Connection, write: ShapeWriter) -> Made:
    """The list of a connection of ``row`` (None at the root), and what makes the connection."""
    seen = window(writing, row, asked)
    edge = replace(seen.found.row, tag=asked.page.tag, components=tuple(key.component for key in seen.keys))
    return _Writer(writing, asked, seen, edge, write).made()


@dataclass(slots=True)
class _Columns:
    """Expressions of a list, each with its place."""

    texts: list[str] = field(default_factory=list)

    def place(self, text: str) -> int:
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text)


@dataclass(slots=True)
class _Writer:
    """Writes one connection: a list that begins with the rows of the page."""

    writing: Writing
    asked: Connection
    seen: Window
    edge: EdgeRow
    write: ShapeWriter
    columns: _Columns = field(default_factory=_Columns)
    """What is returned of each row."""
    beside: _Columns = field(default_factory=lambda: _Columns([""]))
    """What the list has beside the rows."""

    def made(self) -> Made:
        parts = [(part.key, self._part(part)) for part in self.asked.fields]
        facts = {fact for part in self.asked.fields if isinstance(part, PageInfo) for _, fact in part.items}
        has_total = any(isinstance(part, Total) for part in self.asked.fields)
        if self.columns.texts or facts & {Info.HAS_NEXT_PAGE, Info.HAS_PREVIOUS_PAGE}:
            return self._listed(parts, facts, has_total=has_total)
        cutting = pages.Cutting(total=self.beside.place(counted(self.seen.source())) if has_total else None)
        return Made(listed(("[]", *self.beside.texts[1:])), pages.connection(parts, cutting))

    def _part(self, part: ConnectionField) -> pages.Part:
        """What makes one key, after noting what it reads."""
        match part:
            case Constant(_, value):
                return pages.constant(value)
            case Total():
                return pages.of_total
            case Groups():
                made = groups(self.writing, self.seen, self.edge, part, self.write)
                return pages.of_place(self.beside.place(made.text), _certain(made))
            case Coverage(_, source, shape):
                found = covering(self.writing, source)
                made = self.write(self.writing, found.row, shape)
                inside = found.source(reading=(made.text,))
                place = self.beside.place(collected(f"{inside} WITH * ORDER BY {found.order} RETURN {made.text}"))
                return pages.of_place(place, listing(made.make))
            case LeftOut():
                raise PlanNotOfferedError(f"the Neo4j store does not answer {type(part).__name__} yet")
            case Edges(_, shape):
                made = self.write(self.writing, self.edge, shape)
                return pages.of_rows(at(self.columns.place(made.text), _certain(made)))
            case Nodes(_, shape):
                return self._nodes(self.write(self.writing, self.edge.node, shape))
            case PageInfo(_, items):
                has_cursors = any(fact in _CURSORS for _, fact in items)
                place = self.columns.place(listed(self.edge.components)) if has_cursors else 0
                return pages.page_info(items, self.edge.tag, place)
            case _:
                assert_never(part)

    def _nodes(self, made: Made) -> pages.Part:
        if isinstance(self.asked.source, Link) and not self.seen.is_counted:
            place = self.beside.place(collected(self.seen.nodes(made.text)))
            return pages.of_place(place, listing(made.make))
        node = self.edge.node
        is_citation = isinstance(node, CitationRow)
        own = read(self.writing, node, Attribute(Intrinsic.ID)).raw if is_citation else f"{node.alias}.id"
        place, key = self.columns.place(made.text), self.columns.place(own)
        return pages.of_rows(distinct(place, _certain(made), key))

    def _listed(self, parts: list[tuple[str, pages.Part]], facts: set[Info | str], *, has_total: bool) -> Made:
        """The rows of a page, and beside them what its cutting needs."""
        seen, beside = self.seen, self.beside
        has_next, has_previous = Info.HAS_NEXT_PAGE in facts, Info.HAS_PREVIOUS_PAGE in facts
        asks_one_more = has_previous if seen.is_backward else has_next
        most = seen.most + " + 1" * asks_one_more
        found = collected(seen.rows(listed(self.columns.texts), most))
        counts_rows = has_total and not seen.is_backward and not seen.after and not seen.before
        rows = self.writing.alias("w") if counts_rows else found
        cutting = pages.Cutting(
            total=beside.place(_total(seen, rows if counts_rows else None, most)) if has_total else None,
            first=beside.place(seen.most) if not seen.is_backward and (has_next or seen.last) else None,
            last=beside.place(seen.last) if seen.last else None,
            after=beside.place(seen.any_outside(seen.after)) if has_previous else None,
            before=beside.place(seen.any_outside(seen.before)) if has_next else None,
        )
        text = listed((rows, *beside.texts[1:]))
        if counts_rows:
            text = first_of(f"WITH {found} AS {rows} RETURN {text}")
        return Made(text, pages.connection(parts, cutting))


def _certain(made: Made) -> Maker:
    assert made.make is not None  # noqa: S101 - objects are made, never taken as they are
    return made.make


def _total(seen: Window, rows: str | None, most: str) -> str:
    """The number of edges: that of the rows, where these are all of them."""
    if rows is None:
        return counted(seen.source())
    return f"CASE WHEN size({rows}) < {most} THEN size({rows}) ELSE {counted(seen.source())} END"
