"""Shapes as lists: one expression for each key, and what makes objects of them."""

from __future__ import annotations

from typing import assert_never

from graph.neo4j import schema
from graph.neo4j.attributes import declared, read
from graph.neo4j.connections import connection_of
from graph.neo4j.cypher import collected, first_of, listed
from graph.neo4j.following import reached
from graph.neo4j.made import Made
from graph.neo4j.paths import paths
from graph.neo4j.references import resolved
from graph.neo4j.resolving import resolving
from graph.neo4j.respond import Maker, always, cursor, guarded, listing, named, nothing, object_of, optional
from graph.neo4j.search import hits
from graph.neo4j.sources import Reached, standing_at
from graph.neo4j.timeline import timeline
from graph.neo4j.writing import AroundRow, EdgeRow, EntityRow, KeyRow, Row, VerdictRow, Writing
from graph.plan import (
    Around,
    ById,
    Connection,
    Constant,
    Field,
    Found,
    Guarded,
    Intrinsic,
    Judged,
    Kind,
    Many,
    One,
    Part,
    Paths,
    Qualified,
    Resolving,
    Scalar,
    SearchHits,
    Shape,
    Step,
    Timeline,
)
from ontology import core
from ontology.model import Datatype, Property

_UNGUARDED = Constant | Scalar | One | Many | Connection


def object_over(writing: Writing, row: Row | None, shape: Shape) -> Made:
    """The list of ``shape`` over ``row`` (None at the root), and what makes its object."""
    fields = [(field, _guard(field)) for field in shape]
    made = [(_unguarded(field).key, _guarded(writing, row, field, classes), classes) for field, classes in fields]
    texts = [value.text for _, value, _ in made]
    members = [((key, value.make), classes) for key, value, classes in made]
    if all(classes is None for _, classes in members):
        return Made(listed(texts), object_of([member for member, _ in members]))
    assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
    return Made(listed((*texts, f"{row.alias}.{schema.CLASS_NAME}")), guarded(members))


def _guard(field: Field) -> tuple[str, ...] | None:
    return field.classes if isinstance(field, Guarded) else None


def _unguarded(field: Field) -> _UNGUARDED:
    while isinstance(field, Guarded):
        field = field.field
    return field


def _guarded(writing: Writing, row: Row | None, field: Field, classes: tuple[str, ...] | None) -> Made:
    """A member; one of some classes only, and more than a property, is not read of others."""
    member = _unguarded(field)
    made = _member(writing, row, member)
    if classes is None or isinstance(member, Scalar | Constant):
        return made
    assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
    if not classes:
        return Made("null", made.make)
    of_class = " OR ".join(f"{row.alias}.{schema.CLASS_NAME} = '{name}'" for name in classes)
    return Made(f"CASE WHEN {of_class} THEN {made.text} END", made.make)


def _member(writing: Writing, row: Row | None, field: _UNGUARDED) -> Made:
    match field:
        case Constant(_, value):
            return Made("null", always(value))
        case Scalar():
            assert row is not None  # noqa: S101 - the root has no attributes
            return _scalar(writing, row, field)
        case One():
            return _one(writing, row, field)
        case Many():
            return _many(writing, row, field)
        case Connection():
            return connection_of(writing, row, field, object_over)
        case _:
            assert_never(field)


# --- Scalars -----------------------------------------------------------------------------------------


def _scalar(writing: Writing, row: Row, field: Scalar) -> Made:
    attribute = field.attribute
    if isinstance(row, EdgeRow) and attribute.of is Intrinsic.CURSOR:
        return Made(listed(row.components), cursor(row.tag))
    prop = declared(writing, row, attribute)
    value = read(writing, row, attribute)
    if field.many:
        return Made(value.raw, _made_of_texts(prop))
    if isinstance(row, KeyRow):
        return Made(value.raw, row.show)
    if prop is not None and prop.datatype is Datatype.CODE and attribute.part is Part.WHOLE:
        return Made(value.raw, named(_terms(prop)))
    return Made(value.raw, None)


def _terms(prop: Property) -> dict[str, str]:
    return {term.code: term.name for term in prop.values}


def _made_of_texts(prop: Property | None) -> Maker:
    """What makes the list of a property's values, which are stored as texts."""
    match prop.datatype if prop else None:
        case Datatype.CODE if prop is not None:
            return listing(named(_terms(prop)))
        case Datatype.BOOLEAN:
            return listing(lambda text: text == "true")
        case Datatype.INTEGER:
            return listing(int)
        case Datatype.DECIMAL:
            return listing(float)
        case _:
            return listing(None)


# --- Other rows --------------------------------------------------------------------------------------


def _one(writing: Writing, row: Row | None, field: One) -> Made:
    match field.source:
        case Found(reference):
            return object_over(writing, EntityRow(resolved(reference)), field.shape)
        case ById() as source:
            return _first(writing, _by_id(writing, source), field.shape)
        case Step.SELF:
            return object_over(writing, row, field.shape)
        case Step() | Qualified() as step:
            assert row is not None  # noqa: S101 - only references and ids begin at the root
            here = standing_at(row, step)
            if here is not None:
                return object_over(writing, here, field.shape)
            if step is Step.CLAIM:
                return Made("null", nothing)
            return _first(writing, reached(writing, row, step), field.shape)
        case Judged() as asked:
            return object_over(writing, VerdictRow(asked), field.shape)
        case Around() as asked:
            return object_over(writing, AroundRow(asked), field.shape)
        case _:
            assert_never(field.source)


def _by_id(writing: Writing, source: ById) -> Reached[Row]:
    value = writing.value(source.id)
    if source.kind is Kind.CLAIM:
        claim = writing.claim()
        wanted = f"({claim.alias}.id = {value} OR {claim.alias}.handle = {value})"
        return Reached(claim, f"MATCH ({claim.alias}:{core.CLAIM})", (wanted,), order=f"{claim.alias}.id")
    entity = writing.entity()
    return Reached(entity, f"MATCH ({entity.alias}:{core.ENTITY} {{id: {value}}})")


def _first(writing: Writing, found: Reached[Row], shape: Shape) -> Made:
    """The object of the first of the rows, or null."""
    made = object_over(writing, found.row, shape)
    order = f" WITH * ORDER BY {found.order} LIMIT 1" if found.order else ""
    text = first_of(f"{found.source(reading=(made.text,))}{order} RETURN {made.text}")
    return Made(text, made.make and optional(made.make))


def _many(writing: Writing, row: Row | None, field: Many) -> Made:
    match field.source:
        case SearchHits() as asked:
            return _listed(writing, field, *hits(writing, asked))
        case Paths() as asked:
            return _listed(writing, field, *paths(writing, asked))
        case Timeline() as asked:
            return _listed(writing, field, *timeline(writing, asked))
        case Resolving() as asked:
            return _listed(writing, field, *resolving(writing, asked))
        case Step() | Qualified() as step:
            assert row is not None  # noqa: S101 - only searches begin at the root
            return _reached(writing, field, reached(writing, row, step))
        case _:
            assert_never(field.source)


def _listed(writing: Writing, field: Many, row: Row, clauses: str) -> Made:
    """The objects of rows that clauses bind in order."""
    made = object_over(writing, row, field.shape)
    return Made(collected(f"{clauses} RETURN {made.text}"), listing(made.make))


def _reached(writing: Writing, field: Many, found: Reached[Row]) -> Made:
    made = object_over(writing, found.row, field.shape)
    order = f" WITH * ORDER BY {found.order}" if found.order else ""
    return Made(collected(f"{found.source(reading=(made.text,))}{order} RETURN {made.text}"), listing(made.make))
