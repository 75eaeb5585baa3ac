"""The rows that a Plan is evaluated against. Entities, claims and speakers are rows as they are."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.records import Citation, Claim, Entity, Inference, Speaker


@dataclass(frozen=True)
class Outlet:
    """The speaker of a citation that quotes nobody."""

    entity: Entity


@dataclass(frozen=True)
class Edge:
    """One item of a connection."""

    node: Entity | Claim | Cited
    claim: Claim | None
    cursor: str = ""


@dataclass(frozen=True)
class Cited:
    """One citation, with the claim that it cites."""

    claim: Claim
    citation: Citation

    @property
    def id(self) -> str:
        """Its id."""
        return self.citation.id_of(self.claim.id)


@dataclass(frozen=True)
class Premise:
    """One premise of a derived claim."""

    claim: Claim


@dataclass(frozen=True)
class Proof:
    """One proof of a derived claim."""

    claim: Claim
    number: int


@dataclass(frozen=True)
class Inferred:
    """A qualifier that a rule gives to a claim."""

    found: Inference


@dataclass(frozen=True)
class Origin:
    """A root of supporting citations of a claim, in one of their groups."""

    claim: Claim
    group: int
    root: Entity


@dataclass(frozen=True)
class Echo:
    """Citations of a claim in nearly the same words."""

    cited: tuple[Cited, ...]


@dataclass(frozen=True)
class Trace:
    """A citation, and the entities from its source to a root that it goes back to."""

    cited: Cited
    way: tuple[str, ...]


@dataclass(frozen=True)
class Hop:
    """One step of such a way."""

    start: Entity
    end: Entity
    claim: Claim | None


@dataclass(frozen=True)
class Hit:
    """One hit of a search."""

    entity: Entity
    matched: str
    matched_property: str | None
    start: int
    end: int
    rank: str
    share: float
    language: str | None = None


@dataclass(frozen=True)
class Named:
    """One text that may name entities."""

    text: str
    candidates: list[Hit]


@dataclass(frozen=True)
class Key:
    """One value that a group is made by: a text, or the id of an entity; or none."""

    value: str | None
    entity: Entity | None


@dataclass(frozen=True)
class Verdict:
    """What the dataset says to a question."""

    answer: str
    matching: list[Claim]
    others: list[Claim]
    coverage: list[Entity]


@dataclass(frozen=True)
class Leg:
    """One claim of a chain."""

    claim: Claim
    node: Entity
    backward: bool


@dataclass(frozen=True)
class Path:
    """A chain of claims."""

    legs: tuple[Leg, ...]


@dataclass(frozen=True)
class Moment:
    """What a claim says of a day or of days."""

    claim: Claim
    change: str
    when: str
    overlapping: bool = False


@dataclass(frozen=True)
class Surroundings:
    """What lies around an entity."""

    nodes: list[Entity]
    claims: list[Claim]


Row = (
    Entity
    | Claim
    | Edge
    | Cited
    | Premise
    | Proof
    | Inferred
    | Origin
    | Echo
    | Trace
    | Hop
    | Speaker
    | Outlet
    | Hit
    | Key
    | Verdict
    | Leg
    | Path
    | Named
    | Moment
    | Surroundings
)
