"""Dossiers: each a run of talks with its agreement, its commitments and the sources that tell of them.

Facts come first, passages after: a dossier draws what happened, then lets its sources state it about
four facts a passage, so that a fact is told once or several times, and now and then disputed, denied
or told otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final, NamedTuple

from bench import words
from bench.files import Files, flow, grouped, paragraph, scalar
from bench.world import DAYS, World, chance, day, outlet_language, skewed

_ENCOUNTERS: Final = ("type: Meeting", "type: Meeting", "type: Visit", "type: Conversation")
_DEEDS: Final = ("type: Statement", "type: Strike", "type: Incident", "type: MilitaryOperation")
_AGREEMENTS: Final = ("type: Memorandum", "type: Ceasefire", "type: Mechanism", "type: Treaty", "type: Understanding")
_COMMITMENTS: Final = (
    ("type: RedLine", "forbids: "),
    ("type: Demand", "demands: "),
    ("type: Pledge", "promises: "),
    ("type: Proposal", "promises: "),
    ("type: Threat", "consequence: "),
    ("type: Obligation", "demands: "),
)
_SOURCES: Final = ("type: NewsReport", "type: NewsReport", "type: Liveblog", "type: Analysis", "type: PressRelease")
_THIRD_PARTIES: Final = ("mediator: ", "facilitator: ", "host: ", "host: ", "observer: ", "guarantor: ", "sponsor: ")
_LEVELS: Final = (
    "contactLevel: technical",
    "contactLevel: senior officials",
    "contactLevel: ministerial",
    "contactLevel: head of state",
)
_STAGES: Final = ("declared", "repeated", "eased", "dropped")
_RELATIONS: Final = ("modelledOn: ", "extends: ", "implements: ", "follows: ")


_VOICES: Final = (57, 25, 15, 3)
"""How many passages in a hundred: the outlet itself, a person, an unnamed official, one relaying another."""
_LINE: Final = 90


class Fact(NamedTuple):
    """One claim to be: ``property`` and ``value`` as they stand in YAML."""

    subject: str
    property: str
    value: str


@dataclass
class Dossier:
    """What one dossier holds while it is drawn."""

    number: int
    world: World
    rng: Random
    start: int
    """The day it begins."""
    entries: list[tuple[str, str, str]] = field(default_factory=list)
    """Ids, ``type`` lines and editorial lines."""
    facts: list[Fact] = field(default_factory=list)
    claims: int = 0

    def entry(self, name: str, kind: str, editorial: str) -> str:
        """Add an entity whose id ends in the dossier's number; returns the id."""
        entity = f"{name}-{self.number}"
        self.entries.append((entity, kind, editorial))
        self.claims += 1
        return entity

    def state(self, subject: str, statement: str) -> None:
        """Add a fact, written ``property: value``; one that is there already stays single."""
        key, value = statement.split(": ", 1)
        fact = Fact(subject, key, value)
        if fact not in self.facts:
            self.facts.append(fact)
            self.claims += 1

    def text(self, least: int, most: int) -> str:
        """A text value with its language."""
        language = self.rng.choice(("en", "en", "en", "tr", "ar", "he", "ru"))
        return f"{{value: {flow(words.sentence(self.rng, language, least, most))}, language: {language}}}"


def write_dossier(number: int, world: World, files: Files, rng: Random) -> None:
    """Draw dossier ``number`` and write it: about a hundred claims."""
    dossier = Dossier(number, world, rng, start=int(DAYS * rng.random() ** 0.5))
    parties = list(dict.fromkeys(world.state(rng) for _ in range(rng.randint(2, 4))))
    talks = [_talks(dossier, round_, parties) for round_ in range(rng.randint(1, 3))]
    for deed in range(rng.randint(0, 2)):
        _deed(dossier, deed)
    accord = _accord(dossier, parties, talks[-1]) if chance(rng, 0.6) else None
    for place in range(rng.randint(2, 6)):
        _commitment(dossier, place, parties, accord or rng.choice(talks))
    _write(dossier, files)


def _talks(dossier: Dossier, number: int, parties: list[str]) -> str:
    rng, world = dossier.rng, dossier.world
    name = f"  name: Talks of round {number + 1} in {words.proper_name(dossier.number, 'en')}\n"
    talks = dossier.entry(f"talks-{number}", rng.choice(_ENCOUNTERS), name)
    dossier.claims += 1
    start = dossier.start + number * rng.randint(5, 90)
    dossier.state(talks, f"date: {day(start)}")
    if chance(rng, 0.06):
        dossier.state(talks, f"date: {day(start + 1)}")
    dossier.state(talks, f"location: {world.place(rng)}")
    for side in parties:
        dossier.state(talks, f"party: {side}")
    for _ in range(rng.randint(0, 4)):
        dossier.state(talks, f"attendee: {world.person(rng)}")
    for _ in range(min(4, int(rng.expovariate(0.7)))):
        dossier.state(talks, f"{rng.choice(_THIRD_PARTIES)}{world.actor(rng)}")
    if chance(rng, 0.15):
        dossier.state(talks, f"proposedMediator: {world.state(rng)}")
    dossier.state(talks, rng.choice(_LEVELS))
    if chance(rng, 0.5):
        dossier.state(talks, f"outcome: {dossier.text(4, 10)}")
    dossier.state(talks, f"eventStatus: {{value: announced, since: {day(start - 6)}}}")
    dossier.state(talks, f"eventStatus: {{value: held, since: {day(start)}}}")
    return talks


def _deed(dossier: Dossier, number: int) -> None:
    rng, world = dossier.rng, dossier.world
    kind = rng.choice(_DEEDS)
    name = f"  name: Events of {words.proper_name(dossier.number, 'en')}\n"
    deed = dossier.entry(f"deed-{number}", kind, name)
    dossier.claims += 1
    dossier.state(deed, f"date: {day(dossier.start + rng.randint(-30, 60))}")
    if kind.endswith("Statement"):
        dossier.state(deed, f"spokenBy: {world.person(rng)}")
        dossier.state(deed, f"addressedTo: {world.actor(rng)}")
    else:
        dossier.state(deed, f"carriedOutBy: {world.actor(rng)}")
        dossier.state(deed, f"directedAgainst: {world.place(rng)}")
        dossier.state(deed, f"location: {world.place(rng)}")
        dossier.state(deed, f"casualties: {rng.randint(1, 40)} people")


def _accord(dossier: Dossier, parties: list[str], talks: str) -> str:
    rng = dossier.rng
    name = f"  name: {words.proper_name(dossier.number, 'en')} accord\n"
    accord = dossier.entry("accord", rng.choice(_AGREEMENTS), name)
    dossier.claims += 1
    for side in parties:
        dossier.state(accord, f"party: {side}")
    dossier.state(talks, f"produced: {accord}")
    dossier.state(accord, f"signedOn: {day(dossier.start + 100)}")
    dossier.state(accord, f"concerns: {dossier.world.place(rng)}")
    if chance(rng, 0.3):
        dossier.state(accord, f"guarantor: {dossier.world.actor(rng)}")
    if chance(rng, 0.3):
        dossier.state(accord, f"{rng.choice(_RELATIONS)}treaty-{skewed(rng, dossier.world.states)}")
    return accord


def _commitment(dossier: Dossier, number: int, parties: list[str], origin: str) -> None:
    rng, world = dossier.rng, dossier.world
    kind, content = rng.choice(_COMMITMENTS)
    name = f"  name: {{en: {flow(words.sentence(rng, 'en', 3, 6))}, ar: {flow(words.sentence(rng, 'ar', 3, 6))}}}\n"
    promise = dossier.entry(f"commitment-{number}", kind, name)
    dossier.claims += 2
    dossier.state(promise, f"declaredBy: {rng.choice(parties)}")
    if chance(rng, 0.6):
        dossier.state(promise, f"voicedBy: {world.person(rng)}")
    dossier.state(promise, f"addressedTo: {world.actor(rng)}")
    for _ in range(rng.randint(1, 3)):
        dossier.state(promise, f"concerns: {world.place(rng)}")
    dossier.state(promise, ("agreement: " if origin.startswith("accord-") else "raisedAt: ") + origin)
    dossier.state(promise, content + dossier.text(6, 16))
    dossier.state(promise, f"date: {day(dossier.start + 1)}")
    since = dossier.start + 1
    for stage in _STAGES[: rng.randint(1, 3)]:
        dossier.state(promise, f"status: {{value: {stage}, language: en, since: {day(since)}}}")
        since += rng.randint(10, 300)


def _write(dossier: Dossier, files: Files) -> None:
    rng = dossier.rng
    in_place: dict[str, list[Fact]] = {}
    told: list[Fact] = []
    for fact in dossier.facts:
        if fact.subject.startswith("commitment-") and chance(rng, 0.1):
            in_place.setdefault(fact.subject, []).append(fact)
        else:
            told.append(fact)
    first = f"report-{dossier.number}-0"
    for entity, kind, editorial in dossier.entries:
        text = f"{entity}:\n  {kind}\n{editorial}"
        if entity in in_place:
            text += f"  cite: {first}#p0\n"
            text += "".join(f"  {key}: {value}\n" for key, value in grouped(_pairs(in_place[entity])))
        files.write("dossiers", text)
    passages = _passages(told, rng)
    reports = max(1, len(passages) // 3)
    for report in range(reports):
        files.write("dossiers", _report(dossier, report, passages[report::reports]))
    files.claims += dossier.claims


def _pairs(facts: list[Fact]) -> list[tuple[str, str]]:
    return [(fact.property, fact.value) for fact in facts]


def _passages(facts: list[Fact], rng: Random) -> list[list[Fact]]:
    passages = []
    position = 0
    while position < len(facts):
        length = rng.randint(2, 6)
        passages.append(facts[position : position + length])
        position += length
    for passage in passages:
        passage += [fact for fact in rng.sample(facts, min(3, len(facts))) if fact not in passage and chance(rng, 0.4)]
    return passages


def _report(dossier: Dossier, number: int, passages: list[list[Fact]]) -> str:
    rng, world = dossier.rng, dossier.world
    outlet = world.outlet(rng)
    language = outlet_language(outlet)
    published = dossier.start + rng.randint(0, 20)
    report = f"report-{dossier.number}-{number}"
    headline = words.sentence(rng, language, 6, 12)
    text = (
        f"{report}:\n  {rng.choice(_SOURCES)}\n  headline: {scalar(headline)}\n"
        f"  url: https://outlet-{outlet}.example/{day(published).replace('-', '/')}/{report}\n"
        f"  published: {day(published)}\n  publisher: outlet-{outlet}\n  language: {language}\n"
    )
    dossier.claims += 5
    if chance(rng, 0.3):
        text += f"  reliesOn: outlet-{rng.randrange(0, world.outlets, 4)}\n"
        dossier.claims += 1
    text += "  passages:\n"
    for key, facts in enumerate(passages):
        text += f"    p{key}:\n{_passage(dossier, language, facts)}"
    return text


def _passage(dossier: Dossier, language: str, facts: list[Fact]) -> str:
    rng, world = dossier.rng, dossier.world
    text = f"      locator: paragraph {rng.randint(1, 30)}\n"
    voices = (
        "",
        f"      saidBy: {world.person(rng)}\n",
        f"      saidBy: {{unnamed: senior official, of: {world.state(rng)}}}\n",
        f"      saidBy: {{unnamed: diplomat, relaying: {world.person(rng)}}}\n",
    )
    text += rng.choices(voices, weights=_VOICES)[0]
    if chance(rng, 0.1):
        text += f"      via: [outlet-{world.outlet(rng)}]\n"
    text += paragraph("quote", words.sentence(rng, language, 15, 40), 6)
    text += _stated("states", facts)
    other = rng.choice(dossier.facts)
    if other not in facts and chance(rng, 0.08):
        text += _stated(rng.choice(("disputes", "denies")), [other])
    return text


def _stated(stance: str, facts: list[Fact]) -> str:
    text = f"      {stance}:\n"
    for subject in dict.fromkeys(fact.subject for fact in facts):
        values = grouped(_pairs([fact for fact in facts if fact.subject == subject]))
        line = ", ".join(f"{key}: {value}" for key, value in values)
        if len(line) < _LINE:
            text += f"        {subject}: {{{line}}}\n"
        else:
            text += f"        {subject}:\n" + "".join(f"          {key}: {value}\n" for key, value in values)
    return text
