"""The words nearest to one that nothing is called, for hints."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

_CUTOFF: Final = 65
"""Below this similarity (0 to 100) a word is no suggestion."""
_MARGIN: Final = 15
"""A word that is so much less like the one written than the best is not shown beside it."""
_SHOWN: Final = 3
_NOT_KEBAB: Final = re.compile(r"[\W_]+")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def nearest(word: str, known: Collection[str]) -> list[str]:
    """The known words most like ``word``, best first, three at most; equally like ones in their own order."""
    # Importing the matcher takes longer than checking a small dataset without mistakes.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extract(word, known, scorer=fuzz.ratio, limit=_SHOWN, score_cutoff=_CUTOFF)
    best = max((score for _, score, _ in found), default=0)
    ranked = sorted(found, key=lambda entry: (-entry[1], entry[0]))
    return [match for match, score, _ in ranked if score >= best - _MARGIN]


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint that names the nearest words; None when none is near."""
    words = nearest(word, sorted(known))
    return f"did you mean {' or '.join(f'`{found}`' for found in words)}?" if words else None


def term_meant(word: str, terms: Mapping[str, Iterable[str]], page: str) -> str:
    """The hint on a word that names no term of the ontology.

    ``terms`` gives for each name that would do the other words that people use for it: a ``venue`` is a
    ``location``, a ``MediaOutlet`` a ``MediaOrganization``. Where nothing is near, ``page`` lists all.
    """
    forms = {form: name for name, others in terms.items() for form in (*map(_in_words, others), _in_words(name))}
    written = _in_words(word)
    near = [written] if written in forms else nearest(written, sorted(forms))
    names = dict.fromkeys(forms[form] for form in near)
    return f"did you mean {' or '.join(f'`{name}`' for name in names)}?" if names else f"{page} lists what there is"


def _in_words(name: str) -> str:
    """``MediaOutlet`` and ``media_outlet`` as ``media outlet``."""
    return _NOT_KEBAB.sub(" ", _HUMP.sub(" ", name)).lower()


def as_id(name: str) -> str:
    """What the id of something so named would look like: lower case, words joined by hyphens."""
    return _NOT_KEBAB.sub("-", name.lower()).strip("-")
