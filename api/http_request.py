"""Reading a GraphQL request from HTTP: by GET with a query string, or by POST with a JSON object.

It follows the GraphQL-over-HTTP specification. Bodies that a browser sends to other sites without
asking (plain text, forms) are refused, so that no page can make a visitor's browser post here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

import orjson
from starlette.types import Receive, Scope

from api.errors import Code
from api.limits import BODY

JSON: Final = "application/json"
GRAPHQL_JSON: Final = "application/graphql-response+json"

_BODY_BYTES: Final = int(BODY.value)
_BODY_SECONDS: Final = 10
"""How long a client may take to send a body."""
_PARAMETERS: Final = ("query", "operationName", "variables", "extensions")


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What one request asks."""

    query: str
    variables: Mapping[str, object] | None
    operation_name: str | None


class HttpError(Exception):
    """The request cannot be understood; the text is fit for the client.

    Args:
        http_status: The HTTP status of the answer.
        code: The value of ``extensions.code``.
        message: What is wrong, and what to do.
        headers: Headers that the status asks for, such as ``Allow``.
    """

    def __init__(self, http_status: int, code: Code, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.http_status = http_status
        self.code = code
        self.headers: Mapping[str, str] = headers or {}


def headers_of(scope: Scope) -> dict[str, str]:
    """The headers of a request by lower-case name; of a repeated one, the values joined by commas."""
    found: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


async def read_request(scope: Scope, receive: Receive, headers: Mapping[str, str]) -> GraphQLRequest:
    """The GraphQL request of an HTTP request.

    Raises:
        HttpError: it is none, or is longer than ``limits.BODY``.
    """
    match scope["method"]:
        case "GET" | "HEAD":
            return _from_query_string(scope["query_string"])
        case "POST":
            _check_media_type(headers)
            return _request(_decode(await _body(receive, headers), "the body"))
        case method:
            raise HttpError(
                405,
                Code.METHOD_NOT_ALLOWED,
                f"{method} is not supported here: send the operation by POST, or by GET with ?query=…",
                {"Allow": "GET, HEAD, OPTIONS, POST"},
            )


def _check_media_type(headers: Mapping[str, str]) -> None:
    """Only JSON in UTF-8, and not compressed."""
    given = headers.get("content-type", "")
    media_type, *parameters = (part.strip().lower() for part in given.split(";"))
    charsets = [value.strip("\"' ") for name, _, value in (p.partition("=") for p in parameters) if name == "charset"]
    if media_type != JSON or any(charset not in {"utf-8", "utf8"} for charset in charsets):
        shown = f"`{given}`" if given else "no Content-Type"
        raise HttpError(
            415,
            Code.UNSUPPORTED_MEDIA_TYPE,
            f"a body must be sent as `Content-Type: {JSON}`, in UTF-8; this one came with {shown}",
        )
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise HttpError(415, Code.UNSUPPORTED_MEDIA_TYPE, "compressed bodies are not supported: send plain JSON")


async def _body(receive: Receive, headers: Mapping[str, str]) -> bytes:
    """The whole body, of which never more than the limit is kept."""
    declared = headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > _BODY_BYTES:
        raise _too_large(f"is {int(declared):,} bytes long")
    parts: list[bytes] = []
    length = 0
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise HttpError(400, Code.BAD_REQUEST, "the connection was closed before the body had come")
                part: bytes = message.get("body", b"")
                parts.append(part)
                length += len(part)
                if length > _BODY_BYTES:
                    raise _too_large("is longer than that")
                if not message.get("more_body", False):
                    return b"".join(parts)
    except TimeoutError as error:
        raise HttpError(408, Code.BODY_TIMEOUT, f"the body did not come within {_BODY_SECONDS} seconds") from error


def _too_large(found: str) -> HttpError:
    """The refusal of a body; uvicorn reads on and drops what the client still sends, so that it gets to hear this."""
    return HttpError(
        413,
        Code.BODY_LIMIT,
        f"a request may have a body of {_BODY_BYTES:,} bytes; this one {found}: ask for less at a time",
    )


def _decode(text: bytes | str, what: str) -> object:
    """The JSON value of a text; nesting past what the parser allows is refused like any bad JSON."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise HttpError(400, Code.BAD_REQUEST, f"{what} is not valid JSON: {error}") from error


def _from_query_string(query_string: bytes) -> GraphQLRequest:
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise HttpError(400, Code.BAD_REQUEST, f"the query string cannot be read: {error}") from error
    given: dict[str, object] = {}
    for name, value in pairs:
        if name in given and name in _PARAMETERS:
            raise HttpError(400, Code.BAD_REQUEST, f"`{name}` is given more than once in the query string")
        given[name] = value
    for name in ("variables", "extensions"):
        if name in given:
            given[name] = _decode(str(given[name]), f"`{name}`") if given[name] else None
    return _request(given)


def _request(given: object) -> GraphQLRequest:
    """The request that a JSON value is, its members checked one by one."""
    if isinstance(given, list):
        raise HttpError(400, Code.BAD_REQUEST, "send one operation per request: batches are not supported")
    if not isinstance(given, dict):
        raise HttpError(400, Code.BAD_REQUEST, 'the body must be a JSON object, such as {"query": "{ … }"}')
    query, name = given.get("query"), given.get("operationName")
    if not isinstance(query, str):
        found = "is missing" if query is None else f"is {_kind(query)}"
        raise HttpError(400, Code.BAD_REQUEST, f"`query` must be a string with a GraphQL operation; it {found}")
    if name is not None and not isinstance(name, str):
        raise HttpError(400, Code.BAD_REQUEST, f"`operationName` must be a string; it is {_kind(name)}")
    _mapping(given, "extensions")
    return GraphQLRequest(query, _mapping(given, "variables"), name or None)


def _mapping(given: Mapping[str, object], name: str) -> Mapping[str, object] | None:
    """The member ``name``, which is an object or absent."""
    value = given.get(name)
    if value is None or isinstance(value, dict):
        return value
    raise HttpError(400, Code.BAD_REQUEST, f"`{name}` must be a JSON object; it is {_kind(value)}")


def _kind(value: object) -> str:
    """What a JSON value is, in words."""
    match value:
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "an array"
        case dict():
            return "an object"
        case _:
            return "null"
