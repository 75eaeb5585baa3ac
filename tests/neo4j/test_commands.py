"""The command line with a real Neo4j: loading, asking, serving, and a server that dies, hangs and comes back."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil
import pytest
from neo4j import Driver

from graph.neo4j.local.server import Running, start, stop
from tests.local_neo4j import QUICK
from tests.neo4j.looking import ask
from tests.running import ROOT, Server, environment, parley, serving

WORLD = ROOT / "tests/cases/data"
QUESTION = "{ states { totalCount } }"


def reaching(server: Running) -> dict[str, str]:
    """The environment that lets the commands reach a server."""
    return environment(NEO4J_URI=server.uri, NEO4J_USERNAME=server.user, NEO4J_PASSWORD=server.password)


# --- load and query ------------------------------------------------------------------------------


def test_load_tells_what_it_wrote_and_query_answers_from_it(blank: Driver, server: Running) -> None:
    loaded = parley("load", WORLD, env=reaching(server))
    assert loaded.returncode == 0, loaded.stderr
    assert "written, 0 removed" in loaded.stderr
    again = parley("load", WORLD, env=reaching(server))
    assert again.stderr.splitlines()[-1].startswith("nothing has changed: ")
    asked = parley("query", QUESTION, "--neo4j", server.uri, env=reaching(server))
    expected = ask(blank, "MATCH (s:State) RETURN count(s)")[0][0]
    assert json.loads(asked.stdout) == {"data": {"states": {"totalCount": expected}}}


@pytest.mark.usefixtures("blank")
@pytest.mark.parametrize("question", [(), ("{ redLines { nodes { name declaredBy { nodes { name } } } } }",)])
def test_export_writes_what_it_writes_from_a_file(server: Running, tmp_path: Path, question: tuple[str, ...]) -> None:
    parley("load", WORLD, env=reaching(server))
    file = tmp_path / "world.sqlite"
    assert parley("build", WORLD, "--out", file).returncode == 0
    exported = parley("export", *question, "--format", "csv", "--neo4j", server.uri, env=reaching(server))
    assert exported.stdout == parley("export", *question, "--format", "csv", "--db", file).stdout
    assert len(exported.stdout.splitlines()) > 1


@pytest.mark.usefixtures("blank")
def test_another_dataset_is_refused_and_what_is_there_stays(server: Running, driver: Driver) -> None:
    parley("load", WORLD, env=reaching(server))
    before = ask(driver, "MATCH (n) RETURN count(n)")
    refused = parley("load", WORLD, "--name", "another", env=reaching(server))
    assert refused.returncode == 3
    assert refused.stderr.endswith(
        "parley: the database holds the dataset `parley`, not `another`\nhint: load into a database of its own\n"
    )
    assert ask(driver, "MATCH (n) RETURN count(n)") == before


@pytest.mark.usefixtures("blank")
def test_an_empty_database_and_a_wrong_password_end_with_3_and_a_hint(server: Running) -> None:
    empty = parley("query", QUESTION, "--neo4j", server.uri, env=reaching(server))
    assert (empty.returncode, "load one with `parley load`" in empty.stderr) == (3, True)
    wrong = reaching(server) | {"NEO4J_PASSWORD": "not-the-password"}
    refused = parley("query", QUESTION, "--neo4j", server.uri, env=wrong)
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "refuses the user name or the password" in refused.stderr
    assert "not-the-password" not in refused.stderr


def test_no_password_is_told_off_a_terminal_and_one_in_the_address_is_refused() -> None:
    without = {name: value for name, value in environment().items() if not name.startswith("NEO4J_")}
    unasked = parley("load", WORLD, "--neo4j", "neo4j://localhost", given="", env=without)
    assert (unasked.returncode, "NEO4J_PASSWORD" in unasked.stderr) == (3, True)
    shown = parley("load", WORLD, "--neo4j", "neo4j://me:hidden@localhost", env=without)
    assert (shown.returncode, "hidden" in shown.stderr) == (2, False)


# --- neo4j start, status, stop -------------------------------------------------------------------


def test_a_server_is_started_told_of_and_stopped(tmp_path: Path) -> None:
    home = ("--home", tmp_path)
    assert parley("neo4j", "status", *home).returncode == 3
    try:
        started = parley("neo4j", "start", *home, "--port", "0", "--print-env")
        assert started.returncode == 0, started.stderr
        lines = dict(line.removeprefix("export ").split("=", 1) for line in started.stdout.splitlines())
        assert list(lines) == ["NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD"]
        assert lines["NEO4J_PASSWORD"] not in started.stderr
        assert lines["NEO4J_URI"] in parley("neo4j", "status", *home).stdout
        wrong = parley("load", WORLD, env=environment(**lines) | {"NEO4J_USERNAME": "nobody"})
        assert (wrong.returncode, lines["NEO4J_PASSWORD"] in wrong.stderr) == (3, False)
    finally:
        stopped = parley("neo4j", "stop", *home)
    assert (stopped.returncode, stopped.stderr) == (0, "Neo4j has stopped\n")
    assert parley("neo4j", "stop", *home).stderr == "Neo4j was not running\n"


# --- serve ---------------------------------------------------------------------------------------


@pytest.fixture
def own(jars: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A server of the test's own that holds the small world, and an environment that reaches it."""
    found = start(tmp_path, jars, port=0, memory=QUICK)
    try:
        for name, value in reaching(found).items():
            monkeypatch.setenv(name, value)
        assert parley("load", WORLD).returncode == 0
        yield found
    finally:
        stop(tmp_path)


def refused_after(api: Server) -> float:
    """Seconds until a request is told that the database cannot be reached."""
    began = time.monotonic()
    answer = api.ask(QUESTION)
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) >= 1
    assert answer.json()["errors"][0]["extensions"]["code"] == "STORE_UNAVAILABLE"
    return time.monotonic() - began


def answers_again(api: Server, seconds: float) -> bool:
    """Whether requests are answered within so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if api.ask(QUESTION).status_code == 200:
            return True
        time.sleep(0.2)
    return False


def test_a_database_that_hangs_dies_and_comes_back_is_told_in_time_and_found_again(
    own: Running, jars: Path, tmp_path: Path
) -> None:
    with serving("--neo4j", own.uri) as api:
        assert api.ask(QUESTION).status_code == 200
        assert httpx.get(f"{api.base}/readyz").status_code == 200
        assert own.password not in " ".join(psutil.Process(api.process.pid).cmdline())

        os.kill(own.pid, signal.SIGSTOP)
        try:
            assert refused_after(api) < 8
            assert refused_after(api) < 0.5
        finally:
            os.kill(own.pid, signal.SIGCONT)
        assert answers_again(api, seconds=20)

        os.kill(own.pid, signal.SIGKILL)
        assert refused_after(api) < 5
        assert refused_after(api) < 0.5
        assert httpx.get(f"{api.base}/readyz", timeout=10).status_code == 503
        start(tmp_path, jars, port=urlsplit(own.uri).port, memory=QUICK)
        assert answers_again(api, seconds=20)


@pytest.mark.usefixtures("blank")
def test_a_load_is_seen_by_a_server_that_runs_and_by_what_it_says_of_itself(
    server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in reaching(server).items():
        monkeypatch.setenv(name, value)
    assert parley("load", WORLD).returncode == 0
    with serving("--neo4j", server.uri) as api:
        params = {"query": QUESTION}
        first = httpx.get(f"{api.base}/graphql", params=params, timeout=30)
        known = {"If-None-Match": first.headers["ETag"]}
        assert httpx.get(f"{api.base}/graphql", params=params, headers=known, timeout=30).status_code == 304
        ready = httpx.get(f"{api.base}/readyz", timeout=30).json()["snapshot"]
        (tmp_path / "one.yaml").write_text("syria: {type: State, name: Syria}\n", encoding="utf-8")
        assert parley("load", tmp_path).returncode == 0
        second = httpx.get(f"{api.base}/graphql", params=params, headers=known, timeout=30)
        assert second.json() == {"data": {"states": {"totalCount": 1}}}
        assert httpx.get(f"{api.base}/readyz", timeout=30).json()["snapshot"] != ready
