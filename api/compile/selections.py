"""From the selections of a document to the fields of one object, merged as GraphQL merges them.

A selection on an interface may give different fields to different classes. The fields of one response
key are split by the classes that have the same selections of it; each part becomes one field, guarded
by its classes unless all have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    InlineFragmentNode,
    NamedTypeNode,
    SelectionSetNode,
    VariableNode,
)

from api.compile.context import Classes, Context


@dataclass(frozen=True, slots=True)
class Selected:
    """One field of the document, and the classes whose entities it is asked of."""

    key: str
    node: FieldNode
    parent: GraphQLNamedType
    classes: Classes | None


@dataclass(frozen=True, slots=True)
class Merged:
    """All that is asked under one response key of the entities of the same classes."""

    key: str
    nodes: Sequence[FieldNode]
    parent: GraphQLNamedType
    classes: Classes | None

    @property
    def selection_sets(self) -> list[SelectionSetNode]:
        """What is asked inside it."""
        return [node.selection_set for node in self.nodes if node.selection_set]


def merged(
    context: Context, sets: Iterable[SelectionSetNode], parent: GraphQLNamedType, classes: Classes | None
) -> Iterator[Merged]:
    """The fields that are asked of an object, in the order of the answer."""
    by_key: dict[str, list[tuple[int, Selected]]] = {}
    visited: set[tuple[str, Classes | None]] = set()
    position = 0
    for selection_set in sets:
        for selected in _collect(context, selection_set, parent, classes, visited):
            by_key.setdefault(selected.key, []).append((position, selected))
            position += 1
    parts: list[tuple[int, Merged]] = []
    for entries in by_key.values():
        parts += _split(entries, classes)
    parts.sort(key=lambda part: part[0])
    return (part for _, part in parts)


def _split(entries: Sequence[tuple[int, Selected]], classes: Classes | None) -> list[tuple[int, Merged]]:
    """One response key's selections, by the classes that have the same ones."""
    if classes is None or all(selected.classes == classes for _, selected in entries):
        first = entries[0]
        nodes = [selected.node for _, selected in entries]
        return [(first[0], Merged(first[1].key, nodes, first[1].parent, classes))]
    having: dict[tuple[int, ...], list[str]] = {}
    for name in sorted(classes):
        indexes = tuple(i for i, (_, one) in enumerate(entries) if one.classes is not None and name in one.classes)
        having.setdefault(indexes, []).append(name)
    parts = []
    for indexes, names in having.items():
        if indexes:
            position, first_of_all = entries[indexes[0]]
            nodes = [entries[index][1].node for index in indexes]
            parts.append((position, Merged(first_of_all.key, nodes, first_of_all.parent, frozenset(names))))
    return parts


def _collect(
    context: Context,
    selection_set: SelectionSetNode,
    parent: GraphQLNamedType,
    classes: Classes | None,
    visited: set[tuple[str, Classes | None]],
) -> Iterator[Selected]:
    for selection in selection_set.selections:
        if not included(context, selection.directives):
            continue
        if isinstance(selection, FieldNode):
            context.spend(selection)
            key = selection.alias.value if selection.alias else selection.name.value
            yield Selected(key, selection, parent, classes)
            continue
        if isinstance(selection, InlineFragmentNode):
            narrowing, inner = selection.type_condition, selection.selection_set
        elif isinstance(selection, FragmentSpreadNode):
            fragment = context.fragments[selection.name.value]
            if (selection.name.value, classes) in visited:
                continue
            visited.add((selection.name.value, classes))
            narrowing, inner = fragment.type_condition, fragment.selection_set
        else:
            continue
        narrowed, narrower = _narrow(context, narrowing, parent, classes)
        if narrower is None or narrower:
            yield from _collect(context, inner, narrowed, narrower, visited)


def _narrow(
    context: Context, narrowing: NamedTypeNode | None, parent: GraphQLNamedType, classes: Classes | None
) -> tuple[GraphQLNamedType, Classes | None]:
    if narrowing is None:
        return parent, classes
    type_ = context.schema.type_map[narrowing.name.value]
    allowed = context.classes(type_)
    return type_, classes if classes is None or allowed is None else classes & allowed


def included(context: Context, directives: Sequence[DirectiveNode] | None) -> bool:
    """Whether ``@skip`` and ``@include`` let a selection stand."""
    for directive in directives or ():
        if directive.name.value in {"skip", "include"}:
            (given,) = (argument.value for argument in directive.arguments or ())
            if isinstance(given, VariableNode):
                on = bool(context.variables[given.name.value])
            else:
                on = isinstance(given, BooleanValueNode) and given.value
            if on == (directive.name.value == "skip"):
                return False
    return True
