"""A first look at a query's text, before any parser works on it."""

from __future__ import annotations

import re
from typing import Final

from api.errors import RequestError
from api.limits import BODY, NESTING, TOKENS

_TOKEN: Final = re.compile(
    r'"""(?:[^"\\]|\\(?:""")?|"(?!""))*(?:""")?'  # block string
    r'|"(?:[^"\\\r\n]|\\.)*"?'  # string
    r"|#[^\r\n]*"
    r"|[-+.\w]+"
    r"|[^\s,\ufeff]"
)
_OPENING: Final = frozenset("{[(")
_CLOSING: Final = frozenset("}])")


def scan(text: str) -> None:
    """Refuse a text that is too long, or has too many tokens or brackets within brackets.

    Time grows with the limits, not with the text. Whether the text is GraphQL is the parser's matter.

    Raises:
        RequestError: it is beyond a limit.
    """
    if len(text) > BODY.value or len(text.encode(errors="replace")) > BODY.value:
        message = f"the query is longer than {BODY.value} bytes"
        raise RequestError(BODY.code, message, limit=BODY.value, actual=len(text))
    depth = 0
    for count, match in enumerate(_TOKEN.finditer(text), start=1):
        if count > TOKENS.value:
            message = f"the query has more than {TOKENS.value} tokens: ask in several requests"
            raise RequestError(TOKENS.code, message, limit=TOKENS.value)
        token = match.group()
        if token in _OPENING:
            depth += 1
            if depth > NESTING.value:
                message = f"the query has more than {NESTING.value} brackets within brackets"
                raise RequestError(NESTING.code, message, limit=NESTING.value)
        elif token in _CLOSING:
            depth -= 1
