"""Writing to people and to programs: results to stdout, everything else to stderr, colour on terminals alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from api.cli.failing import ReaderGoneError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_PATIENCE: Final = 0.5
"""Seconds of work before a progress bar shows."""


class Report(Protocol):
    """Is told what is being done, how many steps are done and how many there are."""

    def __call__(self, stage: str, done: int, total: int, /) -> None:
        """Take note."""
        ...


def write(text: str) -> None:
    """Write a result to stdout.

    Raises:
        ReaderGoneError: its reader has closed it.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError from error


def say(text: str) -> None:
    """Write one line to stderr."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def err() -> Console:
    """A console on stderr; rich leaves colour out where it is no terminal or NO_COLOR is set."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def progress() -> Iterator[Report]:
    """A progress bar on stderr, for as long as the block runs; none off terminals or when it is soon done."""
    if not sys.stderr.isatty():
        yield _ignore
        return
    bar = _Bar()
    try:
        yield bar
    finally:
        bar.close()


def _ignore(_stage: str, _done: int, _total: int, /) -> None:
    """Report nothing."""


class _Bar:
    """A bar that shows once the work has taken a while, and goes away when it is done."""

    def __init__(self) -> None:
        self._due = time.monotonic() + _PATIENCE
        self._shown: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, stage: str, done: int, total: int, /) -> None:
        if self._shown is None:
            if time.monotonic() < self._due:
                return
            from rich.progress import Progress

            # Drawn when something is told, not by a thread of its own: beside one, nothing may fork.
            self._shown = Progress(console=err(), transient=True, auto_refresh=False)
            self._shown.start()
            self._task = self._shown.add_task("")
        if self._task is not None:
            self._shown.update(self._task, description=stage, completed=done, total=total, refresh=True)

    def close(self) -> None:
        """Take the bar away."""
        if self._shown is not None:
            self._shown.stop()
