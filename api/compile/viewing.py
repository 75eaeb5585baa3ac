"""Views: what a field and all inside it sees of the dataset (:mod:`graph.view`).

A field takes the view of the field around it, part by part, but for the parts that its arguments give;
a part that is given as null is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from api.compile.context import Context
from api.compile.given import Coerced, Given, Leaf, chosen, is_null
from api.compile.slots import Convert
from api.errors import Code, RequestError
from graph.plan import Param
from graph.store import Value
from graph.view import View
from ontology import core
from ontology.dates import bounds
from ontology.holding import Holds
from ontology.literals import LiteralError, canonical
from ontology.model import Datatype

_AS_OF: Final = "asOf"
_KNOWN_BY: Final = "knownBy"
_WITHOUT: Final = "without"
_EVIDENCE: Final = "evidence"
_WHOLE: Final = View()


def view_of(context: Context, arguments: Mapping[str, Given]) -> View | None:
    """The view of a field with these ``arguments``, nulls included; None where it sees everything.

    Raises:
        RequestError: a date is no day, a language no language, or a count less than one.
    """
    view = context.view or _WHOLE
    if _AS_OF in arguments:
        view = _on_a_day(context, view, arguments[_AS_OF])
    if _KNOWN_BY in arguments:
        view = replace(view, known_by=_slot(context, arguments[_KNOWN_BY], _day))
    if _WITHOUT in arguments:
        classes = _leaves(context, core.WORK, core.ACTOR)
        view = replace(view, without=_meant(context, arguments[_WITHOUT], classes))
    if _EVIDENCE in arguments:
        view = _by_evidence(context, view, arguments[_EVIDENCE])
    return None if view == _WHOLE else view


def _on_a_day(context: Context, view: View, given: Given) -> View:
    if not isinstance(given, dict):
        return replace(view, as_of=None, at_least=Holds.CERTAINLY)
    at_least: Holds = chosen(given["atLeast"]) if "atLeast" in given else Holds.CERTAINLY
    return replace(view, as_of=_slot(context, given["date"], _day), at_least=at_least)


def _by_evidence(context: Context, view: View, given: Given) -> View:
    if not isinstance(given, dict):
        return replace(
            view, keep_relays=None, publishers=None, languages=None, asserted_only=None, min_independent=None
        )
    if "keepRelays" in given:
        view = replace(view, keep_relays=_slot(context, given["keepRelays"], _plain))
    if "publishers" in given:
        view = replace(view, publishers=_meant(context, given["publishers"], _leaves(context, core.ACTOR)))
    if "languages" in given:
        view = replace(view, languages=_slot(context, given["languages"], _tags))
    if "assertedOnly" in given:
        view = replace(view, asserted_only=_slot(context, given["assertedOnly"], _plain))
    if "minIndependent" in given:
        view = replace(view, min_independent=_slot(context, given["minIndependent"], _count))
    return view


def _leaves(context: Context, *names: str) -> tuple[str, ...]:
    """The leaf classes under some classes, sorted."""
    return tuple(sorted({leaf for name in names for leaf in context.classes(context.schema.type_map[name]) or ()}))


def _meant(context: Context, given: Given, classes: tuple[str, ...]) -> int | None:
    assert isinstance(given, Leaf)  # noqa: S101 - the schema says so
    return None if is_null(given) else context.refer_all(given, classes)


def _slot(context: Context, given: Given, convert: Convert) -> Param | None:
    """The slot of a part; none where it is null."""
    assert isinstance(given, Leaf)  # noqa: S101 - the schema says so
    if is_null(given):
        return None
    path = tuple(context.path)

    def checked(value: Coerced) -> Value:
        try:
            return convert(value)
        except _UnfitError as unfit:
            raise RequestError(unfit.code, str(unfit), given.node, path) from unfit

    return context.slots.bind(given, checked)


class _UnfitError(ValueError):
    """A value that makes no sense where it stands."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code


def _day(value: Coerced) -> Value:
    """A day as ``YYYY-MM-DD``."""
    try:
        first, last = bounds(canonical(Datatype.DATE, value))
    except LiteralError as error:
        raise _UnfitError(Code.BAD_DATE, f"`{value}` is not a date: {error}") from error
    if first is None or first != last:
        raise _UnfitError(Code.BAD_DATE, f"`{value}` is not one day: give year, month and day, such as `2025-04-12`")
    return first


def _tags(value: Coerced) -> Value:
    try:
        return [canonical(Datatype.LANGUAGE, tag) for tag in value]
    except LiteralError as error:
        raise _UnfitError(Code.BAD_FILTER, f"`languages` takes language tags such as `en`: {error}") from error


def _count(value: Coerced) -> Value:
    if value < 1:
        raise _UnfitError(Code.BAD_FILTER, f"`minIndependent` is {value}: ask for one or more, or leave it out")
    return int(value)


def _plain(value: Coerced) -> Value:
    return bool(value)
