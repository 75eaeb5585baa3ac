"""Verdicts, and what was searched [34]."""

from __future__ import annotations

from collections.abc import Sequence

from graph.plan import Covering, Judged
from graph.store import Value
from ontology import core
from ontology.names import fold
from ontology.records import Claim, Entity, Standing
from tests.reference.facts import Facts
from tests.reference.rows import Verdict


def verdict_of(facts: Facts, asked: Judged, values: Sequence[Value], resolved: Sequence[str]) -> Verdict:
    """The verdict on a question."""
    subject = resolved[asked.subject]
    wanted = None if asked.object is None else resolved[asked.object]
    value = None if asked.value is None else fold(str(values[asked.value.index]))
    matching, others = [], []
    for claim in sorted(facts.dataset.claims.values(), key=lambda claim: claim.id):
        ends = [(claim.subject, claim.object)]
        if claim.property in asked.symmetric and claim.object is not None:
            ends.append((claim.object, claim.subject))
        about = [other for end, other in ends if end == subject and claim.property in asked.properties]
        if not about:
            continue
        of_object = wanted is None or wanted in about
        of_value = value is None or (claim.value is not None and fold(claim.value) == value)
        (matching if of_object and of_value else others).append(claim)
    coverage = covering(facts, asked.covering, resolved)
    return Verdict(_answer(facts, matching, coverage), matching, others, coverage)


def _answer(facts: Facts, matching: list[Claim], coverage: list[Entity]) -> str:
    if not matching:
        return "NOT_RECORDED" if coverage else "OUTSIDE_COVERAGE"
    found = [facts.dataset.assessments[claim.id] for claim in matching]
    denied = [one.standing is Standing.DENIED for one in found]
    if any(one.contested or one.standing is Standing.DISPUTED for one in found) or (any(denied) and not all(denied)):
        return "CONTESTED"
    return "DENIED" if all(denied) else "SUPPORTED"


def covering(facts: Facts, asked: Covering, resolved: Sequence[str]) -> list[Entity]:
    """The records that cover a question."""
    wanted = {resolved[reference] for reference in asked.references}
    found = []
    for entity in facts.dataset.entities.values():
        if entity.class_name != core.COVERAGE_RECORD:
            continue
        objects = {claim.object for claim in facts.stated_of(entity.id, core.SEARCHED_FOR)}
        confined = {claim.value for claim in facts.stated_of(entity.id, core.SEARCHED_PROPERTY)}
        within = asked.confined is None or not confined or confined & set(asked.confined)
        if within and (not wanted or objects & wanted):
            found.append(entity)
    return sorted(found, key=lambda entity: entity.id)
