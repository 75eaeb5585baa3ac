"""How a property of the ontology is read as a field."""

from __future__ import annotations

from api.schema.meaning import Linked
from graph.plan import Direction
from ontology.model import Ontology, Property


def link_of(ontology: Ontology, stated: Property) -> Linked:
    """The claims that a link's field shows: its own and those of the properties under it, from its end."""
    if stated.inverse_of is not None:
        return Linked(stored(ontology, stated.inverse_of), Direction.BACKWARD)
    return Linked(stored(ontology, stated.name), Direction.BOTH if stated.symmetric else Direction.FORWARD)


def stored(ontology: Ontology, name: str) -> tuple[str, ...]:
    """The stored properties that a property stands for, sorted by name."""
    return ontology.narrower.get(name, (name,))
