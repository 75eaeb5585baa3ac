"""The days an EDTF date may mean, and where spans begin and end."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.dates import DateError, bounds, day_after, end_of, start_of


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-04-09", ("2025-04-09", "2025-04-09")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025~", ("2025-01-01", "2025-12-31")),
        ("2025-04?", ("2025-04-01", "2025-04-30")),
        ("2025-04-09%", ("2025-04-09", "2025-04-09")),
        ("198X", ("1980-01-01", "1989-12-31")),
        ("2025-XX", ("2025-01-01", "2025-12-31")),
        ("2025-04-XX", ("2025-04-01", "2025-04-30")),
        ("XXXX", (None, None)),
        ("2025-21", ("2025-03-01", "2025-05-31")),
        ("2025-24", ("2025-12-01", "2026-02-28")),
        ("2025-04-09/2025-05", ("2025-04-09", "2025-05-31")),
        ("../2025", (None, "2025-12-31")),
        ("2025-04/..", ("2025-04-01", None)),
        ("2025-04/", ("2025-04-01", None)),
        ("2025-04-09T10:00:00Z", ("2025-04-09", "2025-04-09")),
        ("2025-?04-09", ("2025-04-09", "2025-04-09")),
        ("[2025-04,2025-06]", ("2025-04-01", "2025-06-30")),
    ],
)
def test_a_date_means_the_days_between_its_bounds(written: str, expected: tuple[str | None, str | None]) -> None:
    assert bounds(written) == expected


@pytest.mark.parametrize(
    ("written", "because"),
    [
        ("10.4.2025", "no date that EDTF knows"),
        ("2025-13", "a month that does not exist"),
        ("2025-00-01", "a month that does not exist"),
        ("2025-02-30", "a day that does not exist"),
        ("2025-04-31/..", "a day that does not exist"),
        ("2025-05/2025-04", "ends before it begins"),
        ("../..", "neither a beginning nor an end"),
        ("0000", "outside the years"),
        ("Y12000", "outside the years"),
        ("", "no date"),
        ("[" * 1000, "too long"),
        ("٢٠٢٥", "no date"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(written: str, because: str) -> None:
    with pytest.raises(DateError, match=because):
        bounds(written)


def test_a_bare_month_begins_on_its_first_day_and_ends_after_its_last() -> None:
    assert start_of("2025-04") == ("2025-04-01", "2025-04-01")
    assert end_of("2025-04") == ("2025-05-01", "2025-05-01")
    assert end_of("2025-04-09") == ("2025-04-09", "2025-04-09")


def test_an_unknown_day_leaves_start_and_end_open_within_bounds() -> None:
    assert start_of("../2025-04") == (None, "2025-04-30")
    assert start_of("2025-04-XX") == ("2025-04-01", "2025-04-30")
    assert end_of("2025-04-XX") == ("2025-04-01", "2025-05-01")
    assert end_of("2025/..") == ("2025-01-01", None)


@given(st.dates())
def test_a_plain_day_is_its_own_bounds(day: date) -> None:
    written = day.isoformat()
    assert bounds(written) == start_of(written) == end_of(written) == (written, written)


@given(st.dates(max_value=date(9999, 12, 30)))
def test_the_day_after_is_the_next_one(day: date) -> None:
    assert date.fromisoformat(day_after(day.isoformat())).toordinal() == day.toordinal() + 1


@given(st.dates(), st.sampled_from(["~", "?", "%"]))
def test_a_mark_of_doubt_moves_no_bound(day: date, mark: str) -> None:
    assert bounds(day.isoformat() + mark) == bounds(day.isoformat())


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        earliest, latest = bounds(text)
    except DateError:
        return
    assert earliest is None or latest is None or earliest <= latest
