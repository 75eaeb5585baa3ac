"""The order of a connection: how its edges are sorted, what cursors carry, and what lies beyond one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.neo4j.attributes import read
from graph.neo4j.writing import CitationRow, ClaimRow, EdgeRow, Writing
from graph.plan import Attribute, Intrinsic, Order, Param, Step


@dataclass(frozen=True, slots=True)
class Key:
    """One component of an order."""

    component: str
    descending: bool = False
    nullable: bool = False
    compared: str = ""
    """How it is compared with parameters, where that is another expression."""


def keys_of(writing: Writing, edge: EdgeRow, order: Sequence[Order]) -> tuple[Key, ...]:
    """The components of the order of ``edge``: those asked for, then the node's id, then the claim's."""
    asked = [
        Key(component, wanted.descending, nullable=True, compared=compared if compared != component else "")
        for wanted in order
        for component, compared in _components(writing, edge, wanted)
    ]
    if isinstance(edge.node, CitationRow):
        own = (f"{edge.node.claim.alias}.id", read(writing, edge.node, Attribute(Intrinsic.ID)).raw)
        return (*asked, *map(Key, own))
    of_node = Key(f"{edge.node.alias}.id")
    if isinstance(edge.node, ClaimRow) or edge.claim is None:
        return (*asked, of_node)
    return (*asked, of_node, Key(f"{edge.claim.link}.claim"))


def _components(writing: Writing, edge: EdgeRow, order: Order) -> Iterator[tuple[str, str]]:
    row = edge.node if order.step is Step.NODE else edge.claim
    assert row is not None, "only a claim's attribute can order by claim"  # noqa: S101 - what the Plan says
    found = read(writing, row, order.attribute)
    return zip(found.components(), found.compared(), strict=True)


def sorting(keys: Sequence[Key], *, backwards: bool = False) -> str:
    """What follows ORDER BY; nulls come last, or ``backwards`` first."""
    return ", ".join(_sorted(key, backwards=backwards) for key in keys)


def _sorted(key: Key, *, backwards: bool) -> str:
    # Cypher takes null for greater than anything, so that a descending order has nulls first.
    down = " DESC" if key.descending is not backwards else ""
    if key.descending and key.nullable:
        return f"{key.component} IS NULL{' DESC' * backwards}, {key.component}{down}"
    return f"{key.component}{down}"


def later(writing: Writing, keys: Sequence[Key], than: Sequence[Param]) -> str:
    """The predicate that an edge comes after the place that ``than`` names."""
    return _beyond(writing, keys, than, forwards=True)


def earlier(writing: Writing, keys: Sequence[Key], than: Sequence[Param]) -> str:
    """The predicate that an edge comes before the place that ``than`` names."""
    return _beyond(writing, keys, than, forwards=False)


def _beyond(writing: Writing, keys: Sequence[Key], than: Sequence[Param], *, forwards: bool) -> str:
    # CASE, because the planner multiplies nested ORs and ANDs out.
    found = ""
    for key, param in zip(reversed(keys), reversed(than), strict=True):
        value = writing.sortable(param) if key.compared else writing.value(param)
        decided = _decided(key, value, forwards=forwards)
        same = _same(key, value)
        found = f"CASE WHEN {decided} THEN true WHEN {same} THEN {found} ELSE false END" if found else decided
    return found


def _same(key: Key, value: str) -> str:
    component = key.compared or key.component
    both = f"{component} = {value}"
    return f"({both} OR ({component} IS NULL AND {value} IS NULL))" if key.nullable else both


def _decided(key: Key, value: str, *, forwards: bool) -> str:
    """The predicate that one component alone puts an edge beyond ``value``."""
    sign = ">" if key.descending is not forwards else "<"
    component = key.compared or key.component
    beyond = f"{component} {sign} {value}"
    if not key.nullable:
        return beyond
    if forwards:
        return f"({beyond} OR ({component} IS NULL AND {value} IS NOT NULL))"
    return f"({beyond} OR ({component} IS NOT NULL AND {value} IS NULL))"
