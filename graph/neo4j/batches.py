"""Rows in batches: one transaction a batch, the next one made ready while the server writes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, Final

from neo4j import ManagedTransaction

from graph.neo4j.version import LoadError, Opening

BATCH: Final = 8000
"""Rows of a transaction."""

Weight = Callable[[Any], int]
"""How many result rows a row gives."""


def _one(_row: object) -> int:
    return 1


class Writer:
    """Runs statements over rows; ``written`` is told how many were written after each batch.

    Several threads may write at a time; ``written`` is called by one of them at a time.
    """

    def __init__(self, opening: Opening, name: str, load: str, written: Callable[[int], None]) -> None:
        self._opening = opening
        self._fixed: dict[str, Any] = {"name": name, "load": load}
        self._written = written
        self._telling = Lock()

    def write(
        self, statement: str, rows: Iterable[Any], *, weight: Weight = _one, counted: bool = True, at_once: int = 1
    ) -> int:
        """Run ``statement`` over all rows, ``at_once`` batches at a time; returns how many rows there were.

        Raises:
            LoadError: less was written than asked for: something else changed the graph.
        """
        waiting: deque[Future[int]] = deque()
        total = 0
        with ThreadPoolExecutor(at_once) as pool:
            for batch, weighs in _batches(rows, weight):
                # One batch more than is being written is made ready, and no more than that.
                while len(waiting) > at_once:
                    self._tell(waiting.popleft().result())
                waiting.append(pool.submit(self._run, statement, batch, weighs if counted else None))
                total += len(batch)
            for done in waiting:
                self._tell(done.result())
        return total

    def _tell(self, rows: int) -> None:
        with self._telling:
            self._written(rows)

    def _run(self, statement: str, batch: list[Any], expected: int | None) -> int:
        def work(tx: ManagedTransaction) -> None:
            result = tx.run(statement, {**self._fixed, "rows": batch})
            found = None if expected is None else result.single(strict=True)[0]
            result.consume()
            if found != expected:
                raise LoadError(
                    f"{found} of {expected} rows could be written: something else changed the graph, or a second load "
                    "took over; hint: load again"
                )

        with self._opening() as session:
            session.execute_write(work)
        return len(batch)


def _batches(rows: Iterable[Any], weight: Weight) -> Iterator[tuple[list[Any], int]]:
    """Rows in lists that weigh no more than a batch (but for single rows that do), with their weights."""
    batch: list[Any] = []
    weighs = 0
    for row in rows:
        more = weight(row)
        if batch and weighs + more > BATCH:
            yield batch, weighs
            batch, weighs = [], 0
        batch.append(row)
        weighs += more
    if batch:
        yield batch, weighs
