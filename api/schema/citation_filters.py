"""The ``where`` inputs of citations and of those who speak in them [32]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.schema.evidence import Evidence
from api.schema.literals import Literals
from api.schema.making import Making
from api.schema.meaning import Among, Compared, Followed, OfLinked
from api.schema.reading import link_of
from graph.plan import Attribute, Intrinsic, Step
from ontology import core
from ontology.model import Datatype, Ontology

if TYPE_CHECKING:
    from api.schema.filters import Filters


def define_citations(
    filters: Filters, making: Making, ontology: Ontology, literals: Literals, evidence: Evidence
) -> None:
    """Define the inputs of one citation and of one speaker; ``filters`` has those of all else."""
    field, text = making.field, literals.strings | None
    enum_where, entities = literals.enum_where, filters.entities
    stance = enum_where(evidence.stance, nullable=False) | None
    scope = enum_where(evidence.scope, nullable=False) | None
    speaker = making.declare("SpeakerWhere")
    publisher = ontology.properties[core.PUBLISHER]
    making.define_input(
        filters.citation,
        "What must hold of a citation; all that is given must hold of one and the same.",
        [
            *filters.combined(filters.citation),
            field("id", literals.ids | None, "Its id.", _of(Intrinsic.ID)),
            field("stance", stance, "What the passage does to the claim.", _of(Intrinsic.STANCE)),
            field("scope", scope, "Where the citation was written.", _of(Intrinsic.SCOPE)),
            field("quote", text, "The source's own words.", _of(Intrinsic.QUOTE)),
            field("locator", text, "Where in the source.", _of(Intrinsic.LOCATOR)),
            field(core.LANGUAGE, text, "The language of the quote.", _of(Intrinsic.LANGUAGE)),
            field("passage", text, "The passage, as `source#key`.", _of(Intrinsic.PASSAGE_ID)),
            field("unquoted", literals.booleans | None, "Whether no passage is named.", _of(Intrinsic.UNQUOTED)),
            field("source", entities[core.SOURCE] | None, "The document cited.", Followed(Step.SOURCE)),
            field(
                core.PUBLISHED,
                literals.days | None,
                "When the document cited appeared.",
                Compared(Attribute(Intrinsic.PUBLISHED), Datatype.DATE),
            ),
            field(
                core.PUBLISHER,
                entities[publisher.range] | None,
                "One of those who put the document out.",
                OfLinked(Step.SOURCE, link_of(ontology, publisher)),
            ),
            field("saidBy", speaker | None, "Who is quoted.", Followed(Step.SPEAKER)),
            field("voice", speaker | None, "Who is quoted, or the outlet that speaks itself.", Followed(Step.VOICE)),
            field("via", filters.among(core.ENTITY) | None, "What the passage draws on.", Among(Step.VIA)),
            field("claim", filters.claim | None, "The claim that it is about.", Followed(Step.CLAIM)),
        ],
    )
    entity = entities[core.ENTITY] | None
    truth = literals.booleans | None
    making.define_input(
        speaker,
        "What must hold of who speaks in a passage; all that is given must hold.",
        [
            *filters.combined(speaker),
            field("name", text, "The name, or the source's description.", _of(Intrinsic.SPEAKER_NAME)),
            field("unnamed", truth, "Whether the source does not name the speaker.", _of(Intrinsic.UNNAMED)),
            field("outlet", truth, "Whether nobody is quoted and the outlet itself speaks.", _of(Intrinsic.OUTLET)),
            field("entity", entity, "The speaker, where the source names one; the outlet.", Followed(Step.ENTITY)),
            field("of", entity, "Whom an unnamed speaker belongs to.", Followed(Step.OF)),
            field("relaying", speaker | None, "Whose words the speaker passes on.", Followed(Step.RELAYING)),
        ],
    )


def _of(intrinsic: Intrinsic) -> Compared:
    return Compared(Attribute(intrinsic), None)
