"""Shapes as the SQL expressions of their JSON objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import assert_never

from graph.plan import (
    Around,
    ById,
    Connection,
    Constant,
    Field,
    Found,
    Guarded,
    Judged,
    Kind,
    Many,
    One,
    Paths,
    Qualified,
    Resolving,
    Scalar,
    SearchHits,
    Shape,
    Step,
    Timeline,
)
from graph.sqlite.attributes import json_list, read
from graph.sqlite.connections import connection_pieces
from graph.sqlite.paths import paths
from graph.sqlite.references import resolved
from graph.sqlite.resolving import resolving
from graph.sqlite.search import hits
from graph.sqlite.sources import Reached
from graph.sqlite.sql import Fixed, Piece, is_one_of, joined, json_text
from graph.sqlite.steps import reached
from graph.sqlite.timeline import timeline
from graph.sqlite.views import listed, shown
from graph.sqlite.writing import (
    AroundRow,
    CitationRow,
    EdgeRow,
    EntityRow,
    HitRow,
    LegRow,
    MomentRow,
    PremiseRow,
    Row,
    TraceRow,
    VerdictRow,
    Writing,
)

_NULL = Fixed("null")


def object_pieces(writing: Writing, row: Row | None, shape: Shape) -> tuple[Piece, ...]:
    """The JSON object of ``shape`` over ``row`` (None at the root), in pieces."""
    members = [(_guard(field), tuple(_member(writing, row, _unguarded(field)))) for field in shape]
    if not members:
        return (Fixed("{}"),)
    comma = Fixed(",")
    if members[0][0] is None:
        pieces = [*members[0][1], *_after_commas(row, members[1:], comma)]
        return (Fixed("{"), *pieces, Fixed("}"))
    return (Fixed("{"), f"substr({joined(_after_commas(row, members, comma))}, 2)", Fixed("}"))


def _after_commas(
    row: Row | None, members: Sequence[tuple[tuple[str, ...] | None, tuple[Piece, ...]]], comma: Fixed
) -> Iterator[Piece]:
    """Members of an object with a comma before each, those of some classes only where the row is of one."""
    for guard, run in groupby(members, key=lambda member: member[0]):
        pieces = [piece for _, member in run for piece in (comma, *member)]
        if guard is None:
            yield from pieces
        elif guard:
            assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            yield f"CASE WHEN {is_one_of(f'{row.alias}.class', guard)} THEN {joined(pieces)} END"


def _guard(field: Field) -> tuple[str, ...] | None:
    return field.classes if isinstance(field, Guarded) else None


def _unguarded(field: Field) -> Constant | Scalar | One | Many | Connection:
    while isinstance(field, Guarded):
        field = field.field
    return field


def _member(writing: Writing, row: Row | None, field: Constant | Scalar | One | Many | Connection) -> Iterator[Piece]:
    """``"key":value``, in pieces."""
    yield Fixed(f"{json_text(field.key)}:")
    match field:
        case Constant(_, value):
            yield Fixed(json_text(value))
        case Scalar(_, attribute, many):
            assert row is not None  # noqa: S101 - the root has no attributes
            yield from ((json_list(writing, row, attribute),) if many else read(writing, row, attribute).pieces())
        case One():
            yield from _one(writing, row, field)
        case Many():
            yield from _many(writing, row, field)
        case Connection():
            yield from connection_pieces(writing, row, field, object_pieces)
        case _:
            assert_never(field)


def _one(writing: Writing, row: Row | None, field: One) -> Iterator[Piece]:
    match row, field.source:
        case _, Step.SELF:
            yield from object_pieces(writing, row, field.shape)
        case ((EdgeRow(node=here) | HitRow(node=here) | LegRow(node=here)), Step.NODE):
            yield from object_pieces(writing, here, field.shape)
        case ((EdgeRow(claim=claim) | PremiseRow(claim=claim)), Step.CLAIM):
            yield from (_NULL,) if claim is None else object_pieces(writing, claim, field.shape)
        case CitationRow(source=entity), Step.SOURCE:
            yield from object_pieces(writing, entity, field.shape)
        case TraceRow(citation=citation), Step.CITATION:
            yield from object_pieces(writing, citation, field.shape)
        case ((CitationRow(claim=claim) | LegRow(claim=claim) | MomentRow(claim=claim)), Step.CLAIM):
            yield from object_pieces(writing, claim, field.shape)
        case _, Judged() | Around() as asked:
            made = VerdictRow(asked) if isinstance(asked, Judged) else AroundRow(asked)
            with writing.seeing(field.view):
                yield from object_pieces(writing, made, field.shape)
        case _, Found() | ById() as source:
            with writing.seeing(field.view):
                yield from _object_of(writing, _rooted(writing, source), field.shape)
        case _, Step() | Qualified() as step:
            assert row is not None  # noqa: S101 - only references and ids begin at the root
            yield from _object_of(writing, reached(writing, row, step), field.shape)
        case _:
            raise AssertionError(f"nothing leads from {row} along {field.source}")


def _rooted(writing: Writing, source: Found | ById) -> Reached[Row]:
    match source:
        case ById(Kind.CLAIM, slot):
            claim, value = writing.claim(), writing.value(slot)
            wanted = f"({claim.alias}.id = {value} OR {claim.alias}.handle = {value})"
            found = Reached(claim, f"claim AS {claim.alias}", (wanted,), order=f"{claim.alias}.id")
            return found.where(shown(writing, writing.sight, claim.alias))
        case ById(_, slot):
            return _entity(writing, lambda entity: f"{entity.alias}.id = {writing.value(slot)}")
        case Found(reference):
            return _entity(writing, lambda entity: f"{entity.key} = {resolved(reference)}")
        case _:
            assert_never(source)


def _entity(writing: Writing, wanted: Callable[[EntityRow], str]) -> Reached[Row]:
    entity = writing.entity()
    found: Reached[Row] = Reached(entity, f"entity AS {entity.alias}", (wanted(entity),))
    return found.where(listed(writing, writing.sight, entity.key, None))


def _object_of(writing: Writing, found: Reached[Row], shape: Shape) -> Iterator[Piece]:
    """The object of the first of the rows, or ``null``."""
    order = f" ORDER BY {found.order} LIMIT 1" if found.order else ""
    with writing.deeper():
        made = joined(object_pieces(writing, found.row, shape))
        yield f"coalesce(({writing.select(made, f'{found.source(reading=(made,))}{order}')}), 'null')"


def _many(writing: Writing, row: Row | None, field: Many) -> Iterator[Piece]:
    with writing.deeper():
        order = ""
        if isinstance(field.source, SearchHits):
            with writing.seeing(field.view):
                hit, source = hits(writing, field.source)
                made = joined(object_pieces(writing, hit, field.shape))
        elif isinstance(field.source, Paths):
            with writing.seeing(field.view):
                path, source = paths(writing, field.source)
                made = joined(object_pieces(writing, path, field.shape))
        elif isinstance(field.source, Timeline):
            with writing.seeing(field.view):
                moment, source = timeline(writing, field.source)
                made = joined(object_pieces(writing, moment, field.shape))
        elif isinstance(field.source, Resolving):
            named, source = resolving(writing, field.source)
            made = joined(object_pieces(writing, named, field.shape))
        else:
            assert row is not None  # noqa: S101 - only a search begins at the root
            found = reached(writing, row, field.source)
            made = joined(object_pieces(writing, found.row, field.shape))
            source = found.source(reading=(made, found.order))
            order = "" if found.is_sorted else f" ORDER BY {found.order}"
        found_all = writing.select(f"group_concat({made}, ','{order})", source)
    yield from (Fixed("["), f"({found_all})", Fixed("]"))
