"""Views as SQL: which claims are shown, which citations count, and what stands (:mod:`graph.view`).

Conditions are written about a row of ``claim`` or ``citation`` under its alias, and correlated: the cost of
a view grows with what is answered, not with the dataset. What the load has worked out is asked first: from
which day a claim stands by the dates of its sources (``known``), and whether time has to do with it at all (``span``).

A condition may be null where it is not true.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.clocks import DRAWN_ON, PUBLISHER, existing
from graph.plan import Reason
from graph.sqlite.sight import EVERYTHING, Sight
from graph.sqlite.sql import conjunction, quoted
from graph.sqlite.writing import CitationRow, EdgeRow, EntityRow, Writing
from ontology import core
from ontology.holding import LAST, Holds
from ontology.model import Property

_EDITORIAL: Final = "EDITORIAL"
_DISPUTED: Final = "DISPUTED"
SUPPORTING: Final = "?.stance = 'SUPPORTS'"
"""To be met by a citation."""


# --- Citations -------------------------------------------------------------------------------------


def counts(writing: Writing, seen: Sight, citation: str) -> str:
    """The condition that a row of ``citation`` counts; empty where all do."""
    basis = f"coalesce({citation}.basis, {citation}.source)"
    spoken = (
        f"coalesce((SELECT language FROM passage WHERE pk = {citation}.passage), "
        f"(SELECT language FROM source WHERE pk = {citation}.source))"
    )
    return _counts(writing, seen, f"{citation}.source", basis, spoken)


def source_counts(writing: Writing, seen: Sight, key: str) -> str:
    """The condition that a source counts, as a citation of it without a passage would; empty where all do."""
    return _counts(writing, seen, key, key, f"(SELECT language FROM source WHERE pk = {key})")


def _counts(writing: Writing, seen: Sight, source: str, basis: str, spoken: str) -> str:
    tests = []
    if seen.known_by is not None:
        tests.append(f"(SELECT known FROM source WHERE pk = {source}) <= {seen.known_by}")
    if seen.without is not None:
        back = writing.alias("d")
        relayed = f" AND ({back}.kind < {DRAWN_ON} OR NOT {seen.keep_relays})" if seen.keep_relays else ""
        tests.append(
            f"NOT EXISTS (SELECT 1 FROM drawn AS {back} WHERE {back}.basis = {basis} "
            f"AND {_is_among(f'{back}.entity', seen.without)}{relayed})"
        )
    if seen.publishers is not None:
        back = writing.alias("d")
        tests.append(
            f"EXISTS (SELECT 1 FROM drawn AS {back} WHERE {back}.basis = {source} "
            f"AND {back}.kind = {PUBLISHER} AND {_is_among(f'{back}.entity', seen.publishers)})"
        )
    if seen.languages is not None:
        asked = writing.alias("j")
        tests.append(
            f"EXISTS (SELECT 1 FROM json_each({seen.languages}) AS {asked} "
            f"WHERE substr({spoken} || '-', 1, length({asked}.value) + 1) = {asked}.value || '-')"
        )
    return " AND ".join(tests)


def _is_among(key: str, keys: str) -> str:
    """The condition that a key is among those of a list."""
    return f"instr({keys}, concat(',', {key}, ',')) > 0"


def cites(writing: Writing, seen: Sight, claim: str, more: str = "") -> str:
    """What follows FROM: the citations of an asserted claim that count and meet ``more``."""
    citation = writing.alias("t")
    asked = conjunction(filter(None, (counts(writing, seen, citation), more.replace("?", citation))))
    return f"citation AS {citation} WHERE {citation}.claim = {claim}.pk AND {asked}"


# --- Claims ------------------------------------------------------------------------------------------


def shown(writing: Writing, seen: Sight, claim: str, properties: Sequence[str] | None = None) -> str:
    """The condition that a claim stands and holds ``at_least`` so firmly; empty where every claim does.

    ``properties``: it is by one of these, where that is known: most are never derived and hold on any day.
    """
    if properties is not None and not any(_is_derivable(writing.ontology.properties[name]) for name in properties):
        timed = is_timed(writing, properties)
        if seen.filters_evidence or (timed and seen.as_of is not None):
            return _upheld(writing, seen, claim, timed=timed)
        return ""
    if not seen.filters_evidence:
        if seen.as_of is None:
            return ""
        return f"CASE WHEN {simple(claim)} THEN {_lasts(seen, claim)} ELSE {_proven(writing, seen, claim)} END"
    if seen.only_by_day and seen.as_of is None:
        return f"{claim}.known <= {seen.known_by}"
    if seen.only_by_day:
        direct = f"{claim}.known <= {seen.known_by} AND {_lasts(seen, claim)}"
        exact = f"{simple(claim)} AND {claim}.span IS NOT 1"
        return f"CASE WHEN {exact} THEN {direct} ELSE {_proven(writing, seen, claim)} END"
    return _proven(writing, seen, claim)


def simple(claim: str) -> str:
    """The condition that a claim is asserted or has one proof: what the load worked out of it is exact."""
    return f"coalesce({claim}.proofs, 1) = 1"


def _is_derivable(prop: Property) -> bool:
    """Whether claims by a property may follow from others."""
    return bool(prop.chains) or prop.transitive or prop.symmetric


def _proven(writing: Writing, seen: Sight, claim: str) -> str:
    """The condition that a claim has a proof whose premises are all shown."""
    proven = f"EXISTS ({proofs(writing, seen, claim, '1')})"
    return proven if seen.asserted_only is None else f"NOT ({seen.asserted_only} AND {claim}.derived) AND {proven}"


def proofs(writing: Writing, seen: Sight, claim: str, selected: str) -> str:
    """The select of something of each proof whose premises are all shown: ``?`` is the premise, ``!`` its place in it.

    An asserted claim is its own proof, so that what is said of both kinds is written once: the engine keeps
    no statement prepared that is longer than 16 KB.
    """
    listing, premise = writing.alias("l"), writing.alias("c")
    derived = f"SELECT proof, premise FROM premise WHERE claim = {claim}.pk"
    own = f"{derived} UNION ALL SELECT 0, {claim}.pk WHERE NOT {claim}.derived"
    return (
        f"SELECT {selected.replace('?', premise).replace('!', listing)} FROM ({own}) AS {listing} "
        f"CROSS JOIN claim AS {premise} ON {premise}.pk = {listing}.premise "
        f"GROUP BY {listing}.proof HAVING min(({_upheld(writing, seen, premise)}) IS TRUE)"
    )


def first_proof(writing: Writing, seen: Sight, claim: str) -> str:
    """The expression of the number of the first proof whose premises are all shown; 0 of an asserted claim."""
    if seen == EVERYTHING:
        return "0"
    first = f"(SELECT min(n) FROM ({proofs(writing, seen, claim, '!.proof AS n')}))"
    return f"CASE WHEN {simple(claim)} THEN 0 ELSE {first} END"


def _upheld(writing: Writing, seen: Sight, claim: str, *, timed: bool = True) -> str:
    """The condition that an asserted claim is shown; ``timed``: its property may change with time."""
    tests = []
    if seen.asserted_only is not None:
        reading = (
            f"SELECT 1 FROM qualifier WHERE claim = {claim}.pk AND name = {quoted(core.READING)} AND value = 'true'"
        )
        tests.append(f"NOT ({seen.asserted_only} AND EXISTS ({reading}))")
    if seen.known_by is not None:
        tests.append(f"{claim}.known <= {seen.known_by}")
    if seen.min_independent is not None:
        counted = f"SELECT count(DISTINCT grp) FROM {cites(writing, seen, claim, SUPPORTING)}"
        enough = f"{claim}.independent >= {seen.min_independent} AND ({counted}) >= {seen.min_independent}"
        tests.append(f"({claim}.standing = '{_EDITORIAL}' OR ({enough}))")
    elif seen.filters_citations and not replace(seen, asserted_only=None).only_by_day:
        tests.append(f"({claim}.standing = '{_EDITORIAL}' OR EXISTS (SELECT 1 FROM {cites(writing, seen, claim)}))")
    if seen.as_of is not None and timed:
        tests.append(_stays(writing, seen, claim))
    return conjunction(tests)


def stated(writing: Writing, seen: Sight, claim: str, *, timed: bool = True) -> str:
    """The condition that a claim is stated in the view (there must be one); ``timed`` as above."""
    tests = [f"{claim}.stated", f"NOT {claim}.derived", _upheld(writing, seen, claim, timed=timed)]
    if seen.filters_citations:
        supported = f"EXISTS (SELECT 1 FROM {cites(writing, seen, claim, SUPPORTING)})"
        tests.append(f"({claim}.standing <> '{_DISPUTED}' OR {supported})")
    return conjunction(tests)


# --- Time --------------------------------------------------------------------------------------------


def is_stated(writing: Writing, claim: str) -> str:
    """The condition that a claim is stated, in a view or not."""
    whole = f"{claim}.stated AND NOT {claim}.derived"
    return whole if writing.sight == EVERYTHING else stated(writing, writing.sight, claim)


def stated_by(writing: Writing, seen: Sight, claim: str, properties: Sequence[str]) -> str:
    """The condition that a claim by one of the properties is stated in the view."""
    return stated(writing, seen, claim, timed=is_timed(writing, properties))


def is_timed(writing: Writing, properties: Sequence[str]) -> bool:
    """Whether asserted claims by one of the properties may change with time."""
    return any(writing.ontology.properties[name].temporal for name in properties)


def _lasts(seen: Sight, claim: str) -> str:
    """The condition that a claim holds by the windows that were worked out over the whole dataset."""
    level = seen.at_least.value
    inside = f"{seen.as_of} >= {level}_from AND {seen.as_of} < {level}_until"
    return f"({claim}.span IS NULL OR EXISTS (SELECT 1 FROM span WHERE claim = {claim}.pk AND {inside}))"


def _stays(writing: Writing, seen: Sight, claim: str) -> str:
    """The same of an asserted claim, whose end may be the beginning of another that does not stand."""
    lasts = _lasts(seen, claim)
    if not seen.filters_evidence:
        return lasts
    level, other = seen.at_least.value, writing.alias("c")
    evidence = replace(seen, as_of=None)
    exact = f"{other}.since NOT GLOB '*[^0-9-]*'"
    starts = f"{other}.since_earliest"
    if seen.at_least is not Holds.CERTAINLY:
        starts = f"CASE WHEN {exact} THEN {starts} ELSE coalesce({other}.since_latest, '{LAST}') END"
    following = (
        f"SELECT min({starts}) FROM claim AS {other} WHERE {other}.subject = {claim}.subject "
        f"AND {other}.property = {claim}.property AND {other}.since_earliest > {claim}.since_earliest "
        f"AND ({other}.object IS NOT {claim}.object OR {other}.value IS NOT {claim}.value) "
        f"AND {stated(writing, evidence, other)}"
    )
    begun = f"EXISTS (SELECT 1 FROM span WHERE claim = {claim}.pk AND {seen.as_of} >= {level}_from)"
    ended = f"{begun} AND {seen.as_of} < coalesce(({following}), '{LAST}')"
    return f"CASE WHEN {claim}.span = 1 THEN {ended} ELSE {lasts} END"


def placed(writing: Writing, seen: Sight, key: str, classes: Sequence[str] | None) -> str:
    """The condition that an entity, of one of the leaf ``classes`` (None: any), is there; empty where each is."""
    existent = existing(writing.ontology)
    if seen.as_of is None or (classes is not None and existent.isdisjoint(classes)):
        return ""
    date, claim = writing.alias("d"), writing.alias("c")
    standing = replace(seen, as_of=None)
    tables, known = f"placed AS {date}", ""
    if standing.filters_evidence:
        tables += f" CROSS JOIN claim AS {claim} ON {claim}.pk = {date}.claim"
        known = f" AND {stated(writing, standing, claim)}"
    level, gather = ("certainly", "min") if seen.at_least is Holds.CERTAINLY else ("possibly", "max")
    firmest = (
        f"(SELECT max(begun) FROM (SELECT {gather}({date}.{level}_from <= {seen.as_of}) AS begun FROM {tables} "
        f"WHERE {date}.entity = {key}{known} GROUP BY {date}.property))"
    )
    there = f"coalesce({firmest}, 1)" if seen.at_least is Holds.UNKNOWN else firmest
    if classes is not None and existent.issuperset(classes):
        return there
    return f"CASE WHEN {writing.of_classes(key, sorted(existent))} THEN {there} ELSE 1 END"


def listed(writing: Writing, seen: Sight, key: str, classes: Sequence[str] | None) -> str:
    """The condition that a root field shows an entity of one of the leaf ``classes``; empty where all do."""
    return " AND ".join(filter(None, (_evident(writing, seen, key, classes), placed(writing, seen, key, classes))))


def _evident(writing: Writing, seen: Sight, key: str, classes: Sequence[str] | None) -> str:
    """The condition that evidence for an entity is left."""
    if not (seen.filters_evidence or seen.evident):
        return ""
    evidence = replace(seen, as_of=None)
    sources = frozenset(writing.ontology.classes[core.SOURCE].leaves)
    by_itself = source_counts(writing, evidence, key) or "1"
    if classes is not None and sources.issuperset(classes):
        return by_itself
    about = " OR ".join(_about(writing, evidence, key, end) for end in ("subject", "object"))
    if classes is not None and sources.isdisjoint(classes):
        return f"({about})"
    return f"CASE WHEN EXISTS (SELECT 1 FROM source WHERE pk = {key}) THEN {by_itself} ELSE {about} END"


def _about(writing: Writing, seen: Sight, key: str, end: str) -> str:
    claim = writing.alias("c")
    return (
        f"EXISTS (SELECT 1 FROM claim AS {claim} WHERE {claim}.{end} = {key} AND NOT {claim}.derived "
        f"AND {claim}.standing <> '{_EDITORIAL}' AND {_upheld(writing, seen, claim)})"
    )


def visible(
    writing: Writing,
    seen: Sight,
    edge: EdgeRow,
    classes: Sequence[str] | None,
    properties: Sequence[str] | None = None,
) -> str:
    """The condition that an edge to an entity of one of the leaf ``classes`` is shown; empty where all are.

    ``properties``: its claim is by one of these, where that is known.
    """
    claim = "" if edge.claim is None else shown(writing, seen, edge.claim.alias, properties)
    match edge.node:
        case EntityRow(_, key):
            node = placed(writing, seen, key, classes)
        case CitationRow(alias):
            node = counts(writing, seen, alias)
        case _:
            node = ""
    return " AND ".join(f"({test})" for test in (claim, node) if test)


def holding(writing: Writing, seen: Sight, edge: EdgeRow) -> str:
    """The expression of how firmly an edge that is shown holds; null where no day is asked for."""
    if seen.as_of is None:
        return "NULL"
    firmer = (level for level in Holds if level is not Holds.UNKNOWN)
    levels = [
        f"WHEN {visible(writing, replace(seen, at_least=level), edge, None) or '1'} THEN '{level.name}'"
        for level in firmer
    ]
    weakest = {Holds.CERTAINLY: 0, Holds.POSSIBLY: 1, Holds.UNKNOWN: 2}[seen.at_least]
    if not weakest:
        return f"'{Holds.CERTAINLY.name}'"
    return f"CASE {' '.join(levels[:weakest])} ELSE '{seen.at_least.name}' END"


def left_out(seen: Sight, reason: Reason) -> tuple[Sight, Sight] | None:
    """The view that asks less and the one that asks more, between which is what was left out for a reason."""
    match reason:
        case Reason.UNDATED if seen.known_by is not None:
            return replace(seen, known_by=None, evident=True), replace(seen, known_by=f"'{LAST}'")
        case Reason.POSSIBLE if seen.as_of is not None and seen.at_least is Holds.CERTAINLY:
            return replace(seen, at_least=Holds.POSSIBLY), seen
        case Reason.UNKNOWN if seen.as_of is not None and seen.at_least is not Holds.UNKNOWN:
            return replace(seen, at_least=Holds.UNKNOWN), replace(seen, at_least=Holds.POSSIBLY)
        case _:
            return None
