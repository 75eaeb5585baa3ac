"""What can go wrong with a request, under codes that clients may rely on.

Every error that leaves the API is a GraphQL error with a message, the places in the query that it is
about, and ``extensions.code``, one of :class:`Code`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum, auto

import orjson
from graphql import GraphQLError, Node


class _Upper(StrEnum):
    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:  # noqa: ARG004
        return name


class Code(_Upper):
    """The codes of errors; a closed list, described in ``docs/api-errors.md``."""

    SYNTAX_ERROR = auto()
    """The text is no GraphQL document."""
    VALIDATION_FAILED = auto()
    """The document asks for what the schema does not have."""
    BAD_VARIABLES = auto()
    """The variables are missing, superfluous or of the wrong type."""
    BAD_REQUEST = auto()
    """The request is no GraphQL request: no query, or a body that is not what it says."""
    UNKNOWN_OPERATION = auto()
    """The document has no operation of that name, or several and none is named."""
    METHOD_NOT_ALLOWED = auto()
    """The HTTP method is neither GET nor POST."""
    NOT_ACCEPTABLE = auto()
    """The client takes none of the media types that answers come in."""
    UNSUPPORTED_MEDIA_TYPE = auto()
    """The body is not plain JSON."""
    UNKNOWN_HOST = auto()
    """The request names a host that this server does not go by."""
    BODY_TIMEOUT = auto()
    """The body of the request was too long in coming."""
    OVERLOADED = auto()
    """Too many operations are waiting for an answer."""
    BODY_LIMIT = auto()
    TOKEN_LIMIT = auto()
    DEPTH_LIMIT = auto()
    COMPLEXITY_LIMIT = auto()
    NODE_LIMIT = auto()
    """The answer has more objects than an answer may have."""
    BAD_CURSOR = auto()
    """``after`` or ``before`` is no cursor of this field and this order."""
    BAD_PAGE = auto()
    """``first`` and ``last`` do not make sense."""
    BAD_DATE = auto()
    """A date is not in the Extended Date/Time Format, or has no end where one is needed."""
    BAD_FILTER = auto()
    """A comparison has no value to compare with."""
    BAD_GROUP = auto()
    """Items have nothing of the kind that they are to be grouped by."""
    UNKNOWN_REFERENCE = auto()
    """No entity has this id or name."""
    AMBIGUOUS_REFERENCE = auto()
    """Several entities have this name."""
    DEADLINE_EXCEEDED = auto()
    """Answering took longer than is allowed."""
    NOT_OFFERED = auto()
    """The database that serves the data cannot answer this kind of question."""
    STORE_UNAVAILABLE = auto()
    """The database cannot be reached."""
    INTERNAL = auto()
    """A mistake of the program; it is logged under the id that the error shows."""


class RequestError(Exception):
    """A request that cannot be answered, for reasons that its sender can do something about."""

    def __init__(
        self,
        code: Code,
        message: str,
        nodes: Node | Sequence[Node] | None = None,
        path: Sequence[str | int] | None = None,
        **extensions: object,
    ) -> None:
        super().__init__(message)
        self.error = GraphQLError(message, nodes, path=path, extensions={"code": code.value, **extensions})


def coded(error: GraphQLError, code: Code) -> GraphQLError:
    """The error of a library under a code of ours."""
    error.extensions = {**(error.extensions or {}), "code": code.value}
    return error


def error_body(code: Code, message: str, **extensions: object) -> bytes:
    """The response to a request that never became an operation: one error and no data."""
    return orjson.dumps({"errors": [{"message": message, "extensions": {"code": code.value, **extensions}}]})


def errors_body(errors: Iterable[GraphQLError], *, data: bool) -> bytes:
    """The response with these errors; ``data``: execution had begun, so that ``data`` is null."""
    listed = [error.formatted for error in errors]
    return orjson.dumps({"data": None, "errors": listed} if data else {"errors": listed})
