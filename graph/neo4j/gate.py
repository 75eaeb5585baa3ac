"""A gate before a database that may be down: shut by a failure, opened by a probe."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Final

from graph.store import StoreUnavailableError

_PAUSE_SECONDS: Final = 0.5


class Gate:
    """Refuses at once while the database is known to be down, so that nobody waits to find out.

    ``probe`` says whether the database answers; it runs in a thread of its own, again and again,
    from the moment when the gate is shut until it succeeds or the gate is done with.
    """

    def __init__(self, probe: Callable[[], bool]) -> None:
        self._probe = probe
        self._lock = Lock()
        self._done = Event()
        self._refusal: str | None = None

    def enter(self) -> None:
        """Go on.

        Raises:
            StoreUnavailableError: the gate is shut.
        """
        refusal = self._refusal
        if refusal is not None:
            raise StoreUnavailableError(refusal)

    def shut(self, refusal: str) -> None:
        """Refuse everybody, with this message, until a probe succeeds."""
        with self._lock:
            if self._refusal is None and not self._done.is_set():
                self._refusal = refusal
                Thread(target=self._open_when_up, name="probe of the database", daemon=True).start()

    def _open_when_up(self) -> None:
        while not self._done.wait(_PAUSE_SECONDS):
            if self._probe():
                self._refusal = None
                return

    def close(self) -> None:
        """Stop probing."""
        self._done.set()
