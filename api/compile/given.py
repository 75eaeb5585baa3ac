"""Argument values with their provenance.

A Plan holds no values, so the compiler needs to know of every value in an argument not only what it is
in this request but how to fetch it in the next one: from the document (a constant) or from a variable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputType,
    ListValueNode,
    Node,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
)
from graphql.utilities.coerce_input_value import coerce_default_value, coerce_input_literal

from api.schema.meaning import Choice

Coerced = Any
"""An input value as graphql-core coerces it: of the Python type that its GraphQL type has."""
Variables = Mapping[str, Coerced]
Get = Callable[[Variables], Coerced]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value with no structure that a Plan could depend on: a scalar, a list of scalars, or null."""

    value: Coerced
    """What it is in the request that the Plan is compiled for."""
    get: Get | None
    """Fetches it from the variables of another request of the same shape; None for a constant."""
    node: Node
    """Where the document gives it."""


Given = Leaf | list["Given"] | dict[str, "Given"]


def read_arguments(node: FieldNode, declared: Mapping[str, GraphQLArgument], variables: Variables) -> dict[str, Given]:
    """The arguments of a field, defaults included; those that are left out or null are absent."""
    return {name: given for name, given in read_with_nulls(node, declared, variables).items() if not is_null(given)}


def read_with_nulls(node: FieldNode, declared: Mapping[str, GraphQLArgument], variables: Variables) -> dict[str, Given]:
    """The same, with those that are null: they say something where being left out says something else."""
    written = {argument.name.value: argument.value for argument in node.arguments or ()}
    read: dict[str, Given] = {}
    for name, argument in declared.items():
        given = _read_slot(written.get(name), argument, variables, node)
        if given is not None:
            read[name] = given
    return read


def is_null(given: Given) -> bool:
    """Whether the value is null."""
    return isinstance(given, Leaf) and given.value is None


def shape_of(value: Coerced) -> object:
    """What of a variable's value a Plan may depend on [39]: keys, nulls and choices, never values or lengths."""
    if value is None:
        return None
    if isinstance(value, dict):
        return tuple((name, shape_of(inner)) for name, inner in value.items())
    if isinstance(value, Choice):
        return value
    if isinstance(value, list) and value and isinstance(value[0], dict | list | Choice):
        return tuple(shape_of(inner) for inner in value)
    return ...


def _read_slot(
    written: ValueNode | None, slot: GraphQLArgument | GraphQLInputField, variables: Variables, near: Node
) -> Given | None:
    given = None if written is None else _read(written, slot.type, variables)
    if given is not None:
        return given
    default = coerce_default_value(slot)
    return None if default is Undefined else Leaf(default, None, near)


def _read(node: ValueNode, type_: GraphQLInputType, variables: Variables) -> Given | None:
    if is_non_null_type(type_):
        type_ = type_.of_type
    if isinstance(node, VariableNode):
        name = node.name.value
        if name not in variables:
            return None
        return _trace(variables[name], type_, _variable(name), node)
    if isinstance(node, NullValueNode):
        return Leaf(None, None, node)
    if is_list_type(type_):
        return _read_list(node, type_.of_type, variables)
    if is_input_object_type(type_) and isinstance(node, ObjectValueNode):
        written = {field.name.value: field.value for field in node.fields}
        slots = {name: _read_slot(written.get(name), slot, variables, node) for name, slot in type_.fields.items()}
        return {name: given for name, given in slots.items() if given is not None}
    return Leaf(coerce_input_literal(node, type_), None, node)


def _read_list(node: ValueNode, item_type: GraphQLInputType, variables: Variables) -> Given:
    nodes = node.values if isinstance(node, ListValueNode) else (node,)
    items = [given for item in nodes if (given := _read(item, item_type, variables)) is not None]
    if is_input_object_type(get_named_type(item_type)):
        return items
    leaves = [item for item in items if isinstance(item, Leaf)]
    values = [leaf.value for leaf in leaves]
    if all(leaf.get is None for leaf in leaves):
        return Leaf(values, None, node)
    return Leaf(values, lambda given: [leaf.get(given) if leaf.get else leaf.value for leaf in leaves], node)


def _trace(value: Coerced, type_: GraphQLInputType, get: Get, node: Node) -> Given:
    """A variable's value, taken apart as far as the type has structure."""
    if is_non_null_type(type_):
        type_ = type_.of_type
    if value is None:
        return Leaf(None, None, node)
    named = get_named_type(type_)
    if not is_input_object_type(named):
        return Leaf(value, get, node)
    if is_list_type(type_):
        items = value if isinstance(value, list) else [value]
        inner = type_.of_type
        return [
            _trace(item, inner, _inside(get, index) if isinstance(value, list) else get, node)
            for index, item in enumerate(items)
        ]
    return {name: _trace(item, named.fields[name].type, _inside(get, name), node) for name, item in value.items()}


@lru_cache(maxsize=4096)
def _variable(name: str) -> Get:
    """Fetches a variable: one object for one name, so that equal references are seen to be equal."""
    return lambda variables: variables[name]


@lru_cache(maxsize=4096)
def _inside(get: Get, key: str | int) -> Get:
    return lambda variables: get(variables)[key]


def chosen(given: Given) -> Coerced:
    """The value that a choice stands for; it is part of the shape, so it may be compiled in."""
    value = given.value if isinstance(given, Leaf) else None
    return value.value if isinstance(value, Enum) else value


def choices(given: Given) -> list[Coerced]:
    """The values that a list of choices stands for."""
    values = given.value if isinstance(given, Leaf) else []
    return [value.value if isinstance(value, Enum) else value for value in values]
