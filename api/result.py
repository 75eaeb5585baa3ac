"""What became of one operation, as the engine tells the ways in: HTTP and the command line."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Outcome(Enum):
    """How far an operation came."""

    ANSWERED = auto()
    """It was executed; its answer may still carry errors, such as a name that nothing has."""
    REFUSED = auto()
    """It was never executed: its text, its variables or its size would not do."""
    UNAVAILABLE = auto()
    """The database could not be reached; the same operation may be answered later."""
    FAILED = auto()
    """Something unexpected happened; what it was stands in the log alone."""


class Result(NamedTuple):
    """The answer to one operation."""

    kind: Outcome
    body: bytes
    """The whole GraphQL response as JSON, ready to send."""
    retry_after: int = 1
    """Where the database could not be reached: after how many seconds asking again may help."""
