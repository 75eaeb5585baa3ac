"""The Neo4j store reads one dataset at a time, keeps to its time, cannot write, and outlives its server."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from traceback import format_exception
from urllib.parse import urlsplit

import orjson
import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import ClientError

from graph.neo4j.load import load
from graph.neo4j.local.server import Running, start, stop
from graph.neo4j.store import Neo4jStore
from graph.plan import (
    Attribute,
    Connection,
    Derived,
    Direction,
    Edges,
    Intrinsic,
    Link,
    One,
    Page,
    QueryPlan,
    Scalar,
    Step,
)
from graph.store import DeadlineExceededError, StoreUnavailableError
from loaders.load import load_dataset
from ontology.model import Ontology
from ontology.records import Dataset
from tests.graph.asking import LIMIT, MANY, everything, ids, named, plan
from tests.local_neo4j import QUICK
from tests.neo4j.conftest import ROOT
from tests.neo4j.looking import ask

_SOON = 1.0


@pytest.fixture(scope="module")
def small(ontology: Ontology) -> Dataset:
    """The small dataset of the cases."""
    loaded = load_dataset(ROOT / "tests" / "cases" / "data", ontology)
    assert loaded.dataset is not None
    return loaded.dataset


@contextmanager
def _open(server: Running, ontology: Ontology, deadline: float = 30.0) -> Iterator[Neo4jStore]:
    store = Neo4jStore(server.uri, (server.user, server.password), ontology, deadline)
    try:
        yield store
    finally:
        store.close()


@pytest.fixture
def store(blank: Driver, server: Running, small: Dataset, ontology: Ontology) -> Iterator[Neo4jStore]:
    """A store over the small dataset."""
    load(small, ontology, blank)
    with _open(server, ontology) as store:
        yield store


def _all_ids(store: Neo4jStore, ontology: Ontology) -> list[str]:
    answered = store.run(plan(ids(ontology, "Entity")), [MANY])
    return [node["id"] for node in orjson.loads(answered.data)["found"]["nodes"]]


def test_it_serves_the_dataset_that_was_loaded(store: Neo4jStore, small: Dataset, ontology: Ontology) -> None:
    assert store.snapshot == small.digest
    assert _all_ids(store, ontology) == list(small.entities)


def test_it_sees_the_next_load_without_being_opened_again(
    store: Neo4jStore, driver: Driver, shipped: Dataset, ontology: Ontology
) -> None:
    load(shipped, ontology, driver)
    assert _all_ids(store, ontology) == list(shipped.entities)
    assert store.snapshot == shipped.digest


def test_several_threads_may_ask_at_once(store: Neo4jStore, small: Dataset, ontology: Ontology) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: _all_ids(store, ontology), range(32)))
    assert found == [list(small.entities)] * 32


def test_a_write_through_its_sessions_is_refused(store: Neo4jStore, driver: Driver) -> None:
    with store.session() as session, pytest.raises(ClientError, match="read access mode"):
        session.execute_read(lambda tx: tx.run("CREATE (:Intruder)").consume())
    assert ask(driver, "MATCH (n:Intruder) RETURN count(n)") == [[0]]


def test_a_name_that_nobody_has_is_told_with_near_ones(store: Neo4jStore, small: Dataset) -> None:
    label = next(entity.label for entity in small.entities.values() if len(entity.label) > 6)
    reference, values = named(label[:-1] + "q")
    answered = store.run(plan(references=(reference,)), values)
    [failed] = answered.unresolved
    assert failed.candidates == ()
    assert label in {near.label for near in failed.near}


# --- Loads -------------------------------------------------------------------------------------------


def test_a_question_waits_for_a_load_to_end(
    store: Neo4jStore, driver: Driver, small: Dataset, ontology: Ontology
) -> None:
    ask(driver, "MATCH (d:Dataset) SET d.ready = false")
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(_all_ids, store, ontology)
        time.sleep(0.5)
        assert not waiting.done()
        ask(driver, "MATCH (d:Dataset) SET d.ready = true")
        assert waiting.result(_SOON) == list(small.entities)


def test_a_load_that_takes_long_is_told_with_when_to_come_again(
    store: Neo4jStore, driver: Driver, ontology: Ontology
) -> None:
    ask(driver, "MATCH (d:Dataset) SET d.ready = false")
    began = time.monotonic()
    with pytest.raises(StoreUnavailableError, match="is being loaded") as caught:
        _all_ids(store, ontology)
    assert time.monotonic() - began < 5
    assert caught.value.retry_after >= 1


def test_an_empty_database_is_told_with_what_to_do(blank: Driver, server: Running, ontology: Ontology) -> None:
    assert ask(blank, "MATCH (n) RETURN count(n)") == [[0]]
    with pytest.raises(StoreUnavailableError, match="no dataset: load one with `parley load`"), _open(server, ontology):
        pass


@pytest.mark.usefixtures("store")
def test_a_graph_for_another_ontology_or_of_another_format_is_told_apart(
    driver: Driver, server: Running, ontology: Ontology
) -> None:
    with (
        pytest.raises(StoreUnavailableError, match="for another ontology: load it again with `parley load`"),
        _open(server, replace(ontology, digest="0" * 64)),
    ):
        pass
    ask(driver, "MATCH (d:Dataset) SET d.format = 999")
    with pytest.raises(StoreUnavailableError, match="has format 999 and this version reads"), _open(server, ontology):
        pass


# --- Time --------------------------------------------------------------------------------------------


def _neighbours(depth: int, ontology: Ontology) -> Connection:
    """Whatever is linked to whatever is linked … to anything."""
    links = tuple(sorted(p.name for p in ontology.properties.values() if p.is_link and p.inverse_of is None))
    identity = Scalar("id", Attribute(Intrinsic.ID))
    inner = (_neighbours(depth - 1, ontology),) if depth else (identity,)
    source = Link(links, Direction.BOTH, Derived.INCLUDE)
    return Connection("near", source, (Edges("edges", (One("node", Step.NODE, inner),)),), Page("tag", LIMIT))


def test_a_question_that_takes_too_long_is_stopped_and_leaves_nothing_running(
    blank: Driver, server: Running, shipped: Dataset, ontology: Ontology
) -> None:
    load(shipped, ontology, blank)
    root = everything(ontology, "Entity")
    fields = (Edges("edges", (One("node", Step.NODE, (_neighbours(5, ontology),)),)),)
    asked = QueryPlan((Connection("found", root, fields, Page("tag", LIMIT)),))
    with _open(server, ontology, deadline=1.0) as store:
        began = time.monotonic()
        with pytest.raises(DeadlineExceededError, match="took longer than 1 seconds"):
            store.run(asked, [MANY])
        assert time.monotonic() - began < 5
        running = (
            "SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q CONTAINS 'COLLECT' AND NOT q STARTS WITH 'SHOW' RETURN q"
        )
        assert ask(blank, running) == []
        assert _all_ids(store, ontology) == list(shipped.entities)


# --- Servers -----------------------------------------------------------------------------------------


def test_a_wrong_password_is_told_without_it(server: Running, ontology: Ontology) -> None:
    wrong = token_hex(8)
    with pytest.raises(StoreUnavailableError, match="refuses the user name or the password") as caught:
        Neo4jStore(server.uri, (server.user, wrong), ontology)
    assert wrong not in "".join(format_exception(caught.value))


def test_what_is_no_address_is_told(ontology: Ontology) -> None:
    with pytest.raises(StoreUnavailableError, match="no address of a Neo4j"):
        Neo4jStore("https://localhost", None, ontology)


def test_a_server_that_goes_is_told_soon_then_at_once_and_is_found_again_when_it_comes(
    jars: Path, tmp_path: Path, small: Dataset, ontology: Ontology
) -> None:
    server = start(tmp_path, jars, port=0, memory=QUICK)
    try:
        _load(server, small, ontology)
        with _open(server, ontology) as store:
            assert _all_ids(store, ontology) == list(small.entities)
            stop(tmp_path)
            assert _refused_after(store, ontology) < 5
            assert _refused_after(store, ontology) < 0.05
            start(tmp_path, jars, port=urlsplit(server.uri).port, memory=QUICK)
            assert _answered_within(store, ontology, seconds=10) == list(small.entities)
    finally:
        stop(tmp_path)


def _load(server: Running, dataset: Dataset, ontology: Ontology) -> None:
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        load(dataset, ontology, driver)


def _refused_after(store: Neo4jStore, ontology: Ontology) -> float:
    began = time.monotonic()
    with pytest.raises(StoreUnavailableError, match="cannot be reached"):
        _all_ids(store, ontology)
    return time.monotonic() - began


def _answered_within(store: Neo4jStore, ontology: Ontology, seconds: float) -> list[str] | None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            return _all_ids(store, ontology)
        except StoreUnavailableError:
            time.sleep(0.1)
    return None
