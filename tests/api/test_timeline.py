"""Timelines through the API: what they hold, in which order, between which days, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import strawberry

from api.engine import Engine
from ontology.model import Ontology
from tests.api.asking import ask, engine_over

_WORLD = """
freedonia: {type: State, name: Freedonia}
sylvania: {type: State, name: Sylvania}
port-of-freedonia: {type: Port, name: The port, within: freedonia}
talks:
  type: Meeting
  name: The talks
  cite: report#p
  date: 2025-04-09
  location: port-of-freedonia
  account: {value: They went on into the night., on: 2025-04-09}
pact:
  type: Treaty
  name: The pact
  cite: report#p
  date: 2025-05
  party: [freedonia, sylvania]
  suspendedFor: {to: sylvania, since: 2025-07-01, until: 2025-08-01}
elsewhere: {type: Meeting, name: Other talks, cite: report#p, date: 2025-04-10, party: sylvania}
"""


@pytest.fixture
def engine(tmp_path: Path, ontology: Ontology, schema: strawberry.Schema) -> Iterator[Engine]:
    with engine_over(_WORLD, tmp_path, ontology, schema) as made:
        yield made


def _entries(engine: Engine, arguments: str) -> list[tuple[str, str, str]]:
    asked = f"{{ timeline({arguments}) {{ when change claim {{ subject {{ id }} }} }} }}"
    found = ask(engine, asked)["data"]["timeline"]
    return [(entry["when"], entry["change"], entry["claim"]["subject"]["id"]) for entry in found]


def test_events_accounts_and_the_ends_of_what_changes_stand_in_the_order_of_their_days(engine: Engine) -> None:
    found = _entries(engine, 'involving: "freedonia"')
    # What shares a day comes by the ids of the claims, which say nothing to a reader.
    assert sorted(found[:2]) == [("2025-04-09", "HAPPENED", "talks"), ("2025-04-09", "TOLD", "talks")]
    assert found[2:] == [
        ("2025-05", "HAPPENED", "pact"),
        ("2025-07-01", "BEGAN", "pact"),
        ("2025-08-01", "ENDED", "pact"),
    ]


def test_what_lies_within_a_place_involves_it(engine: Engine) -> None:
    assert ("2025-04-09", "HAPPENED", "talks") in _entries(engine, 'involving: "freedonia"')


def test_what_only_others_took_part_in_is_left_out(engine: Engine) -> None:
    assert "elsewhere" not in {subject for _, _, subject in _entries(engine, 'involving: "freedonia"')}


def test_a_month_as_the_end_takes_in_its_last_day(engine: Engine) -> None:
    assert _entries(engine, 'from: "2025-04-10", to: "2025-07"') == [
        ("2025-04-10", "HAPPENED", "elsewhere"),
        ("2025-05", "HAPPENED", "pact"),
        ("2025-07-01", "BEGAN", "pact"),
    ]


def test_an_entry_that_shares_a_day_with_another_is_marked_and_one_that_does_not_is_not(engine: Engine) -> None:
    found = ask(engine, "{ timeline { when uncertainOrder } }")["data"]["timeline"]
    marked = {entry["when"]: entry["uncertainOrder"] for entry in found}
    assert marked == {
        "2025-04-09": True,
        "2025-04-10": False,
        "2025-05": False,
        "2025-07-01": False,
        "2025-08-01": False,
    }


def test_only_the_first_are_given_where_so_many_are_asked_for(engine: Engine) -> None:
    assert len(_entries(engine, "first: 2")) == 2


@pytest.mark.parametrize("day", ["soon", "2025-04/.."])
def test_an_end_that_is_no_day_is_refused(engine: Engine, day: str) -> None:
    (error,) = ask(engine, f'{{ timeline(to: "{day}") {{ when }} }}')["errors"]
    assert error["extensions"]["code"] == "BAD_DATE"
    assert day in error["message"]
