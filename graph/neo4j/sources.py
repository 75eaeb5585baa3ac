"""Where rows come from: steps and links as MATCH clauses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeVar, assert_never

from graph.neo4j import schema
from graph.neo4j.cypher import alternatives, first_of, is_one_of, quoted, uses, where
from graph.neo4j.writing import (
    CitationRow,
    ClaimRow,
    EdgeRow,
    EntityRow,
    HitRow,
    KeyRow,
    LegRow,
    MomentRow,
    PremiseRow,
    Row,
    VoiceRow,
    Writing,
)
from graph.plan import ClaimsOf, Derived, Direction, Link, MentionedIn, Qualified, Step
from graph.store import PlanNotOfferedError
from ontology import core

R_co = TypeVar("R_co", bound=Row, covariant=True)


@dataclass(frozen=True, slots=True)
class Join:
    """A clause that is written only where something of what it binds is used."""

    alias: str
    text: str


@dataclass(frozen=True, slots=True)
class Reached(Generic[R_co]):
    """Rows reached from another: the clauses that bind them, tests of them, and their order."""

    row: R_co
    clauses: str
    tests: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()
    order: str = ""

    def source(self, *more: str, reading: Iterable[str] = ()) -> str:
        """The clauses, with ``more`` tests, and with the joins that these or ``reading`` use."""
        tests = (*self.tests, *filter(None, more))
        return self.clauses + self.joined((*tests, *reading)) + where(tests)

    def joined(self, used: Sequence[str], but: Sequence[str] = ()) -> str:
        """The joins that ``used`` speaks of and ``but`` does not."""
        chosen = [join for join in self.joins if _speak(used, join.alias) and not _speak(but, join.alias)]
        return "".join(f" {join.text}" for join in chosen)

    def where(self, *tests: str) -> Reached[R_co]:
        """The same rows, as far as they pass more tests."""
        return replace(self, tests=(*self.tests, *tests))


def _speak(texts: Iterable[str], alias: str) -> bool:
    return any(uses(text, alias) for text in texts)


def standing_at(row: Row, step: Step | Qualified) -> Row | None:
    """The row at the end of a step where its variable is bound already."""
    match row, step:
        case _, Step.SELF:
            return row
        case ((EdgeRow(node=node) | HitRow(node=node) | LegRow(node=node)), Step.NODE):
            return node
        case (
            (
                EdgeRow(claim=claim)
                | PremiseRow(claim=claim)
                | CitationRow(claim=claim)
                | LegRow(claim=claim)
                | MomentRow(claim=claim)
            ),
            Step.CLAIM,
        ):
            return claim
        case ClaimRow(subject=str(known)), Step.SUBJECT:
            return EntityRow(known)
        case ClaimRow(object=str(known)), Step.OBJECT:
            return EntityRow(known)
        case _:
            return None


def reached(writing: Writing, row: Row, step: Step | Qualified) -> Reached[Row]:
    """The rows that a step leads to, in the order that the Plan gives them."""
    match row:
        case EntityRow(alias):
            return _from_entity(writing, alias, step)
        case ClaimRow():
            return _from_claim(writing, row, step)
        case CitationRow():
            return _from_citation(writing, row, step)
        case VoiceRow():
            return _from_voice(writing, row, step)
        case KeyRow(value, show):
            entity = writing.entity()
            # A value that is no entity leads to none.
            known = f"{entity.alias} IS NOT NULL"
            return Reached(entity, f"WITH {'null' if show else value} AS {entity.alias}", (known,))
        case _:
            raise AssertionError(f"no step {step} leads from {row} to another row")


def _from_entity(writing: Writing, alias: str, step: Step | Qualified) -> Reached[Row]:
    if step is not Step.WRITTEN:
        raise PlanNotOfferedError(f"the Neo4j store has no {step} of entities yet: ask the SQLite store")
    entity = writing.entity()
    return Reached(entity, _again(alias, entity.alias), (f"{entity.alias}.file IS NOT NULL",))


def _again(alias: str, again: str) -> str:
    """The clauses that bind what ``alias`` is to another variable."""
    return f"UNWIND [{alias}] AS {again} WITH *"


def _from_claim(writing: Writing, row: ClaimRow, step: Step | Qualified) -> Reached[Row]:
    match step:
        case Step.WRITTEN:
            claim = writing.claim()
            return Reached(claim, _again(row.alias, claim.alias), (f"{claim.alias}.file IS NOT NULL",))
        case Step.SUBJECT | Step.OBJECT:
            entity = writing.entity()
            kind = schema.SUBJECT if step is Step.SUBJECT else schema.OBJECT
            return Reached(entity, f"MATCH ({row.alias})-[:{kind}]->({entity.alias})")
        case Step.CITATIONS:
            return _citations(writing, row)
        case Step.PREMISES:
            claim, way = writing.claim(), writing.alias("l")
            text = f"MATCH ({row.alias})-[{way}:{schema.HAS_PREMISE}]->({claim.alias})"
            return Reached(PremiseRow(claim), text, order=f"{way}.position")
        case Step.RIVALS:
            claim = writing.claim()
            text = f"MATCH ({row.alias})-[:{schema.RIVALS}]->({claim.alias})"
            return Reached(claim, text, order=f"{claim.alias}.id")
        case Qualified(name):
            entity, way = writing.entity(), writing.alias("l")
            text = f"MATCH ({row.alias})-[{way}:{schema.QUALIFIED_BY} {{qualifier: {quoted(name)}}}]->({entity.alias})"
            return Reached(entity, text, order=f"{way}.position")
        case _:
            raise AssertionError(f"no step {step} leads from a claim")


def _citations(writing: Writing, row: ClaimRow) -> Reached[CitationRow]:
    """Its own citations; a derived claim has none, and shows those of its premises, one after the other."""
    cited, claim, premise = _cited(writing), writing.claim(), writing.alias("l")
    cites = f"({claim.alias})-[{cited.way}:{schema.CITES}]->({cited.cited})"
    text = f"MATCH ({row.alias})-[{premise}:{schema.HAS_PREMISE}*0..1]->{cites}"
    order = f"{premise}[0].position, {cited.way}.position"
    return Reached(CitationRow(*cited, claim), text, (), (_of_source(cited),), order)


class _Cited(NamedTuple):
    """The variables of a citation: the relationship, what it leads to, the source."""

    way: str
    cited: str
    source: str


def _cited(writing: Writing) -> _Cited:
    return _Cited(writing.alias("t"), writing.alias("p"), writing.alias("s"))


def _of_source(cited: _Cited) -> Join:
    return Join(cited.source, f"MATCH ({cited.cited})-[:{schema.IN}*0..1]->({cited.source}:{core.SOURCE})")


def _from_citation(writing: Writing, row: CitationRow, step: Step | Qualified) -> Reached[Row]:
    match step:
        case Step.SOURCE:
            entity = writing.entity()
            return Reached(entity, f"MATCH ({row.cited})-[:{schema.IN}*0..1]->({entity.alias}:{core.SOURCE})")
        case Step.SPEAKER:
            voice = VoiceRow(writing.alias("v"))
            return Reached(voice, f"MATCH ({row.cited})-[:{schema.SAID_BY}]->({voice.alias})")
        case Step.VOICE:
            return _voice(writing, row)
        case Step.VIA:
            entity, way = writing.entity(), writing.alias("l")
            text = f"MATCH ({row.cited})-[{way}:{schema.VIA}]->({entity.alias})"
            return Reached(entity, text, order=f"{way}.position")
        case _:
            raise AssertionError(f"no step {step} leads from a citation")


def _voice(writing: Writing, row: CitationRow) -> Reached[Row]:
    """Who is quoted, else the outlet: of the publishers of the source the first by id, else the source itself."""
    source, quoted_, link, publisher = (writing.alias(letter) for letter in "skrv")
    voice = writing.alias("v")
    names = writing.ontology.narrower.get(core.PUBLISHER, (core.PUBLISHER,))
    by = f"{is_one_of(f'{link}.property', names)} AND {link}.stated"
    publishers = f"MATCH ({source})-[{link}{between(writing, names)}]->({publisher}) WHERE {by}"
    outlet = first_of(f"{publishers} RETURN {publisher} ORDER BY {publisher}.id LIMIT 1")
    text = (
        f"MATCH ({row.cited})-[:{schema.IN}*0..1]->({source}:{core.SOURCE}) "
        f"OPTIONAL MATCH ({row.cited})-[:{schema.SAID_BY}]->({quoted_}) "
        f"WITH *, coalesce({quoted_}, {outlet}, {source}) AS {voice}"
    )
    return Reached(VoiceRow(voice, f"({quoted_} IS NULL)"), text)


def _from_voice(writing: Writing, row: VoiceRow, step: Step | Qualified) -> Reached[Row]:
    entity, alias = writing.entity(), row.alias
    match step:
        case Step.ENTITY:
            return Reached(entity, f"MATCH ({alias})-[:{schema.IS}*0..1]->({entity.alias}:{core.ENTITY})")
        case Step.OF:
            return Reached(entity, f"MATCH ({alias})-[:{schema.OF}]->({entity.alias})")
        case Step.RELAYING:
            voice = VoiceRow(writing.alias("v"))
            return Reached(voice, f"MATCH ({alias})-[:{schema.RELAYING}]->({voice.alias})")
        case _:
            raise AssertionError(f"no step {step} leads from a speaker")


# --- Connections -----------------------------------------------------------------------------------


def edges_of(writing: Writing, row: EntityRow, source: Link | ClaimsOf | MentionedIn) -> Reached[EdgeRow]:
    """The items of a connection of an entity. The claim of a link is matched only where it is read."""
    match source:
        case ClaimsOf(properties, derived):
            claim = ClaimRow(writing.alias("c"), subject=row.alias)
            text = f"MATCH ({row.alias})<-[:{schema.SUBJECT}]-({claim.alias}:{core.CLAIM})"
            tests = _by_derivation(claim.alias, derived)
            if properties is not None:
                tests = (is_one_of(f"{claim.alias}.property", properties), *tests)
            return Reached(EdgeRow(claim, claim), text, tests)
        case MentionedIn(qualifier):
            claim = writing.claim()
            way = f"[:{schema.QUALIFIED_BY} {{qualifier: {quoted(qualifier)}}}]"
            return Reached(EdgeRow(claim, claim), f"MATCH ({row.alias})<-{way}-({claim.alias}:{core.CLAIM})")
        case Link():
            return _linked(writing, row, source)
        case _:
            assert_never(source)


def all_citations(writing: Writing) -> Reached[EdgeRow]:
    """The citations of all asserted claims; derived ones have none of their own."""
    claim, cited = writing.claim(), _cited(writing)
    return Reached(
        EdgeRow(CitationRow(*cited, claim), claim),
        f"MATCH ({claim.alias}:{core.CLAIM})-[{cited.way}:{schema.CITES}]->({cited.cited})",
        joins=(_of_source(cited),),
    )


def between(writing: Writing, properties: Sequence[str]) -> str:
    """The types of the relationships between entities that stand for claims by any of the properties."""
    found = writing.ontology.properties
    types = alternatives(schema.relationship(found[name]) for name in properties)
    return f":{types}" if types else ""


def _linked(writing: Writing, row: EntityRow, source: Link) -> Reached[EdgeRow]:
    link, node, claim = writing.alias("r"), writing.entity(), writing.alias("c")
    types = between(writing, source.properties)
    tests = _by_derivation(link, source.derived) if source.properties else ("false",)
    joined = Join(claim, f"MATCH ({claim}:{core.CLAIM} {{id: {link}.claim}})")
    either_way, properties = source.either_way, source.properties
    if either_way:
        # A relationship from a thing to itself is matched once.
        pattern, found = f"-[{link}{types}]-", ClaimRow(claim, link)
        if set(either_way) != set(properties):
            near = "endNode" if source.direction is Direction.BACKWARD else "startNode"
            tests = (f"({near}({link}) = {row.alias} OR {is_one_of(f'{link}.property', either_way)})", *tests)
    elif source.direction is Direction.BACKWARD:
        pattern, found = f"<-[{link}{types}]-", ClaimRow(claim, link, node.alias, row.alias)
    else:
        pattern, found = f"-[{link}{types}]->", ClaimRow(claim, link, row.alias, node.alias)
    return Reached(EdgeRow(node, found), f"MATCH ({row.alias}){pattern}({node.alias})", tests, (joined,))


def _by_derivation(alias: str, derived: Derived) -> tuple[str, ...]:
    match derived:
        case Derived.INCLUDE:
            return ()
        case Derived.EXCLUDE:
            return (f"NOT {alias}.derived",)
        case Derived.ONLY:
            return (f"{alias}.derived",)
        case _:
            assert_never(derived)
