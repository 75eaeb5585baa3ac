"""Which module writes the rows that a step leads to."""

from __future__ import annotations

from graph.neo4j import judging, paths, resolving, sources
from graph.neo4j.sources import Reached
from graph.neo4j.writing import AroundRow, NamedRow, PathRow, Row, VerdictRow, Writing
from graph.plan import Qualified, Step


def reached(writing: Writing, row: Row, step: Step | Qualified) -> Reached[Row]:
    """The rows that a step leads to, in the order that the Plan gives them."""
    match row, step:
        case VerdictRow(), Step():
            return judging.of_verdict(writing, row, step)
        case AroundRow(), Step():
            return paths.around(writing, row, step)
        case PathRow(), _:
            return paths.legs(writing, row)
        case NamedRow(), _:
            return resolving.candidates(writing, row)
        case _:
            return sources.reached(writing, row, step)
