"""Verdicts and the coverage behind them, as clauses [34]."""

from __future__ import annotations

from graph.neo4j import schema
from graph.neo4j.cypher import conjunction, exists, first_of, is_one_of, listed, surely
from graph.neo4j.references import resolved
from graph.neo4j.sources import Reached
from graph.neo4j.values import written
from graph.neo4j.writing import ClaimRow, Row, VerdictRow, Writing
from graph.plan import Covering, Judged, Step
from ontology import core


def of_verdict(writing: Writing, row: VerdictRow, step: Step) -> Reached[Row]:
    """The claims and the records that a verdict rests on."""
    match step:
        case Step.COVERAGE:
            return covering(writing, row.asked.covering)
        case Step.MATCHING | Step.OTHERS:
            claim = writing.claim()
            matches = _matches(writing, claim, row.asked)
            wanted = matches if step is Step.MATCHING else f"NOT {surely(matches)}"
            return _about(claim, row.asked).where(wanted)
        case _:
            raise AssertionError(f"no step {step} leads from a verdict")


def answer(writing: Writing, asked: Judged) -> str:
    """The expression of the answer."""
    claim, found, each = writing.claim(), writing.alias("h"), writing.alias("c")
    disputed = f"any({each} IN {found} WHERE {each}.contested OR {each}.standing = 'DISPUTED')"
    denied = f"({each} IN {found} WHERE {each}.standing = 'DENIED')"
    covered = f"CASE WHEN {exists(covering(writing, asked.covering).source())} THEN 'NOT_RECORDED'"
    return first_of(
        f"{_about(claim, asked).source(_matches(writing, claim, asked))} WITH collect({claim.alias}) AS {found} "
        f"RETURN CASE WHEN size({found}) = 0 THEN {covered} ELSE 'OUTSIDE_COVERAGE' END "
        f"WHEN {disputed} OR (any{denied} AND NOT all{denied}) THEN 'CONTESTED' "
        f"WHEN all{denied} THEN 'DENIED' ELSE 'SUPPORTED' END"
    )


def _about(claim: ClaimRow, asked: Judged) -> Reached[Row]:
    """The claims about the subject, by one of the properties."""
    subject, alias = resolved(asked.subject), claim.alias
    by = is_one_of(f"{alias}.property", asked.properties) if asked.properties else "false"
    order = f"{alias}.id"
    if not asked.symmetric:
        return Reached(claim, f"MATCH ({subject})<-[:{schema.SUBJECT}]-({alias}:{core.CLAIM})", (by,), order=order)
    either = is_one_of(f"{alias}.property", asked.symmetric)
    ends = f"({subject})<-[:{schema.SUBJECT}|{schema.OBJECT}]-({alias}:{core.CLAIM})"
    test = f"(({_leads(alias, schema.SUBJECT, subject)} AND {by}) OR {either})"
    return Reached(claim, f"MATCH {ends} WITH DISTINCT {alias}", (test,), order=order)


def _matches(writing: Writing, claim: ClaimRow, asked: Judged) -> str:
    """The predicate that a claim about the subject is of the object or the value."""
    alias = claim.alias
    tests = []
    if asked.object is not None:
        subject, wanted = resolved(asked.subject), resolved(asked.object)
        forward, backward = (
            f"({_leads(alias, schema.SUBJECT, one)} AND {_leads(alias, schema.OBJECT, other)})"
            for one, other in ((subject, wanted), (wanted, subject))
        )
        either = is_one_of(f"{alias}.property", asked.symmetric) if asked.symmetric else "false"
        tests.append(f"({forward} OR ({backward} AND {either}))")
    if asked.value is not None:
        tests.append(f"{written(alias, 'value').folded} = {writing.folded(asked.value)}")
    return conjunction(tests)


def _leads(claim: str, kind: str, entity: str) -> str:
    return exists(f"MATCH ({claim})-[:{kind}]->({entity})")


def covering(writing: Writing, asked: Covering) -> Reached[Row]:
    """The records that cover a question."""
    entity, claim = writing.entity(), writing.alias("c")

    def stated(property_name: str, way: str, holds: str) -> str:
        names = writing.ontology.narrower.get(property_name, (property_name,))
        of = f"({entity.alias})<-[:{schema.SUBJECT}]-({claim}:{core.CLAIM}){way}"
        return exists(f"MATCH {of} WHERE {is_one_of(f'{claim}.property', names)} AND {claim}.stated AND {holds}")

    tests: list[str] = []
    if asked.references:
        there = writing.alias("e")
        wanted = listed(resolved(reference) for reference in asked.references)
        tests.append(stated(core.SEARCHED_FOR, f"-[:{schema.OBJECT}]->({there})", f"{there} IN {wanted}"))
    if asked.confined is not None:
        within = is_one_of(f"{claim}.value", asked.confined) if asked.confined else "false"
        confined = stated(core.SEARCHED_PROPERTY, "", within)
        tests.append(f"({confined} OR NOT {stated(core.SEARCHED_PROPERTY, '', 'true')})")
    clauses = f"MATCH ({entity.alias}:{core.COVERAGE_RECORD})"
    return Reached(entity, clauses, tuple(tests), order=f"{entity.alias}.id")
