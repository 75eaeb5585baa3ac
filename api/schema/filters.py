"""The ``where`` inputs: what clients may ask of entities, of links, of claims and of citations [32]."""

from __future__ import annotations

from typing import Final

from strawberry.types.field import StrawberryField

from api.schema.citation_filters import define_citations
from api.schema.evidence import COUNTS, FLAGS, REPORTS, Evidence
from api.schema.literals import Literals
from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import (
    About,
    Among,
    Choice,
    ClassNames,
    Combine,
    Compared,
    Filed,
    Followed,
    Held,
    Identity,
    Located,
    OfClass,
    OfEdge,
    Operator,
    WhichClaims,
)
from api.schema.reading import link_of
from graph.plan import Attribute, Intrinsic, Op, Qualified, Quantifier, Step
from ontology import core
from ontology.model import Cardinality, Datatype, EntityClass, Ontology, Property

_DAYS: Final = {
    Intrinsic.SINCE,
    Intrinsic.UNTIL,
    Intrinsic.PUBLISHED,
    Intrinsic.FIRST_REPORTED,
    Intrinsic.LAST_REPORTED,
}
_COMBINED: Final = (
    (Combine.ALL, "All of these hold."),
    (Combine.ANY, "At least one of these holds."),
    (Combine.NOT, "This does not hold."),
)
_QUANTIFIED: Final = (
    (Quantifier.SOME, "Holds of at least one."),
    (Quantifier.NONE, "Holds of none."),
    (Quantifier.EVERY, "Holds of every one, also where there is none."),
)


class Filters:
    """The ``where`` inputs of one schema; one for each class, and one more for each class that links reach."""

    def __init__(self, making: Making, ontology: Ontology, literals: Literals, evidence: Evidence) -> None:
        self._making = making
        self._ontology = ontology
        self._literals = literals
        self._evidence = evidence
        self._links: dict[str, tuple[type, type]] = {}
        self.claim = making.declare("ClaimWhere")
        self.citation = making.declare("CitationWhere")
        self._citations = making.declare("CitationsWhere")
        self._listed: dict[str, type] = {}
        self._kind_enum = making.enum(
            "EntityType",
            "The classes of entities. A class stands for all those under it.",
            [
                (name, ClassNames(name, described.leaves), described.definition)
                for name, described in sorted(ontology.classes.items())
            ],
            Choice,
        )
        self._general = self._generals()
        dossier = "It belongs to the dossier with this id or name: named there, or in one of its folders."
        leaves = ontology.classes[core.DOSSIER].leaves
        self._filed = making.field("dossier", str | None, dossier, Filed(leaves))
        self._properties: dict[str, StrawberryField] = {}
        self.entities = {name: making.declare(f"{name}Where") for name in sorted(ontology.classes)}

    @property
    def types(self) -> GraphQLType:
        """The enum of all classes."""
        return self._kind_enum

    def link(self, reached: str) -> type:
        """The input that tests the edges of a link to entities of a class, and their claims."""
        return self._links_to(reached)[0]

    def define(self) -> None:
        """Define the inputs of every class and of claims."""
        for name, made in self.entities.items():
            described = self._ontology.classes[name]
            text = f"What must hold of one of the {described.plural}; all that is given must hold."
            self._making.define_input(made, text, [*self._combined(made), *self._entity_fields(described)])
        self._define_claim()
        define_citations(self, self._making, self._ontology, self._literals, self._evidence)
        text = "How many citations of a claim must be such; all that is given must hold."
        self._making.define_input(self._citations, text, self._quantified(self.citation))

    def _links_to(self, reached: str) -> tuple[type, type]:
        """The input over edges, and the one that quantifies over them; both defined at once."""
        if reached in self._links:
            return self._links[reached]
        described = self._ontology.classes[reached]
        over_edge = self._making.declare(f"{reached}LinkWhere")
        quantified = self._making.declare(f"{reached}LinksWhere")
        self._links[reached] = (over_edge, quantified)
        text = "What must hold of the claim that makes the link."
        of_claim = self._making.field("claim", self.claim | None, text, OfEdge())
        self._making.define_input(
            over_edge,
            f"What must hold of a link to one of the {described.plural} and of its claim: all of the same link.",
            [*self._combined(over_edge), of_claim, *self._entity_fields(described)],
        )
        derived = self._making.field(
            "derived",
            self._evidence.derived,
            "Which claims are followed.",
            WhichClaims(),
            default=self._evidence.include,
        )
        self._making.define_input(
            quantified,
            f"How many links to {described.plural} must be such; all that is given must hold.",
            [*self._quantified(over_edge), derived],
        )
        return self._links[reached]

    def among(self, reached: str) -> type:
        """The input that quantifies over a list of entities of a class."""
        if reached not in self._listed:
            made = self._listed[reached] = self._making.declare(f"{reached}ListWhere")
            text = (
                f"How many of the {self._ontology.classes[reached].plural} must be such; all that is given must hold."
            )
            self._making.define_input(made, text, self._quantified(self.entities[reached]))
        return self._listed[reached]

    def combined(self, made: type) -> list[StrawberryField]:
        """The fields that join several tests of one kind."""
        return self._combined(made)

    def _combined(self, made: type) -> list[StrawberryField]:
        fields = []
        for combine, text in _COMBINED:
            given = made | None if combine is Combine.NOT else listed(made) | None
            fields.append(self._making.field(combine.value, given, text, combine))
        return fields

    def _quantified(self, made: type) -> list[StrawberryField]:
        return [
            self._making.field(quantifier.name.lower(), made | None, text, quantifier)
            for quantifier, text in _QUANTIFIED
        ]

    def _entity_fields(self, described: EntityClass) -> list[StrawberryField]:
        """What every entity of a class can be asked; a field that several classes have is one object."""
        is_text = "It is the one with this id or whole name, in any script."
        classes = None if described.name == core.ENTITY else described.leaves
        fields = [*self._general[:2], self._filed, self._making.field("is", str | None, is_text, Identity(classes))]
        if not described.is_leaf:
            fields.append(self._general[2])
        located = not set(self._ontology.classes[core.PLACE].leaves).isdisjoint(described.leaves)
        if located:
            fields += self._general[3:]
        for name in described.properties:
            if name != core.NAME and not (located and name == core.WITHIN):
                if name not in self._properties:
                    self._properties[name] = self._property(self._ontology.properties[name])
                fields.append(self._properties[name])
        return fields

    def _generals(self) -> list[StrawberryField]:
        field, literals = self._making.field, self._literals
        places = self._ontology.classes[core.PLACE].leaves
        within = "It is the place with this id or name, or lies within it at any depth."
        inside = "It lies within the place with this id or name at any depth, and is not that place."
        return [
            field("id", literals.ids | None, "Its id.", intrinsic(Intrinsic.ID)),
            field(core.NAME, literals.strings | None, "The name it is shown by.", intrinsic(Intrinsic.LABEL)),
            field("type", self._kinds() | None, "Its class.", OfClass()),
            field(core.WITHIN, str | None, within, Located(strict=False, classes=places)),
            field("inside", str | None, inside, Located(strict=True, classes=places)),
        ]

    def _property(self, stated: Property) -> StrawberryField:
        if stated.is_link:
            quantified = self._links_to(stated.range)[1]
            meaning = link_of(self._ontology, stated)
            return self._making.field(stated.name, quantified | None, stated.definition, meaning)
        where = self._literals.where(stated)
        compared = Compared(Attribute(stated.name), stated.datatype)
        return self._making.field(stated.name, where | None, stated.definition, compared)

    def _kinds(self) -> type:
        made = self._making.declare("EntityTypeWhere")
        enum = self._kind_enum
        self._making.define_input(
            made,
            "Which classes an entity may be of.",
            [
                self._making.field("eq", enum | None, "It is of this class or of one under it.", Operator(Op.EQ)),
                self._making.field("in", listed(enum) | None, "It is of one of these.", Operator(Op.IN)),
            ],
        )
        return made

    def _define_claim(self) -> None:
        field, literals = self._making.field, self._literals
        entity = self.entities[core.ENTITY]
        fields = [
            *self._combined(self.claim),
            field("id", literals.ids | None, "Its id.", intrinsic(Intrinsic.ID)),
            field("property", self._property_kinds() | None, "What is said.", intrinsic(Intrinsic.PROPERTY)),
            field("subject", entity | None, "The entity that it is about.", Followed(Step.SUBJECT)),
            field("object", entity | None, "The entity at the other end of a link.", Followed(Step.OBJECT)),
            field("value", literals.strings | None, "Its literal value as text.", intrinsic(Intrinsic.VALUE)),
            field(core.LANGUAGE, literals.strings | None, "The language of a text.", intrinsic(Intrinsic.LANGUAGE)),
            field(
                "standing",
                literals.enum_where(self._evidence.standing, nullable=False) | None,
                "What its citations add up to.",
                intrinsic(Intrinsic.STANDING),
            ),
        ]
        fields += [field(name, literals.booleans | None, text, intrinsic(of)) for name, of, text in FLAGS]
        fields += [field(name, literals.integers | None, text, intrinsic(of)) for name, of, text in COUNTS]
        fields += [field(name, literals.days | None, text, intrinsic(of)) for name, of, text in REPORTS]
        fields += [self._qualifier(qualifier) for _, qualifier in sorted(self._ontology.qualifiers.items())]
        echoed = "Whether supporting quotes of different origins are in nearly the same words."
        fields.append(field("suspectedEcho", literals.booleans | None, echoed, intrinsic(Intrinsic.ECHOED)))
        about = "It is of the entity with this id or name, leads to it, or mentions it."
        fields.append(field("about", str | None, about, About(core.MENTIONS)))
        fields.append(
            field("citations", self._citations | None, "The passages that bear on it.", Among(Step.CITATIONS))
        )
        self._making.define_input(self.claim, "What must hold of a claim; all that is given must hold.", fields)

    def _qualifier(self, qualifier: Property) -> StrawberryField:
        """What a qualifier of the claim can be asked."""
        name, text, field = qualifier.name, qualifier.definition, self._making.field
        if not qualifier.is_link:
            own = {core.SINCE: Intrinsic.SINCE, core.UNTIL: Intrinsic.UNTIL}.get(name)
            compared = Compared(Attribute(own or name), qualifier.datatype)
            return field(name, self._literals.where(qualifier) | None, text, compared)
        held = Qualified(name)
        if qualifier.cardinality is Cardinality.MANY:
            return field(name, self.among(qualifier.range) | None, text, Among(held))
        return field(name, self.entities[qualifier.range] | None, text, Held(held))

    def _property_kinds(self) -> type:
        made = self._making.declare("ClaimPropertyWhere")
        enum = self._evidence.property
        self._making.define_input(
            made,
            "Which properties a claim may be of.",
            [
                self._making.field("eq", enum | None, "It is of this property or of one under it.", Operator(Op.EQ)),
                self._making.field("in", listed(enum) | None, "It is of one of these.", Operator(Op.IN)),
            ],
        )
        return made


def intrinsic(of: Intrinsic) -> Compared:
    """The comparison of what a row has of itself."""
    day = of in _DAYS
    return Compared(Attribute(of), Datatype.DATE if day else None)
