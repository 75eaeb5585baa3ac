"""What the references of a Plan resolve to, and what is told of those that do not [30]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from graph.plan import Reference
from graph.sqlite import reference_lists, references
from graph.sqlite.writing import Writing

_ENDS: Final = (("min", "a"), ("max", "z"))


def expressions(writing: Writing, asked: Sequence[Reference]) -> Iterator[str]:
    """The common table expressions of the references."""
    for number, reference in enumerate(asked):
        of = reference_lists if reference.listed else references
        yield from of.expressions(writing, number, reference)


def all_resolved(writing: Writing, asked: Sequence[Reference]) -> str:
    """The condition that each reference means one entity, and each item of a list does."""
    return " AND ".join(_is_resolved(writing, number, reference) for number, reference in enumerate(asked)) or "1"


def _is_resolved(writing: Writing, number: int, reference: Reference) -> str:
    if reference.listed:
        return reference_lists.is_resolved(writing, number, reference)
    return f"{references.resolved(number)} IS NOT NULL"


def unresolved(writing: Writing, asked: Sequence[Reference]) -> str:
    """The expression of the JSON array of what did not resolve: ``[number, candidates, near]``, then ``item``."""
    failed = (
        (reference_lists if reference.listed else references).failure(writing, number, reference)
        for number, reference in enumerate(asked)
    )
    return f"concat('[', substr(concat({', '.join(failed)}), 2), ']')"


def keys(asked: Sequence[Reference]) -> str:
    """The select of the keys that each reference means: one row.

    Of a list it has a text with commas around each key, the least key (``a``) and the greatest (``z``).

    A statement may name its common table expressions a thousand times in all, counting the selects around
    each name, and tests may be many and views ask at every citation; a column may be named as often as one likes.
    """
    return f"SELECT {', '.join(_key(number, reference) for number, reference in enumerate(asked))}"


def _key(number: int, reference: Reference) -> str:
    if reference.listed:
        ends = (f"(SELECT {end}(pk) FROM meant{number}) AS keys{number}{suffix}" for end, suffix in _ENDS)
        whole = f"(SELECT concat(',', group_concat(pk, ','), ',') FROM meant{number}) AS keys{number}"
        return ", ".join((whole, *ends))
    return f"({references.only_one(number)}) AS key{number}"
