"""The graph that Neo4j holds: labels, relationship types, property keys, constraints and indexes [41].

What depends on the subject comes from the ontology: the labels of entities are their class and all
classes above it, the types of relationships between entities are ``Property.relationship``. The rest
is the same for every ontology and stands here.

Community has no constraints on existence or type [42]: the loader checks every record before it
writes, and counts what each statement wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ontology import core
from ontology.model import Ontology, Property

FORMAT: Final = 4
"""The version of this layout, kept on the :Dataset node: raise it with every change to what is written."""

# Labels beside the ontology's classes.
NAME: Final = "Name"
TOKEN: Final = "Token"  # noqa: S105 - a label, no secret
TRIGRAM: Final = "Trigram"
SPEAKER: Final = "Speaker"
DATASET: Final = "Dataset"
LOCK: Final = "LoadLock"
CONTENT: Final = (core.ENTITY, core.CLAIM, core.PASSAGE, SPEAKER, NAME, TOKEN, TRIGRAM)
"""One label of every node that holds content; no node has two of them."""
LABELS: Final = (*CONTENT, DATASET, LOCK)
"""One label of every node that is ours."""

# Relationship types beside those of the ontology.
SUBJECT: Final = "SUBJECT"
OBJECT: Final = "OBJECT"
CITES: Final = "CITES"
HAS_PREMISE: Final = "HAS_PREMISE"
RIVALS: Final = "RIVALS"
QUALIFIED_BY: Final = "QUALIFIED_BY"
IN: Final = "IN"
SAID_BY: Final = "SAID_BY"
IS: Final = "IS"
OF: Final = "OF"
RELAYING: Final = "RELAYING"
VIA: Final = "VIA"
NAMED: Final = "NAMED"
HAS_TOKEN: Final = "HAS_TOKEN"  # noqa: S105 - a type, no secret
QUOTES_TOKEN: Final = "QUOTES_TOKEN"  # noqa: S105 - a type, no secret
HAS_TRIGRAM: Final = "HAS_TRIGRAM"
TYPES: Final = (
    *(SUBJECT, OBJECT, CITES, HAS_PREMISE, RIVALS, QUALIFIED_BY),
    *(IN, SAID_BY, IS, OF, RELAYING, VIA),
    *(NAMED, HAS_TOKEN, QUOTES_TOKEN, HAS_TRIGRAM),
)

KEYS: Final = {
    core.ENTITY: "id",
    core.CLAIM: "id",
    core.PASSAGE: "id",
    SPEAKER: "id",
    NAME: "id",
    TOKEN: "text",
    TRIGRAM: "text",
    DATASET: "name",
    LOCK: "name",
}
"""The property that tells the nodes of a label apart."""

HASH: Final = "_hash"
"""On nodes that are compared at the next load: the hash of what they and their relationships say."""
PLACES: Final = "_places"
"""On claims: the hash of where they and their citations were written, which is no part of what they say [11]."""
CLASS_NAME: Final = "class"
"""On entities: the name of their leaf class, which the labels leave open."""
KNOWN: Final = "known"
"""On claims: from which day their sources had said so [16]; empty without citations, absent where none is dated."""
NAME_VALUES: Final = "names"
"""On entities: the values of the property *name*, whose own key holds the label."""

_INDEXES: Final = (
    ("entity_name_folded", core.ENTITY, "nameFolded"),
    ("claim_property", core.CLAIM, "property"),
    ("name_folded", NAME, "folded"),
)


def value_key(property_name: str) -> str:
    """The key under which an entity has the plain value of a literal property."""
    return NAME_VALUES if property_name == core.NAME else property_name


def folded_key(key: str) -> str:
    """The key of the folded form of a text."""
    return f"{key}Folded"


def sortable_key(key: str) -> str:
    """The key of a text as it is compared with parameters, where that is another (:mod:`graph.neo4j.codepoints`)."""
    return f"{key}Sortable"


def earliest_key(key: str) -> str:
    """The key of the first day of a date; absent when open."""
    return f"{key}Earliest"


def latest_key(key: str) -> str:
    """The key of the last day of a date; absent when open."""
    return f"{key}Latest"


def several_key(key: str) -> str:
    """The key of all values of a literal qualifier where a claim has more than one."""
    return f"{key}Values"


def entity_labels(ontology: Ontology, class_name: str) -> tuple[str, ...]:
    """The labels of an entity of a leaf class: *Entity*, the class, the classes above it."""
    above = ontology.classes[class_name].ancestors
    return tuple(dict.fromkeys((core.ENTITY, class_name, *above)))


def relationship(prop: Property) -> str:
    """The type under which claims of a stored link appear between entities.

    Raises:
        ValueError: the ontology gives none.
    """
    if prop.relationship is None:
        raise ValueError(f"the link `{prop.name}` has no relationship type; hint: give it one in the ontology")
    return prop.relationship


def constraints() -> Iterator[tuple[str, str]]:
    """The uniqueness constraints and the indexes: names, and the statements that make them."""
    unique = [*((label, key) for label, key in KEYS.items()), (core.CLAIM, "handle")]
    for label, key in unique:
        name = f"{label.lower()}_{key}"
        yield name, f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
    for name, label, key in _INDEXES:
        yield name, f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
