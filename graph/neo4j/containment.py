"""What lies in what, and what involves it, as patterns over stated claims [27, 28]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.neo4j.cypher import exists
from graph.neo4j.sources import between
from graph.neo4j.writing import EntityRow, Writing
from ontology import core

_STATED: Final = " {derived: false, stated: true}"


def within(writing: Writing, row: EntityRow, container: str, *, strict: bool) -> str:
    """The test that an entity lies in ``container`` at any depth; itself too, unless ``strict``."""
    inside = exists(f"MATCH ({row.alias})-[{_upwards(writing)}*{_STATED}]->({container})")
    if strict:
        return f"({row.alias} <> {container} AND {inside})"
    return f"({row.alias} = {container} OR {inside})"


def contents(writing: Writing, container: str, alias: str) -> str:
    """The pattern from ``container`` down to everything within it, itself first."""
    return f"({container})<-[{_upwards(writing)}*0..{_STATED}]-({alias})"


def involving(writing: Writing, row: EntityRow, reached: str, properties: Sequence[str]) -> str:
    """The test that one of the entity's own links reaches ``reached``, or something within it."""
    there = EntityRow(writing.alias("e"))
    if not properties:
        return "false"
    inside = within(writing, there, reached, strict=False)
    return exists(f"MATCH ({row.alias})-[{between(writing, properties)}{_STATED}]->({there.alias}) WHERE {inside}")


def involved(writing: Writing, reached: str, properties: Sequence[str], alias: str) -> str:
    """The pattern from ``reached`` to everything that involves it; of no use without properties."""
    there = writing.alias("e")
    return f"{contents(writing, reached, there)}<-[{between(writing, properties)}{_STATED}]-({alias})"


def _upwards(writing: Writing) -> str:
    return between(writing, writing.ontology.narrower.get(core.WITHIN, (core.WITHIN,)))
