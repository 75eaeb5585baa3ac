"""HTTP/1.1 on the fast parser, with a limit on the head of a request, which that parser lacks."""

from __future__ import annotations

from typing import Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_BYTES: Final = 64 * 1024
"""How long a request's first line and headers may be together; GET carries whole operations there."""


class HeadLimitedProtocol(HttpToolsProtocol):
    """Closes a connection whose request head does not end in time."""

    _head: int | None = 0
    """Bytes received of the head that is being read; None while a body is."""

    def data_received(self, data: bytes) -> None:
        """Take in what has come, unless the head has grown too long."""
        if self._head is not None:
            self._head += len(data)
        super().data_received(data)
        if self._head is not None and self._head > HEAD_BYTES and not self.transport.is_closing():
            self.send_400_response("Request head too large.")

    def on_headers_complete(self) -> None:
        """The head has come whole."""
        self._head = None
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request has come whole; what follows is the head of the next."""
        super().on_message_complete()
        self._head = 0
