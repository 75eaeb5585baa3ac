"""Links whose claims are stored once and read from either end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import strawberry

from api.engine import Engine
from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_AGREEMENTS = """
alpha: {type: Treaty, name: Alpha}
beta: {type: Treaty, name: Beta, packageWith: {to: alpha, cite: report#p}, extends: {to: gamma, cite: report#p}}
gamma: {type: Treaty, name: Gamma}
"""


@pytest.fixture(scope="module")
def agreements(
    ontology: Ontology, schema: strawberry.Schema, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    with engine_over(_AGREEMENTS, tmp_path_factory.mktemp("agreements"), ontology, schema) as engine:
        yield engine


def _related(engine: Engine, field: str) -> dict[str, list[str]]:
    text = (
        f"{{ treaties {{ nodes {{ id found: {field} {{ totalCount edges {{ node {{ id }} }} nodes {{ id }} }} }} }} }}"
    )
    found = {}
    for node in ask(engine, text)["data"]["treaties"]["nodes"]:
        ids = [edge["node"]["id"] for edge in node["found"]["edges"]]
        assert ids == [other["id"] for other in node["found"]["nodes"]]
        assert len(ids) == node["found"]["totalCount"]
        found[node["id"]] = ids
    return found


def test_a_symmetric_claim_is_seen_from_both_ends_under_a_broader_link(agreements: Engine) -> None:
    assert _related(agreements, "packageWith") == {"alpha": ["beta"], "beta": ["alpha"], "gamma": []}
    assert _related(agreements, "relatedAgreement") == {"alpha": ["beta"], "beta": ["alpha", "gamma"], "gamma": []}


def test_it_is_seen_from_both_ends_under_the_inverse_of_a_broader_link(agreements: Engine) -> None:
    assert _related(agreements, "relatedTo") == {"alpha": ["beta"], "beta": ["alpha"], "gamma": ["beta"]}


def test_filters_see_it_from_both_ends(agreements: Engine) -> None:
    text = '{ treaties(where: { relatedAgreement: { some: { id: { eq: "beta" } } } }) { nodes { id } } }'
    assert ask(agreements, text)["data"]["treaties"]["nodes"] == [{"id": "alpha"}]


@pytest.mark.parametrize("field", ["relatedAgreement", "relatedTo"])
def test_its_pages_put_together_are_the_whole_list(agreements: Engine, field: str) -> None:
    seen, after = [], None
    while True:
        text = (
            f'query ($after: String) {{ node(id: "beta") {{ ... on Treaty {{ found: {field}(first: 1, after: $after) '
            "{ nodes { id } pageInfo { hasNextPage endCursor } } } } }"
        )
        page = ask(agreements, text, {"after": after})["data"]["node"]["found"]
        seen += [node["id"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == _related(agreements, field)["beta"]
