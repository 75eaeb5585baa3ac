"""From the rows of a connection to its page: what is cut off, turned round, and said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graph.neo4j.respond import Maker, cursor
from graph.plan import Info


class Seen(NamedTuple):
    """A page, and the list that it was cut from."""

    value: Sequence[Any]
    rows: Sequence[Any]
    total: int
    has_next: bool
    has_previous: bool


@dataclass(frozen=True, slots=True)
class Cutting:
    """Where a connection's list has its rows (always first) and what says how to cut a page from them.

    Each is a place in the list, or None where the Plan does not need it. ``first`` stands for the
    limit too; rows that were read for ``last`` alone come from behind.
    """

    total: int | None = None
    first: int | None = None
    last: int | None = None
    after: int | None = None
    before: int | None = None

    def see(self, value: Sequence[Any]) -> Seen:
        """The page of a connection."""
        rows = value[0]
        has_next = self.before is not None and value[self.before]
        has_previous = self.after is not None and value[self.after]
        if self.first is not None:
            has_next = has_next or len(rows) > value[self.first]
            rows = rows[: value[self.first]]
            if self.last is not None:
                dropped = max(len(rows) - value[self.last], 0)
                rows, has_previous = rows[dropped:], has_previous or dropped > 0
        elif self.last is not None:
            has_previous = has_previous or len(rows) > value[self.last]
            rows = rows[: value[self.last]][::-1]
        return Seen(value, rows, value[self.total] if self.total is not None else 0, has_next, has_previous)


Part = Callable[[Seen], Any]
"""Makes the value of one key of a connection from its page."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A part that is one list: what stands at a place of the connection's list, or the page's rows at 0."""

    place: int
    make: Maker

    def __call__(self, seen: Seen) -> Any:  # noqa: ANN401 - a value of the answer
        """The value."""
        return self.make(seen.value[self.place] if self.place else seen.rows)


def of_rows(make: Maker) -> Part:
    """A list made of the page's rows."""
    return Listed(0, make)


def of_place(place: int, make: Maker) -> Part:
    """A list that stands at a place of its own."""
    return Listed(place, make)


def of_total(seen: Seen) -> int:
    """The number of edges."""
    return seen.total


def constant(value: str) -> Part:
    """A value that the Plan knows."""
    return lambda _: value


def page_info(items: Sequence[tuple[str, Info | str]], tag: str, components: int) -> Part:
    """The facts of a page, whose rows have the components of their cursors at a place."""
    write = cursor(tag)

    def end(place: int) -> Part:
        return lambda seen: write(seen.rows[place][components]) if seen.rows else None

    known: Mapping[Info, Part] = {
        Info.HAS_NEXT_PAGE: lambda seen: bool(seen.has_next),
        Info.HAS_PREVIOUS_PAGE: lambda seen: bool(seen.has_previous),
        Info.START_CURSOR: end(0),
        Info.END_CURSOR: end(-1),
    }
    made = [(key, constant(fact) if isinstance(fact, str) else known[fact]) for key, fact in items]
    return lambda seen: {key: make(seen) for key, make in made}


def connection(parts: Sequence[tuple[str, Part]], cutting: Cutting) -> Maker:
    """A connection of its list."""
    if cutting == Cutting(cutting.total) and all(isinstance(part, Listed) for _, part in parts):
        # Nothing is cut off, and nothing said about the page: most connections inside of lists are like this.
        whole = [(key, part.place, part.make) for key, part in parts if isinstance(part, Listed)]
        return lambda value: {key: make(value[place]) for key, place, make in whole}
    see = cutting.see

    def make_connection(value: Sequence[Any]) -> dict[str, Any]:
        seen = see(value)
        return {key: make(seen) for key, make in parts}

    return make_connection
