"""The attributes of rows as Cypher: how they are read, compared, put in order and shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from graph.neo4j import schema
from graph.neo4j.cypher import exists, first_of, is_one_of, name
from graph.neo4j.judging import answer
from graph.neo4j.schema import earliest_key, folded_key, latest_key, several_key, sortable_key, value_key
from graph.neo4j.values import Nature, Read, dated, day, number, of_key, sortable_forms, truth, word, written
from graph.neo4j.writing import (
    CitationRow,
    ClaimRow,
    EdgeRow,
    EntityRow,
    HitRow,
    KeyRow,
    LegRow,
    MomentRow,
    NamedRow,
    PathRow,
    Row,
    VerdictRow,
    VoiceRow,
    Writing,
)
from graph.plan import Attribute, Intrinsic, Part
from graph.store import PlanNotOfferedError
from ontology import core
from ontology.model import Cardinality, Datatype, Property

_Attribute: TypeAlias = Callable[[str], Read]
"""Reads an attribute of the row with this alias."""

# --- Reading one value -------------------------------------------------------------------------------


def declared(writing: Writing, row: Row, attribute: Attribute) -> Property | None:
    """The property of entities or qualifier of claims that an attribute names, if it names one."""
    match row, attribute.of:
        case _, Intrinsic():
            return None
        case ClaimRow(), str(known):
            return writing.ontology.qualifiers[known]
        case _, known:
            return writing.ontology.properties[known]


def read(writing: Writing, row: Row, attribute: Attribute) -> Read:
    """A single-valued attribute of a row; of a qualifier, the first value."""
    match row, attribute.of:
        case ClaimRow(), str(known) if known in _SPAN:
            found = _of_claim(row, _SPAN[known])
        case _, Intrinsic() as intrinsic:
            found = _intrinsic(writing, row, intrinsic)
        case EntityRow(alias), str(known):
            found = _literal(alias, value_key(known), writing.ontology.properties[known])
        case ClaimRow(alias), str(known):
            found = _literal(alias, known, writing.ontology.qualifiers[known])
        case _, known:
            raise AssertionError(f"{row} has no attribute {known}")
    return found.part(attribute.part)


_SPAN: Final = {core.SINCE: Intrinsic.SINCE, core.UNTIL: Intrinsic.UNTIL}


def _literal(alias: str, key: str, prop: Property) -> Read:
    match _nature(prop):
        case Nature.DATE:
            return dated(alias, key)
        case Nature.TEXT:
            plain, folded = f"{alias}.{name(key)}", f"{alias}.{name(folded_key(key))}"
            return Read(plain, Nature.TEXT, folded, sortable=sortable_forms(alias, key))
        case nature:
            return Read(f"{alias}.{name(key)}", nature)


def _nature(prop: Property) -> Nature:
    match prop.datatype:
        case Datatype.BOOLEAN:
            return Nature.TRUTH
        case Datatype.INTEGER | Datatype.DECIMAL:
            return Nature.NUMBER
        case Datatype.DATE:
            return Nature.DATE
        case _:
            return Nature.TEXT


def _intrinsic(writing: Writing, row: Row, intrinsic: Intrinsic) -> Read:
    match row:
        case EntityRow(alias):
            return _known(_OF_ENTITIES, intrinsic, "entities")(alias)
        case ClaimRow():
            return _of_claim(row, intrinsic)
        case EdgeRow(claim=ClaimRow() as claim):
            return _of_claim(claim, intrinsic)
        case CitationRow():
            return _of_citation(row, intrinsic)
        case VoiceRow():
            return _of_voice(row, intrinsic)
        case HitRow():
            return _of_hit(row, intrinsic)
        case VerdictRow() | PathRow() | LegRow() | NamedRow() | KeyRow():
            return _of_found(writing, row)
        case MomentRow():
            return _of_moment(row, intrinsic)
        case _:
            raise AssertionError(f"{row} has no {intrinsic}")


def _of_moment(row: MomentRow, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.WHEN:
            first, last = (f"{row.alias}.{end}" for end in ("earliest", "latest"))
            return Read(f"{row.alias}.text", Nature.DATE, "null", first, last)
        case Intrinsic.CHANGE:
            return word(f"{row.alias}.change")
        case _:
            return Read(row.overlapping, Nature.TRUTH)


def _known(made: Mapping[Intrinsic, _Attribute], intrinsic: Intrinsic, rows: str) -> _Attribute:
    if intrinsic not in made:
        raise PlanNotOfferedError(f"the Neo4j store has no {intrinsic.name} of {rows} yet: ask the SQLite store")
    return made[intrinsic]


def _of_found(writing: Writing, row: VerdictRow | PathRow | LegRow | NamedRow | KeyRow) -> Read:
    """The one attribute of rows that a statement makes itself."""
    match row:
        case VerdictRow(asked):
            return Read(answer(writing, asked), Nature.TEXT)
        case PathRow(alias):
            return Read(f"length({alias})", Nature.NUMBER)
        case LegRow(backward=backward):
            return Read(backward, Nature.TRUTH)
        case NamedRow(text=text):
            return Read(text, Nature.TEXT)
        case KeyRow(value, show):
            return Read(value if show else f"{value}.id", Nature.TEXT)


_OF_ENTITIES: Final[Mapping[Intrinsic, _Attribute]] = {
    Intrinsic.ID: lambda alias: of_key(alias, "id"),
    Intrinsic.LABEL: lambda alias: written(alias, core.NAME),
    Intrinsic.CLASS: lambda alias: word(f"{alias}.{schema.CLASS_NAME}"),
    Intrinsic.FILE: lambda alias: written(alias, "file"),
    Intrinsic.LINE: lambda alias: number(alias, "line"),
}

_OF_CLAIMS: Final[Mapping[Intrinsic, _Attribute]] = {
    Intrinsic.ID: lambda alias: of_key(alias, "id"),
    Intrinsic.HANDLE: lambda alias: written(alias, "handle"),
    Intrinsic.PROPERTY: lambda alias: word(f"{alias}.property"),
    Intrinsic.VALUE: lambda alias: written(alias, "value"),
    Intrinsic.LANGUAGE: lambda alias: of_key(alias, "language"),
    Intrinsic.SINCE: lambda alias: dated(alias, core.SINCE),
    Intrinsic.UNTIL: lambda alias: dated(alias, core.UNTIL),
    Intrinsic.STANDING: lambda alias: word(f"{alias}.standing"),
    Intrinsic.CONTESTED: lambda alias: truth(alias, "contested"),
    Intrinsic.DERIVED: lambda alias: truth(alias, "derived"),
    Intrinsic.EDITORIAL: lambda alias: truth(alias, "editorial"),
    Intrinsic.INDEPENDENT_SOURCES: lambda alias: number(alias, "independentSources"),
    Intrinsic.SUPPORTING_SOURCES: lambda alias: number(alias, "supportingSources"),
    Intrinsic.MERGED_SOURCES: lambda alias: number(alias, "mergedSources"),
    Intrinsic.ECHOED: lambda alias: truth(alias, "echoed"),
    Intrinsic.ON_BOTH_SIDES: lambda alias: truth(alias, "onBothSides"),
    Intrinsic.FIRST_REPORTED: lambda alias: _reported(alias, "firstReported"),
    Intrinsic.LAST_REPORTED: lambda alias: _reported(alias, "lastReported"),
    Intrinsic.FILE: lambda alias: written(alias, "file"),
    Intrinsic.LINE: lambda alias: number(alias, "line"),
}

_OF_LINKS: Final[Mapping[Intrinsic, str]] = {
    Intrinsic.ID: "claim",
    Intrinsic.PROPERTY: "property",
    Intrinsic.SINCE: core.SINCE,
    Intrinsic.UNTIL: core.UNTIL,
    Intrinsic.STANDING: "standing",
    Intrinsic.DERIVED: "derived",
}
"""What the relationship between two entities repeats of its claim."""


def _reported(alias: str, key: str) -> Read:
    """A day as a date."""
    found = f"{alias}.{key}"
    return Read(found, Nature.DATE, day(found).folded, found, found)


def _of_claim(row: ClaimRow, intrinsic: Intrinsic) -> Read:
    found = _known(_OF_CLAIMS, intrinsic, "claims")(row.alias)
    if row.link is None or intrinsic not in _OF_LINKS:
        return found
    shown = f"{row.link}.{_OF_LINKS[intrinsic]}"
    folded = f"toLower({shown})" if intrinsic in (Intrinsic.PROPERTY, Intrinsic.STANDING) else found.folded
    return replace(found, raw=shown, folded=folded, sortable=None)


def _of_citation(row: CitationRow, intrinsic: Intrinsic) -> Read:
    way, cited = row.alias, row.cited
    match intrinsic:
        case Intrinsic.ID:
            return _citation_id(row)
        case Intrinsic.UNQUOTED:
            return Read(f"(NOT {cited}:{core.PASSAGE})", Nature.TRUTH)
        case Intrinsic.PUBLISHED:
            return dated(row.source, core.PUBLISHED)
        case Intrinsic.QUOTE | Intrinsic.LOCATOR:
            return written(cited, intrinsic.name.lower())
        case Intrinsic.PASSAGE_ID:
            found = of_key(cited, "id")
            is_quoted = f"CASE WHEN {cited}:{core.PASSAGE} THEN"
            return Read(f"{is_quoted} {found.raw} END", Nature.TEXT, f"{is_quoted} {found.folded} END")
        case Intrinsic.LANGUAGE:
            # Of the quote, else of the source; where a source is cited as a whole, both are that.
            keys = core.LANGUAGE, folded_key(core.LANGUAGE)
            plain = [f"{alias}.{name(keys[0])}" for alias in (cited, row.source)]
            folded = [f"{alias}.{name(keys[1])}" for alias in (cited, row.source)]
            either = f"{folded[0]}, {plain[0]}, {folded[1]}, {plain[1]}"
            return Read(f"coalesce({', '.join(plain)})", Nature.TEXT, f"coalesce({either})")
        case Intrinsic.FILE:
            return written(way, "file")
        case Intrinsic.LINE:
            return number(way, "line")
        case Intrinsic.STANCE | Intrinsic.SCOPE:
            return word(f"{way}.{intrinsic.name.lower()}")
        case _:
            raise PlanNotOfferedError(f"the Neo4j store has no {intrinsic.name} of citations yet: ask the SQLite store")


def _citation_id(row: CitationRow) -> Read:
    """The id of a citation (``records.Citation.id_of``), put together of its parts, and so is its folded form."""
    stance, claim, cited = f"toLower({row.alias}.stance)", f"{row.claim.alias}.id", of_key(row.cited, "id")
    folded = f"replace({claim}, '-', ' ') + ' ' + {stance} + ' ' + {cited.folded}"
    return Read(f"{claim} + ':' + {stance} + ':' + {cited.raw}", Nature.TEXT, folded)


def _of_voice(row: VoiceRow, intrinsic: Intrinsic) -> Read:
    alias = row.alias
    known = f"({alias})-[:{schema.IS}]->"
    match intrinsic:
        case Intrinsic.OUTLET:
            return Read(row.is_outlet, Nature.TRUTH)
        case Intrinsic.UNNAMED:
            return Read(f"({alias}:{schema.SPEAKER} AND NOT {exists(f'{known}()')})", Nature.TRUTH)
        case Intrinsic.SPEAKER_NAME:
            raw, folded, *sortable = (
                f"CASE WHEN {alias}:{schema.SPEAKER} "
                f"THEN coalesce({first_of(f'MATCH {known}(e) RETURN {of_entity}')}, {own}) ELSE {of_alias} END"
                for of_entity, of_alias, own in zip(
                    *map(_forms, (written("e", core.NAME), written(alias, core.NAME), written(alias, "unnamed"))),
                    strict=True,
                )
            )
            return Read(raw, Nature.TEXT, folded, sortable=(sortable[0], sortable[1]))
        case _:
            raise AssertionError(f"a speaker has no {intrinsic}")


def _forms(text: Read) -> tuple[str, ...]:
    return text.raw, text.folded, *text.compared()


RANKS: Final = ("EXACT", "PREFIX", "WORD", "FUZZY")
"""The ranks of hits by their levels."""


def _of_hit(row: HitRow, intrinsic: Intrinsic) -> Read:
    text = f"coalesce({row.matched}.text, {row.matched}.quote)"
    match intrinsic:
        case Intrinsic.MATCHED:
            return Read(text, Nature.TEXT)
        case Intrinsic.MATCHED_PROPERTY:
            return Read(f"{row.matched}.property", Nature.TEXT)
        case Intrinsic.LANGUAGE:
            return Read(f"{row.matched}.language", Nature.TEXT)
        case Intrinsic.MATCH_START:
            return Read(f"coalesce({row.place}[0], 0)", Nature.NUMBER)
        case Intrinsic.MATCH_END:
            return Read(f"coalesce({row.place}[1], size({text}))", Nature.NUMBER)
        case Intrinsic.RANK:
            return Read(f"[{', '.join(map(repr, RANKS))}][{row.level}]", Nature.TEXT)
        case _:
            raise AssertionError(f"a hit has no {intrinsic}")


# --- Reading several values --------------------------------------------------------------------------


def is_many(writing: Writing, row: Row, attribute: Attribute) -> bool:
    """Whether an attribute may have several values, of which a test asks for one."""
    match row, attribute.of:
        case EntityRow(), str(known):
            return writing.ontology.properties[known].cardinality is Cardinality.MANY
        case ClaimRow(), str(known):
            return known not in _SPAN
        case _:
            return False


def several(writing: Writing, row: Row, attribute: Attribute) -> tuple[str, tuple[str, ...], Read]:
    """The clauses, and tests of them, that bind the values of a many-valued attribute in turn; and the value."""
    prop = declared(writing, row, attribute)
    assert prop is not None  # noqa: S101 - only properties and qualifiers are many-valued
    match row:
        case EntityRow(alias):
            claim = writing.alias("c")
            text = replace(dated(claim, "value"), sortable=sortable_forms(claim, "value"))
            stored = writing.ontology.narrower.get(prop.name, (prop.name,))
            tests = (is_one_of(f"{claim}.property", stored), f"{claim}.stated")
            clauses = f"MATCH ({alias})<-[:{schema.SUBJECT}]-({claim}:{core.CLAIM})"
            return clauses, tests, _of_text(prop, text).part(attribute.part)
        case ClaimRow(alias):
            place = writing.alias("i")
            listed, first = _listed_qualifier(alias, prop, place), _literal(alias, prop.name, prop)
            raw, earliest, latest = (
                f"CASE {place} WHEN 0 THEN {one} ELSE {other} END"
                for one, other in zip(
                    (first.raw, first.earliest, first.latest), (listed.raw, listed.earliest, listed.latest), strict=True
                )
            )
            found = Read(raw, first.nature, "null", earliest, latest).part(attribute.part)
            return f"UNWIND [0] + range(1, {_last_place(alias, prop)}) AS {place}", (), found
        case _:
            raise AssertionError(f"{row} has no properties")


def any_value(writing: Writing, row: Row, attribute: Attribute, test: Callable[[Read], str]) -> str:
    """The test that one value of a many-valued attribute passes ``test``."""
    prop = declared(writing, row, attribute)
    assert prop is not None  # noqa: S101 - only properties and qualifiers are many-valued
    match row:
        case EntityRow(alias):
            claim = writing.alias("c")
            text = replace(dated(claim, "value"), sortable=sortable_forms(claim, "value"))
            value = _of_text(prop, text).part(attribute.part)
            stored = writing.ontology.narrower.get(prop.name, (prop.name,))
            source = f"MATCH ({alias})<-[:{schema.SUBJECT}]-({claim}:{core.CLAIM})"
            return exists(
                f"{source} WHERE {is_one_of(f'{claim}.property', stored)} AND {claim}.stated AND {test(value)}"
            )
        case ClaimRow(alias):
            return _any_qualifier(writing, alias, prop, attribute.part, test)
        case _:
            raise AssertionError(f"{row} has no properties")


def _any_qualifier(writing: Writing, alias: str, prop: Property, part: Part, test: Callable[[Read], str]) -> str:
    """One value stands by itself; where there are several, they are lists beside it."""
    place = writing.alias("i")
    listed = _listed_qualifier(alias, prop, place).part(part)
    first = _literal(alias, prop.name, prop).part(part)
    return f"({test(first)} OR any({place} IN range(1, {_last_place(alias, prop)}) WHERE {test(listed)}))"


def _last_place(alias: str, prop: Property) -> str:
    """The place of the last value in the list of several; -1 where there is no list."""
    return f"size(coalesce({alias}.{name(several_key(prop.name))}, [])) - 1"


def _listed_qualifier(alias: str, prop: Property, place: str) -> Read:
    """The value at a place of the list of several."""
    key = several_key(prop.name)
    texts, folded, earliest, latest = (
        f"{alias}.{name(k)}[{place}]" for k in (key, folded_key(key), earliest_key(key), latest_key(key))
    )
    opening, closing = (f"nullIf({day}, '')" for day in (earliest, latest))
    text = Read(texts, Nature.DATE, folded, opening, closing, _sortable_places(alias, key, place))
    return _of_text(prop, text)


def _sortable_places(alias: str, key: str, place: str) -> tuple[str, str]:
    folded, text = (
        f"coalesce({alias}.{name(sortable_key(k))}, {alias}.{name(k)})[{place}]" for k in (folded_key(key), key)
    )
    return folded, text


def _of_text(prop: Property, text: Read) -> Read:
    """A value that is kept as text whatever its datatype."""
    nature = _nature(prop)
    match prop.datatype:
        case Datatype.BOOLEAN:
            return Read(f"({text.raw} = 'true')", nature)
        case Datatype.INTEGER:
            return Read(f"toInteger({text.raw})", nature)
        case Datatype.DECIMAL:
            return Read(f"toFloat({text.raw})", nature)
        case _:
            return replace(text, nature=nature)
