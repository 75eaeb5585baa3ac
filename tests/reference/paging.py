"""The order of a connection, and the part of it that a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cmp_to_key

import orjson

from graph.cursor import Component
from graph.plan import Order, Page, Param, Step
from graph.store import Value
from ontology.records import Claim, Entity
from tests.reference.attributes import components, declared
from tests.reference.facts import Facts
from tests.reference.rows import Cited, Edge


@dataclass(frozen=True)
class Placed:
    """An edge and what decides its place: one component after the other, each up or down."""

    edge: Edge
    place: tuple[Component, ...]


@dataclass(frozen=True)
class Shown:
    """A page: its edges, and whether others precede and follow it."""

    edges: list[Edge]
    nodes: list[Entity | Claim | Cited]
    """Each once. Where no count is asked for, the limit is one of nodes, not of edges."""
    has_previous: bool
    has_next: bool


def page_of(
    facts: Facts, edges: Sequence[Edge], order: tuple[Order, ...], page: Page, values: Sequence[Value]
) -> Shown:
    """The page that is asked for of all the edges that pass."""
    directions = [key.descending for key in order for _ in _key_components(facts, edges[0], key)] if edges else []

    def compare(a: tuple[Component, ...], b: tuple[Component, ...]) -> int:
        return compare_places(a, b, directions)

    def is_earlier(one: Placed) -> bool:
        return after is not None and compare(one.place, after) <= 0

    def is_later(one: Placed) -> bool:
        return before is not None and compare(one.place, before) >= 0

    after, before = _bound(page.after, values), _bound(page.before, values)
    placed = [Placed(edge, place_of(facts, edge, order)) for edge in edges]
    placed.sort(key=cmp_to_key(lambda a, b: compare(a.place, b.place)))
    window = [one for one in placed if not is_earlier(one) and not is_later(one)]
    most = len(placed) if page.first is None else _count(page.first, values)
    if page.first is None and page.last is None:
        most = _count(page.limit, values)
    shown = window[:most]
    has_next = any(map(is_later, placed)) or len(window) > len(shown)
    dropped = 0 if page.last is None else max(len(shown) - _count(page.last, values), 0)
    has_previous = any(map(is_earlier, placed)) or dropped > 0
    is_counted = page.first is not None or page.last is not None
    nodes = list({one.edge.node.id: one.edge.node for one in (shown[dropped:] if is_counted else window)}.values())
    nodes = nodes[: len(nodes) if is_counted else _count(page.limit, values)]
    return Shown([_with_cursor(one, page.tag) for one in shown[dropped:]], nodes, has_previous, has_next)


def in_order(facts: Facts, edges: Sequence[Edge], order: tuple[Order, ...], page: Page) -> list[Edge]:
    """All the edges in the order of their connection, with their cursors."""
    directions = [key.descending for key in order for _ in _key_components(facts, edges[0], key)] if edges else []
    placed = [Placed(edge, place_of(facts, edge, order)) for edge in edges]
    placed.sort(key=cmp_to_key(lambda a, b: compare_places(a.place, b.place, directions)))
    return [_with_cursor(one, page.tag) for one in placed]


def compare_places(a: Sequence[Component], b: Sequence[Component], descending: Sequence[bool]) -> int:
    """Negative when ``a`` comes first; nulls come last whatever the direction; ids go up."""
    for place, (x, y) in enumerate(zip(a, b, strict=True)):
        if x == y:
            continue
        if x is None or y is None:
            return 1 if x is None else -1
        smaller = x < y  # type: ignore[operator]  # both are of the one type of this component
        is_down = place < len(descending) and descending[place]
        return -1 if smaller is not is_down else 1
    return 0


def place_of(facts: Facts, edge: Edge, order: tuple[Order, ...]) -> tuple[Component, ...]:
    """The components that decide where an edge stands: those of the order, then its ids."""
    place = [component for key in order for component in _key_components(facts, edge, key)]
    if isinstance(edge.node, Cited):
        place.append(edge.node.claim.id)
    place.append(edge.node.id)
    if isinstance(edge.node, Entity) and edge.claim is not None:
        place.append(edge.claim.id)
    return tuple(place)


def _key_components(facts: Facts, edge: Edge, key: Order) -> list[Component]:
    row = edge.node if key.step is Step.NODE else edge.claim
    prop = declared(facts, key.attribute, of_claims=key.step is Step.CLAIM or isinstance(edge.node, Claim))
    return components(facts, row, key.attribute, prop)


def _bound(slots: tuple[Param, ...] | None, values: Sequence[Value]) -> tuple[Component, ...] | None:
    if slots is None:
        return None
    found = tuple(values[slot.index] for slot in slots)
    return tuple(v for v in found if v is None or isinstance(v, str | int | float))


def _count(slot: Param, values: Sequence[Value]) -> int:
    count = values[slot.index]
    assert isinstance(count, int)
    return count


def _with_cursor(placed: Placed, tag: str) -> Edge:
    return Edge(placed.edge.node, placed.edge.claim, orjson.dumps([tag, *placed.place]).hex())
