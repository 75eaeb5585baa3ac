"""The GraphQL endpoint: an ASGI application of its own, since its answers are bytes from the start."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Final, Protocol

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.errors import Code, error_body
from api.http_request import GRAPHQL_JSON, JSON, GraphQLRequest, HttpError, headers_of, read_request
from api.result import Outcome, Result

WORKERS: Final = 8
"""How many operations one process works on at the same time."""
WAITING: Final = 64
"""How many more may wait for a worker; the next is turned away."""

_RETRY_AFTER: Final = "1"
"""Seconds after which a client that was turned away may come again."""
_TYPES: Final = {media_type: f"{media_type}; charset=utf-8" for media_type in (JSON, GRAPHQL_JSON)}
_CORS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After",
    "Vary": "Accept",
}
_PREFLIGHT: Final = {
    **_CORS,
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS, POST",
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Allow": "GET, HEAD, OPTIONS, POST",
}
_NOT_ACCEPTABLE: Final = HttpError(406, Code.NOT_ACCEPTABLE, f"answers are sent as {GRAPHQL_JSON} or {JSON}")


class Executor(Protocol):
    """Answers operations, on several threads at once: such as ``api.engine.Engine``."""

    def execute(self, text: str, variables: Mapping[str, object] | None, operation_name: str | None) -> Result:
        """The answer to one operation."""
        ...


class GraphQLEndpoint:
    """Answers GraphQL over HTTP.

    Args:
        executor: What answers the operations.
        snapshot: The digest of the dataset being served, part of every ETag; None where it may change while it
            is served, so that an ETag is made of what was answered.
        workers: How many operations run at the same time, each on a thread that is kept, and with it
            its connection to the database.
        waiting: How many more may wait for a worker before the next is turned away.
    """

    def __init__(
        self,
        executor: Executor,
        snapshot: str | None,
        workers: int = WORKERS,
        waiting: int = WAITING,
    ) -> None:
        self._executor = executor
        self._snapshot = snapshot
        self._room = workers + waiting
        self._in_flight = 0
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="parley-query")

    def close(self) -> None:
        """Let running operations end and release the threads."""
        self._threads.shutdown(cancel_futures=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        headers = headers_of(scope)
        media_type = _preferred(headers.get("accept"))
        if scope["method"] == "OPTIONS":
            response = Response(status_code=204, headers=_PREFLIGHT)
        elif media_type is None:
            response = _refusal(_NOT_ACCEPTABLE, JSON)
        else:
            try:
                request = await read_request(scope, receive, headers)
                response = await self._respond(request, media_type, scope["method"], headers)
            except HttpError as error:
                response = _refusal(error, media_type)
        await response(scope, receive, send)

    async def _respond(
        self, request: GraphQLRequest, media_type: str, method: str, headers: Mapping[str, str]
    ) -> Response:
        """The response to a well-formed request; a GET of what the client has already costs no query."""
        if method == "POST":
            return _response(await self._execute(request), media_type, {"Cache-Control": "no-store"})
        known = headers.get("if-none-match", "")
        etag = self._etag(request, media_type) if self._snapshot is not None else None
        if etag is not None and etag in known:
            return _unchanged(etag)
        result = await self._execute(request)
        if result.kind is not Outcome.ANSWERED:
            return _response(result, media_type, {"Cache-Control": "no-store"})
        if etag is None:
            etag = _quoted(media_type.encode() + result.body)
            if etag in known:
                return _unchanged(etag)
        return _response(result, media_type, _fresh(etag))

    async def _execute(self, request: GraphQLRequest) -> Result:
        """The engine's answer, from a worker thread."""
        if self._in_flight >= self._room:
            raise HttpError(
                503,
                Code.OVERLOADED,
                "too many operations are waiting: try again in a moment",
                {"Retry-After": _RETRY_AFTER},
            )
        self._in_flight += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, self._executor.execute, request.query, request.variables, request.operation_name
            )
        finally:
            self._in_flight -= 1

    def _etag(self, request: GraphQLRequest, media_type: str) -> str:
        """A strong validator: the same data and the same request give the same bytes."""
        asked = orjson.dumps(
            [self._snapshot, media_type, request.query, request.variables, request.operation_name],
            option=orjson.OPT_SORT_KEYS,
        )
        return _quoted(asked)


def _quoted(content: bytes) -> str:
    return f'"{sha256(content).hexdigest()[:32]}"'


def _fresh(etag: str) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": "public, no-cache"}


def _unchanged(etag: str) -> Response:
    return Response(status_code=304, headers={**_CORS, **_fresh(etag)})


def _response(result: Result, media_type: str, headers: Mapping[str, str]) -> Response:
    """The response that carries a result."""
    retry = {"Retry-After": str(result.retry_after)} if result.kind is Outcome.UNAVAILABLE else {}
    code = _http_status(result.kind, media_type)
    return Response(result.body, code, {**_CORS, **headers, **retry, "Content-Type": _TYPES[media_type]})


def _refusal(error: HttpError, media_type: str) -> Response:
    """The response to what could not be understood."""
    headers = {**_CORS, "Cache-Control": "no-store", **error.headers, "Content-Type": _TYPES[media_type]}
    return Response(error_body(error.code, str(error)), error.http_status, headers)


def _http_status(kind: Outcome, media_type: str) -> int:
    """The HTTP status of a result: plain JSON tells refusals in its body alone, as old clients expect."""
    match kind:
        case Outcome.ANSWERED:
            return 200
        case Outcome.REFUSED:
            return 400 if media_type == GRAPHQL_JSON else 200
        case Outcome.UNAVAILABLE:
            return 503
        case Outcome.FAILED:
            return 500


def _preferred(accept: str | None) -> str | None:
    """The media type to answer in, of the two that there are; None when the client takes neither."""
    if not accept:
        return JSON
    weights: dict[str, float] = {}
    for choice in accept.lower().split(","):
        media_type, *parameters = (part.strip() for part in choice.split(";"))
        weights[media_type] = _weight(parameters)
    # Who takes anything gets plain JSON: browsers show it, and save the other as a file. Who names the other means it.
    offers = (GRAPHQL_JSON, JSON) if GRAPHQL_JSON in weights else (JSON, GRAPHQL_JSON)
    any_weight = weights.get("application/*", weights.get("*/*", 0.0))
    best = max(offers, key=lambda offered: weights.get(offered, any_weight))
    return best if weights.get(best, any_weight) > 0 else None


def _weight(parameters: list[str]) -> float:
    """The ``q`` of a choice: 1 where it is absent, 0 where it is no number."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if value.strip().replace(".", "", 1).isdecimal() else 0.0
    return 1.0
