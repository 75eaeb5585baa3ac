"""The embedded store: answers Plans from one immutable database file."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Final
from urllib.parse import quote

import apsw
import orjson

from graph.plan import QueryPlan
from graph.sqlite.build import DATASET_KEY, ONTOLOGY_KEY
from graph.sqlite.ddl import APPLICATION, FORMAT
from graph.sqlite.render import Rendered, render
from graph.store import (
    Answer,
    AnswerTooLargeError,
    Candidate,
    DeadlineExceededError,
    Resolution,
    StatementTooDeepError,
    StoreUnavailableError,
    Value,
)
from ontology.model import Ontology

_PLANS: Final = 512
"""How many Plans are kept rendered, and statements prepared in each thread."""
_STEPS: Final = 20_000
"""Steps of the engine between looks at the clock: about a millisecond."""
_LONGEST: Final = 64 * 2**20
"""Bytes of the longest text that a statement may make; no built-in function runs long on less."""
_TOO_DEEP: Final = ("Expression tree is too large", "subqueries nested too deep")
"""How the engine refuses what is nested too deeply, whatever the names in it."""
_CACHE_KIB: Final = 16 * 1024


class SqliteStore:
    """A dataset in a database file.

    The file is never written to and must not be changed in place; a new dataset is a new file moved over
    it, which a store that is open does not see.
    """

    def __init__(self, path: Path, ontology: Ontology, deadline: float = 2.0) -> None:
        """Open ``path``; a statement may take ``deadline`` seconds.

        Raises:
            StoreUnavailableError: there is no such file, it is no database of ours or a damaged one, or it
                was built by another version or for another ontology. The message says what to do.
        """
        self._path = path
        self._ontology = ontology
        self._deadline = deadline
        self._local = threading.local()
        self._opened: list[apsw.Connection] = []
        self._lock = threading.Lock()
        self._closed = False
        self._rendered: dict[int, tuple[QueryPlan, Rendered]] = {}
        self._snapshot = self._checked()

    @property
    def snapshot(self) -> str:
        """The digest of the dataset being served."""
        return self._snapshot

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Answer ``plan`` in one statement; ``values[i]`` fills ``Param(i)``.

        Raises:
            DeadlineExceededError: the statement took too long and was stopped.
            StatementTooDeepError: tests or fields are nested more deeply than the engine takes.
            AnswerTooLargeError: the answer is too large.
            StoreUnavailableError: the file cannot be read any more.
        """
        rendered = self._statement(plan)
        self._local.end = monotonic() + self._deadline
        try:
            row = self._row(plan, rendered, values)
        except apsw.InterruptError as error:
            raise DeadlineExceededError(
                f"the question took longer than {self._deadline:g} seconds; ask for less at a time"
            ) from error
        except apsw.TooBigError as error:
            raise AnswerTooLargeError("the answer is too large; ask for fewer things at a time") from error
        except (apsw.CorruptError, apsw.NotADBError, apsw.IOError) as error:
            raise StoreUnavailableError("the database cannot be read; build it again with `parley build`") from error
        if not plan.references:
            return Answer(row)
        data, failed = row
        if data is not None:
            return Answer(data)
        return Answer(b"{}", tuple(_resolution(found) for found in orjson.loads(failed)))

    def close(self) -> None:
        """Release the file; the store answers no more."""
        with self._lock:
            self._closed = True
            while self._opened:
                self._opened.pop().close()

    def _row(self, plan: QueryPlan, rendered: Rendered, values: Sequence[Value]) -> Any:  # noqa: ANN401 - a value, or a tuple where there are two
        """The one row of a statement; where the engine refuses the short text of a large question, by the long one."""
        try:
            return self._cursor().execute(rendered.text, rendered.bound(values)).get
        except apsw.SQLError as error:
            if not any(words in str(error) for words in _TOO_DEEP):
                raise
            if not rendered.shares:
                raise StatementTooDeepError("the question is nested too deeply; ask for less at a time") from error
        written_out = self._keep(plan, render(plan, self._ontology, shares=False))
        return self._row(plan, written_out, values)

    def _statement(self, plan: QueryPlan) -> Rendered:
        """The statement of a Plan. Plans are told apart by identity: hashing one costs a tenth of answering it."""
        kept = self._rendered.get(id(plan))
        return kept[1] if kept is not None else self._keep(plan, render(plan, self._ontology))

    def _keep(self, plan: QueryPlan, rendered: Rendered) -> Rendered:
        if len(self._rendered) >= _PLANS:
            self._rendered.clear()
        # Keeping the Plan as well keeps its identity from going to another.
        self._rendered[id(plan)] = (plan, rendered)
        return rendered

    def _cursor(self) -> apsw.Cursor:
        """The cursor of this thread, on a connection of its own."""
        if self._closed:
            raise StoreUnavailableError("the database is closed")
        found: apsw.Cursor | None = getattr(self._local, "cursor", None)
        if found is None:
            connection = self._open()
            found = self._local.cursor = connection.cursor()
            with self._lock:
                self._opened.append(connection)
        return found

    def _open(self) -> apsw.Connection:
        connection = apsw.Connection(
            f"file:{quote(str(self._path.absolute()))}?mode=ro&immutable=1",
            flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_NOMUTEX,
            statementcachesize=_PLANS,
        )
        connection.limit(apsw.SQLITE_LIMIT_LENGTH, _LONGEST)
        connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
        connection.pragma("query_only", 1)
        connection.pragma("cache_size", -_CACHE_KIB)
        connection.pragma("temp_store", 2)
        # Else a statement whose LIMIT is a parameter is prepared anew each time one is bound: four times its cost.
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        connection.set_progress_handler(self._is_late, _STEPS)
        return connection

    def _is_late(self) -> bool:
        return monotonic() > float(self._local.end)

    def _checked(self) -> str:
        """The digest of the dataset, once the file has turned out to be one that can be served."""
        again = "build it with `parley build`"
        if not self._path.is_file():
            raise StoreUnavailableError(f"there is no database `{self._path}`: {again}")
        self._local.end = monotonic() + self._deadline
        try:
            connection = self._cursor().connection
            if connection.pragma("application_id") != APPLICATION:
                raise StoreUnavailableError(f"`{self._path}` is no database of Parley: {again}")
            version = connection.pragma("user_version")
            if version != FORMAT:
                raise StoreUnavailableError(
                    f"`{self._path}` has format {version} and this version reads format {FORMAT}: {again}"
                )
            if connection.pragma("page_count") * connection.pragma("page_size") != self._path.stat().st_size:
                raise StoreUnavailableError(f"`{self._path}` is cut off: {again}")
            meta = dict(connection.execute("SELECT key, value FROM meta"))
        except apsw.Error as error:
            raise StoreUnavailableError(f"`{self._path}` cannot be read ({error}): {again}") from error
        if meta[ONTOLOGY_KEY] != self._ontology.digest:
            raise StoreUnavailableError(f"`{self._path}` was built for another ontology: {again}")
        return str(meta[DATASET_KEY])


def _resolution(found: tuple[int, list[list[str]], list[list[str]], *tuple[int, ...]]) -> Resolution:
    number, candidates, near, *item = found
    return Resolution(
        number,
        tuple(Candidate(*candidate) for candidate in candidates),
        tuple(Candidate(*candidate) for candidate in near),
        item[0] if item else None,
    )
