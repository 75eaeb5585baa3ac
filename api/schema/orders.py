"""The ``orderBy`` inputs: what connections can be ordered by [25]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from api.schema.making import Making
from api.schema.meaning import Choice, Operator, OrderKey
from api.schema.words import capitals
from graph.plan import Attribute, Intrinsic, Op, Step
from ontology import core
from ontology.model import Cardinality, Datatype, EntityClass, Ontology

_WIDTHS: Final = {Datatype.BOOLEAN: 1, Datatype.INTEGER: 1, Datatype.DECIMAL: 1, Datatype.DATE: 3}
_TEXT: Final = 2
_DAY: Final = 3

Keys = Sequence[tuple[str, OrderKey, str]]

_OF_LINK: Final[Keys] = (
    ("CLAIM_SINCE", OrderKey(Step.CLAIM, Attribute(Intrinsic.SINCE), _DAY), "The beginning of the link's claim."),
    ("CLAIM_UNTIL", OrderKey(Step.CLAIM, Attribute(Intrinsic.UNTIL), _DAY), "The end of the link's claim."),
)
_OF_CLAIM: Final[Keys] = (
    ("ID", OrderKey(Step.NODE, Attribute(Intrinsic.ID), _TEXT), "The claim's id."),
    ("PROPERTY", OrderKey(Step.NODE, Attribute(Intrinsic.PROPERTY), _TEXT), "The property's name."),
    ("VALUE", OrderKey(Step.NODE, Attribute(Intrinsic.VALUE), _TEXT), "The literal value, as text."),
    ("SINCE", OrderKey(Step.NODE, Attribute(Intrinsic.SINCE), _DAY), "The day from which it holds."),
    ("UNTIL", OrderKey(Step.NODE, Attribute(Intrinsic.UNTIL), _DAY), "The day on which it holds no longer."),
    (
        "INDEPENDENT_SOURCES",
        OrderKey(Step.NODE, Attribute(Intrinsic.INDEPENDENT_SOURCES), 1),
        "How many groups of supporting sources share no origin.",
    ),
    (
        "FIRST_REPORTED",
        OrderKey(Step.NODE, Attribute(Intrinsic.FIRST_REPORTED), _DAY),
        "The first day by which it had certainly been reported.",
    ),
    ("LAST_REPORTED", OrderKey(Step.NODE, Attribute(Intrinsic.LAST_REPORTED), _DAY), "The last such day."),
    (
        "SUPPORTING_SOURCES",
        OrderKey(Step.NODE, Attribute(Intrinsic.SUPPORTING_SOURCES), 1),
        "How many documents support it.",
    ),
)


_OF_CITATION: Final[Keys] = (
    ("PUBLISHED", OrderKey(Step.NODE, Attribute(Intrinsic.PUBLISHED), _DAY), "When the source appeared."),
    ("STANCE", OrderKey(Step.NODE, Attribute(Intrinsic.STANCE), _TEXT), "What the passage does to the claim."),
    ("LANGUAGE", OrderKey(Step.NODE, Attribute(Intrinsic.LANGUAGE), _TEXT), "The language of the quote."),
    ("PASSAGE", OrderKey(Step.NODE, Attribute(Intrinsic.PASSAGE_ID), _TEXT), "The passage, as `source#key`."),
)


class Orders:
    """The ``orderBy`` inputs of one schema."""

    def __init__(self, making: Making, ontology: Ontology) -> None:
        self._making = making
        self._ontology = ontology
        self._links: dict[str, type] = {}
        self.direction = making.enum(
            "OrderDirection",
            "Which end comes first. What has no value comes last either way.",
            [("ASC", False, "Least, earliest or first in the alphabet."), ("DESC", True, "The other way round.")],
            Choice,
        )
        self._ascending = next(iter(self.direction))
        self.claims = self._input("Claim", "claims", _OF_CLAIM)
        self.citations = self._input("Citation", "citations", _OF_CITATION)

    def entities(self, described: EntityClass) -> type:
        """The input that orders all entities of a class."""
        return self._input(described.name, described.plural, self._keys(described))

    def link(self, reached: str) -> type:
        """The input that orders the links to entities of a class."""
        if reached not in self._links:
            described = self._ontology.classes[reached]
            keys = (*self._keys(described), *_OF_LINK)
            self._links[reached] = self._input(f"{reached}Link", f"links to {described.plural}", keys)
        return self._links[reached]

    def _keys(self, described: EntityClass) -> Keys:
        keys = [
            ("ID", OrderKey(Step.NODE, Attribute(Intrinsic.ID), _TEXT), "Its id."),
            ("NAME", OrderKey(Step.NODE, Attribute(Intrinsic.LABEL), _TEXT), "The name it is shown by."),
        ]
        for name in described.properties:
            stated = self._ontology.properties[name]
            sortable = stated.datatype not in {None, Datatype.COORDINATES}
            if sortable and stated.cardinality is not Cardinality.MANY and name != core.NAME:
                width = _WIDTHS.get(stated.datatype or Datatype.STRING, _TEXT)
                keys.append((capitals(name), OrderKey(Step.NODE, Attribute(name), width), stated.definition))
        return keys

    def _input(self, prefix: str, described: str, keys: Keys) -> type:
        by = self._making.enum(f"{prefix}OrderField", f"What {described} can be ordered by.", keys, Choice)
        made = self._making.declare(f"{prefix}Order")
        field = self._making.field
        self._making.define_input(
            made,
            f"One key of the order of {described}.",
            [
                field("field", by, "What to order by.", Operator(Op.EQ)),
                field("direction", self.direction, "Which end comes first.", Operator(Op.EQ), default=self._ascending),
            ],
        )
        return made
