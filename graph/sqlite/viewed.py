"""What claims and entities show of themselves in a view: standing, counts, disputes and plain values.

Where the load's own figure is what every view gives, it is read; the rest is worked out from the citations that count.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from graph.plan import Intrinsic
from graph.sqlite.sight import EVERYTHING, Sight
from graph.sqlite.sql import conjunction, is_one_of
from graph.sqlite.views import SUPPORTING, cites, counts, proofs, simple, stated
from graph.sqlite.writing import Writing
from ontology.holding import Holds
from ontology.model import Cardinality, Property
from ontology.records import Standing

_STRENGTH: Final = (Standing.DENIED, Standing.DISPUTED, Standing.SUPPORTED, Standing.EDITORIAL)
_REPORTED: Final = {
    Intrinsic.FIRST_REPORTED: ("first_reported", "min"),
    Intrinsic.LAST_REPORTED: ("last_reported", "max"),
}
_COUNTED: Final = {
    Intrinsic.INDEPENDENT_SOURCES: ("independent", "grp"),
    Intrinsic.SUPPORTING_SOURCES: ("supporting", "source"),
    Intrinsic.MERGED_SOURCES: ("merged", "coalesce(mrg, grp)"),
}
_TAG: Final = "CASE language WHEN 'en' THEN '' ELSE coalesce(language, char(1114111)) END"
"""What languages of plain values are ordered by."""


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
        case Intrinsic.ON_BOTH_SIDES:
            return _through_proofs(writing, seen, claim, "both_sides", _meeting(writing, seen))
        case Intrinsic.FIRST_REPORTED | Intrinsic.LAST_REPORTED:
            return _reported(writing, seen, claim, intrinsic)
        case Intrinsic.INDEPENDENT_SOURCES | Intrinsic.SUPPORTING_SOURCES | Intrinsic.MERGED_SOURCES:
            return _number(writing, seen, claim, *_COUNTED[intrinsic])
        case _:
            return None


def echoes(writing: Writing, claim: str) -> str:
    """The select of the suspected echoes of the claim with a key, as far as their citations count, in order."""
    counted = counts(writing.sight, "t")
    return (
        f"SELECT t.claim AS claim, t.echo AS echo FROM citation AS t WHERE t.claim = {claim} AND t.cited = t.claim "
        f"AND t.echo >= 0{' AND ' * bool(counted)}{counted} GROUP BY t.echo HAVING count(*) > 1 ORDER BY t.echo"
    )


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
    return f"CASE WHEN {settled} THEN {claim}.{column} ELSE {best} END"


def _through_proofs(writing: Writing, seen: Sight, claim: str, column: str, own: Callable[[str], str]) -> str:
    """The expression of a flag that is true of a derived claim when each of its proofs has a premise of which it is."""
    each = f"max({own('?')}) AS m"
    every = f"(SELECT min(m) FROM ({proofs(writing, seen, claim, each)}))"
    settled = f"{simple(claim)} AND NOT {claim}.{column}"
    return f"CASE WHEN {settled} THEN 0 ELSE {every} END"


def _meeting(writing: Writing, seen: Sight) -> Callable[[str], str]:
    """Makes the expression (0 or 1) of whether citations that count, of one origin, are on both sides of a claim."""

    def met(claim: str) -> str:
        if not seen.filters_citations:
            return f"{claim}.both_sides"
        pair, one, other = writing.alias("f"), writing.alias("t"), writing.alias("t")
        sides = (
            f"facing AS {pair} "
            f"CROSS JOIN citation AS {one} ON {one}.claim = {pair}.claim AND {one}.ordinal = {pair}.one "
            f"CROSS JOIN citation AS {other} ON {other}.claim = {pair}.claim AND {other}.ordinal = {pair}.other"
        )
        counted = conjunction(counts(seen, side) for side in (one, other))
        return f"(EXISTS (SELECT 1 FROM {sides} WHERE {pair}.claim = {claim}.pk AND {counted}))"

    return met


def _reported(writing: Writing, seen: Sight, claim: str, intrinsic: Intrinsic) -> str:
    """The first or the last day by which a claim had been reported (:mod:`ontology.reported`)."""
    column, outermost = _REPORTED[intrinsic]

    def own(of: str) -> str:
        if not seen.filters_citations:
            return f"{of}.{column}"
        dated = f"SELECT source FROM {cites(writing, seen, of, SUPPORTING)}"
        counted = f"(SELECT {outermost}(known) FROM source WHERE pk IN ({dated}))"
        return f"CASE WHEN {of}.standing <> 'DISPUTED' AND {of}.supporting <= 1 THEN {of}.{column} ELSE {counted} END"

    cited = f"CASE WHEN ?.standing <> 'EDITORIAL' THEN {own('?')} END"
    jointly = f"CASE WHEN count({cited}) = sum(?.standing <> 'EDITORIAL') THEN max({cited}) END AS m"
    best = f"(SELECT {outermost}(m) FROM ({proofs(writing, seen, claim, jointly)}))"
    settled = _settled(seen, claim) + f" AND NOT {claim}.derived AND {claim}.supporting <= 1" * seen.filters_evidence
    return f"CASE WHEN {settled} THEN {claim}.{column} ELSE {best} END"


def _contested(writing: Writing, seen: Sight, claim: str) -> str:
    return _through_proofs(writing, seen, claim, "contested", lambda of: disputed(writing, seen, of))


def disputed(writing: Writing, seen: Sight, claim: str) -> str:
    """The expression (0 or 1) of whether an asserted claim that is shown has rivals in the view."""
    return _disputed(claim, rivalling(writing, seen, claim, "r"))


def _disputed(claim: str, rivalled: str) -> str:
    found = (
        "EXISTS (SELECT 1 FROM rival AS l CROSS JOIN claim AS r ON r.pk = l.rival "
        f"WHERE l.claim = {claim}.pk AND {rivalled})"
    )
    return f"({claim}.contested AND {found}) IS TRUE"


def rivalling(writing: Writing, seen: Sight, claim: str, rival: str) -> str:
    """The condition that of two claims, rivals in the whole dataset, the second rivals the first in a view."""
    tests = [_still(writing, seen, rival)]
    if seen.filters_citations:
        tests.append(stated(writing, replace(seen, as_of=None), claim))
    return conjunction(tests)


def _still(writing: Writing, seen: Sight, rival: str, *, timed: bool = True) -> str:
    """The condition that a claim is stated in a view and not known to be over."""
    return stated(writing, replace(seen, at_least=Holds.UNKNOWN), rival, timed=timed)


# --- Plain values ------------------------------------------------------------------------------------


def plain(writing: Writing, entity: str, prop: Property, column: str) -> str:
    """The expression of a column of ``claim`` that belongs to the plain value of a single-valued property.

    Where a select has one ``min`` or ``max``, its other columns are those of the row that has it. (Window
    functions would say the same; the engine counts each among its thousand nested selects.)
    """
    seen = writing.sight
    names = writing.ontology.narrower.get(prop.name, (prop.name,))
    timed = any(writing.ontology.properties[name].temporal for name in names)
    one_at_a_time = prop.cardinality is Cardinality.ONE_AT_A_TIME
    began = "coalesce(since_earliest, '')" if one_at_a_time else "''"
    bad = _disputed("h", _still(writing, seen, "r", timed=timed))
    stands = f"h.value IS NOT NULL AND {stated(writing, seen, 'h', timed=timed)}"
    found = writing.shared("told", "h", f"h.*, {_TAG} AS tag, {bad} AS bad", "claim AS h", stands)
    tag, bad = ("tag", "bad") if writing.shares else (_TAG, bad)
    held = (
        f"SELECT value, {column} AS shown, {tag} AS tag, {began} AS began, {bad} AS contested "
        f"FROM {found}h.subject = {entity} AND {is_one_of('h.property', names)}"
    )
    by_tag = (
        "SELECT began, tag, count(DISTINCT value) AS number, min(shown) AS shown, sum(contested) AS bad "
        f"FROM ({held}) GROUP BY began, tag"
    )
    preferred = f"SELECT began, min(tag) AS tag, number, shown, sum(bad) AS bad FROM ({by_tag}) GROUP BY began"
    latest = f"SELECT max(began) AS began, tag, number, shown, bad FROM ({preferred})" if one_at_a_time else preferred
    only = "began IS NOT NULL AND tag IS NOT NULL AND number = 1 AND bad = 0"
    return f"(SELECT CASE WHEN {only} THEN shown END FROM ({latest}))"
