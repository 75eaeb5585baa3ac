"""The value slots of a Plan: which Param holds what, and how it is filled when the Plan runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from api.compile.given import Coerced, Get, Leaf, Variables
from api.errors import RequestError
from api.limits import DATES
from graph.plan import Param
from graph.store import Value

Convert = Callable[[Coerced], Value]


@dataclass(frozen=True, slots=True)
class Filling:
    """The values of a Plan: constants, and those that variables give."""

    constants: tuple[Value, ...]
    """By slot; None where a variable gives the value."""
    given: tuple[tuple[int, Get, Convert], ...]
    costly: tuple[Get, ...]
    """The variables whose values are costly to convert: their number is limited."""
    constant_cost: int = 0

    def values(self, variables: Variables) -> Sequence[Value]:
        """The values for one run.

        Raises:
            RequestError: a variable's value is not what its place asks for.
        """
        if not self.given:
            return self.constants
        if self.costly:
            check_cost(self.constant_cost + sum(_number(get(variables)) for get in self.costly))
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
        self._costly: list[Get] = []
        self._constant_cost = 0

    def constant(self, value: Value) -> Param:
        """A slot that always holds ``value``; equal constants share one."""
        key = (type(value), tuple(value) if isinstance(value, list) else value)
        if key not in self._known:
            self._known[key] = self._slot(value)
        return self._known[key]

    def bind(self, leaf: Leaf, convert: Convert, *, costly: bool = False) -> Param:
        """A slot that holds what ``convert`` makes of the value.

        ``costly``: converting takes so long that only so many values are converted.

        Raises:
            RequestError: raised by ``convert``: the value is a constant and not what its place asks for.
        """
        if costly and leaf.get is None:
            self._constant_cost += _number(leaf.value)
            check_cost(self._constant_cost)
        elif costly and leaf.get is not None:
            self._costly.append(leaf.get)
        if leaf.get is None:
            return self.constant(convert(leaf.value))
        slot = self._slot(None)
        self._given.append((slot.index, leaf.get, convert))
        return slot

    def filling(self) -> Filling:
        """How the slots are filled."""
        return Filling(tuple(self._constants), tuple(self._given), tuple(self._costly), self._constant_cost)

    def _slot(self, value: Value) -> Param:
        self._constants.append(value)
        return Param(len(self._constants) - 1)


def check_cost(number: int) -> None:
    """Refuse a request that compares with too many dates.

    Raises:
        RequestError: it does.
    """
    if number > DATES.value:
        message = f"the request compares with more than {DATES.value} dates"
        raise RequestError(DATES.code, message, limit=DATES.value, actual=number)


def _number(value: Coerced) -> int:
    return len(value) if isinstance(value, list) else 1
