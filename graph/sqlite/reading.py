"""An edge of a page, read by the keys that a select of edges gives: columns ``node`` and ``claim``."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.plan import Connection
from graph.sqlite.ordering import Keyed, cursor, keys_of
from graph.sqlite.sources import joins_of
from graph.sqlite.sql import columns_of, uses
from graph.sqlite.window import Window
from graph.sqlite.writing import CitationRow, ClaimRow, EdgeRow, EntityRow, Writing

_INDEXED: Final = {"subject", "property", "object"}
"""The columns of ``claim`` that the indexes by which links are followed hold."""


def shown_of(writing: Writing, seen: Window, field: Connection) -> tuple[EdgeRow, list[tuple[str, str]]]:
    """An edge of the page, and the joins (alias, text) that read its claim and its node."""
    page = writing.alias("g")
    inner = seen.found.row
    if isinstance(inner.node, CitationRow):
        return _shown_citation(writing, page, seen, field)
    claim = ClaimRow(writing.alias("c"), f"{page}.claim") if inner.claim else None
    node = claim if claim and isinstance(inner.node, ClaimRow) else EntityRow(writing.alias("e"), f"{page}.node")
    edge = EdgeRow(node, claim)
    edge = replace(edge, cursor=cursor(seen.page.tag, keys_of(writing, edge, field.order, Keyed.BY_ID)))
    tables = {"claim": claim, "entity": node if isinstance(node, EntityRow) else None}
    return edge, [
        (row.alias, f" CROSS JOIN {table} AS {row.alias} ON {row.alias}.pk = {row.key}")
        for table, row in tables.items()
        if row is not None
    ]


def _shown_citation(
    writing: Writing, page: str, seen: Window, field: Connection
) -> tuple[EdgeRow, list[tuple[str, str]]]:
    found = writing.citation()
    claim = ClaimRow(found.claim.alias, f"{page}.claim")
    citation = replace(found, claim=claim)
    edge = EdgeRow(citation, claim)
    edge = replace(edge, cursor=cursor(seen.page.tag, keys_of(writing, edge, field.order, Keyed.BY_ID)))
    here = f"{found.alias}.claim = {page}.claim AND {found.alias}.ordinal = {page}.node"
    joins = [(found.alias, f" CROSS JOIN citation AS {found.alias} ON {here}")]
    return edge, [*joins, *((join.alias, f" {join.text}") for join in joins_of(citation))]


def carried_of(edge: EdgeRow, made: str) -> tuple[str, ...]:
    """The columns of the claim that ``made`` reads, if an index holds them all: then it need not be read again."""
    if edge.claim is None or not isinstance(edge.node, EntityRow):
        return ()
    read = columns_of(edge.claim.alias, made)
    return tuple(sorted(read)) if read <= _INDEXED else ()


def page_alias(edge: EdgeRow) -> str:
    """The name of the select that the page's keys come from."""
    row = edge.claim or edge.node
    assert not isinstance(row, CitationRow)  # noqa: S101 - where there is a citation, there is a claim
    return row.key.partition(".")[0]


def joined_to(joins: list[tuple[str, str]], made: str) -> str:
    """The joins that ``made`` reads, and those that these read in turn."""
    found = ""
    for alias, text in reversed(joins):
        if uses(made + found, alias):
            found = text + found
    return found
