"""Lists of references: each item of a list argument means one entity, decided inside the statement [30].

The list comes as JSON, so that its length is no part of the statement. The rules are those of single
references (:mod:`graph.sqlite.references`), item by item.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.plan import Reference
from graph.sqlite.references import allowed, is_headline, near, told
from graph.sqlite.writing import Writing


def expressions(writing: Writing, number: int, reference: Reference) -> Iterator[str]:
    """The common table expressions of a list: the candidates of each item, and those that are the only ones."""
    yield f"found{number} (item, pk, matched) AS MATERIALIZED ({_candidates(writing, reference)})"
    yield f"meant{number} (pk) AS MATERIALIZED (SELECT min(pk) FROM found{number} GROUP BY item HAVING count(*) = 1)"


def is_resolved(writing: Writing, number: int, reference: Reference) -> str:
    """The condition that every item means one entity."""
    once = f"SELECT count(*) FROM (SELECT 1 FROM found{number} GROUP BY item HAVING count(*) = 1)"
    return f"({once}) = json_array_length({writing.value(reference.text)})"


def failure(writing: Writing, number: int, reference: Reference) -> str:
    """The expression of what did not resolve: ``,[number, candidates, near, item]`` for each item; null for none."""
    item = f"found{number}.item = a.key"
    several = told(f"SELECT pk, matched FROM found{number} WHERE {item}", "pk")
    asked = f"({writing.value(reference.trigrams)} -> a.key)"
    alike = told(near(writing, reference, asked), "place")
    failure = (
        f"concat(',[{number},', {several}, ',', CASE WHEN EXISTS (SELECT 1 FROM found{number} WHERE {item}) "
        f"THEN '[]' ELSE {alike} END, ',', a.key, ']')"
    )
    unsure = f"(SELECT count(*) FROM found{number} WHERE {item}) <> 1"
    texts = writing.value(reference.text)
    failures = f"SELECT group_concat({failure}, '' ORDER BY a.key) FROM json_each({texts}) AS a WHERE {unsure}"
    return f"CASE WHEN NOT {is_resolved(writing, number, reference)} THEN ({failures}) END"


def _candidates(writing: Writing, reference: Reference) -> str:
    texts, folded = writing.value(reference.text), writing.value(reference.folded)
    by_id = (
        f"SELECT a.key AS item, e.pk, e.id AS matched FROM json_each({texts}) AS a "
        f"CROSS JOIN entity AS e ON e.id = a.value{allowed(writing, 'e.pk', reference)}"
    )
    named = (
        f"SELECT a.key AS item, n.entity AS pk, n.text, {is_headline(writing)} AS headline "
        f"FROM json_each({folded}) AS a "
        f"CROSS JOIN name AS n ON n.folded = a.value AND NOT n.metonym{allowed(writing, 'n.entity', reference)}"
    )
    return (
        f"{by_id} UNION ALL SELECT m.item, m.pk, min(m.text) FROM ({named}) AS m "
        f"WHERE NOT EXISTS (SELECT 1 FROM ({by_id}) AS i WHERE i.item = m.item) "
        f"AND m.headline = NOT EXISTS (SELECT 1 FROM ({named}) AS o WHERE o.item = m.item AND NOT o.headline) "
        "GROUP BY m.item, m.pk"
    )
