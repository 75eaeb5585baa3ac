"""The one Neo4j of a test run: started when a test first needs it, and stopped when the process ends."""

from __future__ import annotations

import atexit
import signal
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from graph.neo4j.local.distribution import default_cache, install
from graph.neo4j.local.server import Memory, Running, start, stop

QUICK = Memory(options=("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
"""Nearly every statement of a test is a new one: what compiles code best takes longer than it saves."""


class Local(NamedTuple):
    """A server and its home."""

    running: Running
    home: Path


@cache
def jars() -> Path:
    """The folder of Neo4j's jars."""
    return install(default_cache())


@cache
def local() -> Local:
    """The server, with an empty database at first."""
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    home = Path(folder.name)
    found = start(home, jars(), port=0, memory=QUICK)
    atexit.register(stop, home)
    # A process that is told to end runs no such functions, unless it ends by an exception.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    return Local(found, home)
