"""The cache of what the ontology says: equal to reading, quick, and never needed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ontology.cache import cached_ontology, shipped_ontology
from ontology.files import shipped_files
from ontology.findings import OntologyError
from ontology.reader import read_ontology
from tests.ontology.bad_ontologies import SOUND, turtle_class, written

ROOT = Path(__file__).parents[2]
WARM = """
import sys, time
begun = time.process_time()  # the processor's time: other processes make no difference
from pathlib import Path
from ontology.cache import cached_ontology
from ontology.files import shipped_files
cached_ontology(shipped_files(), Path(sys.argv[1]))
print(time.process_time() - begun, "rdflib" in sys.modules)
"""


def only_file(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_the_cache_gives_back_what_the_reader_read(tmp_path: Path) -> None:
    read = read_ontology(shipped_files())
    assert cached_ontology(shipped_files(), tmp_path) == read
    assert only_file(tmp_path).stat().st_size > 0
    assert cached_ontology(shipped_files(), tmp_path) == read


def test_types_survive_the_cache(tmp_path: Path) -> None:
    cached_ontology(shipped_files(), tmp_path)
    again = cached_ontology(shipped_files(), tmp_path)
    read = read_ontology(shipped_files())
    assert repr(again) == repr(read)
    hash(again.properties["contactLevel"])
    hash(again.classes["RedLine"])


def test_a_warm_cache_imports_no_rdflib_and_is_quick(tmp_path: Path) -> None:
    cached_ontology(shipped_files(), tmp_path)
    best = 1e9
    for _ in range(5):
        run = subprocess.run(
            [sys.executable, "-c", WARM, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        seconds, imported = run.stdout.split()
        assert imported == "False"
        best = min(best, float(seconds))
        if best < 0.150:
            break
    assert best < 0.150


def test_shipped_ontology_is_read_once_in_a_process() -> None:
    first = shipped_ontology()
    begun = time.perf_counter()
    assert shipped_ontology() is first
    assert time.perf_counter() - begun < 0.001


def test_another_content_is_another_cache_file(tmp_path: Path) -> None:
    kept = tmp_path / "cache"
    files = written(tmp_path, a=SOUND)
    assert "Pact" not in cached_ontology(files, kept).classes
    written(tmp_path, a=SOUND + turtle_class("Pact"))
    assert "Pact" in cached_ontology(files, kept).classes
    assert len(list(kept.iterdir())) == 2


def cut(content: bytes) -> bytes:
    return content[:-1]


def changed(content: bytes) -> bytes:
    return content.replace(b"treaty", b"treats")


def not_utf_8(content: bytes) -> bytes:
    return b"\xff\xfe" + content


def empty(_: bytes) -> bytes:
    return b""


def deep(_: bytes) -> bytes:
    return b"[" * 100_000


def of_another_shape(_: bytes) -> bytes:
    return json.dumps({"classes": []}).encode()


@pytest.mark.parametrize("damage", [cut, changed, not_utf_8, empty, deep, of_another_shape])
def test_a_damaged_cache_is_read_anew_and_mended(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    files, folder = written(tmp_path, a=SOUND), tmp_path / "cache"
    read = cached_ontology(files, folder)
    kept = only_file(folder)
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    assert kept.read_bytes() != whole
    assert cached_ontology(files, folder) == read
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_made_does_no_harm(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    assert cached_ontology(shipped_files(), in_the_way / "cache") == read_ontology(shipped_files())
    assert in_the_way.read_text() == "not a folder"


def test_a_place_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    cached_ontology(shipped_files(), tmp_path)
    kept = only_file(tmp_path)
    kept.unlink()
    kept.mkdir()
    assert cached_ontology(shipped_files(), tmp_path) == read_ontology(shipped_files())
    assert only_file(tmp_path) == kept


def test_old_files_are_cleared_away(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"ontology-{number}.json").write_text("old")
    cached_ontology(shipped_files(), tmp_path)
    assert len(list(tmp_path.iterdir())) == 8


def test_an_ontology_with_mistakes_is_not_kept(tmp_path: Path) -> None:
    kept = tmp_path / "cache"
    with pytest.raises(OntologyError):
        cached_ontology(written(tmp_path, a=turtle_class("Pact", "Nothing")), kept)
    assert not kept.exists()
