"""The schema: what clients rely on, and that all of it comes from the ontology."""

from __future__ import annotations

from dataclasses import replace

import pytest
import strawberry
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_introspection_type,
    is_specified_scalar_type,
)

from api.schema import build_schema, print_sdl
from api.schema.docs import PAGE, current_sdl
from api.schema.making import NameTakenError
from api.schema.query import root_field
from api.schema.words import camel, capitals
from ontology.model import Ontology


def test_committed_sdl_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == current_sdl(), "run `python -m api.schema.docs`"


def test_sdl_is_the_same_every_time(ontology: Ontology, schema: strawberry.Schema) -> None:
    assert print_sdl(build_schema(ontology)) == print_sdl(schema)


def test_everything_is_described(graphql_schema: GraphQLSchema) -> None:
    missing = []
    query = graphql_schema.query_type
    assert query is not None
    root = {a for field in query.fields.values() for a, given in field.args.items() if given.description}
    for name, type_ in graphql_schema.type_map.items():
        if is_introspection_type(type_):
            continue
        missing += [name] if not type_.description else []
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            for field, described in type_.fields.items():
                missing += [f"{name}.{field}"] if not described.description else []
                missing += [
                    f"{name}.{field}({a})" for a, given in described.args.items() if not _is_told(a, given, root)
                ]
        elif isinstance(type_, GraphQLInputObjectType):
            missing += [f"{name}.{field}" for field, given in type_.fields.items() if not given.description]
        elif isinstance(type_, GraphQLEnumType):
            missing += [f"{name}.{value}" for value, given in type_.values.items() if not given.description]
    assert not missing


def _is_told(name: str, given: GraphQLArgument, at_the_root: set[str]) -> bool:
    """Whether an argument is described, here, by its type or on a field of the root: once is enough."""
    type_ = get_named_type(given.type)
    return bool(given.description or name in at_the_root or (not is_specified_scalar_type(type_) and type_.description))


def test_every_class_is_a_type_with_its_root_field(ontology: Ontology, graphql_schema: GraphQLSchema) -> None:
    query = graphql_schema.query_type
    assert query is not None
    for name, described in ontology.classes.items():
        type_ = graphql_schema.type_map[name]
        kind = GraphQLObjectType if described.is_leaf else GraphQLInterfaceType
        assert isinstance(type_, kind)
        assert {one.name for one in type_.interfaces} == {*described.ancestors, "Node"}
        nodes = get_named_type(query.fields[root_field(described)].type).fields["nodes"]  # type: ignore[union-attr]
        assert get_named_type(nodes.type) is type_


def test_every_property_is_a_field_of_the_classes_that_have_it(
    ontology: Ontology, graphql_schema: GraphQLSchema
) -> None:
    for name, described in ontology.classes.items():
        fields = graphql_schema.type_map[name].fields  # type: ignore[attr-defined]
        for stated in described.properties:
            assert stated in fields
            assert ontology.properties[stated].is_link or f"{stated}Claims" in fields


def test_involving_is_an_argument_of_the_classes_whose_links_involve(graphql_schema: GraphQLSchema) -> None:
    query = graphql_schema.query_type
    assert query is not None
    assert "involving" in query.fields["commitments"].args
    assert "involving" in query.fields["meetings"].args
    assert "involving" not in query.fields["places"].args
    assert "involving" not in query.fields["sources"].args


@pytest.mark.parametrize(
    ("type_name", "names"),
    [
        (
            "Claim",
            "id property subject object value since until standing contested derived premises citations",
        ),
        (
            "Claim",
            "independentSources supportingSources rivals capacity onBehalfOf mentions",
        ),
        ("Citation", "stance quote locator saidBy source"),
        ("Source", "headline url published publisher"),
        ("PageInfo", "hasNextPage hasPreviousPage startCursor endCursor"),
        ("ActorLinkConnection", "edges nodes totalCount pageInfo"),
        ("ActorLinkEdge", "cursor node claim"),
        ("ValueEdge", "cursor value claim"),
    ],
)
def test_names_that_clients_rely_on_are_there(graphql_schema: GraphQLSchema, type_name: str, names: str) -> None:
    fields = graphql_schema.type_map[type_name].fields  # type: ignore[attr-defined]
    assert set(names.split()) <= set(fields)


def test_codes_are_enums_with_the_names_that_answers_show(ontology: Ontology, graphql_schema: GraphQLSchema) -> None:
    stated = ontology.properties["agreementStatus"]
    enum = graphql_schema.type_map["AgreementStatusValue"]
    assert isinstance(enum, GraphQLEnumType)
    assert list(enum.values) == [term.name for term in stated.values]
    assert enum.values["IN_FORCE"].value == "in force"


def test_a_class_named_like_a_type_of_the_api_is_refused(ontology: Ontology) -> None:
    port = ontology.classes["Port"]
    renamed = {**ontology.classes, "Citation": replace(port, name="Citation", leaves=("Citation",))}
    with pytest.raises(NameTakenError, match="Citation"):
        build_schema(replace(ontology, classes=renamed))


def test_a_class_with_the_plural_of_another_is_refused(ontology: Ontology) -> None:
    port = replace(ontology.classes["Port"], plural="sea areas")
    with pytest.raises(NameTakenError, match="seaAreas"):
        build_schema(replace(ontology, classes={**ontology.classes, "Port": port}))


def test_names_are_made_from_labels_and_properties() -> None:
    assert camel("red lines") == "redLines"
    assert camel("UN bodies") == "unBodies"
    assert camel("non-governmental organizations") == "nonGovernmentalOrganizations"
    assert capitals("signedOn") == "SIGNED_ON"
