"""Reads the files of a dataset, in several processes where they are many.

The processes take the numbers of files from one pipe, as many as each gets done, and this process does
as they do. Each writes what it read into a file of its own, which is read when it is through: nobody
waits for anybody but at the end. What a process did not deliver, killed or never started, is read here.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Final, NamedTuple, Self

from loaders.cache import DraftCache
from loaders.drafts import FileDrafts
from loaders.reading import FileReader
from loaders.vocabulary import Vocabulary
from ontology.model import Ontology

_WORTH: Final = 4_000_000
"""Bytes of YAML for which one more process is worth its start, a fifth of a second."""
_MOST: Final = 4
"""Processes beyond which joining what they read takes longer than reading it."""
_NUMBER: Final = struct.Struct("=I")
_HEADER: Final = struct.Struct("=IQ")
"""The place of a file among the paths, and how many bytes follow."""
_NUMBERS: Final = 8_000
"""So many numbers fit into any pipe; each stands for every so manieth file."""
_PROGRAM: Final = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer);"
    "from loaders.sharing import work; work(pickle.load(sys.stdin.buffer))"
)


class Reading(NamedTuple):
    """What is to be read, and with what; the same in each process."""

    paths: Sequence[Path]
    ontology: Ontology
    cache: Path | None
    """The folder of the cache; None for none."""

    def reader(self) -> FileReader:
        """A reader for these files."""
        cache = None if self.cache is None else DraftCache(self.cache, self.ontology)
        return FileReader(Vocabulary(self.ontology), cache)

    def share(self, number: int) -> range:
        """The places of the files that a number stands for."""
        return range(number, len(self.paths), _NUMBERS)


def read_files(reading: Reading, processes: int | None, begun: Callable[[int], None]) -> list[FileDrafts]:
    """What the files say, in their order.

    ``processes`` is how many read what the cache does not hold, this one included: None for as many as
    are worth it. ``begun`` is told again and again how many files were begun.
    """
    reader = reading.reader()
    found = {place: kept for place, path in enumerate(reading.paths) if (kept := reader.kept(path)) is not None}
    missing = [place for place in range(len(reading.paths)) if place not in found]
    left = reading._replace(paths=[reading.paths[place] for place in missing])
    several = _worthwhile(left.paths) if processes is None else processes
    for place, drafts in _read(left, reader, several - 1, lambda done: begun(len(found) + done)).items():
        found[missing[place]] = drafts
    if missing:
        reader.prune()
    return [found[place] for place in range(len(reading.paths))]


def _worthwhile(paths: Sequence[Path]) -> int:
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    size = sum(path.stat().st_size for path in paths if path.is_file())
    return max(1, min(available, _MOST, size // _WORTH))


def _read(reading: Reading, reader: FileReader, others: int, begun: Callable[[int], None]) -> dict[int, FileDrafts]:
    """What the files say, by their places: read by this process, with ``reader``, and so many others."""
    found: dict[int, FileDrafts] = {}
    with ExitStack() as stack:
        pipe, filled = os.pipe()
        stack.callback(os.close, pipe)
        with open(filled, "wb") as opened:  # noqa: PTH123 - of a descriptor
            opened.write(b"".join(map(_NUMBER.pack, range(min(len(reading.paths), _NUMBERS)))))
        crew = [stack.enter_context(_Process(reading, pipe)) for _ in range(others)]
        for number in _numbers(pipe):
            begun(number)
            found.update((place, reader.read(reading.paths[place])) for place in reading.share(number))
        for process in crew:
            found.update((place, FileDrafts.unpacked(packed)) for place, packed in process.results())
    found.update((place, reader.read(path)) for place, path in enumerate(reading.paths) if place not in found)
    return found


def _numbers(pipe: int) -> Iterator[int]:
    """Take one number after the other, until none is left."""
    while taken := os.read(pipe, _NUMBER.size):
        yield _NUMBER.unpack(taken)[0]


class _Work(NamedTuple):
    """What another process is told."""

    reading: Reading
    pipe: int
    parent: int


def work(told: _Work) -> None:
    """What each of the other processes does: write drafts to standard output while there are numbers left."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    reader = told.reading.reader()
    for number in _numbers(told.pipe):
        if os.getppid() != told.parent:
            return
        for place in told.reading.share(number):
            packed = reader.read(told.reading.paths[place]).packed()
            sys.stdout.buffer.write(_HEADER.pack(place, len(packed)) + packed)


class _Process:
    """Another process that reads, for as long as the context lasts.

    It is an interpreter of its own, whose start takes a moment but goes well with threads and with any
    main program. A machine that has no room for it leaves the work to the others.
    """

    def __init__(self, reading: Reading, pipe: int) -> None:
        self._read: IO[bytes] | None = None
        self._running: subprocess.Popen[bytes] | None = None
        with suppress(OSError), TemporaryFile() as told:
            pickle.dump(sys.path, told)
            pickle.dump(_Work(reading, pipe, os.getpid()), told)
            told.seek(0)
            self._read = TemporaryFile()  # noqa: SIM115 - closed on leaving
            self._running = subprocess.Popen(  # noqa: S603 - this very interpreter
                [sys.executable, "-c", _PROGRAM],
                stdin=told,
                stdout=self._read,
                stderr=subprocess.DEVNULL,
                pass_fds=(pipe,),
            )

    def __enter__(self) -> Self:
        return self

    def results(self) -> Iterator[tuple[int, bytes]]:
        """The places of the files that it read, and what they say, once it is through."""
        if self._running is None or self._read is None:
            return
        self._running.wait()
        self._read.seek(0)
        while len(header := self._read.read(_HEADER.size)) == _HEADER.size:
            place, size = _HEADER.unpack(header)
            packed = self._read.read(size)
            if len(packed) == size:
                yield place, packed

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.wait()
        if self._read is not None:
            self._read.close()
