"""The GraphQL schema, made from the ontology when the program starts.

Nothing here is about diplomacy: classes become types, links become connections whose edges carry the
claim, and the definitions of the ontology become the descriptions. No field has a resolver; what each
one means for a Plan is its *meaning* (``api.schema.meaning``), which the compiler reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

import strawberry
from graphql import GraphQLArgument, GraphQLField, GraphQLInputField
from strawberry.printer import print_schema
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema_converter import GraphQLCoreConverter

from api.schema.connections import Connections
from api.schema.entities import Entities
from api.schema.evidence import Evidence
from api.schema.filters import Filters
from api.schema.groups import Grouping
from api.schema.literals import SCALARS, Literals
from api.schema.making import Making
from api.schema.orders import Orders
from api.schema.query import define_query
from ontology import core
from ontology.model import Ontology

__all__ = ["build_schema", "print_sdl"]

_EMPTY_INSIDE: Final = re.compile(r"\n\n(?= )")

Made = TypeVar("Made", GraphQLField, GraphQLInputField, GraphQLArgument)


def build_schema(ontology: Ontology) -> strawberry.Schema:
    """The schema of an ontology.

    Raises:
        NameTakenError: two things would have one GraphQL name.
    """
    making = Making()
    literals = Literals(making)
    entities = Entities(making, ontology)
    evidence = Evidence(making, ontology, literals)
    filters = Filters(making, ontology, literals, evidence)
    filters.define()
    orders = Orders(making, ontology)
    grouping = Grouping(making, ontology, literals, orders.direction)
    grouping.define(entities.types[core.ENTITY])
    connections = Connections(making, ontology, evidence, filters, orders, grouping)
    entities.define(literals, connections, evidence.property)
    evidence.define(entities.types[core.ENTITY], entities.types[core.SOURCE])
    query = define_query(making, ontology, entities, evidence, filters, connections)
    config = StrawberryConfig(auto_camel_case=False, scalar_map=SCALARS)
    return _SharingSchema(query=query, types=list(entities.types.values()), config=config)


def print_sdl(schema: strawberry.Schema) -> str:
    """The schema in the schema definition language, always the same text for the same ontology.

    Empty lines stand between types only: within them they would be a third of a hundred thousand lines.
    """
    return _EMPTY_INSIDE.sub("\n", print_schema(schema)).rstrip() + "\n"


class _SharingSchema(strawberry.Schema):
    """A schema that turns every field into a graphql-core field once, however many types have it.

    The field of a property is one object in all the classes that have it; converting it anew for each
    of them was most of the time that a start took.
    """

    @property
    def schema_converter(self) -> GraphQLCoreConverter:
        return self._converter

    @schema_converter.setter
    def schema_converter(self, converter: GraphQLCoreConverter) -> None:
        converter.from_field = _once(converter.from_field)  # type: ignore[method-assign]
        converter.from_input_field = _once(converter.from_input_field)  # type: ignore[method-assign]
        converter.from_argument = _once(converter.from_argument)  # type: ignore[method-assign]
        self._converter = converter


def _once(convert: Callable[..., Made]) -> Callable[..., Made]:
    converted: dict[int, Made] = {}

    def remembered(described: object, **kwargs: object) -> Made:
        known = converted.get(id(described))
        if known is None:
            known = converted[id(described)] = convert(described, **kwargs)
        return known

    return remembered
