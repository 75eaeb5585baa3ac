"""Claims, rule by rule [4-10]: from YAML to the answers of the API."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import strawberry

from loaders.load import load_dataset
from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_WORLD = """
azerbaijan: {type: State, name: Azerbaijan}
turkey: {type: State, name: Türkiye}
gofman: {type: Person, name: Roman Gofman}
adviser: {type: Office, name: National Security Adviser}
second:
  type: NewsReport
  publisher: outlet
  url: https://example.org/second
  published: 2025-04-11
  passages:
    no: {locator: paragraph 2, quote: Nobody hosted anything.}
"""

Ask = Callable[[str, str], Any]


@pytest.fixture
def answer(tmp_path: Path, ontology: Ontology, schema: strawberry.Schema) -> Ask:
    """The data of the answer to a question about the world above and more entries."""

    def answered(entries: str, question: str) -> Any:  # noqa: ANN401 - JSON
        with engine_over(_WORLD + entries, tmp_path, ontology, schema) as engine:
            response = ask(engine, question)
            assert "errors" not in response, response
            return response["data"]

    return answered


def third(statement: str) -> str:
    """A third source, with a passage that states, disputes or denies something."""
    return f"third: {{type: NewsReport, publisher: outlet, passages: {{a: {{quote: Words., {statement}}}}}}}\n"


_TALKS = "talks: {type: Meeting, host: {to: azerbaijan, cite: report#p}}"


@pytest.mark.parametrize(
    "other",
    [
        "talks: {type: Meeting, host: {to: azerbaijan, cite: [second#no, report#p]}}",
        "talks: {type: Meeting, host: {to: azerbaijan, article: '3', cite: {source: second, quote: Baku hosted.}}}",
        "talks: {type: Meeting}\n\n\n" + third("states: {talks: {host: azerbaijan}}"),
    ],
)
def test_an_id_says_what_a_claim_says_and_neither_where_nor_by_whom(answer: Ask, tmp_path: Path, other: str) -> None:
    question = '{ entity(ref: "talks") { ... on Meeting { host { edges { claim { id } } } } } }'
    first = answer(_TALKS, question)
    for file in (tmp_path / "data").iterdir():
        file.unlink()
    (tmp_path / "data").rmdir()
    assert answer(other, question) == first


def test_since_until_and_capacity_are_part_of_what_a_claim_says(answer: Ask) -> None:
    entries = """
talks: {type: Meeting, attendee: [{to: gofman, cite: report#p}, {to: gofman, capacity: adviser, cite: report#p}]}
adviser-2:
  type: Office
  holder: [{to: gofman, since: 2020, cite: report#p}, {to: gofman, since: 2021, cite: report#p}]
"""
    found = answer(entries, '{ claims(where: {object: {is: "gofman"}}) { totalCount } }')
    assert found["claims"]["totalCount"] == 4


def test_two_entries_that_say_the_same_make_one_claim_with_both_citations(answer: Ask) -> None:
    entries = f"{_TALKS}\n{third('states: {talks: {host: azerbaijan}}')}"
    asked = "host { totalCount edges { claim { citations { source { id } } } } }"
    host = answer(entries, f'{{ entity(ref: "talks") {{ ... on Meeting {{ {asked} }} }} }}')["entity"]["host"]
    assert host["totalCount"] == 1
    assert [c["source"]["id"] for c in host["edges"][0]["claim"]["citations"]] == ["report", "third"]


def test_rivals_stay_side_by_side_and_name_each_other(answer: Ask) -> None:
    dates = "[{value: 2025-04-09, cite: report#p}, {value: 2025-04-10, cite: second#no}]"
    asked = "date dateClaims { edges { value claim { contested rivals { value } } } }"
    found = answer(
        f"talks: {{type: Meeting, date: {dates}}}", f'{{ entity(ref: "talks") {{ ... on Meeting {{ {asked} }} }} }}'
    )["entity"]
    assert found["date"] is None
    claims = {edge["value"]: edge["claim"] for edge in found["dateClaims"]["edges"]}
    assert {value: [r["value"] for r in claim["rivals"]] for value, claim in claims.items()} == {
        "2025-04-09": ["2025-04-10"],
        "2025-04-10": ["2025-04-09"],
    }
    assert all(claim["contested"] for claim in claims.values())


@pytest.mark.parametrize(
    ("before", "after", "contested"),
    [
        ("since: 2020-01-01", "since: 2023-01-01", False),
        ("since: 2020-01-01, until: 2022-02-01", "since: 2022", False),
        ("since: 2020-01-01, until: 2023-02-01", "since: 2022", True),
    ],
    ids=["the next ends the one before", "the year leaves room for it", "the year is over before"],
)
def test_history_is_no_dispute(answer: Ask, before: str, after: str, *, contested: bool) -> None:
    entries = f"""
adviser-2:
  type: Office
  holder: [{{to: gofman, {before}, cite: report#p}}, {{to: turkish-adviser, {after}, cite: report#p}}]
turkish-adviser: {{type: Person}}
"""
    found = answer(entries, "{ claims(where: {property: {eq: holder}}) { nodes { contested } } }")
    assert [c["contested"] for c in found["claims"]["nodes"]] == [contested, contested]


def test_a_handle_finds_a_claim_and_lets_other_passages_deny_it(answer: Ask) -> None:
    entries = """
talks: {type: Meeting, host: {to: azerbaijan, id: who-hosted, cite: report#p}}
third: {type: NewsReport, publisher: outlet, passages: {a: {quote: No., denies: [who-hosted]}}}
"""
    found = answer(
        entries, '{ claim(ref: "who-hosted") { ref standing object { id } citations { stance source { id } } } }'
    )
    assert found["claim"] == {
        "ref": "who-hosted",
        "standing": "DISPUTED",
        "object": {"id": "azerbaijan"},
        "citations": [
            {"stance": "SUPPORTS", "source": {"id": "report"}},
            {"stance": "DENIES", "source": {"id": "third"}},
        ],
    }


def test_denying_what_nobody_states_makes_a_denied_claim_and_a_warning(
    answer: Ask, tmp_path: Path, ontology: Ontology
) -> None:
    entries = "talks: {type: Meeting}\n" + third("denies: {talks: {host: turkey}}")
    found = answer(entries, "{ claims(where: {property: {eq: host}}) { nodes { standing } } }")
    assert found["claims"]["nodes"] == [{"standing": "DENIED"}]
    assert [d.code for d in load_dataset(tmp_path / "data", ontology).diagnostics] == ["P802"]


def test_an_account_is_found_from_its_subject_and_from_everything_it_mentions(answer: Ask) -> None:
    entries = """
talks:
  type: Meeting
  account: {value: Gofman left early., language: en, mentions: [gofman, turkey], on: 2025-04-09, cite: report#p}
"""
    question = (
        '{ ABOUT subject: entity(ref: "talks") { ... on Meeting { accountClaims { totalCount } } }'
        ' mentioned: entity(ref: "Roman Gofman") { mentionedIn { nodes { value on language } } } }'
    )
    names = ("talks", "gofman", "Türkiye", "azerbaijan")
    about = " ".join(
        f'a{i}: claims(where: {{about: "{name}", property: {{eq: account}}}}) {{ totalCount }}'
        for i, name in enumerate(names)
    )
    found = answer(entries, question.replace("ABOUT", about))
    assert [found[f"a{i}"]["totalCount"] for i in range(4)] == [1, 1, 1, 0]
    assert found["subject"]["accountClaims"]["totalCount"] == 1
    told = {"value": "Gofman left early.", "on": "2025-04-09", "language": "en"}
    assert found["mentioned"]["mentionedIn"]["nodes"] == [told]


_EXISTENCE = (
    '{ entity(ref: "talks") { ... on Dealing { existenceClaims { nodes { standing citations { stance } } } } } }'
)


def test_a_meeting_that_nobody_doubts_took_place_by_an_editorial_claim(answer: Ask) -> None:
    found = answer("talks: {type: Meeting}", _EXISTENCE)
    assert found["entity"]["existenceClaims"]["nodes"] == [{"standing": "EDITORIAL", "citations": []}]


@pytest.mark.parametrize("status", ["announced", "postponed", "cancelled", "not held"])
def test_of_a_meeting_only_announced_or_put_off_nothing_says_that_it_took_place(answer: Ask, status: str) -> None:
    found = answer(f"talks: {{type: Meeting, eventStatus: {{value: {status}, cite: report#p}}}}", _EXISTENCE)
    assert found["entity"]["existenceClaims"]["nodes"] == []


def test_a_meeting_announced_and_then_held_took_place(answer: Ask) -> None:
    status = "[{value: announced, since: 2025-04-01, cite: report#p}, {value: held, since: 2025-04-09, cite: report#p}]"
    found = answer(f"talks: {{type: Meeting, eventStatus: {status}}}", _EXISTENCE)
    assert [c["standing"] for c in found["entity"]["existenceClaims"]["nodes"]] == ["EDITORIAL"]


def test_that_an_announced_meeting_took_place_can_be_said_and_denied(answer: Ask) -> None:
    entries = """
talks: {type: Meeting, existence: {value: true, cite: report#p}, eventStatus: {value: announced, cite: report#p}}
"""
    (claim,) = answer(entries + third("denies: [talks]"), _EXISTENCE)["entity"]["existenceClaims"]["nodes"]
    assert claim == {"standing": "DISPUTED", "citations": [{"stance": "SUPPORTS"}, {"stance": "DENIES"}]}


def test_that_an_announced_meeting_took_place_can_be_denied_alone(
    answer: Ask, tmp_path: Path, ontology: Ontology
) -> None:
    entries = """
talks: {type: Meeting, eventStatus: {value: postponed, cite: report#p}}
"""
    (claim,) = answer(entries + third("denies: [talks]"), _EXISTENCE)["entity"]["existenceClaims"]["nodes"]
    assert claim["standing"] == "DENIED"
    assert load_dataset(tmp_path / "data", ontology).diagnostics == ()


def test_editorial_values_need_no_citation_and_may_be_disputed(answer: Ask) -> None:
    entries = """
baku: {type: Settlement, name: Baku, within: azerbaijan}
"""
    entries += third("disputes: {baku: {within: azerbaijan}}")
    question = '{ claims(where: {subject: {is: "baku"}}) { nodes { property standing editorial } } }'
    found = {c["property"]: (c["standing"], c["editorial"]) for c in answer(entries, question)["claims"]["nodes"]}
    assert found == {"name": ("EDITORIAL", True), "within": ("DISPUTED", False)}


def test_one_id_with_two_classes_is_an_error_that_names_both_places(tmp_path: Path, ontology: Ontology) -> None:
    (tmp_path / "a.yaml").write_text("talks: {type: Meeting}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("\ntalks: {type: RedLine}\n", encoding="utf-8")
    (found,) = load_dataset(tmp_path, ontology).diagnostics
    assert (found.code, found.at.file, found.at.line) == ("P302", "b.yaml", 2)
    assert "another class" in found.message
    assert "a.yaml:1:1" in found.message
