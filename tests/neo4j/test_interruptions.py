"""Loads that are killed, servers that go away, and readers meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph.neo4j.load import LoadError, load
from graph.neo4j.local.server import Running, start, stop
from loaders.load import load_dataset
from ontology.model import Ontology
from ontology.records import Dataset
from tests.local_neo4j import QUICK
from tests.neo4j.looking import Dump, ask, dump

ROOT = Path(__file__).parents[2]
WORLD = ROOT / "tests/cases/data"
Worlds = tuple[Dataset, Dataset]


@pytest.fixture(scope="module")
def world(ontology: Ontology) -> Dataset:
    """The small world of the cases."""
    loaded = load_dataset(WORLD, ontology)
    assert loaded.dataset is not None
    return loaded.dataset


@pytest.fixture(scope="module")
def other(world: Dataset) -> Dataset:
    """The same world with every label, every third claim and every second passage changed."""
    entities = {key: entity._replace(label=f"{entity.label} B") for key, entity in world.entities.items()}
    passages = {
        key: passage._replace(locator=f"{passage.locator} B") if index % 2 else passage
        for index, (key, passage) in enumerate(world.passages.items())
    }
    assessments = {
        key: found._replace(independent_sources=9) if index % 3 == 0 else found
        for index, (key, found) in enumerate(world.assessments.items())
    }
    return replace(world, entities=entities, passages=passages, assessments=assessments, digest="other")


@pytest.fixture(scope="module")
def worlds(world: Dataset, other: Dataset) -> Worlds:
    """Both."""
    return world, other


@pytest.fixture(scope="module")
def wished(driver: Driver, world: Dataset, ontology: Ontology) -> Dump:
    """What the graph of the small world looks like when nothing happens."""
    load(world, ontology, driver, anew=True)
    return dump(driver)


def killed_after(batches: int, server: Running) -> int:
    """Load the small world in another process and kill it after so many batches; how many it had written."""
    environment = os.environ | {
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.user,
        "NEO4J_PASSWORD": server.password,
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "tests.neo4j.loading", str(WORLD)]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = 0
        for _ in process.stdout:
            said += 1
            if said > batches:
                process.send_signal(signal.SIGKILL)
                break
        process.wait()
    return said


@pytest.mark.parametrize("batches", [0, 1, 4, 9])
def test_a_load_into_an_empty_graph_that_was_killed_is_made_good(
    batches: int, blank: Driver, server: Running, world: Dataset, ontology: Ontology, wished: Dump
) -> None:
    assert killed_after(batches, server) == batches + 1
    assert ask(blank, "MATCH (d:Dataset) RETURN d.ready") == [[False]]
    load(world, ontology, blank)
    assert dump(blank) == wished


@pytest.mark.parametrize("batches", [0, 1, 3, 6, 9])
def test_a_load_of_changes_that_was_killed_is_made_good(
    batches: int, driver: Driver, server: Running, worlds: Worlds, ontology: Ontology, wished: Dump
) -> None:
    world, other = worlds
    load(other, ontology, driver, anew=True)
    assert killed_after(batches, server) == batches + 1
    assert ask(driver, "MATCH (d:Dataset) RETURN d.ready") == [[False]]
    load(world, ontology, driver)
    assert dump(driver) == wished


def test_a_load_during_which_the_server_is_killed_is_made_good(
    jars: Path, tmp_path: Path, world: Dataset, ontology: Ontology, wished: Dump
) -> None:
    server = start(tmp_path, jars, port=0, memory=QUICK)
    port = int(server.uri.rpartition(":")[2])
    told = 0

    def kill_it(*_: object) -> None:
        nonlocal told
        told += 1
        if told == 4:
            os.kill(server.pid, signal.SIGKILL)
            start(tmp_path, jars, port=port, memory=QUICK)

    try:
        with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
            with suppress(LoadError):
                load(world, ontology, driver, kill_it)
            assert told >= 4
            load(world, ontology, driver)
            assert dump(driver) == wished
    finally:
        stop(tmp_path)


def test_a_server_that_is_not_there_is_a_clear_error(world: Dataset, ontology: Ontology) -> None:
    with (
        GraphDatabase.driver(
            "bolt://127.0.0.1:9", auth=("neo4j", "secret-word"), max_transaction_retry_time=0
        ) as nobody,
        pytest.raises(LoadError, match=r"^Neo4j cannot be reached; hint: load again") as caught,
    ):
        load(world, ontology, nobody)
    assert "secret-word" not in str(caught.value)


READ = """
MATCH (d:Dataset) WITH d.version AS before, d.ready AS ready
CALL () { MATCH (e:Entity) RETURN count(e) AS entities, count(CASE WHEN e.name ENDS WITH ' B' THEN 1 END) AS others }
WITH before, ready, entities, others
CALL () { MATCH (d:Dataset) RETURN d.version AS after, d.ready AS still }
RETURN ready AND still AND before = after, entities, others
"""


@pytest.fixture
def answers(driver: Driver) -> Iterator[list[tuple[bool, int, int]]]:
    """What a reader finds who asks again and again while the test runs."""
    found: list[tuple[bool, int, int]] = []
    stopped = threading.Event()

    def read() -> None:
        while not stopped.is_set():
            found.extend((accepted, several, others) for accepted, several, others in ask(driver, READ))

    reader = threading.Thread(target=read)
    reader.start()
    yield found
    stopped.set()
    reader.join()


def test_readers_during_loads_never_accept_a_mixture(
    driver: Driver, world: Dataset, other: Dataset, ontology: Ontology, answers: list[tuple[bool, int, int]]
) -> None:
    for _ in range(3):
        load(world, ontology, driver)
        load(other, ontology, driver)
    accepted = [(entities, others) for is_accepted, entities, others in answers if is_accepted]
    assert {others for _, others in accepted} <= {0, len(world.entities)}
    assert {entities for entities, _ in accepted} == {len(world.entities)}
    assert len(accepted) < len(answers), "no read fell into a load"
