"""What is asked of the whole dataset: verdicts [34], paths and neighbourhoods [29]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from api.schema.evidence import Evidence
from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import Code, Followable, Plain, Root, ToMany, ToOne
from graph.plan import Attribute, Intrinsic, Step
from ontology import core
from ontology.model import Ontology

_ANSWERS: Final = (
    ("SUPPORTED", "It is supported, and nothing speaks against it."),
    ("CONTESTED", "It is disputed, or other claims cannot hold beside it, or some of what is asked is denied."),
    ("DENIED", "It is denied, and nothing supports it."),
    ("NOT_RECORDED", "Nothing is recorded, though somebody looked: see `coverage`. This is no denial."),
    ("OUTSIDE_COVERAGE", "Nothing is recorded, and no search is known to have looked for it. This is no denial."),
)


def define_answers(
    making: Making, ontology: Ontology, entity: type, evidence: Evidence, views: Sequence[StrawberryArgument]
) -> list[StrawberryField]:
    """The fields of the root."""
    record = making.types[core.COVERAGE_RECORD]
    return [
        _resolve(making, entity, evidence),
        _verdict(making, record, evidence, views),
        *_ways(making, ontology, entity, evidence, views),
    ]


def _resolve(making: Making, entity: type, evidence: Evidence) -> StrawberryField:
    field, candidate, made = making.field, making.declare("NameCandidate"), making.declare("ResolvedName")
    in_language = "The language in which it is called so; null for an id."
    making.define_object(
        candidate,
        "An entity that a text may mean, and the name that says so.",
        [
            field("node", entity, "The entity.", ToOne(Step.NODE)),
            field("matched", str, "The name as it is written, or the id.", Plain(Attribute(Intrinsic.MATCHED))),
            field(
                "property",
                evidence.property | None,
                "The property of the name; null for an id.",
                Plain(Attribute(Intrinsic.MATCHED_PROPERTY)),
            ),
            field(core.LANGUAGE, str | None, in_language, Plain(Attribute(Intrinsic.LANGUAGE))),
        ],
    )
    making.define_object(
        made,
        "A text, and all that it may mean.",
        [
            field("name", str, "The text as it was asked.", Plain(Attribute(Intrinsic.ASKED))),
            field("candidates", listed(candidate), "The entities with that id or whole name.", ToMany(Step.CANDIDATES)),
        ],
    )
    text = "All that whole names in any script may mean, metonyms and headlines too; for parts of names see `search`."
    names = making.argument("names", listed(str), "Ids or whole names.")
    return field("resolve", listed(made), text, Root.RESOLVE, [names])


def _verdict(making: Making, record: type, evidence: Evidence, views: Sequence[StrawberryArgument]) -> StrawberryField:
    field, argument = making.field, making.argument
    answers = [(name, name, text) for name, text in _ANSWERS]
    answer = making.enum("VerdictAnswer", "What the dataset says to a question.", answers, Code)
    made = making.declare("Verdict")
    making.define_object(
        made,
        "What the dataset says to a question, and what that rests on.",
        [
            field("answer", answer, "What it says.", Plain(Attribute(Intrinsic.ANSWER))),
            field(
                "claims", listed(evidence.claim), "The claims that say so, with their quotes.", ToMany(Step.MATCHING)
            ),
            field(
                "others",
                listed(evidence.claim),
                "What is claimed of the subject instead: by the same property, of something else.",
                ToMany(Step.OTHERS),
            ),
            field("coverage", listed(record), "The searches that looked for it.", ToMany(Step.COVERAGE)),
        ],
    )
    return field(
        "verdict",
        made,
        "Whether something is so, as far as the dataset can tell: has this subject this object or value?",
        Root.VERDICT,
        [
            argument("subject", str, "The id or the whole name of what the question is about."),
            argument("property", evidence.property, "The property, which stands for those under it too."),
            argument("object", str | None, "The id or the whole name of the other end of a link."),
            argument("value", str | None, "The value; case, diacritics and punctuation make no difference."),
            *views,
        ],
    )


def _ways(
    making: Making, ontology: Ontology, entity: type, evidence: Evidence, views: Sequence[StrawberryArgument]
) -> list[StrawberryField]:
    field, argument = making.field, making.argument
    leg, path, around = making.declare("PathStep"), making.declare("Path"), making.declare("Neighbourhood")
    claims: GraphQLType = listed(evidence.claim)
    making.define_object(
        leg,
        "One step of a path: a claim, and the entity that it leads to.",
        [
            field("claim", evidence.claim, "The claim.", ToOne(Step.CLAIM)),
            field("node", entity, "The entity that the step leads to.", ToOne(Step.NODE)),
            field("backward", bool, "Whether it goes from object to subject.", Plain(Attribute(Intrinsic.BACKWARD))),
        ],
    )
    making.define_object(
        path,
        "A chain of claims from one entity to another.",
        [
            field("length", int, "How many steps it has.", Plain(Attribute(Intrinsic.LENGTH))),
            field("steps", listed(leg), "The steps, in turn.", ToMany(Step.LEGS)),
        ],
    )
    making.define_object(
        around,
        "What lies around an entity.",
        [
            field("nodes", listed(entity), "The entities, itself included.", ToMany(Step.NODES)),
            field("claims", claims, "The claims that link them.", ToMany(Step.CLAIMS)),
        ],
    )
    links = tuple(
        name
        for name, stated in sorted(ontology.properties.items())
        if stated.is_link and stated.inverse_of is None and not stated.abstract and not stated.editorial
    )
    common = [
        argument("properties", listed(evidence.property) | None, "Only claims by these, editorial ones too."),
        argument("sources", bool, "Whether sources count among what lies between.", default=False),
        *views,
    ]
    reference = "The id or the whole name of"
    return [
        field(
            "path",
            listed(path),
            "All shortest chains of stated claims between two entities, gone either way, in order of the claims' ids.",
            Followable(links, is_path=True),
            [
                argument("from", str, f"{reference} the entity to begin with."),
                argument("to", str, f"{reference} the entity to arrive at."),
                argument("maxLength", int, "At most so many steps: 5 or fewer.", default=5),
                argument("first", int | None, "At most so many chains."),
                *common,
            ],
        ),
        field(
            "neighbourhood",
            around,
            "The entities that one or two stated claims lead to from an entity, and the claims that link them.",
            Followable(links, is_path=False),
            [
                argument("ref", str, "An id, or a whole name in any script."),
                argument("depth", int, "How many steps away: 0, 1 or 2.", default=1),
                *common,
            ],
        ),
    ]
