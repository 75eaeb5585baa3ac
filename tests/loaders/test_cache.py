"""What is kept of files between runs is a shortcut and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.cache import DraftCache
from loaders.entries import EntryReader
from loaders.load import Loaded, Manner, load_dataset
from loaders.positions import Fields
from ontology.cache import shipped_ontology

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "data"
FILES = len(list(DATA.rglob("*.yaml")))


def load(folder: Path, cache: Path | None) -> Loaded:
    return load_dataset(folder, shipped_ontology(), Manner(cache=cache))


@pytest.fixture(scope="module")
def uncached() -> Loaded:
    return load(DATA, None)


@pytest.fixture
def warm(tmp_path: Path) -> Path:
    """A cache that holds the shipped dataset."""
    load(DATA, tmp_path / "warm")
    return tmp_path / "warm"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, warm: Path) -> list[Fields]:  # noqa: ARG001 - what fills the cache is not counted
    """Collects the files that are read from now on, as trees."""
    found: list[Fields] = []
    entries = EntryReader.read

    def noted(reader: EntryReader, tree: Fields) -> None:
        found.append(tree)
        entries(reader, tree)

    monkeypatch.setattr(EntryReader, "read", noted)
    return found


def test_what_was_kept_is_not_read_again(warm: Path, read: list[Fields], uncached: Loaded) -> None:
    assert load(DATA, warm) == uncached
    assert read == []


def test_a_saved_file_alone_is_read_again(warm: Path, read: list[Fields], uncached: Loaded, tmp_path: Path) -> None:
    copy = shutil.copytree(DATA, tmp_path / "copy")
    with (copy / "actors" / "states.yaml").open("a") as opened:
        opened.write("atlantis: {type: State, name: Atlantis}\n")
    found = load(copy, warm).dataset
    assert uncached.dataset is not None
    assert found is not None
    assert found.entities.keys() - uncached.dataset.entities.keys() == {"atlantis"}
    assert len(read) == 1


def test_mistakes_are_kept_with_their_places(tmp_path: Path) -> None:
    folder = tmp_path / "mistaken"
    folder.mkdir()
    for case in (HERE / "bad").glob("*.yaml"):
        shutil.copy(case, folder)
    found = load(folder, None)
    for _ in range(2):
        assert load(folder, tmp_path / "cache") == found


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: kept[:40] + b"?" + kept[41:], lambda _: b""])
def test_damaged_entries_are_written_anew(
    damage: Callable[[bytes], bytes], warm: Path, read: list[Fields], uncached: Loaded
) -> None:
    for entry in warm.iterdir():
        entry.write_bytes(damage(entry.read_bytes()))
    assert load(DATA, warm) == uncached
    assert len(read) == FILES
    assert load(DATA, warm) == uncached
    assert len(read) == FILES


def test_another_ontology_reads_for_itself(warm: Path, read: list[Fields]) -> None:
    load_dataset(DATA, replace(shipped_ontology(), digest="another"), Manner(cache=warm))
    assert len(read) == FILES


def test_a_folder_that_cannot_be_written_changes_nothing(uncached: Loaded, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert load(DATA, tmp_path / "file") == uncached


def test_the_entries_used_last_stay_within_the_limit(tmp_path: Path) -> None:
    cache = DraftCache(tmp_path, shipped_ontology(), limit=2_500)
    for number in range(4):
        cache.keep(b"%d" % number, bytes(1_000))
    for age, number in enumerate((3, 1, 2, 0)):
        os.utime(cache.place(b"%d" % number), (age, age))
    cache.prune()
    assert [number for number in range(4) if cache.find(b"%d" % number) is not None] == [0, 2]
