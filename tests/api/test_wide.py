"""Operations that are deep and wide at once are answered, whatever the engine makes of each of their parts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from api.engine import Engine

Filter = dict[str, Any]


def _deep(siblings: int) -> str:
    """An operation twenty fields deep, with so many connections beside the one that leads on, at each level."""
    beside = " ".join(
        f's{number}: within(where: {{within: "syria"}}, first: {number + 1}) '
        "{ totalCount nodes { id } pageInfo { hasNextPage endCursor } }"
        for number in range(siblings)
    )
    shown = "id"
    for _ in range(8):
        shown = f'id name {beside} within(first: 1, where: {{inside: "syria"}}) {{ totalCount nodes {{ {shown} }} }}'
    return f'{{ places(first: 2, where: {{within: "syria"}}) {{ totalCount nodes {{ {shown} }} }} }}'


def _linked(wide: int) -> Filter:
    """Filters nested forty deep, through links and lists in turn, each list with so many more."""
    found: Filter = {"id": {"eq": "x"}}
    for level in range(39):
        others = [{"name": {"eq": f"name {number}"}} for number in range(wide)]
        found = {"relatedAgreement": {"every": found}} if level % 2 else {"and": [found, *others]}
    return found


@pytest.mark.parametrize("siblings", [1, 4, 6])
def test_twenty_levels_with_siblings_at_each_are_answered(engine: Engine, siblings: int) -> None:
    answered = json.loads(engine.execute(_deep(siblings)).body)
    assert "errors" not in answered
    assert answered["data"]["places"]["totalCount"] > 0


@pytest.mark.parametrize("combined", ["and", "or"])
def test_thousands_of_filters_side_by_side_are_answered(engine: Engine, combined: str) -> None:
    where = {combined: [{"id": {"eq": f"nothing-{number}"}} for number in range(3_000)]}
    text = "query ($where: PlaceWhere) { places(where: $where) { totalCount } }"
    assert json.loads(engine.execute(text, {"where": where}).body) == {"data": {"places": {"totalCount": 0}}}


def test_forty_filters_in_each_other_with_others_beside_them_are_answered(engine: Engine) -> None:
    text = "query ($where: AgreementWhere) { agreements(where: $where) { totalCount } }"
    assert "errors" not in json.loads(engine.execute(text, {"where": _linked(20)}).body)
