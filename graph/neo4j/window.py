"""Which edges a connection has, and which of them its page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from graph.neo4j.conditions import clause
from graph.neo4j.cypher import exists, surely
from graph.neo4j.ordering import Key, earlier, keys_of, later, sorting
from graph.neo4j.roots import members
from graph.neo4j.sources import Reached, all_citations, edges_of
from graph.neo4j.writing import EdgeRow, EntityRow, Row, Writing
from graph.plan import AllCitations, AllClaims, ClaimsOf, Connection, Everything, Link, MentionedIn
from ontology import core


@dataclass(frozen=True, slots=True)
class Window:
    """The edges of a connection that pass its filter, and its page of them."""

    found: Reached[EdgeRow]
    keys: tuple[Key, ...]
    after: str
    before: str
    limit: str
    first: str | None
    last: str | None

    @property
    def is_counted(self) -> bool:
        """Whether it is asked for so many edges."""
        return self.first is not None or self.last is not None

    @property
    def is_backward(self) -> bool:
        """Whether its rows are read from behind."""
        return self.first is None and self.last is not None

    @property
    def most(self) -> str:
        """How many edges are read at most."""
        return self.first or self.last or self.limit

    def source(self) -> str:
        """The clauses that bind the edges, whatever the page."""
        return self.found.source()

    def rows(self, shown: str, most: str) -> str:
        """The clauses that return ``shown`` of the page's edges; from behind where ``last`` alone says how many."""
        order = sorting(self.keys, backwards=self.is_backward)
        inside = self.found.source(self.after, self.before, reading=(order,))
        used_before = (*self.found.tests, self.after, self.before, order)
        return f"{inside} WITH * ORDER BY {order} LIMIT {most}{self.found.joined((shown,), used_before)} RETURN {shown}"

    def nodes(self, shown: str) -> str:
        """The clauses that return ``shown`` of the nodes of all edges, each at its first place, up to the limit."""
        order, node = sorting(self.keys), self.found.row.node.alias
        inside = self.found.source(self.after, self.before, reading=(order,))
        return f"{inside} WITH * ORDER BY {order} WITH DISTINCT {node} LIMIT {self.limit} RETURN {shown}"

    def any_outside(self, inside: str) -> str:
        """The predicate that an edge passes the filter and lies beyond what ``inside`` allows."""
        return exists(self.found.source(f"NOT {surely(inside)}")) if inside else "false"


def window(writing: Writing, row: Row | None, asked: Connection) -> Window:
    """The window of a connection of ``row`` (None at the root)."""
    found = _edges(writing, row, asked)
    keys = keys_of(writing, found.row, asked.order)
    page = asked.page
    return Window(
        found,
        keys,
        after=later(writing, keys, page.after) if page.after is not None else "",
        before=earlier(writing, keys, page.before) if page.before is not None else "",
        limit=writing.value(page.limit),
        first=writing.value(page.first) if page.first else None,
        last=writing.value(page.last) if page.last else None,
    )


def _edges(writing: Writing, row: Row | None, asked: Connection) -> Reached[EdgeRow]:
    """The edges of a connection that pass its filter."""
    match asked.source:
        case Everything(classes):
            return members(writing, classes, asked.where)
        case AllClaims():
            claim = writing.claim()
            found = Reached(EdgeRow(claim, claim), f"MATCH ({claim.alias}:{core.CLAIM})")
        case AllCitations():
            found = all_citations(writing)
        case Link() | ClaimsOf() | MentionedIn() as source:
            assert isinstance(row, EntityRow)  # noqa: S101 - what the Plan says; narrows for the type checker
            found = edges_of(writing, row, source)
        case _:
            assert_never(asked.source)
    return found if asked.where is None else found.where(clause(writing, found.row, asked.where))
