"""Claims and what they rest on: the types that every ontology shares."""

from __future__ import annotations

from typing import Final

import strawberry
from strawberry.types.field import StrawberryField

from api.schema.grounds import Grounds
from api.schema.literals import Day, Literals
from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import Choice, Code, Plain, PropertyNames, ToMany, ToOne
from api.schema.reading import symmetric
from graph.plan import Attribute, Derived, Intrinsic, Qualified, Step
from ontology import core
from ontology.model import Cardinality, Ontology, Property
from ontology.records import Scope, Stance, Standing

_STANDINGS: Final = {
    Standing.SUPPORTED: "A source supports it and none disputes or denies it.",
    Standing.DISPUTED: "A source disputes it, whether or not another supports it.",
    Standing.DENIED: "Sources deny it and none supports it.",
    Standing.EDITORIAL: "Nothing is cited and nothing need be: a name, a description, common knowledge.",
}
_STANCES: Final = {
    Stance.SUPPORTS: "The passage states the claim.",
    Stance.DISPUTES: "The passage calls the claim into question.",
    Stance.DENIES: "The passage says that the claim is false.",
}
_SCOPES: Final = {
    Scope.VALUE: "Written at the value itself.",
    Scope.ENTRY: "Inherited from the entry that the value stands in.",
}
_DERIVED: Final = {
    Derived.INCLUDE: "Asserted claims and those that follow from them.",
    Derived.EXCLUDE: "Only claims that somebody asserted.",
    Derived.ONLY: "Only claims that follow from others.",
}
_FLAGS: Final = (
    ("contested", Intrinsic.CONTESTED, "Whether other claims cannot hold beside it: it has rivals."),
    ("derived", Intrinsic.DERIVED, "Whether it only follows from other claims: its premises."),
    ("editorial", Intrinsic.EDITORIAL, "Whether it has no citation and needs none."),
    (
        "sourcesOnBothSides",
        Intrinsic.ON_BOTH_SIDES,
        "Whether a source that supports it, or one of the same origin, also disputes or denies it.",
    ),
)
COUNTS: Final = (
    ("independentSources", Intrinsic.INDEPENDENT_SOURCES, "How many groups of supporting sources share no origin."),
    ("supportingSources", Intrinsic.SUPPORTING_SOURCES, "How many documents support it, whatever they rely on."),
)
FLAGS: Final = _FLAGS
REPORTS: Final = (
    (
        "firstReported",
        Intrinsic.FIRST_REPORTED,
        "The first day by which a dated source had certainly reported it; null where none is dated.",
    ),
    ("lastReported", Intrinsic.LAST_REPORTED, "The day by which the last of its dated sources had."),
)


class Evidence:
    """The types of claims, citations and speakers of one schema."""

    def __init__(self, making: Making, ontology: Ontology, literals: Literals) -> None:
        self._making = making
        self._ontology = ontology
        self._literals = literals
        self.claim = making.declare("Claim")
        self.citation = making.declare("Citation")
        self.voice = making.declare("Speaker")
        self.premise = making.declare("Premise")
        self.position = making.declare("Position")
        self.grounds = Grounds(making)
        self.standing = making.enum(
            "Standing",
            "What the citations of a claim add up to.",
            [(standing.name, standing.name, text) for standing, text in _STANDINGS.items()],
            Code,
        )
        self.stance = making.enum(
            "Stance",
            "What a passage does to a claim.",
            [(stance.name, stance.name, text) for stance, text in _STANCES.items()],
            Code,
        )
        self.scope = making.enum(
            "Scope",
            "Where a citation was written.",
            [(scope.name, scope.name, text) for scope, text in _SCOPES.items()],
            Code,
        )
        self.derived = making.enum(
            "Derived",
            "Which claims are followed, by how they came to be.",
            [(derived.name, derived, text) for derived, text in _DERIVED.items()],
            Choice,
        )
        self.include = self.derived(Derived.INCLUDE)
        self.property = making.enum(
            "ClaimProperty",
            "The properties of claims. In a filter, a property stands for all those under it.",
            [
                (name, _property_names(ontology, name), stated.definition)
                for name, stated in sorted(ontology.properties.items())
                if stated.inverse_of is None
            ],
            Choice,
        )

    def define(self, entity: type, source: type) -> None:
        """Define the types, when the interfaces of all entities and of sources are declared."""
        self._define_claim(entity)
        self.grounds.define(entity, self.claim, self.citation, self.premise, self.position)
        self._define_citation(entity, source)
        self._making.define_object(
            self.premise,
            "One premise of a derived claim.",
            [
                self._making.field(
                    "claim", self.claim, "The claim that the derived one follows from.", ToOne(Step.CLAIM)
                )
            ],
        )
        self._making.define_object(
            self.position,
            "A place in the curated files.",
            [
                self._plain("file", str, "The file, relative to the dataset's folder.", Intrinsic.FILE),
                self._plain("line", int, "The line, counting from 1.", Intrinsic.LINE),
            ],
        )
        self._making.define_object(self.voice, "Who speaks in a passage.", self._voice_fields(entity))

    def _define_claim(self, entity: type) -> None:
        field = self._making.field
        fields = [
            self._plain(
                "id", strawberry.ID, "Made from what the claim says; the same wherever it is written.", Intrinsic.ID
            ),
            self._plain("ref", str | None, "The handle that curators gave it, if any.", Intrinsic.HANDLE),
            self._plain("property", self.property, "What is said of the subject.", Intrinsic.PROPERTY),
            field("subject", entity, "What the claim is about.", ToOne(Step.SUBJECT)),
            field("object", entity | None, "The other end of a link; null for a literal value.", ToOne(Step.OBJECT)),
            self._plain("value", str | None, "The literal value as text; null for a link.", Intrinsic.VALUE),
            self._plain(core.LANGUAGE, str | None, "Of a text: its language (BCP 47).", Intrinsic.LANGUAGE),
            self._plain("standing", self.standing, "What its citations add up to.", Intrinsic.STANDING),
            *(self._plain(name, bool, text, intrinsic) for name, intrinsic, text in _FLAGS),
            self.grounds.independent(COUNTS[0][2]),
            *(self._plain(name, int, text, intrinsic) for name, intrinsic, text in COUNTS[1:]),
            *(self._plain(name, Day | None, text, intrinsic) for name, intrinsic, text in REPORTS),
            *(self._qualifier(qualifier) for _, qualifier in sorted(self._ontology.qualifiers.items())),
            field(
                "citations",
                listed(self.citation),
                "The passages that support, dispute or deny it; of a derived claim those of its premises, in turn.",
                ToMany(Step.CITATIONS),
            ),
            field(
                "premises",
                listed(self.premise),
                "What a derived claim follows from, the claim that names the role first.",
                ToMany(Step.PREMISES),
            ),
            field("rivals", listed(self.claim), "The claims that cannot hold beside it.", ToMany(Step.RIVALS)),
            *self.grounds.of_claim(self.position),
        ]
        self._making.define_object(
            self.claim,
            "A statement about an entity: a property and an object or a value, with what it rests on.",
            fields,
        )

    def _qualifier(self, qualifier: Property) -> StrawberryField:
        """A qualifier of claims, shown as its own field."""
        if not qualifier.is_link:
            intrinsic = {core.SINCE: Intrinsic.SINCE, core.UNTIL: Intrinsic.UNTIL}.get(qualifier.name)
            return self._making.field(
                qualifier.name,
                self._literals.output(qualifier) | None,
                qualifier.definition,
                Plain(Attribute(intrinsic or qualifier.name)),
            )
        ranged: GraphQLType = self._making.types[qualifier.range]
        held = Qualified(qualifier.name)
        if qualifier.cardinality is Cardinality.MANY:
            return self._making.field(qualifier.name, list[ranged], qualifier.definition, ToMany(held))
        return self._making.field(qualifier.name, ranged | None, qualifier.definition, ToOne(held))

    def _define_citation(self, entity: type, source: type) -> None:
        field = self._making.field
        fields = [
            self._plain(
                "id", strawberry.ID, "Made of the claim, the stance and the passage or source cited.", Intrinsic.ID
            ),
            self._plain("stance", self.stance, "What the passage does to the claim.", Intrinsic.STANCE),
            self._plain("scope", self.scope, "Where the citation was written.", Intrinsic.SCOPE),
            self._plain(
                "quote", str | None, "The source's own words; null where none were taken down.", Intrinsic.QUOTE
            ),
            self._plain("locator", str | None, "Where in the source: a paragraph, a page, a time.", Intrinsic.LOCATOR),
            self._plain(core.LANGUAGE, str | None, "The language of the quote (BCP 47).", Intrinsic.LANGUAGE),
            self._plain(
                "passage", str | None, "The passage, as `source#key`; null when unquoted.", Intrinsic.PASSAGE_ID
            ),
            self._plain("unquoted", bool, "Whether no passage is named, only a source.", Intrinsic.UNQUOTED),
            field("source", source, "The document that is cited.", ToOne(Step.SOURCE)),
            field(
                "voice",
                self.voice,
                "Who says so: who is quoted, or the outlet where it speaks itself.",
                ToOne(Step.VOICE),
            ),
            field(
                "saidBy", self.voice | None, "Who is quoted; null where the source itself speaks.", ToOne(Step.SPEAKER)
            ),
            field("via", listed(entity), "What the passage says that it draws on.", ToMany(Step.VIA)),
            field(
                "claim",
                self.claim,
                "The claim that the passage is about; of a derived claim, a premise.",
                ToOne(Step.CLAIM),
            ),
            field("writtenAt", self.position, "Where curators wrote the citation.", ToOne(Step.SELF)),
        ]
        self._making.define_object(self.citation, "A passage of a source that bears on a claim.", fields)

    def _voice_fields(self, entity: type) -> list[StrawberryField]:
        field = self._making.field
        return [
            self._plain(
                "name",
                str | None,
                "The speaker's name, or how the source describes an unnamed one.",
                Intrinsic.SPEAKER_NAME,
            ),
            self._plain("unnamed", bool, "Whether the source does not name the speaker.", Intrinsic.UNNAMED),
            self._plain("outlet", bool, "Whether nobody is quoted and the outlet itself speaks.", Intrinsic.OUTLET),
            field("entity", entity | None, "The speaker, where the source names one; the outlet.", ToOne(Step.ENTITY)),
            field("of", entity | None, "Whom an unnamed speaker belongs to.", ToOne(Step.OF)),
            field("relaying", self.voice | None, "Whose words the speaker passes on.", ToOne(Step.RELAYING)),
        ]

    def _plain(self, name: str, type_: GraphQLType, description: str, intrinsic: Intrinsic) -> StrawberryField:
        return self._making.field(name, type_, description, Plain(Attribute(intrinsic)))


def _property_names(ontology: Ontology, name: str) -> PropertyNames:
    """What a property stands for in a filter and in a question."""
    properties = ontology.narrower.get(name, (name,))
    above = {broad for broad, under in ontology.narrower.items() if set(properties) <= set(under)} | {name}
    inverses = {found for broad in above if (found := ontology.properties[broad].inverse) is not None}
    return PropertyNames(name, properties, symmetric(ontology, properties), tuple(sorted(above | inverses)))
