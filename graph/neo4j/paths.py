"""Paths and neighbourhoods as clauses [29].

The search for paths is the engine's own for all shortest ones, from both ends, with the tests of legs inside
the repeated part: what fails them is never gone on from, and nothing longer is looked at once the ends met.
"""

from __future__ import annotations

from typing import Final

from graph.neo4j.cypher import collected
from graph.neo4j.references import resolved
from graph.neo4j.sources import Join, Reached, between
from graph.neo4j.writing import AroundRow, ClaimRow, EntityRow, LegRow, PathRow, Row, Writing
from graph.plan import Around, Paths, Step
from ontology import core

_LONGEST: Final = 5
"""The most legs that a Plan asks for; the statement cannot take them from a parameter."""
_STATED: Final = " {stated: true}"


def paths(writing: Writing, asked: Paths) -> tuple[PathRow, str]:
    """The paths, and the clauses that bind them in order."""
    row, start, end = PathRow(writing.alias("h")), writing.alias("e"), writing.alias("e")
    near, far, ids = writing.alias("e"), writing.alias("e"), writing.alias("i")
    leg = f"-[{_legs(writing, asked.properties)}]-"
    is_open = f"({writing.value(asked.sources)} OR {far} = {end} OR NOT {far}:{core.SOURCE})"
    differ = f"{start} <> {end}" if asked.properties else "false"
    return row, (
        f"WITH {resolved(asked.start)} AS {start}, {resolved(asked.end)} AS {end} WHERE {differ} "
        f"MATCH {row.alias} = ALL SHORTEST ({start}) (({near}){leg}({far}) WHERE {is_open}){{1,{_LONGEST}}} ({end}) "
        f"WITH {row.alias}, [r IN relationships({row.alias}) | r.claim] AS {ids} "
        f"WHERE length({row.alias}) <= {writing.value(asked.longest)} "
        f"WITH {row.alias}, {ids} ORDER BY {ids} LIMIT {writing.value(asked.first)}"
    )


def legs(writing: Writing, row: PathRow) -> Reached[Row]:
    """The legs of a path, in turn."""
    place, link, node, near = (writing.alias(letter) for letter in "iree")
    claim = ClaimRow(writing.alias("c"), link)
    clauses = (
        f"UNWIND range(0, length({row.alias}) - 1) AS {place} "
        f"WITH {place}, relationships({row.alias})[{place}] AS {link}, "
        f"nodes({row.alias})[{place}] AS {near}, nodes({row.alias})[{place} + 1] AS {node}"
    )
    of_claim = Join(claim.alias, f"MATCH ({claim.alias}:{core.CLAIM} {{id: {link}.claim}})")
    backward = f"(startNode({link}) <> {near})"
    return Reached(LegRow(EntityRow(node), claim, backward), clauses, (), (of_claim,), order=place)


def around(writing: Writing, row: AroundRow, step: Step) -> Reached[Row]:
    """The entities around one, or the claims between them."""
    nodes, entity = _nodes(writing, row.asked)
    if step is Step.NODES:
        return Reached(entity, nodes, order=f"{entity.alias}.id")
    all_of_them, link, there = (writing.alias(letter) for letter in "hre")
    here = writing.entity()
    claim = ClaimRow(writing.alias("c"), link, here.alias, there)
    clauses = (
        f"WITH {collected(f'{nodes} RETURN {entity.alias}')} AS {all_of_them} UNWIND {all_of_them} AS {here.alias} "
        f"MATCH ({here.alias})-[{link}{_legs(writing, row.asked.properties)}]->({there}) "
        f"WHERE {there} IN {all_of_them} MATCH ({claim.alias}:{core.CLAIM} {{id: {link}.claim}})"
    )
    return Reached(claim, clauses, () if row.asked.properties else ("false",), order=f"{link}.claim")


def _nodes(writing: Writing, asked: Around) -> tuple[str, EntityRow]:
    """The clauses that bind an entity and those around it, each once."""
    start, entity, near = resolved(asked.start), writing.entity(), writing.alias("e")
    leg = f"-[{_legs(writing, asked.properties)}]-"

    def is_open(alias: str, depth: int) -> str:
        test = (
            f"{writing.value(asked.depth)} >= {depth} AND ({writing.value(asked.sources)} OR NOT {alias}:{core.SOURCE})"
        )
        return test if asked.properties else "false"

    end = f"RETURN {entity.alias}"
    return (
        f"CALL ({start}) {{ RETURN {start} AS {entity.alias} "
        f"UNION MATCH ({start}){leg}({entity.alias}) WHERE {is_open(entity.alias, 1)} {end} "
        f"UNION MATCH ({start}){leg}({near}) WHERE {is_open(near, 2)} WITH DISTINCT {near} "
        f"MATCH ({near}){leg}({entity.alias}) WHERE {is_open(entity.alias, 2)} {end} }}"
    ), entity


def _legs(writing: Writing, properties: tuple[str, ...]) -> str:
    return f"{between(writing, properties)}{_STATED}"
