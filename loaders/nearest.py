"""The words nearest to one that nothing is called, for hints."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

_CUTOFF: Final = 65
"""Below this similarity (0 to 100) a word is no suggestion."""
_SHOWN: Final = 3
_NOT_KEBAB: Final = re.compile(r"[\W_]+")


def nearest(word: str, known: Collection[str]) -> list[str]:
    """The known words most like ``word``, best first, three at most; equally like ones in their own order."""
    # Importing the matcher takes longer than checking a small dataset without mistakes.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extract(word, known, scorer=fuzz.ratio, limit=_SHOWN, score_cutoff=_CUTOFF)
    return [match for match, _, _ in sorted(found, key=lambda entry: (-entry[1], entry[0]))]


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint that names the nearest words; None when none is near."""
    words = nearest(word, sorted(known))
    return f"did you mean {' or '.join(f'`{found}`' for found in words)}?" if words else None


def as_id(name: str) -> str:
    """What the id of something so named would look like: lower case, words joined by hyphens."""
    return _NOT_KEBAB.sub("-", name.lower()).strip("-")
