"""A dataset that is written and read again is the same dataset."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.load import load_dataset
from loaders.write import write_dataset
from ontology.cache import shipped_ontology
from ontology.records import Claim, Dataset, Position
from tests.loaders.test_load import ENTRIES, dataset

DATA = Path(__file__).parent.parent.parent / "data"
NOWHERE = Position("", 0, 0)
WORDS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=30).filter(str.strip)
# A name that mixes alphabets within a word is refused.
NAMES = WORDS.filter(lambda name: not any("\u0370" <= c <= "\u04ff" for c in name))


def again(written: Dataset) -> Dataset:
    """The dataset after a round through YAML."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "new"
        write_dataset(written, folder)
        loaded = load_dataset(folder, shipped_ontology())
    assert loaded.dataset is not None, [found.render() for found in loaded.diagnostics]
    return loaded.dataset


def without_place(claim: Claim) -> Claim:
    """A claim, positions apart."""
    return claim._replace(at=None, citations=tuple(c._replace(at=NOWHERE) for c in claim.citations))


def assert_same(first: Dataset, second: Dataset) -> None:
    assert [entity[:3] for entity in second.entities.values()] == [entity[:3] for entity in first.entities.values()]
    assert [passage[:7] for passage in second.passages.values()] == [passage[:7] for passage in first.passages.values()]
    assert [without_place(c) for c in second.claims.values()] == [without_place(c) for c in first.claims.values()]
    assert second.assessments == first.assessments
    assert second.digest == first.digest
    assert second.folders == first.folders


def test_the_shipped_data_survive_a_round_through_yaml() -> None:
    shipped = load_dataset(DATA, shipped_ontology()).dataset
    assert shipped is not None
    assert_same(shipped, again(shipped))


@given(st.sets(st.sampled_from(range(5, 9))), NAMES, WORDS, st.sampled_from(["en", "ar", "he", "zh-Hant"]))
def test_datasets_survive_a_round_through_yaml(left_out: set[int], name: str, quote: str, language: str) -> None:
    kept = [entry for number, entry in enumerate(ENTRIES) if number not in left_out - {7, 8}]
    said = {"quote": quote, "source": "other"}
    # A JSON string is a double-quoted one of YAML.
    extra = (
        f"haifa: {{type: Visit, name: {{{language}: {json.dumps(name, ensure_ascii=False)}}},"
        f" host: {{to: turkey, since: 2025-04, cite: {json.dumps(said, ensure_ascii=False)}}}}}"
    )
    first = dataset(*kept, extra)
    assert_same(first, again(first))


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError, match="is not empty"):
        write_dataset(dataset(*ENTRIES), tmp_path)
