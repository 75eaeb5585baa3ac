"""What a load has to do: the owners in the graph beside those of the dataset."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from neo4j import ManagedTransaction

from graph.neo4j import hashes, statements
from graph.neo4j.elements import Elements
from graph.neo4j.schema import HASH, NAME, PLACES
from graph.neo4j.version import ForeignGraphError, Opening
from ontology import core

Found = Mapping[str, str | None]
"""By id: the hash, None where there is none."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The owners of one label."""

    hashes: Mapping[str, str]
    """By id: those that the dataset has."""
    new: frozenset[str]
    changed: frozenset[str]
    gone: frozenset[str]
    """Those that the graph alone has."""
    wanted: frozenset[str] = field(init=False)
    """What is to be written: new or changed."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "wanted", self.new | self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """The owners of each label, and the claims that have moved in their files and are otherwise as they were."""

    entities: Difference
    passages: Difference
    claims: Difference
    names: Difference
    places: Mapping[str, str]
    """By claim: the hash of its place and of those of its citations."""
    moved: frozenset[str]

    @property
    def parts(self) -> tuple[Difference, ...]:
        """The differences of all labels."""
        return self.entities, self.passages, self.claims, self.names

    @property
    def written(self) -> int:
        """How many owners are to be written."""
        return sum(len(part.wanted) for part in self.parts)

    @property
    def removed(self) -> int:
        """How many owners are to go."""
        return sum(len(part.gone) for part in self.parts)

    @property
    def is_most(self) -> bool:
        """Whether so much is to change that writing everything anew is less work."""
        kept = sum(len(part.hashes) - len(part.wanted) for part in self.parts)
        return self.written + self.removed > kept


def everything(elements: Elements) -> Changes:
    """What is to be done to an empty graph."""
    return _compare(elements, {}, {}, {}, {}, {})


def compared(elements: Elements, opening: Opening, *, ready: bool) -> Changes:
    """What is to be done to the graph that is there.

    Raises:
        ForeignGraphError: a finished graph has nodes that were not written by a load.
    """
    entities, _ = _read(opening, core.ENTITY)
    passages, _ = _read(opening, core.PASSAGE)
    claims, places = _read(opening, core.CLAIM, PLACES)
    names, _ = _read(opening, NAME)
    if ready:
        foreign = sum(1 for found in (entities, passages, claims, names) for value in found.values() if value is None)
        if foreign:
            raise ForeignGraphError(
                f"the database holds {foreign:,} nodes with our labels that Parley did not write; "
                "hint: remove them, or load into a database of its own"
            )
    return _compare(elements, entities, passages, claims, names, places)


def _read(opening: Opening, label: str, *more: str) -> tuple[Found, Found]:
    """By id: the hash of all nodes of a label, and another property of theirs, if one is named."""
    with opening() as session:
        rows = session.execute_read(_rows, statements.hashes(label, HASH, *more))
    return {str(key): found for key, found, *_ in rows}, {str(key): more[-1] for key, *more in rows}


def _rows(tx: ManagedTransaction, statement: str) -> list[list[str | None]]:
    return [record.values() for record in tx.run(statement)]


def _compare(
    elements: Elements, entities: Found, passages: Found, claims: Found, names: Found, found_places: Found
) -> Changes:
    of_claims = _difference(hashes.of_claims(elements), claims)
    places = hashes.of_places(elements)
    still = of_claims.hashes.keys() - of_claims.wanted
    return Changes(
        entities=_difference(hashes.of_entities(elements), entities),
        passages=_difference(hashes.of_passages(elements), passages),
        claims=of_claims,
        names=_difference(hashes.of_names(elements), names),
        places=places,
        moved=frozenset(key for key in still if places.get(key) != found_places.get(key)),
    )


def _difference(wished: Mapping[str, str], found: Found) -> Difference:
    return Difference(
        hashes=wished,
        new=frozenset(wished.keys() - found.keys()),
        changed=frozenset(key for key in wished.keys() & found.keys() if wished[key] != found[key]),
        gone=frozenset(found.keys() - wished.keys()),
    )
