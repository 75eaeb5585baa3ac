"""The competency questions of the field: asked of every store, and answered as they were worked out by hand.

A question is a folder of ``tests/questions``: ``query.graphql`` asks it (``variables.json``, if any), ``question.md``
says it in words and works the answer out from the files of ``data/``, and ``expected.json`` holds what must be true
of the response: expressions of JMESPath, each with the value that it ``is``, what it ``has`` or what it ``lacks``.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jmespath
import orjson
import pytest

from api.pages import examples
from ontology.model import Ontology
from tests.conformance.answers import comparable
from tests.conformance.conftest import Served, dataset_of
from tests.conformance.gaps import expect_what_is_offered
from tests.conformance.stores import STORES
from tests.conftest import ROOT
from tests.reference import answer

QUESTIONS = sorted(path.parent for path in (ROOT / "tests" / "questions").glob("*/query.graphql"))
EXAMPLES = ROOT / "api" / "pages" / "examples"
PAGE = ROOT / "docs" / "questions.md"
INTRODUCTION = """# Competency questions

What people of the field ask, put to the shipped data. Each has the operation that asks it, the answer in words, what
the answer comes to (*found*; *contested*: the sources differ; *denied*; *empty*: nothing is recorded, which is not
*no*) and where it is worked out by hand from the files. They are also the examples of the query pages.
"""
KINDS = {"found", "contested", "denied", "empty"}
"""What an answer comes to: what is asked for stands; sources differ; it is denied; nothing is recorded."""


def _expected(question: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((question / "expected.json").read_text(encoding="utf-8"))
    return expected


def _check(held: dict[str, Any], data: object) -> None:
    """One thing that must hold, or an assertion that says what was found."""
    found = jmespath.search(held["of"], data)
    if "is" in held:
        assert found == held["is"], held["of"]
    for each in held.get("has", []):
        assert each in found, held["of"]
    for each in held.get("lacks", []):
        assert each not in found, held["of"]


@pytest.mark.parametrize("kind", STORES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_is_answered_as_worked_out_by_hand(
    kind: str, question: Path, served: Served, ontology: Ontology
) -> None:
    given = question / "variables.json"
    variables = json.loads(given.read_text(encoding="utf-8")) if given.exists() else {}
    engine, watched = served(kind, "shipped")
    watched.asked.clear()
    result = engine.execute((question / "query.graphql").read_text(encoding="utf-8"), variables)
    expect_what_is_offered(kind, result)
    response = orjson.loads(result.body)
    assert "errors" not in response, response["errors"]
    for held in _expected(question)["holds"]:
        _check(held, response["data"])
    [(plan, values)] = watched.asked
    assert comparable(response["data"]) == comparable(answer(dataset_of("shipped"), ontology, plan, values).data)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_is_explained_and_opens_with_its_words(question: Path) -> None:
    explained = (question / "question.md").read_text(encoding="utf-8")
    first = (question / "query.graphql").read_text(encoding="utf-8").partition("\n")[0]
    assert explained.startswith(first + "\n")
    assert "\n## Answer\n" in explained
    assert "\n## How it is worked out\n" in explained


def test_the_query_pages_offer_the_questions_before_all_else(request: pytest.FixtureRequest) -> None:
    asked = {question.name: (question / "query.graphql").read_text(encoding="utf-8") for question in QUESTIONS}
    if request.config.getoption("--update"):
        for name, text in asked.items():
            (EXAMPLES / f"{name}.graphql").write_text(text, encoding="utf-8")
    assert [example.query for example in examples()][: len(asked)] == list(asked.values())


def _page() -> str:
    """The page that lists the questions, their operations and where their answers are worked out."""
    parts = [INTRODUCTION]
    for question in QUESTIONS:
        words, _, operation = (question / "query.graphql").read_text(encoding="utf-8").partition("\n")
        told = (
            (question / "question.md").read_text(encoding="utf-8").split("## Answer\n\n")[1].split("\n## ")[0].strip()
        )
        comes_to = _expected(question)["answer"]
        worked_out = f"[worked out](../tests/questions/{question.name}/question.md)"
        parts.append(
            f"## {int(question.name[:2])}. {words.lstrip('# ')}\n\n{told}\n\n"
            f"*{comes_to}*, {worked_out}\n\n```graphql\n{operation}```\n"
        )
    return "\n".join(parts)


def test_the_documents_offer_the_questions_with_their_answers(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update"):
        PAGE.write_text(_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == _page()


def test_many_answers_are_empty_denied_or_contested() -> None:
    counted = Counter(_expected(question)["answer"] for question in QUESTIONS)
    assert set(counted) == KINDS
    assert counted.total() - counted["found"] >= 8
