"""How a property of the ontology is read as a field."""

from __future__ import annotations

from api.schema.meaning import Linked
from graph.plan import Direction
from ontology.model import Ontology, Property


def link_of(ontology: Ontology, stated: Property) -> Linked:
    """The claims that a link's field shows: its own and those of the properties under it, from its end."""
    if stated.symmetric:
        return Linked(stored(ontology, stated.name), Direction.BOTH)
    backward = stated.inverse_of is not None
    properties = stored(ontology, stated.inverse_of or stated.name)
    direction = Direction.BACKWARD if backward else Direction.FORWARD
    return Linked(properties, direction, symmetric(ontology, properties))


def symmetric(ontology: Ontology, properties: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the properties whose claims hold either way: the symmetric ones and what is under them."""
    known = ontology.properties
    found = {under for name in properties if known[name].symmetric for under in stored(ontology, name)}
    return tuple(sorted(found))


def stored(ontology: Ontology, name: str) -> tuple[str, ...]:
    """The stored properties that a property stands for, sorted by name."""
    return ontology.narrower.get(name, (name,))
