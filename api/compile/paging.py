"""Pages and orders: ``first``, ``after``, ``last``, ``before`` and ``orderBy``."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from api.compile.context import Context
from api.compile.given import Coerced, Given, Leaf, chosen
from api.compile.slots import Convert
from api.errors import Code, RequestError
from api.limits import NODES
from api.schema.meaning import OrderKey
from graph.cursor import Component, ForeignCursorError, decode
from graph.plan import AllCitations, Attribute, Link, Order, Page, Param, Source
from graph.store import Value

_TAG: Final = 8
_LARGEST: Final = 2**63


def order(given: Given | None) -> tuple[tuple[Order, ...], int]:
    """The keys of an order, each attribute once, and how many components of a cursor they take."""
    keys: dict[tuple[object, Attribute], Order] = {}
    width = 0
    for item in given if isinstance(given, list) else ():
        assert isinstance(item, dict)  # noqa: S101 - the schema says so
        key: OrderKey = chosen(item["field"])
        if (key.step, key.attribute) not in keys:
            keys[key.step, key.attribute] = Order(key.step, key.attribute, chosen(item["direction"]))
            width += key.components
    return tuple(keys.values()), width


def page(
    context: Context,
    arguments: Mapping[str, Given],
    source: Source,
    ordered: tuple[Order, ...],
    width: int,
) -> Page:
    """The page that the arguments ask for.

    Raises:
        RequestError: the counts make no sense, or a cursor is of another field or order.
    """
    first, last = arguments.get("first"), arguments.get("last")
    if isinstance(first, Leaf) and isinstance(last, Leaf):
        message = "`first` and `last` ask for two different pages: give one of them"
        raise context.refuse(Code.BAD_PAGE, message, last.node)
    tag = hashlib.sha256(repr((source, ordered)).encode()).hexdigest()[:_TAG]
    width += 2 if isinstance(source, Link | AllCitations) else 1
    return Page(
        tag=tag,
        limit=context.slots.constant(NODES.value + 1),
        first=count(context, "first", first) if isinstance(first, Leaf) else None,
        last=count(context, "last", last) if isinstance(last, Leaf) else None,
        after=_cursor(context, arguments.get("after"), tag, width),
        before=_cursor(context, arguments.get("before"), tag, width),
    )


def count(context: Context, name: str, leaf: Leaf) -> Param:
    """The slot of ``first`` or ``last``.

    Raises:
        RequestError: it is negative, or more than an answer may hold.
    """
    path = tuple(context.path)

    def check(value: Coerced) -> Value:
        if value < 0:
            raise RequestError(Code.BAD_PAGE, f"`{name}` is {value}: ask for none or more", leaf.node, path)
        if value > NODES.value:
            message = (
                f"`{name}` is {value}, more than the {NODES.value} that an answer may hold: ask for a page at a time"
            )
            raise RequestError(Code.NODE_LIMIT, message, leaf.node, path, limit=NODES.value)
        checked: int = value
        return checked

    return context.slots.bind(leaf, check)


def _cursor(context: Context, given: Given | None, tag: str, width: int) -> tuple[Param, ...] | None:
    if not isinstance(given, Leaf):
        return None
    leaf, path = given, tuple(context.path)

    def component(index: int) -> Convert:
        def read(text: str) -> Value:
            try:
                return _decoded(text, tag, width)[index]
            except ForeignCursorError as error:
                message = f"the cursor {error}: take it from `pageInfo` or `edges` of the same field and order"
                raise RequestError(Code.BAD_CURSOR, message, leaf.node, path) from error

        return read

    return tuple(context.slots.bind(leaf, component(index)) for index in range(width))


@lru_cache(maxsize=1024)
def _decoded(text: str, tag: str, width: int) -> tuple[Component, ...]:
    components = decode(text, tag, width)
    for component in components:
        if not isinstance(component, str | int | float | None) or (
            isinstance(component, int) and abs(component) >= _LARGEST
        ):
            raise ForeignCursorError("is not a cursor of this API")
    return components
