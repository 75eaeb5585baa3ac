"""The engine: what it answers, and what it says when it cannot."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import strawberry
from graphql import GraphQLSchema, execute_sync, get_introspection_query, parse

from api.engine import Engine
from api.result import Outcome
from graph.plan import QueryPlan
from graph.store import (
    Answer,
    AnswerTooLargeError,
    DeadlineExceededError,
    StatementTooDeepError,
    StoreUnavailableError,
    Value,
)
from ontology.model import Ontology


class Scripted:
    """A store that does as it is told; the engine's part is what follows."""

    snapshot = "0"

    def __init__(self, told: bytes | Exception) -> None:
        self.told = told

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:  # noqa: ARG002
        """Give what was told, or raise it."""
        if isinstance(self.told, Exception):
            raise self.told
        return Answer(self.told)

    def close(self) -> None:
        """Hold nothing open."""


def ask(engine: Engine, text: str, variables: Mapping[str, Any] | None = None, name: str | None = None) -> Any:  # noqa: ANN401
    return json.loads(engine.execute(text, variables, name).body)


def code(engine: Engine, text: str, variables: Mapping[str, Any] | None = None, name: str | None = None) -> str:
    errors = ask(engine, text, variables, name)["errors"]
    found: str = errors[0]["extensions"]["code"]
    return found


FLAGSHIP = """
{ commitments(involving: "Tadmor") { totalCount nodes { __typename id name
    declaredBy { nodes { name } }
    thirdParties { edges { node { name } claim { property citations { quote source { url } } } } } } } }
"""


def test_third_parties_come_one_by_one_with_their_quotes(engine: Engine) -> None:
    nodes = ask(engine, FLAGSHIP)["data"]["commitments"]["nodes"]
    red_line = next(node for node in nodes if node["__typename"] == "RedLine")
    assert red_line["declaredBy"]["nodes"] == [{"name": "Israel"}]
    roles = {edge["claim"]["property"] for edge in red_line["thirdParties"]["edges"]}
    assert {"host", "facilitator", "mediator"} <= roles
    assert all(edge["claim"]["citations"][0]["quote"] for edge in red_line["thirdParties"]["edges"])


@pytest.mark.parametrize("name", ["Palmyra", "Tadmor", "تدمر", "palmyra", "PALMYRA"])
def test_every_name_of_a_place_means_the_same(engine: Engine, name: str) -> None:
    text = "query ($name: String!) { commitments(involving: $name) { nodes { id } } }"
    assert ask(engine, text, {"name": name}) == ask(engine, text, {"name": "palmyra"})
    assert ask(engine, text, {"name": name})["data"]["commitments"]["nodes"]


@pytest.mark.parametrize(
    ("expected", "text", "variables"),
    [
        ("SYNTAX_ERROR", "{", None),
        ("SYNTAX_ERROR", "", None),
        ("VALIDATION_FAILED", "{ comitments { totalCount } }", None),
        ("VALIDATION_FAILED", "{ commitments { nodes { k: id k: name } } }", None),
        ("VALIDATION_FAILED", "mutation { x }", None),
        ("VALIDATION_FAILED", '{ entities(first: "three") { totalCount } }', None),
        ("BAD_VARIABLES", "query ($n: Int!) { entities(first: $n) { totalCount } }", {}),
        ("BAD_VARIABLES", "query ($n: Int!) { entities(first: $n) { totalCount } }", {"n": "x"}),
        ("BAD_PAGE", "{ entities(first: -1) { totalCount } }", None),
        ("BAD_PAGE", "{ entities(first: 1, last: 1) { totalCount } }", None),
        ("BAD_PAGE", "query ($n: Int) { entities(last: $n) { totalCount } }", {"n": -3}),
        ("NODE_LIMIT", "{ entities(first: 60000) { totalCount } }", None),
        ("BAD_CURSOR", '{ entities(after: "x") { totalCount } }', None),
        ("BAD_CURSOR", '{ entities(after: "5b2278225d") { totalCount } }', None),
        ("BAD_DATE", '{ claims(where: { since: { before: "soon" } }) { totalCount } }', None),
        ("BAD_DATE", '{ claims(where: { since: { before: "../2025" } }) { totalCount } }', None),
        ("BAD_DATE", "query ($d: [Date!]) { events(where: { date: { in: $d } }) { totalCount } }", {"d": ["?"]}),
        ("BAD_FILTER", "{ entities(where: { id: { eq: null } }) { totalCount } }", None),
        ("BAD_FILTER", "query ($x: String) { entities(where: { is: $x }) { totalCount } }", {"x": None}),
        ("UNKNOWN_OPERATION", "query A { __typename } query B { __typename }", None),
        ("UNKNOWN_OPERATION", "fragment A on Query { __typename }", None),
        ("UNKNOWN_REFERENCE", '{ entity(ref: "Atlantis") { id } }', None),
        ("COMPLEXITY_LIMIT", "query ($t: String!) { search(text: $t) { rank } }", {"t": "x" * 2000}),
    ],
)  # fmt: skip
def test_mistake_is_told_under_its_code(
    engine: Engine, expected: str, text: str, variables: Mapping[str, Any] | None
) -> None:
    if expected == "UNKNOWN_OPERATION" and text.startswith("fragment"):
        expected = "VALIDATION_FAILED"  # An unused fragment is told first.
    assert code(engine, text, variables) == expected


def test_unknown_name_comes_with_near_names_and_its_place(engine: Engine) -> None:
    answer = ask(engine, '{ x: entity(ref: "Azerbajan") { id } }')
    assert answer["data"] is None
    (error,) = answer["errors"]
    assert error["path"] == ["x"]
    assert error["locations"]
    assert "azerbaijan" in [candidate["id"] for candidate in error["extensions"]["candidates"]]
    assert "`azerbaijan`" in error["message"]


def test_ids_that_nothing_has_are_null(engine: Engine) -> None:
    assert ask(engine, '{ node(id: "nothing") { id } claim(ref: "nothing") { id } }') == {
        "data": {"node": None, "claim": None}
    }


def test_operation_is_chosen_by_name(engine: Engine) -> None:
    text = "query A { a: __typename } query B { b: __typename }"
    assert ask(engine, text, name="B") == {"data": {"b": "Query"}}
    assert code(engine, text, name="C") == "UNKNOWN_OPERATION"


def test_a_date_before_is_certainly_before(engine: Engine) -> None:
    text = """query ($d: Date!) {
        events(where: { date: { before: $d } }, orderBy: { field: DATE, direction: DESC }, first: 1) {
            nodes { date } } }"""
    (node,) = ask(engine, text, {"d": "2025-04"})["data"]["events"]["nodes"]
    assert node["date"] < "2025-04"


def test_pages_follow_one_another_by_cursor(engine: Engine) -> None:
    text = """query ($after: String) { actors(first: 7, after: $after, orderBy: [{ field: NAME }])
              { edges { node { id } } pageInfo { hasNextPage endCursor } } }"""
    seen: list[str] = []
    after = None
    while True:
        page = ask(engine, text, {"after": after})["data"]["actors"]
        seen += [edge["node"]["id"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    everyone = ask(engine, "{ actors(orderBy: { field: NAME }) { nodes { id } } }")["data"]["actors"]["nodes"]
    assert seen == [node["id"] for node in everyone]


def test_cursor_of_another_order_is_foreign(engine: Engine) -> None:
    cursor = ask(engine, "{ actors(first: 1) { pageInfo { endCursor } } }")["data"]["actors"]["pageInfo"]["endCursor"]
    text = "query ($after: String) { actors(after: $after, orderBy: { field: NAME }) { totalCount } }"
    assert code(engine, text, {"after": cursor}) == "BAD_CURSOR"


def test_typed_filters_take_lists_and_variables(engine: Engine) -> None:
    text = """query ($ids: [ID!], $types: [EntityType!]) {
        entities(where: { id: { in: $ids }, type: { in: $types } }) { nodes { __typename id } } }"""
    given = {"ids": ["israel", "palmyra"], "types": ["State"]}
    assert ask(engine, text, given)["data"]["entities"]["nodes"] == [{"__typename": "State", "id": "israel"}]


def test_introspection_is_what_graphql_core_says(engine: Engine, graphql_schema: GraphQLSchema) -> None:
    text = get_introspection_query(specified_by_url=True, directive_is_repeatable=True, input_value_deprecation=True)
    expected = execute_sync(graphql_schema, parse(text)).data
    assert json.dumps(ask(engine, text)["data"]) == json.dumps(expected)


def test_data_and_schema_stand_in_the_order_asked(engine: Engine) -> None:
    text = """query ($name: String!) { z: __type(name: $name) { name ...F } n: __typename
              node(id: "israel") { id } a: __type(name: "Nothing") { name } }
              fragment F on __Type { __typename kind @skip(if: true) }"""
    answer = engine.execute(text, {"name": "PageInfo"}).body
    assert answer == (
        b'{"data":{"z":{"name":"PageInfo","__typename":"__Type"},"n":"Query","node":{"id":"israel"},"a":null}}'
    )


@pytest.mark.parametrize(
    ("told", "kind", "expected"),
    [
        (DeadlineExceededError("stopped after 2 s"), Outcome.ANSWERED, "DEADLINE_EXCEEDED"),
        (AnswerTooLargeError("too large"), Outcome.ANSWERED, "NODE_LIMIT"),
        (StatementTooDeepError("too deep"), Outcome.ANSWERED, "DEPTH_LIMIT"),
        (StoreUnavailableError("gone"), Outcome.UNAVAILABLE, "STORE_UNAVAILABLE"),
    ],
)
def test_what_the_store_cannot_do_is_told(
    ontology: Ontology, schema: strawberry.Schema, told: Exception, kind: Outcome, expected: str
) -> None:
    result = Engine(ontology, Scripted(told), schema).execute("{ entities { totalCount } }", None, None)
    answer = json.loads(result.body)
    assert result.kind is kind
    assert answer["data"] is None
    assert answer["errors"][0]["extensions"]["code"] == expected


def test_internal_mistake_shows_an_id_and_nothing_else(
    ontology: Ontology, schema: strawberry.Schema, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "parley.api"):
        result = Engine(ontology, Scripted(RuntimeError("secret")), schema).execute("{ entities { totalCount } }")
    assert result.kind is Outcome.FAILED
    assert b"secret" not in result.body
    incident = json.loads(result.body)["errors"][0]["extensions"]["id"]
    assert incident in caplog.text
    assert "secret" in caplog.text


def test_answer_with_too_many_nodes_is_refused_and_not_cut(ontology: Ontology, schema: strawberry.Schema) -> None:
    nodes = b'{"id":"x"}'
    most = Scripted(b'{"entities":{"nodes":[' + b",".join([nodes] * 50_000) + b"]}}")
    more = Scripted(b'{"entities":{"nodes":[' + b",".join([nodes] * 50_001) + b"]}}")
    text = "{ entities { nodes { id } } }"
    assert "errors" not in ask(Engine(ontology, most, schema), text)
    assert code(Engine(ontology, more, schema), text) == "NODE_LIMIT"


def test_data_goes_out_as_the_store_wrote_it(ontology: Ontology, schema: strawberry.Schema) -> None:
    written = '{"entities": {"totalCount" : 7.0, "x":"\u0000é"}}'.encode()
    result = Engine(ontology, Scripted(written), schema).execute("{ entities { totalCount } }")
    assert result.body == b'{"data":' + written + b"}"


def test_a_page_with_the_name_of_a_place_for_its_title_does_not_stand_in_the_way(engine: Engine) -> None:
    asked = '{ entity(ref: "Palmyra") { id } sources(where: { headline: { eq: "Palmyra" } }) { totalCount } }'
    assert ask(engine, asked)["data"] == {"entity": {"id": "palmyra"}, "sources": {"totalCount": 1}}
