"""The plain values of literal properties: what an entity shows of itself without its claims [9].

The rule is that of :class:`graph.plan.Attribute`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import orjson

from ontology.dates import bounds
from ontology.model import Cardinality, Datatype, Property
from ontology.names import fold
from ontology.records import Assessment, Claim

Cell = str | int | float | None
"""What a column may hold."""

_ENGLISH: Final = "en"
_AFTER_EVERY_TAG: Final = "\U0010ffff"


def plain_value(prop: Property, stated: Sequence[Claim], assessments: Mapping[str, Assessment]) -> str | None:
    """The one value that ``stated`` claims of a single-valued property come to, or None."""
    if prop.cardinality is Cardinality.ONE_AT_A_TIME and len(stated) > 1:
        latest = max(_began(claim) for claim in stated)
        stated = [claim for claim in stated if _began(claim) == latest]
    if any(assessments[claim.id].contested for claim in stated):
        return None
    if len(stated) == 1:
        return stated[0].value
    preferred = min(_preference(claim) for claim in stated)
    values = {claim.value for claim in stated if _preference(claim) == preferred}
    return values.pop() if len(values) == 1 else None


def plain_list(prop: Property, stated: Sequence[Claim]) -> str:
    """The distinct values of a many-valued property in order of their folded forms, as a JSON array."""
    values = {claim.value for claim in stated if claim.value is not None}
    ordered = values if len(values) == 1 else sorted(values, key=lambda value: (fold(value), value))
    return orjson.dumps([_answered(prop, value) for value in ordered]).decode()


def cells(prop: Property, value: str, folded: str) -> tuple[Cell, ...]:
    """The columns of a single value: itself, its folded form if it is text, its days if it is a date."""
    match prop.datatype:
        case Datatype.BOOLEAN | Datatype.INTEGER | Datatype.DECIMAL:
            return (number(prop, value),)
        case Datatype.DATE:
            return (value, folded, *bounds(value))
        case _:
            return (value, folded)


def number(prop: Property, value: str) -> int | float:
    """A BOOLEAN (as 0 or 1), an INTEGER or a DECIMAL in the form that it is compared in."""
    match prop.datatype:
        case Datatype.BOOLEAN:
            return int(value == "true")
        case Datatype.INTEGER:
            return int(value)
        case _:
            return float(value)


def _answered(prop: Property, value: str) -> str | float | bool:
    """A value as answers show it."""
    match prop.datatype:
        case Datatype.BOOLEAN:
            return value == "true"
        case Datatype.INTEGER | Datatype.DECIMAL:
            return number(prop, value)
        case Datatype.CODE:
            return next((term.name for term in prop.values if term.code == value), value)
        case _:
            return value


def _began(claim: Claim) -> str:
    return "" if claim.since is None else bounds(claim.since)[0] or ""


def _preference(claim: Claim) -> str:
    """Sorts English first, then languages by their tags, then what has none."""
    return "" if claim.language == _ENGLISH else claim.language or _AFTER_EVERY_TAG
