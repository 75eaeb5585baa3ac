"""What a document would cost, in one pass that visits every fragment once.

Fragments that spread one another double at every step; their sizes are added up here, never expanded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from api.errors import RequestError
from api.limits import DEFINITIONS, DEPTH, DIRECTIVES, FIELDS, Limit

_ABOUT_SCHEMA: Final = frozenset({"__schema", "__type"})

Size = tuple[int, int]
"""Depth and number of fields."""


def check_cost(document: DocumentNode, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
    """Refuse a document that is too deep or asks for too much.

    Raises:
        RequestError: it is beyond a limit.
    """
    _within(DEFINITIONS, len(document.definitions), "has {} definitions")
    measure = _Measure(fragments)
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode | FragmentDefinitionNode):
            depth, fields = measure.of(definition.selection_set, root=isinstance(definition, OperationDefinitionNode))
            _within(DEPTH, depth, "nests fields {} levels deep")
            _within(FIELDS, fields, "asks for {} fields, fragments resolved")
    _within(DIRECTIVES, measure.directives, "has {} directives")


def _within(limit: Limit, actual: int, described: str) -> None:
    if actual > limit.value:
        shown = str(actual) if actual < 10**9 else "very many"
        message = f"the query {described.format(shown)}; at most {limit.value} are allowed"
        raise RequestError(limit.code, message, limit=limit.value, actual=min(actual, 2**53))


class _Measure:
    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self.directives = 0
        self._fragments = fragments
        self._known: dict[str, Size] = {}

    def of(self, selection_set: SelectionSetNode, *, root: bool = False) -> Size:
        """Depth and number of fields of a selection, fragments resolved; a cycle adds nothing."""
        deepest = total = 0
        for selection in selection_set.selections:
            self.directives += len(selection.directives or ())
            depth, fields = 0, 0
            if isinstance(selection, FieldNode):
                if selection.selection_set:
                    depth, fields = self.of(selection.selection_set)
                depth = 1 if root and selection.name.value in _ABOUT_SCHEMA else depth + 1
                fields += 1
            elif isinstance(selection, InlineFragmentNode):
                depth, fields = self.of(selection.selection_set, root=root)
            elif isinstance(selection, FragmentSpreadNode):
                depth, fields = self._fragment(selection.name.value)
            deepest, total = max(deepest, depth), total + fields
        return deepest, total

    def _fragment(self, name: str) -> Size:
        if name not in self._known:
            self._known[name] = (0, 0)
            fragment = self._fragments.get(name)
            if fragment is not None:
                root = fragment.type_condition.name.value == "Query"
                self._known[name] = self.of(fragment.selection_set, root=root)
        return self._known[name]
