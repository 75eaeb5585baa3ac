"""Pieces of SQL text, and JSON assembled by SQL as text.

JSON is put together with ``concat``: it copies texts once, takes null for nothing, and does not care
whether a text that passes through a sub-select is still known to be JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

_WIDEST: Final = 500
"""Arguments of one call of ``concat``; SQLite takes up to 1,000."""
_LONGEST: Final = 8
"""Conditions in a row: each makes their expression higher, and SQLite takes a height of 1,000 from the root."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A stretch of the answer that is known when the statement is written."""

    text: str


Piece = Fixed | str
"""A stretch of the answer: fixed, or the SQL expression that gives it."""


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def listed(texts: Iterable[str]) -> str:
    """Texts as a parenthesised SQL list."""
    return f"({', '.join(map(quoted, texts))})"


def is_one_of(expression: str, texts: Sequence[str]) -> str:
    """The test that an expression is one of ``texts``."""
    return f"{expression} = {quoted(texts[0])}" if len(texts) == 1 else f"{expression} IN {listed(texts)}"


def json_text(value: str) -> str:
    """A string as JSON writes it."""
    return json.dumps(value, ensure_ascii=False)


def joined(pieces: Iterable[Piece]) -> str:
    """The SQL expression of the pieces, one after the other; never null."""
    arguments = list(_merged(pieces))
    while len(arguments) > _WIDEST:
        arguments = [_call(arguments[i : i + _WIDEST]) for i in range(0, len(arguments), _WIDEST)]
    return _call(arguments)


def _call(arguments: Sequence[str]) -> str:
    return f"concat({', '.join(arguments)})" if arguments else "''"


def _merged(pieces: Iterable[Piece]) -> Iterator[str]:
    for is_fixed, run in groupby(pieces, lambda piece: isinstance(piece, Fixed)):
        if is_fixed:
            yield quoted("".join(piece.text for piece in run if isinstance(piece, Fixed)))
        else:
            yield from (piece for piece in run if isinstance(piece, str))


def conjunction(conditions: Iterable[str]) -> str:
    """All of the conditions; true when there is none."""
    return _chained(tuple(conditions), " AND ") or "1"


def disjunction(conditions: Iterable[str]) -> str:
    """Any of the conditions; false when there is none."""
    return _chained(tuple(conditions), " OR ") or "0"


def _chained(conditions: Sequence[str], operator: str) -> str:
    """The conditions with an operator between them; many in groups, as an expression may be only so high."""
    while len(conditions) > _LONGEST:
        groups = (conditions[i : i + _LONGEST] for i in range(0, len(conditions), _LONGEST))
        conditions = tuple(f"({operator.join(group)})" for group in groups)
    return operator.join(conditions)


_COLUMN: Final = re.compile(r"'(?:[^']|'')*'|\b([a-z]+[0-9]+)\.(\w+)")
"""A column of an aliased table; or a literal, which may look as if it held one."""


def columns_of(alias: str, text: str) -> frozenset[str]:
    """The columns of the table that ``alias`` names, as far as an expression reads them."""
    return frozenset(found[2] for found in _COLUMN.finditer(text) if found[1] == alias)


def realiased(text: str, alias: str, other: str) -> str:
    """An expression that reads the columns of ``other`` instead of those of ``alias``."""
    return _COLUMN.sub(lambda found: f"{other}.{found[2]}" if found[1] == alias else found[0], text)


def uses(text: str, alias: str) -> bool:
    """Whether an expression reads a column of the table that ``alias`` (letters and a number) names."""
    return f"{alias}." in text
