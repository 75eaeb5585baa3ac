"""Comparisons: an attribute against the operators that an input gives."""

from __future__ import annotations

from enum import Enum
from typing import Final

from graphql import GraphQLInputObjectType

from api.compile.context import Context, short
from api.compile.given import Coerced, Given, Leaf, choices, chosen, is_null
from api.compile.slots import Convert
from api.errors import Code, RequestError
from api.schema.making import metadata
from api.schema.meaning import Calendar, Compared, Operator, PropertyNames
from graph.plan import And, Attribute, Compare, Op, Part, Test
from graph.store import Value
from ontology.dates import bounds
from ontology.literals import LiteralError, canonical
from ontology.model import Datatype
from ontology.names import fold

_CALENDAR: Final = {
    Calendar.BEFORE: (Part.LATEST, Op.LT, 0),
    Calendar.AFTER: (Part.EARLIEST, Op.GT, 1),
    Calendar.NOT_BEFORE: (Part.EARLIEST, Op.GTE, 0),
    Calendar.NOT_AFTER: (Part.LATEST, Op.LTE, 1),
}
"""For each operator: the end of the attribute, how it compares, and with which bound of the value."""


def compare(context: Context, compared: Compared, given: Given, type_: GraphQLInputObjectType) -> list[Test]:
    """The tests that an input such as ``{eq: …, contains: …}`` makes of an attribute.

    Raises:
        RequestError: an operator is given null, or no date where one is needed.
    """
    tests: list[Test] = []
    for name, leaf in given.items() if isinstance(given, dict) else ():
        operator = metadata(type_.fields[name].extensions)
        if not isinstance(leaf, Leaf):
            continue
        if is_null(leaf):
            raise null_filter(context, name, leaf)
        context.spend(leaf.node)
        match operator:
            case Calendar():
                tests.append(_span(context, compared.attribute, operator, leaf))
            case Operator(op):
                tests.append(_operate(context, compared, op, leaf))
            case _:
                raise AssertionError(operator)
    return tests


def null_filter(context: Context, name: str, leaf: Leaf) -> RequestError:
    """The error of a test that is given null."""
    hint = "leave it out, or ask `isNull`, which tells whether there is a value"
    return context.refuse(Code.BAD_FILTER, f"`{name}` is null and has nothing to compare with: {hint}", leaf.node)


def joined(tests: list[Test]) -> Test:
    """All of the tests, as one."""
    return tests[0] if len(tests) == 1 else And(tuple(tests))


def _operate(context: Context, compared: Compared, op: Op, leaf: Leaf) -> Test:
    attribute, slots = compared.attribute, context.slots
    named = choices(leaf) if op is Op.IN else [chosen(leaf)]
    if named and isinstance(named[0], PropertyNames):
        stored = sorted({name for one in named for name in one.properties})
        return Compare(attribute, Op.IN, slots.constant(stored))
    convert: Convert
    if op is Op.IS_NULL:
        convert = _plain
    elif op in {Op.STARTS_WITH, Op.CONTAINS}:
        convert = fold
    elif compared.datatype is Datatype.DATE:
        convert = _each(_day_checker(context, leaf)) if op is Op.IN else _day_checker(context, leaf)
    else:
        convert = _each(_plain) if op is Op.IN else _plain
    costly = compared.datatype is Datatype.DATE and op in {Op.EQ, Op.IN}
    return Compare(attribute, op, slots.bind(leaf, convert, costly=costly))


def _plain(value: Coerced) -> Value:
    plain: Value = value.value if isinstance(value, Enum) else value
    return plain


def _each(convert: Convert) -> Convert:
    def convert_all(values: Coerced) -> Value:
        return [convert(value) for value in values]  # type: ignore[return-value]

    return convert_all


def _day_checker(context: Context, leaf: Leaf) -> Convert:
    path = tuple(context.path)

    def check(value: Coerced) -> Value:
        short(value, leaf, path)
        try:
            return canonical(Datatype.DATE, value)
        except LiteralError as error:
            raise RequestError(Code.BAD_DATE, f"`{value}` is not a date: {error}", leaf.node, path) from error

    return check


def _span(context: Context, attribute: Attribute, operator: Calendar, leaf: Leaf) -> Test:
    """A comparison of spans of days: certain, whatever day of the spans is meant."""
    part, op, which = _CALENDAR[operator]
    path = tuple(context.path)
    check = _day_checker(context, leaf)

    def bound(value: Coerced) -> Value:
        day = bounds(str(check(value)))[which]
        if day is None:
            end = ("beginning", "end")[which]
            message = f"`{value}` has no known {end}, and `{operator.value}` needs one"
            raise RequestError(Code.BAD_DATE, message, leaf.node, path)
        return day

    return Compare(Attribute(attribute.of, part), op, context.slots.bind(leaf, bound, costly=True))
