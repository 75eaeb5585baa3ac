"""Timelines as clauses [36]: the dates of claims, side by side, and which of them share days."""

from __future__ import annotations

from graph.neo4j.attributes import read
from graph.neo4j.conditions import clause
from graph.neo4j.cypher import conjunction, is_one_of
from graph.neo4j.values import Read, dated
from graph.neo4j.writing import ClaimRow, MomentRow, Writing
from graph.plan import Attribute, Timeline
from ontology import core

_CHANGES = ("HAPPENED", "TOLD", "BEGAN", "ENDED")


def timeline(writing: Writing, asked: Timeline) -> tuple[MomentRow, str]:
    """The moments, and the clauses that bind them in order."""
    claim, every, place, other = writing.claim(), writing.alias("h"), writing.alias("i"), writing.alias("i")
    row = MomentRow(writing.alias("m"), claim, f"{place}overlapping")
    # In this order only the next one, or one that came before, can share a day.
    after = f"coalesce({every}[{place} + 1].lower <= {row.alias}.upper, false)"
    before = f"any({other} IN {every}[..{place}] WHERE {other}.upper >= {row.alias}.lower)"
    return row, (
        f"{_moments(writing, claim, asked, row.alias)} WITH collect({row.alias}) AS {every} "
        f"UNWIND range(0, size({every}) - 1) AS {place} "
        f"WITH {every}, {place}, {every}[{place}] AS {row.alias} LIMIT {writing.value(asked.first)} "
        f"WITH {row.alias}, {row.alias}.claim AS {claim.alias}, ({after} OR {before}) AS {row.overlapping}"
    )


def _moments(writing: Writing, claim: ClaimRow, asked: Timeline, moment: str) -> str:
    """The clauses that bind the moments that are asked for, in order: maps of claim, change, date and days."""
    alias, change = claim.alias, writing.alias("k")
    properties = sorted({*asked.dated, *asked.told, *asked.changing})
    tests = [is_one_of(f"{alias}.property", properties) if properties else "false", f"NOT {alias}.derived"]
    if asked.where is not None:
        tests.append(clause(writing, claim, asked.where))
    on, since, until = (read(writing, claim, Attribute(name)) for name in (core.ON, core.SINCE, core.UNTIL))
    given = ((dated(alias, "value"), asked.dated), (on, asked.told), (since, asked.changing), (until, asked.changing))
    branches = " ".join(
        f"WHEN {number} THEN {_dated(alias, found, by)}" for number, (found, by) in enumerate(given) if by
    )
    days = f"CASE {change} {branches or 'WHEN -1 THEN []'} END"
    in_time = [f"{moment}.text IS NOT NULL"]
    if asked.start is not None:
        in_time.append(f"{moment}.upper >= {writing.value(asked.start)}")
    if asked.end is not None:
        in_time.append(f"{moment}.lower <= {writing.value(asked.end)}")
    made = (
        f"{{claim: {alias}, change: {list(_CHANGES)}[{change}], text: days[0], "
        f"lower: coalesce(days[1], ''), upper: coalesce(days[2], '~'), earliest: days[1], latest: days[2]}}"
    ).replace("days", f"{change}days")
    return (
        f"MATCH ({alias}:{core.CLAIM}) WHERE {conjunction(tests)} UNWIND range(0, {len(_CHANGES) - 1}) AS {change} "
        f"WITH {alias}, {change}, {days} AS {change}days WITH {alias}, {change}, {made} AS {moment} "
        f"WHERE {conjunction(in_time)} WITH {moment} "
        f"ORDER BY {moment}.lower, {moment}.upper, {alias}.id, {change}"
    )


def _dated(claim: str, found: Read, properties: tuple[str, ...]) -> str:
    """The date and its days, where the claim's property has it."""
    has = is_one_of(f"{claim}.property", properties)
    return f"CASE WHEN {has} THEN [{found.raw}, {found.earliest}, {found.latest}] END"
