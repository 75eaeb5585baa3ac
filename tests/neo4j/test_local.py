"""The local Neo4j: its jars, its process, its password."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from graph.neo4j.local.distribution import DistributionError, default_cache, install, locked
from graph.neo4j.local.server import Running, running, start, stop
from tests.local_neo4j import QUICK, local

ROOT = Path(__file__).parents[2]
ONE_JAR = """version = "1"

[[jars]]
coordinate = "com.google.errorprone:error_prone_annotations:2.36.0"
sha256 = "{sum}"
"""


def test_a_server_is_started_once_and_found_again(server: Running, jars: Path) -> None:
    home = local().home
    assert running(home) == server
    assert start(home, jars) == server


def test_nothing_runs_in_a_new_home(tmp_path: Path) -> None:
    assert running(tmp_path) is None
    assert stop(tmp_path) is False


def test_a_stopped_server_starts_again_with_its_password(jars: Path, tmp_path: Path) -> None:
    first = start(tmp_path, jars, port=0, memory=QUICK)
    assert stop(tmp_path)
    assert running(tmp_path) is None
    second = start(tmp_path, jars, port=0, memory=QUICK)
    try:
        assert second.password == first.password
        with GraphDatabase.driver(second.uri, auth=(second.user, second.password)) as driver:
            driver.verify_connectivity()
    finally:
        stop(tmp_path)


def test_the_password_is_for_the_owner_alone(server: Running) -> None:
    home = local().home
    assert stat.S_IMODE((home / "server.json").stat().st_mode) == 0o600
    assert server.password not in repr(server)
    assert server.password not in (home / "server.log").read_text(encoding="utf-8")


def test_the_usual_password_is_refused(server: Running) -> None:
    with (
        GraphDatabase.driver(server.uri.replace("neo4j:", "bolt:"), auth=("neo4j", "neo4j")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()


def test_it_listens_on_this_machine_only(server: Running) -> None:
    assert server.uri.startswith("neo4j://127.0.0.1:")


def test_the_lock_names_every_jar_once_with_its_sum() -> None:
    version, jars = locked()
    assert version.startswith("20")
    assert len({jar.file_name for jar in jars}) == len(jars) > 100
    assert all(len(jar.sha256) == 64 for jar in jars)


@pytest.mark.usefixtures("jars")
def test_a_jar_that_is_not_the_locked_one_is_refused(tmp_path: Path) -> None:
    lock = tmp_path / "lock.toml"
    lock.write_text(ONE_JAR.format(sum="0" * 64), encoding="utf-8")
    with pytest.raises(DistributionError, match=r"error_prone_annotations.* has SHA-256 .*, the lock says 0000"):
        install(tmp_path / "cache", lock=lock)
    assert not list((tmp_path / "cache").glob("neo4j-*"))


@pytest.mark.usefixtures("jars")
def test_the_second_time_nothing_is_downloaded() -> None:
    unreachable = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    script = "from graph.neo4j.local.distribution import *; print(install(default_cache()))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | unreachable,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()).parent == default_cache()
