"""The order of a connection: how its edges are sorted, what its cursors say, and what lies beyond one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from graph.plan import Attribute, Intrinsic, Order, Param, Step
from graph.sqlite.attributes import read
from graph.sqlite.sql import quoted
from graph.sqlite.writing import CitationRow, ClaimRow, EdgeRow, EntityRow, Writing


@dataclass(frozen=True, slots=True)
class Key:
    """One component of an order.

    ``sorting`` sorts like ``component`` and may be cheaper to read; it is empty where the next key sorts by both.
    """

    component: str
    descending: bool
    nullable: bool
    sorting: str


_UP: Final = "ASC"
_DOWN: Final = "DESC"


class Keyed(Enum):
    """What the keys of the claims of a connection's edges are in order of."""

    ARBITRARILY = auto()
    BY_ID = auto()
    """Among edges with the same node, of the claims' ids."""
    BY_NODE_AND_ID = auto()
    """Of the nodes' ids and, among edges with the same node, of their own."""


def keys_of(writing: Writing, edge: EdgeRow, order: Sequence[Order], keyed: Keyed) -> tuple[Key, ...]:
    """The components of the order of ``edge``: those asked for, then the node's id, then the claim's."""
    asked = [
        Key(component, wanted.descending, nullable=True, sorting=component)
        for wanted in order
        for component in _components(writing, edge, wanted)
    ]
    node = edge.node
    if isinstance(node, CitationRow):
        own = (f"{node.claim.alias}.id", read(writing, node, Attribute(Intrinsic.ID)).raw)
        return (*asked, *(Key(part, descending=False, nullable=False, sorting=part) for part in own))
    of_node = Key(f"{node.alias}.id", descending=False, nullable=False, sorting=_sorted_by(node))
    if isinstance(node, ClaimRow) or edge.claim is None:
        return (*asked, of_node)
    claim_id = f"{edge.claim.alias}.id"
    sorting = claim_id if keyed is Keyed.ARBITRARILY else edge.claim.key
    if keyed is Keyed.BY_NODE_AND_ID:
        of_node = replace(of_node, sorting="")
    return (*asked, of_node, Key(claim_id, descending=False, nullable=False, sorting=sorting))


def _sorted_by(node: EntityRow | ClaimRow) -> str:
    return node.key if isinstance(node, EntityRow) else f"{node.alias}.id"


def _components(writing: Writing, edge: EdgeRow, order: Order) -> tuple[str, ...]:
    row = edge.node if order.step is Step.NODE else edge.claim
    assert row is not None, "only a claim's attribute can order by claim"  # noqa: S101 - what the Plan says
    return read(writing, row, order.attribute).components()


def sorting(keys: Sequence[Key], *, backwards: bool = False) -> str:
    """What follows ORDER BY; nulls come last, or ``backwards`` first."""
    return ", ".join(_sorted(key.sorting, key, backwards=backwards) for key in keys if key.sorting)


def sorting_by_columns(keys: Sequence[Key], *, backwards: bool = False) -> str:
    """The same, of a select whose columns ``k0``, ``k1`` … are the keys."""
    return ", ".join(_sorted(f"k{i}", key, backwards=backwards) for i, key in enumerate(keys) if key.sorting)


def columns(keys: Sequence[Key]) -> str:
    """The keys as those columns."""
    return ", ".join(f"{key.sorting} AS k{i}" for i, key in enumerate(keys) if key.sorting)


def _sorted(expression: str, key: Key, *, backwards: bool) -> str:
    direction = _DOWN if key.descending is not backwards else _UP
    nulls = f" NULLS {'FIRST' if backwards else 'LAST'}" if key.nullable else ""
    return f"{expression} {direction}{nulls}"


def cursor(tag: str, keys: Sequence[Key]) -> str:
    """The expression of an edge's cursor (:mod:`graph.cursor`)."""
    return f"lower(hex(json_array({', '.join((quoted(tag), *(key.component for key in keys)))})))"


def later(writing: Writing, keys: Sequence[Key], than: Sequence[Param]) -> str:
    """The condition that an edge comes after the place that ``than`` names."""
    return _beyond(writing, keys, than, forwards=True)


def earlier(writing: Writing, keys: Sequence[Key], than: Sequence[Param]) -> str:
    """The condition that an edge comes before the place that ``than`` names."""
    return _beyond(writing, keys, than, forwards=False)


def _beyond(writing: Writing, keys: Sequence[Key], than: Sequence[Param], *, forwards: bool) -> str:
    found = ""
    for key, param in zip(reversed(keys), reversed(than), strict=True):
        value = writing.value(param)
        decided = _decided(key, value, forwards=forwards)
        found = f"({decided} OR ({key.component} IS {value} AND {found}))" if found else decided
    return found


def _decided(key: Key, value: str, *, forwards: bool) -> str:
    """The condition that one component alone puts an edge beyond ``value``."""
    sign = ">" if key.descending is not forwards else "<"
    if not key.nullable:
        return f"{key.component} {sign} {value}"
    if forwards:
        return f"({key.component} {sign} {value} OR ({key.component} IS NULL AND {value} IS NOT NULL))"
    return f"({key.component} {sign} {value} OR ({key.component} IS NOT NULL AND {value} IS NULL))"
