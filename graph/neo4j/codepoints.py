"""Texts whose order is that of their code points, wherever Neo4j compares them.

Neo4j compares two stored texts by code point, but a stored text and a parameter by UTF-16 units, in which
what lies beyond the Basic Multilingual Plane comes before U+E000 to U+FFFF. A *sortable* text has the same
order either way: each character beyond the plane stands behind a U+FFFF, the last unit of all.
"""

from __future__ import annotations

import re
from typing import Final

_LAST: Final = "\uffff"
_BEYOND: Final = re.compile("[\uffff-\U0010ffff]")


def sortable(text: str) -> str:
    """The text as it is compared with parameters: itself unless it goes beyond the plane."""
    return text if text.isascii() else _BEYOND.sub(_marked, text)


def _marked(found: re.Match[str]) -> str:
    # U+FFFF itself, which no text should hold, comes before all that it marks.
    return _LAST + ("\0" if found[0] == _LAST else found[0])
