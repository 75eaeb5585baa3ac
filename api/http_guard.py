"""What every response of the server has in common: its headers, and that nothing internal leaks."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Final
from uuid import uuid4

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Code, error_body

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""The names under which this machine asks itself."""

DATA_POLICY: Final = "default-src 'none'; frame-ancestors 'none'"
"""The content security policy of everything but pages."""

_DEFAULTS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", DATA_POLICY.encode()),
)
_log = logging.getLogger("parley")


class Guard:
    """The outermost layer: checks the Host header, adds headers, masks unexpected errors.

    Args:
        app: The application inside.
        hosts: The names that a Host header may carry, or None for any. A server that listens on this
            machine alone answers only to its own names: another site's name that was made to point
            here would let that site's pages read the answers.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str] | None) -> None:
        self._app = app
        self._hosts = None if hosts is None else frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, guarded."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                given = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(pair for pair in _DEFAULTS if pair[0] not in given)]
            await send(message)

        if not self._is_known(scope):
            await _refusal(421, error_body(Code.UNKNOWN_HOST, "this server has no such name"))(
                scope, receive, send_guarded
            )
            return
        try:
            await self._app(scope, receive, send_guarded)
        except Exception:
            number = uuid4().hex[:12]
            _log.exception("error %s at %s", number, scope["path"])
            if started:
                raise
            message = f"something went wrong on the server; its log tells more under {number}"
            await _refusal(500, error_body(Code.INTERNAL, message, requestId=number))(scope, receive, send_guarded)

    def _is_known(self, scope: Scope) -> bool:
        """Whether the request names a host that this server goes by, whatever the port."""
        if self._hosts is None:
            return True
        named = [value.decode("latin-1").lower() for name, value in scope["headers"] if name == b"host"]
        return len(named) == 1 and _without_port(named[0]) in self._hosts


def _without_port(given: str) -> str:
    name, _, port = given.rpartition(":")
    return name if name and port.isdecimal() else given


def _refusal(http_status: int, body: bytes) -> Response:
    return Response(body, http_status, {"Cache-Control": "no-store"}, "application/json")
