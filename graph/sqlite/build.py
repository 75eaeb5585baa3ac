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
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Final

import apsw

from graph.sqlite.ddl import APPLICATION, CLAIM_INDEXES, ENTITY_INDEXES, FORMAT, tables
from graph.sqlite.entity_rows import EntityRows
from graph.sqlite.filling import Filling
from graph.sqlite.keys import Keys, TableRows
from graph.sqlite.rows import ClaimRows
from graph.store import StoreError
from ontology.beside import Beside, BesideError, is_sound
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
"""Claims from which on another process is worth its start and the joining of what both wrote."""
_VAST: Final = 600_000
"""Claims from which on what two processes touch is more memory than a build may take."""


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
                _fill(temporary, out, dataset, ontology, progress or _silently)
            _sync(temporary)
            temporary.replace(out)
            _sync(out.parent)
    except OSError as error:
        raise BuildError(f"cannot write `{out}`: {error.strerror or error}") from error
    except BesideError as error:
        raise BuildError(f"cannot write `{out}`: {error}") from error
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


def _fill(path: Path, out: Path, dataset: Dataset, ontology: Ontology, progress: Progress) -> None:
    """Fill the file at ``path``, the tables of entities by way of another file aside ``out``.

    That file is written by another process or before this one, which makes no difference to any byte.
    """
    keys = Keys.of(dataset)
    of_entities = EntityRows(dataset, ontology, keys).all()
    with ExitStack() as stack:
        other = stack.enter_context(_aside(out))
        is_worth_two = _LARGE <= len(dataset.claims) < _VAST and is_sound()
        beside = stack.enter_context(Beside(partial(_write, other, of_entities, ontology), forked=is_worth_two))
        filling = stack.enter_context(Filling(path))
        filling.execute(f"PRAGMA application_id = {APPLICATION}")
        filling.execute(f"PRAGMA user_version = {FORMAT}")
        for statement in tables(ontology).values():
            filling.execute(statement)
        filling.insert("meta", [(DATASET_KEY, dataset.digest), (ONTOLOGY_KEY, ontology.digest)])
        steps: list[Callable[[], None]] = [
            *(partial(filling.insert, *found) for found in ClaimRows(dataset, ontology, keys).all()),
            *(partial(filling.execute, index) for index in CLAIM_INDEXES),
            beside.result,
            partial(filling.take_over, other, _names(of_entities)),
            *(partial(filling.execute, index) for index in ENTITY_INDEXES),
            filling.check,
        ]
        for done, step in enumerate(steps):
            progress("building", done, len(steps))
            step()
        progress("building", len(steps), len(steps))


def _write(path: Path, rows: Sequence[TableRows], ontology: Ontology) -> None:
    """Write rows, and the tables that they go into, to an empty file."""
    declared = tables(ontology)
    with Filling(path) as filling:
        for name in _names(rows):
            filling.execute(declared[name])
        for target, found in rows:
            filling.insert(target, found)
        filling.commit()


def _names(rows: Sequence[TableRows]) -> list[str]:
    return [target.partition(" ")[0] for target, _ in rows]


def _explained(error: apsw.Error, folder: Path) -> str:
    """What a database error means for whoever builds."""
    free = shutil.disk_usage(folder).free
    if isinstance(error, apsw.FullError | apsw.IOError):
        return f"{error}; `{folder}` has {free:,} bytes free"
    return str(error)
