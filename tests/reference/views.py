"""Views by replay: the dataset is rebuilt from what counts, put into time, and asked as if it were all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.plan import Reason
from graph.store import Value
from graph.view import View
from ontology import core
from ontology.assess import standing_of
from ontology.dates import bounds, end_of, start_of
from ontology.holding import Holds, begun, windows_of
from ontology.model import Cardinality, Datatype
from ontology.origins import SELF, Origins
from ontology.records import Assessment, Citation, Claim, Entity, Inference, Position, Rule, Scope, Stance, Standing
from ontology.reported import Reported, either, jointly
from tests.reference.facts import Facts

LEVELS = tuple(Holds)
_ANYWHERE = (Scope.VALUE, Position("", 1, 1))
_STRENGTH = (Standing.DENIED, Standing.DISPUTED, Standing.SUPPORTED, Standing.EDITORIAL)


@dataclass(frozen=True)
class Asked:
    """A view with the values of one run."""

    as_of: str | None
    at_least: Holds
    known_by: str | None
    without: frozenset[str]
    keep_relays: bool
    publishers: frozenset[str] | None
    languages: tuple[str, ...] | None
    asserted_only: bool
    min_independent: int | None
    filters_evidence: bool


Resolved = Sequence[str | tuple[str, ...]]
"""By number of a reference: the id that it resolved to, or those of a list."""


def asked(view: View, values: Sequence[Value], resolved: Resolved) -> Asked:
    """The view, filled."""

    def value(slot: object) -> object:
        return None if slot is None else values[slot.index]  # type: ignore[attr-defined]

    def meant(reference: int | None) -> frozenset[str]:
        return frozenset() if reference is None else frozenset(resolved[reference])

    languages, least = value(view.languages), value(view.min_independent)
    assert languages is None or isinstance(languages, Sequence)
    assert least is None or isinstance(least, int)
    return Asked(
        as_of=None if view.as_of is None else str(value(view.as_of)),
        at_least=view.at_least,
        known_by=None if view.known_by is None else str(value(view.known_by)),
        without=meant(view.without),
        keep_relays=bool(value(view.keep_relays)),
        publishers=None if view.publishers is None else meant(view.publishers),
        languages=None if languages is None else tuple(str(tag) for tag in languages),
        asserted_only=bool(value(view.asserted_only)),
        min_independent=least,
        filters_evidence=view.filters_evidence,
    )


def seen(whole: Facts, view: Asked) -> Facts:
    """The facts as the view shows them."""
    return _Replay(whole, view).facts()


class _Replay:
    def __init__(self, whole: Facts, view: Asked) -> None:
        self._whole, self._view = whole, view
        self._claims = whole.dataset.claims
        self._origins = Origins(whole.dataset.passages, self._claims.values())
        self._counted: dict[tuple[str, str | None], bool] = {}
        self._days: dict[str, str | None] = {}
        self._kept = {c.id: self._keep(c) for c in self._claims.values() if c.asserted}
        self._standing = {i: c for i, c in self._kept.items() if self._stands(c)}
        self._dates = [c for c in self._standing.values() if self._is_date(c)]
        self._evident = {end for c in self._standing.values() if c.citations for end in (c.subject, c.object)}

    # --- Which citations count --------------------------------------------------------------------------

    def _keep(self, claim: Claim) -> Claim:
        return claim._replace(citations=tuple(c for c in claim.citations if self.counts(c)))

    def counts(self, citation: Citation) -> bool:
        """Whether a citation counts; what is cited is all that matters."""
        cited = citation.source, citation.passage
        if cited not in self._counted:
            self._counted[cited] = self._counts(citation)
        return self._counted[cited]

    def _counts(self, citation: Citation) -> bool:
        view, whole, source = self._view, self._whole, citation.source
        if view.known_by is not None:
            day = self._published(source)
            if day is None or day > view.known_by:
                return False
        passage = whole.dataset.passages[citation.passage] if citation.passage else None
        drawn = self._drawn_on(source, passage.via if passage else ())
        aside = {source, *self._publishers(source), *(() if view.keep_relays else drawn)}
        if aside & view.without:
            return False
        if view.publishers is not None and not view.publishers & self._publishers(source):
            return False
        if view.languages is not None:
            spoken = (passage and passage.language) or whole.plain_value(source, core.LANGUAGE) or ""
            return any(f"{spoken}-".startswith(f"{tag}-") for tag in view.languages)
        return True

    def _published(self, source: str) -> str | None:
        if source not in self._days:
            published = self._whole.plain_value(source, core.PUBLISHED)
            self._days[source] = bounds(published)[1] if published else None
        return self._days[source]

    def _drawn_on(self, source: str, via: Sequence[str]) -> set[str]:
        found = {name for name in via if name != SELF} if via else self._relied_on({source})
        while not self._relied_on(found) <= found:
            found |= self._relied_on(found)
        return found | {publisher for name in found for publisher in self._publishers(name)}

    def _relied_on(self, works: Iterable[str]) -> set[str]:
        return {c.object for work in works for c in self._whole.stated_of(work, core.RELIES_ON) if c.object}

    def _publishers(self, source: str) -> set[str]:
        return {c.object for c in self._whole.stated_of(source, core.PUBLISHER) if c.object}

    # --- Which claims stand -----------------------------------------------------------------------------

    def _stands(self, kept: Claim) -> bool:
        reads = any(name == core.READING and values == ("true",) for name, values in kept.qualifiers)
        if self._view.asserted_only and reads:
            return False
        if not self._claims[kept.id].citations:
            return True
        least = self._view.min_independent
        return bool(kept.citations) and (least is None or len(self._groups(kept)) >= least)

    def _groups(self, kept: Claim, groups: tuple[int, ...] = ()) -> set[int]:
        """The groups of the supporting citations that count; which are one was decided over the whole dataset."""
        original = self._claims[kept.id].citations
        groups = groups or self._whole.dataset.assessments[kept.id].groups
        return {
            group
            for citation, group in zip(original, groups, strict=True)
            if citation in kept.citations and citation.stance is Stance.SUPPORTS
        }

    # --- Time -------------------------------------------------------------------------------------------

    def _level(self, claim: Claim) -> Holds | None:
        """How firmly an asserted claim that stands holds on the day; None: it does not."""
        day = self._view.as_of
        if day is None or not self._whole.ontology.properties[claim.property].temporal:
            return Holds.CERTAINLY
        if claim.since is not None:
            first, last = start_of(claim.since)
            ends = [end_of(claim.until)] if claim.until else self._next_starts(claim)
            if last is not None and last <= day and all(end[0] is not None and day < end[0] for end in ends):
                return Holds.CERTAINLY
            may = (first is None or first <= day) and all(end[1] is None or day < end[1] for end in ends)
            return Holds.POSSIBLY if may else None
        over = end_of(claim.until)[1] if claim.until else None
        if over is not None and day >= over:
            return None
        attested = next((values[0] for name, values in claim.qualifiers if name == core.ATTESTED), None)
        windows = windows_of(None, None, attested)
        if windows.certainly.start <= day < windows.certainly.end:
            return Holds.CERTAINLY
        if claim.until or windows.possibly.start <= day < windows.possibly.end:
            return Holds.POSSIBLY
        return Holds.UNKNOWN

    def _next_starts(self, claim: Claim) -> list[tuple[str | None, str | None]]:
        own = start_of(claim.since)[0] if claim.since else None
        if own is None or self._whole.ontology.properties[claim.property].cardinality is not Cardinality.ONE_AT_A_TIME:
            return []
        return [
            starts
            for other in self._standing.values()
            if (other.subject, other.property) == (claim.subject, claim.property)
            and (other.object, other.value) != (claim.object, claim.value)
            and self._is_stated(other)
            and other.since is not None
            and (starts := start_of(other.since))[0] is not None
            and starts[0] > own
        ]

    def _is_stated(self, kept: Claim) -> bool:
        """Whether it is stated by the evidence that counts."""
        return not kept.citations or any(c.stance is Stance.SUPPORTS for c in kept.citations)

    def _is_date(self, claim: Claim) -> bool:
        """Whether it is by a date that places events, agreements and commitments."""
        prop, classes = self._whole.ontology.properties[claim.property], self._whole.ontology.classes
        return prop.datatype is Datatype.DATE and all(classes[name].has_existence for name in prop.domain)

    def _place(self, entity: Entity) -> Holds | None:
        """How firmly an entity is there on the day."""
        ontology, day = self._whole.ontology, self._view.as_of
        if day is None or not ontology.classes[entity.class_name].has_existence:
            return Holds.CERTAINLY
        dates: dict[str, list[tuple[str, str]]] = {}
        for claim in self._dates:
            if claim.subject == entity.id and claim.value and self._is_stated(claim):
                dates.setdefault(claim.property, []).append(begun(claim.value))
        if not dates:
            return Holds.UNKNOWN
        if any(all(certainly <= day for _, certainly in each) for each in dates.values()):
            return Holds.CERTAINLY
        return Holds.POSSIBLY if any(possibly <= day for each in dates.values() for possibly, _ in each) else None

    # --- The facts that are left ------------------------------------------------------------------------

    def facts(self) -> Facts:
        """Everything that is shown, assessed anew."""
        levels = {i: self._level(c) for i, c in self._standing.items()}
        shown = {i: c for i, c in self._standing.items() if _firm(levels[i], self._view.at_least)}
        rules: dict[str, tuple[Rule, ...]] = {}
        for claim in self._claims.values():
            left = [number for number, proof in enumerate(claim.proofs) if all(premise in shown for premise in proof)]
            if not claim.asserted and left and not self._view.asserted_only:
                proofs = tuple(claim.proofs[number] for number in left)
                shown[claim.id] = claim._replace(proofs=proofs)
                before = self._whole.dataset.rules.get(claim.id, ())
                rules[claim.id] = tuple(before[number] for number in left if number < len(before))
                weakest = [
                    max((levels[premise] or Holds.UNKNOWN for premise in proof), key=LEVELS.index) for proof in proofs
                ]
                levels[claim.id] = min(weakest, key=LEVELS.index)
        assessments = {i: self._assessed(c, levels) for i, c in self._standing.items()}
        assessments |= {i: _derived(c, assessments) for i, c in shown.items() if not c.asserted}
        claims = {i: shown[i] for i in sorted(shown)}
        inferences = {i: self._inferred(found, shown) for i, found in self._whole.dataset.inferences.items()}
        dataset = replace(
            self._whole.dataset, claims=claims, assessments=assessments, rules=rules, inferences=inferences
        )
        listed = {e.id for e in dataset.entities.values() if self._is_left(e)}
        return Facts(
            dataset,
            self._whole.ontology,
            before=self._whole,
            standing=self._standing,
            day=self._view.as_of,
            at_least=self._view.at_least,
            levels=levels,
            places={e.id: self._place(e) for e in dataset.entities.values()},
            left=listed,
        )

    def _inferred(self, inferences: Iterable[Inference], shown: Collection[str]) -> tuple[Inference, ...]:
        """The inferences that are left, each with the proofs that are."""
        left = (
            one._replace(proofs=tuple(proof for proof in one.proofs if all(premise in shown for premise in proof)))
            for one in inferences
            if not self._view.asserted_only
        )
        return tuple(one for one in left if one.proofs)

    def _assessed(self, claim: Claim, levels: Mapping[str, Holds | None]) -> Assessment:
        before = self._whole.dataset.assessments[claim.id]
        rivals = tuple(
            rival
            for rival in before.rivals
            if self._is_stated(claim)
            and rival in self._standing
            and self._is_stated(self._standing[rival])
            and levels[rival] is not None
        )
        original = self._claims[claim.id].citations
        supporting = [c for c in claim.citations if c.stance is Stance.SUPPORTS]
        others = [c for c in claim.citations if c.stance is not Stance.SUPPORTS]
        days = [day for c in supporting if (day := self._published(c.source))]
        return before._replace(
            standing=standing_of(claim.citations),
            contested=bool(rivals),
            rivals=rivals,
            groups=tuple(
                group for citation, group in zip(original, before.groups, strict=True) if self.counts(citation)
            ),
            independent_sources=len(self._groups(claim)),
            supporting_sources=len({c.source for c in supporting}),
            merged_sources=len(self._groups(claim, before.merged or before.groups)),
            merged=tuple(
                group for citation, group in zip(original, before.merged, strict=False) if self.counts(citation)
            ),
            echoes=tuple(
                number for citation, number in zip(original, before.echoes, strict=False) if self.counts(citation)
            ),
            on_both_sides=self._origins.meet(supporting, others),
            first_reported=min(days, default=None),
            last_reported=max(days, default=None),
        )

    def _is_left(self, entity: Entity) -> bool:
        """Whether there is evidence for it."""
        if not self._view.filters_evidence:
            return True
        if self._whole.ontology.is_a(entity.class_name, core.SOURCE):
            return self.counts(Citation(entity.id, None, Stance.SUPPORTS, *_ANYWHERE))
        return entity.id in self._evident


def _derived(claim: Claim, assessments: Mapping[str, Assessment]) -> Assessment:
    proofs = [[assessments[premise] for premise in proof] for proof in claim.proofs]
    strength = max(min(_STRENGTH.index(p.standing) for p in proof) for proof in proofs)

    cited = [[p for p in proof if p.standing is not Standing.EDITORIAL] for proof in proofs]
    reported = either(jointly(Reported(p.first_reported, p.last_reported) for p in proof) for proof in cited)

    def weakest(name: str) -> int:
        return max(min((getattr(p, name) for p in proof), default=0) for proof in cited)

    return Assessment(
        standing=_STRENGTH[strength],
        contested=all(any(p.contested for p in proof) for proof in proofs),
        rivals=(),
        independent_sources=weakest("independent_sources"),
        supporting_sources=weakest("supporting_sources"),
        merged_sources=weakest("merged_sources"),
        on_both_sides=all(any(p.on_both_sides for p in proof) for proof in proofs),
        first_reported=reported.first,
        last_reported=reported.last,
    )


def _firm(level: Holds | None, at_least: Holds) -> bool:
    return level is not None and LEVELS.index(level) <= LEVELS.index(at_least)


def variants(view: Asked, reason: Reason) -> tuple[Asked, Asked] | None:
    """The view that asks less and the one that asks more, between which is what was left out for a reason; or None."""
    firm = LEVELS.index(view.at_least)
    match reason:
        case Reason.UNDATED if view.known_by is not None:
            return replace(view, known_by=None), replace(view, known_by="9999-12-31")
        case Reason.POSSIBLE if view.as_of is not None and firm < LEVELS.index(Holds.POSSIBLY):
            return replace(view, at_least=Holds.POSSIBLY), replace(view, at_least=Holds.CERTAINLY)
        case Reason.UNKNOWN if view.as_of is not None and firm < LEVELS.index(Holds.UNKNOWN):
            return replace(view, at_least=Holds.UNKNOWN), replace(view, at_least=Holds.POSSIBLY)
        case _:
            return None
