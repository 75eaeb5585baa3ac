"""EDTF dates (ISO 8601-2): the days a date may mean, and where spans begin and end (model rule 17).

Days, months, years, unspecified digits, seasons and intervals of these are read here; the rest of
EDTF goes to the ``edtf`` library, which is imported when the first such date is met: importing it
takes longer than most commands do.
"""

from __future__ import annotations

import re
import warnings
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_LONGEST: Final = 80
"""Characters of the longest date that is tried: nothing sensible is longer."""
_PLAIN: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?", re.ASCII)
_MASKED: Final = re.compile(r"(\d{4}|\d{3}X|\d\dXX|\dXXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?", re.ASCII)
_EXACT: Final = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
_SEASONS: Final = {"21": (3, 5), "22": (6, 8), "23": (9, 11)}
_WINTER: Final = "24"
_OPEN: Final = ("", "..")

Bounds = tuple[str | None, str | None]
"""Earliest and latest day in ISO form; None where there is no bound."""


class DateError(ValueError):
    """The text is no EDTF date; the message says why."""


@lru_cache(maxsize=65536)
def bounds(edtf: str) -> Bounds:
    """The earliest and the latest day that ``edtf`` may mean; None where it is open or unknown.

    ``2025-04`` gives 1 and 30 April, ``../2025`` gives None and 31 December. A mark of doubt
    (``~ ? %``) moves neither bound.

    Raises:
        DateError: ``edtf`` is no EDTF date, or one outside the years 0001 to 9999.
    """
    if len(edtf) > _LONGEST:
        raise DateError("is too long for a date")
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _single(edtf)
    if begin in _OPEN and end in _OPEN:
        raise DateError("has neither a beginning nor an end")
    earliest = None if begin in _OPEN else _single(begin)[0]
    latest = None if end in _OPEN else _single(end)[1]
    if earliest is not None and latest is not None and latest < earliest:
        raise DateError("ends before it begins")
    return earliest, latest


@lru_cache(maxsize=65536)
def start_of(since: str) -> Bounds:
    """Between which days a span that begins ``since`` begins, both included; None where unknown.

    A bare month or year means its first day; ``2025-04-XX`` or ``../2025-04`` leave it open within
    bounds. Raises :class:`DateError` like :func:`bounds`.
    """
    earliest, latest = bounds(since)
    return (earliest, earliest) if _EXACT.fullmatch(since) else (earliest, latest)


@lru_cache(maxsize=65536)
def end_of(until: str) -> Bounds:
    """Between which days a span that runs ``until`` is over, both included; None where unknown.

    The result is the first day on which the span holds no more: a day is that day itself, a bare
    month or year the first day after it. Raises :class:`DateError` like :func:`bounds`.
    """
    earliest, latest = bounds(until)
    if earliest is not None and earliest == latest:
        return earliest, latest
    after = None if latest is None else day_after(latest)
    return (after, after) if _EXACT.fullmatch(until) else (earliest, after)


def day_after(iso_day: str) -> str:
    """The day after; the last day of the calendar is its own successor."""
    found = date.fromisoformat(iso_day)
    return found.isoformat() if found == date.max else (found + timedelta(days=1)).isoformat()


def _single(edtf: str) -> Bounds:
    """The bounds of a date that is no interval."""
    found = _PLAIN.fullmatch(edtf)
    if found is not None and found[2] not in (*_SEASONS, _WINTER):
        year = int(found[1])
        month, day = (int(part) if part else None for part in (found[2], found[3]))
        first = _first_day(year, month, day)
        return first, first if day is not None else _last_day(year, month, day)
    masked = _MASKED.fullmatch(edtf)
    if masked is not None:
        return _masked(masked[1], masked[2], masked[3])
    return _by_library(edtf)


def _first_day(year: int, month: int | None, day: int | None) -> str:
    return _day(year, 1 if month is None else month, 1 if day is None else day)


def _last_day(year: int, month: int | None, day: int | None) -> str:
    month = 12 if month is None else month
    _day(year, month, 1)
    return _day(year, month, monthrange(year, month)[1] if day is None else day)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise DateError(_impossible(year, month)) from error


def _impossible(year: int, month: int) -> str:
    if not 0 < year <= date.max.year:
        return "lies outside the years 0001 to 9999"
    return "names a month that does not exist" if month > 12 or month == 0 else "names a day that does not exist"  # noqa: PLR2004 - months of a year


def _masked(year: str, month: str | None, day: str | None) -> Bounds:
    """The bounds of a date with unspecified digits (``198X``, ``2025-XX``) or of a season."""
    if year == "XXXX":
        return None, None
    first, last = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month in _SEASONS:
        begin, end = _SEASONS[month]
        return _first_day(first, begin, None), _last_day(last, end, None)
    if month == _WINTER:
        return _first_day(first, 12, None), _last_day(min(last + 1, date.max.year), 2, None)
    if month is None or month == "XX":
        return _first_day(first, None, None), _last_day(last, None, None)
    if day is None or day == "XX":
        return _first_day(first, int(month), None), _last_day(last, int(month), None)
    return _first_day(first, int(month), int(day)), _last_day(last, int(month), int(day))


def _by_library(edtf: str) -> Bounds:
    """The bounds of any other EDTF date."""
    with warnings.catch_warnings():
        # The library's grammar is warned about by its parser generator wherever warnings are asked for.
        warnings.simplefilter("ignore")
        from edtf import parse_edtf  # noqa: PLC0415 - see the module's docstring
        from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(edtf)
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
    except (EDTFParseException, TypeError, ValueError, AttributeError, OverflowError) as error:
        # The library raises any of these on texts that are no dates.
        raise DateError("is no date that EDTF knows") from error
    return _iso(lower), _iso(upper)


def _iso(moment: object) -> str | None:
    """A day of the library: a ``struct_time``, or an infinite float where the date is open."""
    if isinstance(moment, float):
        return None
    assert isinstance(moment, tuple)  # noqa: S101 - struct_time is one; narrows for the type checker
    return _day(*moment[:3])
