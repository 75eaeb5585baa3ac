"""Connections as SQL: the page's edges, its nodes, and what is said about it.

The edges are read once, in order, and what is asked of them is gathered in that one pass. Nodes of a
link take a pass of their own, in which each comes once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from graph.plan import (
    Connection,
    ConnectionField,
    Constant,
    Coverage,
    Covering,
    Edges,
    Groups,
    Info,
    LeftOut,
    Link,
    Nodes,
    PageInfo,
    Shape,
    Total,
)
from graph.sqlite.grouping import groups_pieces
from graph.sqlite.judging import covering
from graph.sqlite.reading import carried_of, joined_to, page_alias, shown_of
from graph.sqlite.sql import Fixed, Piece, joined, json_text, realiased, uses
from graph.sqlite.window import Window, window
from graph.sqlite.writing import EdgeRow, EntityRow, Row, Writing

ShapeWriter = Callable[[Writing, Row, Shape], tuple[Piece, ...]]
"""Writes the object of a shape over a row, in pieces."""

_CURSORS = (Info.START_CURSOR, Info.END_CURSOR)


def connection_pieces(writing: Writing, row: Row | None, field: Connection, write: ShapeWriter) -> tuple[Piece, ...]:
    """The JSON object of a connection of ``row`` (None at the root), in pieces."""
    with writing.seeing(field.view):
        return _connection_pieces(writing, row, field, write)


def _connection_pieces(writing: Writing, row: Row | None, field: Connection, write: ShapeWriter) -> tuple[Piece, ...]:
    seen = window(writing, row, field)
    if not any(_is_gathered(part, field) for part in field.fields):
        return tuple(_parts(writing, seen, field, EdgeRow(seen.found.row.node, None), write))
    with writing.deeper():
        edge, joins = shown_of(writing, seen, field)
        made = joined(_parts(writing, seen, field, edge, write))
        page, carried = page_alias(edge), carried_of(edge, made)
        if edge.claim and carried:
            made = realiased(made, edge.claim.alias, page)
        source = f"({seen.rows(*carried)}) AS {page}{joined_to(joins, made)}"
        return (f"({writing.select(made, source)})",)


def _parts(writing: Writing, seen: Window, field: Connection, edge: EdgeRow, write: ShapeWriter) -> Iterator[Piece]:
    """The parts of a connection; ``edge`` is an edge of the page, where the page's edges are read."""
    gathered = any(_is_gathered(part, field) for part in field.fields)
    for number, part in enumerate(field.fields):
        yield Fixed(f"{',' if number else '{'}{json_text(part.key)}:")
        match part:
            case Constant(_, value):
                yield Fixed(json_text(value))
            case Total():
                yield _total(seen, gathered=gathered)
            case LeftOut(_, reason):
                yield seen.left_out(reason)
            case Edges(_, shape):
                yield from _list(joined(write(writing, edge, shape)))
            case Nodes(_, shape) if isinstance(field.source, Link):
                yield from _distinct_nodes(writing, seen, shape, write)
            case Nodes(_, shape):
                yield from _list(joined(write(writing, edge.node, shape)))
            case PageInfo():
                yield from _page_info(seen, edge, part)
            case Groups() | Coverage():
                yield from _beside(writing, seen, field, part, write)
            case _:
                assert_never(part)
    yield Fixed("}" if field.fields else "{}")


def _is_gathered(part: ConnectionField, field: Connection) -> bool:
    """Whether a part is made while the page's edges are read."""
    match part:
        case Edges():
            return True
        case Nodes():
            return not isinstance(field.source, Link)
        case PageInfo(_, items):
            return any(fact in _CURSORS for _, fact in items)
        case Total() | LeftOut() | Groups() | Coverage() | Constant():
            return False
        case _:
            assert_never(part)


def _list(made: str) -> tuple[Piece, ...]:
    return (Fixed("["), f"group_concat({made}, ',')", Fixed("]"))


def _total(seen: Window, *, gathered: bool) -> str:
    """The number of edges: counted with the page where the page is everything."""
    if gathered and seen.is_whole:
        return f"CASE WHEN count(*) < {seen.limit} THEN count(*) ELSE {seen.total()} END"
    return seen.total()


def _page_info(seen: Window, edge: EdgeRow, part: PageInfo) -> Iterator[Piece]:
    yield Fixed("{")
    for number, (key, fact) in enumerate(part.items):
        yield Fixed(f"{',' * bool(number)}{json_text(key)}:")
        match fact:
            case str(name):
                yield Fixed(json_text(name))
            case Info.HAS_NEXT_PAGE:
                yield _truth(seen.has_next())
            case Info.HAS_PREVIOUS_PAGE:
                yield _truth(seen.has_previous())
            case Info.START_CURSOR:
                yield f"json_quote(json_group_array({edge.cursor}) ->> '$[0]')"
            case Info.END_CURSOR:
                yield f"json_quote(json_group_array({edge.cursor}) ->> '$[#-1]')"
            case _:
                assert_never(fact)
    yield Fixed("}")


def _truth(test: str) -> str:
    return f"CASE WHEN {test} THEN 'true' ELSE 'false' END"


# --- Reading a page ----------------------------------------------------------------------------------


def _beside(
    writing: Writing, seen: Window, field: Connection, part: Groups | Coverage, write: ShapeWriter
) -> Iterator[Piece]:
    """What is told beside the items of a connection."""
    if isinstance(part, Groups):
        return groups_pieces(writing, seen, field, part, write)
    return iter(_records(writing, part.source, part.shape, write))


def _records(writing: Writing, source: Covering, shape: Shape, write: ShapeWriter) -> tuple[Piece, ...]:
    """The list of the records of searches that cover what is asked."""
    with writing.deeper():
        found = covering(writing, source)
        made = joined(write(writing, found.row, shape))
        listed = f"group_concat({made}, ',' ORDER BY {found.order})"
        return (Fixed("["), f"({writing.select(listed, found.source(reading=(made, found.order)))})", Fixed("]"))


def _distinct_nodes(writing: Writing, seen: Window, shape: Shape, write: ShapeWriter) -> tuple[Piece, ...]:
    """The list of the page's nodes, each at its first place."""
    page = writing.alias("g")
    node = EntityRow(writing.alias("e"), f"{page}.node")
    with writing.deeper():
        made = joined(write(writing, node, shape))
        join = f" CROSS JOIN entity AS {node.alias} ON {node.alias}.pk = {node.key}" * uses(made, node.alias)
        source = f"({seen.nodes()}) AS {page}{join}"
        listed = writing.select(f"group_concat({made}, ',')", source)
    return (Fixed("["), f"({listed})", Fixed("]"))
