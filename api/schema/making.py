"""Strawberry types made from data rather than from Python classes.

``strawberry.type`` reads a class body and makes a dataclass of it. Here a type's fields come from the
ontology and no object of it is ever made (the store writes the answer), so that the definition is
given to strawberry as it is. Types are declared first and defined later: they refer to one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from types import GenericAlias
from typing import Any, Final

from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.enum import EnumValue, StrawberryEnumDefinition
from strawberry.types.field import StrawberryField
from strawberry.types.unset import UNSET

from api.schema.meaning import KEY, Choice, Code, Input, Output

GraphQLType = Any
"""What strawberry takes for a type: a class that has a definition, a scalar, an optional or a list of it."""

_RESERVED: Final = frozenset({"Boolean", "Float", "ID", "Int", "String", "Query", "Mutation", "Subscription"})


def listed(type_: GraphQLType) -> GraphQLType:
    """A list of a type, without nulls in it."""
    return GenericAlias(list, (type_,))


class NameTakenError(ValueError):
    """Two things of the ontology, or one of them and the API itself, would have one GraphQL name."""


class Making:
    """The types of one schema, while they are made."""

    def __init__(self) -> None:
        self.types: dict[str, type] = {}
        self._annotations: dict[Any, StrawberryAnnotation] = {}

    def declare(self, name: str) -> type:
        """A type to refer to, whose definition follows.

        Raises:
            NameTakenError: there is a type of this name.
        """
        if name in self.types or name in _RESERVED:
            raise NameTakenError(f"two GraphQL types would be named `{name}`: rename the class in the ontology")
        made = type(name, (), {"__doc__": name})
        self.types[name] = made
        return made

    def define_interface(
        self, made: type, description: str, fields: Sequence[StrawberryField], above: Sequence[type] = ()
    ) -> None:
        """Define ``made`` as an interface that implements those ``above`` it."""
        self._define(made, description, fields, above, is_interface=True)

    def define_object(
        self, made: type, description: str, fields: Sequence[StrawberryField], above: Sequence[type] = ()
    ) -> None:
        """Define ``made`` as an object type that implements the interfaces ``above`` it."""
        self._define(made, description, fields, above)

    def define_input(self, made: type, description: str, fields: Sequence[StrawberryField]) -> None:
        """Define ``made`` as an input."""
        self._define(made, description, fields, (), is_input=True)

    def _define(
        self,
        made: type,
        description: str,
        fields: Sequence[StrawberryField],
        above: Sequence[type],
        *,
        is_input: bool = False,
        is_interface: bool = False,
    ) -> None:
        names: set[str] = set()
        for one in fields:
            if one.name in names:
                raise NameTakenError(f"two fields of `{made.__name__}` would be named `{one.name}`")
            names.add(one.name)
        definition = StrawberryObjectDefinition(
            name=made.__name__,
            is_input=is_input,
            is_interface=is_interface,
            origin=made,
            description=description,
            interfaces=[interface.__strawberry_definition__ for interface in above],  # type: ignore[attr-defined]
            extend=False,
            directives=(),
            is_type_of=None,
            resolve_type=None,
            fields=list(fields),
        )
        made.__strawberry_definition__ = definition  # type: ignore[attr-defined]

    def enum(
        self, name: str, description: str, values: Iterable[tuple[str, object, str]], base: type[Choice | Code]
    ) -> type[Enum]:
        """An enum of ``(GraphQL name, value, description)``; coerced inputs are members of the class returned."""
        listed = list(values)
        if len({label for label, _, _ in listed}) != len(listed):
            raise NameTakenError(f"two values of the GraphQL enum `{name}` would have one name")
        self.declare(name)
        made: type[Enum] = base(name, [(f"value_{i}", value) for i, (_, value, _) in enumerate(listed)])  # type: ignore[call-arg, assignment]
        definition = StrawberryEnumDefinition(
            wrapped_cls=made,
            name=name,
            values=[EnumValue(name=label, value=value, description=text) for label, value, text in listed],
            description=description,
        )
        made.__strawberry_definition__ = definition  # type: ignore[attr-defined]
        self.types[name] = made
        return made

    def annotation(self, type_: GraphQLType) -> StrawberryAnnotation:
        """The annotation of a type; one object for one type, so that it is resolved once."""
        known = self._annotations.get(type_)
        if known is None:
            known = self._annotations[type_] = StrawberryAnnotation(type_)
        return known

    def field(
        self,
        name: str,
        type_: GraphQLType,
        description: str,
        meaning: Output | Input,
        arguments: Sequence[StrawberryArgument] = (),
        default: object = UNSET,
    ) -> StrawberryField:
        """A field of an object, interface or input; it has no resolver and never will."""
        made = StrawberryField(
            python_name=name,
            graphql_name=name,
            type_annotation=self.annotation(type_),
            description=description,
            metadata={KEY: meaning},
            default=default,
        )
        made.arguments = list(arguments)
        return made

    def argument(
        self, name: str, type_: GraphQLType, description: str | None = None, default: object = UNSET
    ) -> StrawberryArgument:
        """An argument of a field; without a description where its type, or a field of the root, tells enough."""
        return StrawberryArgument(
            python_name=name,
            graphql_name=name,
            type_annotation=self.annotation(type_),
            description=description,
            default=default,
        )


def metadata(field: Mapping[str, Any]) -> Output | Input:
    """The meaning that the extensions of a graphql-core field or input field carry."""
    meaning: Output | Input = field["strawberry-definition"].metadata[KEY]
    return meaning
