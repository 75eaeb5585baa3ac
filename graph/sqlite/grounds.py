"""What claims rest on, as FROM clauses: proofs, grounds, and the origins of citations."""

from __future__ import annotations

from graph.plan import Qualified, Step
from graph.sqlite.sight import EVERYTHING
from graph.sqlite.sources import Reached, joins_of
from graph.sqlite.viewed import echoes
from graph.sqlite.views import counts, first_inferred, is_inferred, proofs, shown
from graph.sqlite.writing import (
    ClaimRow,
    EchoRow,
    EntityRow,
    HopRow,
    InferenceRow,
    OriginRow,
    PremiseRow,
    ProofRow,
    Row,
    TraceRow,
    Writing,
)

_BASIS = "coalesce({0}.basis, {0}.source)"
"""Under which ``origin`` and ``hop`` keep what a citation goes back to."""


def of_entity(writing: Writing, row: EntityRow, step: Step) -> Reached[Row] | None:
    """The rows that a step leads to from an entity, if it does."""
    claim = writing.claim()
    about = f"{claim.alias}.subject = {row.key} AND NOT {claim.alias}.derived"
    match step:
        case Step.GROUNDS:
            found = Reached(claim, f"claim AS {claim.alias}", (about,), order=f"{claim.alias}.id", is_sorted=False)
            return found.where(shown(writing, writing.sight, claim.alias))
        case Step.CITATIONS:
            citation = writing.citation()
            passage, source, _ = joins_of(citation)
            cited: Reached[Row] = Reached(
                citation,
                f"claim AS {citation.claim.alias} "
                f"CROSS JOIN citation AS {citation.alias} ON {citation.alias}.claim = {citation.claim.key}",
                (f"{citation.claim.alias}.subject = {row.key} AND NOT {citation.claim.alias}.derived",),
                (passage, source),
                f"{citation.claim.alias}.id, {citation.alias}.ordinal",
                is_sorted=False,
            )
            seen = writing.sight
            return cited.where(shown(writing, seen, citation.claim.alias), counts(seen, citation.alias))
        case Step.WRITTEN:
            entity = writing.entity()
            return Reached(entity, f"entity AS {entity.alias}", (f"{entity.key} = {row.key}",))
        case Step.PROOFS:
            proof = ProofRow(writing.alias("o"))
            return Reached(proof, f"proof AS {proof.alias}", ("0",))
        case _:
            return None


def of_claim(writing: Writing, row: ClaimRow, step: Step) -> Reached[Row] | None:
    """The rows that a step leads to from a claim, if it does."""
    match step:
        case Step.GROUNDS:
            return _grounds(writing, row)
        case Step.WRITTEN:
            claim = writing.claim()
            return Reached(
                claim, f"claim AS {claim.alias}", (f"{claim.key} = {row.key}", f"{claim.alias}.line NOTNULL")
            )
        case Step.PROOFS:
            alias = writing.alias("o")
            every = f"{alias}.claim = {row.key}"
            proof = Reached(ProofRow(alias), f"proof AS {alias}", (every,), order=f"{alias}.ordinal")
            return proof.where(_is_shown(writing, row, f"{alias}.ordinal"))
        case Step.ORIGINS:
            return _origins(writing, row)
        case Step.INFERENCES:
            alias = writing.alias("i")
            about = f"{alias}.claim = {row.key}"
            inferred = Reached(InferenceRow(alias), f"inference AS {alias}", (about,), order=f"{alias}.ordinal")
            return inferred.where(is_inferred(writing, writing.sight, alias))
        case Step.ECHOES:
            alias = writing.alias("o")
            return Reached(EchoRow(alias), f"({echoes(writing, row.key)}) AS {alias}", order=f"{alias}.echo")
        case _:
            return None


def _grounds(writing: Writing, row: ClaimRow) -> Reached[Row]:
    claim, proven = writing.claim(), _is_shown(writing, row, "proof")
    found = (
        f"SELECT premise FROM premise WHERE claim = {row.key}{' AND ' * bool(proven)}{proven} "
        f"UNION SELECT pk FROM claim WHERE pk = {row.key} AND NOT derived"
    )
    return Reached(
        claim, f"claim AS {claim.alias}", (f"{claim.key} IN ({found})",), order=f"{claim.alias}.id", is_sorted=False
    )


def _is_shown(writing: Writing, row: ClaimRow, proof: str) -> str:
    """The condition that the view shows all premises of a proof of a claim; empty where it shows each."""
    if writing.sight == EVERYTHING:
        return ""
    return f"{proof} IN ({proofs(writing, writing.sight, row.alias, '!.proof')})"


def _origins(writing: Writing, row: ClaimRow) -> Reached[Row]:
    alias, counted = writing.alias("o"), counts(writing.sight, "t")
    found = (
        f"SELECT t.claim AS claim, t.grp AS grp, o.root AS root, -count(*) AS fewer FROM citation AS t "
        f"CROSS JOIN origin AS o ON o.basis = {_BASIS.format('t')} "
        f"WHERE t.claim = {row.key} AND t.cited = t.claim AND t.grp >= 0{' AND ' * bool(counted)}{counted} "
        "GROUP BY t.grp, o.root"
    )
    order = f"{alias}.grp, {alias}.fewer, {alias}.root"
    return Reached(OriginRow(alias), f"({found}) AS {alias}", order=order, is_sorted=False)


def of_origin(
    writing: Writing, row: ProofRow | InferenceRow | OriginRow | EchoRow | TraceRow | HopRow, step: Step | Qualified
) -> Reached[Row]:
    """The rows that a step leads to from a proof or on the way to an origin."""
    match row, step:
        case ProofRow(alias), Step.PREMISES:
            claim, listing = writing.claim(), writing.alias("l")
            return Reached(
                PremiseRow(claim),
                f"premise AS {listing} CROSS JOIN claim AS {claim.alias} ON {claim.key} = {listing}.premise",
                (f"{listing}.claim = {alias}.claim", f"{listing}.proof = {alias}.ordinal"),
                order=f"{listing}.ordinal",
            )
        case InferenceRow(alias), Step.OBJECT:
            return _entity_at(writing, f"{alias}.entity")
        case InferenceRow(alias), Step.PREMISES:
            claim, listing = writing.claim(), writing.alias("l")
            return Reached(
                PremiseRow(claim),
                f"ground AS {listing} CROSS JOIN claim AS {claim.alias} ON {claim.key} = {listing}.premise",
                (
                    f"{listing}.claim = {alias}.claim",
                    f"{listing}.inference = {alias}.ordinal",
                    f"{listing}.proof = {first_inferred(writing, writing.sight, alias)}",
                ),
                order=f"{listing}.ordinal",
            )
        case OriginRow(alias), Step.NODE:
            return _entity_at(writing, f"{alias}.root")
        case OriginRow(alias), Step.TRACES | Step.CITATIONS:
            return _traces(writing, alias, traced=step is Step.TRACES)
        case EchoRow(alias), Step.CITATIONS:
            return _echoing(writing, alias)
        case TraceRow(citation, root), Step.HOPS:
            hop = writing.alias("h")
            conditions = (f"{hop}.basis = {_BASIS.format(citation.alias)}", f"{hop}.root = {root}")
            return Reached(HopRow(hop), f"hop AS {hop}", conditions, order=f"{hop}.ordinal")
        case HopRow(alias), Step.SUBJECT | Step.OBJECT:
            return _entity_at(writing, f"{alias}.{'start' if step is Step.SUBJECT else 'finish'}")
        case HopRow(alias), Step.CLAIM:
            claim = writing.claim()
            told = Reached(claim, f"claim AS {claim.alias}", (f"{claim.key} = {alias}.claim",))
            return told.where(shown(writing, writing.sight, claim.alias))
        case _:
            raise AssertionError(f"no step {step} leads from {row}")


def _echoing(writing: Writing, echo: str) -> Reached[Row]:
    citation = writing.citation()
    found: Reached[Row] = Reached(
        citation,
        f"citation AS {citation.alias}",
        (f"{citation.alias}.claim = {echo}.claim", f"{citation.alias}.echo = {echo}.echo"),
        joins_of(citation),
        f"{citation.alias}.ordinal",
    )
    return found.where(counts(writing.sight, citation.alias))


def _traces(writing: Writing, origin: str, *, traced: bool) -> Reached[Row]:
    citation, found = writing.citation(), writing.alias("o")
    traces: Reached[Row] = Reached(
        TraceRow(citation, f"{origin}.root") if traced else citation,
        f"citation AS {citation.alias} CROSS JOIN origin AS {found} "
        f"ON {found}.basis = {_BASIS.format(citation.alias)} AND {found}.root = {origin}.root",
        (f"{citation.alias}.claim = {origin}.claim", f"{citation.alias}.grp = {origin}.grp"),
        joins_of(citation),
        f"{citation.alias}.ordinal",
        is_sorted=False,
    )
    return traces.where(counts(writing.sight, citation.alias))


def _entity_at(writing: Writing, key: str) -> Reached[Row]:
    entity = writing.entity()
    return Reached(entity, f"entity AS {entity.alias}", (f"{entity.key} = {key}",))
