"""The queries of docs/neo4j.md give the answers that stand below them; ``--update`` writes the answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from neo4j import Driver

from graph.neo4j.load import load
from graph.neo4j.schema import TYPES
from ontology.model import Ontology
from ontology.records import Dataset
from tests.neo4j.looking import Value

PAGE = Path(__file__).parents[2] / "docs/neo4j.md"
TABLE = re.compile(r"\n*((?:\|[^\n]*\n)*)")


class Question(NamedTuple):
    """A heading, its query, and where the answer stands in the page."""

    title: str
    query: str
    start: int
    end: int


def questions(page: str) -> list[Question]:
    found = []
    for match in re.finditer(r"^### ([^\n]+)\n\n```cypher\n(.*?)```\n", page, re.MULTILINE | re.DOTALL):
        answer = TABLE.match(page, match.end())
        assert answer is not None
        found.append(Question(match[1], match[2], match.end(), answer.end() if answer[1] else match.end()))
    return found


def table(driver: Driver, query: str) -> str:
    """The answer of a query as it stands in the page."""
    with driver.session() as session:
        result = session.run(query)
        keys, rows = result.keys(), [record.values() for record in result]
    lines = [keys, ["---"] * len(keys), *([_cell(value) for value in row] for row in rows)]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value).replace("|", "\\|")


@pytest.fixture(scope="module")
def graph(driver: Driver, shipped: Dataset, ontology: Ontology) -> Driver:
    """The driver, the database holding the shipped data."""
    load(shipped, ontology, driver)
    return driver


def test_the_page_asks_eleven_questions() -> None:
    assert len(questions(PAGE.read_text(encoding="utf-8"))) == 11


def test_every_query_gives_the_answer_below_it(graph: Driver, request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = page
    for question in reversed(questions(page)):
        answer = table(graph, question.query)
        assert answer.count("\n") > 3, f"{question.title} has no answer"
        expected = expected[: question.start] + answer + expected[question.end :]
    if request.config.getoption("--update"):
        PAGE.write_text(expected, encoding="utf-8")
    else:
        assert page == expected, "run `pytest tests/neo4j/test_documented.py --update` and look at what changed"


def test_the_picture_shows_every_relationship_type_that_is_not_of_the_ontology() -> None:
    picture = PAGE.read_text(encoding="utf-8").split("```mermaid")[1].split("```")[0]
    shown = set(re.findall(r"-- \"?([A-Z_]+)", picture))
    assert set(TYPES) == shown - {"DECLARED_BY"}
