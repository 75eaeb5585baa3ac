"""Random tests of rows."""

from __future__ import annotations

from hypothesis import strategies as st

from graph.plan import (
    Along,
    And,
    Compare,
    HasClass,
    InDossier,
    Intrinsic,
    Involving,
    Is,
    Kind,
    Matches,
    Not,
    Op,
    Or,
    Part,
    Qualified,
    Quantified,
    Quantifier,
    Step,
    Test,
    Within,
)
from graph.store import Value
from ontology.model import Property
from ontology.names import fold, tokens
from tests.strategies.datasets import literals
from tests.strategies.making import DATED, Making
from tests.strategies.texts import dates, names

_TRUTHS = (
    Intrinsic.CONTESTED,
    Intrinsic.DERIVED,
    Intrinsic.EDITORIAL,
    Intrinsic.UNNAMED,
    Intrinsic.OUTLET,
    Intrinsic.UNQUOTED,
    Intrinsic.ON_BOTH_SIDES,
    Intrinsic.ECHOED,
)
_COUNTS = (Intrinsic.MERGED_SOURCES, Intrinsic.INDEPENDENT_SOURCES, Intrinsic.SUPPORTING_SOURCES, Intrinsic.LINE)
_TEXTUAL = (Op.EQ, Op.IN, Op.LT, Op.LTE, Op.GT, Op.GTE, Op.STARTS_WITH, Op.CONTAINS, Op.IS_NULL)
_NUMERIC = (Op.EQ, Op.IN, Op.LT, Op.LTE, Op.GT, Op.GTE, Op.IS_NULL)
_EXACT = (Op.EQ, Op.IN, Op.IS_NULL)


def filter_of(making: Making, kind: Kind, depth: int) -> Test:
    """A test of rows of this kind."""
    if depth and making.draw(st.integers(0, 3)) == 0:
        return _combined(making, kind, depth - 1)
    match kind:
        case Kind.EDGE:
            return _of_edge(making, depth)
        case Kind.ENTITY:
            return _of_entity(making, depth)
        case Kind.CLAIM:
            return _of_claim(making, depth)
        case Kind.CITATION:
            return _of_citation(making, depth)
        case _:
            return compare(making, kind)


def edge_over_citations(making: Making, depth: int) -> Test:
    """A test of EDGEs whose node is a citation."""
    if making.chance():
        return Along(Step.CLAIM, filter_of(making, Kind.CLAIM, depth))
    return Along(Step.NODE, filter_of(making, Kind.CITATION, depth))


def edge_over_claims(making: Making, depth: int) -> Test:
    """A test of EDGEs whose node is a claim."""
    return Along(making.pick([Step.NODE, Step.CLAIM]), filter_of(making, Kind.CLAIM, depth))


def _combined(making: Making, kind: Kind, depth: int) -> Test:
    inner = [filter_of(making, kind, depth) for _ in range(making.draw(st.integers(0, 2)))]
    match making.draw(st.integers(0, 2)):
        case 0:
            return And(tuple(inner))
        case 1:
            return Or(tuple(inner))
        case _:
            return Not(filter_of(making, kind, depth))


def _of_edge(making: Making, depth: int) -> Test:
    if making.chance():
        return Along(Step.NODE, filter_of(making, Kind.ENTITY, depth))
    return Along(Step.CLAIM, filter_of(making, Kind.CLAIM, depth))


def _of_entity(making: Making, depth: int) -> Test:
    if depth and making.chance():
        quantifier = making.pick(list(Quantifier))
        if making.chance():
            return Quantified(making.link(), quantifier, filter_of(making, Kind.EDGE, depth - 1))
        return Quantified(making.claims(), quantifier, edge_over_claims(making, depth - 1))
    if len(making.references) < making.most_references and making.chance():
        number = making.reference()
        links = tuple(making.link_properties())
        choices: list[Test] = [Is(number), Within(number), Within(number, strict=True), Involving(number, links)]
        choices.append(InDossier(number))
        return making.pick(choices)
    match making.draw(st.integers(0, 3)):
        case 0:
            return HasClass(making.classes())
        case 1:
            return Matches(making.slot(list(tokens(fold(making.text())))))
        case _:
            return compare(making, Kind.ENTITY)


def _of_claim(making: Making, depth: int) -> Test:
    if depth and making.chance():
        match making.draw(st.integers(0, 4)):
            case 4:
                inner = filter_of(making, Kind.ENTITY, depth - 1)
                return Quantified(Qualified(making.link_qualifier()), making.pick(list(Quantifier)), inner)
            case 0:
                return Along(making.pick([Step.SUBJECT, Step.OBJECT]), filter_of(making, Kind.ENTITY, depth - 1))
            case 1:
                return Quantified(Step.RIVALS, making.pick(list(Quantifier)), filter_of(making, Kind.CLAIM, depth - 1))
            case _:
                inner = filter_of(making, Kind.CITATION, depth - 1)
                return Quantified(Step.CITATIONS, making.pick(list(Quantifier)), inner)
    return compare(making, Kind.CLAIM)


def _of_citation(making: Making, depth: int) -> Test:
    if depth and making.chance():
        if making.chance():
            return Along(Step.SOURCE, filter_of(making, Kind.ENTITY, depth - 1))
        if making.chance():
            inner = filter_of(making, Kind.ENTITY, depth - 1)
            return Quantified(Step.VIA, making.pick(list(Quantifier)), inner)
        if making.chance():
            return Along(Step.CLAIM, filter_of(making, Kind.CLAIM, depth - 1))
        speaker = making.pick([Step.SPEAKER, Step.VOICE])
        if making.chance():
            return Along(speaker, compare(making, Kind.SPEAKER))
        return Along(speaker, Along(Step.ENTITY, compare(making, Kind.ENTITY)))
    return compare(making, Kind.CITATION)


def compare(making: Making, kind: Kind) -> Compare:
    """A comparison of an attribute with a value such as it may have."""
    attribute, declared = making.attribute(kind)
    if attribute.of in _TRUTHS or (declared and declared.datatype == "boolean"):
        op = making.pick([Op.EQ, Op.IS_NULL])
        return Compare(attribute, op, making.slot(making.chance()))
    if attribute.of in _COUNTS:
        op = making.pick(_NUMERIC)
        count = making.draw(st.integers(0, 3))
        return Compare(attribute, op, making.slot(_filled(making, op, count)))
    is_date = attribute.of in DATED or (declared and declared.datatype == "date")
    if attribute.part is not Part.WHOLE:
        op = making.pick(_NUMERIC)
        day = making.pick(["2025-04-09", "2025-04-30", "2024-01-01", "2025-12-31"])
        return Compare(attribute, op, making.slot(_filled(making, op, day)))
    op = making.pick(_EXACT if is_date or (declared and declared.datatype == "code") else _TEXTUAL)
    text = _plausible(making, attribute.of, declared)
    if op in (Op.STARTS_WITH, Op.CONTAINS):
        folded = fold(text)
        text = folded[: making.draw(st.integers(0, 4))] if op is Op.STARTS_WITH else folded[1:3]
    return Compare(attribute, op, making.slot(_filled(making, op, text)))


def _filled(making: Making, op: Op, value: str | int) -> Value:
    match op:
        case Op.IS_NULL:
            return making.chance()
        case Op.IN:
            lists: list[Value] = [[], [value], [None, value]]
            return making.pick(lists)
        case Op.EQ:
            return making.pick([value, value, value, None])
        case _:
            return value


def _plausible(making: Making, of: Intrinsic | str, declared: Property | None) -> str:
    if declared is not None and making.chance():
        return making.draw(literals(declared))
    known: dict[Intrinsic | str, list[str]] = {
        Intrinsic.ID: [*making.dataset.entities, *making.dataset.claims, *_citations(making)],
        Intrinsic.LABEL: [e.label for e in making.dataset.entities.values()],
        Intrinsic.CLASS: [e.class_name for e in making.dataset.entities.values()],
        Intrinsic.PROPERTY: [c.property for c in making.dataset.claims.values()],
        Intrinsic.STANDING: ["SUPPORTED", "DISPUTED", "DENIED", "EDITORIAL"],
        Intrinsic.STANCE: ["SUPPORTS", "DISPUTES", "DENIES"],
        Intrinsic.SCOPE: ["VALUE", "ENTRY"],
        Intrinsic.PASSAGE_ID: list(making.dataset.passages),
        Intrinsic.LANGUAGE: ["en", "ar", "he"],
        Intrinsic.VALUE: [c.value for c in making.dataset.claims.values() if c.value is not None],
    }
    return making.draw(st.sampled_from(known[of])) if known.get(of) else making.draw(names | dates)


def _citations(making: Making) -> list[str]:
    return [cited.id_of(c.id) for c in making.dataset.claims.values() for cited in c.citations]
