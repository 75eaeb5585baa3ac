"""Groups of a connection's items [33]: what they can be told apart by, and the types that show them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final

from strawberry.types.arguments import StrawberryArgument

from api.schema.literals import Literals
from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import Choice, GroupKey, OfGroup, Operator, Plain, Told, ToOne
from api.schema.reading import link_of
from api.schema.words import capitals
from graph.plan import Attribute, Intrinsic, Measure, Op, Qualified, Span, Step
from ontology import core
from ontology.model import Datatype, Ontology, Property

Keys = Iterator[tuple[str, GroupKey, str]]

_OF_NODE: Final = (
    ("ENTITY", None, "The entity that the item leads to; of a claim, its subject."),
    ("CLASS", Intrinsic.CLASS, "The class of that entity."),
)
_OF_CLAIM: Final = (
    ("CLAIM_PROPERTY", Intrinsic.PROPERTY, "The property of the item's claim."),
    ("CLAIM_STANDING", Intrinsic.STANDING, "What the citations of the item's claim add up to."),
    ("CLAIM_CONTESTED", Intrinsic.CONTESTED, "Whether the item's claim has rivals."),
    ("CLAIM_DERIVED", Intrinsic.DERIVED, "Whether the item's claim only follows from others."),
    ("CLAIM_VALUE", Intrinsic.VALUE, "The literal value of the item's claim, as text."),
    ("CLAIM_LANGUAGE", Intrinsic.LANGUAGE, "The language of the text of the item's claim."),
    ("CLAIM_INDEPENDENT_SOURCES", Intrinsic.INDEPENDENT_SOURCES, "How many independent sources the claim has."),
)
_SPANS: Final = (
    ("YEAR", Span.YEAR, "The year; no key where the date may lie in several."),
    ("MONTH", Span.MONTH, "The month; no key where the date may lie in several."),
    ("DAY", Span.DAY, "The day; no key where the date may lie in several."),
)
_MEASURES: Final = (
    ("KEY", Measure.KEY, "The key, value by value; what has none comes last."),
    ("COUNT", Measure.COUNT, "How many items there are."),
    ("DISTINCT", Measure.DISTINCT, "The first of the distinct counts."),
)


class Grouping:
    """The types and arguments of groups, shared by all connections."""

    def __init__(self, making: Making, ontology: Ontology, literals: Literals, way: type[Enum]) -> None:
        self._making = making
        self._ontology = ontology
        ascending = next(iter(way))
        self._key = making.declare("GroupKey")
        by = self._by()
        measure = making.enum("GroupMeasure", "What groups can be ordered by.", _MEASURES, Choice)
        order = making.declare("GroupOrder")
        making.define_input(
            order,
            "One key of the order of groups; what is still equal comes by count, greatest first, then by key.",
            [
                making.field("field", measure, "What to order by.", Operator(Op.EQ)),
                making.field("direction", way, "Which end comes first.", Operator(Op.EQ), default=ascending),
            ],
        )
        having = making.declare("GroupHaving")
        number = literals.integers | None
        making.define_input(
            having,
            "What must hold of a group; all that is given must hold.",
            [
                making.field("count", number, "How many items it has.", Measure.COUNT),
                making.field("distinct", number, "The first of its distinct counts.", Measure.DISTINCT),
            ],
        )
        self.arguments: list[StrawberryArgument] = [
            making.argument("by", listed(by), None),
            making.argument("distinct", listed(by) | None, None),
            making.argument("having", having | None, None),
            making.argument("orderBy", listed(order) | None, None),
            making.argument("first", int | None, None),
        ]

    def define(self, entity: type) -> None:
        """Define the type of keys, when that of entities is declared."""
        field, value = self._making.field, Plain(Attribute(Intrinsic.VALUE))
        self._making.define_object(
            self._key,
            "One value of the key of a group.",
            [
                field(
                    "value", str | None, "The value as text, an entity's id; null for the items that have none.", value
                ),
                field("entity", entity | None, "The entity, where the value is one.", ToOne(Step.ENTITY)),
            ],
        )

    def group(self, prefix: str, described: str, edge: type) -> GraphQLType:
        """The type of the groups of a connection, as a list."""
        made, field = self._making.declare(f"{prefix}Group"), self._making.field
        first = self._making.argument("first", int | None, None)
        items: GraphQLType = listed(edge)
        self._making.define_object(
            made,
            f"Those of {described} that have the same key.",
            [
                field("key", listed(self._key), "The values that they share, in the order of `by`.", OfGroup.KEYS),
                field("count", int, "How many they are.", OfGroup.COUNT),
                field(
                    "distinct", listed(int), "How many different values they have of each `distinct`.", OfGroup.DISTINCT
                ),
                field("items", items, "The items, in the order of the connection.", OfGroup.ITEMS, [first]),
            ],
        )
        return listed(made)

    def _by(self) -> type:
        making = self._making
        fields = making.enum(
            "GroupField",
            "What items can be told apart by: the evidence, in capitals, or a property of the entity.",
            [*self._general(), *self._properties()],
            Choice,
        )
        spans = making.enum("GroupSpan", "How much of a date counts.", _SPANS, Choice)
        made = making.declare("GroupBy")
        making.define_input(
            made,
            "What items are told apart by: one with several values is in the group of each, one with none in null's.",
            [
                making.field("field", fields, "What is looked at.", Operator(Op.EQ)),
                making.field("span", spans | None, "Of a date: how much of it counts.", Operator(Op.EQ)),
            ],
        )
        return made

    def _general(self) -> Keys:
        for name, intrinsic, text in _OF_NODE:
            yield name, GroupKey(name, Told.NODE, (), intrinsic and Attribute(intrinsic)), text
        for name, of, text in _OF_CLAIM:
            yield name, GroupKey(name, Told.CLAIM, (), Attribute(of)), text
        for name, step, text in (
            ("CLAIM_SUBJECT", Step.SUBJECT, "What the item's claim is about."),
            ("CLAIM_OBJECT", Step.OBJECT, "The other end of the item's claim."),
        ):
            yield name, GroupKey(name, Told.CLAIM, (step,)), text
        for name, stated in sorted(self._ontology.qualifiers.items()):
            yield f"CLAIM_{capitals(name)}", self._qualifier(stated), f"Of the item's claim. {stated.definition}"
        yield from self._of_citations()

    def _qualifier(self, stated: Property) -> GroupKey:
        name = f"CLAIM_{capitals(stated.name)}"
        if stated.is_link:
            return GroupKey(name, Told.CLAIM, (Qualified(stated.name),))
        intrinsic = {core.SINCE: Intrinsic.SINCE, core.UNTIL: Intrinsic.UNTIL}.get(stated.name)
        return GroupKey(name, Told.CLAIM, (), Attribute(intrinsic or stated.name), _is_date(stated))

    def _of_citations(self) -> Keys:
        published = self._ontology.properties[core.PUBLISHED]
        publisher = link_of(self._ontology, self._ontology.properties[core.PUBLISHER])
        for name, way, attribute, text in (
            ("STANCE", (), Intrinsic.STANCE, "What a citation does to the item's claim."),
            ("LANGUAGE", (), Intrinsic.LANGUAGE, "The language of a citation's quote."),
            ("SOURCE", (Step.SOURCE,), None, "The document that a citation cites."),
            ("CLASS", (Step.SOURCE,), Intrinsic.CLASS, "The class of that document."),
            ("PUBLISHER", (Step.SOURCE, publisher), None, "Who published that document."),
            ("SPEAKER", (Step.SPEAKER, Step.ENTITY), None, "Who is quoted, where the source names one."),
        ):
            key = GroupKey(f"CITATION_{name}", Told.CITATION, way, attribute and Attribute(attribute))
            yield key.name, key, text
        name, attribute_of = "CITATION_PUBLISHED", Attribute(published.name)
        yield name, GroupKey(name, Told.CITATION, (Step.SOURCE,), attribute_of, is_date=True), "When it appeared."

    def _properties(self) -> Keys:
        for name, stated in self._ontology.properties.items():
            leaves = frozenset(c.name for c in self._ontology.classes.values() if c.is_leaf and name in c.properties)
            if stated.is_link:
                key = GroupKey(name, Told.NODE, (link_of(self._ontology, stated),), classes=leaves)
                yield name, key, stated.definition
            elif stated.datatype not in {Datatype.COORDINATES, Datatype.DECIMAL} and name not in core.NAMES:
                key = GroupKey(name, Told.NODE, (), Attribute(name), _is_date(stated), leaves)
                yield name, key, stated.definition


def _is_date(stated: Property) -> bool:
    return stated.datatype is Datatype.DATE
