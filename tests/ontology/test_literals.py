"""One canonical form for each value, and a reason for what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.literals import LiteralError, canonical
from ontology.model import Datatype


@pytest.mark.parametrize(
    ("datatype", "written", "expected"),
    [
        (Datatype.STRING, "  Palmyra \n", "Palmyra"),
        (Datatype.TEXT, "Tu\u0308rkiye", "T\u00fcrkiye"),
        (Datatype.BOOLEAN, "true", "true"),
        (Datatype.INTEGER, "+007", "7"),
        (Datatype.DECIMAL, "034.5200", "34.52"),
        (Datatype.DECIMAL, "-0.0", "0"),
        (Datatype.DATE, " 2025-04~ ", "2025-04~"),
        (Datatype.URL, "HTTPS://Example.ORG/A?b=C", "https://example.org/A?b=C"),
        (Datatype.URL, "https://example.org/תדמר", "https://example.org/תדמר"),
        (Datatype.COORDINATES, "34.520, 37.63,0.010", "34.52,37.63,0.01"),
        (Datatype.LANGUAGE, "EN_us", "en-US"),
        (Datatype.LANGUAGE, "iw", "he"),
        (Datatype.DURATION, "p30d", "P30D"),
        (Datatype.QUANTITY, "72.0   km", "72 km"),
    ],
)
def test_ways_to_write_a_value_come_to_one(datatype: Datatype, written: str, expected: str) -> None:
    assert canonical(datatype, written) == expected
    assert canonical(datatype, expected) == expected


@pytest.mark.parametrize(
    ("datatype", "written"),
    [
        (Datatype.BOOLEAN, "yes"),
        (Datatype.INTEGER, "9" * 20_000),
        (Datatype.INTEGER, "٣"),
        (Datatype.DECIMAL, "1e9"),
        (Datatype.DECIMAL, "34,52"),
        (Datatype.DATE, "10.4.2025"),
        (Datatype.URL, "javascript:alert(1)"),
        (Datatype.URL, "https://user@example.org/"),
        (Datatype.URL, "https://example.org/a b"),
        (Datatype.URL, "https:///path"),
        (Datatype.URL, "https://["),
        (Datatype.COORDINATES, "34.52"),
        (Datatype.COORDINATES, "94,10"),
        (Datatype.COORDINATES, "34,10,-1"),
        (Datatype.COORDINATES, "here,there"),
        (Datatype.LANGUAGE, "english"),
        (Datatype.LANGUAGE, "e" * 100),
        (Datatype.DURATION, "P"),
        (Datatype.DURATION, "30 days"),
        (Datatype.QUANTITY, "72km"),
        (Datatype.QUANTITY, "many soldiers"),
    ],
)
def test_what_is_no_value_is_refused_with_a_hint(datatype: Datatype, written: str) -> None:
    with pytest.raises(LiteralError) as refusal:
        canonical(datatype, written)
    assert refusal.value.hint


@given(st.sampled_from(list(Datatype)), st.text(max_size=40))
def test_a_canonical_form_is_its_own(datatype: Datatype, text: str) -> None:
    try:
        form = canonical(datatype, text)
    except LiteralError:
        return
    assert canonical(datatype, form) == form
