"""The flagship question over HTTP with keep-alive: what a request adds, and how many one worker answers."""

from __future__ import annotations

import json
import selectors
import socket
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Final

from bench.flagship import QUERY, by_engine, engine_on
from bench.processes import HOST, Server, served
from bench.report import Line, seconds
from bench.timing import alternated, ratio

_ROUNDS: Final = 9
_REPEATS: Final = 60
_CONNECTIONS: Final = 8
_SECONDS: Final = 4.0
_CHUNK: Final = 1 << 18


class Client:
    """One keep-alive connection that knows just enough HTTP not to be the bottleneck."""

    def __init__(self, port: int, body: bytes) -> None:
        self.socket = socket.create_connection((HOST, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._request = (
            f"POST /graphql HTTP/1.1\r\nHost: {HOST}:{port}\r\nContent-Type: application/json\r\n"
            f"Accept: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode() + body
        self._received = bytearray()

    def send(self) -> None:
        """Send the request."""
        self._received.clear()
        self.socket.sendall(self._request)

    def receive(self) -> bytes | None:
        """Read what has come; the body once it is whole, else None."""
        chunk = self.socket.recv(_CHUNK)
        if not chunk:
            raise RuntimeError("the server closed the connection")
        self._received += chunk
        head, found, body = self._received.partition(b"\r\n\r\n")
        if not found:
            return None
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"the server answered: {bytes(self._received[:500]).decode(errors='replace')}")
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        return bytes(body) if len(body) >= int(length.split(b":")[1]) else None

    def ask(self) -> bytes:
        """Send the request and wait for the answer."""
        self.send()
        while (body := self.receive()) is None:
            pass
        return body


def over_http(database: Path) -> Iterator[Line]:
    """Requests one by one beside the engine in this process, then as many as one worker takes."""
    body = json.dumps({"query": QUERY}).encode()
    with served(database) as server, engine_on(database) as engine:
        client = Client(server.port, body)
        calls = {"http": client.ask, "engine": by_engine(engine)}
        if calls["http"]() != calls["engine"]():
            raise RuntimeError("the server and the engine answer differently")
        timings = alternated(calls, _ROUNDS, _REPEATS)
        client.socket.close()
        rate = throughput(server, body)
    http, in_process = timings["http"].seconds, timings["engine"].seconds
    against = f"in process {seconds(in_process)}"
    yield Line(
        "one request over HTTP, keep-alive", seconds(http), against, ratio(timings["http"], timings["engine"]), "×"
    )
    yield Line("what HTTP adds to a request", seconds(http), against, http - in_process, "s")
    yield Line("throughput of one worker", f"{_CONNECTIONS} connections, {_SECONDS:.0f} s", "", rate, "requests/s")


def throughput(server: Server, body: bytes) -> float:
    """Requests a second, each connection asking again as soon as it is answered."""
    selector = selectors.DefaultSelector()
    clients = [Client(server.port, body) for _ in range(_CONNECTIONS)]
    for client in clients:
        selector.register(client.socket, selectors.EVENT_READ, client)
        client.send()
    answered = 0
    start = perf_counter()
    while (taken := perf_counter() - start) < _SECONDS:
        for key, _ in selector.select(timeout=1):
            client = key.data
            if client.receive() is not None:
                answered += 1
                client.send()
    for client in clients:
        client.socket.close()
    return answered / taken
