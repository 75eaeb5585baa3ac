"""Paths and neighbourhoods as SQL [29]: searched from both ends, a level at a time, until they meet.

A level is the entities that so many claims lead to and no fewer. Each is looked for only as long as the
ends have not met, so that the work is bounded by half of the longest path from either end. What leads from
where they meet back to each end then gives all shortest paths, with no claim looked at in vain.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.plan import Around, Paths, Step
from graph.sqlite.references import only_one
from graph.sqlite.sources import Reached
from graph.sqlite.sql import is_one_of, quoted
from graph.sqlite.views import is_stated
from graph.sqlite.writing import AroundRow, ClaimRow, EntityRow, LegRow, PathRow, Row, Writing
from ontology import core


def paths(writing: Writing, asked: Paths) -> tuple[PathRow, str]:
    """The paths in order, and the text after FROM that gives them."""
    row = PathRow(writing.alias("h"))
    return row, f"({_Search(writing, asked).select()}) AS {row.alias}"


def legs(writing: Writing, row: PathRow) -> Reached[Row]:
    """The legs of a path, in turn."""
    each = writing.alias("j")
    claim = ClaimRow(writing.alias("c"), f"{each}.value ->> 0")
    node = EntityRow(writing.alias("e"), f"{each}.value ->> 1")
    tables = (
        f"json_each({row.alias}.chain) AS {each} "
        f"CROSS JOIN claim AS {claim.alias} ON {claim.alias}.pk = {claim.key} "
        f"CROSS JOIN entity AS {node.alias} ON {node.alias}.pk = {node.key}"
    )
    return Reached(LegRow(node, claim, f"{each}.value ->> 2"), tables, order=f"{each}.key")


def around(writing: Writing, row: AroundRow, step: Step) -> Reached[Row]:
    """The entities around one, or the claims between them."""
    nodes = _nodes(writing, row.asked)
    if step is Step.NODES:
        entity = writing.entity()
        tables = f"entity AS {entity.alias}"
        return Reached(entity, tables, (f"{entity.key} IN ({nodes})",), order=entity.key)
    claim, near = writing.claim(), writing.alias("n")
    tables = f"({nodes}) AS {near} CROSS JOIN claim AS {claim.alias} ON {claim.alias}.subject = {near}.node"
    inside = f"{claim.alias}.object IN ({nodes})"
    return Reached(
        claim,
        tables,
        (_leads(writing, claim.alias, row.asked.properties), inside),
        order=f"{claim.alias}.id",
        is_sorted=False,
    )


def _nodes(writing: Writing, asked: Around) -> str:
    """The select of an entity and of those around it."""
    hop = _Hop(writing, asked.properties, writing.value(asked.sources), "NULL")
    depth = writing.value(asked.depth)
    return (
        f"WITH n0 (node) AS MATERIALIZED (SELECT {_end(asked.start)}), "
        f"n1 (node) AS MATERIALIZED ({hop.onward('n0', f'{depth} >= 1')}), "
        f"n2 (node) AS MATERIALIZED ({hop.onward('n1', f'{depth} >= 2')}) "
        "SELECT node FROM n0 UNION SELECT node FROM n1 UNION SELECT node FROM n2"
    )


def _end(reference: int) -> str:
    """The key of a referenced entity, from no row around: what depends on one is made anew wherever it is read."""
    return f"({only_one(reference)})"


def _leads(writing: Writing, claim: str, properties: tuple[str, ...]) -> str:
    """The condition that a claim can be a leg; an index finds it by one of its ends, not by its property."""
    by = is_one_of(f"+{claim}.property", properties) if properties else "0"
    return f"{claim}.object IS NOT NULL AND {by} AND {is_stated(writing, claim)}"


@dataclass(frozen=True, slots=True)
class _Hop:
    """Legs from the entities of one level: by which properties, whether to sources, and to which one anyway."""

    writing: Writing
    properties: tuple[str, ...]
    sources: str
    target: str

    def onward(self, level: str, guard: str = "1") -> str:
        """The select of what the legs from ``level`` (a table with a ``node``) lead to, as far as ``guard`` holds."""
        far = "CASE p.node WHEN c.subject THEN c.object ELSE c.subject END"
        at = "(c.subject = p.node OR c.object = p.node)"
        return (
            f"SELECT DISTINCT {far} AS node FROM {level} AS p CROSS JOIN claim AS c ON {at} "
            f"WHERE {guard} AND {_leads(self.writing, 'c', self.properties)} AND {self._open(far)}"
        )

    def _open(self, node: str) -> str:
        source = f"EXISTS (SELECT 1 FROM member WHERE class = {quoted(core.SOURCE)} AND entity = {node})"
        return f"({self.sources} OR {node} IS {self.target} OR NOT {source})"


class _Search:
    """A search for the shortest paths.

    Its rows are its steps: by turns one level further from the start (``l``, and ``l0`` the one before) and from
    the end (``r``, ``r0``), as JSON arrays. A claim leads from a level to itself, to the one before or to the next.
    """

    def __init__(self, writing: Writing, asked: Paths) -> None:
        self._writing, self._asked = writing, asked
        self._start, self._end = _end(asked.start), _end(asked.end)
        self._longest, self._first = writing.value(asked.longest), writing.value(asked.first)
        self._sources = writing.value(asked.sources)

    def select(self) -> str:
        """The select of the paths: ``chain``, a JSON array of claim, entity and direction for each leg."""
        # Sets are compared as wholes: a list that another row is looked for in would be read anew for each.
        met = "SELECT value FROM json_each(s.l) INTERSECT SELECT value FROM json_each(s.r)"
        turns = f"{self._turn('l', 0, 's.b')}, {self._turn('r', 1, 's.a')}"
        steps = (
            "SELECT 0, json_array(a), '[]', json_array(b), '[]', a, b "
            f"FROM (SELECT {self._start} AS a, {self._end} AS b) WHERE a <> b "
            f"UNION ALL SELECT s.n + 1, {turns}, s.a, s.b FROM search AS s "
            f"WHERE s.n < {self._longest} AND s.l <> '[]' AND s.r <> '[]' AND NOT EXISTS ({met})"
        )
        last = "SELECT l, r, (n + 1) / 2 AS dl, n / 2 AS dr FROM search ORDER BY n DESC LIMIT 1"
        both = f"(SELECT json_group_array(value) FROM ({met})) AS both"
        seen = f"(SELECT *, {both} FROM ({last}) AS s) AS s"
        meeting = f"SELECT m.value, s.dl, s.dr FROM {seen} CROSS JOIN json_each(s.both) AS m"
        whole = "(SELECT max(l + r) FROM met)"
        way = f"SELECT DISTINCT node, iif(side, {whole} - depth, depth) FROM wanted"
        parts = [
            f"search (n, l, l0, r, r0, a, b) AS MATERIALIZED ({steps})",
            f"met (node, l, r) AS MATERIALIZED ({meeting})",
            f"level (side, node, depth) AS MATERIALIZED ({self._levels()})",
            f"wanted (side, node, depth) AS MATERIALIZED ({self._wanted()})",
            f"way (node, place) AS MATERIALIZED ({way})",
            f"chain (node, place, legs, ids) AS ({self._chains()})",
        ]
        # Chains come in the order of their ids, so that no more are made than are asked for.
        asked = f"SELECT legs, ids FROM chain WHERE place = (SELECT max(place) FROM way) LIMIT {self._first}"
        return (
            f"WITH RECURSIVE {', '.join(parts)} "
            f"SELECT concat('[', rtrim(legs, ','), ']') AS chain FROM ({asked}) ORDER BY ids"
        )

    def _turn(self, side: str, turn: int, target: str) -> str:
        """The level on one side after a step, and the one before it."""
        hop = _Hop(self._writing, self._asked.properties, self._sources, target)
        reached = hop.onward(f"(SELECT value AS node FROM json_each(s.{side}))")
        known = "".join(f" EXCEPT SELECT value FROM json_each(s.{level})" for level in (side, f"{side}0"))
        fresh = f"(SELECT json_group_array(node) FROM (SELECT node FROM ({reached}){known}))"
        return (
            f"CASE s.n % 2 WHEN {turn} THEN {fresh} ELSE s.{side} END, "
            f"CASE s.n % 2 WHEN {turn} THEN s.{side} ELSE s.{side}0 END"
        )

    @staticmethod
    def _levels() -> str:
        """The levels of both sides: each is new in every other row of the search."""
        depth = "(s.n + 1 - side.column1) / 2"
        level = "json_each(CASE side.column1 WHEN 0 THEN s.l ELSE s.r END) AS v"
        new = "s.n = 0 OR s.n % 2 = 1 - side.column1"
        tables = f"(VALUES (0), (1)) AS side CROSS JOIN search AS s CROSS JOIN {level}"
        return f"SELECT side.column1, v.value, {depth} FROM {tables} WHERE {new}"

    def _wanted(self) -> str:
        """Those of the levels that lie on a shortest path: what leads from where the sides met back to their ends."""
        far = "CASE h.node WHEN c.subject THEN c.object ELSE c.subject END"
        return (
            "SELECT side.column1, m.node, iif(side.column1, m.r, m.l) "
            "FROM (VALUES (0), (1)) AS side CROSS JOIN met AS m "
            "UNION SELECT h.side, v.node, h.depth - 1 FROM wanted AS h "
            "CROSS JOIN claim AS c ON (c.subject = h.node OR c.object = h.node) "
            f"CROSS JOIN level AS v ON v.side = h.side AND v.node = {far} AND v.depth = h.depth - 1 "
            f"WHERE h.depth > 0 AND {_leads(self._writing, 'c', self._asked.properties)}"
        )

    def _chains(self) -> str:
        """The beginnings of the shortest paths, each followed by those that go on from it."""
        far = "CASE h.node WHEN c.subject THEN c.object ELSE c.subject END"
        leg = f"concat('[', c.pk, ',', {far}, ',', h.node <> c.subject, '],')"
        return (
            f"SELECT node, place, '', '' FROM way WHERE place = 0 "
            f"UNION ALL SELECT v.node, h.place + 1, concat(h.legs, {leg}), concat(h.ids, c.id, ' ') FROM chain AS h "
            "CROSS JOIN claim AS c ON (c.subject = h.node OR c.object = h.node) "
            f"CROSS JOIN way AS v ON v.node = {far} AND v.place = h.place + 1 "
            f"WHERE {_leads(self._writing, 'c', self._asked.properties)} ORDER BY 4"
        )
