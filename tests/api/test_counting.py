"""The limit of nodes: an answer is whole or an error, never cut in silence [24]."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import strawberry

import api.compile.fields
import api.compile.paging
import api.counting
from api.engine import Engine
from api.limits import NODES
from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_MEETING = """
azerbaijan: {type: State, name: Azerbaijan}
turkey: {type: State, name: Ankara}
talks:
  type: Meeting
  cite: report#p
  host: azerbaijan
  mediator: [azerbaijan, turkey]
  facilitator: [azerbaijan, turkey]
"""
"""A meeting with five roles, played by two."""


@pytest.fixture
def roles(
    ontology: Ontology,
    schema: strawberry.Schema,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[Engine]:
    lowered = replace(NODES, value=request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api.compile.fields, "NODES", lowered)
        patch.setattr(api.compile.paging, "NODES", lowered)
        patch.setattr(api.counting, "NODES", lowered)
        patch.setattr(api.counting, "_SHORTEST", 0)
        with engine_over(_MEETING, tmp_path_factory.mktemp("roles"), ontology, schema) as engine:
            yield engine


def _asked(selection: str) -> str:
    return f'{{ node(id: "talks") {{ ... on Meeting {{ thirdParties {{ {selection} }} }} }} }}'


@pytest.mark.parametrize("roles", [3], indirect=True)
def test_nodes_are_all_there_even_where_the_edges_would_be_too_many(roles: Engine) -> None:
    found = ask(roles, _asked("totalCount nodes { id }"))["data"]["node"]["thirdParties"]
    assert found == {"totalCount": 5, "nodes": [{"id": "azerbaijan"}, {"id": "turkey"}]}


@pytest.mark.parametrize("roles", [3], indirect=True)
@pytest.mark.parametrize("selection", ["edges { node { id } }", "nodes { id } edges { cursor }"])
def test_too_many_edges_are_an_error(roles: Engine, selection: str) -> None:
    [error] = ask(roles, _asked(selection))["errors"]
    assert error["extensions"]["code"] == "NODE_LIMIT"


@pytest.mark.parametrize("roles", [1], indirect=True)
@pytest.mark.parametrize(
    "text", [_asked("nodes { id }"), '{ search(text: "a", first: null) { rank } }'], ids=["nodes", "hits"]
)
def test_too_many_nodes_are_an_error(roles: Engine, text: str) -> None:
    [error] = ask(roles, text)["errors"]
    assert error["extensions"]["code"] == "NODE_LIMIT"
