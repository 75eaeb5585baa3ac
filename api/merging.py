"""Whether the fields of one response key can be merged, checked in time that is linear in the fields.

graphql-core compares every field with every other, which takes seconds for a few thousand. Here the
fields of a key are compared with the first one only: the relations that must hold are equivalences.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLField,
    GraphQLNamedType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLWrappingType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    is_leaf_type,
    is_object_type,
    is_wrapping_type,
    print_ast,
)

from api.errors import Code, RequestError

_STEPS: Final = 50_000

Level = Sequence[tuple[GraphQLNamedType, SelectionSetNode]]
"""Selections that are answered by one object, with the types that they are made on."""


@dataclass(frozen=True, slots=True)
class _Asked:
    key: str
    parent: GraphQLNamedType
    node: FieldNode
    definition: GraphQLField


def check_merging(
    schema: GraphQLSchema,
    operations: Iterable[OperationDefinitionNode],
    fragments: Mapping[str, FragmentDefinitionNode],
) -> None:
    """Refuse operations that ask for different things under one response key.

    The operations are otherwise valid: their fields exist, and their fragments have no cycles.

    Raises:
        RequestError: two fields conflict, or finding out would take too long.
    """
    root = schema.query_type
    assert root is not None  # noqa: S101 - every schema has a query type
    checking = _Checking(schema, fragments)
    for operation in operations:
        level: Level = [(root, operation.selection_set)]
        checking.shapes(level)
        checking.fields(level)


class _Checking:
    def __init__(self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._schema = schema
        self._fragments = fragments
        self._done: set[tuple[bool, frozenset[int]]] = set()
        self._texts: dict[int, str] = {}
        self._steps = 0

    def shapes(self, level: Level) -> None:
        """Whatever the class of the object: a key must lead to values of one form."""
        if self._seen(level, fields=False):
            return
        for asked in self._by_key(level).values():
            first = asked[0]
            for other in asked[1:]:
                if not _same_form(first.definition.type, other.definition.type):
                    raise _conflict(first, other, "their types differ")
            self.shapes(_inside(asked))

    def fields(self, level: Level) -> None:
        """For objects of one class: a key must stand for one field with the same arguments."""
        if self._seen(level, fields=True):
            return
        for asked in self._by_key(level).values():
            for group in _by_class(asked):
                first = group[0]
                for other in group[1:]:
                    if first.node is other.node:
                        continue
                    if first.node.name.value != other.node.name.value:
                        names = f"`{first.node.name.value}` and `{other.node.name.value}` are different fields"
                        raise _conflict(first, other, names)
                    if self._arguments(first.node) != self._arguments(other.node):
                        raise _conflict(first, other, "their arguments differ")
                self.fields(_inside(group))

    def _seen(self, level: Level, *, fields: bool) -> bool:
        if not level:
            return True
        key = (fields, frozenset(id(selection_set) for _, selection_set in level))
        if key in self._done:
            return True
        self._done.add(key)
        return False

    def _by_key(self, level: Level) -> dict[str, list[_Asked]]:
        found: dict[str, list[_Asked]] = {}
        visited: set[str] = set()
        pending = list(reversed(level))
        while pending:
            parent, selection_set = pending.pop()
            for selection in selection_set.selections:
                self._count(selection)
                if isinstance(selection, FieldNode):
                    definition = self._schema.get_field(cast("GraphQLCompositeType", parent), selection.name.value)
                    if definition is not None:
                        key = selection.alias.value if selection.alias else selection.name.value
                        found.setdefault(key, []).append(_Asked(key, parent, selection, definition))
                elif isinstance(selection, InlineFragmentNode):
                    narrowing = selection.type_condition
                    type_ = self._schema.type_map[narrowing.name.value] if narrowing else parent
                    pending.append((type_, selection.selection_set))
                elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in visited:
                    visited.add(selection.name.value)
                    fragment = self._fragments[selection.name.value]
                    type_ = self._schema.type_map[fragment.type_condition.name.value]
                    pending.append((type_, fragment.selection_set))
        return found

    def _count(self, node: SelectionNode) -> None:
        self._steps += 1
        if self._steps > _STEPS:
            message = "the selections overlap in too many ways: use fewer fragments, or aliases"
            raise RequestError(Code.COMPLEXITY_LIMIT, message, node)

    def _arguments(self, node: FieldNode) -> str:
        if id(node) not in self._texts:
            arguments = sorted(node.arguments or (), key=lambda argument: argument.name.value)
            self._texts[id(node)] = " ".join(print_ast(argument) for argument in arguments)
        return self._texts[id(node)]


def _inside(asked: Iterable[_Asked]) -> Level:
    """What is asked inside the fields, each selection once."""
    return [
        (get_named_type(one.definition.type), one.node.selection_set)
        for one in {id(one.node): one for one in asked}.values()
        if one.node.selection_set
    ]


def _by_class(asked: Sequence[_Asked]) -> list[list[_Asked]]:
    """The fields that one and the same object may be asked for together."""
    of_class: dict[str, list[_Asked]] = {}
    of_any: list[_Asked] = []
    for one in asked:
        if is_object_type(one.parent):
            of_class.setdefault(one.parent.name, []).append(one)
        else:
            of_any.append(one)
    return [group + of_any for group in of_class.values()] or [of_any]


def _same_form(one: GraphQLOutputType, other: GraphQLOutputType) -> bool:
    """Whether both are lists of the same depth, or nulls are in both or neither, and leaves are the same."""
    while is_wrapping_type(one) or is_wrapping_type(other):
        if type(one) is not type(other):
            return False
        one, other = _unwrapped(one), _unwrapped(other)
    return one is other or not (is_leaf_type(one) or is_leaf_type(other))


def _unwrapped(type_: GraphQLOutputType) -> GraphQLOutputType:
    inner: GraphQLOutputType = cast("GraphQLWrappingType[GraphQLOutputType]", type_).of_type
    return inner


def _conflict(one: _Asked, other: _Asked, why: str) -> RequestError:
    message = f"`{one.key}` is asked for twice and {why}: give one of them an alias"
    return RequestError(Code.VALIDATION_FAILED, message, [one.node, other.node])
