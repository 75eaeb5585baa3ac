"""Hostile requests: each is answered or refused under a code, in bounded time, and the engine goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import apsw
import pytest

from api.engine import Engine
from api.limits import FILTERS, STATEMENT
from api.result import Outcome

_BOUND = 1.5
"""Seconds of processor time; an idle machine takes a fraction of it."""


def _chain(links: int, on: str, inner: str) -> str:
    body = " ".join(f"fragment f{i} on {on} {{ {inner.format(next=f'...f{i + 1}')} }}" for i in range(links))
    return f"{body} fragment f{links} on {on} {{ __typename }}"


ATTACKS = {
    "aliases": ("BODY_LIMIT", "{" + " ".join(f"a{i}: __typename" for i in range(10_000)) + "}"),
    "doubling fragments": ("COMPLEXITY_LIMIT", "{ ...f0 }" + _chain(60, "Query", "{next} {next}")),
    "doubling fields": (
        "COMPLEXITY_LIMIT",
        "{ entities { nodes { ...f0 } } }" + _chain(17, "Entity", "a: claims {{ totalCount }} {next} b: id {next}"),
    ),
    "fragments in a circle": (
        "VALIDATION_FAILED",
        "{ entities { nodes { ...a } } } fragment a on Entity { ...b } fragment b on Entity { ...a }",
    ),
    "deep brackets": ("DEPTH_LIMIT", "{" + "a {" * 5_000 + "b" + "}" * 5_001),
    "deep fields": ("DEPTH_LIMIT", "{" + "a {" * 30 + "b" + "}" * 31),
    "deep fragments": (
        "DEPTH_LIMIT",
        "{ entities { nodes { ...f0 } } }" + _chain(60, "Entity", "claims {{ nodes {{ subject {{ {next} }} }} }}"),
    ),
    "many directives": ("COMPLEXITY_LIMIT", "{ __typename " + "@include(if: true) " * 500 + "}"),
    "many tokens": ("TOKEN_LIMIT", "{" + "a " * 40_000 + "}"),
    "a long text": ("BODY_LIMIT", "{" + " " * 20_000_000 + "a }"),
    "deep lists": ("DEPTH_LIMIT", "{ entities(where: " + "[" * 3_000 + "]" * 3_000 + ") { totalCount } }"),
    "deep objects": ("DEPTH_LIMIT", "{ entities(where: " + "{ not: " * 900 + "{}" + "}" * 900 + ") { totalCount } }"),
    "deep filters": (
        "DEPTH_LIMIT",
        "{ entities(where: " + "{ not: " * 60 + '{ id: { eq: "x" } }' + "}" * 60 + ") { totalCount } }",
    ),
    "unknown fields": ("VALIDATION_FAILED", "{" + " ".join(f"comitments{i}" for i in range(3_000)) + "}"),
    "unknown types": ("VALIDATION_FAILED", "{" + " ".join(f"... on Comitment{i} {{ id }}" for i in range(600)) + "}"),
    "many operations": ("COMPLEXITY_LIMIT", " ".join(f"query q{i} {{ __typename }}" for i in range(700))),
    "many comments": ("TOKEN_LIMIT", "{#" + "\n#" * 40_000 + "\n__typename }"),
    "a long name": ("COMPLEXITY_LIMIT", '{ entity(ref: "' + "a" * 90_000 + '") { id } }'),
    "punctuation": ("COMPLEXITY_LIMIT", '{ search(text: "' + "." * 90_000 + '") { rank } }'),
    "a circle of introspection": (
        "VALIDATION_FAILED",
        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
    ),
    "the schema many times": (
        "COMPLEXITY_LIMIT",
        "{ __schema { types { "
        + " ".join(f"a{i}: fields {{ name args {{ name type {{ name }} }} }}" for i in range(200))
        + "} } }",
    ),
    "many dates": (
        "COMPLEXITY_LIMIT",
        "{ events(where: { date: { in: [" + " ".join(f'"{year}-05~"' for year in range(1000, 1500)) + "] } }) "
        "{ totalCount } }",
    ),
    "an open string": ("SYNTAX_ERROR", '{ entity(ref: "' + "\\" * 4_000 + "\n"),
    "an open block string": ("SYNTAX_ERROR", '{ entity(ref: """' + '\\"""' * 9_000),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_refused_in_bounded_time(engine: Engine, name: str) -> None:
    code, text = ATTACKS[name]
    started = time.thread_time()
    result = engine.execute(text)
    assert time.thread_time() - started < _BOUND
    answer = json.loads(result.body)
    assert {error["extensions"]["code"] for error in answer["errors"]} == {code}
    assert engine.execute("{ __typename }").body == b'{"data":{"__typename":"Query"}}'


@pytest.mark.parametrize(
    "text",
    [
        "{ entities(first: 1) { nodes {" + " id" * 3_000 + "} } }",
        "{ entities(first: 1) { nodes {" + " claims { totalCount }" * 900 + "} } }",
        "{" + " ".join(f"a{i}: __typename" for i in range(1_300)) + "}",
        "{ entities(first: 1) { nodes {"
        + " ".join(f"... on {name} {{ claims {{ totalCount }} }}" for name in ["Actor", "Place", "State", "Event"] * 50)
        + "} } }",
    ],
    ids=["one field", "one connection", "aliases", "overlapping types"],
)
def test_repetition_is_merged_in_bounded_time(engine: Engine, text: str) -> None:
    started = time.thread_time()
    result = engine.execute(text)
    assert time.thread_time() - started < _BOUND
    assert result.kind is Outcome.ANSWERED
    assert "errors" not in json.loads(result.body)


def test_a_statement_reads_what_its_parts_share_less_often_than_the_limit_that_is_told() -> None:
    def reading(times: int) -> str:
        read = ", ".join(["(SELECT a FROM shared)"] * times)
        return f"WITH shared AS (SELECT 1 AS a) SELECT 1 IN ({read})"

    engine = apsw.Connection(":memory:")
    assert engine.execute(reading(STATEMENT.value - 1)).get == 1
    with pytest.raises(apsw.SQLError, match="nested too deep"):
        engine.execute(reading(STATEMENT.value))


def test_what_no_statement_can_read_is_refused_and_not_answered_in_part(engine: Engine) -> None:
    paths = " ".join(f'p{n}: path(from: "Syria", to: "Turkey") {{ length }}' for n in range(40))
    answered = json.loads(engine.execute(f"{{ {paths} }}").body)
    assert answered["data"] is None
    assert [error["extensions"]["code"] for error in answered["errors"]] == ["DEPTH_LIMIT"]


def test_deep_variables_are_refused(engine: Engine) -> None:
    where: dict[str, object] = {"id": {"eq": "x"}}
    for _ in range(5_000):
        where = {"not": where}
    result = engine.execute("query ($w: EntityWhere) { entities(where: $w) { totalCount } }", {"w": where})
    assert json.loads(result.body)["errors"][0]["extensions"]["code"] == "DEPTH_LIMIT"


Filter = dict[str, Any]
_WAYS: dict[str, tuple[Callable[[Filter], Filter], str]] = {
    "not": (lambda inner: {"not": inner}, "{{ not: {} }}"),
    "and": (lambda inner: {"and": [inner, inner]}, "{{ and: {{ not: {} }} }}"),
    "or": (lambda inner: {"or": [inner]}, "{{ or: {{ not: {} }} }}"),
    "links": (lambda inner: {"relatedAgreement": {"every": inner}}, "{{ relatedAgreement: {{ some: {} }} }}"),
}
"""For each way to nest filters: how it is done in variables and in a query."""


def _nested(way: str, in_query: int, in_variables: int, fields: int) -> tuple[str, Filter]:
    """A filter inside of so many, on a link inside of so many."""
    wrapped, written = _WAYS[way]
    found: Filter = {"id": {"eq": "x"}}
    for _ in range(in_variables):
        found = wrapped(found)
    where = "$w"
    for _ in range(in_query):
        where = written.format(where)
    body = f"relatedAgreement(where: {where}) {{ totalCount nodes {{ id }} }}"
    for _ in range(fields):
        body = f"relatedAgreement(first: 2) {{ edges {{ node {{ {body} }} }} }}"
    return f"query ($w: AgreementLinkWhere) {{ agreements(first: 2) {{ nodes {{ {body} }} }} }}", found


@pytest.mark.parametrize("fields", [0, 5])
@pytest.mark.parametrize("way", ["not", "or", "links"])
def test_filters_nested_as_deeply_as_is_allowed_are_answered(engine: Engine, way: str, fields: int) -> None:
    text, where = _nested(way, 0, FILTERS.value - 1, fields)
    started = time.thread_time()
    answer = json.loads(engine.execute(text, {"w": where}).body)
    assert time.thread_time() - started < _BOUND
    assert "errors" not in answer


@pytest.mark.parametrize("fields", [0, 5])
@pytest.mark.parametrize("way", ["not", "or", "links"])
@pytest.mark.parametrize(("in_query", "in_variables"), [(0, FILTERS.value), (0, 49), (40, 1), (40, 49)])
def test_filters_nested_more_deeply_are_refused(
    engine: Engine, way: str, in_query: int, in_variables: int, fields: int
) -> None:
    text, where = _nested(way, in_query, in_variables, fields)
    started = time.thread_time()
    result = engine.execute(text, {"w": where})
    assert time.thread_time() - started < _BOUND
    assert result.kind is Outcome.REFUSED
    [error] = json.loads(result.body)["errors"]
    assert error["extensions"] == {"code": "DEPTH_LIMIT", "limit": FILTERS.value}
    assert error["path"][-1] == "relatedAgreement"


def test_filters_that_double_are_refused(engine: Engine) -> None:
    text, where = _nested("and", 0, 13, 0)
    started = time.thread_time()
    result = engine.execute(text, {"w": where})
    assert time.thread_time() - started < _BOUND
    assert json.loads(result.body)["errors"][0]["extensions"]["code"] == "COMPLEXITY_LIMIT"


@pytest.mark.parametrize("value", [[], {}], ids=["lists", "objects"])
def test_deep_values_of_the_wrong_type_are_told(engine: Engine, value: Any) -> None:  # noqa: ANN401 - JSON
    for _ in range(98):
        value = [value] if isinstance(value, list) else {"not": value, "x": 1}
    result = engine.execute("query ($w: EntityWhere) { entities(where: $w) { totalCount } }", {"w": value})
    assert json.loads(result.body)["errors"][0]["extensions"]["code"] == "BAD_VARIABLES"


def test_many_variables_are_refused(engine: Engine) -> None:
    given = {"ids": [str(number) for number in range(20_000)]}
    result = engine.execute("query ($ids: [ID!]) { entities(where: { id: { in: $ids } }) { totalCount } }", given)
    assert json.loads(result.body)["errors"][0]["extensions"]["code"] == "COMPLEXITY_LIMIT"
