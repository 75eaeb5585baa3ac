"""What texts may name, as clauses [30]."""

from __future__ import annotations

from typing import Final

from graph.neo4j import schema
from graph.neo4j.sources import Reached
from graph.neo4j.writing import HitRow, NamedRow, Row, Writing
from graph.plan import Resolving
from ontology import core

_KEYS: Final = ("property", "text", "language")


def resolving(writing: Writing, asked: Resolving) -> tuple[NamedRow, str]:
    """The texts in turn, and the clauses that bind them."""
    row, place = NamedRow(writing.alias("x"), writing.alias("x")), writing.alias("i")
    texts, folded = writing.value(asked.texts), writing.value(asked.folded)
    return row, (
        f"UNWIND range(0, size({texts}) - 1) AS {place} "
        f"WITH {place}, {texts}[{place}] AS {row.text}, {folded}[{place}] AS {row.folded}"
    )


def candidates(writing: Writing, row: NamedRow) -> Reached[Row]:
    """The entities with that id or name."""
    hit = HitRow(writing.entity(), writing.alias("m"), "null", "null")
    entity, matched, name = hit.node.alias, hit.matched, writing.alias("n")
    of_name = f"{{text: {name}.text, property: {name}.property, language: {name}.language}}"
    clauses = (
        f"CALL ({row.text}, {row.folded}) {{ MATCH ({entity}:{core.ENTITY} {{id: {row.text}}}) "
        f"RETURN {entity}, {{text: {entity}.id, property: null, language: null}} AS {matched} "
        f"UNION MATCH ({name}:{schema.NAME} {{folded: {row.folded}}})<-[:{schema.NAMED}]-({entity}) "
        f"RETURN {entity}, {of_name} AS {matched} }}"
    )
    keys = [f"{matched}.property IS NOT NULL", f"{entity}.id", *(f"{matched}.{k}" for k in _KEYS)]
    return Reached(hit, clauses, order=", ".join(keys))
