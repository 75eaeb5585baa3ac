"""Random valid operations, and whether an answer has the form that the schema promises."""

from __future__ import annotations

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
)
from hypothesis import strategies as st

Json = Any
_FILTERS = {
    "first": st.integers(0, 3).map(str),
    "last": st.integers(0, 3).map(str),
    "derived": st.sampled_from(["INCLUDE", "EXCLUDE", "ONLY"]),
    "search": st.sampled_from(['"a"', '"pal"', '"تد"', '"new york"']),
    "involving": st.sampled_from(['"palmyra"', '"Azerbaijan"']),
    "property": st.sampled_from(["[thirdParties]", "[name, declaredBy]"]),
}
_REQUIRED = {
    "ref": st.sampled_from(['"palmyra"', '"Israel"']),
    "id": st.sampled_from(['"palmyra"', '"nothing"']),
    "text": st.sampled_from(['"palmyra"', '"base"']),
    "from": st.sampled_from(['"palmyra"', '"Israel"']),
    "names": st.sampled_from(['["Palmyra", "\u062a\u062f\u0645\u0631"]', '["nobody"]']),
    "to": st.sampled_from(['"palmyra"', '"Israel"', '"Turkey"']),
    "subject": st.sampled_from(['"baku-talks-2025-04-09"', '"Israel"']),
    "property": st.sampled_from(["thirdParties", "within"]),
    "by": st.sampled_from(["[{field: ENTITY}]", "[{field: CLASS}, {field: ENTITY}]"]),
}


@st.composite
def operations(draw: st.DrawFn, schema: GraphQLSchema) -> str:
    """A query of one or two root fields."""
    query = schema.query_type
    assert query is not None
    names = draw(st.lists(st.sampled_from(sorted(query.fields)), min_size=1, max_size=2, unique=True))
    return "{ " + " ".join(_field(draw, schema, query, name, 4) for name in names) + " }"


def _field(
    draw: st.DrawFn, schema: GraphQLSchema, parent: GraphQLObjectType | GraphQLInterfaceType, name: str, depth: int
) -> str:
    asked = parent.fields[name]
    given = {argument: draw(_REQUIRED[argument]) for argument, of in asked.args.items() if is_required_argument(of)}
    optional = [argument for argument in asked.args if argument in _FILTERS and argument != "last"]
    for argument in draw(st.lists(st.sampled_from(optional), max_size=2, unique=True)) if optional else ():
        given[argument] = draw(_FILTERS[argument])
    if "first" in asked.args:
        given.setdefault("first", "2")
    arguments = "(" + ", ".join(f"{key}: {value}" for key, value in given.items()) + ")" if given else ""
    type_ = get_named_type(asked.type)
    if is_leaf_type(type_):
        return name + arguments
    return f"{name}{arguments} {{ {_selection(draw, schema, type_, depth - 1)} }}"


def _selection(draw: st.DrawFn, schema: GraphQLSchema, type_: GraphQLNamedType, depth: int) -> str:
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    leaves = [name for name, of in type_.fields.items() if is_leaf_type(get_named_type(of.type))]
    branches = [name for name in type_.fields if name not in leaves] if depth else []
    parts = draw(st.lists(st.sampled_from(["__typename", *leaves]), min_size=1, max_size=4, unique=True))
    if branches:
        for name in draw(st.lists(st.sampled_from(branches), min_size=1, max_size=2, unique=True)):
            parts.append(_field(draw, schema, type_, name, depth))
    if isinstance(type_, GraphQLInterfaceType) and draw(st.booleans()):
        narrower = draw(st.sampled_from(sorted(schema.get_possible_types(type_), key=lambda one: one.name)))
        inner = _selection(draw, schema, narrower, 0)
        parts.append(f"... on {narrower.name} {{ {inner} }}")
    return " ".join(parts)


def misfits(schema: GraphQLSchema, type_: GraphQLOutputType, value: Json, path: str = "data") -> list[str]:
    """Where a value is not of the type, for selections without aliases."""
    if is_non_null_type(type_):
        return [f"{path}: null"] if value is None else misfits(schema, type_.of_type, value, path)
    if value is None:
        return []
    if is_list_type(type_):
        if not isinstance(value, list):
            return [f"{path}: no list"]
        return [fault for i, item in enumerate(value) for fault in misfits(schema, type_.of_type, item, f"{path}.{i}")]
    named = get_named_type(type_)
    if is_leaf_type(named):
        return _leaf_misfits(named, value, path)
    return _object_misfits(schema, named, value, path)


def _leaf_misfits(type_: GraphQLNamedType, value: Json, path: str) -> list[str]:
    if isinstance(type_, GraphQLEnumType):
        return [] if value in type_.values else [f"{path}: {value!r} is no {type_.name}"]
    python = {"Int": int, "Float": int | float, "Boolean": bool}.get(type_.name, str)
    fits = isinstance(value, python) and (python is bool or not isinstance(value, bool))
    return [] if fits else [f"{path}: {value!r} is no {type_.name}"]


def _object_misfits(schema: GraphQLSchema, type_: GraphQLNamedType, value: Json, path: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{path}: no object"]
    fields = dict(type_.fields)  # type: ignore[attr-defined]
    for possible in schema.get_possible_types(type_) if isinstance(type_, GraphQLInterfaceType) else ():
        fields.update(possible.fields)
    return [
        fault
        for key, inner in value.items()
        if key != "__typename"
        for fault in misfits(schema, fields[key].type, inner, f"{path}.{key}")
    ]
