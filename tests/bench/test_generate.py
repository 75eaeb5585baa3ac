"""Generated datasets: the same for a seed, of the size asked for, and free of mistakes."""

from pathlib import Path

import pytest

from bench.generate import generate, generate_bytes
from bench.needle import COMMITMENTS
from loaders.load import load_dataset
from ontology.cache import shipped_ontology

SIZE = 2_000


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_seed_fixes_every_byte(tmp_path: Path) -> None:
    for name, seed in (("once", 7), ("again", 7), ("other", 8)):
        generate(tmp_path / name, SIZE, seed)
    assert content(tmp_path / "once") == content(tmp_path / "again")
    assert content(tmp_path / "once") != content(tmp_path / "other")


def test_the_size_is_what_was_asked_for(tmp_path: Path) -> None:
    assert generate(tmp_path / "claims", SIZE, 1).claims == pytest.approx(SIZE, rel=0.1)
    written = generate_bytes(tmp_path / "bytes", 300_000, 1).written
    assert written == pytest.approx(300_000, rel=0.1)
    assert sum(len(data) for name, data in content(tmp_path / "bytes").items() if name.endswith(".yaml")) == written


def test_a_generated_dataset_has_no_mistakes_and_the_claims_it_counts(tmp_path: Path) -> None:
    counted = generate(tmp_path, SIZE, 3).claims
    loaded = load_dataset(tmp_path, shipped_ontology())
    assert [str(found) for found in loaded.diagnostics] == []
    assert loaded.dataset is not None
    stated = sum(claim.asserted for claim in loaded.dataset.claims.values())
    assert stated == pytest.approx(counted, rel=0.02)


def test_the_needle_is_the_same_at_any_size(tmp_path: Path) -> None:
    needles = []
    for size in (1_000, 4_000):
        generate(tmp_path / str(size), size, seed=size)
        needles.append({name: data for name, data in content(tmp_path / str(size)).items() if "needle" in name})
    assert needles[0] == needles[1]
    assert sum(data.count(b"\nneedle-commitment-") for data in needles[0].values()) == COMMITMENTS


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    kept = tmp_path / "thesis.txt"
    kept.write_text("years of work")
    with pytest.raises(FileExistsError, match="not generated"):
        generate(tmp_path, SIZE, 1)
    assert kept.read_text() == "years of work"
