"""Answers made comparable: parsed, and with their cursors read."""

from __future__ import annotations

import json
import re
from typing import Any

import orjson

_CURSOR = re.compile("5b22(?:[0-9a-f]{2})+5d")


def comparable(answer: Any) -> str:  # noqa: ANN401 - JSON
    """A JSON value as a text in which order of keys, and truth against number, make a difference."""
    return json.dumps(_read(answer), ensure_ascii=False, indent=1)


def _read(value: Any) -> Any:  # noqa: ANN401 - JSON
    match value:
        case dict():
            return {key: _read(item) for key, item in value.items()}
        case list():
            return [_read(item) for item in value]
        case str() if _CURSOR.fullmatch(value):
            return {"cursor": orjson.loads(bytes.fromhex(value))}
        case _:
            return value
