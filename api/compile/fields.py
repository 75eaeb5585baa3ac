"""The fields of a document as fields of a Plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    SelectionSetNode,
    get_named_type,
)

from api.compile import answers, paging
from api.compile.comparing import joined
from api.compile.context import Classes, Context, all_tokens, all_trigrams
from api.compile.filtering import where
from api.compile.given import Given, Leaf, choices, chosen, read_arguments, read_with_nulls
from api.compile.grouping import groups
from api.compile.selections import Merged, merged
from api.compile.viewing import view_of
from api.limits import NODES
from api.schema.making import metadata
from api.schema.meaning import (
    AllOf,
    Chronicle,
    ClaimsBy,
    Counted,
    Followable,
    Linked,
    Mentioning,
    Missing,
    OfConnection,
    Output,
    Plain,
    Root,
    Searched,
    ToMany,
    ToOne,
)
from graph.plan import (
    AllCitations,
    AllClaims,
    Along,
    Around,
    Attribute,
    ById,
    ClaimsOf,
    Connection,
    ConnectionField,
    Constant,
    Coverage,
    Derived,
    Edges,
    Everything,
    Field,
    Found,
    Guarded,
    Info,
    Intrinsic,
    Involving,
    Judged,
    Kind,
    LeftOut,
    Link,
    Many,
    Matches,
    MentionedIn,
    Nodes,
    One,
    PageInfo,
    Scalar,
    SearchHits,
    Shape,
    Source,
    Step,
    Test,
    Total,
)
from graph.view import View
from ontology.names import fold

TYPENAME = "__typename"


def shape(
    context: Context, sets: Sequence[SelectionSetNode], type_: GraphQLNamedType, classes: Classes | None
) -> Shape:
    """What is asked of one object of a type; of an entity, one of the leaf ``classes``.

    Raises:
        RequestError: an argument makes no sense, or too much is asked.
    """
    fields: list[Field] = []
    for one in merged(context, sets, type_, classes):
        with context.at(one.key):
            field = _field(context, one)
        guarded = one.classes is not None and one.classes != classes
        fields.append(Guarded(tuple(sorted(one.classes or ())), field) if guarded else field)
    return tuple(fields)


def definition(one: Merged) -> GraphQLField:
    """The field of the schema that is asked for."""
    found: GraphQLField = cast("GraphQLObjectType | GraphQLInterfaceType", one.parent).fields[one.nodes[0].name.value]
    return found


def _field(context: Context, one: Merged) -> Field:
    if one.nodes[0].name.value == TYPENAME:
        return _type_name(one)
    asked = definition(one)
    meaning = metadata(asked.extensions)
    match meaning:
        case Plain() | Counted():
            return _scalar(context, one, asked, meaning)
        case ToOne(source):
            return One(one.key, source, _inner(context, one, asked))
        case ToMany(source):
            return Many(one.key, source, _inner(context, one, asked))
        case Linked() | ClaimsBy() | Mentioning() | AllOf() | Root.CLAIMS | Root.CITATIONS:
            return _connection(context, one, asked, meaning)
        case _:
            return _root(context, one, asked, meaning)


def _scalar(context: Context, one: Merged, asked: GraphQLField, meaning: Plain | Counted) -> Scalar:
    if isinstance(meaning, Plain):
        return Scalar(one.key, meaning.attribute, meaning.many)
    arguments = read_arguments(one.nodes[0], asked.args, context.variables)
    return Scalar(one.key, Attribute(chosen(arguments[meaning.argument])))


def _type_name(one: Merged) -> Field:
    if one.classes is None:
        return Constant(one.key, one.parent.name)
    if len(one.classes) == 1:
        return Constant(one.key, next(iter(one.classes)))
    return Scalar(one.key, Attribute(Intrinsic.CLASS))


def _inner(context: Context, one: Merged, asked: GraphQLField) -> Shape:
    type_ = get_named_type(asked.type)
    return shape(context, one.selection_sets, type_, context.classes(type_))


def _root(context: Context, one: Merged, asked: GraphQLField, meaning: object) -> Field:
    arguments = read_arguments(one.nodes[0], asked.args, context.variables)
    view = _view(context, one, asked)
    with context.seeing(view):
        inner = _inner(context, one, asked)
    if isinstance(meaning, Searched):
        return Many(one.key, _search(context, arguments, meaning.classes), inner, view)
    source: Found | ById | Judged | Around
    match meaning:
        case Root.RESOLVE:
            return Many(one.key, answers.resolving(context, arguments), inner)
        case Chronicle():
            with context.seeing(view):
                chronicle = answers.timeline(context, asked, arguments, meaning)
            return Many(one.key, chronicle, inner, view)
        case Followable(is_path=True):
            return Many(one.key, answers.paths(context, arguments, meaning), inner, view)
        case Followable():
            source = answers.around(context, arguments, meaning)
        case Root.VERDICT:
            source = answers.judged(context, arguments)
        case Root.ENTITY:
            source = Found(context.refer(_leaf(arguments["ref"]), None))
        case Root.NODE:
            source = ById(Kind.ENTITY, context.slots.bind(_leaf(arguments["id"]), str))
        case Root.CLAIM:
            source = ById(Kind.CLAIM, context.slots.bind(_leaf(arguments["ref"]), str))
        case _:
            raise AssertionError(meaning)
    return One(one.key, source, inner, view)


def _search(context: Context, arguments: dict[str, Given], everything: tuple[str, ...]) -> SearchHits:
    text = _leaf(arguments["text"])
    classes = everything
    if "types" in arguments:
        classes = tuple(sorted({name for named in choices(arguments["types"]) for name in named.classes}))
    given = arguments.get("first")
    first = context.slots.constant(NODES.value + 1) if given is None else paging.count(context, "first", _leaf(given))
    folded, tokens, trigrams = (context.text(text, convert) for convert in (fold, all_tokens, all_trigrams))
    return SearchHits(classes, folded, tokens, trigrams, first)


def _leaf(given: Given) -> Leaf:
    assert isinstance(given, Leaf)  # noqa: S101 - the schema says so
    return given


# --- Connections ---------------------------------------------------------------------------------


def _connection(context: Context, one: Merged, asked: GraphQLField, meaning: Output) -> Connection:
    arguments = read_arguments(one.nodes[0], asked.args, context.variables)
    source = _source(meaning, arguments)
    order, widths = paging.order(arguments.get("orderBy"))
    page = paging.page(context, arguments, source, order, widths)
    type_ = get_named_type(asked.type)
    view = _view(context, one, asked)
    with context.seeing(view):
        tests = _tests(context, asked, meaning, arguments)
        parts = tuple(_part(context, part, source, tests) for part in merged(context, one.selection_sets, type_, None))
    return Connection(one.key, source, parts, page, tests, order, view)


def _view(context: Context, one: Merged, asked: GraphQLField) -> View | None:
    return view_of(context, read_with_nulls(one.nodes[0], asked.args, context.variables))


def _source(meaning: Output, arguments: dict[str, Given]) -> Source:
    derived: Derived = chosen(arguments["derived"]) if "derived" in arguments else Derived.INCLUDE
    match meaning:
        case Linked(properties, direction, symmetric):
            return Link(properties, direction, derived, symmetric)
        case ClaimsBy(properties):
            if "property" in arguments:
                named = {name for one in choices(arguments["property"]) for name in one.properties}
                properties = tuple(sorted(named))
            return ClaimsOf(properties, derived)
        case AllOf(classes):
            return Everything(classes)
        case Mentioning(qualifier):
            return MentionedIn(qualifier)
        case Root.CLAIMS:
            return AllClaims()
        case Root.CITATIONS:
            return AllCitations()
        case _:
            raise AssertionError(meaning)


def _tests(context: Context, asked: GraphQLField, meaning: Output, arguments: dict[str, Given]) -> Test | None:
    tests: list[Test] = []
    if "involving" in arguments and isinstance(meaning, AllOf):
        leaf = _leaf(arguments["involving"])
        tests.append(Along(Step.NODE, Involving(context.refer(leaf, meaning.involved), meaning.involving)))
    if "search" in arguments:
        tokens = context.text(_leaf(arguments["search"]), all_tokens)
        tests.append(Along(Step.NODE, Matches(tokens)))
    if "where" in arguments:
        given, type_ = arguments["where"], asked.args["where"].type
        if isinstance(meaning, Linked):
            tests.append(where(context, given, type_, over_edges=True))
        else:
            tests.append(Along(Step.NODE, where(context, given, type_)))
    return joined(tests) if tests else None


def _part(context: Context, part: Merged, source: Source, tests: Test | None) -> ConnectionField:
    if part.nodes[0].name.value == TYPENAME:
        return Constant(part.key, part.parent.name)
    asked = definition(part)
    match metadata(asked.extensions):
        case OfConnection.TOTAL | Missing() as counted:
            made: ConnectionField = (
                LeftOut(part.key, counted.reason) if isinstance(counted, Missing) else Total(part.key)
            )
        case OfConnection.EDGES:
            made = Edges(part.key, _inner(context, part, asked))
        case OfConnection.NODES:
            made = Nodes(part.key, _inner(context, part, asked))
        case OfConnection.COVERAGE:
            made = Coverage(part.key, answers.covering(tests), _inner(context, part, asked))
        case OfConnection.GROUPS:
            with context.at(part.key):
                made = groups(context, part, asked, source, _inner, definition)
        case OfConnection.PAGE:
            made = PageInfo(part.key, _facts(context, part, asked))
        case meaning:
            raise AssertionError(meaning)
    return made


def _facts(context: Context, part: Merged, asked: GraphQLField) -> tuple[tuple[str, Info | str], ...]:
    facts: list[tuple[str, Info | str]] = []
    type_ = get_named_type(asked.type)
    for fact in merged(context, part.selection_sets, type_, None):
        if fact.nodes[0].name.value == TYPENAME:
            facts.append((fact.key, type_.name))
            continue
        meaning = metadata(definition(fact).extensions)
        assert isinstance(meaning, Info)  # noqa: S101 - the schema says so
        facts.append((fact.key, meaning))
    return tuple(facts)
