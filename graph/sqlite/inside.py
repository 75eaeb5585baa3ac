"""What lies within a place, at any depth: as the load worked it out, or in a view as its claims give it."""

from __future__ import annotations

from graph.sqlite.references import only_one, resolved
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sql import is_one_of
from graph.sqlite.views import is_timed, stated
from graph.sqlite.writing import Writing
from ontology import core


def contents(writing: Writing, reference: int, *, strict: bool = False) -> str:
    """The select of the keys (``descendant``) of what lies within the place meant, itself included unless strict."""
    place = resolved(reference)
    if _is_as_loaded(writing):
        return f"SELECT descendant FROM closure WHERE ancestor = {place}{' AND descendant <> ancestor' * strict}"
    return f"SELECT pk AS descendant FROM {_seen(writing, reference)}{f' WHERE pk <> {place}' * strict}"


def lies_in(writing: Writing, reference: int, key: str) -> str:
    """The condition that an entity is among these contents."""
    if _is_as_loaded(writing):
        closed = f"SELECT 1 FROM closure WHERE ancestor = {resolved(reference)} AND descendant = {key}"
        return f"EXISTS ({closed})"
    return f"{key} IN ({contents(writing, reference)})"


def _containing(writing: Writing) -> tuple[str, ...]:
    return writing.ontology.narrower.get(core.WITHIN, (core.WITHIN,))


def _is_as_loaded(writing: Writing) -> bool:
    """Whether the view changes nothing about what lies in what."""
    seen = writing.sight
    return seen == EVERYTHING or not (seen.filters_evidence or _is_timed(writing))


def _is_timed(writing: Writing) -> bool:
    return is_timed(writing, _containing(writing))


def _seen(writing: Writing, reference: int) -> str:
    """The name of the common table expression of the contents in this view; it is written once for the statement."""
    seen = writing.sight
    key = (reference, seen)
    if key in writing.insides:
        return writing.insides[key]
    name = writing.insides[key] = f"inside{len(writing.insides)}"
    claim = writing.alias("c")
    contains = f"{claim}.object = i.pk AND {is_one_of(f'{claim}.property', _containing(writing))}"
    writing.expressions[name] = (
        f"{name} (pk) AS MATERIALIZED ({only_one(reference)} UNION SELECT {claim}.subject FROM {name} AS i "
        f"CROSS JOIN claim AS {claim} ON {contains} "
        f"WHERE {stated(writing, seen, claim, timed=_is_timed(writing))})"
    )
    return name
