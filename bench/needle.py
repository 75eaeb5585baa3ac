"""The needle: an area whose commitments are the same in every generated dataset, whatever its size.

The flagship question asks for them, so that its answer stays the same while the haystack grows. The
actors are those that the rest of the dataset names most often, on purpose.
"""

from __future__ import annotations

from random import Random
from typing import Final

from bench import words
from bench.files import Files, flow, paragraph, scalar
from bench.world import DAYS, day

NAME: Final = "Qasr Zenubia"
"""A whole name of the area that no other generated entity has."""
COMMITMENTS: Final = 8
"""How many commitments concern the area or what lies within it."""
_TALKS: Final = 4
_PLACES: Final = ("needle", "needle-town", "needle-base", "needle-runway")
_ROLES: Final = ("host: ", "facilitator: ", "mediator: ")
_KINDS: Final = ("type: RedLine", "type: Demand", "type: Pledge", "type: Plan")
_SEED: Final = 20250409
"""Fixed, whatever the seed of the dataset: the needle never changes."""


def write_needle(files: Files) -> None:
    """Write the needle; it needs ``state-0`` … ``state-5`` and ``outlet-0`` … ``outlet-4``."""
    rng = Random(_SEED)
    _write_places(files)
    for number in range(_TALKS):
        name = f"  name: Needle talks of round {number + 1}\n"
        files.write("needle", f"needle-talks-{number}:\n  type: Meeting\n{name}")
        files.claims += 2
    for number in range(COMMITMENTS):
        name = scalar(words.sentence(rng, "en", 4, 7))
        files.write("needle", f"needle-commitment-{number}:\n  {_KINDS[number % len(_KINDS)]}\n  name: {name}\n")
        files.claims += 2
    for number in range(_TALKS):
        for copy in range(2):
            files.write("needle", _report(rng, number, copy))
            files.claims += 5
        files.claims += 4 + len(_ROLES)
    files.claims += 5 * COMMITMENTS


def _write_places(files: Files) -> None:
    names = f"  name: {{en: {NAME}, tr: Kasr Zenubya, ar: قصر زنوبيا, he: קסר זנוביה, ru: Каср Зенубия}}\n"
    files.write("needle", f"needle:\n  type: Settlement\n{names}  within: region-0\n")
    kinds = ("type: Settlement", "type: MilitaryBase", "type: Site")
    for place, parent, kind in zip(_PLACES[1:], _PLACES, kinds, strict=False):
        files.write("needle", f"{place}:\n  {kind}\n  name: {place.replace('-', ' ')}\n  within: {parent}\n")
    files.claims += 6 + 2 * len(kinds)


def _report(rng: Random, talks: int, copy: int) -> str:
    """A report on one round: a passage on the talks and one on each commitment made there."""
    outlet = (talks + copy) % 5
    published = day(DAYS // 2 + talks)
    text = (
        f"needle-report-{talks}-{copy}:\n  type: NewsReport\n  headline: {scalar(words.sentence(rng, 'en', 6, 12))}\n"
        f"  url: https://outlet-{outlet}.example/needle/{talks}-{copy}\n  published: {published}\n"
        f"  publisher: outlet-{outlet}\n  language: en\n  passages:\n"
    )
    roles = ", ".join(f"{role}state-{2 + index}" for index, role in enumerate(_ROLES))
    facts = f"date: {published}, location: region-0, party: [state-0, state-1], {roles}"
    text += _passage(rng, "talks", f"needle-talks-{talks}: {{{facts}}}")
    for number in range(talks, COMMITMENTS, _TALKS):
        place = _PLACES[number % len(_PLACES)]
        content = flow(f"No foreign forces near {place.replace('-', ' ')}, item {number + 1}")
        facts = (
            f"declaredBy: state-{number % 2}, addressedTo: state-{1 - number % 2}, concerns: {place}, "
            f"raisedAt: needle-talks-{talks}, demands: {{value: {content}, language: en}}"
        )
        text += _passage(rng, f"c{number}", f"needle-commitment-{number}: {{{facts}}}")
    return text


def _passage(rng: Random, key: str, fact: str) -> str:
    quote = paragraph("quote", words.sentence(rng, "en", 20, 30), 6)
    return f"    {key}:\n      locator: paragraph {rng.randint(1, 9)}\n{quote}      states:\n        {fact}\n"
