"""The steps from one row to others."""

from __future__ import annotations

from graph.plan import Qualified, Step
from ontology.records import Claim, Entity, Passage, Speaker
from tests.reference.facts import Facts
from tests.reference.grounds import echoes_of, grounds_of, hops_of, origins_of, proofs_of, traces_of
from tests.reference.rows import (
    Cited,
    Echo,
    Edge,
    Hit,
    Hop,
    Inferred,
    Key,
    Leg,
    Moment,
    Named,
    Origin,
    Outlet,
    Path,
    Premise,
    Proof,
    Row,
    Surroundings,
    Trace,
    Verdict,
)


def follow(facts: Facts, row: Row, step: Step | Qualified) -> list[Row]:
    """The rows that a step reaches; one at most where the Plan says so."""
    if step is Step.SELF:
        return [row]
    match row:
        case Claim():
            return _grounds(facts, row, step) or _from_claim(facts, row, step)
        case Entity():
            return _grounds(facts, row, step)
        case Cited():
            return _from_citation(facts, row, step)
        case Speaker():
            return _from_speaker(facts, row, step)
        case Origin() | Trace() | Hop():
            return _from_origin(facts, row, step)
        case Named():
            return list(row.candidates)
        case Verdict() | Path() | Leg() | Moment() | Surroundings():
            return _found(row, step)
        case _:
            return _plainly(facts, row, step)


def _found(row: Verdict | Path | Leg | Moment | Surroundings, step: Step | Qualified) -> list[Row]:
    match row:
        case Verdict():
            return list({Step.MATCHING: row.matching, Step.OTHERS: row.others, Step.COVERAGE: row.coverage}[step])  # type: ignore[index, call-overload]
        case Path():
            return list(row.legs)
        case Leg():
            return [row.claim if step is Step.CLAIM else row.node]
        case Moment():
            return [row.claim]
        case Surroundings():
            return [*(row.nodes if step is Step.NODES else row.claims)]


def _plainly(
    facts: Facts, row: Edge | Premise | Proof | Inferred | Echo | Outlet | Hit | Key, step: Step | Qualified
) -> list[Row]:
    match row:
        case Edge():
            return [found for found in [row.node if step is Step.NODE else row.claim] if found is not None]
        case Premise():
            return [row.claim]
        case Echo():
            return list(row.cited)
        case Proof():
            return [Premise(facts.dataset.claims[i]) for i in row.claim.proofs[row.number]]
        case Inferred(found) if step is Step.OBJECT:
            return [facts.dataset.entities[found.value]]
        case Inferred(found):
            return [Premise(facts.dataset.claims[i]) for i in found.proofs[0]]
        case Outlet():
            return [row.entity] if step is Step.ENTITY else []
        case Hit():
            return [row.entity]
        case Key():
            return [] if row.entity is None else [row.entity]


def _from_claim(facts: Facts, claim: Claim, step: Step | Qualified) -> list[Row]:
    entities = facts.dataset.entities
    match step:
        case Qualified(name):
            return [entities[i] for found, ids in facts.dataset.qualifiers(claim) if found == name for i in ids]
        case Step.SUBJECT:
            return [entities[claim.subject]]
        case Step.OBJECT:
            return [] if claim.object is None else [entities[claim.object]]
        case Step.CITATIONS:
            return list(facts.citations_of(claim))
        case Step.PREMISES:
            return [Premise(premise) for premise in facts.premises_of(claim)]
        case Step.INFERENCES:
            return [Inferred(found) for found in facts.dataset.inferences.get(claim.id, ())]
        case Step.WRITTEN | Step.PROOFS | Step.GROUNDS | Step.ORIGINS | Step.ECHOES:
            return []
        case Step.RIVALS:
            return list(facts.rivals_of(claim))
    raise AssertionError(f"no step {step} leads from a claim")


def _grounds(facts: Facts, row: Claim | Entity, step: Step | Qualified) -> list[Row]:
    """The rows that a claim and an entity lead to in the same way; none by other steps."""
    match row, step:
        case _, Step.WRITTEN:
            return [row] if row.at else []
        case _, Step.PROOFS:
            return list(proofs_of(row))
        case _, Step.GROUNDS:
            return list(grounds_of(facts, row))
        case Claim(), Step.ORIGINS:
            return list(origins_of(facts, row))
        case Claim(), Step.ECHOES:
            return list(echoes_of(facts, row))
        case Entity(), Step.CITATIONS:
            return [cited for claim in grounds_of(facts, row) for cited in facts.citations_of(claim)]
    return []


def _from_origin(facts: Facts, row: Origin | Trace | Hop, step: Step | Qualified) -> list[Row]:
    match row, step:
        case Origin(), Step.NODE:
            return [row.root]
        case Origin(), Step.TRACES:
            return list(traces_of(facts, row))
        case Origin(), Step.CITATIONS:
            return [trace.cited for trace in traces_of(facts, row)]
        case Trace(), Step.CITATION:
            return [row.cited]
        case Trace(), Step.HOPS:
            return list(hops_of(facts, row))
        case Hop(), Step.SUBJECT:
            return [row.start]
        case Hop(), Step.OBJECT:
            return [row.end]
        case Hop(), Step.CLAIM:
            found = row.claim and facts.dataset.claims.get(row.claim.id)
            return [found] if found else []
    raise AssertionError(f"no step {step} leads from {row}")


def _from_citation(facts: Facts, row: Cited, step: Step | Qualified) -> list[Row]:
    entities = facts.dataset.entities
    passage: Passage | None = facts.dataset.passages[row.citation.passage] if row.citation.passage else None
    match step:
        case Step.CLAIM:
            return [row.claim]
        case Step.SOURCE:
            return [entities[row.citation.source]]
        case Step.SPEAKER:
            return [passage.said_by] if passage and passage.said_by else []
        case Step.VOICE:
            return [facts.voice_of(row)]
        case Step.VIA:
            return [entities[i] for i in (passage.via if passage else ()) if i in entities]
    raise AssertionError(f"no step {step} leads from a citation")


def _from_speaker(facts: Facts, speaker: Speaker, step: Step | Qualified) -> list[Row]:
    if step is Step.RELAYING:
        return [speaker.relaying] if speaker.relaying else []
    found: str | None = speaker.entity if step is Step.ENTITY else speaker.of
    entity: Entity | None = facts.dataset.entities[found] if found else None
    return [entity] if entity else []
