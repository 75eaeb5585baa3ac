"""Documents that were parsed and checked, and what their operations compile to."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final, Generic, TypeVar

from graphql import (
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OverlappingFieldsCanBeMergedRule,
    parse,
    specified_rules,
    validate,
)
from graphql.execution.values import get_variable_values

from api.compile import Compiled, Variables, compile_operation, shape_of, switches
from api.cost import check_cost
from api.errors import Code, RequestError, coded
from api.limits import DEPTH, ITEMS, NESTING
from api.merging import check_merging
from api.scan import scan

_RULES: Final = tuple(rule for rule in specified_rules if rule is not OverlappingFieldsCanBeMergedRule)
_MOST_ERRORS: Final = 5
_SHAPES: Final = 64

Key = TypeVar("Key")
Kept = TypeVar("Kept")


class InvalidRequestError(Exception):
    """Several mistakes of one request."""

    def __init__(self, errors: list[GraphQLError], code: Code) -> None:
        super().__init__(code)
        self.errors = [coded(error, code) for error in errors]
        self.code = code


class Recent(Generic[Key, Kept]):
    """The most recently used of what was made by key; safe for threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Kept]) -> Kept:
        """What is kept under ``key``, or else what ``make`` makes; its errors are not kept."""
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
                return known
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a checked document."""

    schema: GraphQLSchema
    node: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    switches: frozenset[str]
    compiled: Recent[object, Compiled] = field(default_factory=lambda: Recent(_SHAPES))

    def coerce(self, given: Mapping[str, Any]) -> Variables:
        """The variables as the operation declares them, defaults included.

        Raises:
            InvalidRequestError: they do not fit.
            RequestError: there are too many of them.
        """
        declared = self.node.variable_definitions
        if not declared:
            return {}
        _check_size(given)
        values = get_variable_values(self.schema, declared, dict(given), max_errors=_MOST_ERRORS)
        if isinstance(values, list):
            raise InvalidRequestError(values, Code.BAD_VARIABLES)
        return values.coerced

    def plan(self, variables: Variables) -> Compiled:
        """What the operation compiles to for variables of this shape.

        Raises:
            RequestError: an argument makes no sense, or too much is asked.
        """
        shape = tuple(
            [(name, value if name in self.switches else shape_of(value)) for name, value in variables.items()]
        )
        return self.compiled.get(shape, lambda: compile_operation(self.schema, self.node, self.fragments, variables))


@dataclass(frozen=True, slots=True)
class Document:
    """A checked document."""

    operations: Mapping[str | None, Operation]

    def operation(self, name: str | None) -> Operation:
        """The operation of that name, or the only one.

        Raises:
            RequestError: there is none, or the name is needed.
        """
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        found = self.operations.get(name)
        if found is not None and name is not None:
            return found
        names = ", ".join(f"`{known}`" for known in self.operations if known)
        if name is None:
            message = f"the document has several operations: say by `operationName` which of {names} is meant"
        else:
            message = f"the document has no operation `{name}`" + (f"; it has {names}" if names else "")
        raise RequestError(Code.UNKNOWN_OPERATION, message)


def read_document(schema: GraphQLSchema, text: str) -> Document:
    """Parse and check a document, in bounded time.

    Raises:
        RequestError: it is beyond a limit, or asks for two things under one key.
        InvalidRequestError: it is no GraphQL, or not of this schema.
    """
    scan(text)
    try:
        return _read(schema, text)
    except RecursionError as error:
        message = (
            f"the query is nested too deeply, through fragments or brackets: at most {DEPTH.value} levels of fields"
        )
        raise RequestError(DEPTH.code, message, limit=DEPTH.value) from error


def _read(schema: GraphQLSchema, text: str) -> Document:
    try:
        document = parse(text, allow_empty_selection_sets=False)
    except GraphQLError as error:
        raise InvalidRequestError([error], Code.SYNTAX_ERROR) from error
    fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
    operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    check_cost(document, fragments)
    errors = validate(schema, document, _RULES, max_errors=_MOST_ERRORS)
    if errors:
        raise InvalidRequestError(errors, Code.VALIDATION_FAILED)
    if not operations:
        raise RequestError(Code.UNKNOWN_OPERATION, "the document has no operation: it begins with `{` or `query`")
    check_merging(schema, operations, fragments)
    return Document(
        {
            one.name.value if one.name else None: Operation(schema, one, fragments, switches(one, fragments))
            for one in operations
        }
    )


def _check_size(given: Mapping[str, Any]) -> None:
    """Refuse variables that nest too deeply or hold too much, before anything recurses into them."""
    level: list[Any] = [value for value in given.values() if isinstance(value, dict | list)]
    if not level:
        return
    count = depth = 0
    while level:
        depth += 1
        if depth > NESTING.value:
            message = f"the variables nest more than {NESTING.value} levels deep"
            raise RequestError(NESTING.code, message, limit=NESTING.value)
        inner: list[Any] = []
        for value in level:
            items = value.values() if isinstance(value, dict) else value
            count += len(value)
            inner.extend(item for item in items if isinstance(item, dict | list))
        if count > ITEMS.value:
            message = f"the variables hold more than {ITEMS.value} values"
            raise RequestError(ITEMS.code, message, limit=ITEMS.value)
        level = inner
