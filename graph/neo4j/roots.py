"""Connections over all entities of a class: from which end to look for those that pass.

Where a test that has to pass names the few entities that can, the search begins there; otherwise
with the members of the class.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.neo4j.conditions import clause, conjuncts, of_classes
from graph.neo4j.containment import contents, involved
from graph.neo4j.cypher import alternatives
from graph.neo4j.references import resolved
from graph.neo4j.sources import Reached
from graph.neo4j.writing import EdgeRow, EntityRow, Writing
from graph.plan import Along, Involving, Is, Step, Test, Within
from ontology import core


def members(writing: Writing, classes: tuple[str, ...], test: Test | None) -> Reached[EdgeRow]:
    """The entities of the leaf ``classes`` that pass ``test``, as edges."""
    tests = conjuncts(test) if test else ()
    few = next((inner for inner in tests if _names_few(inner)), None)
    node = writing.entity()
    if few is None:
        found = _all(writing, node, classes)
    else:
        assert isinstance(few, Along)  # noqa: S101 - narrows for the type checker
        found = _few(writing, node, few.test).where(of_classes(node.alias, classes))
    return found.where(*(clause(writing, found.row, inner) for inner in tests if inner is not few))


def _all(writing: Writing, node: EntityRow, classes: Sequence[str]) -> Reached[EdgeRow]:
    row = EdgeRow(node, None)
    if not classes:
        return Reached(row, f"MATCH ({node.alias}:{core.ENTITY})", ("false",))
    known = writing.ontology.classes.values()
    whole = next((found.name for found in known if found.leaves == tuple(classes)), None)
    if whole == core.ENTITY:
        return Reached(row, f"MATCH ({node.alias}:{core.ENTITY})")
    labels = alternatives((whole,) if whole else classes)
    return Reached(row, f"MATCH ({node.alias}:{core.ENTITY}&({labels}))")


def _names_few(test: Test) -> bool:
    match test:
        case Along(Step.NODE, Involving(_, properties)):
            return bool(properties)
        case Along(Step.NODE, Is() | Within()):
            return True
        case _:
            return False


def _few(writing: Writing, node: EntityRow, test: Test) -> Reached[EdgeRow]:
    """The entities that pass such a test, found from the one that it names."""
    row = EdgeRow(node, None)
    match test:
        case Is(reference):
            return Reached(row, f"MATCH ({node.alias}:{core.ENTITY} {{id: {resolved(reference)}.id}})")
        case Within(reference, strict):
            there = resolved(reference)
            found = Reached(row, f"MATCH {contents(writing, there, node.alias)} WITH DISTINCT {node.alias}")
            return found.where(f"{node.alias} <> {there}") if strict else found
        case Involving(reference, properties):
            pattern = involved(writing, resolved(reference), properties, node.alias)
            return Reached(row, f"MATCH {pattern} WITH DISTINCT {node.alias}")
        case _:
            raise AssertionError(f"{test} does not name the few that pass")
