"""Running the real command line and the real server, as people do."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
PARLEY = (sys.executable, "-m", "api.cli")

_ADDRESS = re.compile(r"at (http://\S+)/graphql,")


def environment(**changed: str) -> dict[str, str]:
    """The environment of a run: this one's, without what would colour or size the output."""
    kept = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COLUMNS", "NO_COLOR"}}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "dumb", **changed}


def parley(
    *arguments: str | Path, cwd: Path = ROOT, given: str | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``parley`` to its end."""
    command = [*PARLEY, *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        input=given,
        env=env or environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@dataclass(frozen=True)
class Server:
    """A server that is running."""

    process: subprocess.Popen[str]
    base: str
    greeting: str

    def ask(self, query: str, **members: object) -> httpx.Response:
        """Send an operation by POST."""
        return httpx.post(f"{self.base}/graphql", json={"query": query, **members}, timeout=30)

    def is_well(self) -> bool:
        """Whether it still answers an ordinary query."""
        answer = self.ask('{ commitments(involving: "Tadmor") { totalCount } }').json()
        return bool(answer["data"]["commitments"]["totalCount"] > 0)


@contextmanager
def serving(*arguments: str | Path, cwd: Path = ROOT) -> Iterator[Server]:
    """A server on a port of its own, stopped at the end."""
    command = [*PARLEY, "serve", "--port", "0", *map(str, arguments)]
    process = subprocess.Popen(
        command, cwd=cwd, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield Server(process, *_started(process))
    finally:
        stop(process)


def _started(process: subprocess.Popen[str]) -> tuple[str, str]:
    """The address that the server prints, and all that it prints until it is ready."""
    assert process.stdout is not None
    said: list[str] = []
    while line := process.stdout.readline():
        said.append(line)
        found = _ADDRESS.search(line)
        if found:
            base = found[1]
            _await(base, process)
            return base, "".join(said)
    raise AssertionError(f"the server did not start: {process.stderr.read() if process.stderr else ''}")


def _await(base: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server has ended"
        try:
            httpx.get(f"{base}/readyz", timeout=30)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server was not ready in 30 seconds")


def stop(process: subprocess.Popen[str], sent: signal.Signals = signal.SIGTERM) -> tuple[str, str]:
    """Tell a process to stop and wait until it has; what it still had to say."""
    if process.poll() is None:
        process.send_signal(sent)
    try:
        return process.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
