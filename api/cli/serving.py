"""Serving a database over HTTP."""

from __future__ import annotations

import errno
import ipaddress
import logging
import socket
from collections.abc import Callable
from typing import Final

import uvicorn

from api.app import create_app
from api.cli import screen
from api.cli.failing import ENVIRONMENT, Failure
from api.cli.greeting import greeting
from api.engine import Engine
from api.http_guard import LOOPBACK
from api.http_protocol import HeadLimitedProtocol
from graph.store import Store
from ontology.cache import shipped_ontology

_GRACE: Final = 5
"""Seconds that running requests are given when the server is told to stop."""


def listen(address: str, port: int) -> socket.socket:
    """A socket bound to an address, before anything that takes time is done.

    Raises:
        Failure: the port is in use, or the address is none of this machine.
    """
    try:
        family, kind, protocol, _, bound = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(bound)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            hint = f"stop what listens there, or choose another port: --port {port + 1}"
            raise Failure(ENVIRONMENT, f"port {port} of {address} is in use", hint) from error
        hint = "--host takes a name or address of this machine, such as 127.0.0.1 or 0.0.0.0"
        raise Failure(ENVIRONMENT, f"cannot listen on {address}:{port}: {error.strerror}", hint) from error
    return listener


def serve(
    store: Store, listener: socket.socket, address: str, *, greet: bool, look: Callable[[], str] | None = None
) -> None:
    """Serve ``store`` until the program is told to stop; running requests are let end.

    ``look``: where the dataset may change meanwhile, what asks the database for its digest.
    """
    engine = Engine(shipped_ontology(), store)
    base = _base(listener, address)
    listener.listen()  # before the address is told: who asks at once waits, and is not refused
    screen.write(f"Parley is at {base}/graphql, its editor at {base}/graphiql (Ctrl-C stops it)\n")
    if greet:
        screen.write(greeting(engine, base))
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    config = uvicorn.Config(
        create_app(engine, look or store.snapshot, _names(address)),
        loop="asyncio",
        http=HeadLimitedProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE,
    )
    try:
        uvicorn.Server(config).run([listener])
    finally:
        store.close()


def _base(listener: socket.socket, address: str) -> str:
    """The address that people open; port 0 has become a real one."""
    port: int = listener.getsockname()[1]
    if address in {"0.0.0.0", "::"}:  # noqa: S104 -- compared, not bound
        address = "localhost"
    return f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"


def _names(address: str) -> frozenset[str] | None:
    """The names that a Host header may carry: this machine's where it alone can ask, else any."""
    if address == "localhost":
        return LOOPBACK
    try:
        return LOOPBACK if ipaddress.ip_address(address).is_loopback else None
    except ValueError:
        return None
