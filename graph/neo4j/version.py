"""The version node, and the lock of the load under way [40].

Neo4j is read-committed: a reader may see some batches of a load and not others. The ``:Dataset`` node
tells: before a load writes anything it makes the node *not ready* and raises its version, after
everything is written it makes it ready. A statement that finds it ready, with the same version, at its
beginning and at its end has seen one dataset.

One load runs at a time. It holds the write lock of the ``:LoadLock`` node in a transaction that
stays open until it ends; when its process dies, the server rolls back and the lock is free.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from neo4j import ManagedTransaction, Session, Transaction
from neo4j.exceptions import ClientError, TransientError

from graph.neo4j.schema import LABELS, LOCK

Value = str | int | bool

_PROBE_SECONDS: Final = 2.0

_OTHERS: Final = "MATCH (d:Dataset) WHERE d.name <> $name RETURN d.name"
_STATE: Final = (
    "MATCH (d:Dataset {name: $name}) RETURN d.version, d.ready, d.whole, [d.digest, d.ontology, d.format, d.places]"
)
_BEGIN: Final = (
    "MERGE (d:Dataset {name: $name}) SET d.ready = false, d.load = $load, d.whole = $whole, "
    "d.version = coalesce(d.version, 0) + 1 RETURN d.version"
)
_FINISH: Final = (
    "MATCH (d:Dataset {name: $name, load: $load}) SET d.ready = true, d.whole = true, d.digest = $digest, "
    "d.ontology = $ontology, d.format = $format, d.places = $places REMOVE d.load RETURN count(*)"
)
_CLAIM_LOCK: Final = "MERGE (l:LoadLock {name: $name}) SET l.owner = $load"
_HOLD_LOCK: Final = "MATCH (l:LoadLock {name: $name}) SET l.held = $load RETURN l.owner"


class LoadError(Exception):
    """The dataset could not be loaded; the message says why and what to do."""


class ForeignGraphError(LoadError):
    """The database holds something that is not this dataset: nothing of it was touched."""


class LoadInProgressError(LoadError):
    """Another load of the same dataset is under way."""


class Opening(Protocol):
    """Opens sessions for writing, on the database that the load is for."""

    def __call__(self) -> Session:
        """A new session."""
        ...


class Described(NamedTuple):
    """What the version node says of the dataset."""

    digest: str | None = None
    ontology: str | None = None
    """The digest of the ontology."""
    format: int | None = None
    places: str | None = None
    """Tells where citations were written: what the dataset's own digest leaves out."""


_NOTHING: Final = Described()


@dataclass(frozen=True, slots=True)
class Marks:
    """What the version node says; of an empty database, nothing."""

    version: int = 0
    ready: bool = False
    whole: bool = False
    """Whether the last load into an empty graph was finished: else no hash in it means anything."""
    described: Described = _NOTHING


@dataclass(frozen=True, slots=True)
class Version:
    """The version node of the dataset ``name``, as the load ``load`` sees it."""

    opening: Opening
    name: str
    load: str

    def marks(self) -> Marks:
        """What the node says now.

        Raises:
            ForeignGraphError: the database holds another dataset, or nodes that are not ours.
        """
        with self.opening() as session:
            return session.execute_read(self._marks)

    def _marks(self, tx: ManagedTransaction) -> Marks:
        others = [record[0] for record in tx.run(_OTHERS, name=self.name)]
        if others:
            raise ForeignGraphError(
                f"the database holds the dataset `{others[0]}`, not `{self.name}`; "
                "hint: load into a database of its own"
            )
        record = tx.run(_STATE, name=self.name).single()
        # Until its version node is there, nothing can be ours but the lock.
        labels = LABELS if record else [LOCK]
        ours = " - ".join(f"COUNT {{ (:{label}) }}" for label in labels)
        foreign = _only(tx, f"RETURN COUNT {{ () }} - {ours}")
        if foreign:
            raise ForeignGraphError(
                f"the database holds {foreign:,} nodes that Parley did not write; hint: load into a database of its own"
            )
        if record is None:
            return Marks()
        number, ready, whole, described = record
        return Marks(number, ready, whole, Described(*described))

    def begin(self, *, whole: bool) -> int:
        """Make the dataset not ready; returns the new version."""
        with self.opening() as session:
            return int(session.execute_write(lambda tx: _only(tx, _BEGIN, name=self.name, load=self.load, whole=whole)))

    def finish(self, described: Described) -> None:
        """Make the dataset ready.

        Raises:
            LoadError: another load took over.
        """
        with self.opening() as session:
            done = session.execute_write(
                lambda tx: _only(tx, _FINISH, name=self.name, load=self.load, **described._asdict())
            )
        if not done:
            raise LoadError("another load took over; hint: load again when it is done")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            LoadInProgressError: another load holds it.
        """
        busy = f"another load of `{self.name}` is under way; hint: load again when it is done"
        with self.opening() as session:
            try:
                with session.begin_transaction(timeout=_PROBE_SECONDS) as probe:
                    probe.run(_CLAIM_LOCK, name=self.name, load=self.load).consume()
                    probe.commit()
            except (ClientError, TransientError) as error:
                if not _is_timeout(error):
                    raise
                raise LoadInProgressError(busy) from error
        with self.opening() as session, session.begin_transaction() as transaction:
            if _only(transaction, _HOLD_LOCK, name=self.name, load=self.load) != self.load:
                raise LoadInProgressError(busy)
            yield
            transaction.rollback()


def _is_timeout(error: ClientError | TransientError) -> bool:
    return any(word in (error.code or "") for word in ("TimedOut", "Terminated", "LockClientStopped"))


def _only(tx: Transaction | ManagedTransaction, statement: str, **parameters: Value) -> Value:
    """The one value that a statement returns."""
    found: Value = tx.run(statement, dict(parameters)).single(strict=True)[0]
    return found
