"""Writes a dataset back as YAML: the form that :mod:`loaders.load` reads.

What is read back is the same dataset: the same claims, passages, citations, labels and digest. Two
things do not survive: how the files were cut (there is one for each folder, or several when it grows
long), and the inheritance of citations that the entry of a claim's *object* gave to it; those are
written at the value. Positions and comments are no part of a dataset.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from loaders import evidence
from loaders.entries import PASSAGES, TYPE
from loaders.values import DEFAULT_LANGUAGE, HANDLE, VALUE
from ontology import core
from ontology.records import Citation, Claim, Dataset, Entity, Passage, Scope, Speaker, Stance

_FILE_BYTES: Final = 1_000_000
"""A file that has grown so long is followed by another."""
_WIDTH: Final = 120

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What YAML is made of here."""


class _Dumper(yaml.CSafeDumper):
    """Writes equal values out each time: the format has no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - the base class's signature
        return True


def write_dataset(dataset: Dataset, folder: Path) -> None:
    """Write ``dataset`` into the new or empty ``folder``.

    Raises:
        FileExistsError: the folder holds something.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty; name another folder")
    for path, text in _files(dataset):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _files(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """The files' paths and texts."""
    writer = _Writer(dataset)
    by_folder: dict[str, list[Entity]] = defaultdict(list)
    for entity in dataset.entities.values():
        by_folder[dataset.folders.get(entity.id, "")].append(entity)
    for name, entities in sorted(by_folder.items()):
        parts: list[str] = []
        number, size = 1, 0
        for entity in entities:
            text = _dumped({entity.id: writer.entry(entity)})
            if parts and size + len(text.encode()) > _FILE_BYTES:
                yield f"{name}/entries-{number}.yaml".lstrip("/"), "\n".join(parts)
                parts, number, size = [], number + 1, 0
            parts.append(text)
            size += len(text.encode())
        yield f"{name}/entries-{number}.yaml".lstrip("/"), "\n".join(parts)


def _dumped(content: Plain) -> str:
    text: str = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text


class _Writer:
    """Makes the entries of one dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._passages = dataset.passages
        self._claims: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        self._named: dict[str, list[Passage]] = defaultdict(list)
        for claim in dataset.claims.values():
            if claim.asserted:
                self._claims[claim.subject][claim.property].append(claim)
        for passage in dataset.passages.values():
            if "#~" not in passage.id:
                self._named[passage.source].append(passage)

    def entry(self, entity: Entity) -> Plain:
        """What stands under the entity's id."""
        found: dict[str, Plain] = {TYPE: entity.class_name}
        claims = self._claims.get(entity.id, {})
        inherited = _inherited(claims)
        if inherited:
            found[evidence.CITE] = [self._citation(citation) for citation in inherited]
        for name, stated in sorted(claims.items(), key=lambda item: (item[0] != core.NAME, item[0])):
            # The label is the first name, so that it is the first again.
            in_order = sorted(stated, key=lambda claim: (claim.value != entity.label, claim.id))
            written = [value for claim in in_order for value in self._values(claim, inherited)]
            if written:
                found[name] = written[0] if len(written) == 1 else written
        passages = self._named.get(entity.id)
        if passages:
            found[PASSAGES] = {passage.id.partition("#")[2]: _content(passage) for passage in passages}
        return found

    def _values(self, claim: Claim, inherited: tuple[Citation, ...]) -> Iterator[Plain]:
        """The claim as a value; twice when it has citations of its own beside inherited ones."""
        if claim.property == core.EXISTENCE and not claim.citations and not claim.handle and not claim.qualifiers:
            return
        inherits = bool(inherited) and all(_same(claim.citations, citation) for citation in inherited)
        own = [c for c in claim.citations if not (inherits and c.scope is Scope.ENTRY)]
        if inherits:
            yield self._value(claim, ())
        if own or not inherits:
            yield self._value(claim, own)

    def _value(self, claim: Claim, citations: Iterable[Citation]) -> Plain:
        content = claim.object if claim.value is None else claim.value
        found: dict[str, Plain] = {evidence.TO if claim.value is None else VALUE: content or ""}
        parts = {core.LANGUAGE: claim.language, core.SINCE: claim.since, core.UNTIL: claim.until}
        found.update({key: part for key, part in parts.items() if part is not None})
        if claim.language == DEFAULT_LANGUAGE:
            del found[core.LANGUAGE]
        for name, values in claim.qualifiers:
            found[name] = values[0] if len(values) == 1 else list(values)
        if claim.handle is not None:
            found[HANDLE] = claim.handle
        cited = [self._citation(citation) for citation in citations]
        if cited:
            found[evidence.CITE] = cited[0] if len(cited) == 1 else cited
        return (content or "") if len(found) == 1 else found

    def _citation(self, citation: Citation) -> Plain:
        stance: dict[str, Plain] = (
            {} if citation.stance is Stance.SUPPORTS else {evidence.STANCE: citation.stance.value}
        )
        if citation.passage is None:
            return {evidence.CITED: citation.source, **stance} if stance else citation.source
        if "#~" in citation.passage:
            return {evidence.CITED: citation.source, **_content(self._passages[citation.passage]), **stance}
        return {evidence.PASSAGE: citation.passage, **stance} if stance else citation.passage


def _inherited(claims: Mapping[str, Iterable[Claim]]) -> tuple[Citation, ...]:
    """The citations that most of an entity's claims inherited; what others inherited is written out."""
    counted: dict[tuple[tuple[str, str | None, Stance], ...], tuple[int, tuple[Citation, ...]]] = {}
    for stated in claims.values():
        for claim in stated:
            found = tuple(citation for citation in claim.citations if citation.scope is Scope.ENTRY)
            key = tuple((c.source, c.passage, c.stance) for c in found)
            counted[key] = counted.get(key, (0, found))[0] + 1, found
    counted.pop((), None)
    return (
        max(sorted(counted.items(), key=lambda item: repr(item[0])), key=lambda item: item[1][0])[1][1]
        if counted
        else ()
    )


def _same(citations: Iterable[Citation], wanted: Citation) -> bool:
    """Whether ``wanted`` is among the citations, whoever wrote it where."""
    return any(citation[:4] == wanted[:4] for citation in citations)


def _content(passage: Passage) -> dict[str, Plain]:
    """The keys of a passage."""
    found: dict[str, Plain] = {}
    parts = {evidence.QUOTE: passage.quote, evidence.LOCATOR: passage.locator, core.LANGUAGE: passage.language}
    found.update({key: part for key, part in parts.items() if part is not None})
    if passage.said_by is not None:
        found[evidence.SAID_BY] = _speaking(passage.said_by)
    if passage.via:
        found[evidence.VIA] = list(passage.via)
    return found


def _speaking(said_by: Speaker) -> Plain:
    parts = {evidence.TO: said_by.entity, evidence.UNNAMED: said_by.unnamed, evidence.OF: said_by.of}
    found: dict[str, Plain] = {key: part for key, part in parts.items() if part is not None}
    if said_by.relaying is not None:
        found[evidence.RELAYING] = _speaking(said_by.relaying)
    return found
