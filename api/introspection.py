"""Questions about the schema itself, the one thing that graphql-core's executor answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)


def introspect(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fields: Sequence[FieldNode],
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Mapping[str, Any],
) -> dict[str, Any]:
    """The answer to ``fields``, which are ``__schema`` and ``__type`` at the root of a valid operation."""
    asked = OperationDefinitionNode(
        operation=operation.operation,
        name=operation.name,
        variable_definitions=operation.variable_definitions,
        directives=operation.directives,
        selection_set=SelectionSetNode(selections=tuple(fields)),
    )
    document = DocumentNode(definitions=(asked, *fragments.values()))
    result = execute_sync(schema, document, variable_values=dict(variables))
    if result.errors or result.data is None:
        raise RuntimeError("a valid introspection failed", result.errors)
    return result.data
