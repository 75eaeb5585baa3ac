"""Builds the database file: aside, and moved into place in one step when it is whole.

Whoever opens the file sees the old one or the new one, never anything between, whatever happens to
the process that builds. What a killed build leaves behind is swept by the next one.
"""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import apsw

from graph.sqlite.ddl import APPLICATION, FORMAT, indexes, tables
from graph.sqlite.filling import Beside, Filling, Here
from graph.sqlite.rows import Row, Rows
from graph.store import StoreError
from ontology.model import Ontology
from ontology.records import Dataset

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how many steps are done and how many there are."""

ONTOLOGY_KEY: Final = "ontology"
"""The key in ``meta`` of the ontology's digest."""
DATASET_KEY: Final = "dataset"
"""The key in ``meta`` of the dataset's digest."""

_SUFFIX: Final = ".building"
_LARGE: Final = 50_000
"""Claims from which on another process that writes is worth its start."""


class BuildError(StoreError):
    """The file could not be built; what was there before is untouched."""


def build(dataset: Dataset, ontology: Ontology, out: Path, progress: Progress | None = None) -> None:
    """Write ``dataset`` as a database file to ``out``, replacing what is there in one step.

    The same dataset and ontology give the same bytes.

    Raises:
        BuildError: the folder is missing, cannot be written or is full.
    """
    try:
        _sweep(out)
        with _aside(out) as temporary:
            with _uncollected():
                _fill(temporary, dataset, ontology, progress or _silently)
            _sync(temporary)
            temporary.replace(out)
            _sync(out.parent)
    except OSError as error:
        raise BuildError(f"cannot write `{out}`: {error.strerror or error}") from error
    except apsw.Error as error:
        raise BuildError(f"cannot write `{out}`: {_explained(error, out.parent)}") from error


def _silently(_stage: str, _done: int, _total: int) -> None:
    pass


@contextmanager
def _aside(out: Path) -> Iterator[Path]:
    """A locked, empty file in the folder of ``out``, gone afterwards unless it was moved away."""
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", suffix=_SUFFIX, dir=out.parent)
    path = Path(name)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        # Files made by mkstemp are for their owner alone; this one is to be as public as any other.
        os.fchmod(handle, 0o666 & ~_umask())
        yield path
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: rows make no cycles, and the dataset is too large to be looked through again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sweep(out: Path) -> None:
    """Remove what builds of ``out`` left behind that are no more; a living one holds a lock on its file."""
    for path in out.parent.glob(f".{out.name}.*{_SUFFIX}"):
        try:
            handle = os.open(path, os.O_RDWR)
        except FileNotFoundError:
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink(missing_ok=True)
        except BlockingIOError:
            continue
        finally:
            os.close(handle)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _fill(path: Path, dataset: Dataset, ontology: Ontology, progress: Progress) -> None:
    with ExitStack() as stack:
        beside = stack.enter_context(Beside(path)) if _is_worth_two(dataset) else None
        rows = Rows(dataset, ontology)
        filling: Filling = beside if beside is not None and beside.is_ready() else stack.enter_context(Here(path))
        filling.execute(f"PRAGMA application_id = {APPLICATION}")
        filling.execute(f"PRAGMA user_version = {FORMAT}")
        for statement in tables(ontology):
            filling.execute(statement)
        steps = (*_filling(rows, dataset, ontology), *((statement, None) for statement in indexes()))
        for done, (statement, found) in enumerate(steps):
            progress("building", done, len(steps))
            if found is None:
                filling.execute(statement)
            else:
                filling.insert(statement, found)
        filling.finish()
        progress("building", len(steps), len(steps))


def _is_worth_two(dataset: Dataset) -> bool:
    """Whether a dataset is large enough, and the machine too, for two processes to write it."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return available > 1 and len(dataset.claims) >= _LARGE


def _filling(rows: Rows, dataset: Dataset, ontology: Ontology) -> Iterator[tuple[str, Iterable[Row]]]:
    """What is written into which columns, in an order in which the parts of ``rows`` can be read."""
    yield "meta", [(DATASET_KEY, dataset.digest), (ONTOLOGY_KEY, ontology.digest)]
    yield "claim", rows.claims()
    yield "citation", rows.citations()
    yield "premise", rows.premises()
    yield "inference", rows.grounds.inferences()
    yield "ground", rows.grounds.grounds()
    yield "proof", rows.grounds.proofs()
    yield "rule", rows.grounds.rules()
    yield "origin", rows.grounds.origins()
    yield "hop", rows.grounds.hops()
    yield "rival", rows.rivals()
    yield "span", rows.for_views.spans()
    yield "facing", rows.for_views.facing()
    yield "placed", rows.for_views.placed()
    yield "source", rows.for_views.sources()
    yield "drawn", rows.for_views.drawn()
    yield "qualifier", rows.qualifiers()
    yield "entity", rows.entities()
    yield "member", rows.members()
    yield "closure", rows.closure()
    yield "name (entity, property, metonym, text, folded, words, trigrams)", rows.names()
    yield "word (text, pk)", _later(lambda: rows.lexicon.words().items())
    yield "posting", _later(rows.lexicon.posting_rows)
    yield "trigram", _later(rows.lexicon.trigram_rows)
    yield "passage", rows.passages()
    yield "voice", rows.voices.rows()
    yield "filed", rows.filed()
    yield "via", rows.vias()
    yield "file", rows.files()
    yield "spelling", rows.spellings()


def _later(rows: Callable[[], Iterable[Row]]) -> Iterator[Row]:
    """Rows that are not to be asked for before those written earlier."""
    yield from rows()


def _explained(error: apsw.Error, folder: Path) -> str:
    """What a database error means for whoever builds."""
    free = shutil.disk_usage(folder).free
    if isinstance(error, apsw.FullError | apsw.IOError):
        return f"{error}; `{folder}` has {free:,} bytes free"
    return str(error)
