"""Merges what several places say into claims, and checks each entity's claims together (rules 4 to 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final

from loaders.diagnostics import Report
from loaders.drafts import Draft, Drafts
from loaders.references import content_of, existence
from loaders.vocabulary import Vocabulary
from ontology.model import Cardinality
from ontology.records import Citation, Claim, Position, Scope, Stance

_ID_BYTES: Final = 10
_SEPARATOR: Final = "\x1f"
_STANCE_ORDER: Final = {Stance.SUPPORTS: 0, Stance.DISPUTES: 1, Stance.DENIES: 2}

Qualifiers = tuple[tuple[str, tuple[str, ...]], ...]


def claim_id(  # noqa: PLR0913 - they are what a claim's identity is made of
    subject: str,
    stored: str,
    target: str | None,
    value: str | None,
    language: str | None = None,
    since: str | None = None,
    until: str | None = None,
    identifying: Qualifiers = (),
) -> str:
    """The id of the claim of this content [4]: 20 hexadecimal digits."""
    content = [subject, stored, target or "", value or "", language or "", since or "", until or ""]
    for name, values in identifying:
        content += (name, *values)
    return blake2b(_SEPARATOR.join(content).encode(), digest_size=_ID_BYTES).hexdigest()


class Merger:
    """Makes the asserted claims of a dataset from its drafts."""

    def __init__(self, vocabulary: Vocabulary, drafts: Drafts, report: Report) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts
        self._report = report

    def claims(self) -> dict[str, Claim]:
        """The asserted claims, in the order of their ids; every mistake that shows in them is reported."""
        drafts = self._drafts.claims
        for entry in self._drafts.entries.values():
            if entry.class_name in self._vocabulary.existing:
                drafts.append(existence(entry.id, entry.at))
        grouped: dict[tuple[object, ...], Draft | list[Draft]] = {}
        for draft in drafts:
            content = content_of(draft)
            known = grouped.get(content)
            if known is None:
                grouped[content] = draft
            elif isinstance(known, list):
                known.append(draft)
            else:
                grouped[content] = [known, draft]
        drafts.clear()
        merged = [
            self._single(found) if isinstance(found, Draft) else self._several(found) for found in grouped.values()
        ]
        merged.sort()
        claims = {claim.id: claim for claim in merged}
        self._check_required(claims.values())
        self._check_single(claims.values())
        return claims

    def _single(self, draft: Draft) -> Claim:
        citations = draft.citations
        if not citations:
            if not draft.editorial:
                self._uncited(draft)
        elif len(citations) > 1:
            citations = _distinct(citations)
        if citations and citations[0].stance is not Stance.SUPPORTS:
            self._unstated(draft, citations)
        return _claim(draft, draft.qualifiers, draft.handle, citations, draft.at)

    def _several(self, drafts: list[Draft]) -> Claim:
        drafts.sort(key=lambda draft: draft.at)
        first = drafts[0]
        citations = _distinct(citation for draft in drafts for citation in draft.citations)
        supported = bool(citations) and citations[0].stance is Stance.SUPPORTS
        uncited = next((draft for draft in drafts if not draft.citations), None)
        if not supported and uncited is not None and not uncited.editorial:
            self._uncited(uncited)
        elif not supported and uncited is None:
            self._unstated(first, citations)
        handles = [draft for draft in drafts if draft.handle is not None]
        for other in handles[1:]:
            if other.handle != handles[0].handle:
                message = f"this claim has the handle `{handles[0].handle}` already, at {_shown(handles[0].at)}"
                self._report.error("P609", other.at, message, "use one handle in both places")
        return _claim(first, self._qualifiers(drafts), handles[0].handle if handles else None, citations, first.at)

    def _qualifiers(self, drafts: list[Draft]) -> Qualifiers:
        """The qualifiers of a claim that was written several times."""
        written = {draft.qualifiers: draft for draft in reversed(drafts)}
        if len(written) == 1:
            return drafts[0].qualifiers
        values: dict[str, tuple[tuple[str, ...], Position]] = {}
        for draft in drafts:
            for name, found in draft.qualifiers:
                if name not in values:
                    values[name] = found, draft.at
                    continue
                known, at = values[name]
                if known == found:
                    continue
                if self._vocabulary.qualifiers[name].single:
                    message = (
                        f"`{name}` is `{found[0]}` here and `{known[0]}` at {_shown(at)}, of one and the same claim"
                    )
                    self._report.error(
                        "P703", draft.at, message, "correct one of the two, or leave it out in one place"
                    )
                else:
                    values[name] = tuple(sorted({*known, *found})), at
        return tuple(sorted((name, found) for name, (found, _) in values.items()))

    def _uncited(self, draft: Draft) -> None:
        message = f"`{draft.property}` of `{draft.subject}` has no citation"
        self._report.error("P601", draft.at, message, "add `cite: source#passage`, or let a passage state it")

    def _unstated(self, draft: Draft, citations: Sequence[Citation]) -> None:
        """Warn of a denial or dispute of what nobody states."""
        if self._drafts.opaque or self._drafts.incomplete:
            return
        verb = "denied" if all(citation.stance is Stance.DENIES for citation in citations) else "disputed"
        message = f"`{draft.property}` of `{draft.subject}` is {verb}, and nobody states it"
        self._report.warning("P802", draft.at, message, "compare how the claim that is meant was written")

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
            in_order = sorted(found, key=lambda claim: claim.at or ())
            for other in in_order[1:]:
                if other.at is not None and in_order[0].at is not None:
                    message = f"`{name}` of `{subject}` has a value already, at {_shown(in_order[0].at)}"
                    self._report.error("P702", other.at, message, "keep one, or cite a source for each")


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


def _claim(
    draft: Draft, qualifiers: Qualifiers, handle: str | None, citations: tuple[Citation, ...], at: Position
) -> Claim:
    subject, stored, target, value, language, since, until, identifying = draft[:8]
    return Claim(
        claim_id(subject, stored, target, value, language, since, until, identifying),
        subject,
        stored,
        target,
        value,
        language,
        since,
        until,
        qualifiers,
        handle,
        asserted=True,
        citations=citations,
        proofs=(),
        at=at,
    )


def _shown(at: Position) -> str:
    return f"{at.file}:{at.line}:{at.column}"
