"""Operations as Plans: what is kept of a question, and what is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from graphql import GraphQLSchema

from api.compile import Compiled
from api.compile.given import shape_of
from api.documents import read_document
from api.errors import Code, RequestError
from graph.plan import (
    Along,
    Attribute,
    ClaimsOf,
    Compare,
    Connection,
    Constant,
    Derived,
    Direction,
    Everything,
    Guarded,
    HasClass,
    Intrinsic,
    Link,
    Nodes,
    One,
    Op,
    Part,
    Quantified,
    Scalar,
    Step,
    Within,
)


def compiled(schema: GraphQLSchema, text: str, variables: Mapping[str, Any] | None = None) -> Compiled:
    operation = read_document(schema, text).operation(None)
    return operation.plan(operation.coerce(variables or {}))


def values(schema: GraphQLSchema, text: str, variables: Mapping[str, Any] | None = None) -> list[Any]:
    operation = read_document(schema, text).operation(None)
    coerced = operation.coerce(variables or {})
    return list(operation.plan(coerced).filling.values(coerced))


def root(plan: Compiled) -> Connection:
    (field,) = plan.plan.shape
    assert isinstance(field, Connection)
    return field


def test_link_reads_everything_under_it(graphql_schema: GraphQLSchema) -> None:
    text = "{ commitments { nodes { thirdParties(derived: ONLY) { totalCount } } } }"
    (nodes,) = root(compiled(graphql_schema, text)).fields
    assert isinstance(nodes, Nodes)
    (link,) = nodes.shape
    assert isinstance(link, Connection)
    assert isinstance(link.source, Link)
    assert {"host", "mediator", "facilitator"} <= set(link.source.properties)
    assert link.source.derived is Derived.ONLY


def test_inverse_reads_the_same_claims_backward(graphql_schema: GraphQLSchema) -> None:
    (nodes,) = root(compiled(graphql_schema, "{ actors { nodes { hosted { totalCount } } } }")).fields
    assert isinstance(nodes, Nodes)
    (link,) = nodes.shape
    assert isinstance(link, Connection)
    assert link.source == Link(("host",), Direction.BACKWARD)


def test_fields_of_a_fragment_are_guarded_by_its_classes(graphql_schema: GraphQLSchema) -> None:
    text = "{ entities { nodes { id ... on Agreement { signedOn } ... on Entity { k: name } } } }"
    (nodes,) = root(compiled(graphql_schema, text)).fields
    assert isinstance(nodes, Nodes)
    plain, guarded, named = nodes.shape
    assert plain == Scalar("id", Attribute(Intrinsic.ID))
    assert isinstance(guarded, Guarded)
    assert guarded.field == Scalar("signedOn", Attribute("signedOn"))
    assert "Treaty" in guarded.classes
    assert "State" not in guarded.classes
    assert named == Scalar("k", Attribute(Intrinsic.LABEL))


def test_selections_of_one_key_merge_for_each_class(graphql_schema: GraphQLSchema) -> None:
    text = """{ node(id: "x") { ... on Actor { claims { totalCount } }
                               ... on Place { claims { pageInfo { hasNextPage } } } } }"""
    (one,) = compiled(graphql_schema, text).plan.shape
    assert isinstance(one, One)
    parts = {guarded.classes: guarded.field for guarded in one.shape if isinstance(guarded, Guarded)}
    both = parts["State",]
    assert isinstance(both, Connection)
    assert len(both.fields) == 2
    assert all(len(field.fields) == 1 for names, field in parts.items() if names != ("State",))  # type: ignore[union-attr]


def test_type_name_is_a_constant_where_there_is_one_type(graphql_schema: GraphQLSchema) -> None:
    plan = compiled(graphql_schema, "{ redLines { __typename nodes { __typename } edges { __typename } } }")
    assert root(plan).fields[0] == Constant("__typename", "RedLineConnection")
    assert root(plan).fields[1] == Nodes("nodes", (Constant("__typename", "RedLine"),))
    (nodes,) = root(compiled(graphql_schema, "{ commitments { nodes { __typename } } }")).fields
    assert nodes == Nodes("nodes", (Scalar("__typename", Attribute(Intrinsic.CLASS)),))


def test_questions_that_differ_in_values_alone_have_one_plan(graphql_schema: GraphQLSchema) -> None:
    text = """query ($n: Int, $ids: [ID!], $d: Date!) {
        events(first: $n, where: { id: { in: $ids }, date: { after: $d } }) { totalCount } }"""
    operation = read_document(graphql_schema, text).operation(None)
    one = operation.plan(operation.coerce({"n": 1, "ids": ["a"], "d": "2025"}))
    other = operation.plan(operation.coerce({"n": 2, "ids": ["b", "c"], "d": "2024-05"}))
    assert one is other
    without = operation.plan(operation.coerce({"n": None, "ids": [], "d": "2025"}))
    assert without is not one
    assert root(without).page.first is None


def test_literals_and_variables_give_the_same_plan_and_values(graphql_schema: GraphQLSchema) -> None:
    literal = '{ actors(where: { or: [{ name: { startsWith: "Is" } }, { is: "x" }] }) { totalCount } }'
    variable = "query ($w: ActorWhere) { actors(where: $w) { totalCount } }"
    given = {"w": {"or": [{"name": {"startsWith": "Is"}}, {"is": "x"}]}}
    one, other = root(compiled(graphql_schema, literal)), root(compiled(graphql_schema, variable, given))
    assert repr(one.where).count("Param") == repr(other.where).count("Param")
    assert "is" in values(graphql_schema, literal)
    assert "is" in values(graphql_schema, variable, given)


def test_skip_and_include_decide_the_plan(graphql_schema: GraphQLSchema) -> None:
    text = """query ($yes: Boolean!, $no: Boolean = false) {
        entities { totalCount @include(if: $yes) nodes @skip(if: $yes) { id } edges @include(if: $no) { cursor } } }"""
    assert [type(field).__name__ for field in root(compiled(graphql_schema, text, {"yes": True})).fields] == ["Total"]
    assert [type(field).__name__ for field in root(compiled(graphql_schema, text, {"yes": False})).fields] == ["Nodes"]


def test_claim_in_a_filter_is_that_of_the_same_edge(graphql_schema: GraphQLSchema) -> None:
    text = """{ commitments(where: { concerns: { none: { within: "syria", claim: { reading: { eq: true } } },
                                                derived: EXCLUDE } }) { totalCount } }"""
    where = root(compiled(graphql_schema, text)).where
    assert isinstance(where, Along)
    assert isinstance(where.test, Quantified)
    assert where.test.source == Link(("concerns",), Direction.FORWARD, Derived.EXCLUDE)
    node, claim = where.test.test.tests  # type: ignore[union-attr]
    assert node == Along(Step.NODE, Within(0))
    assert claim.step is Step.CLAIM
    assert claim.test.attribute == Attribute("reading")


@pytest.mark.parametrize(
    ("operator", "part", "op", "day"),
    [
        ("before", Part.LATEST, Op.LT, "2025-04-01"),
        ("after", Part.EARLIEST, Op.GT, "2025-04-30"),
        ("notBefore", Part.EARLIEST, Op.GTE, "2025-04-01"),
        ("notAfter", Part.LATEST, Op.LTE, "2025-04-30"),
    ],
)
def test_dates_compare_as_spans_of_days(
    graphql_schema: GraphQLSchema, operator: str, part: Part, op: Op, day: str
) -> None:
    text = f'{{ events(where: {{ date: {{ {operator}: "2025-04" }} }}) {{ totalCount }} }}'
    where = root(compiled(graphql_schema, text)).where
    assert isinstance(where, Along)
    assert isinstance(where.test, Compare)
    assert (where.test.attribute, where.test.op) == (Attribute("date", part), op)
    assert day in values(graphql_schema, text)


def test_class_stands_for_those_under_it(graphql_schema: GraphQLSchema) -> None:
    text = "{ entities(where: { type: { in: [Agreement, Person] } }) { totalCount } }"
    where = root(compiled(graphql_schema, text)).where
    assert isinstance(where, Along)
    assert isinstance(where.test, HasClass)
    assert {"Person", "Treaty", "Ceasefire"} <= set(where.test.classes)


def test_claims_by_a_property_are_those_under_it_too(graphql_schema: GraphQLSchema) -> None:
    text = '{ entity(ref: "x") { claims(property: [thirdParties, name]) { totalCount } } }'
    (one,) = compiled(graphql_schema, text).plan.shape
    assert isinstance(one, One)
    (claims,) = one.shape
    assert isinstance(claims, Connection)
    assert isinstance(claims.source, ClaimsOf)
    assert claims.source.properties is not None
    assert {"host", "name"} <= set(claims.source.properties)


def test_reference_made_twice_is_resolved_once(graphql_schema: GraphQLSchema) -> None:
    text = """query ($x: String!) { a: commitments(involving: $x) { totalCount }
                                    b: commitments(involving: $x) { totalCount } }"""
    assert len(compiled(graphql_schema, text, {"x": "palmyra"}).plan.references) == 1
    text = '{ a: places(where: { within: "x" }) { totalCount } b: places(where: { within: "x" }) { totalCount } }'
    assert len(compiled(graphql_schema, text).plan.references) == 1


def test_root_connection_is_over_all_leaf_classes(graphql_schema: GraphQLSchema) -> None:
    source = root(compiled(graphql_schema, "{ places { totalCount } }")).source
    assert isinstance(source, Everything)
    assert "State" in source.classes
    assert list(source.classes) == sorted(source.classes)


def test_plan_that_grows_beyond_the_limit_is_refused(graphql_schema: GraphQLSchema) -> None:
    where = "{ or: [" + '{ id: { eq: "x" } } ' * 300 + "] }"
    fields = " ".join(f"a{i}: entities(where: $w) {{ totalCount }}" for i in range(60))
    given = {"w": {"or": [{"id": {"eq": "x"}}] * 300}}
    with pytest.raises(RequestError) as refused:
        compiled(graphql_schema, f"query ($w: EntityWhere) {{ {fields} }}", given)
    assert refused.value.error.extensions == {"code": Code.COMPLEXITY_LIMIT, "limit": 5000}
    assert root(compiled(graphql_schema, f"{{ entities(where: {where}) {{ totalCount }} }}"))


def test_shape_keeps_keys_and_nulls_and_no_values() -> None:
    assert shape_of({"a": 1, "b": None}) == shape_of({"a": "two", "b": None})
    assert shape_of({"a": 1}) != shape_of({"a": None})
    assert shape_of([1, 2, 3]) == shape_of([4])
    assert shape_of([{"a": 1}]) != shape_of([{"a": 1}, {"a": 1}])
