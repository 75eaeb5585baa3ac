"""The Neo4j store: answers Plans from the graph of :mod:`graph.neo4j.schema`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from time import monotonic, sleep
from typing import Any, Final, NamedTuple

import orjson
from neo4j import (
    READ_ACCESS,
    Auth,
    Bookmarks,
    ManagedTransaction,
    Query,
    Session,
    unit_of_work,
)
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.neo4j.connecting import connect
from graph.neo4j.gate import Gate
from graph.neo4j.render import Rendered, render
from graph.neo4j.schema import DATASET, FORMAT
from graph.neo4j.watch import Watch
from graph.plan import QueryPlan
from graph.store import (
    Answer,
    AnswerTooLargeError,
    Candidate,
    DeadlineExceededError,
    Resolution,
    StoreUnavailableError,
    Value,
)
from ontology.model import Ontology

_PLANS: Final = 500
"""How many Plans are kept rendered."""
_AT_ONCE_SECONDS: Final = 0.5
"""What failed within this is tried again: a connection that broke, a member of a cluster that leads no more."""
_HUNG_SECONDS: Final = 1.0
"""How long after its time limit a statement is given up, where the server has not stopped it."""
_PROBE_SECONDS: Final = 2.0
_LOAD_SECONDS: Final = 3.0
"""How long a question waits for a load to end."""
_PAUSES: Final = (0.01, 0.02, 0.05, 0.1, 0.2)
_AFTER_LOAD: Final = 2
"""When to come again, in seconds, while a load is under way."""
_STATE: Final = f"MATCH (d:{DATASET}) RETURN d.version, d.ready, d.digest, d.ontology, d.format"


class _Found(NamedTuple):
    """The row of a statement (``graph.neo4j.render.COLUMNS``)."""

    began: int
    was_ready: bool
    ended: int
    is_ready: bool
    answer: Any
    unresolved: Any

    @property
    def is_whole(self) -> bool:
        """Whether all of it was read of one and the same dataset [40]."""
        return bool(self.was_ready and self.is_ready and self.began == self.ended)


class Neo4jStore:
    """Serves the dataset of one Neo4j database.

    One store may be used by several threads at once: each question takes a connection of the driver's
    pool. Every transaction is a read: the server refuses to write in it. A load that happens meanwhile is
    seen as a whole or not at all.
    """

    def __init__(
        self,
        uri: str,
        auth: Auth | tuple[str, str] | None,
        ontology: Ontology,
        deadline: float = 5.0,
        *,
        database: str | None = None,
        bookmarks: Bookmarks | None = None,
    ) -> None:
        """Connect to ``uri``; a statement may take ``deadline`` seconds.

        ``bookmarks``: of a load that has to be seen, on whatever member of a cluster.

        Raises:
            StoreUnavailableError: the server cannot be reached or refuses the credentials, holds no
                dataset, or one of another version or for another ontology. The message says what to do.
        """
        self._ontology = ontology
        self._deadline = deadline
        self._rendered = lru_cache(maxsize=_PLANS)(self._render)
        self._work = unit_of_work(timeout=deadline)(_rows)
        self._driver = connect(uri, auth)
        self._watch = Watch()
        self._session_settings: dict[str, Any] = {
            "database": database,
            "default_access_mode": READ_ACCESS,
            "bookmarks": bookmarks,
            "fetch_size": -1,
        }
        self._gate = Gate(self._answers)
        try:
            self._version, self._snapshot = self._described()
        except BaseException:
            self.close()
            raise

    @property
    def snapshot(self) -> str:
        """The digest of the dataset being served, as of the last question."""
        return self._snapshot

    def look(self) -> str:
        """Ask the database now, and tell the digest of what it holds.

        Raises:
            StoreUnavailableError: it cannot be reached, or holds nothing that can be served.
        """
        self._version, self._snapshot = self._described()
        return self._snapshot

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Answer ``plan`` in one statement; ``values[i]`` fills ``Param(i)``.

        Raises:
            DeadlineExceededError: the statement took too long and was stopped.
            AnswerTooLargeError: the server has not the memory for it.
            StoreUnavailableError: the server cannot be reached, or a load takes long.
        """
        rendered = self._rendered(plan)
        found = self._settled(rendered.text, rendered.bound(values))
        if found.ended != self._version:
            self.look()
        if found.answer is not None:
            return Answer(orjson.dumps(rendered.make(found.answer)))
        failed = enumerate(found.unresolved)
        return Answer(b"{}", tuple(_resolution(number, told) for number, told in failed if told is not None))

    def close(self) -> None:
        """Release the connections; the store answers no more."""
        self._gate.close()
        self._watch.close()
        self._driver.close()

    def session(self) -> Session:
        """A session such as questions are asked in: it can read, and nothing else."""
        return self._driver.session(**self._session_settings)

    def _render(self, plan: QueryPlan) -> Rendered:
        return render(plan, self._ontology)

    # --- Asking ---------------------------------------------------------------------------------------

    def _settled(self, text: str, parameters: Mapping[str, Value]) -> _Found:
        """The row of a statement that saw one dataset: asked again while a load is under way."""
        end = monotonic() + _LOAD_SECONDS
        for attempt in range(1_000_000):
            found = _Found(*self._asked(text, parameters))
            if found.is_whole:
                return found
            if monotonic() > end:
                break
            sleep(_PAUSES[min(attempt, len(_PAUSES) - 1)])
        raise StoreUnavailableError("the dataset is being loaded; ask again in a moment", _AFTER_LOAD)

    def _asked(self, text: str, parameters: Mapping[str, Value]) -> Sequence[Any]:
        """The one row of a statement."""
        self._gate.enter()
        try:
            rows = self._rows(text, parameters)
        except Neo4jError as error:
            raise self._told(error) from None
        except DriverError as error:
            raise self._unreachable(error) from None
        if not rows:
            raise StoreUnavailableError("the database holds no dataset: load one with `parley load`")
        return rows[0]

    def _rows(self, text: str, parameters: Mapping[str, Value]) -> list[list[Any]]:
        """The rows of a statement: in one exchange with the server, or when that fails by the driver's retries."""
        quickly = monotonic() + _AT_ONCE_SECONDS
        patience = self._deadline + _HUNG_SECONDS
        with self.session() as session, self._watch.over(session, patience):
            try:
                return session.run(Query(text, timeout=self._deadline), dict(parameters)).values()
            except (DriverError, Neo4jError) as error:
                if not error.is_retryable() or monotonic() > quickly:
                    raise
        # A managed transaction begins and commits in exchanges of its own, which cost more than a short question.
        with self.session() as session, self._watch.over(session, patience):
            return session.execute_read(self._work, text, parameters)

    def _told(self, error: Neo4jError) -> Exception:
        """What a failure that the server reports means for whoever asked."""
        code = error.code or ""
        if "TransactionTimedOut" in code or code.endswith("Terminated"):
            return DeadlineExceededError(
                f"the question took longer than {self._deadline:g} seconds; ask for less at a time"
            )
        if "OutOfMemory" in code:
            return AnswerTooLargeError("the answer takes more memory than the database has; ask for less at a time")
        if isinstance(error, AuthError):
            return StoreUnavailableError("Neo4j refuses the user name or the password")
        return self._unreachable(error) if error.is_retryable() else error

    def _unreachable(self, error: DriverError | Neo4jError) -> StoreUnavailableError:
        # The driver's own text may hold addresses, and it tells a client nothing.
        refusal = f"Neo4j cannot be reached ({type(error).__name__}); is it running?"
        self._gate.shut(refusal)
        return StoreUnavailableError(refusal)

    def _answers(self) -> bool:
        """Whether the server takes questions again."""
        try:
            with self.session() as session, self._watch.over(session, _PROBE_SECONDS):
                session.run("RETURN 1").consume()
        except (DriverError, Neo4jError):
            return False
        return True

    # --- What is served -------------------------------------------------------------------------------

    def _described(self) -> tuple[int, str]:
        """The version and the digest of the dataset, once it has turned out to be one that can be served."""
        end = monotonic() + _LOAD_SECONDS
        while True:
            version, ready, digest, ontology, written = self._asked(_STATE, {})
            if ready:
                break
            if monotonic() > end:
                raise StoreUnavailableError("the dataset is being loaded; ask again in a moment", _AFTER_LOAD)
            sleep(_PAUSES[-1])
        again = "load it again with `parley load`"
        if written != FORMAT:
            raise StoreUnavailableError(
                f"the graph has format {written} and this version reads format {FORMAT}: {again}"
            )
        if ontology != self._ontology.digest:
            raise StoreUnavailableError(f"the graph was loaded for another ontology: {again}")
        return version, digest


def _rows(tx: ManagedTransaction, text: str, parameters: Mapping[str, Value]) -> list[list[Any]]:
    return tx.run(text, dict(parameters)).values()


def _resolution(number: int, told: Sequence[Sequence[Sequence[str]]]) -> Resolution:
    candidates, near = ([Candidate(*candidate) for candidate in found] for found in told)
    return Resolution(number, tuple(candidates), tuple(near))
