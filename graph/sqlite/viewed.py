"""What claims and entities show of themselves in a view: standing, counts, disputes and plain values.

Where the load's own figure is what every view gives, it is read; the rest is worked out from the citations that count.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.plan import Intrinsic
from graph.sqlite.sight import EVERYTHING, Sight
from graph.sqlite.sql import conjunction, is_one_of
from graph.sqlite.views import SUPPORTING, cites, proofs, simple, stated
from graph.sqlite.writing import Writing
from ontology.holding import Holds
from ontology.model import Cardinality, Property
from ontology.records import Standing

_STRENGTH: Final = (Standing.DENIED, Standing.DISPUTED, Standing.SUPPORTED, Standing.EDITORIAL)
_COUNTED: Final = {
    Intrinsic.INDEPENDENT_SOURCES: ("independent", "grp"),
    Intrinsic.SUPPORTING_SOURCES: ("supporting", "source"),
}


def of_claim(writing: Writing, claim: str, intrinsic: Intrinsic) -> str | None:
    """The expression of what a claim has of itself, where a view makes a difference to it."""
    seen = writing.sight
    if seen == EVERYTHING:
        return None
    match intrinsic:
        case Intrinsic.STANDING:
            return _standing(writing, seen, claim)
        case Intrinsic.EDITORIAL:
            return f"({_standing(writing, seen, claim)} = '{Standing.EDITORIAL.name}')"
        case Intrinsic.CONTESTED:
            return _contested(writing, seen, claim)
        case Intrinsic.INDEPENDENT_SOURCES | Intrinsic.SUPPORTING_SOURCES:
            return _number(writing, seen, claim, *_COUNTED[intrinsic])
        case _:
            return None


def _settled(seen: Sight, claim: str) -> str:
    """The condition that a claim that is shown has the standing that it has in the whole dataset."""
    return simple(claim) + f" AND {claim}.standing <> 'DISPUTED'" * seen.filters_evidence


def _standing(writing: Writing, seen: Sight, claim: str) -> str:
    ranks = " ".join(f"WHEN '{standing.name}' THEN {rank}" for rank, standing in enumerate(_STRENGTH))
    names = " ".join(f"WHEN {rank} THEN '{standing.name}'" for rank, standing in enumerate(_STRENGTH))
    weakest = f"min(CASE {_own_standing(writing, seen, '?')} {ranks} END) AS m"
    best = f"CASE (SELECT max(m) FROM ({proofs(writing, seen, claim, weakest)})) {names} END"
    own = _own_standing(writing, seen, claim)
    return f"CASE WHEN {_settled(seen, claim)} THEN {claim}.standing WHEN {claim}.derived THEN {best} ELSE {own} END"


def _own_standing(writing: Writing, seen: Sight, claim: str) -> str:
    """The standing of an asserted claim."""
    if not seen.filters_citations:
        return f"{claim}.standing"
    counted = cites(writing, seen, claim)
    gathered = (
        "CASE WHEN min(stance) < max(stance) THEN 'DISPUTED' WHEN min(stance) = 'SUPPORTS' THEN 'SUPPORTED' "
        "WHEN min(stance) = 'DENIES' THEN 'DENIED' ELSE 'DISPUTED' END"
    )
    return f"CASE {claim}.standing WHEN 'DISPUTED' THEN (SELECT {gathered} FROM {counted}) ELSE {claim}.standing END"


def _number(writing: Writing, seen: Sight, claim: str, column: str, distinct: str) -> str:
    """How many groups (or documents) support a claim."""

    def own(of: str) -> str:
        if not seen.filters_citations:
            return f"{of}.{column}"
        counted = f"(SELECT count(DISTINCT {distinct}) FROM {cites(writing, seen, of, SUPPORTING)})"
        return f"CASE WHEN {of}.standing <> 'DISPUTED' AND {of}.{column} <= 1 THEN {of}.{column} ELSE {counted} END"

    weakest = f"coalesce(min(CASE WHEN ?.standing <> 'EDITORIAL' THEN {own('?')} END), 0) AS m"
    best = f"(SELECT max(m) FROM ({proofs(writing, seen, claim, weakest)}))"
    settled = _settled(seen, claim) + f" AND {claim}.{column} <= 1" * seen.filters_evidence
    return f"CASE WHEN {settled} THEN {claim}.{column} WHEN {claim}.derived THEN {best} ELSE {own(claim)} END"


def _contested(writing: Writing, seen: Sight, claim: str) -> str:
    each = f"max({disputed(writing, seen, '?')}) AS m"
    every = f"(SELECT min(m) FROM ({proofs(writing, seen, claim, each)}))"
    own = disputed(writing, seen, claim)
    return (
        f"CASE WHEN {simple(claim)} AND NOT {claim}.contested THEN 0 WHEN {claim}.derived THEN {every} ELSE {own} END"
    )


def disputed(writing: Writing, seen: Sight, claim: str) -> str:
    """The expression (0 or 1) of whether an asserted claim that is shown has rivals in the view."""
    listing, rival = writing.alias("l"), writing.alias("c")
    found = (
        f"EXISTS (SELECT 1 FROM rival AS {listing} CROSS JOIN claim AS {rival} ON {rival}.pk = {listing}.rival "
        f"WHERE {listing}.claim = {claim}.pk AND {rivalling(writing, seen, claim, rival)})"
    )
    return f"({claim}.contested AND {found}) IS TRUE"


def rivalling(writing: Writing, seen: Sight, claim: str, rival: str) -> str:
    """The condition that of two claims, rivals in the whole dataset, the second rivals the first in a view."""
    evidence, any_time = replace(seen, as_of=None), replace(seen, at_least=Holds.UNKNOWN)
    tests = [stated(writing, any_time, rival)]
    if seen.filters_citations:
        tests.append(stated(writing, evidence, claim))
    return conjunction(tests)


# --- Plain values ------------------------------------------------------------------------------------


def plain(writing: Writing, entity: str, prop: Property, column: str) -> str:
    """The expression of a column of ``claim`` that belongs to the plain value of a single-valued property."""
    seen, claim = writing.sight, writing.alias("c")
    names = writing.ontology.narrower.get(prop.name, (prop.name,))
    last = "max(coalesce(since_earliest, '')) OVER ()" if prop.cardinality is Cardinality.ONE_AT_A_TIME else "NULL"
    held = (
        f"SELECT value, {column} AS shown, language, coalesce(since_earliest, '') AS began, {last} AS latest, "
        f"{disputed(writing, seen, claim)} AS contested FROM claim AS {claim} WHERE {claim}.subject = {entity} "
        f"AND {is_one_of(f'{claim}.property', names)} AND {claim}.value IS NOT NULL AND {stated(writing, seen, claim)}"
    )
    preference = "CASE language WHEN 'en' THEN '' ELSE coalesce(language, char(1114111)) END"
    ranked = (
        f"SELECT value, shown, max(contested) OVER () AS contested, rank() OVER (ORDER BY {preference}) AS place "
        f"FROM ({held}) WHERE latest IS NULL OR began = latest"
    )
    one = "count(DISTINCT value) = 1 AND NOT max(contested)"
    return f"(SELECT CASE WHEN {one} THEN min(shown) END FROM ({ranked}) WHERE place = 1)"
