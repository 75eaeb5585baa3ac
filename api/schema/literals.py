"""Literal values: their GraphQL types, and the inputs that compare them."""

from __future__ import annotations

from typing import Final, NewType

import strawberry
from strawberry.types.field import StrawberryField
from strawberry.types.scalar import ScalarDefinition

from api.schema.making import GraphQLType, Making, listed
from api.schema.meaning import Calendar, Code, Operator
from api.schema.words import pascal
from graph.plan import Op
from ontology.model import Datatype, Property

Day = NewType("Day", str)
Address = NewType("Address", str)
Point = NewType("Point", str)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("must be a string")


SCALARS: Final[dict[object, ScalarDefinition]] = {
    Day: strawberry.scalar(
        name="Date",
        description="A date in the Extended Date/Time Format (EDTF, ISO 8601-2), as it was written: `2025-04-09`, "
        "`2025-04`, `2025-04~`, `2025-05/2025-06`. Uncertain and open dates are kept as such.",
        specified_by_url="https://www.loc.gov/standards/datetime/",
        serialize=_text,
        parse_value=_text,
    ),
    Address: strawberry.scalar(
        name="URL",
        description="An absolute web address.",
        specified_by_url="https://url.spec.whatwg.org/",
        serialize=_text,
        parse_value=_text,
    ),
    Point: strawberry.scalar(
        name="Coordinates",
        description="A point on the globe as `latitude,longitude` or `latitude,longitude,precision`, in decimal "
        "degrees (WGS 84): `34.56,38.28,0.01`.",
        serialize=_text,
        parse_value=_text,
    ),
}

_TYPES: Final[dict[Datatype, GraphQLType]] = {
    Datatype.BOOLEAN: bool,
    Datatype.INTEGER: int,
    Datatype.DECIMAL: float,
    Datatype.DATE: Day,
    Datatype.URL: Address,
    Datatype.COORDINATES: Point,
}

_EXACT: Final = (
    (Op.EQ, "eq", "Is exactly this."),
    (Op.IN, "in", "Is one of these."),
)
_TEXTUAL: Final = (
    (Op.STARTS_WITH, "startsWith", "Begins with this; case, diacritics and punctuation make no difference."),
    (Op.CONTAINS, "contains", "Has this somewhere in it; case, diacritics and punctuation make no difference."),
)
_RANGE: Final = (
    (Op.LT, "lt", "Is less than this."),
    (Op.LTE, "lte", "Is this or less."),
    (Op.GT, "gt", "Is greater than this."),
    (Op.GTE, "gte", "Is this or greater."),
)
_CALENDAR: Final = (
    (Calendar.BEFORE, "Ended before the first day of this: certainly earlier."),
    (Calendar.AFTER, "Began after the last day of this: certainly later."),
    (Calendar.NOT_BEFORE, "Began on the first day of this or later."),
    (Calendar.NOT_AFTER, "Ended on the last day of this or earlier."),
)


class Literals:
    """The types of literal values and the inputs of their comparisons, shared by the whole schema."""

    def __init__(self, making: Making) -> None:
        self._making = making
        self._enums: dict[str, GraphQLType] = {}
        self.ids = self._input("IdWhere", "an id", strawberry.ID, _EXACT, nullable=False)
        self.strings = self._input("StringWhere", "a text", str, _EXACT + _TEXTUAL)
        self.exact = self._input("ValueWhere", "a value that is only told apart", str, _EXACT)
        self.booleans = self._input("BooleanWhere", "a yes or no", bool, _EXACT[:1])
        self.integers = self._input("IntWhere", "a whole number", int, _EXACT + _RANGE)
        self.decimals = self._input("FloatWhere", "a number", float, _EXACT + _RANGE)
        self.days = self._days()
        self._wheres: dict[Datatype, GraphQLType] = {
            Datatype.BOOLEAN: self.booleans,
            Datatype.INTEGER: self.integers,
            Datatype.DECIMAL: self.decimals,
            Datatype.DATE: self.days,
            Datatype.COORDINATES: self.exact,
        }
        self._code_wheres: dict[str, GraphQLType] = {}

    def output(self, stated: Property) -> GraphQLType:
        """The GraphQL type of a literal property's value."""
        if stated.datatype is Datatype.CODE:
            return self._enum(stated)
        return _TYPES.get(stated.datatype or Datatype.STRING, str)

    def where(self, stated: Property) -> GraphQLType:
        """The input that compares a literal property's value."""
        if stated.datatype is not Datatype.CODE:
            return self._wheres.get(stated.datatype or Datatype.STRING, self.strings)
        enum = self._enum(stated)
        return self.enum_where(enum, nullable=True)

    def enum_where(self, enum: GraphQLType, *, nullable: bool) -> GraphQLType:
        """The input that compares a value of an enum."""
        name = f"{enum.__strawberry_definition__.name}Where"
        if name not in self._code_wheres:
            described = "a term of a closed set"
            self._code_wheres[name] = self._input(name, described, enum, _EXACT, nullable=nullable)
        return self._code_wheres[name]

    def _enum(self, stated: Property) -> GraphQLType:
        if stated.name not in self._enums:
            self._enums[stated.name] = self._making.enum(
                f"{pascal(stated.name)}Value",
                f"The values of `{stated.name}`: {stated.definition}",
                [(term.name, term.code, term.definition or term.label) for term in stated.values],
                Code,
            )
        return self._enums[stated.name]

    def _input(
        self,
        name: str,
        described: str,
        type_: GraphQLType,
        operators: tuple[tuple[Op, str, str], ...],
        *,
        nullable: bool = True,
    ) -> type:
        made = self._making.declare(name)
        self._making.define_input(
            made,
            f"What must hold of {described}; all that is given must hold.",
            [self._operator(op, label, text, type_) for op, label, text in operators]
            + ([self._missing()] if nullable else []),
        )
        return made

    def _operator(self, op: Op, label: str, text: str, type_: GraphQLType) -> StrawberryField:
        given = listed(type_) | None if op is Op.IN else type_ | None
        return self._making.field(label, given, text, Operator(op))

    def _missing(self) -> StrawberryField:
        text = "True: there is no value. False: there is one."
        return self._making.field("isNull", bool | None, text, Operator(Op.IS_NULL))

    def _days(self) -> type:
        made = self._making.declare("DateWhere")
        fields = [self._operator(op, label, text + " As it is written.", Day) for op, label, text in _EXACT]
        fields += [self._making.field(of.value, Day | None, text, of) for of, text in _CALENDAR]
        self._making.define_input(
            made,
            "What must hold of a date; all that is given must hold. An uncertain date, such as `2025-04`, is a span "
            "of days, and so is what it is compared with.",
            [*fields, self._missing()],
        )
        return made
