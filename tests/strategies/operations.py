"""Random GraphQL operations: valid for the schema, and mostly about what a dataset holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
    is_required_input_field,
)
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ontology import core
from ontology.model import Ontology
from ontology.records import Dataset
from tests.strategies.texts import DATES, NAMES

T = TypeVar("T")
_DEPTH = 4
_CURSORS = ("after", "before")
_SCALARS: dict[str, Sequence[object]] = {
    "Int": (0, 1, 2, 5),
    "Boolean": (True, False),
    "Float": (0.5, 2),
    "Date": DATES,
    "Coordinates": ("34.5,38.2",),
    "URL": ("https://example.org/a",),
}
"""Values of each scalar of the schema but texts."""
_ALWAYS = (
    "id",
    "name",
    "claims",
    "totalCount",
    "nodes",
    "edges",
    "node",
    "claim",
    "pageInfo",
    "citations",
    "search",
    "voice",
    "why",
    "origins",
    "proofs",
    "writtenAt",
    "mentionedIn",
    "firstReported",
    "groups",
    "coverage",
    "verdict",
    "resolve",
    "candidates",
    "path",
    "neighbourhood",
    "steps",
)


class Operation(NamedTuple):
    """The text of an operation and its variables."""

    text: str
    variables: dict[str, Any]


class _Enum(str):
    """The name of an enum's value, which GraphQL writes without quotes."""

    __slots__ = ()


@st.composite
def operations(draw: DrawFn, schema: GraphQLSchema, dataset: Dataset, ontology: Ontology) -> Operation:
    """An operation with aliases, arguments, variables, directives, inline and named fragments."""
    writer = _Writer(draw, schema, dataset, ontology)
    assert schema.query_type
    body = writer.selections(schema.query_type, _DEPTH)
    head = f"query({', '.join(writer.declarations)}) " if writer.declarations else ""
    return Operation("\n".join([head + body, *writer.fragments]), writer.variables)


@dataclass
class _Writer:
    draw: DrawFn
    schema: GraphQLSchema
    dataset: Dataset
    ontology: Ontology
    variables: dict[str, Any] = field(default_factory=dict)
    declarations: list[str] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)
    aliases: int = 0

    def selections(self, of: GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType, depth: int) -> str:
        """A selection set on a type."""
        written = ["__typename"] if self._chance(3) else []
        if not isinstance(of, GraphQLUnionType):
            likely = self._likely(of.fields, depth)
            chosen = self.draw(st.lists(st.sampled_from(likely), min_size=1, max_size=3)) if likely else []
            written += [self._field(name, of.fields[name], depth) for name in chosen]
        if isinstance(of, GraphQLInterfaceType | GraphQLUnionType) and self._chance(2):
            written.append(self._on(of, depth))
        if not isinstance(of, GraphQLUnionType) and self._chance(6):
            written.append(self._spread(of, depth))
        return "{ " + " ".join(written or ["__typename"]) + " }"

    def _likely(self, fields: dict[str, GraphQLField], depth: int) -> list[str]:
        open_to_us = [n for n, f in fields.items() if depth or is_leaf_type(get_named_type(f.type))]
        spoken = {c.property for c in self.dataset.claims.values()}
        inverses = {self.ontology.properties[name].inverse or name for name in spoken}
        known = {*_ALWAYS, *spoken, *inverses, *(f"{name}Claims" for name in spoken)}
        likely = [name for name in open_to_us if name in known]
        return open_to_us if not likely or self._chance(5) else likely

    def _field(self, name: str, declared: GraphQLField, depth: int) -> str:
        self.aliases += 1
        alias = f"a{self.aliases}"
        arguments = self._arguments(declared.args)
        named = get_named_type(declared.type)
        inner = ""
        if isinstance(named, GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType):
            inner = " " + self.selections(named, depth - 1)
        return f"{alias}: {name}{arguments}{self._directive()}{inner}"

    def _on(self, of: GraphQLInterfaceType | GraphQLUnionType, depth: int) -> str:
        present = {e.class_name for e in self.dataset.entities.values()}
        possible = sorted(t.name for t in self.schema.get_possible_types(of))
        name = self._choose([n for n in possible if n in present] or possible)
        found = self.schema.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return f"... on {name}{self._directive()} {self.selections(found, depth)}"

    def _spread(self, of: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> str:
        name = f"F{len(self.fragments)}"
        self.fragments.append("")
        self.fragments[int(name[1:])] = f"fragment {name} on {of.name} {self.selections(of, depth)}"
        return f"...{name}"

    def _directive(self) -> str:
        if not self._chance(8):
            return ""
        return f" @{self._choose(['skip', 'include'])}(if: {self._given(self._choose([True, False]), 'Boolean!')})"

    def _arguments(self, declared: dict[str, GraphQLArgument]) -> str:
        written = {}
        for name, argument in declared.items():
            if name in _CURSORS or (name == "last" and "first" in written):
                continue
            if is_required_argument(argument) or self._chance(4):
                written[name] = self._given(self._value(argument.type, 2), str(argument.type))
        return f"({', '.join(f'{name}: {value}' for name, value in written.items())})" if written else ""

    def _given(self, value: object, declared: str) -> str:
        if not self._chance(4):
            return _literal(value)
        name = f"v{len(self.variables)}"
        self.variables[name] = value
        self.declarations.append(f"${name}: {declared}")
        return f"${name}"

    def _value(self, wanted: GraphQLInputType, depth: int) -> object:
        match wanted:
            case GraphQLNonNull(of_type=inner):
                return self._value(inner, depth)
            case GraphQLList(of_type=inner):
                return [self._value(inner, depth) for _ in range(self._upto(2))]
            case GraphQLEnumType():
                names = sorted(wanted.values)
                # Of the hundreds of things to group by, few are of the items at hand.
                likely = [name for name in names if name.isupper()] if wanted.name == "GroupField" else []
                return _Enum(self._choose(names if not likely or self._chance(4) else likely))
            case GraphQLInputObjectType():
                return self._input(wanted, depth)
            case _:
                return self._scalar(wanted.name)

    def _input(self, wanted: GraphQLInputObjectType, depth: int) -> dict[str, object]:
        names = [n for n, f in wanted.fields.items() if is_required_input_field(f)]
        optional = [n for n in wanted.fields if n not in names]
        nested = [n for n in optional if isinstance(get_named_type(wanted.fields[n].type), GraphQLInputObjectType)]
        leaves = [n for n in optional if n not in nested]
        offered = optional if depth > 0 else leaves
        if offered:
            count = 1 if wanted.is_one_of else self._upto(2)
            names += self.draw(st.lists(st.sampled_from(offered), min_size=1, max_size=count, unique=True))
        return {name: self._value(wanted.fields[name].type, depth - 1) for name in names}

    def _scalar(self, name: str) -> object:
        return self._choose(self._texts() if name in ("ID", "String") else _SCALARS[name])

    def _texts(self) -> list[str]:
        named = sorted({c.value for c in self.dataset.claims.values() if c.property in core.NAMES and c.value})
        return [*sorted(self.dataset.entities), *sorted(self.dataset.entities), *named, *NAMES[:4], "en"]

    def _choose(self, choices: Sequence[T]) -> T:
        return self.draw(st.sampled_from(choices))

    def _upto(self, most: int) -> int:
        return self.draw(st.integers(1, most))

    def _chance(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == one_in


def _literal(value: object) -> str:
    match value:
        case _Enum():
            return str.__str__(value)
        case dict():
            return "{" + ", ".join(f"{name}: {_literal(item)}" for name, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_literal, value)) + "]"
        case _:
            return json.dumps(value)
