"""What a field sees of the dataset: the arguments of views, and the counts of what they leave out."""

from __future__ import annotations

from typing import Final

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from api.schema.literals import Day
from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import Choice, Missing, OfView, Plain
from graph.plan import Attribute, Intrinsic, Reason
from ontology.holding import Holds

_HOLDS: Final = {
    Holds.CERTAINLY: "It held on the day, whatever its uncertain dates mean.",
    Holds.POSSIBLY: "It held on the day if its uncertain dates mean so.",
    Holds.UNKNOWN: "Nothing is recorded for that day: neither that it held nor that it did not.",
}
_EVIDENCE: Final = (
    ("keepRelays", bool, "`without` sets aside only what its sources published, and not what draws on them."),
    ("publishers", listed(str), "Only citations of what these actors (ids or names) published count."),
    ("languages", listed(str), "Only quotes in these languages (BCP 47; `en` takes `en-GB`) count."),
    ("assertedOnly", bool, "Neither what only follows from other claims nor what is marked as a reading stands."),
    ("minIndependent", int, "Only what so many sources of different origin support stands."),
)
_LEFT_OUT: Final = (
    ("possibleCount", Reason.POSSIBLE, "How many more hold possibly: `asOf: {atLeast: POSSIBLY}` lists them."),
    ("unknownCount", Reason.UNKNOWN, "Of how many more nothing is recorded for that day: `atLeast: UNKNOWN`."),
    ("undatedCount", Reason.UNDATED, "How many more rest on undated sources only, which `knownBy` never counts."),
)


class Views:
    """The arguments that views are given by, and the fields that show what they do."""

    def __init__(self, making: Making) -> None:
        self._making = making
        field = making.field
        levels = [(level.name, level, text) for level, text in _HOLDS.items()]
        holds = making.enum("Holds", "How firmly something holds on a day.", levels, Choice)
        self._as_of: GraphQLType = making.declare("AsOf")
        making.define_input(
            self._as_of,
            "What held on a day: claims by their dates, events, agreements and commitments since they began.",
            [
                field("date", Day, "The day: `2025-04-12`.", OfView.DATE),
                field("atLeast", holds, "How firmly.", OfView.AT_LEAST, default=holds(Holds.CERTAINLY)),
            ],
        )
        self._evidence: GraphQLType = making.declare("EvidenceFilter")
        making.define_input(
            self._evidence,
            "Which citations count and which claims stand by them; what is left out is taken from the field around.",
            [field(name, type_ | None, text, OfView.EVIDENCE) for name, type_, text in _EVIDENCE],
        )
        text = "How firmly it holds on the day of `asOf`; null where no day is asked for."
        self.holds: StrawberryField = field("holds", holds | None, text, Plain(Attribute(Intrinsic.HOLDS)))
        self.left_out = [field(name, int, text, Missing(reason)) for name, reason, text in _LEFT_OUT]
        self.described = self._arguments(described=True)
        self.nested = self._arguments(described=False)

    def _arguments(self, *, described: bool) -> list[StrawberryArgument]:
        names: GraphQLType = listed(str) | None
        return [
            self._making.argument(name, type_, text if described else None)
            for name, type_, text in (
                ("asOf", self._as_of | None, "What held on a day."),
                ("knownBy", Day | None, "Only by sources published on this day or before; `null`: by all."),
                ("without", names, "Set aside these sources or actors (ids or names) and what draws on them."),
                ("evidence", self._evidence | None, "Which citations count."),
            )
        ]
