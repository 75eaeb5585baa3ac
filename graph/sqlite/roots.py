"""Connections over all entities of a class: from which end to look for those that pass.

Where a test that has to pass names the few entities that can, they are looked up; otherwise the
members of the class are read in order of their ids.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.plan import Along, Compare, Intrinsic, Involving, Is, Matches, Op, Step, Test, Within
from graph.sqlite.conditions import clause, conjuncts
from graph.sqlite.inside import contents
from graph.sqlite.references import resolved
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sources import Join, Reached
from graph.sqlite.sql import is_one_of, quoted
from graph.sqlite.views import stated_by
from graph.sqlite.writing import ClaimRow, EdgeRow, EntityRow, Writing


def members(writing: Writing, classes: Sequence[str], test: Test | None) -> Reached[EdgeRow]:
    """The entities of the leaf ``classes`` that pass ``test``, as edges, whether or not the view shows them."""
    found = _listed(writing, classes)
    node = found.row.node
    assert isinstance(node, EntityRow)  # noqa: S101 - narrows for the type checker
    for inner in conjuncts(test) if test else ():
        few = _few(inner)
        found = found.where(_looked_up(writing, node, few) if few else clause(writing, found.row, inner))
    return found


def _listed(writing: Writing, classes: Sequence[str]) -> Reached[EdgeRow]:
    """The members of the classes, the entity itself read where it is needed."""
    alias, listing = writing.alias("e"), writing.alias("m")
    whole = next((c.name for c in writing.ontology.classes.values() if c.leaves == tuple(classes)), None)
    if whole is None:
        node = EntityRow(alias, f"{alias}.pk")
        return Reached(EdgeRow(node, None), f"entity AS {alias}", (writing.of_classes(node.key, classes),))
    node = EntityRow(alias, f"{listing}.entity")
    entity = Join(alias, f"CROSS JOIN entity AS {alias} ON {alias}.pk = {listing}.entity")
    return Reached(EdgeRow(node, None), f"member AS {listing}", (f"{listing}.class = {quoted(whole)}",), (entity,))


def _few(test: Test) -> Test | None:
    """The test of the node, if it names the entities that can pass."""
    match test:
        case Along(Step.NODE, Is() | Within() | Involving() | Matches() as inner):
            return inner
        case Along(Step.NODE, Compare(attribute, Op.EQ | Op.IN) as inner) if attribute.of is Intrinsic.ID:
            return inner
        case _:
            return None


def _looked_up(writing: Writing, node: EntityRow | ClaimRow, test: Test) -> str:
    """The condition of such a test, written so that the entities are found by it."""
    match test:
        case Within(reference, strict):
            return f"{node.key} IN ({contents(writing, reference, strict=strict)})"
        case Involving(reference, properties) if writing.sight != EVERYTHING:
            link = writing.alias("c")
            return (
                f"{node.key} IN (SELECT {link}.subject FROM ({contents(writing, reference)}) AS i "
                f"CROSS JOIN claim AS {link} INDEXED BY claim_own ON {link}.object = i.descendant "
                f"AND {is_one_of(f'{link}.property', properties) if properties else '0'} "
                f"WHERE {link}.object IS NOT NULL AND {stated_by(writing, writing.sight, link, properties)})"
            )
        case Involving(reference, properties):
            link, inside = writing.alias("c"), writing.alias("k")
            return (
                f"{node.key} IN (SELECT {link}.subject FROM closure AS {inside} "
                f"CROSS JOIN claim AS {link} INDEXED BY claim_own ON {link}.object = {inside}.descendant "
                f"AND {is_one_of(f'{link}.property', properties) if properties else '0'} "
                f"WHERE {inside}.ancestor = {resolved(reference)} "
                f"AND {link}.object IS NOT NULL AND {link}.stated AND NOT {link}.derived)"
            )
        case Compare(_, Op.EQ, slot):
            return f"{node.key} IN (SELECT pk FROM entity WHERE id = {writing.value(slot)})"
        case Compare(_, _, slot):
            asked = f"json_each({writing.value(slot)}) AS j CROSS JOIN entity AS e ON e.id = j.value"
            return f"{node.key} IN (SELECT e.pk FROM {asked})"
        case _:
            return clause(writing, node, test)
