"""Merging of fields: the linear check says what graphql-core's quadratic one says."""

from __future__ import annotations

import time

import pytest
from graphql import (
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OverlappingFieldsCanBeMergedRule,
    build_schema,
    parse,
    validate,
)
from hypothesis import given
from hypothesis import strategies as st

from api.errors import RequestError
from api.merging import check_merging

SCHEMA = build_schema("""
  interface Node { id: ID! name: String! next(n: Int): Node all: [Node!]! }
  type A implements Node { id: ID! name: String! next(n: Int): Node all: [Node!]! x: Int y: A }
  type B implements Node { id: ID! name: String! next(n: Int): Node all: [Node!]! x: String y: B }
  type C implements Node { id: ID! name: String! next(n: Int): Node all: [Node!]! x: [Int] y: Node }
  type Query { node: Node a: A b: B }
""")


def merges(schema: GraphQLSchema, text: str) -> bool:
    document = parse(text)
    fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
    operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    try:
        check_merging(schema, operations, fragments)
    except RequestError as error:
        return error.error.extensions != {"code": "VALIDATION_FAILED"}
    return True


def _selection(depth: int) -> st.SearchStrategy[str]:
    alias = st.sampled_from(["", "", "k:", "id:", "x:"])
    # graphql-core does not know the type of an aliased `__typename`, and lets it conflict in silence.
    leaf = st.one_of(st.tuples(alias, st.sampled_from(["id", "name"])).map("".join), st.just("__typename"))
    if depth == 0:
        return st.lists(leaf, min_size=1, max_size=3).map(" ".join)
    inner = _selection(depth - 1)
    node = st.sampled_from(["next", "next(n: 1)", "next(n: 2)", "all"])
    branch = st.tuples(alias, node, inner).map(lambda parts: f"{parts[0]}{parts[1]} {{ {parts[2]} }}")
    own = st.one_of(st.sampled_from(["x", "k: x", "id: x"]), inner.map(lambda text: f"y {{ {text} }}"), leaf)
    typed = st.tuples(st.sampled_from("ABC"), st.lists(own, min_size=1, max_size=2).map(" ".join))
    fragment = typed.map(lambda parts: f"... on {parts[0]} {{ {parts[1]} }}")
    spread = st.sampled_from(["...F", "...G", "... on Node { ...F }"])
    return st.lists(st.one_of(leaf, branch, fragment, spread), min_size=1, max_size=4).map(" ".join)


@given(_selection(2), _selection(1), _selection(0))
def test_check_agrees_with_graphql_core(root: str, first: str, second: str) -> None:
    first = first.replace("...F", "id")
    fragments = f"fragment F on Node {{ {first} }} fragment G on A {{ {second} }}"
    text = f"{{ node {{ {root} last: next {{ ...F ...G }} }} }} {fragments}"
    expected = not validate(SCHEMA, parse(text), [OverlappingFieldsCanBeMergedRule])
    assert merges(SCHEMA, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{ node { ... on A { x } ... on B { x } } }",
        "{ node { k: id k: name } }",
        "{ node { next(n: 1) { id } next(n: 2) { id } } }",
        "{ node { ... on A { y { k: id } } ... on B { y { k: x } } } }",
        "{ node { ... on A { k: x } ... on C { k: x } } }",
    ],
)
def test_conflicts_are_refused(text: str) -> None:
    assert not merges(SCHEMA, text)


@pytest.mark.parametrize(
    "text",
    [
        "{ node { ... on A { next(n: 1) { id } } ... on B { next(n: 2) { id } } } }",
        "{ node { ... on A { k: id } ... on B { k: id } } }",
        "{ node { next(n: 1) { id } next(n: 1) { name } } }",
    ],
)
def test_what_can_be_merged_passes(text: str) -> None:
    assert merges(SCHEMA, text)


def test_thousands_of_equal_fields_take_little_time() -> None:
    text = "{ node { " + "all { id } " * 1300 + "} }"
    started = time.thread_time()
    assert merges(SCHEMA, text)
    assert time.thread_time() - started < 1
