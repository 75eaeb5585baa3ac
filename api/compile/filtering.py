"""``where`` inputs: from what a client asks of rows to the tests of a Plan [32]."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from graphql import GraphQLInputField, GraphQLInputObjectType, GraphQLInputType, get_named_type

from api.compile.comparing import compare, joined, null_filter
from api.compile.context import Context
from api.compile.given import Given, Leaf, choices, chosen, is_null
from api.schema.making import metadata
from api.schema.meaning import (
    About,
    Among,
    ClassNames,
    Combine,
    Compared,
    Filed,
    Followed,
    Held,
    Identity,
    Input,
    Linked,
    Located,
    OfClass,
    OfEdge,
    OfLinked,
    WhichClaims,
)
from graph.plan import (
    Along,
    And,
    Derived,
    HasClass,
    InDossier,
    Is,
    Link,
    Not,
    Or,
    Qualified,
    Quantified,
    Quantifier,
    Step,
    Test,
    Within,
)


def where(context: Context, given: Given, type_: GraphQLInputType, *, over_edges: bool = False) -> Test:
    """The test that a ``where`` input makes of a row.

    ``over_edges``: the row is an EDGE and the input, but for its ``claim``, speaks of the node.

    Raises:
        RequestError: it makes no sense.
    """
    named = cast("GraphQLInputObjectType", get_named_type(type_))
    with context.filtering():
        return joined(_tests(context, given, named, over_edges=over_edges))


def _tests(context: Context, given: Given, type_: GraphQLInputObjectType, *, over_edges: bool) -> list[Test]:
    tests: list[Test] = []
    of_node: list[Test] = []
    for field, inner in _fields(context, given, type_):
        meaning = metadata(field.extensions)
        if isinstance(meaning, Combine):
            tests.append(_combined(context, meaning, inner, field.type, over_edges=over_edges))
        elif isinstance(meaning, OfEdge):
            tests.append(Along(Step.CLAIM, where(context, inner, field.type)))
        else:
            of_node += _of_row(context, meaning, inner, field.type)
    if over_edges and of_node:
        of_node = [Along(Step.NODE, joined(of_node))]
    return [*of_node, *tests]


def _fields(context: Context, given: Given, type_: GraphQLInputObjectType) -> Iterator[tuple[GraphQLInputField, Given]]:
    for name, inner in given.items() if isinstance(given, dict) else ():
        if is_null(inner) and isinstance(inner, Leaf):
            raise null_filter(context, name, inner)
        yield type_.fields[name], inner


def _combined(context: Context, combine: Combine, given: Given, type_: GraphQLInputType, *, over_edges: bool) -> Test:
    items = given if isinstance(given, list) else [given]
    tests = tuple(where(context, item, type_, over_edges=over_edges) for item in items)
    match combine:
        case Combine.ALL:
            return And(tests)
        case Combine.ANY:
            return Or(tests)
        case Combine.NOT:
            return Not(tests[0])


def _of_row(context: Context, meaning: object, given: Given, declared: GraphQLInputType) -> list[Test]:
    if isinstance(given, Leaf):
        return [_referring(context, meaning, given)]
    type_ = cast("GraphQLInputObjectType", get_named_type(declared))
    match meaning:
        case Compared():
            return compare(context, meaning, given, type_)
        case Followed(step):
            return [Along(step, where(context, given, type_))]
        case OfClass():
            return _of_class(given)
        case Held() | OfLinked():
            return [_of_one(meaning, where(context, given, type_))]
        case Among() | Linked():
            return _of_many(context, meaning, given, type_)
        case _:
            raise AssertionError(meaning)


def _of_many(context: Context, meaning: Among | Linked, given: Given, type_: GraphQLInputObjectType) -> list[Test]:
    if isinstance(meaning, Among):
        return _quantified(context, meaning.source, given, type_, over_edges=False)
    derived = chosen(given["derived"]) if isinstance(given, dict) else Derived.INCLUDE
    return _quantified(context, _link(meaning, derived), given, type_, over_edges=True)


def _of_one(meaning: Held | OfLinked, test: Test) -> Test:
    """That one of the entities that a qualifier holds, or a link leads to, passes."""
    if isinstance(meaning, Held):
        return Quantified(meaning.source, Quantifier.SOME, test)
    link = _link(meaning.link, Derived.INCLUDE)
    return Along(meaning.step, Quantified(link, Quantifier.SOME, Along(Step.NODE, test)))


def _link(meaning: Linked, derived: Derived) -> Link:
    return Link(meaning.properties, meaning.direction, derived, meaning.symmetric)


def _referring(context: Context, meaning: object, leaf: Leaf) -> Test:
    context.spend(leaf.node)
    match meaning:
        case Identity(classes):
            return Is(context.refer(leaf, classes))
        case About(mentioning):
            named = Is(context.refer(leaf, None))
            mentioned = Quantified(Qualified(mentioning), Quantifier.SOME, named)
            return Or((Along(Step.SUBJECT, named), Along(Step.OBJECT, named), mentioned))
        case Filed(classes):
            return InDossier(context.refer(leaf, classes))
        case Located(strict, classes):
            return Within(context.refer(leaf, classes), strict)
        case _:
            raise AssertionError(meaning)


def _of_class(given: Given) -> list[Test]:
    tests: list[Test] = []
    for inner in given.values() if isinstance(given, dict) else ():
        one = chosen(inner)
        named = [one] if isinstance(one, ClassNames) else choices(inner)
        tests.append(HasClass(tuple(sorted({name for each in named for name in each.classes}))))
    return tests


def _quantified(
    context: Context, source: Link | Step | Qualified, given: Given, type_: GraphQLInputObjectType, *, over_edges: bool
) -> list[Test]:
    tests: list[Test] = []
    for field, inner in _fields(context, given, type_):
        quantifier: Input = metadata(field.extensions)  # type: ignore[assignment]
        if isinstance(quantifier, Quantifier):
            test = where(context, inner, field.type, over_edges=over_edges)
            tests.append(Quantified(source, quantifier, test))
        else:
            assert isinstance(quantifier, WhichClaims)  # noqa: S101 - closes the match
    return tests
