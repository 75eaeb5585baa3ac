"""Merges what several places say into claims, and checks each entity's claims together (rules 4 to 6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from loaders.diagnostics import Report
from loaders.drafts import ClaimDraft, Qualifiers
from loaders.identity import existence
from loaders.joining import Drafts, claim_record, shown
from loaders.vocabulary import Vocabulary
from ontology.core import EXISTENCE
from ontology.model import Cardinality
from ontology.records import Citation, Claim, Position, Scope, Stance

_SUPPORTS: Final = Stance.SUPPORTS
_SUPPORTING: Final = Stance.SUPPORTS.value
_AT_VALUE: Final = Scope.VALUE
_AT_ENTRY: Final = Scope.ENTRY
_new: Final = tuple.__new__
"""Makes a named tuple at half the cost of calling its class."""
_STANCE_ORDER: Final = {Stance.SUPPORTS: 0, Stance.DISPUTES: 1, Stance.DENIES: 2}


class Merged(NamedTuple):
    """The asserted claims of a dataset. Those that were written once are drafts until they are asked for."""

    drafts: Drafts
    several: dict[str, Claim]
    """By id: those that were written several times, or cited in more ways than by one support."""
    stated: int
    """How many claims there are in all."""
    cited: int
    """How many citations these have."""

    def records(self, of: Collection[str] | None = None) -> dict[str, Claim]:
        """The claims by id, unsorted: all, or those of some properties alone."""
        several = self.several
        found = {
            draft[0]: claim_record(file, draft)
            for file, drafts in self.drafts.files
            for draft in drafts.claims
            if (of is None or draft[2] in of) and draft[0] not in several
        }
        found.update((claim.id, claim) for claim in several.values() if of is None or claim.property in of)
        return found


class Merger:
    """Makes the asserted claims of a dataset from its drafts."""

    def __init__(self, vocabulary: Vocabulary, drafts: Drafts, report: Report) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts
        self._report = report

    def merged(self) -> Merged:
        """The asserted claims; every mistake that shows in them is reported."""
        self._leave_unrealised()
        written: dict[str, ClaimDraft] = {}
        repeated = {claim.id for claim in self._drafts.mentioned}
        for _, drafts in self._drafts.files:
            for draft in drafts.claims:
                if written.setdefault(draft[0], draft) is not draft:
                    repeated.add(draft[0])
        uncited, several = self._sorted_out(written, repeated)
        for claims in self._records_of(uncited).values():
            self._uncited(claims[0])
        merged = {claim_id: self._merged(claims) for claim_id, claims in self._records_of(several).items()}
        self._check_required(written.values())
        self._check_single(written, merged)
        cited = sum(len(draft[10]) for claim_id, draft in written.items() if claim_id not in merged)
        cited += sum(len(claim.citations) for claim in merged.values())
        return Merged(self._drafts, merged, len(written.keys() | merged.keys()), cited)

    def _leave_unrealised(self) -> None:
        """Take back that dealings came about of which nobody says so, only that they were announced, say [8].

        Of these, a supported claim has a code that the ontology marks, and none has another code of the set.
        """
        codes = self._vocabulary.unrealised
        stated: dict[tuple[str, str], set[bool]] = {}
        for _, drafts in self._drafts.files:
            for draft in drafts.claims:
                if draft[2] in codes and any(citation[2] == _SUPPORTING for citation in draft[10]):
                    stated.setdefault((draft[1], draft[2]), set()).add(draft[4] in codes[draft[2]])
        left = {subject for (subject, _), found in stated.items() if found == {True}}
        implied = {
            existence(subject, self._drafts.entries[subject].at) for subject in left & self._drafts.entries.keys()
        }
        for _, drafts in self._drafts.files if implied else ():
            drafts.claims = [draft for draft in drafts.claims if draft[2] != EXISTENCE or draft not in implied]

    def _sorted_out(self, written: Mapping[str, ClaimDraft], repeated: set[str]) -> tuple[set[str], set[str]]:
        """The ids of claims that lack a citation, and of those that are more than one support.

        The latter are the ``repeated`` ones, those with several citations and those that nobody supports.
        """
        needless, uncited, several = self._vocabulary.uncited, set(), repeated.copy()
        for claim_id, draft in written.items():
            citations = draft[10]
            if not citations:
                if draft[2] not in needless and claim_id not in repeated:
                    uncited.add(claim_id)
            elif len(citations) > 1 or citations[0][2] != _SUPPORTING:
                several.add(claim_id)
        return uncited, several

    def _records_of(self, ids: AbstractSet[str]) -> dict[str, list[Claim]]:
        """What was written of each of some claims, in order."""
        found: dict[str, list[Claim]] = {}
        if ids:
            for file, drafts in self._drafts.files:
                for draft in drafts.claims:
                    if draft[0] in ids:
                        found.setdefault(draft[0], []).append(claim_record(file, draft))
            for claim in self._drafts.mentioned:
                if claim.id in ids:
                    found.setdefault(claim.id, []).append(claim)
        return found

    def _merged(self, drafts: list[Claim]) -> Claim:
        """The one claim that ``drafts``, all of one content, make."""
        if len(drafts) > 1:
            drafts.sort(key=_place)
        first = drafts[0]
        citations = _distinct(citation for draft in drafts for citation in draft.citations)
        supported = bool(citations) and citations[0].stance is _SUPPORTS
        uncited = next((draft for draft in drafts if not draft.citations), None)
        if uncited is None and not supported and first.property != EXISTENCE:
            self._unstated(first, citations)
        elif uncited is not None and not supported and first.property not in self._vocabulary.uncited:
            self._uncited(uncited)
        handles = [draft for draft in drafts if draft.handle is not None]
        for other in handles[1:]:
            if other.handle != handles[0].handle:
                message = f"this claim has the handle `{handles[0].handle}` already, at {shown(_place(handles[0]))}"
                self._report.error("P609", _place(other), message, "use one handle in both places")
        qualifiers, handle = self._qualifiers(drafts), handles[0].handle if handles else None
        return _new(Claim, (*first[:8], qualifiers, handle, first.asserted, citations, *first[12:]))

    def _qualifiers(self, drafts: list[Claim]) -> Qualifiers:
        """The qualifiers of a claim that was written several times."""
        first = drafts[0].qualifiers
        if all(draft.qualifiers == first for draft in drafts):
            return first
        values: dict[str, tuple[tuple[str, ...], Claim]] = {}
        for draft in drafts:
            for name, found in draft.qualifiers:
                if name not in values:
                    values[name] = found, draft
                    continue
                known, other = values[name]
                if known == found:
                    continue
                if self._vocabulary.qualifiers[name].single:
                    at = shown(_place(other))
                    message = f"`{name}` is `{found[0]}` here and `{known[0]}` at {at}, of one and the same claim"
                    self._report.error(
                        "P703", _place(draft), message, "correct one of the two, or leave it out in one place"
                    )
                else:
                    values[name] = tuple(sorted({*known, *found})), other
        return tuple(sorted((name, found) for name, (found, _) in values.items()))

    def _uncited(self, draft: Claim) -> None:
        message = f"`{draft.property}` of `{draft.subject}` has no citation"
        self._report.error("P601", _place(draft), message, "add `cite: source#passage`, or let a passage state it")

    def _unstated(self, draft: Claim, citations: Sequence[Citation]) -> None:
        """Warn of a denial or dispute of what nobody states."""
        if self._drafts.opaque or self._drafts.incomplete:
            return
        verb = "denied" if all(citation.stance is Stance.DENIES for citation in citations) else "disputed"
        message = f"`{draft.property}` of `{draft.subject}` is {verb}, and nobody states it"
        self._report.warning("P802", _place(draft), message, "compare how the claim that is meant was written")

    def _check_required(self, claims: Iterable[ClaimDraft]) -> None:
        """Report the entities that lack a property which their class requires."""
        ontology = self._vocabulary.ontology
        wanted = {
            name: [(stored, ontology.properties[stored]) for stored in found.required]
            for name, found in ontology.classes.items()
            if found.required
        }
        relevant = {
            narrow: name
            for required in wanted.values()
            for name, _ in required
            for narrow in ontology.narrower.get(name, (name,))
        }
        stated = {(claim[1], relevant[claim[2]]) for claim in claims if claim[2] in relevant}
        stated.update(
            (subject, relevant[name]) for subject, name in self._drafts.excused_properties if name in relevant
        )
        for entry in self._drafts.entries.values():
            for name, declared in wanted.get(entry.class_name or "", ()):
                if (entry.id, name) not in stated:
                    message = f"`{entry.id}` states no `{name}`, which every `{entry.class_name}` must"
                    self._report.error(
                        "P701", entry.place, message, f"add `{name}:` ({declared.definition.rstrip('.')})"
                    )

    def _check_single(self, written: Mapping[str, ClaimDraft], merged: Mapping[str, Claim]) -> None:
        """Report uncited values that cannot stand together: with no source behind them none is a rival."""
        properties = self._vocabulary.ontology.properties
        single = {
            name for name, found in properties.items() if found.editorial and found.cardinality is Cardinality.ONE
        }
        first: dict[tuple[str, str, str | None], str] = {}
        values: dict[str, set[str]] = {}
        for claim_id, draft in written.items():
            if draft[2] in single and not (merged[claim_id].citations if claim_id in merged else draft[10]):
                known = first.setdefault((draft[1], draft[2], draft[5]), claim_id)
                if known != claim_id:
                    values.setdefault(known, {known}).add(claim_id)
        records = self._records_of(set().union(*values.values()))
        for ids in values.values():
            earliest, *others = sorted((merged.get(found) or records[found][0] for found in ids), key=_place)
            for other in others:
                message = f"`{other.property}` of `{other.subject}` has a value already, at {shown(_place(earliest))}"
                self._report.error("P702", _place(other), message, "keep one, or cite a source for each")


def _distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each citation once, those written at the value before inherited ones, in their order in records."""
    found: dict[tuple[str, str | None, Stance], Citation] = {}
    for citation in citations:
        key = citation[:3]
        known = found.get(key)
        if known is None or (known.scope is _AT_ENTRY and citation.scope is _AT_VALUE):
            found[key] = citation
    return tuple(found.values() if len(found) == 1 else sorted(found.values(), key=_order))


def _order(citation: Citation) -> tuple[int, str, str]:
    return _STANCE_ORDER[citation.stance], citation.source, citation.passage or ""


def _place(claim: Claim) -> Position:
    """Where an asserted claim was first written."""
    if claim.at is None:
        raise ValueError(f"claim {claim.id} was never written")
    return claim.at
