"""What a dataset says, asked in the plainest way: by looking through all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from graph.plan import ClaimsOf, Derived, Direction, Link, MentionedIn
from ontology import core
from ontology.dates import bounds
from ontology.holding import Holds
from ontology.model import Cardinality, Ontology
from ontology.names import fold
from ontology.records import Claim, Dataset, Entity, Speaker, Stance
from tests.reference.rows import Cited, Edge, Outlet

_ENGLISH = "en"
_BEYOND_TAGS = "\U0010ffff"
_LEVELS = tuple(Holds)


@dataclass(frozen=True)
class Facts:
    """A dataset and its ontology."""

    dataset: Dataset
    """In a view: the claims that it shows, with the citations that count, assessed by these."""
    ontology: Ontology
    before: Facts | None = None
    """In a view: the facts of the whole dataset."""
    standing: Mapping[str, Claim] | None = None
    """In a view: the asserted claims that stand, whether or not they hold on the day."""
    day: str | None = None
    at_least: Holds = Holds.CERTAINLY
    levels: Mapping[str, Holds | None] = field(default_factory=dict)
    """In a view: how firmly each claim that stands holds."""
    places: Mapping[str, Holds | None] = field(default_factory=dict)
    """In a view: how firmly each entity is there."""
    left: AbstractSet[str] | None = None
    """In a view: the entities that there is evidence for."""

    @property
    def whole(self) -> Facts:
        """The facts of the whole dataset."""
        return self.before or self

    def is_listed(self, entity: Entity) -> bool:
        """Whether a root field shows an entity."""
        return (self.left is None or entity.id in self.left) and self._is_there(entity)

    def _is_there(self, entity: Entity) -> bool:
        place = self.places.get(entity.id, Holds.CERTAINLY)
        return place is not None and _LEVELS.index(place) <= _LEVELS.index(self.at_least)

    def holds(self, edge: Edge) -> Holds | None:
        """How firmly an edge that is shown holds: as the weaker of its claim and its node."""
        if self.day is None:
            return None
        firm = [self.levels[edge.claim.id]] if edge.claim is not None else []
        if isinstance(edge.node, Entity):
            firm.append(self.places[edge.node.id])
        return max((level for level in firm if level is not None), key=_LEVELS.index)

    def rivals_of(self, claim: Claim) -> list[Claim]:
        """The claims that cannot hold beside it."""
        known = self.dataset.claims if self.standing is None else self.standing
        return [known[rival] for rival in sorted(self.dataset.assessments[claim.id].rivals)]

    def narrower(self, name: str) -> tuple[str, ...]:
        """The property and those under it."""
        return self.ontology.narrower.get(name, (name,))

    def claims_of(self, subject: str, name: str) -> list[Claim]:
        """The claims about ``subject`` by a property or one under it."""
        wanted = self.narrower(name)
        return [c for c in self.dataset.claims.values() if c.subject == subject and c.property in wanted]

    def stated_of(self, subject: str, name: str) -> list[Claim]:
        """Those of them that somebody states."""
        return [c for c in self.claims_of(subject, name) if self.is_stated(c)]

    def is_stated(self, claim: Claim) -> bool:
        """Whether it is asserted, and has no citation or one that supports."""
        stances = [c.stance for c in claim.citations]
        return claim.asserted and (not stances or Stance.SUPPORTS in stances)

    def citations_of(self, claim: Claim) -> list[Cited]:
        """Its citations; of a derived claim, those of the premises of its first proof."""
        if claim.asserted:
            return [Cited(claim, c) for c in claim.citations]
        return [Cited(premise, c) for premise in self.premises_of(claim) for c in premise.citations]

    def premises_of(self, claim: Claim) -> list[Claim]:
        """The claims of its first proof."""
        return [self.dataset.claims[i] for proof in claim.proofs[:1] for i in proof]

    def voice_of(self, row: Cited) -> Speaker | Outlet:
        """The speaker of a citation, or the outlet where it speaks itself."""
        said_by = row.citation.passage and self.dataset.passages[row.citation.passage].said_by
        if said_by:
            return said_by
        publishers = [c.object for c in self.whole.stated_of(row.citation.source, core.PUBLISHER) if c.object]
        return Outlet(self.dataset.entities[min(publishers, default=row.citation.source)])

    def names_of(self, entity: Entity) -> list[tuple[str, str]]:
        """Its names, each with the property that gives it: the same in every view."""
        is_source = self.ontology.is_a(entity.class_name, core.SOURCE)
        giving = (*core.NAMES, core.HEADLINE) if is_source else core.NAMES
        return [(c.property, c.value) for name in giving for c in self.whole.stated_of(entity.id, name) if c.value]

    def quotes_of(self, entity: Entity) -> list[str]:
        """The quotes of a source's passages."""
        return [p.quote for p in self.dataset.passages.values() if p.source == entity.id and p.quote]

    def plain_value(self, subject: str, name: str) -> str | None:
        """The value of a single-valued literal property, in canonical form."""
        claims = self.stated_of(subject, name)
        if self.ontology.properties[name].cardinality is Cardinality.ONE_AT_A_TIME:
            last = max((_began(c) for c in claims), default="")
            claims = [c for c in claims if _began(c) == last]
        if any(self.dataset.assessments[c.id].contested for c in claims):
            return None
        preferred = min((_preference(c) for c in claims), default="")
        values = {c.value for c in claims if _preference(c) == preferred}
        return values.pop() if len(values) == 1 else None

    def all_values(self, subject: str, name: str) -> list[str]:
        """The distinct values of a many-valued literal property, in order."""
        values = {c.value for c in self.stated_of(subject, name) if c.value is not None}
        return sorted(values, key=lambda value: (fold(value), value))

    def inside(self, place: str) -> set[str]:
        """The ids of everything within ``place`` at any depth, itself excluded."""
        found: set[str] = set()
        while found != (grown := found | self._just_inside(found | {place})):
            found = grown
        return found - {place}

    def _just_inside(self, places: set[str]) -> set[str]:
        containing = self.narrower(core.WITHIN)
        return {
            c.subject
            for c in self.dataset.claims.values()
            if c.property in containing and c.object in places and self.is_stated(c)
        }

    def mentions(self, entity: Entity, source: MentionedIn) -> list[Edge]:
        """The claims whose qualifier holds ``entity``."""
        every = self.dataset.claims.values()
        qualifiers, asked = self.dataset.qualifiers, source.qualifier
        return [Edge(c, c) for c in every for name, ids in qualifiers(c) if name == asked and entity.id in ids]

    def edges(self, entity: Entity, source: Link | ClaimsOf | MentionedIn) -> Iterator[Edge]:
        """The items of a connection of ``entity``, in no order that counts."""
        if isinstance(source, MentionedIn):
            yield from self.mentions(entity, source)
            return
        for claim in self.dataset.claims.values():
            if source.properties is not None and claim.property not in source.properties:
                continue
            if (source.derived is Derived.EXCLUDE) is not claim.asserted and source.derived is not Derived.INCLUDE:
                continue
            if isinstance(source, ClaimsOf):
                if claim.subject == entity.id:
                    yield Edge(claim, claim)
            elif claim.object is not None:
                links = self._link_edges(entity, claim, source)
                yield from (edge for edge in links if isinstance(edge.node, Entity) and self._is_there(edge.node))

    def _link_edges(self, entity: Entity, claim: Claim, source: Link) -> Iterator[Edge]:
        symmetric = source.direction is Direction.BOTH or claim.property in source.symmetric
        forward = claim.subject == entity.id and (symmetric or source.direction is Direction.FORWARD)
        backward = claim.object == entity.id and (symmetric or source.direction is Direction.BACKWARD)
        if forward and claim.object is not None:
            yield Edge(self.dataset.entities[claim.object], claim)
        elif backward:
            yield Edge(self.dataset.entities[claim.subject], claim)


def _began(claim: Claim) -> str:
    return "" if claim.since is None else bounds(claim.since)[0] or ""


def _preference(claim: Claim) -> str:
    return "" if claim.language == _ENGLISH else claim.language or _BEYOND_TAGS
