"""Starting, finding and stopping the local Neo4j."""

from __future__ import annotations

import shlex
from pathlib import Path

import platformdirs

from api.cli import screen
from api.cli.failing import ENVIRONMENT, Failure
from graph.neo4j.local import server
from graph.neo4j.local.distribution import DistributionError, default_cache, install


def start_server(home: Path | None, port: int | None, *, print_env: bool) -> None:
    """Start the server, or find the one that runs, and tell how to reach it.

    Raises:
        Failure: its packages cannot be had, or it does not come up.
    """
    place = home or _default_home()
    try:
        with screen.progress() as report:
            jars = install(default_cache(), lambda done, total: report("downloading Neo4j", done, total))
        found = server.start(place, jars, port)
    except (DistributionError, server.ServerError) as error:
        message, _, hint = str(error).partition("; hint: ")
        raise Failure(ENVIRONMENT, message, hint or None) from error
    screen.say(f"Neo4j runs at {found.uri}, its home is {place}")
    if print_env:
        known = {"NEO4J_URI": found.uri, "NEO4J_USERNAME": found.user, "NEO4J_PASSWORD": found.password}
        screen.write("".join(f"export {name}={shlex.quote(value)}\n" for name, value in known.items()))
    else:
        screen.say('hint: eval "$(parley neo4j start --print-env)" lets the other commands reach it')


def stop_server(home: Path | None) -> None:
    """Stop the server, if it runs.

    Raises:
        Failure: it does not end.
    """
    try:
        stopped = server.stop(home or _default_home())
    except server.ServerError as error:
        raise Failure(ENVIRONMENT, str(error)) from error
    screen.say("Neo4j has stopped" if stopped else "Neo4j was not running")


def show_status(home: Path | None) -> None:
    """Tell whether the server runs, and where.

    Raises:
        Failure: it does not.
    """
    found = server.running(home or _default_home())
    if found is None:
        raise Failure(ENVIRONMENT, "Neo4j is not running", "start it with `parley neo4j start`")
    screen.write(f"Neo4j runs at {found.uri} (process {found.pid})\n")


def _default_home() -> Path:
    """Where the data of the local server is kept for this user."""
    return platformdirs.user_data_path("parley") / "neo4j"
