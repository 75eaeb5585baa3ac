"""References: which entity a name or id in an argument means, decided inside the statement [30]."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.plan import FUZZY_SHARE, Reference
from graph.sqlite.sql import is_one_of
from graph.sqlite.writing import Writing
from ontology import core

_NEAR: Final = 5
"""How many near names are told where nothing matched."""


def resolved(reference: int) -> str:
    """The key of the entity that a reference means; null where it means none or several."""
    return f"given.key{reference}"


def only_one(reference: int) -> str:
    """The select of that key out of the candidates."""
    return f"SELECT min(pk) FROM found{reference} HAVING count(*) = 1"


def expressions(writing: Writing, number: int, reference: Reference) -> Iterator[str]:
    """The common table expression of a reference: its candidates."""
    yield f"found{number} (pk, matched) AS MATERIALIZED ({_candidates(writing, reference)})"


def failure(writing: Writing, number: int, reference: Reference) -> str:
    """The expression of what did not resolve: ``,[number, candidates, near]``; null where it did."""
    candidates = told(f"SELECT pk, matched FROM found{number}", "pk")
    return (
        f"CASE WHEN {resolved(number)} IS NULL THEN concat(',[{number},', {candidates}, ',', "
        f"CASE WHEN EXISTS (SELECT 1 FROM found{number}) THEN '[]' "
        f"ELSE {told(near(writing, reference, writing.value(reference.trigrams)), 'place')} END, ']') END"
    )


def _candidates(writing: Writing, reference: Reference) -> str:
    by_id = f"SELECT pk, id FROM entity WHERE id = {writing.value(reference.text)}{allowed(writing, 'pk', reference)}"
    proper = f"SELECT 1 FROM name AS n WHERE {_is_named(writing, reference)} AND NOT ({is_headline(writing)})"
    return (
        f"{by_id} UNION ALL SELECT n.entity, min(n.text) FROM name AS n WHERE {_is_named(writing, reference)} "
        f"AND NOT EXISTS ({by_id}) AND ({is_headline(writing)}) <> EXISTS ({proper}) GROUP BY n.entity"
    )


def _is_named(writing: Writing, reference: Reference) -> str:
    folded = writing.value(reference.folded)
    return f"n.folded = {folded} AND NOT n.metonym{allowed(writing, 'n.entity', reference)}"


def is_headline(writing: Writing) -> str:
    """The condition that a row ``n`` of ``name`` is a headline."""
    return is_one_of("n.property", writing.ontology.narrower.get(core.HEADLINE, (core.HEADLINE,)))


def allowed(writing: Writing, key: str, reference: Reference) -> str:
    """The further condition that an entity is of the classes that a reference may mean."""
    return "" if reference.classes is None else f" AND {writing.of_classes(key, reference.classes)}"


def told(found: str, order: str) -> str:
    """The expression of a JSON array of candidates: ``[id, label, class, matched]`` each."""
    return (
        "(SELECT json_group_array(json_array(e.id, e.label, e.class, f.matched) "
        f"ORDER BY f.{order}) FROM ({found}) AS f CROSS JOIN entity AS e ON e.pk = f.pk)"
    )


def near(writing: Writing, reference: Reference, asked: str) -> str:
    """The select of the entities with the names most like the text, each with its best name and its place."""
    return (
        "SELECT pk, matched, row_number() OVER (ORDER BY share DESC, pk) AS place FROM ("
        "SELECT n.entity AS pk, n.text AS matched, n.share, "
        "row_number() OVER (PARTITION BY n.entity ORDER BY n.share DESC, n.text) AS rank "
        f"FROM ({alike(asked)}) AS n "
        f"WHERE 1{allowed(writing, 'n.entity', reference)}) WHERE rank = 1 ORDER BY place LIMIT {_NEAR}"
    )


def alike(asked: str) -> str:
    """The select of the names (columns of ``name``, and ``share``) that share enough of the ``asked`` trigrams.

    Adding up what the words of a name share counts a trigram in two words twice: an upper bound, from
    an index, for those few names whose share is then counted.
    """
    return (
        f"SELECT * FROM (SELECT n.*, {share('n', asked)} AS share FROM ("
        "SELECT p.name FROM (SELECT g.word, count(*) AS common "
        f"FROM json_each({asked}) AS q CROSS JOIN trigram AS g ON g.trigram = q.value GROUP BY g.word) AS s "
        "CROSS JOIN posting AS p ON p.word = s.word "
        f"GROUP BY p.name HAVING sum(s.common) >= {FUZZY_SHARE} * json_array_length({asked})) AS f "
        f"CROSS JOIN name AS n ON n.pk = f.name WHERE n.trigrams * {FUZZY_SHARE} <= json_array_length({asked})) "
        f"WHERE share >= {FUZZY_SHARE}"
    )


def share(name: str, asked: str) -> str:
    """The expression of a name's share: the trigrams in common with ``asked`` by those in either."""
    common = (
        f"(SELECT count(DISTINCT q.value) FROM json_each({asked}) AS q CROSS JOIN posting AS p ON p.name = {name}.pk "
        "CROSS JOIN trigram AS g ON g.trigram = q.value AND g.word = p.word)"
    )
    return f"(1.0 * {common} / (json_array_length({asked}) + {name}.trigrams - {common}))"
