"""How names are compared: folding, tokens and trigrams (model rules 30 and 31).

All of it is computed here, at load and for each argument, and only stored and matched by the
databases: their own tokenisers disagree with one another.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

# Letters that Unicode decomposition leaves alone, but that readers of a script take for one another.
_VARIANTS: Final = str.maketrans(
    {
        "ı": "i",
        "ə": "e",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        # Arabic: alef maqsura, teh marbuta, Persian yeh and kaf; hamza seats decompose by themselves.
        "ى": "ي",
        "ة": "ه",
        "ی": "ي",
        "ک": "ك",
        "ٱ": "ا",
        "ـ": "",
        # Hebrew final letters.
        "ך": "כ",
        "ם": "מ",
        "ן": "נ",
        "ף": "פ",
        "ץ": "צ",
        # Apostrophes are written in many ways and left out as often.
        "'": "",
        "’": "",
        "‘": "",
        "ʼ": "",
        "ʿ": "",
        "ʾ": "",
        "`": "",
        "´": "",
        "׳": "",
    }
)
_IGNORED: Final = frozenset({"Mn", "Me", "Cf"})
_SEPARATORS: Final = re.compile(r"[\W_]+")
_REMEMBERED: Final = 20_000
"""Characters whose folded form is kept: more than a dataset has, and no more than a server should hold."""
_TOKEN: Final = re.compile(r"[^ ]+")


class _Folding(dict[int, str]):
    """What each character folds to, by code point, found once: folding looks at no neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()
        """Of the characters that were folded: those that did not fold to exactly one."""

    def __missing__(self, point: int) -> str:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(point)).casefold())
        kept = "".join(c for c in decomposed if unicodedata.category(c) not in _IGNORED)
        folded = _SEPARATORS.sub(" ", kept.translate(_VARIANTS))
        if len(folded) != 1:
            self.uneven.add(chr(point))
        if len(self) < _REMEMBERED:
            self[point] = folded
        return folded


_FOLDED: Final = _Folding()
_ASCII_END: Final = 128
_ASCII: Final = bytes(ord(_FOLDED[point] or " ") for point in range(_ASCII_END)).ljust(256, b"?")
_ASCII_DROPPED: Final = bytes(point for point in range(_ASCII_END) if not _FOLDED[point])


def _replaced(text: str) -> str:
    """``text`` with each character replaced by what it folds to."""
    if text.isascii():
        # Three times as fast; no character of ASCII folds to more than one, nor to one outside.
        return text.encode().translate(_ASCII, _ASCII_DROPPED).decode()
    return text.translate(_FOLDED)


def fold(text: str) -> str:
    """The form in which names are equal when readers would call them so.

    Case, diacritics, vowel marks, compatibility forms, letter variants, punctuation and runs of
    white space make no difference. A text of punctuation alone folds to itself, stripped, so that no
    name folds to nothing.
    """
    return " ".join(_replaced(text).split()) or text.strip()


def tokens(folded: str) -> tuple[str, ...]:
    """The distinct words of a folded text, in order."""
    return tuple(dict.fromkeys(folded.split()))


@lru_cache(maxsize=65536)
def trigrams(token: str) -> frozenset[str]:
    """The trigrams of a token, padded so that its beginning weighs more: ``␣␣p ␣pa pal … ra␣``."""
    padded = f"  {token} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


class Word(NamedTuple):
    """A token of a text and where it stands in the text as written, in code points."""

    token: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The tokens of the folded form of ``text``, repeats included, with their places in ``text``."""
    found = _TOKEN.findall(_replaced(text))
    places = word_places(text)
    return tuple(map(Word, found, places[::2], places[1::2]))


def word_places(text: str) -> list[int]:
    """Where the words of :func:`words` begin and end, one after the other: begin, end, begin, end …."""
    return _places(text, _replaced(text))


def fold_with_places(text: str) -> tuple[str, list[int] | None]:
    """:func:`fold` and :func:`word_places` at once; None for the places where they are those in the folded form."""
    replaced = _replaced(text)
    folded = " ".join(replaced.split()) or text.strip()
    if len(folded) == len(text) and (text.isascii() or _FOLDED.uneven.isdisjoint(text)):
        return folded, None
    return folded, _places(text, replaced)


def _places(text: str, replaced: str) -> list[int]:
    """The places of words in ``text``, whose characters were ``replaced`` by what they fold to."""
    ends: list[int] = []
    start = 0
    for run in replaced.split(" "):
        end = start + len(run)
        if run:
            ends += start, end
        start = end + 1
    # No character of ASCII folds to more than one: those of an even text give a text of equal length.
    if len(text) == len(replaced) and (text.isascii() or _FOLDED.uneven.isdisjoint(text)):
        return ends
    places = [place for place, character in enumerate(text) for _ in _FOLDED[ord(character)]]
    return [places[end - 1] + 1 if number % 2 else places[end] for number, end in enumerate(ends)]
