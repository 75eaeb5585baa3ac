"""Running the real command as its own process: how long it takes and how much memory it comes to."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

import psutil

_COMMAND: Final = Path(sys.executable).with_name("parley")
_START_SECONDS: Final = 60
HOST: Final = "127.0.0.1"


@dataclass(frozen=True)
class Finished:
    """A run of the command that ended well."""

    seconds: float
    peak_bytes: int
    """The most memory that was resident at once, shared pages included."""


def run(arguments: Sequence[str]) -> Finished:
    """Run ``parley`` to its end.

    Raises:
        RuntimeError: it ended with another status than 0; carries the end of what it said.
    """
    start = time.perf_counter()
    process = subprocess.Popen([_COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # noqa: S603 - our own command
    assert process.stdout is not None  # noqa: S101 - it was asked for
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    taken = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"parley {' '.join(arguments)} ended with {process.returncode}: {said[-2000:].decode()}")
    return Finished(taken, usage.ru_maxrss * 1024)


@dataclass(frozen=True)
class Server:
    """A server that is answering."""

    port: int
    process: psutil.Process

    def resident(self) -> tuple[int, int]:
        """The most memory resident at once and the proportional share now, of it and its workers, in bytes."""
        family = [self.process, *self.process.children(recursive=True)]
        peak = sum(_peak(member.pid) for member in family)
        return peak, sum(member.memory_full_info().pss for member in family)


@contextmanager
def served(database: Path) -> Iterator[Server]:
    """``parley serve`` on a database file, on a free port, until the block ends."""
    port = free_port()
    arguments = [str(_COMMAND), "serve", "--db", str(database), "--host", HOST, "--port", str(port)]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command
    try:
        await_ready(process, port)
        yield Server(port, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(_START_SECONDS)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])


def await_ready(
    process: subprocess.Popen[bytes], port: int, path: str = "/readyz", patience: float = _START_SECONDS
) -> None:
    """Wait until a server of ours answers at ``path``, whatever it answers.

    Raises:
        RuntimeError: its process ended, or it did not answer in time.
    """
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode} before it answered")
        try:
            connection = HTTPConnection(HOST, port, timeout=1)
            connection.request("GET", path)
            connection.getresponse().read()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            connection.close()
            return
    raise RuntimeError("the server did not answer in time")


def _peak(process: int) -> int:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("the system does not tell peak memory")
