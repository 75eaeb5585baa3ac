"""The example queries that the pages offer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.pages import Example, examples
from tests.running import DATA, parley


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("examples") / "data.sqlite"
    assert parley("build", DATA, "--out", out).returncode == 0
    return out


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.title)
def test_an_example_is_a_question_that_the_shipped_data_answers(example: Example, database: Path) -> None:
    answered = parley("query", example.query, "--db", database)
    assert answered.returncode == 0, answered.stdout
    assert example.title.endswith("?")
    assert all(found for found in json.loads(answered.stdout)["data"].values())


def test_the_first_example_is_the_flagship_question() -> None:
    assert 'commitments(involving: "Tadmor")' in examples()[0].query
