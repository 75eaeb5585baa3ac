"""The plain values of literal properties: what an entity shows of itself without its claims [9].

The rule is that of :class:`graph.plan.Attribute`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ontology.dates import bounds
from ontology.model import Cardinality, Datatype, Property
from ontology.names import fold
from ontology.records import Assessment, Claim

_ENGLISH: Final = "en"
_AFTER_EVERY_TAG: Final = "\U0010ffff"


def plain_value(prop: Property, stated: Sequence[Claim], assessments: Mapping[str, Assessment]) -> str | None:
    """The one value that ``stated`` claims of a single-valued property come to, or None."""
    if len(stated) == 1:
        return None if assessments[stated[0].id].contested else stated[0].value
    if prop.cardinality is Cardinality.ONE_AT_A_TIME and len(stated) > 1:
        latest = max(_began(claim) for claim in stated)
        stated = [claim for claim in stated if _began(claim) == latest]
    if any(assessments[claim.id].contested for claim in stated):
        return None
    preferred = min(_preference(claim) for claim in stated)
    values = {claim.value for claim in stated if _preference(claim) == preferred}
    return values.pop() if len(values) == 1 else None


def plain_list(stated: Sequence[Claim]) -> list[str]:
    """The distinct values of a many-valued property, in order of their folded forms, then of themselves."""
    values = {claim.value for claim in stated if claim.value is not None}
    return list(values) if len(values) == 1 else sorted(values, key=lambda value: (fold(value), value))


def typed(prop: Property, value: str) -> str | float | bool:
    """A canonical value in its natural type: a BOOLEAN, an INTEGER or a DECIMAL is no text."""
    match prop.datatype:
        case Datatype.BOOLEAN:
            return value == "true"
        case Datatype.INTEGER:
            return int(value)
        case Datatype.DECIMAL:
            return float(value)
        case _:
            return value


def _began(claim: Claim) -> str:
    return "" if claim.since is None else bounds(claim.since)[0] or ""


def _preference(claim: Claim) -> str:
    """Sorts English first, then languages by their tags, then what has none."""
    return "" if claim.language == _ENGLISH else claim.language or _AFTER_EVERY_TAG
