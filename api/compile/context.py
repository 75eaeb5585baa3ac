"""What the parts of the compiler share while they compile one operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphql import FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema, Node, is_abstract_type, is_object_type

from api.compile.given import Leaf, Variables
from api.compile.slots import Convert, Slots
from api.errors import Code, RequestError
from api.limits import FIELDS, FILTERS, TEXT
from graph.plan import Param, Reference
from graph.store import Value
from graph.view import View
from ontology.names import fold, tokens, trigrams

if TYPE_CHECKING:
    from collections.abc import Iterator

Classes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the document makes a reference, for errors about it."""

    path: tuple[str | int, ...]
    node: Node
    leaf: Leaf


class Context:
    """The state of one compilation."""

    def __init__(
        self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], variables: Variables
    ) -> None:
        self.schema = schema
        self.fragments = fragments
        self.variables = variables
        self.slots = Slots()
        self.references: list[Reference] = []
        self.sites: list[Mention] = []
        self.path: list[str] = []
        self.view: View | None = None
        """What the field that is being compiled sees."""
        self._referred: dict[tuple[object, Sequence[str] | None], int] = {}
        self._spent = 0
        self._filters = 0

    @contextmanager
    def at(self, key: str) -> Iterator[None]:
        """While the field of a response key is compiled."""
        self.path.append(key)
        yield
        self.path.pop()

    @contextmanager
    def seeing(self, view: View | None) -> Iterator[None]:
        """While a field with this view, and what is inside it, is compiled."""
        before, self.view = self.view, view
        yield
        self.view = before

    @contextmanager
    def filtering(self) -> Iterator[None]:
        """While a filter is compiled, inside of those that are being compiled.

        Raises:
            RequestError: it is nested too deeply.
        """
        self._filters += 1
        if self._filters > FILTERS.value:
            message = f"the filter nests more than {FILTERS.value} levels deep: join what can stand side by side"
            raise RequestError(FILTERS.code, message, path=tuple(self.path), limit=FILTERS.value)
        yield
        self._filters -= 1

    def spend(self, node: Node) -> None:
        """Count one field or test.

        Raises:
            RequestError: there are too many.
        """
        self._spent += 1
        if self._spent > FIELDS.value:
            message = f"the operation asks for more than {FIELDS.value} fields and tests: ask for less at a time"
            raise RequestError(Code.COMPLEXITY_LIMIT, message, node, limit=FIELDS.value)

    def classes(self, type_: GraphQLNamedType) -> Classes | None:
        """The leaf classes whose entities a type stands for; None when it stands for something else."""
        if is_abstract_type(type_):
            return frozenset(possible.name for possible in self.schema.get_possible_types(type_))
        if is_object_type(type_) and type_.interfaces:
            return frozenset((type_.name,))
        return None

    def refer(self, leaf: Leaf, classes: Sequence[str] | None) -> int:
        """The index of the reference that an argument makes."""
        key = (leaf.value if leaf.get is None else leaf.get, classes)
        if key not in self._referred:
            candidates = None if classes is None else tuple(classes)
            text, folded, near = (self.text(leaf, convert) for convert in (str, fold, all_trigrams))
            reference = Reference(text, folded, near, candidates)
            self._referred[key] = len(self.references)
            self.references.append(reference)
            self.sites.append(Mention(tuple(self.path), leaf.node, leaf))
        return self._referred[key]

    def refer_all(self, leaf: Leaf, classes: Sequence[str]) -> int:
        """The index of the reference that an argument makes which is a list of names and ids."""
        key = (tuple(leaf.value) if leaf.get is None else leaf.get, ("listed", *classes))
        if key not in self._referred:
            path = tuple(self.path)

            def each(convert: Convert) -> Param:
                def converted(values: Sequence[str]) -> Value:
                    for value in values:
                        short(value, leaf, path)
                    return [convert(value) for value in values]  # type: ignore[return-value] # all of one type

                return self.slots.bind(leaf, converted)

            slots = (each(str), each(fold), each(lambda text: tuple(all_trigrams(text))))
            self._referred[key] = len(self.references)
            self.references.append(Reference(*slots, tuple(classes), listed=True))
            self.sites.append(Mention(path, leaf.node, leaf))
        return self._referred[key]

    def text(self, leaf: Leaf, convert: Convert) -> Param:
        """The slot of what ``convert`` makes of a name or a text to search for."""
        path = tuple(self.path)

        def converted(value: str) -> Value:
            short(value, leaf, path)
            return convert(value)

        return self.slots.bind(leaf, converted)

    def refuse(self, code: Code, message: str, node: Node) -> RequestError:
        """An error at the field that is being compiled."""
        return RequestError(code, message, node, tuple(self.path))


def short(value: str, leaf: Leaf, path: Sequence[str | int]) -> None:
    """Refuse a text too long to be a name, a date or what somebody looks for.

    Raises:
        RequestError: it is.
    """
    if len(value) > TEXT.value:
        message = f"a text of {len(value)} characters is too long: at most {TEXT.value} are allowed"
        raise RequestError(TEXT.code, message, leaf.node, path, limit=TEXT.value, actual=len(value))


def all_trigrams(text: str) -> list[str]:
    """The distinct trigrams of all tokens of a text, sorted."""
    found: set[str] = set()
    for token in tokens(fold(text)):
        found |= trigrams(token)
    return sorted(found)


def all_tokens(text: str) -> list[str]:
    """The distinct tokens of a text."""
    return list(tokens(fold(text)))
