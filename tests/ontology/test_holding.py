"""On which days a claim holds, by its dates (rule 17)."""

from __future__ import annotations

import pytest

from ontology.holding import Holds, begun, windows_of

_LEVELS = {"certainly": Holds.CERTAINLY, "possibly": Holds.POSSIBLY, "unknown": Holds.UNKNOWN}


def _level(day: str, since: str | None = None, until: str | None = None, attested: str | None = None) -> str:
    windows = windows_of(since, until, attested)
    for name, level in _LEVELS.items():
        start, end = windows.at_least(level)
        if start <= day < end:
            return name
    return "no"


@pytest.mark.parametrize(
    ("day", "dates", "expected"),
    [
        ("2025-04-08", {"since": "2025-04-09"}, "no"),
        ("2025-04-09", {"since": "2025-04-09"}, "certainly"),
        ("2999-01-01", {"since": "2025-04-09"}, "certainly"),
        ("2025-05-01", {"since": "2025-04-09", "until": "2025-05-01"}, "no"),
        ("2025-05-31", {"since": "2025-04", "until": "2025-05"}, "certainly"),
        ("2025-06-01", {"since": "2025-04", "until": "2025-05"}, "no"),
        ("2025-04-10", {"since": "2025-04~"}, "possibly"),
        ("2025-04-30", {"since": "2025-04~"}, "certainly"),
        ("2019-01-01", {"since": "../2020"}, "possibly"),
        ("2025-05-01", {"since": "2025-04-09", "until": "XXXX"}, "possibly"),
        ("2020-01-01", {"until": "2021"}, "possibly"),
        ("2022-01-01", {"until": "2021"}, "no"),
        ("2016-06-27", {"attested": "2013-03-22/2016-06-27"}, "certainly"),
        ("2016-06-28", {"attested": "2013-03-22/2016-06-27"}, "unknown"),
        ("2022-08-17", {"attested": "2022-08-17", "until": "2022-12-29"}, "certainly"),
        ("2025-01-01", {}, "unknown"),
    ],
)
def test_spans_are_half_open_and_what_is_not_recorded_is_not_no(day: str, dates: dict[str, str], expected: str) -> None:
    assert _level(day, **dates) == expected


def test_the_next_value_ends_a_span_that_has_no_end_of_its_own() -> None:
    windows = windows_of("2020", None, None, ("2021-01-01", "2021-12-31"))
    assert windows.certainly == ("2020-01-01", "2021-01-01")
    assert windows.possibly == ("2020-01-01", "2021-12-31")
    assert windows_of("2020", "2023", None, ("2021-01-01", "2021-12-31")).certainly.end == "2024-01-01"


def test_something_dated_by_a_month_has_certainly_begun_on_its_last_day() -> None:
    assert begun("2025-04") == ("2025-04-01", "2025-04-30")
    assert begun("2025-04-09/2025-05") == ("2025-04-09", "2025-04-09")
