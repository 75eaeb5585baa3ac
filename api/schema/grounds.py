"""What an answer rests on: the types of proofs, of origins and of ``why``."""

from __future__ import annotations

from typing import Final

from strawberry.types.field import StrawberryField

from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import Choice, Code, Counted, Plain, ToMany, ToOne
from graph.plan import Attribute, Intrinsic, Step
from ontology.records import RuleKind

_RULES: Final = {
    RuleKind.CHAIN: "What is reached by the steps, one after the other, is reached by the property.",
    RuleKind.TRANSITIVE: "What is reached by the property again and again is reached by it.",
}
_HOPS: Final = (
    ("VIA", "The passage says itself what it draws on."),
    ("RELIES_ON", "A claim says that the one work relies on the other."),
)


class Grounds:
    """The types of one schema that tell what an answer rests on."""

    def __init__(self, making: Making) -> None:
        self._making = making
        self.why = making.declare("Why")
        self.proof = making.declare("Proof")
        self._rule = making.declare("Rule")
        self._inference = making.declare("Inference")
        self._origin = making.declare("Origin")
        self._trace = making.declare("Trace")
        self._echo = making.declare("Echo")
        self._reading = making.enum(
            "EchoReading",
            "How suspected echoes are counted.",
            [
                (
                    "APART",
                    Intrinsic.INDEPENDENT_SOURCES,
                    "As of origins of their own, until more is known.",
                ),
                (
                    "MERGE",
                    Intrinsic.MERGED_SOURCES,
                    "As of one origin that nobody names.",
                ),
            ],
            Choice,
        )
        self._hop = making.declare("Hop")
        self._rule_kind = making.enum(
            "RuleKind",
            "The kinds of axioms from which claims are derived.",
            [(kind.name, kind.name, text) for kind, text in _RULES.items()],
            Code,
        )
        hops = [(name, name, text) for name, text in _HOPS]
        self._hop_kind = making.enum("HopKind", "How it is known that one thing draws on another.", hops, Code)

    def of_claim(self, position: type) -> list[StrawberryField]:
        """The fields of a claim that tell what it rests on."""
        field = self._making.field
        proofs = "The ways in which a derived claim follows from asserted ones, the shortest first; 32 at most."
        inferences = "Qualifiers that it does not state but gets by a rule, such as the office held on the day."
        echo = "Supporting quotes of different origins in nearly the same words: a suspicion, not an origin."
        origins = "Where the citations that support it go back to; roots of one group are one source. None if derived."
        return [
            field("proofs", listed(self.proof), proofs, ToMany(Step.PROOFS)),
            field("inferences", listed(self._inference), inferences, ToMany(Step.INFERENCES)),
            field("origins", listed(self._origin), origins, ToMany(Step.ORIGINS)),
            field("suspectedEcho", listed(self._echo), echo, ToMany(Step.ECHOES)),
            self.reasons("What it rests on: itself, or the claims that it is derived from.", Step.SELF),
            self.written(position),
        ]

    def independent(self, text: str) -> StrawberryField:
        """The field that counts independent sources, echoes apart or as one."""
        apart = next(member for member in self._reading if member.value is Intrinsic.INDEPENDENT_SOURCES)
        echo = self._making.argument("echo", self._reading, "How suspected echoes are counted.", default=apart)
        return self._making.field("independentSources", int, text, Counted("echo"), [echo])

    def reasons(self, text: str, step: Step) -> StrawberryField:
        """The field ``why`` of a row whose grounds are those of the row at the end of ``step``."""
        return self._making.field("why", self.why, text, ToOne(step))

    def written(self, position: type) -> StrawberryField:
        """The field that tells where curators wrote something."""
        text = "Where curators wrote it first; null for what is derived."
        return self._making.field("writtenAt", position | None, text, ToOne(Step.WRITTEN))

    def define(self, entity: type, claim: type, citation: type, premise: type, position: type) -> None:
        """Define the types, when all that they refer to is declared."""
        define, field = self._making.define_object, self._making.field
        define(
            self.why,
            "What an answer rests on: claims, the words they rest on, and how they make the answer.",
            [
                field(
                    "claims",
                    listed(claim),
                    "Asserted claims: itself, or its premises.",
                    ToMany(Step.GROUNDS),
                ),
                field("citations", listed(citation), "The passages, claim by claim.", ToMany(Step.CITATIONS)),
                field("proofs", listed(self.proof), "How it follows, where it is derived.", ToMany(Step.PROOFS)),
                self.written(position),
            ],
        )
        define(
            self.proof,
            "One way in which a derived claim follows from asserted ones.",
            [
                field("rule", self._rule, "The axiom that makes the claim.", ToOne(Step.SELF)),
                field("premises", listed(premise), "Its claims, the role's first.", ToMany(Step.PREMISES)),
            ],
        )
        define(
            self._rule,
            "An axiom of the ontology by which claims follow from others.",
            [
                self._plain("kind", self._rule_kind, "What kind of axiom it is.", Intrinsic.RULE_KIND),
                self._plain("path", str, "The properties that it follows, as a property path.", Intrinsic.RULE_PATH),
                self._plain("label", str, "It in words.", Intrinsic.RULE_LABEL),
            ],
        )
        define(
            self._inference,
            "A qualifier of a claim that follows from other claims.",
            [
                self._plain("qualifier", str, "Which qualifier.", Intrinsic.QUALIFIER),
                field("value", entity, "What it holds.", ToOne(Step.OBJECT)),
                self._plain("rule", str, "By which rule.", Intrinsic.RULE_LABEL),
                field("premises", listed(premise), "The claims beside it.", ToMany(Step.PREMISES)),
            ],
        )
        self._define_origins(entity, claim, citation)
        define(
            self._echo,
            "Quotes in nearly the same words that are not known to have an origin in common.",
            [field("citations", listed(citation), "Two or more, of different origins.", ToMany(Step.CITATIONS))],
        )

    def _define_origins(self, entity: type, claim: type, citation: type) -> None:
        define, field = self._making.define_object, self._making.field
        define(
            self._origin,
            "Something that supporting citations of a claim go back to: an actor, a source, an unseen work.",
            [
                self._plain("group", int, "Citations of one group share an origin and count once.", Intrinsic.GROUP),
                field("origin", entity, "What they go back to.", ToOne(Step.NODE)),
                field("citations", listed(citation), "Those that go back to it.", ToMany(Step.CITATIONS)),
                field("why", listed(self._trace), "How it is known of each of them.", ToMany(Step.TRACES)),
            ],
        )
        define(
            self._trace,
            "The way from a citation to an origin.",
            [
                field("citation", citation, "The citation; its source is where the way begins.", ToOne(Step.CITATION)),
                field("path", listed(self._hop), "The steps; none: the source itself.", ToMany(Step.HOPS)),
            ],
        )
        by_claim = "The claim that says so; null where the passage does (`citation.via`)."
        define(
            self._hop,
            "One step on the way to an origin.",
            [
                self._plain("by", self._hop_kind, "How it is known.", Intrinsic.HOP),
                field("from", entity, "What draws on the other.", ToOne(Step.SUBJECT)),
                field("to", entity, "What it draws on.", ToOne(Step.OBJECT)),
                field("claim", claim | None, by_claim, ToOne(Step.CLAIM)),
            ],
        )

    def _plain(self, name: str, type_: GraphQLType, text: str, intrinsic: Intrinsic) -> StrawberryField:
        return self._making.field(name, type_, text, Plain(Attribute(intrinsic)))
