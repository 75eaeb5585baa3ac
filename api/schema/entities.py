"""The types of entities: an interface for every class with subclasses, an object type for every leaf."""

from __future__ import annotations

import strawberry
from strawberry.types.field import StrawberryField

from api.schema.connections import Connections
from api.schema.literals import Literals
from api.schema.making import Making, listed
from api.schema.meaning import ClaimsBy, Mentioning, Plain
from api.schema.reading import link_of, stored
from graph.plan import Attribute, Intrinsic, Step
from ontology import core
from ontology.model import Cardinality, EntityClass, Ontology, Property


class Entities:
    """The entity types of one schema; every field of a property is made once and shared by all classes."""

    def __init__(self, making: Making, ontology: Ontology) -> None:
        self._making = making
        self._ontology = ontology
        self.node = making.declare("Node")
        self.types = {name: making.declare(name) for name in sorted(ontology.classes)}
        self._fields: dict[str, list[StrawberryField]] = {}

    def define(self, literals: Literals, connections: Connections, property_enum: type) -> None:
        """Define the types, when all that they refer to is declared."""
        making = self._making
        id_field = making.field("id", strawberry.ID, "Its id, unique in the dataset.", Plain(Attribute(Intrinsic.ID)))
        making.define_interface(self.node, "Anything that has an id of its own.", [id_field])
        name_text = "The name it is shown by; all names are under `nameClaims` and `alternateNameClaims`."
        name_field = making.field(core.NAME, str, name_text, Plain(Attribute(Intrinsic.LABEL)))
        only = making.argument(
            "property",
            listed(property_enum) | None,
            "Only claims by these properties, or by properties under them.",
        )
        claims_text = "Everything that is said of it, with the evidence."
        claims_field = making.field(
            "claims", connections.claims, claims_text, ClaimsBy(None), [only, *connections.own_claim_arguments]
        )
        grounds, position = connections.evidence.grounds, connections.evidence.position
        mentioned = "The claims that mention it: accounts of other things that speak of it too."
        mentioned_field = making.field(
            "mentionedIn", connections.claims, mentioned, Mentioning(core.MENTIONS), connections.mention_arguments
        )
        why_field = grounds.reasons("What is said of it, and in which words.", Step.SELF)
        written_field = grounds.written(position)
        for described in _parents_first(self._ontology):
            fields = [id_field, name_field, claims_field, mentioned_field, why_field, written_field]
            for name in described.properties:
                fields += self._property(self._ontology.properties[name], literals, connections)
            above = [*(self.types[name] for name in described.ancestors), self.node]
            define = making.define_object if described.is_leaf else making.define_interface
            define(self.types[described.name], described.definition, fields, above)

    def _property(self, stated: Property, literals: Literals, connections: Connections) -> list[StrawberryField]:
        if stated.name not in self._fields:
            make = self._link if stated.is_link else self._literal
            self._fields[stated.name] = make(stated, literals, connections)
        return self._fields[stated.name]

    def _link(self, stated: Property, _literals: Literals, connections: Connections) -> list[StrawberryField]:
        made, arguments = connections.link(stated.range, self.types[stated.range])
        meaning = link_of(self._ontology, stated)
        return [self._making.field(stated.name, made, stated.definition, meaning, arguments)]

    def _literal(self, stated: Property, literals: Literals, connections: Connections) -> list[StrawberryField]:
        many = stated.cardinality is Cardinality.MANY
        fields = []
        if stated.name != core.NAME:
            type_ = literals.output(stated)
            shown = listed(type_) if many else type_ | None
            plain = Plain(Attribute(stated.name), many=many)
            fields.append(self._making.field(stated.name, shown, stated.definition, plain))
        text = f"The claims that state `{stated.name}`, with the evidence."
        by = ClaimsBy(stored(self._ontology, stated.name))
        arguments = connections.own_claim_arguments
        fields.append(self._making.field(f"{stated.name}Claims", connections.values, text, by, arguments))
        return fields


def _parents_first(ontology: Ontology) -> list[EntityClass]:
    """The classes, each after all its ancestors: an interface is defined before what implements it."""
    return sorted(ontology.classes.values(), key=lambda described: (len(described.ancestors), described.name))
