"""What an export holds: claims with all that they rest on, as a store tells them.

A claim is asked for by :func:`claim_shape`, wherever it stands in a Plan, and :class:`Content` reads it back
from the answer. Nothing here knows a format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from graph.plan import Attribute, Field, Intrinsic, Many, One, Qualified, Scalar, Shape, Step
from ontology import core
from ontology.model import Ontology

Json = Any
"""A value as JSON has it, of the form that the shapes of this module ask for."""

CLAIM_KEY: Final = "claim:"
"""The response key under which a whole claim stands; no GraphQL name can be it."""
ENTITY_KEY: Final = "entity:"
"""The response key under which an entity stands that something else names."""


class Thing(NamedTuple):
    """An entity: what it is and what it is called."""

    id: str
    class_name: str
    label: str


class Voice(NamedTuple):
    """Who is quoted."""

    name: str | None
    """Of a named speaker its label, of an unnamed one how the source describes it."""
    entity: str | None
    of: str | None
    relaying: Voice | None


class Quotation(NamedTuple):
    """A passage of a source; without an id it is the source as a whole."""

    id: str | None
    source: str
    quote: str | None
    locator: str | None
    language: str | None
    said_by: Voice | None
    via: tuple[str, ...]


class Cited(NamedTuple):
    """A citation: what a passage does to a claim."""

    claim: str
    """The claim that it is about; of a derived claim's citation, a premise."""
    stance: str
    scope: str
    passage: Quotation
    file: str
    line: int


class Stated(NamedTuple):
    """A claim with all that it rests on."""

    id: str
    subject: str
    property: str
    object: str | None
    value: str | None
    language: str | None
    since: str | None
    until: str | None
    qualifiers: tuple[tuple[str, tuple[str, ...]], ...]
    """By name: the values of the qualifiers but ``since`` and ``until``; of a link qualifier ids."""
    handle: str | None
    standing: str
    contested: bool
    derived: bool
    editorial: bool
    independent_sources: int
    supporting_sources: int
    citations: tuple[Cited, ...]
    premises: tuple[str, ...]
    rivals: tuple[str, ...]


ENTITY_SHAPE: Final[Shape] = (
    Scalar("id", Attribute(Intrinsic.ID)),
    Scalar("class", Attribute(Intrinsic.CLASS)),
    Scalar("label", Attribute(Intrinsic.LABEL)),
)
_ID: Final[Shape] = (Scalar("id", Attribute(Intrinsic.ID)),)
_RELAYS: Final = 3
"""How many speakers, one passing on the words of the next, are told apart."""
_OWN: Final = (
    ("id", Intrinsic.ID),
    ("property", Intrinsic.PROPERTY),
    ("value", Intrinsic.VALUE),
    ("language", Intrinsic.LANGUAGE),
    ("since", Intrinsic.SINCE),
    ("until", Intrinsic.UNTIL),
    ("handle", Intrinsic.HANDLE),
    ("standing", Intrinsic.STANDING),
    ("contested", Intrinsic.CONTESTED),
    ("derived", Intrinsic.DERIVED),
    ("editorial", Intrinsic.EDITORIAL),
    ("independent", Intrinsic.INDEPENDENT_SOURCES),
    ("supporting", Intrinsic.SUPPORTING_SOURCES),
)
_OF_CITATION: Final = (
    ("stance", Intrinsic.STANCE),
    ("scope", Intrinsic.SCOPE),
    ("passage", Intrinsic.PASSAGE_ID),
    ("quote", Intrinsic.QUOTE),
    ("locator", Intrinsic.LOCATOR),
    ("language", Intrinsic.LANGUAGE),
    ("file", Intrinsic.FILE),
    ("line", Intrinsic.LINE),
)


def claim_shape(ontology: Ontology) -> Shape:
    """What is asked of a CLAIM row so that :class:`Content` can read the whole of it."""
    return (
        *_scalars(_OWN),
        One("subject", Step.SUBJECT, _named()),
        One("object", Step.OBJECT, _named()),
        *_qualifiers(ontology),
        Many("citations", Step.CITATIONS, _citation_shape()),
        Many("premises", Step.PREMISES, (One("claim", Step.CLAIM, _ID),)),
        Many("rivals", Step.RIVALS, _ID),
    )


def _scalars(attributes: tuple[tuple[str, Intrinsic], ...]) -> Iterator[Field]:
    yield from (Scalar(key, Attribute(intrinsic)) for key, intrinsic in attributes)


def _named() -> Shape:
    return (One(ENTITY_KEY, Step.SELF, ENTITY_SHAPE),)


def _qualifiers(ontology: Ontology) -> Iterator[Field]:
    for name, declared in ontology.qualifiers.items():
        if declared.is_link:
            yield Many(f"of:{name}", Qualified(name), _named())
        else:
            yield Scalar(f"of:{name}", Attribute(name), many=False)


def _citation_shape() -> Shape:
    return (
        *_scalars(_OF_CITATION),
        One("claim", Step.CLAIM, _ID),
        One("source", Step.SOURCE, _named()),
        One("said by", Step.SPEAKER, _voice_shape(_RELAYS)),
        Many("via", Step.VIA, _named()),
    )


def _voice_shape(further: int) -> Shape:
    fields: tuple[Field, ...] = (
        Scalar("name", Attribute(Intrinsic.SPEAKER_NAME)),
        One("entity", Step.ENTITY, _named()),
        One("of", Step.OF, _named()),
    )
    return (*fields, One("relaying", Step.RELAYING, _voice_shape(further - 1))) if further else fields


class Content:
    """The entities and claims of an export, each once, in the order of their ids."""

    def __init__(self) -> None:
        self._things: dict[str, Thing] = {}
        self._answered: set[str] = set()
        self._statements: dict[str, Stated] = {}
        self._beside: dict[str, Stated] = {}

    @property
    def things(self) -> Mapping[str, Thing]:
        """The entities, by id."""
        return dict(sorted(self._things.items()))

    @property
    def statements(self) -> Mapping[str, Stated]:
        """The claims, by id."""
        return dict(sorted({**self._beside, **self._statements}.items()))

    @property
    def asked(self) -> Mapping[str, Stated]:
        """Of the claims those that the answer rests on: without what describes its sources."""
        return dict(sorted(self._statements.items()))

    def missing(self) -> set[str]:
        """The ids of premises that are not there themselves."""
        premises = {premise for found in self._statements.values() for premise in found.premises}
        return premises - self._statements.keys()

    def sources(self, ontology: Ontology) -> list[str]:
        """The ids of the sources that citations name, and of those that are themselves part of the answer."""
        cited = {cited.passage.source for one in self._statements.values() for cited in one.citations}
        named = {id_ for id_ in self._answered if ontology.is_a(self._things[id_].class_name, core.SOURCE)}
        return sorted(cited | named)

    def answer_with(self, thing: Thing) -> None:
        """Take an entity that is itself part of the answer."""
        self._things[thing.id] = thing
        self._answered.add(thing.id)

    def add(self, answer: Json, *, beside: bool = False) -> None:
        """Take every claim and entity that stands anywhere in a part of an answer.

        ``beside``: the claims are no part of the answer, but describe what it names.
        """
        statements = self._beside if beside else self._statements
        pending = [answer]
        while pending:
            found = pending.pop()
            if isinstance(found, list):
                pending.extend(found)
                continue
            if not isinstance(found, dict):
                continue
            for key, value in found.items():
                if key == ENTITY_KEY and value is not None:
                    self._things[value["id"]] = Thing(value["id"], value["class"], value["label"])
                    continue
                if key == CLAIM_KEY and value is not None:
                    statements[value["id"]] = _statement(value)
                pending.append(value)


def _statement(found: Json) -> Stated:
    qualifiers = ((key.removeprefix("of:"), _held(value)) for key, value in found.items() if key.startswith("of:"))
    return Stated(
        id=found["id"],
        subject=found["subject"][ENTITY_KEY]["id"],
        property=found["property"],
        object=_one(found["object"]),
        value=found["value"],
        language=found["language"],
        since=found["since"],
        until=found["until"],
        qualifiers=tuple((name, values) for name, values in qualifiers if values and name not in {"since", "until"}),
        handle=found["handle"],
        standing=found["standing"],
        contested=found["contested"],
        derived=found["derived"],
        editorial=found["editorial"],
        independent_sources=found["independent"],
        supporting_sources=found["supporting"],
        citations=tuple(_cited(one) for one in found["citations"]),
        premises=tuple(one["claim"]["id"] for one in found["premises"]),
        rivals=tuple(one["id"] for one in found["rivals"]),
    )


def stated(content: Content) -> set[str]:
    """The ids of the claims that somebody says, or that follow from such: not of what is only disputed or denied."""
    claims = content.statements
    asserted = {
        found.id
        for found in claims.values()
        if not found.derived and (not found.citations or any(cited.stance == "SUPPORTS" for cited in found.citations))
    }
    return asserted | {
        found.id
        for found in claims.values()
        if found.derived and all(premise in asserted for premise in found.premises)
    }


def _held(value: Json) -> tuple[str, ...]:
    """The values of a qualifier as texts."""
    if isinstance(value, list):
        return tuple(one[ENTITY_KEY]["id"] for one in value)
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return () if value is None else (str(value),)


def _cited(found: Json) -> Cited:
    passage = Quotation(
        id=found["passage"],
        source=found["source"][ENTITY_KEY]["id"],
        quote=found["quote"],
        locator=found["locator"],
        language=found["language"],
        said_by=_voice(found["said by"]),
        via=tuple(one[ENTITY_KEY]["id"] for one in found["via"]),
    )
    return Cited(found["claim"]["id"], found["stance"], found["scope"], passage, found["file"], found["line"])


def _voice(found: Json) -> Voice | None:
    if found is None:
        return None
    return Voice(found["name"], _one(found["entity"]), _one(found["of"]), _voice(found.get("relaying")))


def _one(found: Json) -> str | None:
    return None if found is None else found[ENTITY_KEY]["id"]
