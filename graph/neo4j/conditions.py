"""Tests as Cypher predicates.

A predicate is true or it is not: where Cypher says null, the Plan says false. *And*, *Or* and WHERE
keep that by themselves; before a negation null is made false.
"""

from __future__ import annotations

from typing import assert_never

from graph.neo4j import schema
from graph.neo4j.attributes import any_value, is_many, read
from graph.neo4j.containment import involving, within
from graph.neo4j.cypher import alternatives, conjunction, exists, holds_subquery, surely
from graph.neo4j.dossiers import belongs
from graph.neo4j.references import resolved
from graph.neo4j.sources import Reached, edges_of, reached, standing_at
from graph.neo4j.values import Nature, Read
from graph.neo4j.writing import EntityRow, Row, Writing
from graph.plan import (
    Along,
    And,
    ClaimsOf,
    Compare,
    HasClass,
    InDossier,
    Involving,
    Is,
    Link,
    Matches,
    Not,
    Op,
    Or,
    Param,
    Qualified,
    Quantified,
    Quantifier,
    Step,
    Test,
    Within,
)


def clause(writing: Writing, row: Row, test: Test) -> str:
    """The predicate that a row passes a test."""
    match test:
        case And(tests):
            return f"({conjunction(clause(writing, row, t) for t in tests)})"
        case Or(tests):
            return f"({' OR '.join(clause(writing, row, t) for t in tests) or 'false'})"
        case Not(inner):
            return f"(NOT {surely(clause(writing, row, inner))})"
        case Compare():
            return _compared(writing, row, test)
        case Along(step, inner):
            return _along(writing, row, step, inner)
        case Quantified():
            return _quantified(writing, row, test)
        case Is() | Within() | Involving() | HasClass() | InDossier() | Matches():
            assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            return _of_entity(writing, row, test)
        case _:
            assert_never(test)


def conjuncts(test: Test) -> tuple[Test, ...]:
    """The tests that all have to pass for ``test`` to pass."""
    match test:
        case And(tests):
            return tuple(found for inner in tests for found in conjuncts(inner))
        case Along(Step.NODE, And(tests)):
            return tuple(found for inner in tests for found in conjuncts(Along(Step.NODE, inner)))
        case _:
            return (test,)


def of_classes(alias: str, classes: tuple[str, ...]) -> str:
    """The predicate that an entity is of one of the classes."""
    return f"{alias}:{alternatives(classes)}" if classes else "false"


# --- Entities --------------------------------------------------------------------------------------


def _of_entity(writing: Writing, row: EntityRow, test: Is | Within | Involving | HasClass | InDossier | Matches) -> str:
    match test:
        case Is(reference):
            return f"{row.alias} = {resolved(reference)}"
        case Within(reference, strict):
            return within(writing, row, resolved(reference), strict=strict)
        case Involving(reference, properties):
            return involving(writing, row, resolved(reference), properties)
        case HasClass(classes):
            return of_classes(row.alias, classes)
        case InDossier(reference):
            return belongs(writing, row, resolved(reference))
        case Matches(slot):
            return _matches(writing, row, slot)
        case _:
            assert_never(test)


def _matches(writing: Writing, row: EntityRow, slot: Param) -> str:
    token, word = writing.alias("x"), writing.alias("k")
    names = f"({row.alias})-[:{schema.NAMED}]->(:{schema.NAME})-[:{schema.HAS_TOKEN}]->({word}:{schema.TOKEN})"
    found = exists(f"MATCH {names} WHERE {word}.text STARTS WITH {token}")
    return f"all({token} IN {writing.value(slot)} WHERE {found})"


# --- Comparisons -----------------------------------------------------------------------------------


def _compared(writing: Writing, row: Row, test: Compare) -> str:
    if not is_many(writing, row, test.attribute):
        return _comparison(writing, read(writing, row, test.attribute), test.op, test.value)
    if test.op is Op.IS_NULL:
        found = any_value(writing, row, test.attribute, lambda value: f"{value.raw} IS NOT NULL")
        return f"({found} <> {writing.value(test.value)})"
    return any_value(writing, row, test.attribute, lambda value: _comparison(writing, value, test.op, test.value))


def _comparison(writing: Writing, found: Read, op: Op, param: Param) -> str:
    value = writing.value(param)
    match op:
        case Op.EQ:
            return f"{found.raw} = {value}"
        case Op.IN:
            return f"{found.raw} IN {value}"
        case Op.IS_NULL:
            return f"(({found.raw} IS NULL) = {value})"
        case Op.STARTS_WITH:
            return f"{found.folded} STARTS WITH {value}"
        case Op.CONTAINS:
            return f"{found.folded} CONTAINS {value}"
        case Op.LT | Op.LTE | Op.GT | Op.GTE:
            sign = {Op.LT: "<", Op.LTE: "<=", Op.GT: ">", Op.GTE: ">="}[op]
            if not found.is_text or found.nature is Nature.DAY:
                return f"{found.raw} {sign} {value}"
            own_folded, own = found.sortable or (found.folded, found.raw)
            folded, text = writing.sortable(param, folded=True), writing.sortable(param)
            # CASE, because the planner multiplies nested ORs and ANDs out.
            same = f"{own_folded} = {folded} THEN {own} {sign} {text}"
            return f"CASE WHEN {own_folded} {sign[0]} {folded} THEN true WHEN {same} END"
        case _:
            assert_never(op)


# --- Other rows ------------------------------------------------------------------------------------


def _along(writing: Writing, row: Row, step: Step, test: Test) -> str:
    here = standing_at(row, step)
    if here is not None:
        return clause(writing, here, test)
    if step in (Step.NODE, Step.SELF) or _has_no_claim(row, step):
        return "false"
    return _some(writing, reached(writing, row, step), test, negated=False)


def _has_no_claim(row: Row, step: Step) -> bool:
    return step is Step.CLAIM and getattr(row, "claim", None) is None


def _some(writing: Writing, found: Reached[Row], test: Test, *, negated: bool) -> str:
    """The predicate that one of the rows passes (or, ``negated``, that one does not)."""
    passes = clause(writing, found.row, test)
    wanted = f"NOT {surely(passes)}" if negated else passes
    if not holds_subquery(passes):
        return exists(found.source(wanted))
    # As a value, because the planner weighs every order of the subqueries that it meets in a WHERE within another.
    is_wanted = writing.alias("b")
    return exists(
        f"{found.source(reading=(wanted,))} WITH {wanted} AS {is_wanted} WHERE {is_wanted} RETURN {is_wanted}"
    )


def _quantified(writing: Writing, row: Row, test: Quantified) -> str:
    match test.source:
        case Step() | Qualified() as step:
            found: Reached[Row] = reached(writing, row, step)
        case Link() | ClaimsOf() as source:
            assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            found = edges_of(writing, row, source)
        case _:
            assert_never(test.source)
    some = _some(writing, found, test.test, negated=test.quantifier is Quantifier.EVERY)
    return some if test.quantifier is Quantifier.SOME else f"(NOT {some})"
