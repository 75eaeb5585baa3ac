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
SUPPORTING: Final = "t.stance = 'SUPPORTS'"
"""To be met by a citation."""


# --- Citations -------------------------------------------------------------------------------------


def counts(seen: Sight, citation: str) -> str:
    """The condition that a row of ``citation`` counts; empty where all do."""
    spoken = f"coalesce((SELECT language FROM passage WHERE pk = {citation}.passage), s.language)"
    return _counts(seen, f"{citation}.source", f"coalesce({citation}.basis, {citation}.source)", spoken)


def source_counts(seen: Sight, key: str) -> str:
    """The condition that a source counts, as a citation of it without a passage would; empty where all do."""
    return _counts(seen, key, key, "s.language")


def _counts(seen: Sight, source: str, basis: str, spoken: str) -> str:
    """``spoken``: the expression of a language, ``s`` being the row of ``source``."""
    own, tests = [], []
    if seen.known_by is not None:
        own.append(f"s.known <= {seen.known_by}")
    if seen.languages is not None:
        own.append(_is_spoken(seen.languages, spoken))
    if own:
        tests.append(f"EXISTS (SELECT 1 FROM source AS s WHERE s.pk = {source} AND {' AND '.join(own)})")
    if seen.without is not None:
        relayed = f" AND (d.kind < {DRAWN_ON} OR NOT {seen.keep_relays})" if seen.keep_relays else ""
        tests.append(
            f"NOT EXISTS (SELECT 1 FROM drawn AS d WHERE d.basis = {basis} "
            f"AND {_is_among('d.entity', seen.without)}{relayed})"
        )
    if seen.publishers is not None:
        tests.append(
            f"EXISTS (SELECT 1 FROM drawn AS d WHERE d.basis = {source} "
            f"AND d.kind = {PUBLISHER} AND {_is_among('d.entity', seen.publishers)})"
        )
    return " AND ".join(tests)


def _is_spoken(asked: str, tag: str) -> str:
    """The condition that a language tag is one of a list or lies under one; most have one part and are looked up."""
    under = f"SELECT 1 FROM json_each({asked}) AS j WHERE substr({tag}, 1, length(j.value) + 1) = j.value || '-'"
    return f"(instr({asked}, '\"' || {tag} || '\"') OR instr({tag}, '-') AND EXISTS ({under}))"


def _is_among(key: str, keys: str) -> str:
    """The condition that a key is among those of a list; the range, which an index finds, leaves few to look for."""
    return f"{key} BETWEEN {keys}a AND {keys}z AND instr({keys}, ',' || {key} || ',')"


def cites(writing: Writing, seen: Sight, claim: str, more: str = "") -> str:
    """What follows FROM: the citations (``t``) of an asserted claim that count and meet ``more``."""
    counted = counts(seen, "t")
    found = writing.shared("counted", "t", "*", "citation AS t", counted) if counted else "citation AS t WHERE "
    return f"{found}t.claim = {claim}.pk{' AND ' * bool(more)}{more}"


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
    """The condition that a claim is asserted and shown, or has a proof whose premises are all shown."""
    if not writing.shares:
        proven = f"EXISTS ({proofs(writing, seen, claim, '1')})"
        return proven if seen.asserted_only is None else f"NOT ({seen.asserted_only} AND {claim}.derived) AND {proven}"
    allowed = f"NOT {seen.asserted_only} AND " if seen.asserted_only else ""
    derived = f"{allowed}EXISTS ({_whole_proofs(writing, seen, claim)})"
    return f"CASE WHEN {claim}.derived THEN {derived} ELSE {upheld(writing, seen, f'{claim}.pk')} END"


def _whole_proofs(writing: Writing, seen: Sight, claim: str) -> str:
    """The select of the numbers of the proofs of a derived claim whose premises are all shown."""
    whole = f"min({upheld(writing, seen, 'l.premise')})"
    return f"SELECT l.proof FROM premise AS l WHERE l.claim = {claim}.pk GROUP BY l.proof HAVING {whole}"


def proofs(writing: Writing, seen: Sight, claim: str, selected: str) -> str:
    """The select of something of each proof whose premises are all shown: ``?`` is the premise, ``!`` its place in it.

    An asserted claim is its own proof, so that what is said of both kinds is written once: the engine keeps
    no statement prepared that is longer than 16 KB.
    """
    listing, premise = writing.alias("l"), writing.alias("c")
    derived = f"SELECT proof, premise FROM premise WHERE claim = {claim}.pk"
    own = f"{derived} UNION ALL SELECT 0, {claim}.pk WHERE NOT {claim}.derived"
    whole = f"({_upheld(writing, seen, premise)}) IS TRUE"
    if writing.shares:
        whole = upheld(writing, seen, f"{premise}.pk")
    return (
        f"SELECT {selected.replace('?', premise).replace('!', listing)} FROM ({own}) AS {listing} "
        f"CROSS JOIN claim AS {premise} ON {premise}.pk = {listing}.premise "
        f"GROUP BY {listing}.proof HAVING min({whole})"
    )


def first_proof(writing: Writing, seen: Sight, claim: str) -> str:
    """The expression of the number of the first proof whose premises are all shown; 0 of an asserted claim."""
    if seen == EVERYTHING:
        return "0"
    return f"CASE WHEN {simple(claim)} THEN 0 ELSE ({_whole_proofs(writing, seen, claim)} ORDER BY 1 LIMIT 1) END"


def is_inferred(writing: Writing, seen: Sight, inference: str) -> str:
    """The condition that a row of ``inference`` has a proof whose premises are all shown; empty where each has."""
    if seen == EVERYTHING:
        return ""
    allowed = f"NOT {seen.asserted_only} AND " if seen.asserted_only else ""
    return f"{allowed}EXISTS ({_whole_inferences(writing, seen, inference)})"


def first_inferred(writing: Writing, seen: Sight, inference: str) -> str:
    """The expression of the number of the first such proof."""
    return "0" if seen == EVERYTHING else f"({_whole_inferences(writing, seen, inference)} ORDER BY 1 LIMIT 1)"


def is_qualified(writing: Writing, seen: Sight, qualifier: str) -> str:
    """The condition that a row of ``qualifier`` is stated, or inferred in the view; empty where each is."""
    if seen == EVERYTHING:
        return ""
    same = f"i.claim = {qualifier}.claim AND i.qualifier = {qualifier}.name AND i.entity = {qualifier}.entity"
    return f"NOT EXISTS (SELECT 1 FROM inference AS i WHERE {same} AND NOT ({is_inferred(writing, seen, 'i')}))"


def _whole_inferences(writing: Writing, seen: Sight, inference: str) -> str:
    whole = f"min({upheld(writing, seen, 'g.premise')})"
    of = f"g.claim = {inference}.claim AND g.inference = {inference}.ordinal"
    return f"SELECT g.proof FROM ground AS g WHERE {of} GROUP BY g.proof HAVING {whole}"


def upheld(writing: Writing, seen: Sight, key: str) -> str:
    """The expression (0 or 1) of whether the asserted claim with a key is shown, written short."""
    found = writing.shared("upheld", "u", "u.pk", "claim AS u", _upheld(writing, seen, "u", short=False))
    return f"EXISTS (SELECT 1 FROM {found}u.pk = {key})"


def _upheld(writing: Writing, seen: Sight, claim: str, *, timed: bool = True, short: bool = True) -> str:
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
        tests.append(f"({claim}.standing = '{_EDITORIAL}' OR {_backed(writing, seen, claim, short=short)})")
    elif seen.filters_citations and not replace(seen, asserted_only=None).only_by_day:
        tests.append(f"({claim}.standing = '{_EDITORIAL}' OR EXISTS (SELECT 1 FROM {cites(writing, seen, claim)}))")
    if seen.as_of is not None and timed:
        tests.append(_stays(writing, seen, claim))
    return conjunction(tests)


def _backed(writing: Writing, seen: Sight, claim: str, *, short: bool) -> str:
    """The condition that enough independent sources support an asserted claim; ``short``: it takes one step more."""
    if short and writing.shares:
        found = writing.shared("backed", "b", "b.pk", "claim AS b", _backed(writing, seen, "b", short=False))
        return f"EXISTS (SELECT 1 FROM {found}b.pk = {claim}.pk)"
    least, supporting = seen.min_independent, cites(writing, seen, claim, SUPPORTING)
    counted = f"(SELECT count(DISTINCT grp) FROM {supporting})"
    enough = f"{counted} >= {least}"
    if writing.shares:  # one is found sooner than all are counted
        enough = f"CASE WHEN {least} > 1 THEN {enough} ELSE EXISTS (SELECT 1 FROM {supporting}) END"
    return f"{claim}.independent >= {least} AND {enough}"


def stated(writing: Writing, seen: Sight, claim: str, *, timed: bool = True) -> str:
    """The condition that a claim is stated in the view (there must be one); ``timed`` as above."""
    tests = [f"{claim}.stated", f"NOT {claim}.derived", _upheld(writing, seen, claim, timed=timed)]
    # What enough independent sources support is supported.
    if seen.filters_citations and seen.min_independent is None:
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
    level, evidence = seen.at_least.value, replace(seen, as_of=None)
    starts = "f.since_earliest"
    if seen.at_least is not Holds.CERTAINLY:
        starts = f"CASE WHEN f.since NOT GLOB '*[^0-9-]*' THEN {starts} ELSE coalesce(f.since_latest, '{LAST}') END"
    following = (
        f"SELECT min({starts}) FROM claim AS f WHERE f.subject = {claim}.subject "
        f"AND f.property = {claim}.property AND f.since_earliest > {claim}.since_earliest "
        f"AND (f.object IS NOT {claim}.object OR f.value IS NOT {claim}.value) "
        f"AND {stated(writing, evidence, 'f')}"
    )
    begun = f"EXISTS (SELECT 1 FROM span WHERE claim = {claim}.pk AND {seen.as_of} >= {level}_from)"
    ended = f"{begun} AND {seen.as_of} < coalesce(({following}), '{LAST}')"
    return f"CASE WHEN {claim}.span = 1 THEN {ended} ELSE {lasts} END"


def placed(writing: Writing, seen: Sight, key: str, classes: Sequence[str] | None) -> str:
    """The condition that an entity, of one of the leaf ``classes`` (None: any), is there; empty where each is."""
    existent = existing(writing.ontology)
    if seen.as_of is None or (classes is not None and existent.isdisjoint(classes)):
        return ""
    dates, evidence = "placed AS p WHERE ", replace(seen, as_of=None)
    if evidence.filters_evidence:
        joined = "placed AS p CROSS JOIN claim AS q ON q.pk = p.claim"
        dates = writing.shared("dates", "p", "p.*", joined, stated(writing, evidence, "q"))
    level, gather = ("certainly", "min") if seen.at_least is Holds.CERTAINLY else ("possibly", "max")
    firmest = (
        f"(SELECT max(begun) FROM (SELECT {gather}(p.{level}_from <= {seen.as_of}) AS begun FROM {dates}"
        f"p.entity = {key} GROUP BY p.property))"
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
    by_itself = source_counts(evidence, key) or "1"
    if classes is not None and sources.issuperset(classes):
        return by_itself
    about = " OR ".join(_about(writing, evidence, key, end) for end in ("subject", "object"))
    if classes is not None and sources.isdisjoint(classes):
        return f"({about})"
    return f"CASE WHEN EXISTS (SELECT 1 FROM source WHERE pk = {key}) THEN {by_itself} ELSE {about} END"


def _about(writing: Writing, seen: Sight, key: str, end: str) -> str:
    upheld = f"NOT v.derived AND v.standing <> '{_EDITORIAL}' AND {_upheld(writing, seen, 'v')}"
    found = writing.shared("evident", "v", "v.subject, v.object", "claim AS v", upheld)
    return f"EXISTS (SELECT 1 FROM {found}v.{end} = {key})"


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
            node = counts(seen, alias)
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
