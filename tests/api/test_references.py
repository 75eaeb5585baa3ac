"""What a name in an argument means [30]."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import strawberry

from api.engine import Engine
from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_NAMES = """
palmyra: {type: Region, name: Palmyra, alternateName: Tadmor}
wiki: {type: MediaOrganization, name: Wiki}
page: {type: ReferenceWork, publisher: wiki, headline: Palmyra}
gazetteer: {type: ReferenceWork, publisher: wiki, headline: TADMOR}
talks-here: {type: NewsReport, publisher: wiki, headline: Talks in Baku}
ruins-here: {type: NewsReport, publisher: wiki, headline: Ruins}
ruins-there: {type: NewsReport, publisher: wiki, headline: RUINS}
"""
"""Places, and pages titled like them."""


@pytest.fixture(scope="module")
def named(ontology: Ontology, schema: strawberry.Schema, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(_NAMES, tmp_path_factory.mktemp("names"), ontology, schema) as engine:
        yield engine


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Palmyra", "palmyra"), ("tadmor", "palmyra"), ("talks in Baku", "talks-here"), ("page", "page")],
)
def test_a_name_comes_before_a_headline(named: Engine, name: str, meant: str) -> None:
    asked = "query ($name: String!) { entity(ref: $name) { id } }"
    assert ask(named, asked, {"name": name}) == {"data": {"entity": {"id": meant}}}


def test_a_headline_counts_where_nothing_that_may_be_meant_has_the_name(named: Engine) -> None:
    asked = '{ sources(where: { is: "Palmyra" }) { nodes { id } } }'
    assert ask(named, asked)["data"]["sources"]["nodes"] == [{"id": "page"}]


def test_headlines_alike_are_told_apart_by_their_ids(named: Engine) -> None:
    [error] = ask(named, '{ entity(ref: "ruins") { id } }')["errors"]
    assert error["extensions"]["code"] == "AMBIGUOUS_REFERENCE"
    found = [(one["id"], one["matched"]) for one in error["extensions"]["candidates"]]
    assert found == [("ruins-here", "Ruins"), ("ruins-there", "RUINS")]
