"""Fills a new database file with rows, or with those of another file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

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
