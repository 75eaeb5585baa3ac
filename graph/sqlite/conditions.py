"""Tests as SQL conditions.

A condition is true or it is not: where SQL says null, the Plan says false. *And* and *Or* keep that by
themselves; a negation is written ``IS NOT TRUE``, which null passes.
"""

from __future__ import annotations

from typing import assert_never

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
from graph.sqlite.attributes import is_many, read, several
from graph.sqlite.dossiers import belongs
from graph.sqlite.expressions import Nature, Read
from graph.sqlite.inside import lies_in
from graph.sqlite.references import resolved
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sources import Reached, edges_of
from graph.sqlite.sql import conjunction, disjunction, is_one_of
from graph.sqlite.steps import reached
from graph.sqlite.views import stated_by
from graph.sqlite.writing import CitationRow, ClaimRow, EdgeRow, EntityRow, Row, Writing


def clause(writing: Writing, row: Row, test: Test) -> str:
    """The SQL condition that a row passes a test."""
    match test:
        case And(tests):
            return f"({conjunction(clause(writing, row, t) for t in tests)})"
        case Or(tests):
            return f"({disjunction(clause(writing, row, t) for t in tests)})"
        case Not(inner):
            return f"({clause(writing, row, inner)} IS NOT TRUE)"
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


# --- Entities --------------------------------------------------------------------------------------


def _of_entity(writing: Writing, row: EntityRow, test: Is | Within | Involving | HasClass | InDossier | Matches) -> str:
    match test:
        case Is(reference):
            return f"{row.key} = {resolved(reference)}"
        case Within(reference, strict):
            apart = f"{row.key} <> {resolved(reference)} AND " * strict
            return f"({apart}{lies_in(writing, reference, row.key)})"
        case Involving(reference, properties) if writing.sight != EVERYTHING:
            link = writing.alias("c")
            is_stated = stated_by(writing, writing.sight, link, properties)
            return (
                f"EXISTS (SELECT 1 FROM claim AS {link} WHERE {link}.subject = {row.key} "
                f"AND {is_one_of(f'{link}.property', properties) if properties else '0'} "
                f"AND {lies_in(writing, reference, f'{link}.object')} AND {is_stated})"
            )
        case Involving(reference, properties):
            link, inside = writing.alias("c"), writing.alias("k")
            return (
                f"EXISTS (SELECT 1 FROM claim AS {link} CROSS JOIN closure AS {inside} "
                f"ON {inside}.ancestor = {resolved(reference)} AND {inside}.descendant = {link}.object "
                f"WHERE {link}.subject = {row.key} AND {is_one_of(f'{link}.property', properties)} "
                f"AND {link}.stated AND NOT {link}.derived)"
            )
        case HasClass(classes):
            return is_one_of(f"{row.alias}.class", classes) if classes else "0"
        case InDossier(reference):
            return belongs(writing, row.key, resolved(reference))
        case Matches(slot):
            return f"{row.key} IN ({keys_matching(writing, slot)})"
        case _:
            assert_never(test)


def keys_matching(writing: Writing, slot: Param) -> str:
    """The select of the keys of the entities whose names have, for each token, a word that begins with it."""
    asked = writing.value(slot)
    return (
        f"SELECT n.entity FROM json_each({asked}) AS t CROSS JOIN word AS w ON {beginning('w.text', 't.value')} "
        "CROSS JOIN posting AS p ON p.word = w.pk CROSS JOIN name AS n ON n.pk = p.name "
        f"GROUP BY n.entity HAVING count(DISTINCT t.key) = json_array_length({asked}) "
        f"UNION ALL SELECT pk FROM entity WHERE json_array_length({asked}) = 0"
    )


def beginning(text: str, start: str) -> str:
    """The condition that ``text`` begins with ``start``, as a range that an index serves."""
    # No folded text holds the last code point: it is no letter, and folding makes a space of it.
    return f"{text} >= {start} AND {text} < {start} || char(1114111)"


# --- Comparisons -----------------------------------------------------------------------------------


def _compared(writing: Writing, row: Row, test: Compare) -> str:
    if not is_many(writing, row, test.attribute):
        return _comparison(writing, read(writing, row, test.attribute), test.op, test.value)
    source, value = several(writing, row, test.attribute)
    if test.op is Op.IS_NULL:
        return f"(NOT EXISTS (SELECT 1 FROM {source} AND {value.raw} IS NOT NULL) = {writing.value(test.value)})"
    return f"EXISTS (SELECT 1 FROM {source} AND {_comparison(writing, value, test.op, test.value)})"


def _comparison(writing: Writing, found: Read, op: Op, param: Param) -> str:
    value = writing.value(param)
    match op:
        case Op.EQ:
            return f"{found.raw} = {value}"
        case Op.IN:
            return f"{found.raw} IN (SELECT value FROM json_each({value}))"
        case Op.IS_NULL:
            return f"(({found.raw} IS NULL) = {value})"
        case Op.STARTS_WITH:
            return f"({beginning(found.folded, value)})"
        case Op.CONTAINS:
            return f"instr({found.folded}, {value}) > 0"
        case Op.LT | Op.LTE | Op.GT | Op.GTE:
            sign = {Op.LT: "<", Op.LTE: "<=", Op.GT: ">", Op.GTE: ">="}[op]
            if found.is_text and found.nature is not Nature.DAY:
                return f"({found.folded}, {found.raw}) {sign} ({writing.folded(param)}, {value})"
            return f"{found.raw} {sign} {value}"
        case _:
            assert_never(op)


# --- Other rows ------------------------------------------------------------------------------------


def _along(writing: Writing, row: Row, step: Step, test: Test) -> str:
    match row, step, test:
        case _, Step.SELF, _:
            return clause(writing, row, test)
        case EdgeRow(node), Step.NODE, _:
            return clause(writing, node, test)
        case EdgeRow(_, claim), Step.CLAIM, _:
            return "0" if claim is None else clause(writing, claim, test)
        case CitationRow(source=entity), Step.SOURCE, _:
            return clause(writing, entity, test)
        case CitationRow(claim=cited), Step.CLAIM, _:
            return clause(writing, cited, test)
        # A key that can be compared where it stands lets an index serve.
        case ClaimRow(alias), Step.SUBJECT | Step.OBJECT, Is(reference):
            return f"{alias}.{step.name.lower()} = {resolved(reference)}"
        case _:
            return _exists(writing, row, step, test)


def _exists(writing: Writing, row: Row, step: Step | Qualified, test: Test, *, negated: bool = False) -> str:
    """The condition that a row at the end of ``step`` passes (or, ``negated``, that one does not)."""
    return _some(writing, reached(writing, row, step), test, negated=negated)


def _some(writing: Writing, found: Reached[Row], test: Test, *, negated: bool) -> str:
    with writing.deeper():
        passes = clause(writing, found.row, test)
        return writing.exists(f"({passes}) IS NOT TRUE" if negated else passes, found.source)


def _quantified(writing: Writing, row: Row, test: Quantified) -> str:
    negated = test.quantifier is Quantifier.EVERY
    match test.source:
        case Step() | Qualified() as step:
            some = _exists(writing, row, step, test.test, negated=negated)
        case Link() | ClaimsOf() as source:
            assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            some = _some(writing, edges_of(writing, row, source), test.test, negated=negated)
        case _:
            assert_never(test.source)
    return some if test.quantifier is Quantifier.SOME else f"NOT {some}"
