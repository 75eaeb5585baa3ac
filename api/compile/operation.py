"""One operation of a document, compiled to a Plan [39]."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

from api.compile.context import Context, Mention
from api.compile.fields import shape
from api.compile.given import Variables
from api.compile.selections import merged
from api.compile.slots import Filling
from graph.plan import QueryPlan

_INTROSPECTION: Final = frozenset({"__schema", "__type"})


@dataclass(frozen=True, slots=True)
class Compiled:
    """An operation for one shape of variables: its Plan and how to fill the Plan's slots."""

    plan: QueryPlan
    filling: Filling
    sites: tuple[Mention, ...]
    """Where the operation makes the Plan's references, by their index."""
    introspection: tuple[FieldNode, ...]
    """Fields of the root about the schema itself: the Plan leaves them out."""
    keys: tuple[str, ...]
    """The response keys of the root, in the order of the answer."""


def compile_operation(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Variables,
) -> Compiled:
    """The Plan of a valid operation for variables of this shape (``given.shape_of``).

    Raises:
        RequestError: an argument makes no sense, or too much is asked.
    """
    context = Context(schema, fragments, variables)
    root = schema.query_type
    assert isinstance(root, GraphQLObjectType)  # noqa: S101 - every schema has a query type
    keys: list[str] = []
    of_data: list[FieldNode] = []
    of_schema: list[FieldNode] = []
    for one in merged(context, [operation.selection_set], root, None):
        keys.append(one.key)
        about_schema = one.nodes[0].name.value in _INTROSPECTION
        (of_schema if about_schema else of_data).extend(one.nodes)
    fields = shape(context, [SelectionSetNode(selections=tuple(of_data))], root, None)
    plan = QueryPlan(fields, tuple(context.references))
    return Compiled(plan, context.slots.filling(), tuple(context.sites), tuple(of_schema), tuple(keys))


def switches(operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDefinitionNode]) -> frozenset[str]:
    """The variables that ``@skip`` and ``@include`` take: their values are part of the shape."""
    found: set[str] = set()
    for definition in (operation, *fragments.values()):
        for directive in _directives(definition.selection_set):
            found.update(
                argument.value.name.value
                for argument in directive.arguments or ()
                if isinstance(argument.value, VariableNode)
            )
    return frozenset(found)


def _directives(selection_set: SelectionSetNode) -> Iterator:  # type: ignore[type-arg]
    pending: list[SelectionSetNode] = [selection_set]
    while pending:
        for selection in pending.pop().selections:
            yield from selection.directives or ()
            inner = getattr(selection, "selection_set", None)
            if inner is not None:
                pending.append(inner)


__all__: Sequence[str] = ["Compiled", "compile_operation", "switches"]
