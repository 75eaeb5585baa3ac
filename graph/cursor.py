"""Cursors: opaque texts that name a place in the order of a connection.

A cursor is the lower-case hexadecimal form of the UTF-8 JSON array ``[tag, component, …]``, without
spaces. ``tag`` is ``Page.tag``. The components are those of the connection's order, by which an
edge is before or after another whatever has become of the edge that the cursor was made from:

- for each ``Order`` key: of a string its folded form and the string; of a date its earliest day, its
  latest day and the text; of anything else the value (booleans as 0 and 1); null where missing;
- then the node's id (in a connection over claims: the claim's id; over citations: that of the claim, then its own);
- then, where an edge has a claim and the node is an entity, the claim's id.

Stores write cursors in their statements; this module reads them.
"""

from __future__ import annotations

import orjson

Component = str | int | float | None


class ForeignCursorError(ValueError):
    """The text is no cursor, or one of another connection or order."""


def decode(text: str, tag: str, components: int) -> tuple[Component, ...]:
    """The components of a cursor that was made under ``tag``.

    Raises:
        ForeignCursorError: it was not.
    """
    try:
        decoded = orjson.loads(bytes.fromhex(text))
    except ValueError as error:
        raise ForeignCursorError("is not a cursor of this API") from error
    match decoded:
        case [str(found), *values] if found == tag and len(values) == components:
            return tuple(values)
        case _:
            raise ForeignCursorError("comes from another field or another order")
