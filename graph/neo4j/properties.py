"""The properties of nodes: values in their natural types, with the companions that tests and orders need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.neo4j.codepoints import sortable
from graph.neo4j.schema import earliest_key, folded_key, latest_key, several_key, sortable_key
from graph.plain import typed
from ontology.dates import bounds
from ontology.model import Datatype, Property
from ontology.names import fold
from ontology.records import Position

Properties = dict[str, Any]
"""What the driver takes: texts, numbers, booleans, lists of texts."""


def add_folded(found: Properties, key: str, value: str) -> None:
    """Put the folded form beside a text, where it is another."""
    folded = fold(value)
    if folded != value:
        found[folded_key(key)] = folded
    add_sortable(found, key, value)


def add_sortable(found: Properties, key: str, value: str) -> None:
    """Put a text and its folded form as they are compared with parameters beside them, where these are others."""
    for beside, text in ((key, value), (folded_key(key), fold(value))):
        if sortable(text) != text:
            found[sortable_key(beside)] = sortable(text)


def add_text(found: Properties, key: str, value: str | None) -> None:
    """Put a text, if there is one, and its folded form."""
    if value is not None:
        found[key] = value
        add_folded(found, key, value)


def add_place(found: Properties, at: Position) -> None:
    """Put where something was written."""
    found["line"] = at.line
    add_text(found, "file", at.file)


def add_days(found: Properties, key: str, date: str) -> None:
    """Put the first and the last day of a date; of an open end, none."""
    first, last = bounds(date)
    if first is not None:
        found[earliest_key(key)] = first
    if last is not None:
        found[latest_key(key)] = last


def add_typed(found: Properties, key: str, prop: Property, value: str) -> None:
    """Put a literal in its natural type, with the companions that tests and orders need."""
    found[key] = typed(prop, value)
    if isinstance(found[key], str):
        found[folded_key(key)] = fold(value)
        add_sortable(found, key, value)
    if prop.datatype is Datatype.DATE:
        add_days(found, key, value)


def add_qualifier(found: Properties, prop: Property, values: Sequence[str]) -> None:
    """Put the first value of a literal qualifier, and all of them where there are several."""
    for value in values[:1]:
        add_typed(found, prop.name, prop, value)
    if len(values) > 1:
        key = several_key(prop.name)
        found[key] = list(values)
        found[folded_key(key)] = [fold(value) for value in values]
        for beside, texts in ((key, found[key]), (folded_key(key), found[folded_key(key)])):
            if [sortable(text) for text in texts] != texts:
                found[sortable_key(beside)] = [sortable(text) for text in texts]
        if prop.datatype is Datatype.DATE:
            # A list holds no nulls: an open end is the empty text.
            found[earliest_key(key)] = [bounds(value)[0] or "" for value in values]
            found[latest_key(key)] = [bounds(value)[1] or "" for value in values]
