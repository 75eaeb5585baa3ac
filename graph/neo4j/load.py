"""Loads a dataset into Neo4j: what changed is written, what left the dataset leaves the graph.

Readers never see half a load (:mod:`graph.neo4j.version`). A load that was killed, whenever that was,
is made good by the next one: nodes get their hash only when all that belongs to them is written, and
what a load into an empty graph had written when it was killed is thrown away.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from neo4j import WRITE_ACCESS, Bookmarks, Driver, GraphDatabase, NotificationMinimumSeverity, Session
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable

from graph.neo4j import statements
from graph.neo4j.batches import Writer
from graph.neo4j.changes import Changes, compared, everything
from graph.neo4j.elements import Elements
from graph.neo4j.schema import CONTENT, FORMAT, NAME, constraints
from graph.neo4j.steps import Progress, Steps
from graph.neo4j.version import Described, ForeignGraphError, LoadError, LoadInProgressError, Marks, Opening, Version
from ontology import core
from ontology.model import Ontology
from ontology.records import Dataset

__all__ = ["ForeignGraphError", "LoadError", "LoadInProgressError", "Written", "load"]

_DEFAULT_NAME: Final = "parley"
_FETCHED: Final = 10_000
"""Rows that a read takes from the server at a time."""
_ROWS_AN_OWNER: Final = 3
"""About how many rows are written for an entity, a passage, a claim or a name."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a load did."""

    version: int
    """The version of the dataset in the graph; the same as before when nothing changed."""
    written: int
    """Entities, passages, claims and names that were new or had changed."""
    removed: int
    """Those that left the graph."""
    moved: int
    """Claims that are as they were, but whose citations stand in other places of the files."""
    bookmarks: Bookmarks
    """A session with these sees the load, on whatever member of a cluster."""


def load(  # noqa: PLR0913 - the last three have defaults and are given by name
    dataset: Dataset,
    ontology: Ontology,
    driver: Driver,
    progress: Progress | None = None,
    *,
    name: str = _DEFAULT_NAME,
    database: str | None = None,
    anew: bool = False,
) -> Written:
    """Make the graph say what ``dataset`` says.

    ``name`` tells the dataset from others: a database holds one, and another is never overwritten.
    ``anew`` writes everything, whatever is there of this dataset.

    Raises:
        ForeignGraphError: the database holds another dataset, or nodes that are not ours.
        LoadInProgressError: another load is under way.
        LoadError: the load did not end; the message says why. Loading again makes it good.
    """
    manager = GraphDatabase.bookmark_manager()

    def opening() -> Session:
        return driver.session(
            database=database,
            default_access_mode=WRITE_ACCESS,
            bookmark_manager=manager,
            fetch_size=_FETCHED,
            # An empty database knows none of our labels: that is no news.
            notifications_min_severity=NotificationMinimumSeverity.OFF,
        )

    version = Version(opening, name, secrets.token_hex(8))
    described = _described(dataset, ontology)
    try:
        marks = version.marks()
        if not anew and marks == Marks(marks.version, ready=True, whole=True, described=described):
            return Written(marks.version, 0, 0, 0, Bookmarks.from_raw_values(manager.get_bookmarks()))
        _prepare(opening)
        with version.locked():
            done = _load(Elements(dataset, ontology), opening, version, progress or _silently, anew=anew)
    except (DriverError, Neo4jError) as error:
        raise LoadError(f"{_explained(error)}; hint: load again, what was begun is made good") from error
    return Written(*done, Bookmarks.from_raw_values(manager.get_bookmarks()))


def _silently(_stage: str, _done: int, _total: int) -> None:
    pass


def _explained(error: DriverError | Neo4jError) -> str:
    """What a failure of the database means for whoever loads; never a credential."""
    if isinstance(error, ServiceUnavailable):
        return "Neo4j cannot be reached"
    if isinstance(error, Neo4jError):
        return f"Neo4j refused: {error.message}"
    return f"Neo4j failed: {type(error).__name__}"


def _prepare(opening: Opening) -> None:
    """Make the constraints and indexes that are not there."""
    with opening() as session:
        there = {record[0] for record in session.run("SHOW INDEXES YIELD name")}
        missing = [statement for name, statement in constraints() if name not in there]
        for statement in missing:
            session.run(statement).consume()
        if missing:
            session.run("CALL db.awaitIndexes(300)").consume()


def _load(
    elements: Elements, opening: Opening, version: Version, progress: Progress, *, anew: bool
) -> tuple[int, int, int, int]:
    marks, described = version.marks(), _described(elements.dataset, elements.ontology)
    comparable = not anew and marks.whole and marks.described[1:3] == described[1:3]
    changes = compared(elements, opening, ready=marks.ready) if comparable else everything(elements)
    if comparable and changes.is_most:
        changes, comparable = everything(elements), False
    number = version.begin(whole=comparable)
    steps = Steps(elements, changes, opening, Writer(opening, version.name, version.load, _telling(progress, changes)))
    if comparable:
        steps.change()
    else:
        if marks != Marks():
            _wipe(opening)
        steps.fill()
    version.finish(described)
    progress("loading", 1, 1)
    return number, changes.written, changes.removed, len(changes.moved)


def _described(dataset: Dataset, ontology: Ontology) -> Described:
    """What the version node will say of the dataset."""
    places = sha256()
    for claim in dataset.claims.values():
        for citation in claim.citations:
            places.update(f"{citation.at.file}:{citation.at.line}\n".encode())
    return Described(dataset.digest, ontology.digest, FORMAT, places.hexdigest())


def _telling(progress: Progress, changes: Changes) -> Callable[[int], None]:
    """Turns batches into progress: how much there will be is guessed from how many owners there are."""
    done = 0
    total = _ROWS_AN_OWNER * (changes.written + changes.removed) + len(changes.moved)

    def tell(rows: int) -> None:
        nonlocal done
        done = min(done + rows, total)
        progress("loading", done, total)

    progress("loading", 0, total)
    return tell


def _wipe(opening: Opening) -> None:
    """Delete what earlier loads left."""
    with opening() as session:
        for label in dict.fromkeys((NAME, core.CLAIM, core.PASSAGE, *CONTENT)):
            session.run(statements.wipe(label)).consume()
