"""Verdicts, paths and neighbourhoods: what is asked of the whole dataset [29, 34]."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from graphql import GraphQLField

from api.compile import paging
from api.compile.comparing import joined
from api.compile.context import Context, short
from api.compile.filtering import where
from api.compile.given import Coerced, Given, Leaf, choices, chosen
from api.compile.slots import Convert
from api.errors import Code, RequestError
from api.limits import NODES, REACH
from api.schema.meaning import Chronicle, Followable, PropertyNames
from graph.plan import (
    Along,
    Around,
    Covering,
    Involving,
    Is,
    Judged,
    Or,
    Param,
    Paths,
    Qualified,
    Quantified,
    Quantifier,
    Resolving,
    Step,
    Test,
    Timeline,
    Within,
)
from graph.store import Value
from ontology.dates import bounds
from ontology.literals import LiteralError, canonical
from ontology.model import Datatype
from ontology.names import fold

_WIDEST: Final = 2

Arguments = Mapping[str, Given]


def judged(context: Context, arguments: Arguments) -> Judged:
    """The question of a verdict."""
    asked: PropertyNames = chosen(arguments["property"])
    subject = context.refer(_leaf(arguments["subject"]), None)
    wanted = context.refer(_leaf(arguments["object"]), None) if "object" in arguments else None
    value = context.text(_leaf(arguments["value"]), str) if "value" in arguments else None
    covering = Covering(tuple(sorted({subject} | ({wanted} if wanted is not None else set()))), asked.confined)
    return Judged(subject, asked.properties, asked.symmetric, covering, wanted, value)


def resolving(context: Context, arguments: Arguments) -> Resolving:
    """The names to resolve."""
    leaf, path = _leaf(arguments["names"]), tuple(context.path)

    def each(convert: Callable[[str], str]) -> Convert:
        def converted(names: list[str]) -> Value:
            for name in names:
                short(name, leaf, path)
            return [convert(name) for name in names]

        return converted

    return Resolving(context.slots.bind(leaf, each(str)), context.slots.bind(leaf, each(fold)))


def paths(context: Context, arguments: Arguments, followable: Followable) -> Paths:
    """The search for paths.

    Raises:
        RequestError: they may be longer than is allowed.
    """
    start, end = (context.refer(_leaf(arguments[name]), None) for name in ("from", "to"))
    first = arguments.get("first")
    return Paths(
        start,
        end,
        _properties(arguments, followable),
        _within(context, "maxLength", arguments, REACH.value),
        context.slots.bind(_leaf(arguments["sources"]), bool),
        paging.count(context, "first", first) if isinstance(first, Leaf) else context.slots.constant(NODES.value + 1),
    )


def around(context: Context, arguments: Arguments, followable: Followable) -> Around:
    """The search around an entity.

    Raises:
        RequestError: it goes further than is allowed.
    """
    return Around(
        context.refer(_leaf(arguments["ref"]), None),
        _properties(arguments, followable),
        _within(context, "depth", arguments, _WIDEST),
        context.slots.bind(_leaf(arguments["sources"]), bool),
    )


def timeline(context: Context, asked: GraphQLField, arguments: Arguments, chronicle: Chronicle) -> Timeline:
    """The moments of a timeline.

    Raises:
        RequestError: an end of it is no date, or open.
    """
    tests: list[Test] = []
    if "involving" in arguments:
        tests.append(_touching(context.refer(_leaf(arguments["involving"]), chronicle.involved), chronicle))
    if "where" in arguments:
        tests.append(where(context, arguments["where"], asked.args["where"].type))
    first = arguments.get("first")
    return Timeline(
        chronicle.dated,
        chronicle.told,
        chronicle.changing,
        paging.count(context, "first", first) if isinstance(first, Leaf) else context.slots.constant(NODES.value + 1),
        _end(context, "from", arguments, 0),
        _end(context, "to", arguments, 1),
        joined(tests) if tests else None,
    )


def _touching(reference: int, chronicle: Chronicle) -> Test:
    """The test of a claim: it is about what is meant or a dealing that involves it, or leads to it, or mentions it."""
    inside = Within(reference)
    subject = Along(Step.SUBJECT, Or((inside, Involving(reference, chronicle.involving))))
    mentioned = Quantified(Qualified(chronicle.mentioning), Quantifier.SOME, inside)
    return Or((subject, Along(Step.OBJECT, inside), mentioned))


def _end(context: Context, name: str, arguments: Arguments, which: int) -> Param | None:
    """The slot of the first (0) or last (1) day of a date, where it is given."""
    if name not in arguments:
        return None
    leaf, path = _leaf(arguments[name]), tuple(context.path)

    def day(value: Coerced) -> Value:
        short(value, leaf, path)
        try:
            bound = bounds(canonical(Datatype.DATE, value))[which]
        except LiteralError as error:
            raise RequestError(Code.BAD_DATE, f"`{value}` is not a date: {error}", leaf.node, path) from error
        if bound is None:
            message = f"`{value}` is open where `{name}` needs a day: leave `{name}` out to ask for all days"
            raise RequestError(Code.BAD_DATE, message, leaf.node, path)
        return bound

    return context.slots.bind(leaf, day, costly=True)


def covering(tests: Test | None) -> Covering:
    """Which records cover what a connection with these tests asks: searches for one of the entities that they name."""
    named: set[int] = set()
    waiting: list[object] = [tests]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Is | Within | Involving):
            named.add(part.reference)
        elif isinstance(part, tuple):
            waiting += part
        elif is_dataclass(part):
            waiting += [getattr(part, item.name) for item in fields(part)]
    return Covering(tuple(sorted(named)))


def _properties(arguments: Arguments, followable: Followable) -> tuple[str, ...]:
    if "properties" not in arguments:
        return followable.properties
    return tuple(sorted({name for one in choices(arguments["properties"]) for name in one.properties}))


def _within(context: Context, name: str, arguments: Arguments, most: int) -> Param:
    """The slot of a number of steps."""
    leaf, path = _leaf(arguments[name]), tuple(context.path)

    def check(value: Coerced) -> Value:
        if not 0 <= value <= most:
            message = f"`{name}` is {value}: ask for no more than {most} steps"
            raise RequestError(REACH.code, message, leaf.node, path, limit=most)
        checked: int = value
        return checked

    return context.slots.bind(leaf, check)


def _leaf(given: Given) -> Leaf:
    assert isinstance(given, Leaf)  # noqa: S101 - the schema says so
    return given
