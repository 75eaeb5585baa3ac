"""Views through the API: what a nested field inherits, overrides and resets, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import strawberry

from api.documents import read_document
from api.engine import Engine
from graph.sqlite.render import render
from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_WORLD = """
wire: {type: NewsAgency, name: The Wire}
early: {type: NewsReport, publisher: wire, url: https://wire.example/1, published: 2025-04-08}
later: {type: NewsReport, publisher: outlet, url: https://example.org/2, published: 2025-04-20, reliesOn: wire}
undated: {type: NewsReport, publisher: outlet, url: https://example.org/3}
freedonia: {type: State, name: Freedonia}
sylvania: {type: State, name: Sylvania}
ruritania: {type: State, name: Ruritania}
nobody-speaks-of-it: {type: State, name: Graustark}
talks:
  type: Meeting
  name: The talks
  date: {value: 2025-04-09, cite: {source: early, quote: They met.}}
  host: {to: freedonia, cite: [{source: early, quote: In Freedonia.}, {source: later, quote: There.}]}
  mediator: {to: sylvania, cite: {source: later, quote: Sylvania mediated.}}
  facilitator: {to: sylvania, cite: {source: undated, quote: It helped.}}
the-pact: {type: Treaty, name: The pact, party: {to: ruritania, cite: {source: undated, quote: It signed.}}}
"""


@pytest.fixture
def engine(tmp_path: Path, ontology: Ontology, schema: strawberry.Schema) -> Iterator[Engine]:
    with engine_over(_WORLD, tmp_path, ontology, schema) as made:
        yield made


def _talks(engine: Engine, text: str, variables: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 - JSON
    answered = ask(engine, text, variables)
    assert "errors" not in answered, answered
    return answered["data"]


def test_a_nested_field_keeps_the_view_around_it_overrides_a_part_and_resets_it_with_null(engine: Engine) -> None:
    found = _talks(
        engine,
        '{ meetings(knownBy: "2025-04-10") { nodes { kept: thirdParties { totalCount undatedCount } '
        'later: thirdParties(knownBy: "2025-04-20") { totalCount } '
        "reset: thirdParties(knownBy: null) { totalCount } } } }",
    )
    (talks,) = found["meetings"]["nodes"]
    assert talks["kept"] == {"totalCount": 1, "undatedCount": 1}
    assert talks["later"] == {"totalCount": 2}
    assert talks["reset"] == {"totalCount": 3}


def test_a_variable_that_is_left_out_keeps_the_view_and_one_that_is_null_resets_it(engine: Engine) -> None:
    text = 'query($d: Date) { meetings(knownBy: "2025-04-10") { nodes { thirdParties(knownBy: $d) { totalCount } } } }'
    counts = [
        _talks(engine, text, variables)["meetings"]["nodes"][0]["thirdParties"]["totalCount"]
        for variables in ({}, {"d": None}, {"d": "2025-04-20"})
    ]
    assert counts == [1, 3, 2]


def test_what_draws_on_a_source_that_is_set_aside_goes_with_it_unless_it_is_kept(engine: Engine) -> None:
    host = "host { edges { claim { supportingSources citations { source { id } } } }"
    without = _talks(engine, '{ meetings(without: ["The Wire"]) { nodes { ' + host + " } } } }")
    assert without["meetings"]["nodes"][0]["host"]["edges"] == []
    kept = '{ meetings(without: ["wire"], evidence: {keepRelays: true}) { nodes { ' + host + " } } } }"
    (edge,) = _talks(engine, kept)["meetings"]["nodes"][0]["host"]["edges"]
    assert edge["claim"] == {"supportingSources": 1, "citations": [{"source": {"id": "later"}}]}


def test_what_no_source_speaks_of_is_not_counted_as_resting_on_undated_sources(engine: Engine) -> None:
    found = _talks(engine, '{ states(knownBy: "2025-04-20") { undatedCount nodes { id } } }')["states"]
    assert [state["id"] for state in found["nodes"]] == ["freedonia", "sylvania"]
    assert found["undatedCount"] == 1


def test_an_event_is_not_there_before_its_day(engine: Engine) -> None:
    days = [
        _talks(engine, f'{{ entity(ref: "talks", asOf: {{date: "{day}"}}) {{ id }} }}')["entity"]
        for day in ("2025-04-08", "2025-04-09")
    ]
    assert days == [None, {"id": "talks"}]


def test_an_entity_of_which_nothing_is_left_is_absent(engine: Engine) -> None:
    assert _talks(engine, '{ node(id: "talks", knownBy: "2025-04-01") { id } }') == {"node": None}
    assert _talks(engine, '{ sources(knownBy: "2025-04-10") { nodes { id } } }') == {
        "sources": {"nodes": [{"id": "early"}, {"id": "report"}]}
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ('asOf: {date: "2025-04"}', "BAD_DATE"),
        ('knownBy: "soon"', "BAD_DATE"),
        ("evidence: {minIndependent: 0}", "BAD_FILTER"),
        ('evidence: {languages: ["not a language"]}', "BAD_FILTER"),
        ('evidence: {publishers: ["nobody"]}', "UNKNOWN_REFERENCE"),
        ('without: ["wire", "nobody"]', "UNKNOWN_REFERENCE"),
    ],
)
def test_a_view_that_makes_no_sense_is_refused_with_a_code(engine: Engine, arguments: str, code: str) -> None:
    (error,) = ask(engine, f"{{ meetings({arguments}) {{ totalCount }} }}")["errors"]
    assert error["extensions"]["code"] == code


_OFFICES = """
wire: {type: NewsAgency, name: The Wire}
other: {type: NewsAgency, name: Other}
early: {type: NewsReport, publisher: wire, url: https://wire.example/1, published: 2025-04-08}
later: {type: NewsReport, publisher: other, url: https://example.org/2, published: 2025-04-20}
firefly: {type: Person, name: Firefly}
presidency:
  type: Office
  name: Presidency
  holder: {to: firefly, since: 2020, until: 2030, cite: {source: later, quote: He is.}}
talks:
  type: Meeting
  name: The talks
  date: {value: 2025-04-09, cite: {source: early, quote: They met.}}
  attendee: {to: firefly, cite: {source: early, quote: He came.}}
"""


@pytest.mark.parametrize(
    ("view", "offices"),
    [
        ("", ["presidency"]),
        ('knownBy: "2025-04-10"', []),
        ('knownBy: "2025-04-20"', ["presidency"]),
        ('without: ["other"]', []),
        ("evidence: {assertedOnly: true}", []),
    ],
)
def test_an_office_that_follows_from_a_claim_goes_with_it(
    view: str, offices: list[str], tmp_path: Path, ontology: Ontology, schema: strawberry.Schema
) -> None:
    asked = "attendee { edges { claim { capacity { id } inferences { premises { claim { subject { id } } } } } } }"
    with engine_over(_OFFICES, tmp_path, ontology, schema) as engine:
        (talks,) = _talks(engine, f"{{ meetings{f'({view})' * bool(view)} {{ nodes {{ {asked} }} }} }}")["meetings"][
            "nodes"
        ]
    (edge,) = talks["attendee"]["edges"]
    assert [found["id"] for found in edge["claim"]["capacity"]] == offices
    assert bool(edge["claim"]["inferences"]) == bool(offices)


_WHOLE_FILTER = (
    'asOf: {date: "2100-01-01", atLeast: UNKNOWN}, knownBy: "2100-01-01", '
    'without: ["freedonia"], evidence: {languages: ["en"], minIndependent: 1}'
)
_FLAGSHIP = """{ commitments(involving: "Sylvania", VIEW) { totalCount nodes { __typename id name
    declaredBy { nodes { name } }
    thirdParties { edges { node { name } claim { property citations { quote locator stance source { headline url
    published } } } } } } } }"""
_KEPT_PREPARED = 16_384
"""Bytes of the longest statement that apsw keeps prepared; a longer one costs milliseconds each time."""


def test_the_widest_question_of_the_front_page_stays_prepared_in_the_whole_filter(
    schema: strawberry.Schema, ontology: Ontology
) -> None:
    asked = read_document(schema._schema, _FLAGSHIP.replace("VIEW", _WHOLE_FILTER))  # noqa: SLF001 - it has no other name
    text = render(asked.operation(None).plan({}).plan, ontology).text
    assert len(text.encode()) <= _KEPT_PREPARED


def test_a_question_too_deep_for_the_short_text_is_answered_by_the_long_one(engine: Engine) -> None:
    inner = "totalCount"
    for _ in range(3):
        inner = f"totalCount edges {{ holds claim {{ standing contested }} node {{ id within {{ {inner} }} }} }}"
    any_language = _WHOLE_FILTER.replace('languages: ["en"], ', "")
    found = _talks(engine, f"{{ states({any_language}) {{ totalCount nodes {{ id within {{ {inner} }} }} }} }}")
    assert [node["id"] for node in found["states"]["nodes"]] == ["freedonia", "sylvania"]
