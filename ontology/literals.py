"""The canonical form of literal values: one text for each value, whatever way it was written.

Claims are compared and hashed by these forms (model rule 4).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from ontology.dates import DateError, bounds
from ontology.model import Datatype

_INTEGER: Final = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_DECIMAL: Final = re.compile(r"[+-]?\d{1,18}(?:\.\d{1,18})?", re.ASCII)
_QUANTITY: Final = re.compile(r"([+-]?\d[\d.]*)\s+(\S.*)", re.ASCII)
_DURATION: Final = re.compile(
    r"P(?=\d|T\d)(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}W)?(?:\d{1,9}D)?(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}S)?)?",
    re.ASCII,
)
_PLAIN_URL: Final = re.compile(
    r"https?://[a-z0-9.-]*[a-z0-9](?:/[\w.,;:@&=+$!~*'()%/-]*)?(?:\?[\w.,;:@&=+$!~*'()%/-]*)?", re.ASCII
)
"""What nearly every URL looks like; it needs no closer look."""
_HOST: Final = re.compile(r"[^\s/?#@]+")
_NOT_IN_URLS: Final = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]")
_LONGEST_TAG: Final = 35


class LiteralError(ValueError):
    """The text is no value of the datatype.

    Attributes:
        hint: what a good value looks like.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def canonical(datatype: Datatype, text: str) -> str:
    """The canonical form of ``text`` as a value of ``datatype``.

    Whether a code belongs to its property's value set is not decided here: that takes the property.

    Raises:
        LiteralError: ``text`` is no such value.
    """
    return _READERS[datatype](text)


def plain(text: str) -> str:
    """``text`` in Unicode's composed form, without white space around it."""
    stripped = text.strip()
    return stripped if stripped.isascii() else unicodedata.normalize("NFC", stripped)


def number(text: str) -> str:
    """A decimal number without sign of plus, leading or trailing zeros, or exponent.

    Raises:
        LiteralError: it is none, or has more than 18 digits on a side of the point.
    """
    stripped = text.strip()
    if not _DECIMAL.fullmatch(stripped):
        raise LiteralError("is not a number", "write digits, with a point before decimals: `34.52`")
    shortened = format(Decimal(stripped), "f")
    if "." in shortened:
        shortened = shortened.rstrip("0").rstrip(".")
    return "0" if shortened in ("-0", "+0") else shortened


def _boolean(text: str) -> str:
    stripped = text.strip()
    if stripped in ("true", "false"):
        return stripped
    raise LiteralError("is neither true nor false", "write `true` or `false`")


def _integer(text: str) -> str:
    stripped = text.strip()
    if not _INTEGER.fullmatch(stripped):
        raise LiteralError("is not a whole number", "write digits alone, 18 at most")
    return str(int(stripped))


def _date(text: str) -> str:
    stripped = text.strip()
    try:
        bounds(stripped)
    except DateError as error:
        raise LiteralError(
            str(error), "write an EDTF date: `2025-04-09`, `2025-04`, `2025-04~`, `2025-04-XX` or `2025-04-09/2025-05`"
        ) from error
    return stripped


def _url(text: str) -> str:
    stripped = text.strip()
    if _PLAIN_URL.fullmatch(stripped):
        return stripped
    hint = "write the whole address: `https://example.org/article`"
    if _NOT_IN_URLS.search(stripped):
        raise LiteralError("holds a character that URLs cannot", hint)
    try:
        parts = urlsplit(stripped)
        _ = parts.port
    except ValueError as error:
        raise LiteralError("is not a URL", hint) from error
    scheme, rest = parts.scheme, stripped[len(parts.scheme) :]
    if scheme not in ("http", "https"):
        raise LiteralError("is not an http or https URL", hint)
    if "@" in parts.netloc or not _HOST.fullmatch(parts.netloc) or not parts.hostname:
        raise LiteralError("names no host", hint)
    return scheme + rest.replace(parts.netloc, parts.netloc.lower(), 1)


def _coordinates(text: str) -> str:
    hint = "write `{latitude: 34.52, longitude: 37.63, precision: 0.01}` in decimal degrees"
    parts = text.split(",")
    if len(parts) not in (2, 3):
        raise LiteralError("are not a latitude and a longitude", hint)
    try:
        numbers = [number(part) for part in parts]
    except LiteralError as error:
        raise LiteralError("hold something that is not a number", hint) from error
    for value, limit, name in zip(numbers, (90, 180, 180), ("latitude", "longitude", "precision"), strict=False):
        if abs(Decimal(value)) > limit:
            raise LiteralError(f"have a {name} beyond {limit} degrees", hint)
    if len(numbers) == 3 and Decimal(numbers[2]) < 0:  # noqa: PLR2004 - the third is the precision
        raise LiteralError("have a negative precision", hint)
    return ",".join(numbers)


def _language(text: str) -> str:
    stripped = text.strip()
    hint = "write a BCP 47 tag: `en`, `he`, `zh-Hant`"
    if " " in stripped:
        hint = "put a text that has a comma into quotes: within braces what follows the comma is a key of its own"
    if len(stripped) > _LONGEST_TAG or not stripped.isascii():
        raise LiteralError("is not a language tag", hint)
    # Looking into the registry is slow to import, and most datasets hold a dozen tags.
    import langcodes  # noqa: PLC0415

    if not langcodes.tag_is_valid(stripped):
        raise LiteralError("is not a language tag", hint)
    return langcodes.standardize_tag(stripped)


def _duration(text: str) -> str:
    stripped = text.strip().upper()
    if not _DURATION.fullmatch(stripped):
        raise LiteralError("is not an ISO 8601 duration", "write `P30D` for 30 days, `P6M` for six months")
    return stripped


def _quantity(text: str) -> str:
    found = _QUANTITY.fullmatch(text.strip())
    if found is None:
        hint = "write a number without separators, a space and a unit: `26000 tonnes`, `1.5 km`"
        raise LiteralError("is not a number with a unit", hint)
    return f"{number(found[1])} {plain(' '.join(found[2].split()))}"


_READERS: Final[dict[Datatype, Callable[[str], str]]] = {
    Datatype.STRING: plain,
    Datatype.TEXT: plain,
    Datatype.CODE: plain,
    Datatype.BOOLEAN: _boolean,
    Datatype.INTEGER: _integer,
    Datatype.DECIMAL: number,
    Datatype.DATE: lru_cache(maxsize=65536)(_date),
    Datatype.URL: _url,
    Datatype.COORDINATES: _coordinates,
    Datatype.LANGUAGE: lru_cache(maxsize=4096)(_language),
    Datatype.DURATION: _duration,
    Datatype.QUANTITY: _quantity,
}
