"""Hostile requests: each is answered or refused under a code, in bounded time, and the engine goes on."""

from __future__ import annotations

import json
import time

import pytest

from api.engine import Engine
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


def test_deep_variables_are_refused(engine: Engine) -> None:
    where: dict[str, object] = {"id": {"eq": "x"}}
    for _ in range(5_000):
        where = {"not": where}
    result = engine.execute("query ($w: EntityWhere) { entities(where: $w) { totalCount } }", {"w": where})
    assert json.loads(result.body)["errors"][0]["extensions"]["code"] == "DEPTH_LIMIT"


def test_many_variables_are_refused(engine: Engine) -> None:
    given = {"ids": [str(number) for number in range(20_000)]}
    result = engine.execute("query ($ids: [ID!]) { entities(where: { id: { in: $ids } }) { totalCount } }", given)
    assert json.loads(result.body)["errors"][0]["extensions"]["code"] == "COMPLEXITY_LIMIT"
