"""How names of the ontology become names of the schema."""

from __future__ import annotations

import re
from typing import Final

_BREAK: Final = re.compile(r"[^0-9A-Za-z]+")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def camel(words: str) -> str:
    """A label in words as a field's name: ``red lines`` becomes ``redLines``."""
    first, *rest = [word for word in _BREAK.split(words) if word]
    return first.lower() + "".join(word[0].upper() + word[1:] for word in rest)


def capitals(name: str) -> str:
    """A property's name as an enum value: ``signedOn`` becomes ``SIGNED_ON``."""
    return _HUMP.sub("_", name).upper()


def pascal(name: str) -> str:
    """A property's name as the beginning of a type's name: ``endedBy`` becomes ``EndedBy``."""
    return name[0].upper() + name[1:]
