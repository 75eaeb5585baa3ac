"""Which entities belong to a dossier, as SQL [36]."""

from __future__ import annotations

from graph.sqlite.sql import is_one_of
from graph.sqlite.views import is_stated
from graph.sqlite.writing import Writing
from ontology import core


def belongs(writing: Writing, key: str, dossier: str) -> str:
    """The condition that the entity with a key belongs to the dossier with another."""
    folder, file = "rtrim(c.value, '/')", f"(SELECT path FROM filed WHERE entity = {key})"
    inside = f"({file} = {folder} OR substr({file}, 1, length({folder}) + 1) = concat({folder}, '/'))"
    ways = ((core.INCLUDES, f"c.object = {key}"), (core.INCLUDES_FOLDER, inside))
    found = " OR ".join(
        f"({is_one_of('c.property', writing.ontology.narrower.get(name, (name,)))} AND {reached})"
        for name, reached in ways
    )
    return f"EXISTS (SELECT 1 FROM claim AS c WHERE c.subject = {dossier} AND ({found}) AND {is_stated(writing, 'c')})"
