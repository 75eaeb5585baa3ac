"""How many nodes an answer has: beyond the limit it is refused, never cut in silence [24]."""

from __future__ import annotations

from typing import Any, Final

import orjson

from api.errors import RequestError
from api.limits import NODES
from graph.plan import (
    Connection,
    Constant,
    Coverage,
    Edges,
    GroupKeys,
    Groups,
    Guarded,
    Items,
    Many,
    Nodes,
    One,
    QueryPlan,
    Scalar,
    Shape,
    Step,
)

Json = Any
"""A value as JSON has it, of the form that the Plan says."""

_SHORTEST: Final = 3
"""No object of an answer takes fewer bytes, its comma included: ``{},``."""


def check_nodes(plan: QueryPlan, data: bytes) -> None:
    """Refuse an answer with too many nodes: entities, claims, citations and their like, edges apart.

    Raises:
        RequestError: it has too many.
    """
    if len(data) < _SHORTEST * NODES.value or data.count(b"{") <= NODES.value:
        return
    number = _in_shape(plan.shape, orjson.loads(data))
    if number > NODES.value:
        message = f"the answer has {number} nodes, and at most {NODES.value} are allowed: ask for a page with `first`"
        raise RequestError(NODES.code, message, limit=NODES.value, actual=number)


def _in_shape(shape: Shape, answer: Json) -> int:
    """The nodes inside one object."""
    number = 0
    for guarded in shape:
        field = guarded.field if isinstance(guarded, Guarded) else guarded
        if isinstance(field, Guarded | Constant | Scalar):
            continue
        value = answer.get(field.key)
        if value is None:
            continue
        match field:
            case One(_, source, inner):
                number += (source is not Step.SELF) + _in_shape(inner, value)
            case Many(_, _, inner):
                number += len(value) + sum(_in_shape(inner, item) for item in value)
            case Connection():
                number += _in_connection(field, value)
    return number


def _in_connection(connection: Connection, answer: Json) -> int:
    number = 0
    for part in connection.fields:
        if isinstance(part, Groups):
            number += sum(1 + _in_group(part, item) for item in answer[part.key])
        if isinstance(part, Coverage):
            number += len(answer[part.key]) + sum(_in_shape(part.shape, item) for item in answer[part.key])
        if isinstance(part, Edges | Nodes):
            items = answer[part.key]
            number += sum(_in_shape(part.shape, item) for item in items)
            if isinstance(part, Nodes) or not any(isinstance(field, One) for field in part.shape):
                number += len(items)
    return number


def _in_group(groups: Groups, answer: Json) -> int:
    number = 0
    for part in groups.fields:
        if isinstance(part, GroupKeys):
            number += sum(_in_shape(part.shape, item) for item in answer[part.key])
        elif isinstance(part, Items):
            number += len(answer[part.key]) + sum(_in_shape(part.shape, item) for item in answer[part.key])
    return number
