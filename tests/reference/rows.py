"""The rows that a Plan is evaluated against. Entities, claims and speakers are rows as they are."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.records import Citation, Claim, Entity, Speaker


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
class Hit:
    """One hit of a search."""

    entity: Entity
    matched: str
    matched_property: str | None
    start: int
    end: int
    rank: str
    share: float


Row = Entity | Claim | Edge | Cited | Premise | Speaker | Outlet | Hit
