"""The example queries that the pages offer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from api.engine import Engine
from api.pages import Example, examples
from graph.sqlite.build import build
from graph.sqlite.store import SqliteStore
from loaders.load import load_dataset
from ontology.model import Ontology
from tests.running import DATA


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, ontology: Ontology) -> Iterator[Engine]:
    """Answers from the shipped data."""
    out = tmp_path_factory.mktemp("examples") / "data.sqlite"
    dataset = load_dataset(Path(DATA), ontology).dataset
    assert dataset is not None
    build(dataset, ontology, out)
    store = SqliteStore(out, ontology)
    yield Engine(ontology, store)
    store.close()


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.title)
def test_an_example_is_a_question_that_the_shipped_data_answers(example: Example, engine: Engine) -> None:
    answered = orjson.loads(engine.execute(example.query).body)
    assert "errors" not in answered
    assert example.title.endswith("?")
    assert all(found for found in answered["data"].values())


def test_the_first_example_is_the_flagship_question() -> None:
    assert 'commitments(involving: "Tadmor")' in examples()[0].query
