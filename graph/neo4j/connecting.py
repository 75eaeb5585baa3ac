"""Connecting to a Neo4j: its address, who asks, and how long the driver tries."""

from __future__ import annotations

from logging import NullHandler, getLogger
from typing import Final

from neo4j import Auth, Driver, GraphDatabase, NotificationMinimumSeverity

from graph.store import StoreUnavailableError

_SCHEMES: Final = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")
_CONNECT_SECONDS: Final = 1.5
_ACQUIRE_SECONDS: Final = 4.0
_RETRY_SECONDS: Final = 1.0
"""The driver tries again once after this: with a server that is down, a question fails within five seconds."""
LOADING_SECONDS: Final = 15.0
"""How long a load tries again: a member of a cluster may take that long to become the leader."""


def connect(uri: str, auth: Auth | tuple[str, str] | None, retry_seconds: float = _RETRY_SECONDS) -> Driver:
    """A driver for ``uri``, which connects when it is first used.

    Raises:
        StoreUnavailableError: that is no address of a Neo4j.
    """
    if not uri.startswith(_SCHEMES):
        raise StoreUnavailableError(
            f"that is no address of a Neo4j: it begins with {', '.join(_SCHEMES)}, such as neo4j://localhost:7687"
        )
    # What the driver tells is told by the errors here; where nobody listens to logs, it is not for the terminal.
    getLogger("neo4j").addHandler(NullHandler())
    return GraphDatabase.driver(
        uri,
        auth=auth,
        connection_timeout=_CONNECT_SECONDS,
        connection_acquisition_timeout=_ACQUIRE_SECONDS,
        max_transaction_retry_time=retry_seconds,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
        user_agent="parley",
    )
