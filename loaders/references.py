"""Resolves what the files say of one another: entities, sources, passages and handles."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from loaders.diagnostics import Report, position
from loaders.drafts import CitationDraft, Wanted
from loaders.identity import existence
from loaders.joining import Drafts, citation_record, claim_record, shown
from loaders.nearest import as_id, did_you_mean, nearest
from loaders.vocabulary import Vocabulary
from ontology.records import Claim, Position

_HINTED: Final = 200
"""Unknown words of a run for which near ones are looked up: a look-up walks over every id."""


class _SourceReference(NamedTuple):
    """A citation's source, and its passage where one was named."""

    source: str
    passage: str | None
    at: Position


class Resolver:
    """Checks the references of all drafts, once every file is read."""

    def __init__(self, vocabulary: Vocabulary, drafts: Drafts, report: Report) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts
        self._report = report
        self._classes = drafts.classes
        self._hints: dict[str, str | None] = {}

    def resolve(self) -> None:
        """Report every reference that leads nowhere; enter the claims that mentions make."""
        self._check_references()
        self._check_statements()
        self._check_sources()
        self._enter_mentions(self._handles())

    def _check_references(self) -> None:
        classes = self._classes
        unknown = []
        for file, drafts in self._drafts.files:
            for wanted, references in drafts.references.items():
                allowed = self._vocabulary.allowed(wanted)
                for entity, at in references:
                    found = classes.get(entity)
                    if found in allowed:
                        continue
                    if entity not in classes:
                        unknown.append((position(file, at), entity, wanted))
                    elif found is not None:
                        self._wrong_class(entity, found, wanted, position(file, at))
        for place, entity, (_, key) in sorted(unknown):
            if not self._excused(entity):
                hint = self._near(entity, classes) or "give it an entry, or correct the id"
                self._report.error("P501", place, f"unknown entity `{entity}` in `{key}`", hint)

    def _wrong_class(self, entity: str, found: str, wanted: Wanted, at: Position) -> None:
        hint = f"it holds {self._described(self._vocabulary.allowed(wanted))}"
        self._report.error("P502", at, f"`{entity}` is a `{found}`, which `{wanted[1]}` cannot hold", hint)

    def _described(self, allowed: frozenset[str]) -> str:
        """The most general classes that cover ``allowed``, in words."""
        classes = self._vocabulary.ontology.classes
        covering = [name for name, found in classes.items() if found.leaves and allowed.issuperset(found.leaves)]
        top = [name for name in covering if not any(parent in covering for parent in classes[name].parents)]
        return " or ".join(f"`{name}`" for name in top)

    def _check_statements(self) -> None:
        classes, of_class = self._classes, self._vocabulary.of_class
        for file, drafts in self._drafts.files:
            for subject, key, at in drafts.statements:
                class_name = classes.get(subject)
                if class_name is not None and key not in of_class[class_name]:
                    message = f"`{subject}` is a `{class_name}`, which has no property `{key}`"
                    hint = did_you_mean(key, of_class[class_name])
                    self._report.error("P308", position(file, at), message, hint)

    def _check_sources(self) -> None:
        classes, sources, passages = self._classes, self._vocabulary.sources, self._drafts.passages
        flawed = [
            _SourceReference(source, passage, position(file, at))
            for file, drafts in self._drafts.files
            for source, passage, at in drafts.sources
            if classes.get(source) not in sources or (passage or "") not in passages
        ]
        for reference in sorted(flawed, key=lambda reference: reference.at):
            self._check_source(reference)

    def _check_source(self, reference: _SourceReference) -> None:
        found = self._classes.get(reference.source)
        if reference.source not in self._classes:
            if not self._excused(reference.source):
                known = [entity for entity, name in self._classes.items() if name in self._vocabulary.sources]
                hint = self._near(reference.source, known) or "give the source an entry, or correct the id"
                self._report.error("P602", reference.at, f"unknown source `{reference.source}`", hint)
        elif found is None:
            return
        elif found not in self._vocabulary.sources:
            hint = "cite a work that was read; what it relies on stands in its own entry"
            self._report.error("P604", reference.at, f"`{reference.source}` is a `{found}` and not a source", hint)
        elif reference.passage is None:
            hint = "quote the words that say so: `{source: …, quote: …}` or `source#passage`"
            self._report.warning("P801", reference.at, f"`{reference.source}` is cited without a quote", hint)
        elif reference.passage not in self._drafts.passages and not self._excused(reference.passage):
            start = f"{reference.source}#"
            known = [passage for passage in self._drafts.passages if passage.startswith(start) and "~" not in passage]
            hint = self._near(reference.passage, known) or f"add it to the passages of `{reference.source}`"
            self._report.error("P603", reference.at, f"unknown passage `{reference.passage}`", hint)

    def _handles(self) -> dict[str, Claim]:
        """The claims that have handles; a handle stands for one claim alone."""
        handles: dict[str, Claim] = {}
        written = [
            claim_record(file, drafts.claims[at]) for file, drafts in self._drafts.files for at in drafts.handles
        ]
        for claim in written:
            if claim.handle is None or claim.at is None:
                continue
            first = handles.setdefault(claim.handle, claim)
            hint = "give one of them another handle"
            if claim.handle in self._classes:
                entry = self._drafts.entries[claim.handle]
                message = f"handle `{claim.handle}` is the id of an entity, at {shown(entry.place)}"
                self._report.error("P609", claim.at, message, hint)
            elif first.id != claim.id and first.at is not None:
                message = f"handle `{claim.handle}` is that of another claim, at {shown(first.at)}"
                self._report.error("P609", claim.at, message, hint)
        return handles

    def _enter_mentions(self, handles: dict[str, Claim]) -> None:
        for file, drafts in self._drafts.files:
            for name, cited in drafts.mentions:
                self._enter_mention(name, file, cited, handles)

    def _enter_mention(self, name: str, file: str, cited: CitationDraft, handles: dict[str, Claim]) -> None:
        citation, class_name = citation_record(file, cited), self._classes.get(name)
        if name in handles:
            claim = handles[name]._replace(citations=(citation,), handle=None, at=citation.at)
            self._drafts.mentioned.append(claim)
        elif class_name in self._vocabulary.existing:
            claim = claim_record(file, existence(name, cited[4]))
            self._drafts.mentioned.append(claim._replace(citations=(citation,)))
        elif class_name is not None:
            hint = "say what of it is meant: `{entity: {property: value}}`"
            message = f"a `{class_name}` such as `{name}` neither takes place nor is made"
            self._report.error("P502", citation.at, message, hint)
        elif name not in self._classes and not self._excused(name):
            known = [
                *handles,
                *(entity for entity, found in self._classes.items() if found in self._vocabulary.existing),
            ]
            hint = self._near(name, known) or "give the claim meant a handle: `{to: …, id: handle}`"
            self._report.error("P608", citation.at, f"no claim has the handle `{name}`", hint)

    def _excused(self, name: str) -> bool:
        return self._drafts.opaque or name in self._drafts.excused

    def _near(self, word: str, known: Collection[str]) -> str | None:
        """The hint that names the known words nearest to ``word``, for the first so many words."""
        if word not in self._hints and len(self._hints) < _HINTED:
            found = nearest(as_id(word) if "#" not in word else word, list(known))
            self._hints[word] = f"did you mean {' or '.join(f'`{name}`' for name in found)}?" if found else None
        return self._hints.get(word)
