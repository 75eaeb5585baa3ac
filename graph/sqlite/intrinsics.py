"""What rows have of themselves, kind by kind, as SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from graph.plan import Intrinsic
from graph.sqlite.ddl import companion, value_column
from graph.sqlite.expressions import Nature, Read, named, spelt, text
from graph.sqlite.judging import answer
from graph.sqlite.viewed import echoes, of_claim
from graph.sqlite.views import holding
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
    MomentRow,
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


def intrinsic_of(writing: Writing, row: Row, intrinsic: Intrinsic) -> Read:
    """What a row has of itself."""
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
        case MomentRow(alias):
            return _of_moment(alias, intrinsic)
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
            return named(f"{alias}.qualifier") if is_name else Read(f"{alias}.rule", Nature.TEXT)
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
            return text(expression)
        case LegRow(backward=backward):
            return Read(backward, Nature.TRUTH)
        case VerdictRow(asked):
            return named(answer(writing, asked))
        case KeyRow(value, written):
            return text(f"(SELECT id FROM entity WHERE pk = {value})" if written is None else written)


def _of_moment(alias: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.WHEN:
            return Read(f"{alias}.text", Nature.DATE, "NULL", f"{alias}.earliest", f"{alias}.latest")
        case Intrinsic.CHANGE:
            return Read(f"{alias}.change", Nature.NAME)
        case _:
            return Read(f"{alias}.overlapping", Nature.TRUTH)


def _of_entity(alias: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.ID:
            return text(f"{alias}.id", f"{alias}.id_folded")
        case Intrinsic.LABEL:
            return text(f"{alias}.label", f"{alias}.label_folded")
        case Intrinsic.CLASS:
            return named(f"{alias}.class")
        case Intrinsic.FILE | Intrinsic.LINE:
            return _written(alias, intrinsic)
        case _:
            raise AssertionError(f"an entity has no {intrinsic}")


def _of_edge(writing: Writing, row: EdgeRow, intrinsic: Intrinsic) -> Read:
    match row, intrinsic:
        case EdgeRow(_, _, cursor), Intrinsic.CURSOR:
            return text(cursor)
        case _, Intrinsic.HOLDS:
            return text(holding(writing, writing.sight, row))
        case EdgeRow(_, ClaimRow(alias), _), _:
            return kept_of_claim(alias, intrinsic)
        case _:
            raise AssertionError(f"an edge has no {intrinsic}")


def _of_voice(alias: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.OUTLET:
            return Read(f"{alias}.outlet", Nature.TRUTH)
        case Intrinsic.UNNAMED:
            return Read(f"({alias}.entity IS NULL)", Nature.TRUTH)
        case Intrinsic.SPEAKER_NAME:
            return text(f"{alias}.name", f"{alias}.folded")
        case _:
            raise AssertionError(f"a speaker has no {intrinsic}")


def _seen_of_claim(writing: Writing, alias: str, intrinsic: Intrinsic) -> Read:
    """What a claim has of itself, as the view has it."""
    if intrinsic is Intrinsic.ECHOED:
        return Read(f"EXISTS ({echoes(writing, f'{alias}.pk')})", Nature.TRUTH)
    kept, seen = kept_of_claim(alias, intrinsic), of_claim(writing, alias, intrinsic)
    if seen is None:
        return kept
    match kept.nature:
        case Nature.DATE:
            return Read(seen, Nature.DATE, f"replace({seen}, '-', ' ')", seen, seen)
        case Nature.NAME:
            return named(seen)
        case _:
            return Read(seen, kept.nature)


def kept_of_claim(alias: str, intrinsic: Intrinsic) -> Read:
    """What a claim has of itself in the whole dataset."""
    match intrinsic:
        case Intrinsic.VALUE:
            return text(f"{alias}.value", f"{alias}.folded")
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
            return replace(text(f"{alias}.{column}"), nature=nature)


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
            return text(f"coalesce({row.passage}.language, {row.source.alias}.{value_column(core.LANGUAGE)})")
        case Intrinsic.FILE | Intrinsic.LINE:
            return _written(citation, intrinsic)
        case Intrinsic.STANCE | Intrinsic.SCOPE:
            return named(f"{citation}.{intrinsic.name.lower()}")
        case _:
            return _of_passage(row.passage, intrinsic)


def _of_passage(passage: str, intrinsic: Intrinsic) -> Read:
    match intrinsic:
        case Intrinsic.QUOTE:
            return text(f"{passage}.quote", f"{passage}.folded")
        case Intrinsic.LOCATOR:
            return text(f"{passage}.locator")
        case Intrinsic.PASSAGE_ID:
            return text(f"{passage}.id", f"{passage}.id_folded")
        case _:
            raise AssertionError(f"a citation has no {intrinsic}")


def _written(alias: str, intrinsic: Intrinsic) -> Read:
    if intrinsic is Intrinsic.FILE:
        return text(f"(SELECT path FROM file WHERE pk = {alias}.file)")
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
    return text(
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
