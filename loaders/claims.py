"""Merges what several places say into claims, and checks each entity's claims together (rules 4 to 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from loaders.diagnostics import Report
from loaders.drafts import Drafts
from loaders.identity import Qualifiers, existence
from loaders.vocabulary import Vocabulary
from ontology.model import Cardinality
from ontology.records import Citation, Claim, Position, Scope, Stance

_SUPPORTS: Final = Stance.SUPPORTS
_STANCE_ORDER: Final = {Stance.SUPPORTS: 0, Stance.DISPUTES: 1, Stance.DENIES: 2}


class Merger:
    """Makes the asserted claims of a dataset from its drafts."""

    def __init__(self, vocabulary: Vocabulary, drafts: Drafts, report: Report) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts
        self._report = report

    def claims(self) -> dict[str, Claim]:
        """The asserted claims by id, unsorted; every mistake that shows in them is reported."""
        drafts = self._drafts.claims
        for entry in self._drafts.entries.values():
            if entry.class_name in self._vocabulary.existing:
                drafts.append(existence(entry.id, entry.at))
        grouped: dict[str, Claim] = {}
        repeated: dict[str, list[Claim]] = {}
        for draft in drafts:
            first = grouped.setdefault(draft.id, draft)
            if first is not draft:
                repeated.setdefault(draft.id, [first]).append(draft)
        drafts.clear()
        self._check_lone(grouped, repeated)
        for found_id, several in repeated.items():
            grouped[found_id] = self._merged(several)
        self._check_required(grouped.values())
        self._check_single(grouped.values())
        return grouped

    def _check_lone(self, grouped: dict[str, Claim], repeated: dict[str, list[Claim]]) -> None:
        """Check claims that were written once; those with more than one support join the ``repeated``."""
        uncited = self._vocabulary.uncited
        for found in grouped.values():
            if found.id in repeated:
                continue
            citations = found.citations
            if not citations:
                if found.property not in uncited:
                    self._uncited(found)
            elif len(citations) > 1 or citations[0].stance is not _SUPPORTS:
                repeated[found.id] = [found]

    def _merged(self, drafts: list[Claim]) -> Claim:
        """The one claim that ``drafts``, all of one content, make."""
        drafts.sort(key=_place)
        first = drafts[0]
        citations = _distinct(citation for draft in drafts for citation in draft.citations)
        supported = bool(citations) and citations[0].stance is Stance.SUPPORTS
        uncited = next((draft for draft in drafts if not draft.citations), None)
        if uncited is None and not supported:
            self._unstated(first, citations)
        elif uncited is not None and not supported and first.property not in self._vocabulary.uncited:
            self._uncited(uncited)
        handles = [draft for draft in drafts if draft.handle is not None]
        for other in handles[1:]:
            if other.handle != handles[0].handle:
                message = f"this claim has the handle `{handles[0].handle}` already, at {_shown(handles[0])}"
                self._report.error("P609", _place(other), message, "use one handle in both places")
        return first._replace(
            qualifiers=self._qualifiers(drafts), handle=handles[0].handle if handles else None, citations=citations
        )

    def _qualifiers(self, drafts: list[Claim]) -> Qualifiers:
        """The qualifiers of a claim that was written several times."""
        written = {draft.qualifiers: draft for draft in reversed(drafts)}
        if len(written) == 1:
            return drafts[0].qualifiers
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
                    message = (
                        f"`{name}` is `{found[0]}` here and `{known[0]}` at {_shown(other)}, of one and the same claim"
                    )
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

    def _check_required(self, claims: Iterable[Claim]) -> None:
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
        stated = {(claim.subject, relevant[claim.property]) for claim in claims if claim.property in relevant}
        stated.update(
            (subject, relevant[name]) for subject, name in self._drafts.excused_properties if name in relevant
        )
        for entry in self._drafts.entries.values():
            for name, declared in wanted.get(entry.class_name or "", ()):
                if (entry.id, name) not in stated:
                    message = f"`{entry.id}` states no `{name}`, which every `{entry.class_name}` must"
                    self._report.error("P701", entry.at, message, f"add `{name}:` ({declared.definition.rstrip('.')})")

    def _check_single(self, claims: Iterable[Claim]) -> None:
        """Report uncited values that cannot stand together: with no source behind them none is a rival."""
        properties = self._vocabulary.ontology.properties
        single = {
            name for name, found in properties.items() if found.editorial and found.cardinality is Cardinality.ONE
        }
        values: dict[tuple[str, str, str | None], list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.property in single and not claim.citations:
                values[claim.subject, claim.property, claim.language].append(claim)
        for (subject, name, _), found in values.items():
            first, *others = sorted(found, key=_place)
            for other in others:
                message = f"`{name}` of `{subject}` has a value already, at {_shown(first)}"
                self._report.error("P702", _place(other), message, "keep one, or cite a source for each")


def _distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each citation once, those written at the value before inherited ones, in their order in records."""
    found: dict[tuple[str, str | None, Stance], Citation] = {}
    for citation in citations:
        key = (citation.source, citation.passage, citation.stance)
        known = found.get(key)
        if known is None or (known.scope is Scope.ENTRY and citation.scope is Scope.VALUE):
            found[key] = citation
    return tuple(sorted(found.values(), key=_order))


def _order(citation: Citation) -> tuple[int, str, str]:
    return _STANCE_ORDER[citation.stance], citation.source, citation.passage or ""


def _place(claim: Claim) -> Position:
    """Where an asserted claim was first written."""
    if claim.at is None:
        raise ValueError(f"claim {claim.id} was never written")
    return claim.at


def _shown(claim: Claim) -> str:
    at = _place(claim)
    return f"{at.file}:{at.line}:{at.column}"
