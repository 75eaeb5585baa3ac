"""``groups``: what items are told apart by, and what is asked of each group [33]."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, cast

from graphql import GraphQLField, GraphQLObjectType, get_named_type

from api.compile import paging
from api.compile.comparing import null_filter
from api.compile.context import Classes, Context
from api.compile.given import Given, Leaf, chosen, is_null, read_arguments
from api.compile.selections import Merged, merged
from api.errors import Code, RequestError
from api.limits import GROUPING, NODES
from api.schema.making import metadata
from api.schema.meaning import GroupKey, Linked, OfGroup, Told
from graph.plan import (
    AllCitations,
    Constant,
    Derived,
    Dimension,
    DistinctCounts,
    Everything,
    GroupCount,
    GroupKeys,
    Groups,
    Having,
    Items,
    Link,
    Measure,
    Op,
    Param,
    Qualified,
    Shape,
    Source,
    Span,
    Step,
)

Inner = Callable[[Context, Merged, GraphQLField], Shape]
Described = Callable[[Merged], GraphQLField]

_TYPENAME: Final = "__typename"
_OPERATORS: Final = {"eq": Op.EQ, "in": Op.IN, "lt": Op.LT, "lte": Op.LTE, "gt": Op.GT, "gte": Op.GTE}


def groups(
    context: Context, part: Merged, asked: GraphQLField, source: Source, inner: Inner, described: Described
) -> Groups:
    """The groups that a selection of ``groups`` asks for.

    Raises:
        RequestError: the items have nothing of the kind, or it makes no key.
    """
    arguments = read_arguments(part.nodes[0], asked.args, context.variables)
    connection = cast("GraphQLObjectType", part.parent)
    classes = context.classes(get_named_type(connection.fields["nodes"].type))
    by = _dimensions(context, arguments.get("by"), source, classes)
    distinct = _dimensions(context, arguments.get("distinct"), source, classes)
    if not by:
        raise context.refuse(Code.BAD_GROUP, "`by` is empty: name what items are told apart by", part.nodes[0])
    if len(by) + len(distinct) > GROUPING.value:
        message = f"`by` and `distinct` name more than {GROUPING.value} things: ask for less at a time"
        raise RequestError(GROUPING.code, message, part.nodes[0], tuple(context.path), limit=GROUPING.value)
    fields = tuple(
        _part(context, one, inner, described)
        for one in merged(context, part.selection_sets, get_named_type(asked.type), None)
    )
    having, order = _having(context, arguments.get("having")), _order(arguments.get("orderBy"))
    return Groups(part.key, by, distinct, having, order, _first(context, arguments), fields)


def _part(
    context: Context, part: Merged, inner: Inner, described: Described
) -> GroupKeys | GroupCount | DistinctCounts | Items | Constant:
    if part.nodes[0].name.value == _TYPENAME:
        return Constant(part.key, part.parent.name)
    asked = described(part)
    match metadata(asked.extensions):
        case OfGroup.KEYS:
            return GroupKeys(part.key, inner(context, part, asked))
        case OfGroup.COUNT:
            return GroupCount(part.key)
        case OfGroup.DISTINCT:
            return DistinctCounts(part.key)
        case OfGroup.ITEMS:
            arguments = read_arguments(part.nodes[0], asked.args, context.variables)
            return Items(part.key, inner(context, part, asked), _first(context, arguments))
        case meaning:
            raise AssertionError(meaning)


def _first(context: Context, arguments: Mapping[str, Given]) -> Param:
    given = arguments.get("first")
    if isinstance(given, Leaf):
        return paging.count(context, "first", given)
    return context.slots.constant(NODES.value + 1)


def _dimensions(
    context: Context, given: Given | None, source: Source, classes: Classes | None
) -> tuple[Dimension, ...]:
    """What items are told apart by, in the order in which it is asked."""
    found = []
    for item in given if isinstance(given, list) else ():
        assert isinstance(item, dict)  # noqa: S101 - the schema says so
        leaf = item["field"]
        assert isinstance(leaf, Leaf)  # noqa: S101 - the schema says so
        span = chosen(item["span"]) if "span" in item else None
        key: GroupKey = chosen(leaf)
        if classes is not None and key.classes is not None and classes.isdisjoint(key.classes):
            message = f"none of the items can have `{key.name}`: name a property of theirs"
            raise context.refuse(Code.BAD_GROUP, message, leaf.node)
        found.append(_dimension(context, key, span, leaf, source))
    return tuple(found)


def _dimension(context: Context, key: GroupKey, span: Span | None, leaf: Leaf, source: Source) -> Dimension:
    context.spend(leaf.node)
    if span is not None and not key.is_date:
        raise context.refuse(Code.BAD_GROUP, f"`{key.name}` is no date: leave `span` out", leaf.node)
    if key.told is not Told.NODE and isinstance(source, Everything):
        message = f"the items are entities and have no claim to take `{key.name}` from: ask for it of links or claims"
        raise context.refuse(Code.BAD_GROUP, message, leaf.node)
    way = tuple(_step(step) for step in key.way)
    return Dimension((*_towards(key.told, source), *way), key.attribute, span)


def _step(step: Step | Linked | Qualified) -> Step | Link | Qualified:
    if isinstance(step, Linked):
        return Link(step.properties, step.direction, Derived.INCLUDE, step.symmetric)
    return step


def _towards(told: Told, source: Source) -> tuple[Step, ...]:
    """The way from an item to what its key is taken from."""
    match told:
        case Told.NODE if isinstance(source, Everything | Link):
            return (Step.NODE,)
        case Told.NODE:
            return Step.CLAIM, Step.SUBJECT
        case Told.CLAIM:
            return (Step.CLAIM,)
        case Told.CITATION if isinstance(source, AllCitations):
            return (Step.NODE,)
        case Told.CITATION:
            return Step.CLAIM, Step.CITATIONS


def _having(context: Context, given: Given | None) -> tuple[Having, ...]:
    tests = []
    for name, inner in given.items() if isinstance(given, dict) else ():
        measure = Measure[name.upper()]
        for operator, leaf in inner.items() if isinstance(inner, dict) else ():
            if not isinstance(leaf, Leaf):
                continue
            if is_null(leaf) or operator not in _OPERATORS:
                raise null_filter(context, operator, leaf)
            context.spend(leaf.node)
            tests.append(Having(measure, _OPERATORS[operator], context.slots.bind(leaf, _plain)))
    return tuple(tests)


def _plain(value: int | list[int]) -> int | list[int]:
    return value


def _order(given: Given | None) -> tuple[tuple[Measure, bool], ...]:
    keys: dict[Measure, bool] = {}
    for item in given if isinstance(given, list) else ():
        assert isinstance(item, dict)  # noqa: S101 - the schema says so
        keys.setdefault(chosen(item["field"]), chosen(item["direction"]))
    return tuple(keys.items())
