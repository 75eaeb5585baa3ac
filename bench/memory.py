"""Memory: of the server on the shipped data, and of building a large dataset."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.processes import run, served
from bench.report import Line, seconds
from bench.serving import Client

_MB: Final = 1e6
_BAR_SERVER: Final = 150.0
_BAR_BUILD: Final = 2500.0
_REQUESTS: Final = 200
_QUERIES: Final = (
    '{ commitments(involving: "Tadmor") { totalCount nodes { id name declaredBy { nodes { name } } } } }',
    "{ actors { nodes { id name } } places { nodes { id name } } }",
    "{ claims(first: 200) { edges { node { id property citations { quote source { headline } } } } } }",
    "{ __schema { types { name fields { name description } } } }",
)


def of_server(data: Path, folder: Path) -> Iterator[Line]:
    """Peak memory of ``parley serve`` on ``data`` after a few hundred requests of several kinds."""
    database = folder / "shipped.db"
    run(["build", str(data), "--out", str(database)])
    with served(database) as server:
        for query in _QUERIES:
            client = Client(server.port, json.dumps({"query": query}).encode())
            for _ in range(_REQUESTS // len(_QUERIES)):
                client.ask()
            client.socket.close()
        peak, share = server.resident()
    measured = f"after {_REQUESTS} requests, of which {share / _MB:.0f} MB are its own share at the end"
    yield Line("peak memory of the server, shipped data", measured, "", peak / _MB, "MB", _BAR_SERVER)


def of_build(claims: int, data: Path, database: Path) -> Iterator[Line]:
    """Peak memory of ``parley build``; leaves the database for others to use."""
    finished = run(["build", str(data), "--out", str(database)])
    measured = f"in {seconds(finished.seconds)}, file of {database.stat().st_size / _MB:.0f} MB"
    yield Line(f"peak memory of building {claims:,} claims", measured, "", finished.peak_bytes / _MB, "MB", _BAR_BUILD)
