"""Verdicts and the coverage behind them, as SQL [34]."""

from __future__ import annotations

from graph.plan import Covering, Intrinsic, Judged, Step
from graph.sqlite.references import resolved
from graph.sqlite.sources import Reached
from graph.sqlite.sql import conjunction, is_one_of, quoted
from graph.sqlite.viewed import of_claim
from graph.sqlite.views import is_stated, shown
from graph.sqlite.writing import ClaimRow, Row, VerdictRow, Writing
from ontology import core


def of_verdict(writing: Writing, row: VerdictRow, step: Step) -> Reached[Row]:
    """The claims and the records that a verdict rests on."""
    asked = row.asked
    match step:
        case Step.COVERAGE:
            return covering(writing, asked.covering)
        case Step.MATCHING | Step.OTHERS:
            claim = writing.claim()
            matches = _matches(writing, claim, asked)
            wanted = matches if step is Step.MATCHING else f"({matches}) IS NOT TRUE"
            tables = f"claim AS {claim.alias}"
            conditions = (_about(writing, claim, asked), wanted)
            return Reached(claim, tables, conditions, order=f"{claim.alias}.id", is_sorted=False)
        case _:
            raise AssertionError(f"no step {step} leads from a verdict")


def answer(writing: Writing, asked: Judged) -> str:
    """The expression of the answer."""
    covered = covering(writing, asked.covering).source()
    claim = writing.claim()
    found = f"FROM claim AS {claim.alias} WHERE {_about(writing, claim, asked)} AND {_matches(writing, claim, asked)}"
    standing = of_claim(writing, claim.alias, Intrinsic.STANDING) or f"{claim.alias}.standing"
    contested = of_claim(writing, claim.alias, Intrinsic.CONTESTED) or f"{claim.alias}.contested"
    disputed, denied = f"{contested} OR {standing} = 'DISPUTED'", f"{standing} = 'DENIED'"
    return (
        f"(SELECT CASE WHEN count(*) = 0 THEN CASE WHEN EXISTS (SELECT 1 FROM {covered}) "
        "THEN 'NOT_RECORDED' ELSE 'OUTSIDE_COVERAGE' END "
        f"WHEN max({disputed}) OR min({denied}) <> max({denied}) THEN 'CONTESTED' "
        f"WHEN max({denied}) THEN 'DENIED' ELSE 'SUPPORTED' END {found})"
    )


def _about(writing: Writing, claim: ClaimRow, asked: Judged) -> str:
    """The condition that a claim that is seen is about the subject, by one of the properties."""
    return conjunction(filter(None, (_speaks_of(claim, asked), shown(writing, writing.sight, claim.alias))))


def _speaks_of(claim: ClaimRow, asked: Judged) -> str:
    subject = resolved(asked.subject)
    by = is_one_of(f"{claim.alias}.property", asked.properties) if asked.properties else "0"
    forward = f"({claim.alias}.subject = {subject} AND {by})"
    if not asked.symmetric:
        return forward
    either = is_one_of(f"{claim.alias}.property", asked.symmetric)
    return f"({forward} OR ({claim.alias}.object = {subject} AND {either}))"


def _matches(writing: Writing, claim: ClaimRow, asked: Judged) -> str:
    """The condition that a claim about the subject is of the object or the value."""
    tests = []
    if asked.object is not None:
        subject, wanted = resolved(asked.subject), resolved(asked.object)
        forward = f"{claim.alias}.object = {wanted} AND {claim.alias}.subject = {subject}"
        backward = f"{claim.alias}.subject = {wanted} AND {claim.alias}.object = {subject}"
        either = is_one_of(f"{claim.alias}.property", asked.symmetric) if asked.symmetric else "0"
        tests.append(f"(({forward}) OR ({backward} AND {either}))")
    if asked.value is not None:
        tests.append(f"{claim.alias}.folded = {writing.folded(asked.value)}")
    return conjunction(tests)


def covering(writing: Writing, asked: Covering) -> Reached[Row]:
    """The records that cover a question."""
    entity = writing.entity()

    def stated(property_name: str, holds: str) -> str:
        names = writing.ontology.narrower.get(property_name, (property_name,))
        of = f"r.subject = {entity.key} AND {is_one_of('r.property', names)} AND {is_stated(writing, 'r')}"
        return f"EXISTS (SELECT 1 FROM claim AS r WHERE {of} AND {holds})"

    conditions: list[str] = []
    if asked.references:
        wanted = ", ".join(resolved(reference) for reference in asked.references)
        conditions.append(stated(core.SEARCHED_FOR, f"r.object IN ({wanted})"))
    if asked.confined is not None:
        within = is_one_of("r.value", asked.confined) if asked.confined else "0"
        confined = stated(core.SEARCHED_PROPERTY, within)
        conditions.append(f"({confined} OR NOT {stated(core.SEARCHED_PROPERTY, '1')})")
    listing = writing.alias("m")
    tables = f"member AS {listing} CROSS JOIN entity AS {entity.alias} ON {entity.key} = {listing}.entity"
    of_class = f"{listing}.class = {quoted(core.COVERAGE_RECORD)}"
    return Reached(entity, tables, (of_class, *conditions), order=entity.key, is_sorted=False)
