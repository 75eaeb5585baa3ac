"""Fills a new database file with rows: in this process, or in another one while this one makes the rows.

To make rows takes Python's time and to insert them the engine's, about as much in all; threads would take turns
at every row. So the rows of a large dataset go through a pipe, in batches that :mod:`marshal` copies.
"""

from __future__ import annotations

import marshal
import os
import pickle
import signal
import struct
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Protocol, Self

import apsw

from graph.sqlite.plain import Cell

Row = Sequence[Cell]

# Nobody reads the file before it is whole and synced: while it is filled, nothing has to be undone.
_PRAGMAS: Final = (
    "PRAGMA page_size = 4096",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA cache_size = -65536",
    "BEGIN",
)
_BATCH: Final = 2048
_SIZE: Final = struct.Struct("=Q")
_READY: Final = b"+"
_PROGRAM: Final = (
    "import pickle, sys; sys.path[:] = pickle.loads(bytes.fromhex(sys.argv[1]));"
    "from graph.sqlite.filling import serve; serve()"
)


class Filling(Protocol):
    """A database file that is being filled."""

    def execute(self, statement: str) -> None:
        """Run a statement."""

    def insert(self, target: str, rows: Iterable[Row]) -> None:
        """Write rows, all of one width, into a table or into named columns of it."""

    def finish(self) -> None:
        """Write all that is left to the file and see that it is sound; nothing more can be written.

        Raises:
            apsw.Error: for what went wrong then or, in another process, before.
        """


class Here:
    """Fills the file at ``path`` in this process."""

    def __init__(self, path: Path) -> None:
        self._connection = apsw.Connection(str(path))
        for pragma in _PRAGMAS:
            self._connection.execute(pragma)

    def execute(self, statement: str) -> None:
        """See :class:`Filling`."""
        self._connection.execute(statement)

    def insert(self, target: str, rows: Iterable[Row]) -> None:
        """See :class:`Filling`."""
        remaining = iter(rows)
        first = next(remaining, None)
        if first is None:
            return
        statement = f"INSERT INTO {target} VALUES ({', '.join('?' * len(first))})"
        self._connection.execute(statement, first)
        self._connection.executemany(statement, remaining)

    def finish(self) -> None:
        """See :class:`Filling`."""
        self._connection.execute("COMMIT")
        (found,) = self._connection.execute("PRAGMA quick_check").fetchone() or ("no answer",)
        if found != "ok":
            raise apsw.CorruptError(f"the new database is damaged, is the disk sound? {found}")
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close(force=True)


class Beside:
    """Fills the file at ``path`` in another process, an interpreter of its own, while the context lasts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - this very interpreter
                [sys.executable, "-c", _PROGRAM, pickle.dumps(sys.path).hex()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def is_ready(self) -> bool:
        """Whether the process has started, which this waits for."""
        if self._process is None or self._process.stdout is None or self._process.stdout.read(1) != _READY:
            return False
        self._send(str(self._path))
        return True

    def execute(self, statement: str) -> None:
        """See :class:`Filling`."""
        self._send((statement, None))

    def insert(self, target: str, rows: Iterable[Row]) -> None:
        """See :class:`Filling`."""
        remaining = iter(rows)
        while batch := [*map(tuple, islice(remaining, _BATCH))]:
            self._send((target, batch))

    def finish(self) -> None:
        """See :class:`Filling`."""
        self._send(None)
        self._answer()

    def _send(self, order: str | tuple[str, list[tuple[Cell, ...]] | None] | None) -> None:
        if self._process is None or self._process.stdin is None:
            raise apsw.Error("there is no process to write it")
        packed = marshal.dumps(order)
        try:
            self._process.stdin.write(_SIZE.pack(len(packed)) + packed)
            self._process.stdin.flush()
        except BrokenPipeError:
            self._answer()

    def _answer(self) -> None:
        """Wait for how it went, and raise what went wrong."""
        if self._process is None or self._process.stdout is None:
            return
        answer = self._process.stdout.read()
        code = self._process.wait()
        if not answer:
            raise apsw.Error(f"the process that wrote it ended with status {code}")
        kind, message = marshal.loads(answer)  # noqa: S302 - bytes of our own
        if kind:
            raise getattr(apsw, kind, apsw.Error)(message)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            with suppress(BrokenPipeError):
                self._process.communicate()


def serve() -> None:
    """What the other process does: fill a file as it is told through standard input."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    answers.write(_READY)
    answers.flush()
    try:
        _obey(orders)
    except apsw.Error as error:
        answers.write(marshal.dumps((type(error).__name__, str(error))))
    else:
        answers.write(marshal.dumps(("", "")))
    answers.flush()


def _obey(orders: IO[bytes]) -> None:
    with Here(Path(_next(orders))) as filling:
        while order := _next(orders):
            target, rows = order
            if rows is None:
                filling.execute(target)
            else:
                filling.insert(target, rows)
        filling.finish()


def _next(orders: IO[bytes]) -> Any:  # noqa: ANN401 - what the other process sends
    size = orders.read(_SIZE.size)
    if len(size) < _SIZE.size:
        # Whoever gave the orders is no more: what is half written is not for anybody.
        os._exit(1)
    return marshal.loads(orders.read(*_SIZE.unpack(size)))  # noqa: S302 - bytes of our own
