"""The database file is whole and the same for the same data, or the old one stays."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from graph.sqlite.build import BuildError, build
from graph.sqlite.entity_rows import EntityRows
from graph.sqlite.keys import Cell
from graph.sqlite.store import SqliteStore
from ontology.model import Ontology
from ontology.records import Dataset
from tests.conftest import ROOT

_BUILDING = """
import sys
from pathlib import Path
from dataclasses import replace
from graph.sqlite.build import build
from loaders.load import load_dataset
from ontology.cache import shipped_ontology
ontology = shipped_ontology()
dataset = load_dataset(Path("tests/cases/data"), ontology).dataset
print("ready", flush=True)
while True:
    build(replace(dataset, digest="new"), ontology, Path(sys.argv[1]))
    print("built", flush=True)
"""


def test_the_same_dataset_gives_the_same_bytes(small: Dataset, ontology: Ontology, tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        build(small, ontology, tmp_path / name)
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_a_build_leaves_one_sound_file_that_others_may_read(small: Dataset, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    build(small, ontology, path)
    assert [p.name for p in tmp_path.iterdir()] == ["parley.db"]
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    assert connection.pragma("integrity_check") == "ok"
    assert connection.execute("SELECT count(*) FROM claim").get == len(small.claims)
    connection.close()


def test_no_statistics_are_kept_that_would_change_how_statements_run(database: Path) -> None:
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'").get == 0
    connection.close()


def test_progress_is_told_from_none_to_all(small: Dataset, ontology: Ontology, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build(small, ontology, tmp_path / "parley.db", lambda _, done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(told[-1][1] + 1))


def test_a_failure_leaves_the_old_file_and_nothing_else(small: Dataset, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    path.write_bytes(b"old")
    broken = replace(small, assessments={})
    with pytest.raises(KeyError):
        build(broken, ontology, path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["parley.db"]


def test_a_missing_folder_is_named(small: Dataset, ontology: Ontology, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"cannot write `.*none/parley\.db`: No such file"):
        build(small, ontology, tmp_path / "none" / "parley.db")


def test_what_a_dead_build_left_is_swept_and_what_a_living_one_writes_is_not(
    small: Dataset, ontology: Ontology, tmp_path: Path
) -> None:
    dead, living = tmp_path / ".parley.db.1.building", tmp_path / ".parley.db.2.building"
    other = tmp_path / ".other.db.1.building"
    for path in (dead, living, other):
        path.write_bytes(b"half")
    with living.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        build(small, ontology, tmp_path / "parley.db")
    assert not dead.exists()
    assert living.exists()
    assert other.exists()


def test_a_full_disk_keeps_the_old_file_and_says_what_room_there_is(tmp_path: Path) -> None:
    path = tmp_path / "parley.db"
    path.write_bytes(b"old")
    limited = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limited += "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))\n" + _BUILDING
    done = subprocess.run(
        [sys.executable, "-c", limited, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "graph.sqlite.build.BuildError: cannot write `" in done.stderr
    assert "bytes free" in done.stderr
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["parley.db"]


def test_a_build_killed_at_any_moment_leaves_the_old_file_or_the_new_one(
    small: Dataset, ontology: Ontology, tmp_path: Path
) -> None:
    path = tmp_path / "parley.db"
    moments = [0.0, 0.03, 0.06, 0.1, 0.15, 0.22]
    for moment in moments:
        build(replace(small, digest="old"), ontology, path)
        with subprocess.Popen(
            [sys.executable, "-c", _BUILDING, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
        store = SqliteStore(path, ontology)
        assert store.snapshot in ("old", "new")
        store.close()
    build(small, ontology, path)
    assert [p.name for p in tmp_path.iterdir()] == ["parley.db"]


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has another process write half of even small datasets."""
    monkeypatch.setattr("graph.sqlite.build._LARGE", 0)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def test_two_processes_write_the_same_bytes_as_one(
    small: Dataset, ontology: Ontology, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    build(small, ontology, tmp_path / "one.db")
    request.getfixturevalue("beside")
    build(small, ontology, tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.db", "two.db"]


@pytest.mark.usefixtures("beside")
def test_where_there_is_no_room_for_another_process_one_writes_all(
    small: Dataset, ontology: Ontology, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> int:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    build(small, ontology, tmp_path / "two.db")
    monkeypatch.setattr(os, "fork", refused)
    build(small, ontology, tmp_path / "one.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def _killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _without_room() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize(
    ("fate", "said"),
    [
        pytest.param(_without_room, "bytes free", id="on a full disk"),
        pytest.param(_killed, "ended with status -9", id="killed"),
    ],
)
def test_a_second_process_that_fails_leaves_the_old_file_and_tells_why(
    fate: Callable[[], None],
    said: str,
    small: Dataset,
    ontology: Ontology,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, parent, members = tmp_path / "parley.db", os.getpid(), EntityRows.members

    def failing(rows: EntityRows) -> Iterator[tuple[Cell, ...]]:
        if os.getpid() != parent:
            fate()
        yield from members(rows)

    path.write_bytes(b"old")
    monkeypatch.setattr(EntityRows, "members", failing)
    with pytest.raises(BuildError, match=said):
        build(small, ontology, path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["parley.db"]


@pytest.mark.usefixtures("beside")
def test_a_mistake_in_the_second_process_is_raised_in_the_first(
    small: Dataset, ontology: Ontology, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(_rows: EntityRows) -> Iterator[tuple[Cell, ...]]:
        raise KeyError(os.getpid())
        yield

    monkeypatch.setattr(EntityRows, "members", mistaken)
    with pytest.raises(KeyError) as raised:
        build(small, ontology, tmp_path / "parley.db")
    assert raised.value.args[0] != os.getpid()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("beside")
def test_a_failure_of_the_first_process_ends_the_second(small: Dataset, ontology: Ontology, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        build(replace(small, assessments={}), ontology, tmp_path / "parley.db")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
