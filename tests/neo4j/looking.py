"""Looking at a graph from outside: what is in it, without any of the loader's code but its key names."""

from __future__ import annotations

from typing import Any

from neo4j import Driver, NotificationMinimumSeverity

from graph.neo4j.schema import DATASET, KEYS, LOCK

Value = str | int | float | bool | list[str] | None
Dump = dict[str, list[Any]]


def ask(driver: Driver, query: str, **parameters: str | int) -> list[list[Any]]:
    """The rows of a query."""
    with driver.session(notifications_min_severity=NotificationMinimumSeverity.OFF) as session:
        return [list(record) for record in session.run(query, parameters)]


def empty(driver: Driver) -> None:
    """Delete every node, and every constraint and index."""
    ask(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    for (name,) in ask(driver, "SHOW CONSTRAINTS YIELD name"):
        ask(driver, f"DROP CONSTRAINT {name}")


def dump(driver: Driver) -> Dump:
    """All nodes and relationships, comparable: told apart by keys, in order; the version number left out."""
    nodes = ask(driver, f"MATCH (n) WHERE NOT n:{LOCK} RETURN labels(n), properties(n)")
    edges = ask(driver, f"MATCH (a)-[r]->(b) RETURN type(r), {_key('a')}, {_key('b')}, properties(r)")
    for labels, properties in nodes:
        if DATASET in labels:
            del properties["version"]
    return {
        "nodes": sorted((sorted(labels), sorted(properties.items())) for labels, properties in nodes),
        "relationships": sorted((kind, a, b, sorted(properties.items())) for kind, a, b, properties in edges),
    }


def _key(node: str) -> str:
    """The expression of what tells a node from all others."""
    cases = " ".join(f"WHEN {node}:{label} THEN '{label} ' + {node}.{key}" for label, key in KEYS.items())
    return f"CASE {cases} END"


def last_written(driver: Driver) -> frozenset[str]:
    """Tells the last transaction that wrote something."""
    with driver.session() as session:
        session.run("RETURN 1").consume()
        return session.last_bookmarks().raw_values
