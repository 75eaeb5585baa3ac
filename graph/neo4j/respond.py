"""From rows to the answer: what makes JSON values of what the statement returns.

A statement returns lists without keys. Beside each expression the writer of the statement keeps a
:class:`Maker`, which turns its value into a value of the answer; None where the value is one as it is.
They are put together once for a Plan; nothing is looked up or decided in them that the Plan decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

Maker = Callable[[Any], Any]
"""Makes a value of the answer."""

Member = tuple[str, Maker | None]
"""A key of an object, and what makes its value."""

# The values are what Bolt delivers and JSON takes: anything.


def always(value: str) -> Maker:
    """A value that the Plan knows."""
    return lambda _: value


def nothing(_: Any) -> None:  # noqa: ANN401
    """Null."""


def named(names: Mapping[str, str]) -> Maker:
    """A code by the name that answers show; null and unknown codes are themselves."""
    return lambda code: names.get(code, code)


def listing(make: Maker | None) -> Maker:
    """A list, of which null is the empty one."""
    if make is None:
        return lambda values: values or []
    return lambda values: [make(value) for value in values] if values else []


def fixed(makes: Sequence[Maker | None]) -> Maker:
    """A list of as many values as there are makers, each made by its own."""
    return lambda values: [make(value) if make else value for make, value in zip(makes, values, strict=True)]


def optional(make: Maker) -> Maker:
    """A value or null."""
    return lambda value: None if value is None else make(value)


def only(make: Maker | None) -> Maker:
    """The value in a list of one, or null."""
    if make is None:
        return lambda values: values[0] if values else None
    return lambda values: make(values[0]) if values else None


def cursor(tag: str) -> Maker:
    """A cursor (:mod:`graph.cursor`) of its components."""
    return lambda components: orjson.dumps([tag, *components]).hex()


def object_of(members: Sequence[Member]) -> Maker:
    """An object of a list: of its values in turn, whatever follows them."""
    keys = [key for key, _ in members]
    made = [(key, make) for key, make in members if make is not None]
    if not made:
        return lambda row: dict(zip(keys, row, strict=False))
    if len(made) == 1:
        only_key, only_make = made[0]

        def make_with_one(row: Sequence[Any]) -> dict[str, Any]:
            found = dict(zip(keys, row, strict=False))
            found[only_key] = only_make(found[only_key])
            return found

        return make_with_one

    def make_object(row: Sequence[Any]) -> dict[str, Any]:
        found = dict(zip(keys, row, strict=False))
        for key, make in made:
            found[key] = make(found[key])
        return found

    return make_object


def guarded(members: Sequence[tuple[Member, tuple[str, ...] | None]]) -> Maker:
    """An object of a list that ends with the name of a class: some members are of some classes only."""
    by_class: dict[str, Maker] = {}

    def of_class(name: str) -> Maker:
        places = [i for i, (_, classes) in enumerate(members) if classes is None or name in classes]
        make = object_of([members[i][0] for i in places])
        return lambda row: make([row[i] for i in places])

    def make_object(row: Sequence[Any]) -> dict[str, Any]:
        name = row[-1]
        make = by_class.get(name)
        if make is None:
            make = by_class[name] = of_class(name)
        found: dict[str, Any] = make(row)
        return found

    return make_object


def distinct(place: int, make: Maker, key: int) -> Maker:
    """A list of objects at ``place`` of rows, of those with the same ``key`` the first."""

    def make_list(rows: Sequence[Sequence[Any]]) -> list[Any]:
        first: dict[Any, Any] = {}
        for row in rows:
            first.setdefault(row[key], row[place])
        return [make(value) for value in first.values()]

    return make_list


def at(place: int, make: Maker) -> Maker:
    """A list of what stands at ``place`` of rows."""
    return lambda rows: [make(row[place]) for row in rows]
