"""Suspected echoes, from YAML to the answers of the API [15]."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import strawberry

from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_WORDS = "the establishment of foreign bases in the area of the lake is a red line"
_ALIKE = "any establishment of foreign bases in the area of the lake is a red line"
_APART = "foreign troops near the water would not be accepted by anybody in the capital"
_QUESTION = """{ entity(ref: "line") { ... on RedLine { existenceClaims { nodes {
  apart: independentSources merged: independentSources(echo: MERGE)
  suspectedEcho { citations { source { id } } } } } } }
  echoed: claims(where: {suspectedEcho: {eq: true}}) { totalCount } }"""

Told = tuple[int, int, list[list[str]]]


@pytest.fixture
def told(tmp_path: Path, ontology: Ontology, schema: strawberry.Schema) -> Callable[[str], Told]:
    """What is told of a red line after reports of it: independent sources, echoes merged, and the echoes."""

    def answered(reports: str) -> Told:
        world = "line: {type: RedLine}\nminister: {type: Person}\nagency: {type: NewsAgency}\n" + reports
        with engine_over(world, tmp_path, ontology, schema) as engine:
            response: Any = ask(engine, _QUESTION)
        (claim,) = response["data"]["entity"]["existenceClaims"]["nodes"]
        echoes = [[c["source"]["id"] for c in echo["citations"]] for echo in claim["suspectedEcho"]]
        assert response["data"]["echoed"]["totalCount"] == bool(echoes)
        return claim["apart"], claim["merged"], echoes

    return answered


def report(name: str, quote: str, passage: str = "", source: str = "") -> str:
    """A report that says of the red line that there is one."""
    said = f"quote: {quote}, states: [line]{passage}"
    return f"{name}: {{type: NewsReport, publisher: outlet{source}, passages: {{p: {{{said}}}}}}}\n"


def test_nearly_the_same_words_of_two_origins_are_a_suspicion_and_one_only_when_asked(
    told: Callable[[str], Told],
) -> None:
    reports = report("first", _WORDS) + report("other", _ALIKE) + report("third", _APART)
    assert told(reports) == (3, 2, [["first", "other"]])


def test_words_of_their_own_are_no_echo(told: Callable[[str], Told]) -> None:
    assert told(report("first", _WORDS) + report("other", _APART)) == (2, 2, [])


def test_who_quote_the_same_named_speaker_are_no_echo(told: Callable[[str], Told]) -> None:
    quoting = ", saidBy: minister"
    assert told(report("first", _WORDS, quoting) + report("other", _ALIKE, quoting)) == (2, 2, [])


def test_unnamed_speakers_are_not_the_same(told: Callable[[str], Told]) -> None:
    quoting = ", saidBy: {unnamed: official}"
    reports = report("first", _WORDS, quoting) + report("other", _ALIKE, quoting)
    assert told(reports) == (2, 1, [["first", "other"]])


def test_curators_settle_that_two_are_independent(told: Callable[[str], Told]) -> None:
    reports = report("first", _WORDS, source=", independentOf: other") + report("other", _ALIKE)
    assert told(reports) == (2, 2, [])


def test_curators_settle_that_two_rely_on_one(told: Callable[[str], Told]) -> None:
    relying = ", reliesOn: agency"
    assert told(report("first", _WORDS, source=relying) + report("other", _ALIKE, source=relying)) == (1, 1, [])
