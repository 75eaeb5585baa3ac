"""The records in which loaders and stores meet: entities, passages, claims, citations, datasets.

They are named tuples because a dataset holds a million of them: creating one costs a fraction of
what a frozen dataclass does, and they are as immutable. The numbers in brackets are the rules of
the model (``docs/model.md``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a YAML file; line and column count from 1."""

    file: str
    """Path relative to the dataset's folder, with forward slashes."""
    line: int
    column: int


class Stance(StrEnum):
    """What a passage does to a claim [11]."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    DENIES = "denies"


class Scope(StrEnum):
    """Whether a citation was written at the value or inherited from its entry [11]."""

    VALUE = "value"
    ENTRY = "entry"


class Standing(StrEnum):
    """What the citations of a claim add up to [12]."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    DENIED = "denied"
    EDITORIAL = "editorial"


class Entity(NamedTuple):
    """A thing with an id and a class; whatever is said of it is a claim."""

    id: str
    """Kebab-case, unique in the dataset."""
    class_name: str
    """A leaf class."""
    label: str
    """Its name for people: a ``name`` claim (English first), else what [16] falls back to."""
    at: Position


class Speaker(NamedTuple):
    """Who is quoted in a passage [13]: an entity (actor or document), or an unnamed speaker."""

    entity: str | None
    unnamed: str | None
    """The description an outlet gives, such as ``senior Israeli official``."""
    of: str | None
    """The actor an unnamed speaker belongs to."""
    relaying: Speaker | None
    """The speaker whose words this one quotes."""


class Passage(NamedTuple):
    """A place in a source: verbatim quote, locator, who is quoted."""

    id: str
    """``source#key``; inline passages have a content-derived key that begins with ``~``."""
    source: str
    quote: str | None
    locator: str | None
    language: str | None
    """BCP 47 tag of the quote, where it differs from the source's."""
    said_by: Speaker | None
    via: tuple[str, ...]
    """What the passage draws on: ids of actors, sources or unseen works; ``self`` overrides."""
    at: Position


class Citation(NamedTuple):
    """Joins a claim to a passage, or to a source without one (*unquoted*)."""

    source: str
    passage: str | None
    stance: Stance
    scope: Scope
    at: Position
    """Where it was written; no part of ids, hashes or change detection."""

    def id_of(self, claim: str) -> str:
        """The id of this citation of ``claim``: made of what it says alone, the same wherever it is written."""
        return f"{claim}:{self.stance}:{self.passage or self.source}"


class Claim(NamedTuple):
    """Subject, property, object or value, and qualifiers: an edge of the graph [4]."""

    id: str
    """Hash of subject, property, object or canonical value, language and identifying qualifiers."""
    subject: str
    property: str
    """A stored property: never an inverse."""
    object: str | None
    value: str | None
    """The value's canonical lexical form (``ontology.literals``)."""
    language: str | None
    """BCP 47 tag of a text value."""
    since: str | None
    until: str | None
    """EDTF as written; the span is half-open [17]."""
    qualifiers: tuple[tuple[str, tuple[str, ...]], ...]
    """The other qualifiers, by name in name order: values in canonical form or entity ids."""
    handle: str | None
    asserted: bool
    """False when only derived."""
    citations: tuple[Citation, ...]
    """Without repeats, in the order supports, disputes, denies, then by source and passage."""
    proofs: tuple[tuple[str, ...], ...]
    """Each a minimal set of asserted claim ids that entails it, the one naming the role first [26]."""
    at: Position | None
    """Where it was first written; None for derived claims."""


class RuleKind(StrEnum):
    """The kinds of axioms from which claims are derived [26]."""

    CHAIN = "chain"
    """What is reached by the steps, one after the other, is reached by the property."""
    TRANSITIVE = "transitive"
    """What is reached by the property again and again is reached by it."""


class Rule(NamedTuple):
    """An axiom of the ontology that made a derived claim."""

    kind: RuleKind
    entailed: str
    """The stored property whose claims it makes."""
    steps: tuple[str, ...]
    """The properties that it follows: the names that curators write, inverses too."""

    @property
    def path(self) -> str:
        """It as a property path: ``raisedAt/thirdParties``, ``within+``."""
        return "/".join(self.steps) + "+" * (self.kind is RuleKind.TRANSITIVE)


class Assessment(NamedTuple):
    """What is computed of one claim over the whole dataset [5, 12, 14]."""

    standing: Standing
    contested: bool
    rivals: tuple[str, ...]
    """Ids of the claims that cannot hold beside it, sorted."""
    independent_sources: int
    """Groups of supporting citations that share no origin."""
    supporting_sources: int
    """Documents that support it."""
    groups: tuple[int, ...] = ()
    """Of each of its citations: its group among those that share an origin, counted from 0; -1 where it does not
    support the claim."""
    on_both_sides: bool = False
    """Whether a source, or one that shares an origin with it, supports the claim and disputes or denies it."""
    first_reported: str | None = None
    """The first day by which a dated source had certainly reported it, as ``YYYY-MM-DD``."""
    last_reported: str | None = None
    """The day by which the last of its dated sources had."""
    merged_sources: int = 0
    """Groups of supporting citations when suspected echoes are one too [15]."""
    merged: tuple[int, ...] = ()
    """Of each of its citations: its group then; empty where echoes make no difference."""
    echoes: tuple[int, ...] = ()
    """Of each of its citations: the suspected echo that it is part of, from 0; -1: none. Empty where there is none."""


class Inference(NamedTuple):
    """A qualifier that a claim does not state, but gets by a rule of the ontology [20]."""

    qualifier: str
    value: str
    """The id of an entity."""
    rule: str
    """The name of the rule."""
    proofs: tuple[tuple[str, ...], ...]
    """Each the ids of the other claims, all asserted, from which it follows, sorted; the shortest first."""


@dataclass(frozen=True)
class Dataset:
    """A checked, derived and assessed dataset. Mappings iterate in order of their ids, but ``assessments``."""

    entities: Mapping[str, Entity]
    passages: Mapping[str, Passage]
    claims: Mapping[str, Claim]
    assessments: Mapping[str, Assessment]
    """By claim id, for every claim."""
    digest: str
    """SHA-256 of the content (positions apart): the same for any split or order of the files."""
    rules: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    """By the id of each derived claim: the rule that each of its proofs ends with."""
    folders: Mapping[str, str] = field(default_factory=dict)
    """By entity id: the folder or file its entry stands in, relative to the dataset [36]."""
    inferences: Mapping[str, tuple[Inference, ...]] = field(default_factory=dict)
    """By id of each claim that has any, in the order of qualifier and value."""

    def qualifiers(self, claim: Claim) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The qualifiers of a claim by name, stated and inferred, in name order."""
        inferred = self.inferences.get(claim.id)
        if inferred is None:
            return claim.qualifiers
        held: dict[str, tuple[str, ...]] = {}
        for found in inferred:
            held[found.qualifier] = (*held.get(found.qualifier, ()), found.value)
        return tuple(sorted({**held, **dict(claim.qualifiers)}.items()))
