"""The attributes of rows as SQL: how they are read, compared, put in order and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from graph.plan import Attribute, Intrinsic, Part
from graph.sqlite.ddl import companion, value_column
from graph.sqlite.judging import answer
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sql import Fixed, Piece, json_text, quoted
from graph.sqlite.viewed import echoes, of_claim, plain
from graph.sqlite.views import holding, stated
from graph.sqlite.writing import (
    CitationRow,
    ClaimRow,
    EdgeRow,
    EntityRow,
    HitRow,
    HopRow,
    InferenceRow,
    KeyRow,
    LegRow,
    NamedRow,
    OriginRow,
    PathRow,
    ProofRow,
    Row,
    VerdictRow,
    VoiceRow,
    Writing,
)
from ontology import core
from ontology.model import Cardinality, Datatype, Property, Term


class Nature(Enum):
    """What a value is compared, put in order and shown as."""

    TEXT = auto()
    NAME = auto()
    """A text that is never null, of letters that JSON takes as they are: of the ontology or an enumeration."""
    DAY = auto()
    DATE = auto()
    NUMBER = auto()
    TRUTH = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Read:
    """One value of a row, as SQL expressions."""

    raw: str
    nature: Nature
    folded: str = "NULL"
    earliest: str = "NULL"
    latest: str = "NULL"
    terms: tuple[Term, ...] = ()

    def part(self, part: Part) -> Read:
        """The value itself, or one of its days."""
        match part:
            case Part.WHOLE:
                return self
            case Part.EARLIEST:
                return _day(self.earliest)
            case Part.LATEST:
                return _day(self.latest)

    @property
    def is_text(self) -> bool:
        """Whether it has a folded form."""
        return self.nature not in (Nature.NUMBER, Nature.TRUTH)

    def components(self) -> tuple[str, ...]:
        """What it puts into an order and into cursors, one after the other."""
        match self.nature:
            case Nature.DATE:
                return self.earliest, self.latest, self.raw
            case Nature.NUMBER | Nature.TRUTH:
                return (self.raw,)
            case Nature.TEXT | Nature.NAME | Nature.DAY | Nature.CODE:
                return self.folded, self.raw

    def pieces(self) -> tuple[Piece, ...]:
        """Its JSON text, in pieces."""
        return (Fixed('"'), self.raw, Fixed('"')) if self.nature is Nature.NAME else (self.json(),)

    def json(self) -> str:
        """The expression of its JSON text; null is ``null``."""
        match self.nature:
            case Nature.TRUTH:
                return f"CASE {self.raw} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END"
            case Nature.CODE:
                cases = "".join(f" WHEN {quoted(t.code)} THEN {quoted(json_text(t.name))}" for t in self.terms)
                return f"CASE {self.raw}{cases} ELSE json_quote({self.raw}) END" if cases else _json_quote(self.raw)
            case Nature.TEXT | Nature.NAME | Nature.DAY | Nature.DATE | Nature.NUMBER:
                return _json_quote(self.raw)


def _json_quote(expression: str) -> str:
    return f"json_quote({expression})"


def _day(expression: str) -> Read:
    return Read(expression, Nature.DAY, folded=f"replace({expression}, '-', ' ')")


def spelt(expression: str) -> str:
    """The folded form of a short text that has no folded companion."""
    return f"coalesce((SELECT folded FROM spelling WHERE text = {expression}), {expression})"


def _text(expression: str, folded: str | None = None) -> Read:
    return Read(expression, Nature.TEXT, folded or spelt(expression))


def _name(expression: str) -> Read:
    return Read(expression, Nature.NAME, spelt(expression))


def read(writing: Writing, row: Row, attribute: Attribute) -> Read:
    """A single-valued attribute of a row; of a qualifier, the first value."""
    match row, attribute.of:
        case ClaimRow(alias), str(name) if name in _SPAN:
            found = _of_claim(alias, _SPAN[name])
        case _, Intrinsic() as intrinsic:
            found = _intrinsic(writing, row, intrinsic)
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


def _intrinsic(writing: Writing, row: Row, intrinsic: Intrinsic) -> Read:
    match row:
        case EntityRow(alias):
            return _of_entity(alias, intrinsic)
        case ClaimRow(alias):
            return _seen_of_claim(writing, alias, intrinsic)
        case EdgeRow():
            return _of_edge(writing, row, intrinsic)
        case CitationRow():
            return _of_citation(row, intrinsic)
        case VoiceRow(alias):
            return _of_voice(alias, intrinsic)
        case ProofRow() | InferenceRow() | OriginRow() | HopRow():
            return _of_ground(row, intrinsic)
        case PathRow() | LegRow() | NamedRow() | VerdictRow() | KeyRow():
            return _of_found(writing, row)
        case HitRow(alias):
            expression, nature = _OF_HITS[intrinsic]
            return Read(f"{alias}.{expression}", nature)
        case _:
            raise AssertionError(f"{row} has no {intrinsic} ({writing.ontology.digest})")


def _of_ground(row: ProofRow | InferenceRow | OriginRow | HopRow, intrinsic: Intrinsic) -> Read:
    match row:
        case ProofRow(alias):
            rule = f"(SELECT {_OF_RULES[intrinsic]} FROM rule WHERE pk = {alias}.rule)"
            return Read(rule, Nature.NAME if intrinsic is Intrinsic.RULE_KIND else Nature.TEXT)
        case InferenceRow(alias):
            is_name = intrinsic is Intrinsic.QUALIFIER
            return _name(f"{alias}.qualifier") if is_name else Read(f"{alias}.rule", Nature.TEXT)
        case OriginRow(alias):
            return Read(f"{alias}.grp", Nature.NUMBER)
        case HopRow(alias):
            return Read(f"CASE WHEN {alias}.claim IS NULL THEN 'VIA' ELSE 'RELIES_ON' END", Nature.NAME)


def _of_found(writing: Writing, row: PathRow | LegRow | NamedRow | VerdictRow | KeyRow) -> Read:
    """The one attribute of rows that a statement makes itself."""
    match row:
        case PathRow(alias):
            return Read(f"json_array_length({alias}.chain)", Nature.NUMBER)
        case NamedRow(text=expression):
            return _text(expression)
        case LegRow(backward=backward):
            return Read(backward, Nature.TRUTH)
        case VerdictRow(asked):
            return _name(answer(writing, asked))
        case KeyRow(value, text):
            return _text(f"(SELECT id FROM entity WHERE pk = {value})" if text is None else text)


def _of_entity(alias: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.ID:
            return _text(f"{alias}.id", f"{alias}.id_folded")
        case Intrinsic.LABEL:
            return _text(f"{alias}.label", f"{alias}.label_folded")
        case Intrinsic.CLASS:
            return _name(f"{alias}.class")
        case Intrinsic.FILE | Intrinsic.LINE:
            return _written(alias, intrinsic)
        case _:
            raise AssertionError(f"an entity has no {intrinsic}")


def _of_edge(writing: Writing, row: EdgeRow, intrinsic: Intrinsic) -> Read:
    match row, intrinsic:
        case EdgeRow(_, _, cursor), Intrinsic.CURSOR:
            return _text(cursor)
        case _, Intrinsic.HOLDS:
            return _text(holding(writing, writing.sight, row))
        case EdgeRow(_, ClaimRow(alias), _), _:
            return _of_claim(alias, intrinsic)
        case _:
            raise AssertionError(f"an edge has no {intrinsic}")


def _of_voice(alias: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.OUTLET:
            return Read(f"{alias}.outlet", Nature.TRUTH)
        case Intrinsic.UNNAMED:
            return Read(f"({alias}.entity IS NULL)", Nature.TRUTH)
        case Intrinsic.SPEAKER_NAME:
            return _text(f"{alias}.name", f"{alias}.folded")
        case _:
            raise AssertionError(f"a speaker has no {intrinsic}")


def _seen_of_claim(writing: Writing, alias: str, intrinsic: Intrinsic) -> Read:
    """What a claim has of itself, as the view has it."""
    if intrinsic is Intrinsic.ECHOED:
        return Read(f"EXISTS ({echoes(writing, f'{alias}.pk')})", Nature.TRUTH)
    kept, seen = _of_claim(alias, intrinsic), of_claim(writing, alias, intrinsic)
    if seen is None:
        return kept
    match kept.nature:
        case Nature.DATE:
            return Read(seen, Nature.DATE, f"replace({seen}, '-', ' ')", seen, seen)
        case Nature.NAME:
            return _name(seen)
        case _:
            return Read(seen, kept.nature)


def _of_claim(alias: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.VALUE:
            return _text(f"{alias}.value", f"{alias}.folded")
        case Intrinsic.SINCE | Intrinsic.UNTIL:
            column = f"{alias}.{intrinsic.name.lower()}"
            return Read(column, Nature.DATE, spelt(column), f"{column}_earliest", f"{column}_latest")
        case Intrinsic.FIRST_REPORTED | Intrinsic.LAST_REPORTED:
            day = f"{alias}.{intrinsic.name.lower()}"
            return Read(day, Nature.DATE, f"replace({day}, '-', ' ')", day, day)
        case Intrinsic.FILE | Intrinsic.LINE:
            return _written(alias, intrinsic)
        case Intrinsic.EDITORIAL:
            return Read(f"({alias}.standing = 'EDITORIAL')", Nature.TRUTH)
        case _:
            column, nature = _OF_CLAIMS[intrinsic]
            return replace(_text(f"{alias}.{column}"), nature=nature)


def _of_citation(row: CitationRow, intrinsic: Intrinsic) -> Read:
    citation = row.alias
    match intrinsic:
        case Intrinsic.ID:
            return _citation_id(row)
        case Intrinsic.UNQUOTED:
            return Read(f"({citation}.passage IS NULL)", Nature.TRUTH)
        case Intrinsic.PUBLISHED:
            return _published(row.source.alias)
        case Intrinsic.LANGUAGE:
            return _text(f"coalesce({row.passage}.language, {row.source.alias}.{value_column(core.LANGUAGE)})")
        case Intrinsic.FILE | Intrinsic.LINE:
            return _written(citation, intrinsic)
        case Intrinsic.STANCE | Intrinsic.SCOPE:
            return _name(f"{citation}.{intrinsic.name.lower()}")
        case _:
            return _of_passage(row.passage, intrinsic)


def _of_passage(passage: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.QUOTE:
            return _text(f"{passage}.quote", f"{passage}.folded")
        case Intrinsic.LOCATOR:
            return _text(f"{passage}.locator")
        case Intrinsic.PASSAGE_ID:
            return _text(f"{passage}.id", f"{passage}.id_folded")
        case _:
            raise AssertionError(f"a citation has no {intrinsic}")


def _written(alias: str, intrinsic: Intrinsic) -> Read:
    if intrinsic is Intrinsic.FILE:
        return _text(f"(SELECT path FROM file WHERE pk = {alias}.file)")
    return Read(f"{alias}.line", Nature.NUMBER)


def _published(source: str) -> Read:
    parts = (companion(core.PUBLISHED, part) for part in ("folded", "earliest", "latest"))
    raw, folded, earliest, latest = (f"{source}.{name}" for name in (value_column(core.PUBLISHED), *parts))
    return Read(raw, Nature.DATE, folded, earliest, latest)


def _citation_id(row: CitationRow) -> Read:
    """The id of a citation (``records.Citation.id_of``), put together of its parts, and so is its folded form."""
    stance = f"lower({row.alias}.stance)"
    cited = f"{row.claim.alias}.id"
    place = f"coalesce({row.passage}.id, {row.source.alias}.id)"
    folded = f"coalesce({row.passage}.id_folded, {row.source.alias}.id_folded)"
    return _text(
        f"concat({cited}, ':', {stance}, ':', {place})", f"concat({spelt(cited)}, ' ', {stance}, ' ', {folded})"
    )


_OF_CLAIMS: Final[Mapping[Intrinsic, tuple[str, Nature]]] = {
    Intrinsic.ID: ("id", Nature.TEXT),
    Intrinsic.HANDLE: ("handle", Nature.TEXT),
    Intrinsic.PROPERTY: ("property", Nature.NAME),
    Intrinsic.LANGUAGE: ("language", Nature.TEXT),
    Intrinsic.STANDING: ("standing", Nature.NAME),
    Intrinsic.CONTESTED: ("contested", Nature.TRUTH),
    Intrinsic.DERIVED: ("derived", Nature.TRUTH),
    Intrinsic.INDEPENDENT_SOURCES: ("independent", Nature.NUMBER),
    Intrinsic.SUPPORTING_SOURCES: ("supporting", Nature.NUMBER),
    Intrinsic.MERGED_SOURCES: ("merged", Nature.NUMBER),
    Intrinsic.ON_BOTH_SIDES: ("both_sides", Nature.TRUTH),
}

_OF_RULES: Final[Mapping[Intrinsic, str]] = {
    Intrinsic.RULE_KIND: "kind",
    Intrinsic.RULE_PATH: "path",
    Intrinsic.RULE_LABEL: "label",
}

_OF_HITS: Final[Mapping[Intrinsic, tuple[str, Nature]]] = {
    Intrinsic.MATCHED: ("text", Nature.TEXT),
    Intrinsic.LANGUAGE: ("language", Nature.TEXT),
    Intrinsic.MATCHED_PROPERTY: ("property", Nature.TEXT),
    Intrinsic.MATCH_START: ("begin", Nature.NUMBER),
    Intrinsic.MATCH_END: ("finish", Nature.NUMBER),
    Intrinsic.RANK: ("rank", Nature.NAME),
}
