"""The standing cast of a generated dataset: places, actors, offices and reference works.

Ids are made of a kind and a number, so that whoever refers to an entity needs to know only how
many there are. Numbers are picked log-uniformly, which gives the few hubs and the long tail of
real data: the first of ten thousand actors takes part in every thirteenth event.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from bench import words
from bench.files import Files, flow, paragraph, scalar

_FIRST_DAY: Final = date(2005, 1, 1)
DAYS: Final = 7600
"""The days that generated events spread over."""
_HOLDINGS: Final = 3
_STATES: Final = 190
_ORGANIZATIONS: Final = (
    "type: GovernmentBody",
    "type: ArmedForce",
    "type: ArmedGroup",
    "type: InternationalOrganization",
    "type: PoliticalParty",
)
_SITES: Final = (
    ("type: MilitaryBase", words.BASE),
    ("type: Airport", words.BASE),
    ("type: Port", words.PLAIN),
    ("type: Site", words.PLAIN),
    ("type: Building", words.MINISTRY),
)


def day(number: int) -> str:
    """The ISO form of a day counted from the first that anything happens on."""
    return (_FIRST_DAY + timedelta(days=number)).isoformat()


@dataclass(frozen=True)
class World:
    """How many of each kind there are."""

    states: int
    regions: int
    districts: int
    settlements: int
    sites: int
    people: int
    organizations: int
    outlets: int
    offices: int

    @classmethod
    def for_claims(cls, claims: int) -> World:
        """The cast of a dataset of about so many claims; it takes about a quarter of them."""
        return cls(
            states=max(6, min(_STATES, claims // 500)),
            regions=max(8, claims // 500),
            districts=max(8, claims // 200),
            settlements=max(8, claims // 80),
            sites=max(8, claims // 150),
            people=max(8, claims // 60),
            organizations=max(5, claims // 150),
            outlets=max(5, claims // 1500),
            offices=max(2, claims // 300),
        )

    def actor(self, rng: Random) -> str:
        """The id of a state, an organization or a person."""
        choices = (self.state(rng), f"organization-{skewed(rng, self.organizations)}", self.person(rng))
        return rng.choices(choices, weights=(50, 30, 20))[0]

    def state(self, rng: Random) -> str:
        """The id of a state."""
        return f"state-{skewed(rng, self.states)}"

    def person(self, rng: Random) -> str:
        """The id of a person."""
        return f"person-{skewed(rng, self.people)}"

    def outlet(self, rng: Random) -> int:
        """The number of an outlet."""
        return skewed(rng, self.outlets)

    def place(self, rng: Random) -> str:
        """The id of a place of any kind; small ones are named more often than large ones."""
        choices = (
            f"settlement-{skewed(rng, self.settlements)}",
            f"site-{skewed(rng, self.sites)}",
            f"district-{skewed(rng, self.districts)}",
            f"region-{skewed(rng, self.regions)}",
            self.state(rng),
        )
        return rng.choices(choices, weights=(45, 30, 10, 7, 8))[0]


def chance(rng: Random, share: float) -> bool:
    """True in ``share`` of the cases."""
    return rng.random() < share


def skewed(rng: Random, count: int) -> int:
    """A number below ``count``, small ones far more often: the law of Zipf with exponent 1."""
    return int((count + 1) ** rng.random()) - 1


def outlet_language(number: int) -> str:
    """The language that an outlet writes in."""
    return words.LANGUAGES[(number * 3) % 7 % len(words.LANGUAGES)]


def write_world(world: World, files: Files, rng: Random) -> None:
    """Write the entries of the whole cast."""
    _write_places(world, files, rng)
    _write_actors(world, files, rng)
    _write_offices(world, files, rng)


def _names(number: int, languages: Iterable[str], title: int = words.PLAIN) -> tuple[str, int]:
    """A ``name`` line, and how many claims it makes."""
    names = {language: words.proper_name(number, language, title) for language in languages}
    return "  name: {" + ", ".join(f"{tag}: {flow(name)}" for tag, name in names.items()) + "}\n", len(names)


def _some_languages(rng: Random) -> list[str]:
    return ["en", *rng.sample(words.LANGUAGES[1:], k=min(4, int(rng.expovariate(0.8))))]


def _write_places(world: World, files: Files, rng: Random) -> None:
    for number in range(world.states):
        line, claims = _names(number, words.LANGUAGES)
        files.write("places/states", f"state-{number}:\n  type: State\n{line}")
        old = scalar(f"Treaty of {words.proper_name(number, 'en')}")
        files.write("agreements", f"treaty-{number}:\n  type: Treaty\n  name: {old}\n")
        files.claims += claims + 2
    for number in range(world.regions):
        _place(files, rng, f"region-{number}", "type: Region", f"state-{number % world.states}", words.REGION)
    for number in range(world.districts):
        parent = f"region-{skewed(rng, world.regions)}"
        _place(files, rng, f"district-{number}", "type: District", parent, words.DISTRICT)
    for number in range(world.settlements):
        parent = f"district-{skewed(rng, world.districts)}"
        _place(files, rng, f"settlement-{number}", "type: Settlement", parent, words.PLAIN)
    for number in range(world.sites):
        parent = f"settlement-{skewed(rng, world.settlements)}"
        kind, title = _SITES[number % len(_SITES)]
        _place(files, rng, f"site-{number}", kind, parent, title)


def _place(files: Files, rng: Random, place: str, kind: str, parent: str, title: int) -> None:
    number = int(place.rsplit("-", 1)[1])
    line, claims = _names(number * 7 + hash_of(kind), _some_languages(rng), title)
    text = f"{place}:\n  {kind}\n{line}  within: {parent}\n"
    if chance(rng, 0.7):
        latitude, longitude = rng.uniform(-55, 70), rng.uniform(-180, 180)
        text += f"  coordinates: {{latitude: {latitude:.4f}, longitude: {longitude:.4f}, precision: 0.01}}\n"
        claims += 1
    files.write("places", text)
    files.claims += claims + 1


def hash_of(text: str) -> int:
    """A small number that is the same in every process, unlike Python's own hash of a text."""
    return sum(text.encode()) % 97


def _write_actors(world: World, files: Files, rng: Random) -> None:
    for number in range(world.organizations):
        line, claims = _names(number, _some_languages(rng), words.MOVEMENT)
        kind = _ORGANIZATIONS[number % len(_ORGANIZATIONS)]
        files.write("actors", f"organization-{number}:\n  {kind}\n{line}  partOf: {world.state(rng)}\n")
        files.claims += claims + 1
    for number in range(world.outlets):
        line, claims = _names(number, {"en", outlet_language(number)}, words.OUTLET)
        kind = "type: NewsAgency" if number % 4 == 0 else "type: MediaOrganization"
        files.write("actors", f"outlet-{number}:\n  {kind}\n{line}")
        files.claims += claims
    for number in range(world.people):
        _person(world, files, rng, number)


def _person(world: World, files: Files, rng: Random, number: int) -> None:
    family = skewed(rng, world.people)
    tags = _some_languages(rng)
    names = [f"{words.proper_name(number % 400, tag)} {words.proper_name(family, tag)}" for tag in tags]
    line = "".join(f"    {tag}: {scalar(name)}\n" for tag, name in zip(tags, names, strict=True))
    text = f"person-{number}:\n  type: Person\n  name:\n{line}  citizenOf: {world.state(rng)}\n"
    files.claims += len(names) + 1
    if number % 2 == 0:
        work = f"almanac-{number // 40}"
        text += f"  cite: {work}#people\n"
        text += f"  affiliation: {{to: organization-{skewed(rng, world.organizations)}, since: {day(number % DAYS)}}}\n"
        files.claims += 1
    files.write("actors", text)


def _write_offices(world: World, files: Files, rng: Random) -> None:
    for number in range(world.offices):
        line, claims = _names(number, _some_languages(rng), words.MINISTRY)
        since = rng.randrange(DAYS // 2)
        holders = ""
        for _ in range(_HOLDINGS):
            holder = f"person-{rng.randrange(world.people)}"
            holders += f"    - {{to: {holder}, since: {day(since)}, cite: almanac-{number // 10}#offices}}\n"
            since += rng.randrange(200, DAYS // 6)
        text = f"office-{number}:\n  type: Office\n{line}  officeIn: {world.state(rng)}\n  holder:\n{holders}"
        files.write("offices", text)
        files.claims += claims + 1 + _HOLDINGS
    for number in range(max(world.people // 40, world.offices // 10) + 1):
        _almanac(files, rng, number)


def _almanac(files: Files, rng: Random, number: int) -> None:
    text = (
        f"almanac-{number}:\n  type: ReferenceWork\n  headline: {scalar(words.sentence(rng, 'en', 4, 8))}\n"
        f"  url: https://almanac-{number}.example/\n  publisher: outlet-{number % 5}\n"
        f"  published: {day(DAYS + number % 400)}\n  language: en\n"
        "  passages:\n"
    )
    for key in ("people", "offices"):
        quote = paragraph("quote", words.sentence(rng, "en", 15, 40), 6)
        text += f"    {key}:\n      locator: chapter {number % 30 + 1}\n{quote}"
    files.write("sources", text)
    files.claims += 5
