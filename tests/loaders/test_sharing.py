"""Files that several processes read say what they say to one."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from loaders.load import Loaded, Manner, check_dataset, load_dataset
from ontology.cache import shipped_ontology

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "data"
ALONE, SHARED = Manner(processes=1), Manner(processes=3)


def load(folder: Path, manner: Manner) -> Loaded:
    return load_dataset(folder, shipped_ontology(), manner)


@pytest.fixture(scope="module")
def alone() -> Loaded:
    return load(DATA, ALONE)


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of every file that holds a mistake."""
    folder = tmp_path_factory.mktemp("mistaken")
    shutil.copy(HERE / "common.yaml", folder)
    for case in (HERE / "bad").glob("*.yaml"):
        shutil.copy(case, folder)
    (folder / "pipe.yaml").mkdir()
    return folder


def test_shared_work_gives_the_same_dataset(alone: Loaded) -> None:
    assert load(DATA, SHARED) == alone


def test_shared_work_finds_the_same_mistakes(mistaken: Path) -> None:
    found = check_dataset(mistaken, shipped_ontology(), SHARED)
    assert len(found.diagnostics) > 50
    assert found == check_dataset(mistaken, shipped_ontology(), ALONE)


def interpreter(folder: Path, body: str) -> str:
    """A program to be started as the interpreter."""
    script = folder / "interpreter"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o755)
    return str(script)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("kill -9 $$", id="killed at once"),
        # The limit is in blocks of 512 or 1024 bytes: the process dies when it writes more.
        pytest.param(f'ulimit -f 40; exec {sys.executable} "$@"', id="killed on its way"),
        pytest.param("exit 1", id="failing"),
    ],
)
def test_what_another_process_does_not_deliver_is_read_anyway(
    body: str, alone: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", interpreter(tmp_path, body))
    assert load(DATA, SHARED) == alone


def test_a_machine_that_starts_no_process_reads_alone(
    alone: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    assert load(DATA, SHARED) == alone


def test_an_interruption_leaves_no_process_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"echo $$ > {tmp_path}/$$.pid; exec sleep 60"
    monkeypatch.setattr(sys, "executable", interpreter(tmp_path, body))

    def interrupt(_stage: str, _done: int, _total: int) -> None:
        if len(list(tmp_path.glob("*.pid"))) == 1:
            raise KeyboardInterrupt

    def wait_and_interrupt(stage: str, done: int, total: int) -> None:
        while not list(tmp_path.glob("*.pid")):
            pass
        interrupt(stage, done, total)

    with pytest.raises(KeyboardInterrupt):
        load(DATA, Manner(wait_and_interrupt, processes=2))
    (started,) = tmp_path.glob("*.pid")
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.stem), 0)
