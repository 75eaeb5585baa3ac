"""Neo4j servers that hold generated datasets, and the two processes that serve one of them over HTTP."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

from neo4j import Driver, GraphDatabase

from bench.processes import await_ready, free_port
from graph.neo4j.load import load
from graph.neo4j.local.distribution import default_cache, install
from graph.neo4j.local.server import Memory, Running, start, stop
from graph.neo4j.schema import FORMAT
from loaders.load import load_dataset
from ontology.cache import shipped_ontology
from ontology.records import Dataset

_PEER: Final = Path(__file__).with_name("peer")
_MEMORY: Final = Memory(heap="4g", pages="2g")
_STOP_SECONDS: Final = 20
_READY_SECONDS: Final = 90


def memory() -> Memory:
    """What every server of the bench may take, whatever the size of its dataset."""
    return _MEMORY


def dataset(folder: Path) -> Dataset:
    """A generated dataset in memory."""
    loaded = load_dataset(folder, shipped_ontology())
    if loaded.dataset is None:
        raise RuntimeError(f"the generated dataset has mistakes, first: {loaded.diagnostics[:3]}")
    return loaded.dataset


@contextmanager
def emptied(home: Path) -> Iterator[Running]:
    """A server with an empty database, until the block ends."""
    stop(home)
    shutil.rmtree(home, ignore_errors=True)
    yield from _running(home)


@contextmanager
def loaded(home: Path, data: Path) -> Iterator[Running]:
    """A server that holds the dataset of the folder ``data``; it is loaded once and kept in ``home``."""
    mark, holds = home / "holds.txt", f"{FORMAT} {shipped_ontology().digest} {(data / 'generated.txt').read_text()}"
    if home.exists() and not (mark.exists() and mark.read_text() == holds):
        stop(home)
        shutil.rmtree(home)
    for server in _running(home):
        if not mark.exists():
            with connected(server) as driver:
                load(dataset(data), shipped_ontology(), driver)
            mark.write_text(holds)
        with connected(server) as driver:
            # The first question to a server that was just started takes seconds: it is nobody's.
            driver.execute_query("MATCH (d:Dataset) RETURN d.version, d.ready")
        yield server


def _running(home: Path) -> Iterator[Running]:
    server = start(home, install(default_cache()), port=0, memory=_MEMORY)
    try:
        yield server
    finally:
        stop(home)


@contextmanager
def connected(server: Running) -> Iterator[Driver]:
    """A driver for a server."""
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        yield driver


@contextmanager
def parley(server: Running) -> Iterator[int]:
    """Parley in a process of its own; yields its port."""
    port = free_port()
    with _serving([sys.executable, "-m", "bench.neo4j_serve", str(port)], server, port, "/readyz"):
        yield port


@contextmanager
def peer(server: Running) -> Iterator[int]:
    """The peer in a process of its own; yields its port. Its packages are installed when they are not there.

    Raises:
        RuntimeError: its packages cannot be had.
    """
    node = _installed()
    port = free_port()
    with _serving([node, str(_PEER / "server.mjs"), str(port)], server, port, "/graphql"):
        yield port


def _installed() -> str:
    """Node, after the packages of the lock file have been installed."""
    found = _tool("node")
    if not (_PEER / "node_modules" / ".package-lock.json").exists():
        command = [_tool("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=_PEER, check=False, capture_output=True, text=True)  # noqa: S603 - our own command
        if done.returncode:
            raise RuntimeError(f"the packages of the peer cannot be had: {done.stderr[-500:]}")
    return found


def _tool(name: str) -> str:
    """Node or npm, of the machine or of the wheel in this environment."""
    beside = Path(sys.executable).with_name(name)
    found = shutil.which(name) or (str(beside) if beside.exists() else None)
    if found is None:
        raise RuntimeError(f"there is no {name} here; hint: install Node, or requirements/node.txt into .venv")
    return found


@contextmanager
def _serving(command: Sequence[str], server: Running, port: int, path: str) -> Iterator[None]:
    with TemporaryFile() as said:
        process = subprocess.Popen(command, env=_environment(server), stdout=said, stderr=said)  # noqa: S603 - our own
        try:
            _await(process, port, path, said)
            yield
        finally:
            process.terminate()
            process.wait(_STOP_SECONDS)


def _await(process: subprocess.Popen[bytes], port: int, path: str, said: IO[bytes]) -> None:
    try:
        await_ready(process, port, path, _READY_SECONDS)
    except RuntimeError as error:
        said.seek(0)
        raise RuntimeError(f"{error}; it said: {said.read()[-1000:].decode()}") from error


def _environment(server: Running) -> Mapping[str, str]:
    return {
        **os.environ,
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.user,
        "NEO4J_PASSWORD": server.password,
        "NODE_ENV": "production",
    }
