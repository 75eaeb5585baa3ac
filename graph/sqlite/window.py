"""Which edges a connection has, and which of them its page shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from graph.plan import (
    AllCitations,
    AllClaims,
    ClaimsOf,
    Connection,
    Everything,
    Link,
    MentionedIn,
    Page,
    Reason,
    Source,
)
from graph.sqlite.conditions import clause
from graph.sqlite.ordering import Key, Keyed, columns, earlier, keys_of, later, sorting, sorting_by_columns
from graph.sqlite.roots import members
from graph.sqlite.sight import Sight
from graph.sqlite.sources import Reached, all_citations, all_edges, claimed, reached_classes
from graph.sqlite.views import left_out, listed, visible
from graph.sqlite.writing import CitationRow, EdgeRow, EntityRow, Row, Writing

Show = Callable[[Sight], str]
"""Makes the condition that a view shows an edge; empty where it shows each."""


@dataclass(frozen=True, slots=True)
class Window:
    """The edges of a connection that pass its filter, and its page of them."""

    found: Reached[EdgeRow]
    left_out: Callable[[Reason], str]
    """Makes the expression of the number of edges that the view left out for a reason."""
    keys: tuple[Key, ...]
    page: Page
    ordered: bool
    """Whether another order than that of ids was asked for."""
    after: str
    before: str
    limit: str
    first: str | None
    last: str | None

    @property
    def is_whole(self) -> bool:
        """Whether the page is everything, up to the limit."""
        return self.first is None and self.last is None and not self.after and not self.before

    @property
    def shown(self) -> str:
        """The columns ``node`` and, where there is one, ``claim``: the keys of both."""
        edge = self.found.row
        node = f"{edge.node.alias}.ordinal" if isinstance(edge.node, CitationRow) else edge.node.key
        return f"{node} AS node" + (f", {edge.claim.key} AS claim" if edge.claim else "")

    def total(self) -> str:
        """The expression of the number of edges, whatever the page."""
        return f"(SELECT count(*) FROM {self.found.source()})"

    def nodes(self) -> str:
        """The select of the page's nodes, each at its first place: a DISTINCT select keeps the order of what it reads.

        The limit is one of nodes: edges that share them, cut off, would not be missed by anybody.
        """
        if self.first is not None or self.last is not None:
            return f"SELECT DISTINCT node FROM ({self.rows()})"
        node = self.found.row.node
        assert isinstance(node, EntityRow)  # noqa: S101 - claims and citations are never listed twice
        if not self.ordered:
            return f"SELECT DISTINCT {node.key} AS node FROM {self._inside(node.key, node.key)} LIMIT {self.limit}"
        # Without a limit of its own the inner select might lose its order.
        every = self._from_the_start(f"{node.key} AS node", "-1")
        return f"SELECT DISTINCT node FROM ({every}) LIMIT {self.limit}"

    def rows(self, *carried: str) -> str:
        """The select of the page's edges in order: columns ``node`` and ``claim``, the keys of both.

        A citation's key is its place among those of its claim. ``carried``: columns of the claim to give as well.
        """
        claim = self.found.row.claim
        shown = ", ".join((self.shown, *(f"{claim.alias}.{column}" for column in carried if claim)))
        if self.last is None:
            return self._from_the_start(shown, self.first or self.limit)
        shown = f"{shown}, {columns(self.keys)}"
        if self.first is None:
            order = sorting(self.keys, backwards=True)
            window = f"SELECT {shown} FROM {self._inside(shown, order)} LIMIT {self.last}"
        else:
            inner = self._from_the_start(shown, self.first)
            window = (
                f"SELECT * FROM ({inner}) ORDER BY {sorting_by_columns(self.keys, backwards=True)} LIMIT {self.last}"
            )
        return f"SELECT * FROM ({window}) ORDER BY {sorting_by_columns(self.keys)} LIMIT {self.last}"

    def _from_the_start(self, shown: str, most: str) -> str:
        return f"SELECT {shown} FROM {self._inside(shown, sorting(self.keys))} LIMIT {most}"

    def _inside(self, shown: str, order: str) -> str:
        return f"{self.found.source(self.after, self.before, reading=(shown, order))} ORDER BY {order}"

    def has_next(self) -> str:
        """The condition that an edge follows the page."""
        first = self.first or (self.limit if self.last is None else None)
        cut = f"{self._count(f'{first} + 1')} > {first}" if first else "0"
        return f"({cut} OR {self._any_outside(self.before)})"

    def has_previous(self) -> str:
        """The condition that an edge precedes the page."""
        if self.last is None:
            return self._any_outside(self.after)
        most = f"{self.last} + 1" if self.first is None else f"min({self.first}, {self.last} + 1)"
        return f"({self._count(most)} > {self.last} OR {self._any_outside(self.after)})"

    def _count(self, most: str) -> str:
        return f"(SELECT count(*) FROM (SELECT 1 FROM {self.found.source(self.after, self.before)} LIMIT {most}))"

    def _any_outside(self, inside: str) -> str:
        return f"EXISTS (SELECT 1 FROM {self.found.source(f'({inside}) IS NOT TRUE')})" if inside else "0"


def window(writing: Writing, row: Row | None, field: Connection) -> Window:
    """The window of a connection of ``row`` (None at the root)."""
    every, show = _edges(writing, row, field)
    found = every.where(show(writing.sight))
    keys = keys_of(writing, found.row, field.order, _keyed(field.source))
    page = field.page
    return Window(
        found,
        lambda reason: _left_out(writing, row, field, reason),
        keys,
        page,
        ordered=bool(field.order),
        after=later(writing, keys, page.after) if page.after is not None else "",
        before=earlier(writing, keys, page.before) if page.before is not None else "",
        limit=writing.value(page.limit),
        first=writing.value(page.first) if page.first else None,
        last=writing.value(page.last) if page.last else None,
    )


def _keyed(source: Source) -> Keyed:
    """What the keys of claims are in order of: claims are counted by subject, object and id."""
    match source:
        case Link() if source.either_way:
            return Keyed.ARBITRARILY
        case Link(properties) if len(properties) > 1:
            return Keyed.BY_NODE_AND_ID
        case _:
            # The claims of one property are found in the order of their nodes: nothing is left to be sorted.
            return Keyed.BY_ID


def _left_out(writing: Writing, row: Row | None, field: Connection, reason: Reason) -> str:
    """The expression of the number of edges of a connection that its view left out for a reason."""
    before = writing.sight
    between = left_out(before, reason)
    if between is None:
        return "0"
    less, more = between
    writing.sight = less
    every, show = _edges(writing, row, field)
    left = every.where(show(less), f"({show(more) or '1'}) IS NOT TRUE")
    writing.sight = before
    return f"(SELECT count(*) FROM {left.source()})"


def _edges(writing: Writing, row: Row | None, field: Connection) -> tuple[Reached[EdgeRow], Show]:
    """The edges of a connection that pass its filter, and which of them a view shows."""
    classes: tuple[str, ...] = ()
    properties: tuple[str, ...] | None = None
    match field.source:
        case Everything(classes):
            found = members(writing, classes, field.where)
            node = found.row.node
            assert isinstance(node, EntityRow)  # noqa: S101 - as members gives it; narrows for the type checker
            return found, lambda seen: listed(writing, seen, node.key, classes)
        case AllClaims():
            claim = writing.claim()
            found = Reached(EdgeRow(claim, claim), f"claim AS {claim.alias}")
        case AllCitations():
            found = all_citations(writing)
        case Link() | ClaimsOf() | MentionedIn() as source:
            assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            found, classes = all_edges(writing, row, source), reached_classes(writing, source)
            properties = claimed(source)
        case _:
            assert_never(field.source)
    if field.where is not None:
        found = found.where(clause(writing, found.row, field.where))
    return found, lambda seen: visible(writing, seen, found.row, classes, properties)
