"""A watch over questions that a server has stopped answering without closing its connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from time import monotonic
from typing import Final

from neo4j import Session

_EVERY_SECONDS: Final = 0.25


class Watch:
    """Breaks the connection of a session that takes too long, so that whoever waits for it is told.

    The server stops a slow statement itself, at the time limit that it is given with it. This is for a
    server that does not: one that hangs, or that takes long to plan. The driver has no time limit of
    its own for an answer.
    """

    def __init__(self) -> None:
        self._due: dict[Session, float] = {}
        self._done = Event()
        self._starting = Lock()
        self._thread: Thread | None = None

    @contextmanager
    def over(self, session: Session, seconds: float) -> Iterator[None]:
        """Watch over what is done with ``session`` in the block."""
        if self._thread is None:
            self._start()
        self._due[session] = monotonic() + seconds
        try:
            yield
        finally:
            self._due.pop(session, None)

    def close(self) -> None:
        """Watch no more."""
        self._done.set()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = Thread(target=self._look, name="watch over the database", daemon=True)
                self._thread.start()

    def _look(self) -> None:
        while not self._done.wait(_EVERY_SECONDS):
            now = monotonic()
            # A copy, for questions come and go meanwhile.
            for session, due in list(self._due.items()):
                if now > due and self._due.pop(session, None) is not None:
                    _break(session)


def _break(session: Session) -> None:
    connection = session._connection  # noqa: SLF001 - the driver has no public way to give up an answer
    if connection is not None:
        connection.socket.close()
