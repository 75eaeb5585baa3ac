"""Timelines as SQL [36]: the dates of claims, side by side, and which of them share days."""

from __future__ import annotations

from graph.plan import Attribute, Timeline
from graph.sqlite.attributes import read
from graph.sqlite.conditions import clause
from graph.sqlite.expressions import Nature, Read
from graph.sqlite.sql import conjunction, is_one_of
from graph.sqlite.views import shown
from graph.sqlite.writing import MomentRow, Writing
from ontology import core

_ORDER = "lower, upper, id, place"
_LAST = "~"
"""After all days."""


def timeline(writing: Writing, asked: Timeline) -> tuple[MomentRow, str]:
    """The moments in order, and the text after FROM that gives them."""
    row = MomentRow(writing.alias("m"), writing.claim())
    claim = row.claim.alias
    # What came before may reach into a moment's days, and what comes next may begin within them: in this order
    # no other one has to be looked at.
    before = f"max(upper) OVER (ORDER BY {_ORDER} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) >= lower"
    after = f"lead(lower) OVER (ORDER BY {_ORDER}) <= upper"
    marked = f"SELECT *, (coalesce({before}, 0) OR coalesce({after}, 0)) AS overlapping FROM ({_dated(writing, asked)})"
    chosen = f"SELECT * FROM ({marked}) ORDER BY {_ORDER} LIMIT {writing.value(asked.first)}"
    return row, f"({chosen}) AS {row.alias} CROSS JOIN claim AS {claim} ON {claim}.pk = {row.alias}.claim"


def _dated(writing: Writing, asked: Timeline) -> str:
    """The select of the moments that are asked for, in any order."""
    ends = "coalesce(earliest, '') AS lower, coalesce(latest, '~') AS upper"
    tests = ["text IS NOT NULL"]
    if asked.start is not None:
        tests.append(f"coalesce(latest, '{_LAST}') >= {writing.value(asked.start)}")
    if asked.end is not None:
        tests.append(f"coalesce(earliest, '') <= {writing.value(asked.end)}")
    return f"SELECT *, {ends} FROM ({_of_claims(writing, asked)}) WHERE {' AND '.join(tests)}"


def _of_claims(writing: Writing, asked: Timeline) -> str:
    """The select of every moment that a claim can tell of, its ``text`` null where it does not."""
    claim = writing.claim()
    alias, change = claim.alias, writing.alias("k")
    properties = sorted({*asked.dated, *asked.told, *asked.changing})
    tests = [is_one_of(f"{alias}.property", properties) if properties else "0", f"NOT {alias}.derived"]
    tests += filter(None, (shown(writing, writing.sight, alias, properties),))
    if asked.where is not None:
        tests.append(clause(writing, claim, asked.where))
    on, since, until = (read(writing, claim, Attribute(name)) for name in (core.ON, core.SINCE, core.UNTIL))
    value = Read(f"{alias}.value", Nature.DATE, "NULL", f"{alias}.earliest", f"{alias}.latest")
    given = (
        ("HAPPENED", value, asked.dated),
        ("TOLD", on, asked.told),
        ("BEGAN", since, asked.changing),
        ("ENDED", until, asked.changing),
    )
    columns = ", ".join(
        f"CASE {change}.place {' '.join(_when(alias, i, one, part) for i, one in enumerate(given))} END AS {part}"
        for part in ("text", "earliest", "latest")
    )
    changes = " UNION ALL ".join(f"SELECT {i} AS place, '{name}' AS change" for i, (name, _, _) in enumerate(given))
    return (
        f"SELECT {alias}.pk AS claim, {alias}.id AS id, {change}.place, {change}.change, {columns} "
        f"FROM claim AS {alias} CROSS JOIN ({changes}) AS {change} WHERE {conjunction(tests)}"
    )


def _when(claim: str, place: int, one: tuple[str, Read, tuple[str, ...]], part: str) -> str:
    """The branch of one kind of moment: its text or one of its days, where the claim's property has it."""
    _, found, properties = one
    expression = {"text": found.raw, "earliest": found.earliest, "latest": found.latest}[part]
    has = is_one_of(f"{claim}.property", properties) if properties else "0"
    return f"WHEN {place} THEN iif({has}, {expression}, NULL)"
