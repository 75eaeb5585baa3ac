"""Plans as people read them, for the expected files of the cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import Field, fields, is_dataclass
from enum import Enum

from graph.plan import Param, QueryPlan
from graph.store import Value

_WIDTH = 110
_RARE = ("view", "listed")


def write_plan(plan: QueryPlan, values: Sequence[Value]) -> str:
    """A Plan as an indented tree, and the values of its slots below it."""
    slots = [f"${number} = {value!r}" for number, value in enumerate(values)]
    return "\n".join([*_lines(plan, ""), *slots]) + "\n"


def _lines(value: object, indent: str) -> Iterator[str]:
    flat = indent + _flat(value)
    if len(flat) <= _WIDTH:
        yield flat
        return
    inner = indent + "  "
    if is_dataclass(value):
        yield f"{indent}{type(value).__name__}"
        for item in _told(value):
            yield from _named(item.name, getattr(value, item.name), inner)
    elif isinstance(value, tuple):
        yield f"{indent}("
        for each in value:
            yield from _lines(each, inner)
        yield f"{indent})"
    else:
        yield flat


def _told(value: object) -> list[Field[object]]:
    """The components of a dataclass that are written: what most Plans do without is left out where they do."""
    assert is_dataclass(value)
    return [item for item in fields(value) if item.name not in _RARE or getattr(value, item.name)]


def _named(name: str, value: object, indent: str) -> Iterator[str]:
    flat = f"{indent}{name}={_flat(value)}"
    if len(flat) <= _WIDTH:
        yield flat
    else:
        yield f"{indent}{name}="
        yield from _lines(value, indent + "  ")


def _flat(value: object) -> str:
    match value:
        case Param(index):
            return f"${index}"
        case Enum():
            return value.name
        case tuple():
            return f"({', '.join(_flat(each) for each in value)})"
        case _ if is_dataclass(value):
            parts = ", ".join(f"{item.name}={_flat(getattr(value, item.name))}" for item in _told(value))
            return f"{type(value).__name__}({parts})"
        case _:
            return repr(value)
