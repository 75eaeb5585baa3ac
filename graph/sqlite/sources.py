"""Where rows come from: steps and links as FROM clauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, assert_never

from graph.plan import ClaimsOf, Derived, Direction, Link, MentionedIn, Qualified, Step
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sql import conjunction, is_one_of, quoted, uses
from graph.sqlite.viewed import rivalling
from graph.sqlite.views import counts, first_proof, is_qualified, visible
from graph.sqlite.writing import CitationRow, ClaimRow, EdgeRow, EntityRow, KeyRow, PremiseRow, Row, VoiceRow, Writing

R_co = TypeVar("R_co", bound=Row, covariant=True)


@dataclass(frozen=True, slots=True)
class Join:
    """A table that is read only where something of it is used."""

    alias: str
    text: str


@dataclass(frozen=True, slots=True)
class Reached(Generic[R_co]):
    """Rows reached from another: tables, the conditions that bind them, and their order."""

    row: R_co
    tables: str
    conditions: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()
    order: str = ""
    is_sorted: bool = True
    """Whether the tables are read in that order anyway, by their keys."""

    def source(self, *more: str, reading: Iterable[str] = ()) -> str:
        """What follows FROM, with ``more`` conditions, joining the tables that these or ``reading`` read."""
        used = " ".join((*self.conditions, *more, *reading))
        joined = "".join(f" {join.text}" for join in self.joins if uses(used, join.alias))
        return f"{self.tables}{joined} WHERE {conjunction((*self.conditions, *filter(None, more)))}"

    def where(self, *conditions: str) -> Reached[R_co]:
        """The same rows, as far as they meet more conditions; empty ones are none."""
        return replace(self, conditions=(*self.conditions, *filter(None, conditions)))


def reached(writing: Writing, row: Row, step: Step | Qualified) -> Reached[Row]:
    """The rows that a step leads to, in the order that the Plan gives them."""
    match row:
        case ClaimRow():
            return _from_claim(writing, row, step)
        case CitationRow():
            return _from_citation(writing, row, step)
        case VoiceRow(alias):
            return _from_voice(writing, alias, step)
        case KeyRow(value, text):
            # A value that is no entity leads to none: no key is null.
            return _entity_at(writing, value if text is None else "NULL")
        case _:
            raise AssertionError(f"no step {step} leads from {row} to another row")


def _from_claim(writing: Writing, row: ClaimRow, step: Step | Qualified) -> Reached[Row]:
    match step:
        case Step.SUBJECT | Step.OBJECT:
            return _entity_at(writing, f"{row.alias}.{step.name.lower()}")
        case Step.CITATIONS:
            return _citations(writing, row)
        case Step.PREMISES:
            found = _in_turn(writing, "premise", row, f"proof = {first_proof(writing, writing.sight, row.alias)}")
            return Reached(PremiseRow(found.row), found.tables, found.conditions, order=found.order)
        case Step.RIVALS:
            rivals = _in_turn(writing, "rival", row)
            if writing.sight == EVERYTHING:
                return rivals
            return rivals.where(rivalling(writing, writing.sight, row.alias, rivals.row.alias))
        case Qualified(name):
            entity, list_ = writing.entity(), writing.alias("q")
            held = Reached(
                entity,
                f"qualifier AS {list_} CROSS JOIN entity AS {entity.alias} ON {entity.key} = {list_}.entity",
                (f"{list_}.claim = {row.key}", f"{list_}.name = {quoted(name)}"),
                order=f"{list_}.ordinal",
            )
            return held.where(is_qualified(writing, writing.sight, list_))
        case _:
            raise AssertionError(f"no step {step} leads from a claim")


def _citations(writing: Writing, row: ClaimRow) -> Reached[Row]:
    """The citations of a claim, and those of the first proof of a derived one."""
    citation = writing.citation()
    own, joins = f"{citation.alias}.claim = {row.key}", joins_of(citation)
    if writing.sight == EVERYTHING:
        return Reached(citation, f"citation AS {citation.alias}", (own,), joins, f"{citation.alias}.ordinal")
    first = first_proof(writing, writing.sight, row.alias)
    cited = writing.alias("l")
    grounds = (
        f"(SELECT 0 AS turn, {row.key} AS claim WHERE NOT {row.alias}.derived UNION ALL "
        f"SELECT ordinal, premise FROM premise WHERE claim = {row.key} AND proof = {first}) AS {cited}"
    )
    tables = f"{grounds} CROSS JOIN citation AS {citation.alias} ON {citation.alias}.claim = {cited}.claim"
    order = f"{cited}.turn, {citation.alias}.ordinal"
    found: Reached[Row] = Reached(citation, tables, (), joins, order)
    return found.where(counts(writing.sight, citation.alias))


def _in_turn(writing: Writing, table: str, row: ClaimRow, *more: str) -> Reached[ClaimRow]:
    """The claims that ``table`` lists for a claim in rows that meet ``more``, in its order."""
    claim, listing = writing.claim(), writing.alias("l")
    return Reached(
        claim,
        f"{table} AS {listing} CROSS JOIN claim AS {claim.alias} ON {claim.key} = {listing}.{table}",
        (f"{listing}.claim = {row.key}", *(f"{listing}.{test}" for test in more)),
        order=f"{listing}.ordinal",
    )


def joins_of(citation: CitationRow) -> tuple[Join, ...]:
    """The passage, the source and the claim of a citation, each read only where it is needed."""
    passage, source, claim = citation.passage, citation.source, citation.claim
    return (
        Join(passage, f"LEFT JOIN passage AS {passage} ON {passage}.pk = {citation.alias}.passage"),
        Join(source.alias, f"CROSS JOIN entity AS {source.alias} ON {source.key} = {citation.alias}.source"),
        Join(claim.alias, f"CROSS JOIN claim AS {claim.alias} ON {claim.alias}.pk = {citation.alias}.cited"),
    )


def _entity_at(writing: Writing, key: str) -> Reached[EntityRow]:
    entity = writing.entity()
    return Reached(entity, f"entity AS {entity.alias}", (f"{entity.key} = {key}",))


def _from_citation(writing: Writing, row: CitationRow, step: Step | Qualified) -> Reached[Row]:
    match step:
        case Step.SPEAKER:
            return _voice_at(writing, f"{row.alias}.voice", "NOT {0}.outlet")
        case Step.VOICE:
            return _voice_at(writing, f"{row.alias}.voice")
        case Step.VIA:
            entity, listing = writing.entity(), writing.alias("l")
            return Reached(
                entity,
                f"via AS {listing} CROSS JOIN entity AS {entity.alias} ON {entity.key} = {listing}.entity",
                (f"{listing}.passage = {row.alias}.passage",),
                order=f"{listing}.ordinal",
            )
        case _:
            raise AssertionError(f"no step {step} leads from a citation")


def _from_voice(writing: Writing, alias: str, step: Step | Qualified) -> Reached[Row]:
    match step:
        case Step.ENTITY | Step.OF:
            return _entity_at(writing, f"{alias}.{step.name.lower()}")
        case Step.RELAYING:
            return _voice_at(writing, f"{alias}.relaying")
        case _:
            raise AssertionError(f"no step {step} leads from a speaker")


def _voice_at(writing: Writing, key: str, *tests: str) -> Reached[VoiceRow]:
    voice = VoiceRow(writing.alias("v"))
    conditions = (f"{voice.alias}.pk = {key}", *(test.format(voice.alias) for test in tests))
    return Reached(voice, f"voice AS {voice.alias}", conditions)


# --- Connections -----------------------------------------------------------------------------------


def edges_of(writing: Writing, row: EntityRow, source: Link | ClaimsOf | MentionedIn) -> Reached[EdgeRow]:
    """The items of a connection of an entity that the view shows."""
    found = all_edges(writing, row, source)
    classes, properties = reached_classes(writing, source), claimed(source)
    return found.where(visible(writing, writing.sight, found.row, classes, properties))


def claimed(source: Link | ClaimsOf | MentionedIn) -> tuple[str, ...] | None:
    """The properties of the claims of a connection, where these are known."""
    return None if isinstance(source, MentionedIn) else source.properties


def reached_classes(writing: Writing, source: Link | ClaimsOf | MentionedIn) -> tuple[str, ...]:
    """The leaf classes of the nodes that a connection may lead to; none where these are claims."""
    if isinstance(source, ClaimsOf | MentionedIn):
        return ()
    properties, classes = writing.ontology.properties, writing.ontology.classes
    found: set[str] = set()
    for name in source.properties:
        either = name in source.either_way
        if either or source.direction is not Direction.BACKWARD:
            found.update(classes[properties[name].range].leaves)
        if either or source.direction is not Direction.FORWARD:
            found.update(leaf for domain in properties[name].domain for leaf in classes[domain].leaves)
    return tuple(sorted(found))


def all_edges(writing: Writing, row: EntityRow, source: Link | ClaimsOf | MentionedIn) -> Reached[EdgeRow]:
    """The items of a connection of an entity, seen or not. The node's table is joined only where it is read."""
    claim = writing.claim()
    if isinstance(source, MentionedIn):
        return _mentioning(writing, row, claim, source)
    followed = _followed(claim, source)
    match source:
        case ClaimsOf():
            return Reached(
                EdgeRow(claim, claim), f"claim AS {claim.alias}", (f"{claim.alias}.subject = {row.key}", *followed)
            )
        case Link() if source.either_way:
            return _both_ways(writing, row, claim, source)
        case Link(_, direction):
            near, far = _ends(direction)
            conditions = (f"{claim.alias}.{near} = {row.key}", *followed)
            node = EntityRow(writing.alias("e"), f"{claim.alias}.{far}")
            return Reached(EdgeRow(node, claim), f"claim AS {claim.alias}", conditions, (_node_of(node),))
        case _:
            assert_never(source)


def _mentioning(writing: Writing, row: EntityRow, claim: ClaimRow, source: MentionedIn) -> Reached[EdgeRow]:
    listing = writing.alias("q")
    mentioning = Reached(
        EdgeRow(claim, claim),
        f"qualifier AS {listing} CROSS JOIN claim AS {claim.alias} ON {claim.key} = {listing}.claim",
        (f"{listing}.entity = {row.key}", f"{listing}.name = {quoted(source.qualifier)}"),
    )
    return mentioning.where(is_qualified(writing, writing.sight, listing))


def all_citations(writing: Writing) -> Reached[EdgeRow]:
    """The citations of all asserted claims: the rows that are a claim's own, no derived one's."""
    citation = writing.citation()
    claim = citation.claim
    passage, source, _ = joins_of(citation)
    return Reached(
        EdgeRow(citation, claim),
        f"claim AS {claim.alias} CROSS JOIN citation AS {citation.alias} ON {citation.alias}.claim = {claim.key}",
        (f"{citation.alias}.cited = {claim.key}",),
        (passage, source),
    )


def _followed(claim: ClaimRow, source: Link | ClaimsOf) -> tuple[str, ...]:
    """The conditions on a claim for a link to follow it."""
    by_derivation = _by_derivation(claim, source.derived)
    if source.properties is None:
        return by_derivation
    return (_is_by(claim.alias, source.properties), *by_derivation)


def _is_by(claim: str, properties: tuple[str, ...]) -> str:
    return is_one_of(f"{claim}.property", properties) if properties else "0"


def _by_derivation(claim: ClaimRow, derived: Derived) -> tuple[str, ...]:
    match derived:
        case Derived.INCLUDE:
            return ()
        case Derived.EXCLUDE:
            return (f"NOT {claim.alias}.derived",)
        case Derived.ONLY:
            return (f"{claim.alias}.derived",)
        case _:
            assert_never(derived)


def _ends(direction: Direction) -> tuple[str, str]:
    """The columns of the end that a claim is read from and of the one that it leads to."""
    return ("object", "subject") if direction is Direction.BACKWARD else ("subject", "object")


def _both_ways(writing: Writing, row: EntityRow, claim: ClaimRow, source: Link) -> Reached[EdgeRow]:
    ways = writing.alias("w")
    near, far = _ends(source.direction)
    node = EntityRow(writing.alias("e"), f"{ways}.node")
    return Reached(
        EdgeRow(node, claim),
        f"(SELECT c.pk, c.{far} AS node FROM claim AS c WHERE c.{near} = {row.key} "
        f"AND {_is_by('c', source.properties)} "
        f"UNION ALL SELECT c.pk, c.{near} FROM claim AS c WHERE c.{far} = {row.key} "
        f"AND {_is_by('c', source.either_way)} AND c.subject <> c.object) AS {ways} "
        f"CROSS JOIN claim AS {claim.alias} ON {claim.key} = {ways}.pk",
        _by_derivation(claim, source.derived),
        (_node_of(node),),
    )


def beside(writing: Writing, row: EntityRow, source: Link) -> Reached[EdgeRow]:
    """The items of a link read either way, where ``row`` stands in the same FROM clause: no subselect sees it there."""
    claim, way = writing.claim(), writing.alias("w")
    near, far = (f"{claim.alias}.{end}" for end in _ends(source.direction))
    by = (_is_by(claim.alias, properties) for properties in (source.properties, source.either_way))
    there, back = f"{way}.column1 = 0 AND {near} = {row.key}", f"{way}.column1 = 1 AND {far} = {row.key}"
    node = EntityRow(writing.alias("e"), f"CASE {way}.column1 WHEN 0 THEN {far} ELSE {near} END")
    either = f"(({there} AND {next(by)}) OR ({back} AND {next(by)} AND {near} <> {far}))"
    tables = f"(VALUES (0), (1)) AS {way} CROSS JOIN claim AS {claim.alias}"
    linked = f"{claim.alias}.object IS NOT NULL"
    conditions = (either, linked, *_by_derivation(claim, source.derived))
    return Reached(EdgeRow(node, claim), tables, conditions, (_node_of(node),))


def _node_of(node: EntityRow) -> Join:
    return Join(node.alias, f"CROSS JOIN entity AS {node.alias} ON {node.alias}.pk = {node.key}")
