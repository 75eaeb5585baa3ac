"""A Plan as one Cypher statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.neo4j import schema
from graph.neo4j.cypher import subqueries_deep
from graph.neo4j.offered import refuse_what_is_not_offered
from graph.neo4j.references import all_resolved, stages, unresolved
from graph.neo4j.respond import Maker
from graph.neo4j.shapes import object_over
from graph.neo4j.writing import Binding, Writing
from graph.plan import QueryPlan
from graph.store import StatementTooDeepError, Value
from ontology.model import Ontology

COLUMNS: Final = ("began", "was_ready", "ended", "is_ready", "answer", "unresolved")
"""The columns of every statement: the dataset's version and whether it is whole, before and after [40]."""


_DEEPEST: Final = 13
"""Subqueries within one another. Neo4j's time to plan a statement grows by half with each: this many take seconds."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A statement, its parameters, and what makes the object of the answer.

    It gives one row, or none where there is no dataset. ``answer`` is null where references failed;
    ``unresolved`` is then a list with what became of each, null for one that resolved.
    """

    text: str
    bindings: tuple[Binding, ...]
    make: Maker

    def bound(self, values: Sequence[Value]) -> dict[str, Value]:
        """The values of the parameters by name when slot ``i`` holds ``values[i]``."""
        return {binding.name: binding.of(values) for binding in self.bindings}


def render(plan: QueryPlan, ontology: Ontology) -> Rendered:
    """The statement that answers ``plan``; it depends on the Plan and the ontology alone.

    Raises:
        StatementTooDeepError: Neo4j would take too long to plan it, and cannot be stopped while it does.
    """
    refuse_what_is_not_offered(plan)
    writing = Writing(ontology)
    made = object_over(writing, None, plan.shape)
    assert made.make is not None  # noqa: S101 - objects are made, never taken as they are
    answer, failed = made.text, "null"
    clauses = [f"CYPHER 25 MATCH (d:{schema.DATASET}) WITH d.version AS began, d.ready AS was_ready"]
    if plan.references:
        clauses += stages(writing, plan.references)
        answer = f"CASE WHEN {all_resolved(plan.references)} THEN {answer} END"
        failed = f"CASE WHEN NOT ({all_resolved(plan.references)}) THEN {unresolved(writing, plan.references)} END"
    clauses.append(f"WITH began, was_ready, {answer} AS answer, {failed} AS unresolved")
    clauses.append(f"MATCH (d:{schema.DATASET}) RETURN began, was_ready, d.version, d.ready, answer, unresolved")
    text = " ".join(clauses)
    if subqueries_deep(text) > _DEEPEST:
        raise StatementTooDeepError("the question is nested too deeply for Neo4j; ask with fewer levels")
    return Rendered(text, tuple(writing.bindings), made.make)
