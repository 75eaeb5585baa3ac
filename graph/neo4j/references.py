"""References: which entity a name or id in an argument means, decided inside the statement [30]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from graph.neo4j import schema
from graph.neo4j.cypher import alternatives, collected, first_of, is_one_of, listed, where
from graph.neo4j.writing import Writing
from graph.plan import FUZZY_SHARE, Reference
from ontology import core

_NEAR: Final = 5
"""How many near names are told where nothing matched."""


def resolved(reference: int) -> str:
    """The variable of the entity that a reference means; null where it means none or several."""
    return f"meant{reference}"


def stages(writing: Writing, references: Sequence[Reference]) -> Iterator[str]:
    """The clauses that bind these variables, and ``found``: all candidates of each reference."""
    numbers = range(len(references))
    by_id = [f"{_by_id(writing, reference)} AS own{i}" for i, reference in enumerate(references)]
    yield f"WITH *, {', '.join(by_id)}"
    found = [
        f"CASE WHEN own{i} IS NULL THEN {_by_name(writing, reference)} ELSE [own{i}] END AS found{i}"
        for i, reference in enumerate(references)
    ]
    yield f"WITH *, {', '.join(found)}"
    yield f"WITH *, {', '.join(f'CASE size(found{i}) WHEN 1 THEN found{i}[0] END AS {resolved(i)}' for i in numbers)}"


def all_resolved(references: Sequence[Reference]) -> str:
    """The predicate that each reference means one entity."""
    return " AND ".join(f"{resolved(number)} IS NOT NULL" for number in range(len(references))) or "true"


def unresolved(writing: Writing, references: Sequence[Reference]) -> str:
    """The list of what did not resolve: null for a reference that did, else its candidates and near names.

    A candidate is ``[id, label, class, matched]``.
    """
    return listed(
        f"CASE WHEN {resolved(i)} IS NULL THEN [{_candidates(writing, i, reference)}, "
        f"CASE WHEN size(found{i}) = 0 THEN {_near(writing, reference)} ELSE [] END] END"
        for i, reference in enumerate(references)
    )


def _allowed(alias: str, classes: tuple[str, ...] | None) -> tuple[str, ...]:
    if classes is None:
        return ()
    return (f"{alias}:{alternatives(classes)}" if classes else "false",)


def _by_id(writing: Writing, reference: Reference) -> str:
    allowed = where(_allowed("e", reference.classes))
    return first_of(f"MATCH (e:{core.ENTITY} {{id: {writing.value(reference.text)}}}){allowed} RETURN e")


def _by_name(writing: Writing, reference: Reference) -> str:
    """The entities with that whole name; those with such a headline only where nothing else has the name."""
    named = f"MATCH (n:{schema.NAME} {{folded: {writing.value(reference.folded)}}})<-[:{schema.NAMED}]-(e)"
    found = named + where((_is_no_metonym(writing, "n"), *_allowed("e", reference.classes)))
    if not _may_have_headlines(writing, reference.classes):
        return collected(f"{found} WITH DISTINCT e ORDER BY e.id RETURN e")
    headline = f"min(CASE WHEN {_is_headline(writing, 'n')} THEN 1 ELSE 0 END)"
    return collected(
        f"{found} WITH e, {headline} AS headline ORDER BY e.id WITH collect([e, headline]) AS kinds "
        "UNWIND kinds AS kind WITH kinds, kind WHERE kind[1] = 0 OR all(k IN kinds WHERE k[1] = 1) RETURN kind[0]"
    )


def _may_have_headlines(writing: Writing, classes: tuple[str, ...] | None) -> bool:
    known, headlines = writing.ontology.classes, _headlines(writing)
    return any(
        not set(headlines).isdisjoint(known[name].properties) for name in (known if classes is None else classes)
    )


def _is_headline(writing: Writing, alias: str) -> str:
    return is_one_of(f"{alias}.property", _headlines(writing))


def _headlines(writing: Writing) -> tuple[str, ...]:
    return writing.ontology.narrower.get(core.HEADLINE, (core.HEADLINE,))


def _is_no_metonym(writing: Writing, alias: str) -> str:
    metonyms = writing.ontology.narrower.get(core.METONYM, (core.METONYM,))
    return f"NOT {is_one_of(f'{alias}.property', metonyms)}"


def _candidates(writing: Writing, number: int, reference: Reference) -> str:
    """Each candidate with the first of its names that folds as asked."""
    return collected(
        f"UNWIND found{number} AS e MATCH (e)-[:{schema.NAMED}]->(n) "
        f"WHERE n.folded = {writing.value(reference.folded)} AND {_is_no_metonym(writing, 'n')} "
        f"WITH e, n ORDER BY {_is_headline(writing, 'n')}, n.text WITH e, collect(n.text)[0] AS matched ORDER BY e.id "
        f"RETURN [e.id, e.name, e.{schema.CLASS_NAME}, matched]"
    )


def _near(writing: Writing, reference: Reference) -> str:
    """The entities with the names most like the text, best first, each with its best name."""
    allowed = where(_allowed("e", reference.classes))
    return collected(
        f"{alike(writing.value(reference.trigrams))} MATCH (n)<-[:{schema.NAMED}]-(e){allowed} "
        "WITH e, n, share ORDER BY share DESC, n.text "
        "WITH e, collect(share)[0] AS share, collect(n.text)[0] AS matched ORDER BY share DESC, e.id "
        f"LIMIT {_NEAR} RETURN [e.id, e.name, e.{schema.CLASS_NAME}, matched]"
    )


def alike(asked: str) -> str:
    """The clauses that bind ``n`` to the names that share enough of the ``asked`` trigrams, and ``share``."""
    return (
        f"UNWIND {asked} AS gram MATCH (:{schema.TRIGRAM} {{text: gram}})<-[:{schema.HAS_TRIGRAM}]-()"
        f"<-[:{schema.HAS_TOKEN}]-(n:{schema.NAME}) WITH n, count(DISTINCT gram) AS common "
        f"WITH n, {_share('common', asked, 'n')} AS share WHERE share >= {FUZZY_SHARE}"
    )


def share(name: str, asked: str) -> str:
    """The expression of a name's share: the trigrams in common with ``asked`` by those in either."""
    common = (
        f"COUNT {{ MATCH ({name})-[:{schema.HAS_TOKEN}]->()-[:{schema.HAS_TRIGRAM}]->(g) "
        f"WHERE g.text IN {asked} RETURN DISTINCT g }}"
    )
    return _share(common, asked, name)


def _share(common: str, asked: str, name: str) -> str:
    return f"1.0 * {common} / (size({asked}) + {name}.trigramCount - {common})"
