"""Which entities belong to a dossier, as a predicate [36]."""

from __future__ import annotations

from graph.neo4j import schema
from graph.neo4j.cypher import exists, is_one_of
from graph.neo4j.writing import EntityRow, Writing
from ontology import core


def belongs(writing: Writing, row: EntityRow, dossier: str) -> str:
    """The predicate that an entity belongs to a dossier: it is included, or the file that it is written in is."""
    claim, file = writing.alias("c"), f"{row.alias}.file"
    folder = f"rtrim({claim}.value, '/')"
    of_dossier = f"MATCH ({dossier})<-[:{schema.SUBJECT}]-({claim}:{core.CLAIM})"

    def stated(property_name: str) -> str:
        names = writing.ontology.narrower.get(property_name, (property_name,))
        return f"{is_one_of(f'{claim}.property', names)} AND {claim}.stated"

    named = exists(f"{of_dossier}-[:{schema.OBJECT}]->({row.alias}) WHERE {stated(core.INCLUDES)}")
    inside = f"({file} = {folder} OR {file} STARTS WITH {folder} + '/')"
    return f"({named} OR {exists(f'{of_dossier} WHERE {stated(core.INCLUDES_FOLDER)} AND {inside}')})"
