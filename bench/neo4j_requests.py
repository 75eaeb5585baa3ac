"""Requests over HTTP by one client or several, each asking again as soon as it is answered, and how long they took."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import median, quantiles
from time import perf_counter
from typing import Final, Self

_CHUNK: Final = 1 << 18
_PATIENCE: Final = 60.0
HOST: Final = "127.0.0.1"


class Connection:
    """One kept-alive connection that knows just enough HTTP not to be the bottleneck."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection((HOST, port), _PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._head = (
            f"POST /graphql HTTP/1.1\r\nHost: {HOST}:{port}\r\nContent-Type: application/json\r\n"
            "Accept: application/json\r\nContent-Length: %d\r\n\r\n"
        ).encode()
        self._received = bytearray()
        self._whole: int | None = None
        self._length_of_body = 0
        self.began = 0.0

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.socket.close()

    def send(self, body: bytes) -> None:
        """Send a request."""
        self._received.clear()
        self._whole = None
        self.began = perf_counter()
        self.socket.sendall(self._head % len(body) + body)

    def receive(self) -> bytes | None:
        """Read what has come; the body once it is whole, else None."""
        chunk = self.socket.recv(_CHUNK)
        if not chunk:
            raise RuntimeError("the server closed the connection")
        self._received += chunk
        if self._whole is None:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return None
            self._whole = end + 4 + self._length(bytes(self._received[:end]))
        return bytes(self._received[-self._length_of_body :]) if len(self._received) >= self._whole else None

    def _length(self, head: bytes) -> int:
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"the server answered: {bytes(self._received[:800]).decode(errors='replace')}")
        lines = head.lower().split(b"\r\n")
        self._length_of_body = int(next(line for line in lines if line.startswith(b"content-length:")).split(b":")[1])
        return self._length_of_body

    def ask(self, body: bytes) -> bytes:
        """Send a request and wait for the answer."""
        self.send(body)
        while (answer := self.receive()) is None:
            pass
        return answer


@dataclass(frozen=True)
class Round:
    """What one round of requests took, in seconds."""

    p50: float
    p99: float
    whole: float
    """From the first request to the last answer."""
    requests: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.whole


def asked(port: int, bodies: Sequence[bytes], clients: int, requests: int) -> Round:
    """Put ``requests`` requests, the bodies in turn, by so many clients at once."""
    connections = [Connection(port) for _ in range(clients)]
    start = perf_counter()
    coming = islice(cycle(bodies), requests)
    taken = _alone(connections[0], list(coming)) if clients == 1 else _together(connections, list(coming))
    whole = perf_counter() - start
    for connection in connections:
        connection.socket.close()
    return Round(median(taken), quantiles(taken, n=100)[-1], whole, requests)


def _alone(connection: Connection, bodies: Sequence[bytes]) -> list[float]:
    taken = []
    for body in bodies:
        start = perf_counter()
        connection.ask(body)
        taken.append(perf_counter() - start)
    return taken


def _together(connections: Sequence[Connection], bodies: Sequence[bytes]) -> list[float]:
    taken: list[float] = []
    coming = iter(bodies)
    with selectors.DefaultSelector() as selector:
        for connection, body in zip(connections, coming, strict=False):
            selector.register(connection.socket, selectors.EVENT_READ, connection)
            connection.send(body)
        while len(taken) < len(bodies):
            for key, _ in selector.select(_PATIENCE):
                if key.data.receive() is None:
                    continue
                taken.append(perf_counter() - key.data.began)
                body_or_none = next(coming, None)
                if body_or_none is not None:
                    key.data.send(body_or_none)
    return taken
