"""Has a piece of work done by another processor: by a forked process, which has everything as it is here.

In Python, threads would take turns. A forked process needs no copy of a dataset sent to it, and sends back what its
work comes to. It is for work that takes most of a second: where one is begun, memory that either process touches is
copied page by page.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Generic, NoReturn, Self, TypeVar

_Result = TypeVar("_Result")


class BesideError(Exception):
    """The other process ended before its work was done."""


def is_sound() -> bool:
    """Whether there is another processor, and no thread that may hold what a forked process would wait for."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


class Beside(Generic[_Result]):
    """One piece of work, begun when this is made; the context ends with the process.

    Where no process is wanted, or there is no room for one, this process does the work when it is asked for.
    """

    def __init__(self, work: Callable[[], _Result], *, forked: bool) -> None:
        self._work = work
        self._process: int | None = None
        self._answer: int | None = None
        if forked:
            with suppress(OSError):
                self._begin()

    def _begin(self) -> None:
        answer, answering = os.pipe()
        try:
            process = os.fork()
        except OSError:
            os.close(answer)
            raise
        else:
            if not process:
                _do(self._work, answering)
            self._process, self._answer = process, answer
        finally:
            os.close(answering)

    def result(self) -> _Result:
        """What the work came to, when it is done; to be asked once.

        Raises:
            BesideError: the process did not get done.
            Exception: what the work raised.
        """
        if self._answer is None:
            return self._work()
        with open(self._answer, "rb", closefd=False) as opened:
            answer = opened.read()
        code = self._ended()
        if not answer:
            raise BesideError(f"the process that did a part of the work ended with status {code}")
        done, found = pickle.loads(answer)  # noqa: S301 - bytes of our own
        if not done:
            raise found
        result: _Result = found
        return result

    def _ended(self) -> int:
        """Wait for the end of the process."""
        if self._process is None:
            return 0
        process, self._process = self._process, None
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            os.kill(self._process, signal.SIGKILL)
            self._ended()
        if self._answer is not None:
            os.close(self._answer)


def _do(work: Callable[[], object], answering: int) -> NoReturn:
    """What the forked process does, which must not come back to what the other one has begun."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        try:
            answer = pickle.dumps((True, work()), pickle.HIGHEST_PROTOCOL)
        except Exception as error:  # noqa: BLE001 - it is told to the process that waits
            answer = _packed(error)
        with open(answering, "wb") as opened:
            opened.write(answer)
    finally:
        os._exit(0)


def _packed(error: Exception) -> bytes:
    """A failure as it can be sent."""
    try:
        answer = pickle.dumps((False, error))
        pickle.loads(answer)  # noqa: S301 - what was just made
    except Exception:  # noqa: BLE001 - whatever keeps it from being sent
        return pickle.dumps((False, BesideError(f"{type(error).__name__}: {error}")))
    return answer
