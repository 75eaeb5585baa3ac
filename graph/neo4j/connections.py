"""Connections as lists: the page's edges with what is asked of them, in one pass, and what is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple, assert_never

from graph.neo4j import pages
from graph.neo4j.cypher import collected, counted, first_of, listed
from graph.neo4j.respond import Maker, at, distinct
from graph.neo4j.window import Window, window
from graph.neo4j.writing import EdgeRow, Row, Writing
from graph.plan import Connection, Constant, Edges, Info, Nodes, PageInfo, Shape, Total

_CURSORS = (Info.START_CURSOR, Info.END_CURSOR)


class Made(NamedTuple):
    """An expression of the statement, and what makes a value of the answer of its value."""

    text: str
    make: Maker | None


ShapeWriter = Callable[[Writing, Row, Shape], Made]
"""Writes the object of a shape over a row."""


@dataclass(slots=True)
class _Columns:
    """Expressions of a list, each with its place."""

    texts: list[str] = field(default_factory=list)

    def place(self, text: str) -> int:
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text)


def connection_of(writing: Writing, row: Row | None, asked: Connection, write: ShapeWriter) -> Made:
    """The list of a connection of ``row`` (None at the root), and what makes the connection."""
    seen = window(writing, row, asked)
    edge = replace(seen.found.row, tag=asked.page.tag, components=tuple(key.component for key in seen.keys))
    columns = _Columns()
    parts = [(part.key, _part(writing, part, edge, columns, write)) for part in asked.fields]
    facts = {fact for part in asked.fields if isinstance(part, PageInfo) for _, fact in part.items}
    has_total = any(isinstance(part, Total) for part in asked.fields)
    is_read = bool(columns.texts) or bool(facts & {Info.HAS_NEXT_PAGE, Info.HAS_PREVIOUS_PAGE})
    if not is_read:
        total = counted(seen.source()) if has_total else "0"
        return Made(listed(("[]", total)), pages.connection(parts, pages.Cutting(total=1)))
    return _listed(writing, seen, columns, parts, facts, has_total=has_total)


def _part(
    writing: Writing,
    part: Total | Edges | Nodes | PageInfo | Constant,
    edge: EdgeRow,
    columns: _Columns,
    write: ShapeWriter,
) -> pages.Part:
    """What makes one key of a connection, after noting the columns that it reads."""
    match part:
        case Constant(_, value):
            return pages.constant(value)
        case Total():
            return pages.of_total
        case Edges(_, shape):
            made = write(writing, edge, shape)
            return pages.of_rows(at(columns.place(made.text), _certain(made)))
        case Nodes(_, shape):
            made = write(writing, edge.node, shape)
            place, key = columns.place(made.text), columns.place(f"{edge.node.alias}.id")
            return pages.of_rows(distinct(place, _certain(made), key))
        case PageInfo(_, items):
            has_cursors = any(fact in _CURSORS for _, fact in items)
            return pages.page_info(items, edge.tag, columns.place(listed(edge.components)) if has_cursors else 0)
        case _:
            assert_never(part)


def _certain(made: Made) -> Maker:
    assert made.make is not None  # noqa: S101 - objects are made, never taken as they are
    return made.make


def _listed(
    writing: Writing,
    seen: Window,
    columns: _Columns,
    parts: list[tuple[str, pages.Part]],
    facts: set[Info | str],
    *,
    has_total: bool,
) -> Made:
    """The rows of a page, and beside them what its cutting needs."""
    has_next, has_previous = Info.HAS_NEXT_PAGE in facts, Info.HAS_PREVIOUS_PAGE in facts
    is_backward = seen.first is None and seen.last is not None
    asks_one_more = has_previous if is_backward else has_next
    most = seen.most + " + 1" * asks_one_more
    listing = collected(seen.rows(listed(columns.texts), most))
    beside = _Columns([""])
    counts_rows = has_total and not is_backward and not seen.after and not seen.before
    rows = writing.alias("w") if counts_rows else listing
    cutting = pages.Cutting(
        total=beside.place(_total(seen, rows if counts_rows else None, most)) if has_total else None,
        first=beside.place(seen.most) if not is_backward and (has_next or seen.last) else None,
        last=beside.place(seen.last) if seen.last else None,
        after=beside.place(seen.any_outside(seen.after)) if has_previous else None,
        before=beside.place(seen.any_outside(seen.before)) if has_next else None,
    )
    text = listed((rows, *beside.texts[1:]))
    if counts_rows:
        text = first_of(f"WITH {listing} AS {rows} RETURN {text}")
    return Made(text, pages.connection(parts, cutting))


def _total(seen: Window, rows: str | None, most: str) -> str:
    """The number of edges: that of the rows, where these are all of them."""
    if rows is None:
        return counted(seen.source())
    return f"CASE WHEN size({rows}) < {most} THEN size({rows}) ELSE {counted(seen.source())} END"
