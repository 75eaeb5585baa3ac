"""A dataset on other talks, converted from the prose beside it: the vocabulary is the field's, not one case's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from loaders.load import load_dataset
from ontology.model import Ontology
from tests.conformance.conftest import WORLDS, Served
from tests.conformance.gaps import expect_what_is_offered
from tests.conformance.stores import STORES

Ask = Callable[[str], dict[str, Any]]


@pytest.fixture(params=list(STORES))
def ask(request: pytest.FixtureRequest, served: Served) -> Ask:
    """Asks the dataset on the Kelm, in each kind of store."""
    engine, _ = served(request.param, "kelm")

    def answer(operation: str) -> dict[str, Any]:
        result = engine.execute(operation)
        expect_what_is_offered(request.param, result)
        answered = orjson.loads(result.body)
        assert "errors" not in answered, answered["errors"]
        data: dict[str, Any] = answered["data"]
        return data

    return answer


def test_it_loads_without_an_error_or_a_warning(ontology: Ontology) -> None:
    assert load_dataset(WORLDS["kelm"], ontology).diagnostics == ()


def test_a_treaty_tells_who_signed_for_whom_and_who_stands_behind_it(ask: Ask) -> None:
    treaty = ask("""{ treaties { nodes {
        participants { edges { node { id } claim { property onBehalfOf { id } } } }
        establishes { edges { node { id seat { nodes { id } } } claim { article } } }
        provisionClaims { edges { value claim { article } } }
    } } }""")["treaties"]["nodes"][0]
    roles = {
        (edge["claim"]["property"], edge["node"]["id"]): [actor["id"] for actor in edge["claim"]["onBehalfOf"]]
        for edge in treaty["participants"]["edges"]
    }
    assert roles == {
        ("depositary", "union-secretariat"): [],
        ("guarantor", "tarsia"): [],
        ("party", "orsmark"): [],
        ("party", "veland"): [],
        ("signatory", "mira-okonto"): ["veland"],
        ("signatory", "teo-varga"): ["orsmark"],
        ("witness", "gulf-union"): [],
    }
    assert treaty["establishes"]["edges"] == [
        {"node": {"id": "kelm-joint-centre", "seat": {"nodes": [{"id": "port-saviel"}]}}, "claim": {"article": "9"}}
    ]
    assert {edge["claim"]["article"] for edge in treaty["provisionClaims"]["edges"]} == {"2", "4"}


def test_a_party_that_rests_an_agreement_and_one_that_leaves_it_do_not_end_it(ask: Ask) -> None:
    grain = ask("""{ entity(ref: "kelm-grain-memorandum-2022") { ... on Memorandum {
        validFor noticePeriod
        suspendedFor { edges { node { id } claim { since until } } }
        withdrawn { edges { node { id } claim { since } } }
        endedByClaims { edges { claim { standing } } }
        extendedBy { nodes { id } }
        packageWith { nodes { id } }
    } } }""")["entity"]
    assert (grain["validFor"], grain["noticePeriod"]) == ("P120D", "P30D")
    assert grain["suspendedFor"]["edges"] == [
        {"node": {"id": "orsmark"}, "claim": {"since": "2023-10-29", "until": "2023-11-02"}}
    ]
    assert grain["withdrawn"]["edges"] == [{"node": {"id": "orsmark"}, "claim": {"since": "2024-07-17"}}]
    assert [edge["claim"]["standing"] for edge in grain["endedByClaims"]["edges"]] == ["DISPUTED"]
    assert grain["extendedBy"]["nodes"] == [{"id": "kelm-grain-renewal-2023"}]
    assert grain["packageWith"]["nodes"] == [{"id": "kelm-treaty-2022"}]


def test_a_renewal_of_two_lengths_is_contested(ask: Ask) -> None:
    renewal = ask("""{ entity(ref: "kelm-grain-renewal-2023") { ... on Memorandum {
        validFor validForClaims { edges { value claim { contested citations { saidBy { entity { id } } } } } }
    } } }""")["entity"]
    assert renewal["validFor"] is None
    assert sorted(
        (edge["value"], edge["claim"]["contested"], edge["claim"]["citations"][0]["saidBy"]["entity"]["id"])
        for edge in renewal["validForClaims"]["edges"]
    ) == [("P120D", True, "gulf-union"), ("P60D", True, "orsmark")]


def test_letters_make_an_exchange_that_carries_a_guarantee(ask: Ask) -> None:
    exchange = ask("""{ exchangesOfLetters { nodes {
        concludedAt { nodes { __typename id } }
        commitment { nodes { __typename id } }
    } } }""")["exchangesOfLetters"]["nodes"][0]
    assert {(each["__typename"], each["id"]) for each in exchange["concludedAt"]["nodes"]} == {
        ("Letter", "orsmark-letter-2022-10-10"),
        ("Letter", "tarsian-letter-2022-10"),
        ("Letter", "veland-letter-2022-10-11"),
    }
    assert {each["id"] for each in exchange["commitment"]["nodes"]} == {
        "release-of-prisoners-2022",
        "tarsian-guarantee-2022",
    }


def test_an_envoy_changes_office_by_way_of_acting(ask: Ask) -> None:
    offices = ask("""{ entity(ref: "Ilse Brandt") { ... on Person {
        holdsOffice { edges { node { id } claim { since until acting contested } } }
    } } }""")["entity"]["holdsOffice"]["edges"]
    assert sorted((edge["node"]["id"], edge["claim"]["since"], edge["claim"]["acting"]) for edge in offices) == [
        ("foreign-minister-of-tarsia", "2022-02-01", True),
        ("foreign-minister-of-tarsia", "2022-03-20", None),
        ("tarsian-envoy-for-the-kelm", "2021-05-03", None),
    ]
    assert not any(edge["claim"]["contested"] for edge in offices)


def test_a_breach_and_a_number_are_disputed_by_the_other_side(ask: Ask) -> None:
    handover = ask("""{ handovers { nodes {
        amountClaims { edges { value claim { standing supportingSources independentSources } } }
        breaches { edges { node { id } claim { standing } } }
    } } }""")["handovers"]["nodes"][0]
    counted = {edge["value"]: edge["claim"] for edge in handover["amountClaims"]["edges"]}
    assert counted["215 prisoners"] == {"standing": "DISPUTED", "supportingSources": 3, "independentSources": 1}
    assert handover["breaches"]["edges"] == [
        {"node": {"id": "release-of-prisoners-2022"}, "claim": {"standing": "DISPUTED"}}
    ]


def test_what_happened_in_a_sea_is_found_by_the_sea_around_it(ask: Ask) -> None:
    found = ask(
        """{ events(involving: "Lune Gulf") { nodes { id } } lines { nodes { id delimits { nodes { id } } } } }"""
    )
    assert [each["id"] for each in found["events"]["nodes"]] == ["survey-ship-stopped-2024-05"]
    assert all(line["delimits"]["nodes"] == [{"id": "velandic-economic-zone"}] for line in found["lines"]["nodes"])
