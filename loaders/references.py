"""Resolves what the files say of one another: entities, sources, passages and handles."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from loaders.diagnostics import Report
from loaders.drafts import Drafts, SourceReference
from loaders.identity import existence
from loaders.nearest import as_id, did_you_mean, nearest
from loaders.vocabulary import Vocabulary
from ontology.records import Claim, Position

_HINTED: Final = 200
"""Unknown words of a run for which near ones are looked up: a look-up walks over every id."""


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
        for reference in self._drafts.references:
            found = classes.get(reference.id)
            if found in reference.allowed:
                continue
            if reference.id not in classes:
                unknown.append(reference)
            elif found is not None:
                self._wrong_class(reference.id, found, reference.key, reference.allowed, reference.at)
        for reference in sorted(unknown, key=lambda reference: reference.at):
            if not self._excused(reference.id):
                hint = self._near(reference.id, classes) or "give it an entry, or correct the id"
                self._report.error("P501", reference.at, f"unknown entity `{reference.id}` in `{reference.key}`", hint)

    def _wrong_class(self, entity: str, found: str, key: str, allowed: frozenset[str], at: Position) -> None:
        wanted = self._described(allowed)
        self._report.error("P502", at, f"`{entity}` is a `{found}`, which `{key}` cannot hold", f"it holds {wanted}")

    def _described(self, allowed: frozenset[str]) -> str:
        """The most general classes that cover ``allowed``, in words."""
        classes = self._vocabulary.ontology.classes
        covering = [name for name, found in classes.items() if found.leaves and allowed.issuperset(found.leaves)]
        top = [name for name in covering if not any(parent in covering for parent in classes[name].parents)]
        return " or ".join(f"`{name}`" for name in top)

    def _check_statements(self) -> None:
        for statement in self._drafts.statements:
            class_name = self._classes.get(statement.subject)
            if class_name is not None and statement.key not in self._vocabulary.of_class[class_name]:
                message = f"`{statement.subject}` is a `{class_name}`, which has no property `{statement.key}`"
                hint = did_you_mean(statement.key, self._vocabulary.of_class[class_name])
                self._report.error("P308", statement.at, message, hint)

    def _check_sources(self) -> None:
        classes, sources, passages = self._classes, self._vocabulary.sources, self._drafts.passages
        flawed = [
            reference
            for reference in self._drafts.sources
            if classes.get(reference.source) not in sources or (reference.passage or "") not in passages
        ]
        for reference in sorted(flawed, key=lambda reference: reference.at):
            self._check_source(reference)

    def _check_source(self, reference: SourceReference) -> None:
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
        for claim in self._drafts.claims:
            if claim.handle is None or claim.at is None:
                continue
            first = handles.setdefault(claim.handle, claim)
            hint = "give one of them another handle"
            if claim.handle in self._classes:
                entry = self._drafts.entries[claim.handle]
                message = f"handle `{claim.handle}` is the id of an entity, at {_shown(entry.at)}"
                self._report.error("P609", claim.at, message, hint)
            elif first.id != claim.id and first.at is not None:
                message = f"handle `{claim.handle}` is that of another claim, at {_shown(first.at)}"
                self._report.error("P609", claim.at, message, hint)
        return handles

    def _enter_mentions(self, handles: dict[str, Claim]) -> None:
        for name, citation in self._drafts.mentions:
            claim = handles.get(name)
            if claim is not None:
                self._drafts.claims.append(claim._replace(citations=(citation,), handle=None, at=citation.at))
                continue
            class_name = self._classes.get(name)
            if class_name in self._vocabulary.existing:
                self._drafts.claims.append(existence(name, citation.at)._replace(citations=(citation,)))
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


def _shown(at: Position) -> str:
    return f"{at.file}:{at.line}:{at.column}"
