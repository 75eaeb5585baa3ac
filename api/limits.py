"""The limits that a request is held to, in one place: ``parley limits`` prints them [44].

A request past a limit gets a GraphQL error that names the limit, and never a shortened answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DEPTH: Final = 20
"""How deep selections may nest, fragments resolved; introspection has a rule of its own."""
TOKENS: Final = 4_000
"""How many tokens an operation's text may have."""
BODY_BYTES: Final = 100_000
"""How long the body of a request may be."""
NODES: Final = 50_000
"""How many nodes an answer may hold."""
EMBEDDED_SECONDS: Final = 2.0
"""How long the embedded database may work on one operation."""
SERVER_SECONDS: Final = 5.0
"""How long a database server may work on one operation."""
BODY_SECONDS: Final = 10.0
"""How long a client may take to send the body of a request."""
WORKERS: Final = 8
"""How many operations one process works on at the same time."""
WAITING: Final = 64
"""How many further operations may wait; one more is turned away with status 503."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit, as it is shown to people."""

    name: str
    value: str
    meaning: str


LIMITS: Final = (
    Limit("depth", f"{DEPTH}", "nested selections, fragments resolved; introspection apart"),
    Limit("tokens", f"{TOKENS:,}", "tokens of an operation's text"),
    Limit("body", f"{BODY_BYTES:,} bytes", "length of a request's body"),
    Limit("nodes", f"{NODES:,}", "nodes in one answer"),
    Limit("time, embedded", f"{EMBEDDED_SECONDS:g} s", "work of the embedded database on one operation"),
    Limit("time, server", f"{SERVER_SECONDS:g} s", "work of a database server on one operation"),
    Limit("time, body", f"{BODY_SECONDS:g} s", "for a client to send the body of a request"),
    Limit("workers", f"{WORKERS}", "operations that one process works on at the same time"),
    Limit("waiting", f"{WAITING}", "operations that may wait for a worker; one more gets status 503"),
)
"""Every limit, in the order in which it is printed."""
