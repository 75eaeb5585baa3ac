"""Relay connections: pages of entities, of links with their claims, and of claims."""

from __future__ import annotations

from collections.abc import Sequence

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from api.schema.evidence import Evidence
from api.schema.filters import Filters
from api.schema.groups import Grouping
from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import OfConnection, Plain, ToOne
from api.schema.orders import Orders
from api.schema.views import Views
from graph.plan import Attribute, Info, Intrinsic, Step
from ontology import core
from ontology.model import EntityClass, Ontology


class Connections:
    """The connection types of one schema, with the arguments of the fields that return them.

    Arguments are described on the fields of the root alone. On the thousands of others each description would
    be a repetition, which made up half of the schema's text: there the types of the arguments say what they
    are for, and the type of the connection says what chooses a page.
    """

    def __init__(
        self,
        making: Making,
        ontology: Ontology,
        evidence: Evidence,
        filters: Filters,
        orders: Orders,
        grouping: Grouping,
    ) -> None:
        self._making = making
        self.views = Views(making)
        self._grouping = grouping
        self._ontology = ontology
        self.evidence = evidence
        self._filters = filters
        self._orders = orders
        self._links: dict[str, tuple[type, list[StrawberryArgument]]] = {}
        self._page = self._page_info()
        text = (
            "The searches for what the arguments name, or all of them: whether anybody looked, where nothing is found."
        )
        record: GraphQLType = listed(making.types[core.COVERAGE_RECORD])
        self._coverage = making.field("coverage", record, text, OfConnection.COVERAGE)
        self._paging = {described: self._page_arguments(described=described) for described in (True, False)}
        self._derived = making.argument("derived", evidence.derived, default=evidence.include)
        claim, cursor = evidence.claim, self._cursor()
        of_claim = making.field("node", claim, "The claim.", ToOne(Step.NODE))
        reasons = evidence.grounds.reasons
        why = reasons("What the claim rests on.", Step.NODE)
        self._why_entity = reasons("What is said of the entity, and in which words.", Step.NODE)
        self._why_link = reasons("What the link rests on: the claim that makes it, or its premises.", Step.CLAIM)
        self.claims = self._connection("Claim", "claims", claim, [cursor, of_claim, why])
        value = making.field("value", str, "The value, as text.", Plain(Attribute(Intrinsic.VALUE)))
        with_evidence = making.field("claim", claim, "The claim that states the value.", ToOne(Step.NODE))
        self.values = self._connection("Value", "values with their claims", claim, [cursor, value, with_evidence, why])
        self.claim_arguments = self._arguments(filters.claim, orders.claims, described=True)
        citation = evidence.citation
        of_citation = making.field("node", citation, "The citation; its `claim` is what it is about.", ToOne(Step.NODE))
        self.citations = self._connection(
            "Citation", "citations", citation, [self._cursor(), of_citation, self._why_link]
        )
        self.citation_arguments = self._arguments(filters.citation, orders.citations, described=True)
        self.mention_arguments = self._arguments(filters.claim, orders.claims)
        self.own_claim_arguments = [*self._arguments(filters.claim, orders.claims), self._derived]

    def entities(self, described: EntityClass, node: type) -> tuple[type, list[StrawberryArgument]]:
        """The connection of all entities of a class, and its field's arguments."""
        of_node = self._making.field("node", node, "The entity.", ToOne(Step.NODE))
        edge = [self._cursor(), of_node, self._why_entity]
        made = self._connection(described.name, described.plural, node, edge, [self._coverage])
        where, order = self._filters.entities[described.name], self._orders.entities(described)
        return made, self._arguments(where, order, described=True)

    def link(self, reached: str, node: type) -> tuple[type, list[StrawberryArgument]]:
        """The connection of the links to entities of a class, and its fields' arguments."""
        if reached not in self._links:
            described = self._ontology.classes[reached]
            field = self._making.field
            made = self._connection(
                f"{reached}Link",
                f"links to {described.plural}",
                node,
                [
                    self._cursor(),
                    field("node", node, "The entity at the other end.", ToOne(Step.NODE)),
                    field("claim", self.evidence.claim, "The claim that makes the link.", ToOne(Step.CLAIM)),
                    self._why_link,
                ],
            )
            arguments = self._arguments(self._filters.link(reached), self._orders.link(reached))
            self._links[reached] = (made, [*arguments, self._derived])
        return self._links[reached]

    def _connection(
        self,
        prefix: str,
        described: str,
        node: type,
        edge_fields: Sequence[StrawberryField],
        more: Sequence[StrawberryField] = (),
    ) -> type:
        making, field = self._making, self._making.field
        edge = making.declare(f"{prefix}Edge")
        making.define_object(edge, f"One item of a page of {described}.", [*edge_fields, self.views.holds])
        made = making.declare(f"{prefix}Connection")
        edges: GraphQLType = listed(edge)
        nodes: GraphQLType = listed(node)
        making.define_object(
            made,
            f"A page of {described}: all of them, or those that `first`, `after`, `last` and `before` choose.",
            [
                field("edges", edges, "The items of the page.", OfConnection.EDGES),
                field("nodes", nodes, "What the items lead to, each once.", OfConnection.NODES),
                field("totalCount", int, "How many items there are on all pages.", OfConnection.TOTAL),
                *self.views.left_out,
                field("pageInfo", self._page, "Where the page stands among the others.", OfConnection.PAGE),
                self._groups(prefix, described, edge),
                *more,
            ],
        )
        return made

    def _groups(self, prefix: str, described: str, edge: type) -> StrawberryField:
        grouped = self._grouping.group(prefix, described, edge)
        text = "The items on all pages, put together by what they share."
        return self._making.field("groups", grouped, text, OfConnection.GROUPS, self._grouping.arguments)

    def _cursor(self) -> StrawberryField:
        text = "Names this place in the order, for `after` and `before`."
        return self._making.field("cursor", str, text, Plain(Attribute(Intrinsic.CURSOR)))

    def _page_info(self) -> type:
        made, field = self._making.declare("PageInfo"), self._making.field
        self._making.define_object(
            made,
            "Where a page stands among the others.",
            [
                field("hasNextPage", bool, "Whether items follow.", Info.HAS_NEXT_PAGE),
                field("hasPreviousPage", bool, "Whether items precede.", Info.HAS_PREVIOUS_PAGE),
                field("startCursor", str | None, "The cursor of the first item.", Info.START_CURSOR),
                field("endCursor", str | None, "The cursor of the last item.", Info.END_CURSOR),
            ],
        )
        return made

    def _page_arguments(self, *, described: bool) -> list[StrawberryArgument]:
        return [
            self._making.argument(name, type_, text if described else None)
            for name, type_, text in (
                ("first", int | None, "At most so many items, from the beginning."),
                ("after", str | None, "Only items after this cursor."),
                ("last", int | None, "At most so many items, up to the end."),
                ("before", str | None, "Only items before this cursor."),
            )
        ]

    def _arguments(self, where: type, order: type, *, described: bool = False) -> list[StrawberryArgument]:
        ordered: GraphQLType = listed(order) | None
        where_text, order_text = "What must hold of the items.", "Their order; what is still equal comes by id."
        return [
            self._making.argument("where", where | None, where_text if described else None),
            self._making.argument("orderBy", ordered, order_text if described else None),
            *self._paging[described],
            *(self.views.described if described else self.views.nested),
        ]
