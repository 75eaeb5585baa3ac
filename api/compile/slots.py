"""The value slots of a Plan: which Param holds what, and how it is filled when the Plan runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from api.compile.given import Get, Leaf, Variables
from graph.plan import Param
from graph.store import Value

Convert = Callable[[Any], Value]


@dataclass(frozen=True, slots=True)
class Filling:
    """The values of a Plan: constants, and those that variables give."""

    constants: tuple[Value, ...]
    """By slot; None where a variable gives the value."""
    given: tuple[tuple[int, Get, Convert], ...]

    def values(self, variables: Variables) -> Sequence[Value]:
        """The values for one run.

        Raises:
            RequestError: a variable's value is not what its place asks for.
        """
        if not self.given:
            return self.constants
        filled = list(self.constants)
        for slot, get, convert in self.given:
            filled[slot] = convert(get(variables))
        return filled


class Slots:
    """The slots of a Plan that is being made."""

    def __init__(self) -> None:
        self._constants: list[Value] = []
        self._given: list[tuple[int, Get, Convert]] = []
        self._known: dict[tuple[type, object], Param] = {}

    def constant(self, value: Value) -> Param:
        """A slot that always holds ``value``; equal constants share one."""
        key = (type(value), tuple(value) if isinstance(value, list) else value)
        if key not in self._known:
            self._known[key] = self._slot(value)
        return self._known[key]

    def bind(self, leaf: Leaf, convert: Convert) -> Param:
        """A slot that holds what ``convert`` makes of the value.

        Raises:
            RequestError: raised by ``convert``: the value is a constant and not what its place asks for.
        """
        if leaf.get is None:
            return self.constant(convert(leaf.value))
        slot = self._slot(None)
        self._given.append((slot.index, leaf.get, convert))
        return slot

    def filling(self) -> Filling:
        """How the slots are filled."""
        return Filling(tuple(self._constants), tuple(self._given))

    def _slot(self, value: Value) -> Param:
        self._constants.append(value)
        return Param(len(self._constants) - 1)
