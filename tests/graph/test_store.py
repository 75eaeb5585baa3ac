"""The embedded store opens what it can serve, refuses the rest in words that help, and keeps to its time."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import apsw
import orjson
import pytest

from graph.plan import (
    Along,
    Attribute,
    ById,
    ClaimsOf,
    Compare,
    Intrinsic,
    Kind,
    Link,
    Matches,
    One,
    Op,
    Param,
    Quantified,
    Quantifier,
    QueryPlan,
    Scalar,
    Step,
    Test,
)
from graph.sqlite.store import SqliteStore
from graph.store import DeadlineExceededError, StatementTooDeepError, StoreUnavailableError
from ontology.model import Ontology
from ontology.records import Dataset
from tests.graph.asking import ID, MANY, ids, plan


def test_it_serves_the_dataset_that_was_built(store: SqliteStore, small: Dataset, ontology: Ontology) -> None:
    answer = store.run(plan(ids(ontology, "Entity")), [MANY])
    assert store.snapshot == small.digest
    assert answer.unresolved == ()
    assert orjson.loads(answer.data) == {
        "found": {"total": len(small.entities), "nodes": [{"id": found} for found in small.entities]}
    }


def test_a_missing_file_is_told_with_what_to_do(ontology: Ontology, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match=r"there is no database `.*none\.db`: build it with `parley build`"):
        SqliteStore(tmp_path / "none.db", ontology)


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + bytes(84)])
def test_a_file_that_is_no_database_is_told_apart(content: bytes, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match="parley build"):
        SqliteStore(path, ontology)


def test_another_format_is_told_apart(database: Path, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    copyfile(database, path)
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(StoreUnavailableError, match=r"has format 999 and this version reads format \d+: build it"):
        SqliteStore(path, ontology)


def test_another_ontology_is_told_apart(database: Path, ontology: Ontology) -> None:
    with pytest.raises(StoreUnavailableError, match="was built for another ontology: build it with `parley build`"):
        SqliteStore(database, replace(ontology, digest="0" * 64))


def test_a_file_cut_off_is_told_apart(database: Path, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    whole = database.read_bytes()
    for length in (50, 4096, len(whole) - 4096, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(StoreUnavailableError, match="parley build"):
            SqliteStore(path, ontology)


def test_serving_changes_nothing_on_disk(database: Path, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    copyfile(database, path)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        store = SqliteStore(path, ontology)
        store.run(plan(ids(ontology, "Actor")), [MANY])
        store.close()
    finally:
        tmp_path.chmod(0o755)
    assert [p.name for p in tmp_path.iterdir()] == ["parley.db"]
    assert path.read_bytes() == database.read_bytes()


def test_a_file_moved_over_the_served_one_is_not_seen(
    database: Path, ontology: Ontology, small: Dataset, tmp_path: Path
) -> None:
    path, new = tmp_path / "parley.db", tmp_path / "new.db"
    copyfile(database, path)
    store = SqliteStore(path, ontology)
    new.write_bytes(b"something else")
    new.replace(path)
    assert len(store.run(plan(ids(ontology, "Entity")), [MANY]).data) > len(small.entities)
    store.close()


def _endless(ontology: Ontology) -> QueryPlan:
    """Entities with claims whose subjects have claims whose subjects …: more ways than can be tried."""
    test: Test = Compare(Attribute(Intrinsic.ID), Op.EQ, Param(1))
    for _ in range(10):
        test = Quantified(ClaimsOf(None), Quantifier.SOME, Along(Step.CLAIM, Along(Step.SUBJECT, test)))
    return plan(ids(ontology, "Entity", test))


def test_a_statement_is_stopped_at_its_deadline(database: Path, ontology: Ontology) -> None:
    store = SqliteStore(database, ontology, deadline=0.2)
    began = time.monotonic()
    with pytest.raises(DeadlineExceededError, match=r"longer than 0\.2 seconds"):
        store.run(_endless(ontology), [MANY, "nobody"])
    assert time.monotonic() - began < 0.2 + 0.5
    assert store.run(plan(ids(ontology, "Actor")), [MANY]).data
    store.close()


def test_a_question_nested_beyond_what_the_engine_takes_is_refused(store: SqliteStore, ontology: Ontology) -> None:
    test: Test = Compare(Attribute(Intrinsic.ID), Op.EQ, Param(1))
    for _ in range(150):
        test = Quantified(Link(("within",)), Quantifier.SOME, Along(Step.NODE, test))
    with pytest.raises(StatementTooDeepError, match="nested too deeply"):
        store.run(plan(ids(ontology, "Entity", test)), [MANY, "nobody"])


def test_threads_ask_at_the_same_time_and_get_the_same(store: SqliteStore, ontology: Ontology) -> None:
    asked = plan(ids(ontology, "Entity", Matches(Param(1))))
    expected = store.run(asked, [MANY, ["t"]])
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: store.run(asked, [MANY, ["t"]]), range(200)))
    assert set(answers) == {expected}


def test_a_closed_store_says_so(database: Path, ontology: Ontology) -> None:
    store = SqliteStore(database, ontology)
    store.close()
    with pytest.raises(StoreUnavailableError, match="closed"):
        store.run(plan(ids(ontology, "Actor")), [MANY])


def test_an_answer_is_one_statement_without_functions_of_ours(store: SqliteStore, small: Dataset) -> None:
    found = next(iter(small.claims))
    shape = (Scalar("id", Attribute(Intrinsic.ID)), One("subject", Step.SUBJECT, (ID,)))
    asked = QueryPlan((One("claim", ById(Kind.CLAIM, Param(0)), shape),))
    seen: list[str] = []
    connection = store._cursor().connection  # noqa: SLF001 - to watch what reaches the engine
    connection.trace_v2(apsw.SQLITE_TRACE_STMT, lambda event: seen.append(str(event["sql"])))
    answer = store.run(asked, [found])
    connection.trace_v2(0, None)
    assert orjson.loads(answer.data) == {"claim": {"id": found, "subject": {"id": small.claims[found].subject}}}
    assert len(seen) == 1
