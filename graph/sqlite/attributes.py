"""The attributes of rows as SQL: intrinsics, properties and qualifiers, with one value or several."""

from __future__ import annotations

from typing import Final

from graph.plan import Attribute, Intrinsic, Part
from graph.sqlite.ddl import companion, value_column
from graph.sqlite.expressions import Nature, Read
from graph.sqlite.intrinsics import intrinsic_of, kept_of_claim
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sql import quoted
from graph.sqlite.viewed import plain
from graph.sqlite.views import stated
from graph.sqlite.writing import ClaimRow, EntityRow, Row, Writing
from ontology import core
from ontology.model import Cardinality, Datatype, Property


def read(writing: Writing, row: Row, attribute: Attribute) -> Read:
    """A single-valued attribute of a row; of a qualifier, the first value."""
    match row, attribute.of:
        case ClaimRow(alias), str(name) if name in _SPAN:
            found = kept_of_claim(alias, _SPAN[name])
        case _, Intrinsic() as intrinsic:
            found = intrinsic_of(writing, row, intrinsic)
        case EntityRow(), str(name):
            found = _literal(writing, row, writing.ontology.properties[name])
        case ClaimRow(_, key), str(name):
            found = _first_qualifier(key, writing.ontology.qualifiers[name])
        case _, name:
            raise AssertionError(f"{row} has no attribute {name}")
    return found.part(attribute.part)


_SPAN: Final = {core.SINCE: Intrinsic.SINCE, core.UNTIL: Intrinsic.UNTIL}


def is_many(writing: Writing, row: Row, attribute: Attribute) -> bool:
    """Whether an attribute may have several values, of which a test asks for one."""
    match row, attribute.of:
        case EntityRow(), str(name):
            return writing.ontology.properties[name].cardinality is Cardinality.MANY
        case ClaimRow(), str(name):
            return name not in _SPAN
        case _:
            return False


def several(writing: Writing, row: Row, attribute: Attribute) -> tuple[str, Read]:
    """The values of a many-valued attribute: a FROM clause with its conditions, and the value in each row of it."""
    assert isinstance(attribute.of, str)  # noqa: S101 - only properties and qualifiers are many-valued
    match row:
        case EntityRow(_, key):
            alias = writing.alias("c")
            prop = writing.ontology.properties[attribute.of]
            names = ", ".join(map(quoted, writing.ontology.narrower.get(prop.name, (prop.name,))))
            source = (
                f"claim AS {alias} WHERE {alias}.subject = {key} AND {alias}.property IN ({names}) "
                f"AND {alias}.stated AND {alias}.value IS NOT NULL{_in_view(writing, alias)}"
            )
        case ClaimRow(_, key):
            alias = writing.alias("q")
            prop = writing.ontology.qualifiers[attribute.of]
            source = f"qualifier AS {alias} WHERE {alias}.claim = {key} AND {alias}.name = {quoted(prop.name)}"
        case _:
            raise AssertionError(f"{row} has no properties")
    return source, _of_text(prop, f"{alias}.value", f"{alias}.folded", f"{alias}.earliest", f"{alias}.latest").part(
        attribute.part
    )


def json_list(writing: Writing, row: Row, attribute: Attribute) -> str:
    """The expression of the JSON array of a many-valued attribute."""
    if isinstance(row, EntityRow) and isinstance(attribute.of, str) and attribute.part is Part.WHOLE:
        kept = f"coalesce({row.alias}.{value_column(attribute.of)}, '[]')"
        if writing.sight == EVERYTHING:
            return kept
        source, value = several(writing, row, attribute)
        # Of claims with the same value one is enough: they have the same folded form and the same JSON text.
        distinct = f"SELECT {value.json()} AS shown, {value.folded} AS folded, {value.raw} AS raw FROM {source}"
        listed = f"SELECT shown FROM (SELECT DISTINCT * FROM ({distinct})) ORDER BY folded, raw"
        seen = f"(SELECT concat('[', group_concat(shown, ','), ']') FROM ({listed}))"
        return f"CASE WHEN {row.alias}.fixed THEN {kept} ELSE {seen} END"
    source, value = several(writing, row, attribute)
    return f"(SELECT concat('[', group_concat({value.json()}, ','), ']') FROM {source})"


def _in_view(writing: Writing, claim: str) -> str:
    """The further condition for a claim to be stated in the view."""
    return "" if writing.sight == EVERYTHING else f" AND {stated(writing, writing.sight, claim)}"


def _literal(writing: Writing, row: EntityRow, prop: Property) -> Read:
    alias = row.alias
    value = f"{alias}.{value_column(prop.name)}"
    folded, earliest, latest = (f"{alias}.{companion(prop.name, p)}" for p in ("folded", "earliest", "latest"))
    if writing.sight != EVERYTHING:
        is_text, is_date = _nature(prop) not in (Nature.NUMBER, Nature.TRUTH), _nature(prop) is Nature.DATE
        value = _where_fixed(alias, value, _cast(prop, plain(writing, row.key, prop, "value")))
        if is_text:
            folded = _where_fixed(alias, folded, plain(writing, row.key, prop, "folded"))
        if is_date:
            earliest = _where_fixed(alias, earliest, plain(writing, row.key, prop, "earliest"))
            latest = _where_fixed(alias, latest, plain(writing, row.key, prop, "latest"))
    match _nature(prop):
        case Nature.DATE:
            return Read(value, Nature.DATE, folded, earliest, latest)
        case Nature.CODE:
            return Read(value, Nature.CODE, folded, terms=prop.values)
        case Nature.TEXT:
            return Read(value, Nature.TEXT, folded)
        case nature:
            return Read(value, nature)


def _where_fixed(alias: str, kept: str, seen: str) -> str:
    """What is kept of an entity whose plain values no view changes, and else what the view gives."""
    return f"CASE WHEN {alias}.fixed THEN {kept} ELSE {seen} END"


def _nature(prop: Property) -> Nature:
    match prop.datatype:
        case Datatype.BOOLEAN:
            return Nature.TRUTH
        case Datatype.INTEGER | Datatype.DECIMAL:
            return Nature.NUMBER
        case Datatype.DATE:
            return Nature.DATE
        case Datatype.CODE:
            return Nature.CODE
        case _:
            return Nature.TEXT


def _of_text(prop: Property, value: str, folded: str, earliest: str, latest: str) -> Read:
    """A value that is kept as text whatever its datatype."""
    nature = _nature(prop)
    if nature in (Nature.TRUTH, Nature.NUMBER):
        return Read(_cast(prop, value), nature)
    return Read(value, nature, folded, earliest, latest, prop.values)


def _cast(prop: Property, value: str) -> str:
    """A value that is kept as text in the form in which it is compared."""
    match prop.datatype:
        case Datatype.BOOLEAN:
            return f"({value} = 'true')"
        case Datatype.INTEGER:
            return f"CAST({value} AS INTEGER)"
        case Datatype.DECIMAL:
            return f"CAST({value} AS REAL)"
        case _:
            return value


def _first_qualifier(claim: str, prop: Property) -> Read:
    def column(name: str) -> str:
        return f"(SELECT {name} FROM qualifier WHERE claim = {claim} AND name = {quoted(prop.name)} AND ordinal = 0)"

    return _of_text(prop, column("value"), column("folded"), column("earliest"), column("latest"))
