"""Neo4j from the command line: who asks, loading a dataset, and opening what is loaded.

Credentials come from the environment or from whoever sits at the terminal. They are never arguments, which
everybody on a machine can read, and stand in no message.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from api.cli import screen
from api.cli.checking import load as load_yaml
from api.cli.checking import summary
from api.cli.failing import ENVIRONMENT, USAGE, Failure
from graph.neo4j.connecting import LOADING_SECONDS, connect
from graph.neo4j.load import LoadError, Written, load
from graph.neo4j.store import Neo4jStore
from graph.store import StoreUnavailableError
from loaders.load import Counts
from ontology.cache import shipped_ontology
from ontology.records import Dataset

_USERNAME: Final = "NEO4J_USERNAME"
_PASSWORD: Final = "NEO4J_PASSWORD"  # noqa: S105 - a name
_USUAL: Final = "neo4j"


def credentials(uri: str) -> tuple[str, str]:
    """The user name and the password for a server.

    Raises:
        Failure: the address holds them, or they are neither in the environment nor can be asked for.
    """
    if "@" in urlsplit(uri).netloc:
        hint = f"set {_USERNAME} and {_PASSWORD} in the environment: arguments can be read by everybody on the machine"
        raise Failure(USAGE, "the address of a Neo4j holds no user name and no password", hint)
    user = os.environ.get(_USERNAME, _USUAL)
    password = os.environ.get(_PASSWORD)
    if password is None and sys.stdin.isatty() and sys.stderr.isatty():
        password = getpass.getpass(f"Password of {user} for Neo4j: ")
    if password is None:
        hint = 'set NEO4J_USERNAME and NEO4J_PASSWORD; for a local server: eval "$(parley neo4j start --print-env)"'
        raise Failure(ENVIRONMENT, "there is no password for Neo4j", hint)
    return user, password


def open_graph(uri: str, database: str | None) -> Neo4jStore:
    """The store over what a Neo4j holds.

    Raises:
        Failure: it cannot be reached, refuses the credentials, or holds nothing that can be served.
    """
    auth = credentials(uri)
    try:
        return Neo4jStore(uri, auth, shipped_ontology(), database=database)
    except StoreUnavailableError as error:
        raise Failure(ENVIRONMENT, str(error)) from error


def load_graph(folder: Path, uri: str, name: str, database: str | None) -> None:
    """Check the dataset in ``folder`` and make the graph say what it says.

    Raises:
        Failure: the dataset has errors, the database cannot be reached, or it holds something else.
    """
    auth = credentials(uri)
    dataset = load_yaml(folder)
    try:
        with connect(uri, auth, LOADING_SECONDS) as driver, screen.progress() as report:
            written = load(dataset, shipped_ontology(), driver, report, name=name, database=database)
        # Read back as a server of it would, by the bookmarks of the load: whatever member of a cluster answers.
        store = Neo4jStore(uri, auth, shipped_ontology(), database=database, bookmarks=written.bookmarks)
        store.close()
    except (LoadError, StoreUnavailableError) as error:
        message, _, hint = str(error).partition("; hint: ")
        raise Failure(ENVIRONMENT, message, hint or None) from error
    screen.say(_told(written, dataset, folder, uri))


def _told(written: Written, dataset: Dataset, folder: Path, uri: str) -> str:
    """What a load did, in a line."""
    whole = f"{summary(Counts.of(dataset.entities, dataset.claims.values()), folder)} in {uri}"
    if not written.written + written.removed + written.moved:
        return f"nothing has changed: {whole}, version {written.version}"
    changes = f"{written.written:,} written, {written.removed:,} removed, {written.moved:,} moved in their files"
    return f"loaded {whole}, version {written.version}: {changes}"
