"""``timeline``: what happened, was told, began and ended, in the order of days [36]."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from api.schema.evidence import Evidence
from api.schema.filters import Filters
from api.schema.literals import Day
from api.schema.making import Making, listed
from api.schema.meaning import Chronicle, Code, Plain, ToOne
from api.schema.reading import stored
from graph.plan import Attribute, Intrinsic, Part, Step
from ontology import core
from ontology.model import Datatype, Ontology, Property

_CHANGES: Final = (
    ("HAPPENED", "The claim dates something done: an event, a statement, an agreement, a commitment."),
    ("TOLD", "The claim is an account, and tells of that day."),
    ("BEGAN", "The claim began to hold: an office, a status, a presence, a suspension."),
    ("ENDED", "The claim ceased to hold."),
)


def define_timeline(
    making: Making, ontology: Ontology, evidence: Evidence, filters: Filters, views: Sequence[StrawberryArgument]
) -> StrawberryField:
    """The field of the root."""
    field, argument = making.field, making.argument
    entry = making.declare("TimelineEntry")
    changes = [(name, name, text) for name, text in _CHANGES]
    change = making.enum("TimelineChange", "What an entry of a timeline says of its day.", changes, Code)

    def day(name: str, text: str, part: Part) -> StrawberryField:
        return field(name, Day | None, text, Plain(Attribute(Intrinsic.WHEN, part)))

    making.define_object(
        entry,
        "What one claim says of a day, or of days of which it was one.",
        [
            field("when", Day, "The date, as the claim has it (EDTF).", Plain(Attribute(Intrinsic.WHEN))),
            day("earliest", "The first day that it can have been; null where that is open.", Part.EARLIEST),
            day("latest", "The last day that it can have been; null where that is open.", Part.LATEST),
            field("change", change, "What it says of that day.", Plain(Attribute(Intrinsic.CHANGE))),
            field(
                "uncertainOrder",
                bool,
                "Whether another entry may be of the same day, so that nobody knows which was first.",
                Plain(Attribute(Intrinsic.OVERLAPPING)),
            ),
            field(
                "claim", evidence.claim, "The claim that says so; its `subject` is what it is about.", ToOne(Step.CLAIM)
            ),
        ],
    )
    text = (
        "What happened, was told, began or ended, by what asserted claims say, in the order of days. An entry with an "
        "open beginning comes before all others of its kind of date."
    )
    involving = (
        "Only what is about the entity with this id or name, a place within it or a dealing with it, or names it."
    )
    return field(
        "timeline",
        listed(entry),
        text,
        _chronicle(ontology),
        [
            argument("involving", str | None, involving),
            argument(
                "from",
                Day | None,
                "Only what may have been on this day or later; a month or a year begins with its first day.",
            ),
            argument(
                "to",
                Day | None,
                "Only what may have been on this day or earlier; a month or a year ends with its last.",
            ),
            argument("where", filters.claim | None, "What must hold of the claims."),
            argument("first", int | None, "At most so many, from the beginning."),
            *views,
        ],
    )


def _chronicle(ontology: Ontology) -> Chronicle:
    asserted = [p for _, p in sorted(ontology.properties.items()) if p.inverse_of is None and not p.abstract]
    dated = tuple(p.name for p in asserted if p.datatype is Datatype.DATE and _is_of_dealings(ontology, p))
    changing = tuple(p.name for p in asserted if p.temporal)
    involving = stored(ontology, core.INVOLVES)
    sources = ontology.classes[core.SOURCE].leaves
    involved = tuple(sorted(set(ontology.classes[core.ENTITY].leaves).difference(sources)))
    return Chronicle(dated, (core.ACCOUNT,), changing, tuple(sorted(involving)), involved, core.MENTIONS)


def _is_of_dealings(ontology: Ontology, dated: Property) -> bool:
    """Whether it dates what came about: what carries an existence claim [8]."""
    return any(ontology.classes[name].has_existence for name in dated.domain)
