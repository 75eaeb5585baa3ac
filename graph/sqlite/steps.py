"""The rows that a step leads to, from whatever row."""

from __future__ import annotations

from graph.plan import Qualified, Step
from graph.sqlite import grounds, judging, paths, sources
from graph.sqlite.resolving import candidates
from graph.sqlite.sources import Reached
from graph.sqlite.writing import (
    AroundRow,
    ClaimRow,
    EchoRow,
    EntityRow,
    HopRow,
    InferenceRow,
    NamedRow,
    OriginRow,
    PathRow,
    ProofRow,
    Row,
    TraceRow,
    VerdictRow,
    Writing,
)


def reached(writing: Writing, row: Row, step: Step | Qualified) -> Reached[Row]:
    """The rows that a step leads to, in the order that the Plan gives them."""
    match row:
        case VerdictRow() if isinstance(step, Step):
            return judging.of_verdict(writing, row, step)
        case AroundRow() if isinstance(step, Step):
            return paths.around(writing, row, step)
        case PathRow():
            return paths.legs(writing, row)
        case NamedRow():
            return candidates(writing, row)
        case ProofRow() | InferenceRow() | OriginRow() | EchoRow() | TraceRow() | HopRow():
            return grounds.of_origin(writing, row, step)
        case EntityRow() if isinstance(step, Step):
            return grounds.of_entity(writing, row, step) or sources.reached(writing, row, step)
        case ClaimRow() if isinstance(step, Step):
            return grounds.of_claim(writing, row, step) or sources.reached(writing, row, step)
        case _:
            return sources.reached(writing, row, step)
