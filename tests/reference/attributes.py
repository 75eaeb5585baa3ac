"""The attributes of rows: what they are, how answers show them, and how they are put in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from graph.cursor import Component
from graph.plan import Attribute, Intrinsic, Part
from graph.rules import rule_in_words
from ontology import core
from ontology.dates import bounds
from ontology.model import Cardinality, Datatype, Property
from ontology.names import fold
from ontology.records import Claim, Entity, Rule, Speaker, Standing
from tests.reference.facts import Facts
from tests.reference.grounds import echoes_of
from tests.reference.rows import (
    Cited,
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
    Proof,
    Row,
    Verdict,
)

Atom = str | int | float | bool
"""One value."""

_DATES = (
    Intrinsic.SINCE,
    Intrinsic.UNTIL,
    Intrinsic.PUBLISHED,
    Intrinsic.FIRST_REPORTED,
    Intrinsic.LAST_REPORTED,
)
_QUALIFIERS = {core.SINCE: Intrinsic.SINCE, core.UNTIL: Intrinsic.UNTIL}


def values_of(facts: Facts, row: Row, attribute: Attribute) -> list[Atom]:
    """The values of an attribute, in canonical form: one at most unless it is many-valued."""
    values = _whole_values(facts, row, attribute)
    if attribute.part is Part.WHOLE:
        return values
    end = 0 if attribute.part is Part.EARLIEST else 1
    return [day for value in values if (day := bounds(str(value))[end]) is not None]


def value_of(facts: Facts, row: Row, attribute: Attribute) -> Atom | None:
    """The value of an attribute that has one: of a qualifier the first, whose days may be open whatever the others'."""
    first = _whole_values(facts, row, attribute)[:1]
    if not first or attribute.part is Part.WHOLE:
        return first[0] if first else None
    return bounds(str(first[0]))[0 if attribute.part is Part.EARLIEST else 1]


def _whole_values(facts: Facts, row: Row, attribute: Attribute) -> list[Atom]:
    name = attribute.of
    if isinstance(row, Claim) and name in _QUALIFIERS:
        name = _QUALIFIERS[str(name)]
    if isinstance(name, Intrinsic):
        value = intrinsic(facts, row, name)
        return [] if value is None else [value]
    if isinstance(row, Claim):
        return [value for found, values in facts.dataset.qualifiers(row) if found == name for value in values]
    assert isinstance(row, Entity), f"{row} has no property {name}"
    if facts.ontology.properties[name].cardinality is Cardinality.MANY:
        return list(facts.all_values(row.id, name))
    plain = facts.plain_value(row.id, name)
    return [] if plain is None else [plain]


def declared(facts: Facts, attribute: Attribute, *, of_claims: bool) -> Property | None:
    """The property of entities or qualifier of claims that an attribute names, if it names one."""
    if isinstance(attribute.of, Intrinsic):
        return None
    return (facts.ontology.qualifiers if of_claims else facts.ontology.properties)[attribute.of]


def shown(prop: Property | None, part: Part, value: Atom) -> Atom:
    """A value as the answer shows it."""
    if prop is None or part is not Part.WHOLE:
        return value
    if prop.datatype is Datatype.CODE:
        return next(term.name for term in prop.values if term.code == value)
    return comparable(prop, value)


def comparable(prop: Property | None, value: Atom) -> Atom:
    """A value as the thing that it stands for, where that is a number or a truth."""
    match prop.datatype if prop else None:
        case Datatype.BOOLEAN:
            return value == "true"
        case Datatype.INTEGER:
            return int(value)
        case Datatype.DECIMAL:
            return float(value)
        case _:
            return value


def components(facts: Facts, row: Row | None, attribute: Attribute, prop: Property | None) -> list[Component]:
    """What an attribute puts into the order of a connection, and into its cursors."""
    values = [] if row is None else values_of(facts, row, attribute)
    value = comparable(prop, values[0]) if values else None
    if attribute.of in _DATES or (prop and prop.datatype is Datatype.DATE):
        return [None, None, None] if value is None else [*bounds(str(value)), str(value)]
    if is_text(prop, attribute):
        return [None, None] if value is None else [fold(str(value)), str(value)]
    return [int(value) if isinstance(value, bool) else value]


def is_text(prop: Property | None, attribute: Attribute) -> bool:
    """Whether an attribute is compared and put in order as a text."""
    if prop is not None:
        return prop.datatype not in (Datatype.BOOLEAN, Datatype.INTEGER, Datatype.DECIMAL)
    return attribute.of not in _NUMBERS_AND_TRUTHS


_NUMBERS_AND_TRUTHS = (
    Intrinsic.CONTESTED,
    Intrinsic.DERIVED,
    Intrinsic.EDITORIAL,
    Intrinsic.UNNAMED,
    Intrinsic.OUTLET,
    Intrinsic.UNQUOTED,
    Intrinsic.ON_BOTH_SIDES,
    Intrinsic.INDEPENDENT_SOURCES,
    Intrinsic.SUPPORTING_SOURCES,
    Intrinsic.MERGED_SOURCES,
    Intrinsic.ECHOED,
    Intrinsic.LINE,
    Intrinsic.GROUP,
    Intrinsic.MATCH_START,
    Intrinsic.MATCH_END,
)


def intrinsic(facts: Facts, row: Row, name: Intrinsic) -> Atom | None:
    """What a row has of itself."""
    for kind, readers in _READERS:
        if isinstance(row, kind) and name in readers:
            found: Atom | None = readers[name](facts, row)
            return found
    raise AssertionError(f"{type(row).__name__} has no {name}")


def _language(facts: Facts, row: Cited) -> str | None:
    passage = row.citation.passage and facts.dataset.passages[row.citation.passage]
    return (passage and passage.language) or facts.whole.plain_value(row.citation.source, core.LANGUAGE)


def _of_passage(name: str) -> Callable[[Facts, Cited], str | None]:
    def read(facts: Facts, row: Cited) -> str | None:
        passage = row.citation.passage
        return passage and getattr(facts.dataset.passages[passage], name)

    return read


def _rule(facts: Facts, row: Proof) -> Rule:
    return facts.dataset.rules[row.claim.id][row.number]


def _of_assessment(name: str) -> Callable[[Facts, Claim], Any]:
    return lambda facts, claim: getattr(facts.dataset.assessments[claim.id], name)


_READERS: tuple[tuple[type, Mapping[Intrinsic, Callable[[Facts, Any], Any]]], ...] = (
    (
        Entity,
        {
            Intrinsic.ID: lambda _, row: row.id,
            Intrinsic.LABEL: lambda _, row: row.label,
            Intrinsic.CLASS: lambda _, row: row.class_name,
            Intrinsic.FILE: lambda _, row: row.at.file,
            Intrinsic.LINE: lambda _, row: row.at.line,
        },
    ),
    (
        Claim,
        {
            Intrinsic.ID: lambda _, row: row.id,
            Intrinsic.HANDLE: lambda _, row: row.handle,
            Intrinsic.FILE: lambda _, row: row.at and row.at.file,
            Intrinsic.LINE: lambda _, row: row.at and row.at.line,
            Intrinsic.PROPERTY: lambda _, row: row.property,
            Intrinsic.VALUE: lambda _, row: row.value,
            Intrinsic.LANGUAGE: lambda _, row: row.language,
            Intrinsic.SINCE: lambda _, row: row.since,
            Intrinsic.UNTIL: lambda _, row: row.until,
            Intrinsic.STANDING: lambda facts, row: facts.dataset.assessments[row.id].standing.upper(),
            Intrinsic.CONTESTED: _of_assessment("contested"),
            Intrinsic.DERIVED: lambda _, row: not row.asserted,
            Intrinsic.EDITORIAL: lambda facts, row: facts.dataset.assessments[row.id].standing is Standing.EDITORIAL,
            Intrinsic.INDEPENDENT_SOURCES: _of_assessment("independent_sources"),
            Intrinsic.SUPPORTING_SOURCES: _of_assessment("supporting_sources"),
            Intrinsic.MERGED_SOURCES: _of_assessment("merged_sources"),
            Intrinsic.ECHOED: lambda facts, row: bool(echoes_of(facts, row)),
            Intrinsic.ON_BOTH_SIDES: _of_assessment("on_both_sides"),
            Intrinsic.FIRST_REPORTED: _of_assessment("first_reported"),
            Intrinsic.LAST_REPORTED: _of_assessment("last_reported"),
        },
    ),
    (
        Cited,
        {
            Intrinsic.ID: lambda _, row: row.id,
            Intrinsic.UNQUOTED: lambda _, row: row.citation.passage is None,
            Intrinsic.PUBLISHED: lambda facts, row: facts.whole.plain_value(row.citation.source, core.PUBLISHED),
            Intrinsic.LANGUAGE: _language,
            Intrinsic.STANCE: lambda _, row: row.citation.stance.upper(),
            Intrinsic.SCOPE: lambda _, row: row.citation.scope.upper(),
            Intrinsic.PASSAGE_ID: lambda _, row: row.citation.passage,
            Intrinsic.QUOTE: _of_passage("quote"),
            Intrinsic.LOCATOR: _of_passage("locator"),
            Intrinsic.FILE: lambda _, row: row.citation.at.file,
            Intrinsic.LINE: lambda _, row: row.citation.at.line,
        },
    ),
    (
        Speaker,
        {
            Intrinsic.SPEAKER_NAME: lambda facts, row: (
                row.unnamed if row.entity is None else facts.dataset.entities[row.entity].label
            ),
            Intrinsic.UNNAMED: lambda _, row: row.entity is None,
            Intrinsic.OUTLET: lambda _, __: False,
        },
    ),
    (
        Proof,
        {
            Intrinsic.RULE_KIND: lambda facts, row: _rule(facts, row).kind.upper(),
            Intrinsic.RULE_PATH: lambda facts, row: _rule(facts, row).path,
            Intrinsic.RULE_LABEL: lambda facts, row: rule_in_words(_rule(facts, row), facts.ontology),
        },
    ),
    (
        Inferred,
        {
            Intrinsic.QUALIFIER: lambda _, row: row.found.qualifier,
            Intrinsic.RULE_LABEL: lambda facts, row: {rule.name: rule.label for rule in facts.ontology.rules}[
                row.found.rule
            ],
        },
    ),
    (Origin, {Intrinsic.GROUP: lambda _, row: row.group}),
    (Hop, {Intrinsic.HOP: lambda _, row: "RELIES_ON" if row.claim else "VIA"}),
    (
        Outlet,
        {
            Intrinsic.SPEAKER_NAME: lambda _, row: row.entity.label,
            Intrinsic.UNNAMED: lambda _, __: False,
            Intrinsic.OUTLET: lambda _, __: True,
        },
    ),
    (
        Edge,
        {
            Intrinsic.CURSOR: lambda _, row: row.cursor,
            Intrinsic.HOLDS: lambda facts, row: (level := facts.holds(row)) and level.name,
            Intrinsic.VALUE: lambda _, row: row.claim.value,
        },
    ),
    (Key, {Intrinsic.VALUE: lambda _, row: row.value}),
    (Verdict, {Intrinsic.ANSWER: lambda _, row: row.answer}),
    (Named, {Intrinsic.ASKED: lambda _, row: row.text}),
    (Path, {Intrinsic.LENGTH: lambda _, row: len(row.legs)}),
    (
        Moment,
        {
            Intrinsic.WHEN: lambda _, row: row.when,
            Intrinsic.CHANGE: lambda _, row: row.change,
            Intrinsic.OVERLAPPING: lambda _, row: row.overlapping,
        },
    ),
    (Leg, {Intrinsic.BACKWARD: lambda _, row: row.backward}),
    (
        Hit,
        {
            Intrinsic.MATCHED: lambda _, row: row.matched,
            Intrinsic.MATCHED_PROPERTY: lambda _, row: row.matched_property,
            Intrinsic.MATCH_START: lambda _, row: row.start,
            Intrinsic.MATCH_END: lambda _, row: row.end,
            Intrinsic.RANK: lambda _, row: row.rank,
            Intrinsic.LANGUAGE: lambda _, row: row.language,
        },
    ),
)
