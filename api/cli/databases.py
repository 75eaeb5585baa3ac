"""Where the database of a dataset lives, and building it when it is missing or older than its data.

The database of ``data/`` is ``var/data.sqlite`` beside that folder. Next to it, ``var/data.stamp`` says
from what it was built: the content of the YAML files, the ontology and the code that loads them. It
is built anew when any of these has changed, and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import graph
import loaders
import ontology
from api.cli import screen
from api.cli.checking import load, summary
from api.cli.failing import ENVIRONMENT, Failure
from graph.sqlite.build import BuildError, build
from graph.sqlite.store import SqliteStore
from graph.store import Store, StoreUnavailableError
from loaders.load import Counts
from ontology.cache import shipped_ontology
from ontology.records import Dataset


def default_database(folder: Path) -> Path:
    """Where the database of the dataset in ``folder`` is kept."""
    resolved = folder.resolve()
    return resolved.parent / "var" / f"{resolved.name}.sqlite"


def current_database(folder: Path) -> Path:
    """The database of the dataset in ``folder``, built first where it is missing or out of date.

    Raises:
        Failure: the dataset has errors, or the database cannot be written. One that was there stays.
    """
    database = default_database(folder)
    stamp = database.with_suffix(".stamp")
    wanted = _fingerprint(folder)
    if not (database.is_file() and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted):
        try:
            dataset = load(folder)
            database.parent.mkdir(exist_ok=True)
            stamp.unlink(missing_ok=True)
            _write(dataset, database)
            screen.say(
                f"built {_shown(database)} from {summary(Counts.of(dataset.entities, dataset.claims.values()), folder)}"
            )
            stamp.write_text(wanted, encoding="utf-8")
        except OSError as error:
            message = f"cannot keep the database at `{database}`: {error.strerror}"
            raise Failure(ENVIRONMENT, message, "build it elsewhere with `parley build --out FILE`") from error
    return database


def build_database(folder: Path, out: Path) -> None:
    """Check the dataset in ``folder`` and write it as a database file to ``out``.

    Raises:
        Failure: the dataset has errors, or the file cannot be written. One that was there stays.
    """
    dataset = load(folder)
    _write(dataset, out)
    screen.say(f"built {out} from {summary(Counts.of(dataset.entities, dataset.claims.values()), folder)}")


def _write(dataset: Dataset, out: Path) -> None:
    try:
        with screen.progress() as report:
            build(dataset, shipped_ontology(), out, report)
    except BuildError as error:
        raise Failure(ENVIRONMENT, str(error)) from error


def open_database(database: Path) -> SqliteStore:
    """The store over a database file.

    Raises:
        Failure: it is none of ours, or of another version or ontology.
    """
    try:
        return SqliteStore(database, shipped_ontology())
    except StoreUnavailableError as error:
        raise Failure(ENVIRONMENT, str(error)) from error


def open_store(database: Path | None, folder: Path, neo4j: str | None, name: str | None) -> Store:
    """The store over a database file, over a Neo4j where one is named, else over the database of a folder.

    Raises:
        Failure: there is none, or none that can be asked.
    """
    if neo4j is None:
        return open_database(database or current_database(folder))
    from api.cli import graphs

    return graphs.open_graph(neo4j, name)


def _shown(path: Path) -> Path:
    """The path as people read it: relative where it lies under the working folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _fingerprint(folder: Path) -> str:
    """What a database of ``folder`` depends on, in hexadecimal."""
    digest = hashlib.sha256()
    for name, path in _inputs(folder):
        try:
            content = path.read_bytes()
        except OSError:
            # Checking the dataset tells which file cannot be read, and why.
            content = b""
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _inputs(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of the dataset and of the code that loads it, in a fixed order."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"}):
        yield path.relative_to(folder).as_posix(), path
    for package in (ontology, loaders, graph):
        for root in package.__path__:
            for path in sorted(path for path in Path(root).rglob("*") if path.suffix in {".py", ".ttl"}):
                yield path.relative_to(root).as_posix(), path
