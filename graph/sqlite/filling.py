"""Fills a new database file with rows, one half of them by a forked process where that is worth it.

To make rows takes Python's time, and threads would take turns at every row. A forked process has the dataset as
it is, without a copy being sent, makes its half of the rows and writes them into a file of its own, whose pages
the engine then moves over.
"""

from __future__ import annotations

import marshal
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, NoReturn, Self

import apsw

from graph.sqlite.keys import Cell

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


class Filling:
    """Fills the file at ``path`` while the context lasts."""

    def __init__(self, path: Path) -> None:
        self._connection = apsw.Connection(str(path))
        for pragma in _PRAGMAS:
            self._connection.execute(pragma)

    def execute(self, statement: str) -> None:
        """Run a statement."""
        self._connection.execute(statement)

    def insert(self, target: str, rows: Iterable[Row]) -> None:
        """Write rows, all of one width, into a table or into named columns of it."""
        remaining = iter(rows)
        first = next(remaining, None)
        if first is None:
            return
        statement = f"INSERT INTO {target} VALUES ({', '.join('?' * len(first))})"
        self._connection.execute(statement, first)
        self._connection.executemany(statement, remaining)

    def take_over(self, path: Path, tables: Iterable[str]) -> None:
        """Move the rows of the file at ``path`` into the tables of the same names, which are empty."""
        self._connection.execute("ATTACH ? AS other", (str(path),))
        for table in tables:
            # From a table declared alike the engine takes the rows as they are, without taking them apart.
            self._connection.execute(f"INSERT INTO main.{table} SELECT * FROM other.{table}")

    def commit(self) -> None:
        """Write all that is left to the file; nothing more can be written."""
        self._connection.execute("COMMIT")

    def check(self) -> None:
        """Commit, and see that the file is sound.

        Raises:
            apsw.CorruptError: it is not.
        """
        self.commit()
        (found,) = self._connection.execute("PRAGMA main.quick_check").fetchone() or ("no answer",)
        if found != "ok":
            raise apsw.CorruptError(f"the new database is damaged, is the disk sound? {found}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close(force=True)


class Forked:
    """A process that does one piece of work while the context lasts, on what this one had when it began."""

    def __init__(self, work: Callable[[], None]) -> None:
        """Begin.

        Raises:
            OSError: there is no room for another process.
        """
        self._answer, answering = os.pipe()
        self._process: int | None = None
        try:
            process = os.fork()
            if not process:
                _do(work, answering)
            self._process = process
        except OSError:
            os.close(self._answer)
            raise
        finally:
            os.close(answering)

    def wait(self) -> None:
        """Wait until the work is done.

        Raises:
            apsw.Error: it failed, as this tells.
        """
        with open(self._answer, "rb", closefd=False) as opened:
            answer = opened.read()
        code = self._ended()
        if not answer:
            raise apsw.Error(f"the process that wrote one half ended with status {code}")
        kind, message = marshal.loads(answer)  # noqa: S302 - bytes of our own
        if kind:
            known = getattr(apsw, kind, None)
            raise apsw.Error(f"{kind}: {message}") if known is None else known(message)

    def _ended(self) -> int:
        """Wait for the end of the process."""
        if self._process is None:
            return 0
        _, code = os.waitpid(self._process, 0)
        self._process = None
        return os.waitstatus_to_exitcode(code)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            os.kill(self._process, signal.SIGKILL)
        with suppress(ChildProcessError):
            self._ended()
        os.close(self._answer)


def _do(work: Callable[[], None], answering: int) -> NoReturn:
    """What the forked process does, which must not come back to what the other one has begun."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        try:
            work()
        except Exception as error:  # noqa: BLE001 - it is told to the process that waits
            answer = type(error).__name__, str(error)
        else:
            answer = "", ""
        os.write(answering, marshal.dumps(answer))
    finally:
        os._exit(0)
