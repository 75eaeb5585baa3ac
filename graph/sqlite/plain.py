"""The plain values of literal properties as cells of the table ``entity`` [9].

Which they are is told by :mod:`graph.plain`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

import orjson

from graph.plain import plain_list, plain_value
from graph.sqlite.ddl import LiteralColumn
from graph.sqlite.keys import Cell
from ontology.dates import bounds
from ontology.model import Datatype
from ontology.records import Assessment, Claim

_Typed: TypeAlias = Callable[[str], str | float | bool]

_NUMBERS: Final[Mapping[Datatype, _Typed]] = {
    Datatype.BOOLEAN: "true".__eq__,
    Datatype.INTEGER: int,
    Datatype.DECIMAL: float,
}
"""What is no text, by datatype: how it is read from the canonical form."""


class PlainColumns:
    """The columns of one literal property, side by side from ``first`` on."""

    def __init__(self, column: LiteralColumn, first: int) -> None:
        # Asked once: this runs for each value of a dataset.
        self._of = column.of
        self._many = column.many
        self._is_date = column.is_date
        self._number = None if column.of.datatype is None else _NUMBERS.get(column.of.datatype)
        codes = {term.code: term.name for term in column.of.values} if column.of.datatype is Datatype.CODE else {}
        self._shown: _Typed = self._number or (lambda value: codes.get(value, value))
        self.place = slice(first, first + len(column.names))

    def cells(
        self, stated: Sequence[Claim], assessments: Mapping[str, Assessment], folded: Mapping[str, str]
    ) -> tuple[Cell, ...] | None:
        """What the claims of an entity come to: a value with its companions, or a JSON array; None where they differ.

        ``folded`` gives the folded form of any text.
        """
        if self._many:
            return (orjson.dumps([*map(self._shown, plain_list(stated))]).decode(),)
        value = plain_value(self._of, stated, assessments)
        if value is None:
            return None
        if self._number is not None:
            return (self._number(value),)
        return (value, folded[value], *bounds(value)) if self._is_date else (value, folded[value])
