"""Questions about the schema itself.

graphql-core's executor took two seconds for what GraphiQL asks when it opens, and minutes for what a
hostile client may ask. The same property is one field object in dozens of types here, so each part of
the schema is written once for each selection and its bytes are used again; graphql-core's own
introspection fields say what the values are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import orjson
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    SchemaMetaFieldDef,
    SelectionSetNode,
    TypeMetaFieldDef,
    get_named_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from api.compile.context import Context
from api.compile.given import Variables, read_arguments
from api.compile.selections import merged
from api.errors import RequestError
from api.limits import PARTS, SCHEMA, Limit

ROOTS: Mapping[str, GraphQLField] = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}
"""The fields of the root that ask about the schema."""

Sets = tuple[SelectionSetNode, ...]
Described = Any
"""A part of the schema, as graphql-core's introspection fields take it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    prefix: bytes
    """The response key as JSON, and a colon."""
    field: GraphQLField | None
    """None for ``__typename``."""
    arguments: Mapping[str, Any]
    inner: Sets


def introspect(
    schema: GraphQLSchema,
    fields: Sequence[FieldNode],
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: Variables,
) -> bytes:
    """The answer to ``fields``, which stand at the root of a valid operation, as a JSON object.

    Raises:
        RequestError: the answer would be too long.
    """
    asking = _Asking(schema, fragments, variables)
    root = schema.query_type
    assert root is not None  # noqa: S101 - every schema has a query type
    return asking.object(root, None, (SelectionSetNode(selections=tuple(fields)),))


class _Asking:
    def __init__(
        self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], variables: Variables
    ) -> None:
        self._context = Context(schema, fragments, variables)
        self._info = SimpleNamespace(schema=schema)
        self._asked: dict[tuple[str, tuple[int, ...]], list[_Asked]] = {}
        self._written: dict[tuple[Any, ...], bytes] = {}

    def object(self, type_: GraphQLObjectType, value: Described, sets: Sets) -> bytes:
        """One object, each distinct one written once."""
        inner = tuple(map(id, sets))
        # Fields, arguments and enum values come as pairs of a name and what it names.
        key = (value[0], id(value[1]), inner) if isinstance(value, tuple) else (id(value), inner)
        if key not in self._written:
            _within(PARTS, len(self._written))
            parts = [asked.prefix + self._field(type_, value, asked) for asked in self._fields(type_, sets, inner)]
            self._written[key] = b"{" + _joined(parts) + b"}"
        return self._written[key]

    def _fields(self, type_: GraphQLObjectType, sets: Sets, inner: tuple[int, ...]) -> list[_Asked]:
        key = (type_.name, inner)
        if key not in self._asked:
            self._asked[key] = [
                self._read(type_, one.key, one.nodes[0], tuple(one.selection_sets))
                for one in merged(self._context, sets, type_, None)
            ]
        return self._asked[key]

    def _read(self, type_: GraphQLObjectType, key: str, node: FieldNode, inner: Sets) -> _Asked:
        name = node.name.value
        prefix = orjson.dumps(key) + b":"
        field = None if name == "__typename" else ROOTS.get(name) or type_.fields[name]
        given = read_arguments(node, field.args, self._context.variables) if field else {}
        arguments = {argument: leaf.value for argument, leaf in given.items()}  # type: ignore[union-attr]
        return _Asked(prefix, field, arguments, inner)

    def _field(self, type_: GraphQLObjectType, value: Described, asked: _Asked) -> bytes:
        field = asked.field
        if field is None or field.resolve is None:
            return orjson.dumps(type_.name)
        return self._value(field.type, field.resolve(value, self._info, **asked.arguments), asked.inner)

    def _value(self, type_: GraphQLOutputType, value: Described, inner: Sets) -> bytes:
        if is_non_null_type(type_):
            type_ = type_.of_type
        if value is None:
            return b"null"
        if is_list_type(type_):
            return b"[" + _joined([self._value(type_.of_type, item, inner) for item in value]) + b"]"
        named = get_named_type(type_)
        if is_leaf_type(named):
            return orjson.dumps(named.coerce_output_value(value))
        return self.object(cast("GraphQLObjectType", named), value, inner)


def _joined(parts: Sequence[bytes]) -> bytes:
    _within(SCHEMA, sum(map(len, parts)))
    return b",".join(parts)


def _within(limit: Limit, actual: int) -> None:
    if actual > limit.value:
        message = f"the answer about the schema has more than {limit.value} {limit.unit}: ask for less of it at a time"
        raise RequestError(limit.code, message, limit=limit.value)
