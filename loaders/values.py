"""Values as they stand in YAML: scalars, lists, texts by language, mappings with qualifiers and citations."""

from __future__ import annotations

from typing import Final, NamedTuple

from loaders.drafts import CitationDraft, ClaimDraft, FileDrafts, Qualifiers
from loaders.evidence import CITE, TO, EvidenceReader
from loaders.identity import claim_id
from loaders.nearest import did_you_mean
from loaders.positions import Fields, Invalid, Items, Node
from loaders.scalars import ScalarReader
from loaders.vocabulary import Slot, Vocabulary
from ontology import core
from ontology.dates import end_of, start_of
from ontology.model import Datatype
from ontology.records import Scope

# Members of an enumeration are slow to look up in its class: these are asked for a million times.
_TEXT: Final = Datatype.TEXT
_AT_VALUE: Final = Scope.VALUE.value
_new: Final = tuple.__new__
"""Makes a named tuple at half the cost of calling its class."""
VALUE: Final = "value"
HANDLE: Final = "id"
DEFAULT_LANGUAGE: Final = "en"
"""The language of a text that states none."""

_COORDINATE_KEYS: Final = ("latitude", "longitude", "precision")


class Backing(NamedTuple):
    """What a value is cited to when it has no ``cite`` of its own."""

    inherited: tuple[CitationDraft, ...] = ()
    """The citations of its entry."""
    flawed: bool = False
    """Whether its entry's citation was refused."""
    passage: tuple[str, str, str] | None = None
    """Source, passage and stance, where a passage says it."""


class Extras(NamedTuple):
    """What a value's mapping says beside the value."""

    language: str | None = None
    since: str | None = None
    until: str | None = None
    identifying: Qualifiers = ()
    qualifiers: Qualifiers = ()
    handle: str | None = None
    cite: tuple[CitationDraft, ...] | None = None


NO_EXTRAS: Final = Extras()


class ValueReader:
    """Turns the values of properties in one file into drafts of claims."""

    def __init__(
        self, vocabulary: Vocabulary, drafts: FileDrafts, evidence: EvidenceReader, scalars: ScalarReader
    ) -> None:
        self._qualifiers = vocabulary.qualifiers
        self._drafts = drafts
        self._report = drafts.report
        self._evidence = evidence
        self._target, self._value, self._literal = scalars.target, scalars.value, scalars.literal

    def read(self, subject: str, slot: Slot, node: Node, at: int, backing: Backing) -> None:
        """Enter the claims that ``node``, the value of ``slot`` for ``subject``, makes."""
        if isinstance(node, str):
            self.enter(subject, slot, node, at, backing, NO_EXTRAS)
        elif isinstance(node, Items):
            if not node.values:
                self._empty(subject, slot, at)
            for item, item_at in zip(node.values, node.value_at, strict=True):
                if isinstance(item, Items):
                    self._refuse(
                        subject, slot, "P310", item_at, f"a list within the list of `{slot.key}`", "write one list"
                    )
                else:
                    self.read(subject, slot, item, item_at, backing)
        elif isinstance(node, Invalid):
            self._excuse(subject, slot)
        else:
            self._mapping(subject, slot, node, at, backing)

    def _mapping(self, subject: str, slot: Slot, node: Fields, at: int, backing: Backing) -> None:
        values = node.values
        if slot.datatype is Datatype.COORDINATES and not values.keys().isdisjoint(_COORDINATE_KEYS):
            self._coordinates(subject, slot, node, at, backing, NO_EXTRAS)
            return
        content = TO if slot.datatype is None else VALUE
        if content in values:
            extras = self._extras(subject, slot, node, content, backing)
            if extras is not None:
                self._content(subject, slot, node, content, backing, extras)
            return
        known = {CITE, HANDLE, TO, VALUE, *self._qualifiers}
        if slot.datatype is Datatype.TEXT and values.keys().isdisjoint(known) and core.LANGUAGE not in values:
            self._by_language(subject, slot, node, at, backing)
            return
        hint = f"write `{{{content}: …}}`, with qualifiers and `{CITE}` beside it"
        self._refuse(subject, slot, "P310", at, f"the value of `{slot.key}` has no `{content}:`", hint)

    def _content(self, subject: str, slot: Slot, node: Fields, content: str, backing: Backing, extras: Extras) -> None:
        value, at = node.values[content], node.place(content)
        if isinstance(value, str):
            self.enter(subject, slot, value, at, backing, extras)
        elif isinstance(value, Invalid):
            self._excuse(subject, slot, extras.handle)
        elif isinstance(value, Fields) and slot.datatype is Datatype.COORDINATES:
            self._coordinates(subject, slot, value, at, backing, extras)
        else:
            hint = "write one value here; several values are a list of such mappings"
            self._refuse(subject, slot, "P310", at, f"`{content}` must be one value", hint)
            self._excuse(subject, slot, extras.handle)

    def _by_language(self, subject: str, slot: Slot, node: Fields, at: int, backing: Backing) -> None:
        """Texts by language tag: ``{en: Palmyra, ar: [تدمر]}``."""
        if not node.values:
            self._empty(subject, slot, at)
        for (tag, value), key_at, value_at in zip(node.values.items(), node.key_at, node.value_at, strict=True):
            language = self._literal(Datatype.LANGUAGE, tag, key_at)
            if language is None:
                self._excuse(subject, slot)
                continue
            texts = zip(value.values, value.value_at, strict=True) if isinstance(value, Items) else [(value, value_at)]
            for text, text_at in texts:
                if isinstance(text, str):
                    self.enter(subject, slot, text, text_at, backing, Extras(language=language))
                elif isinstance(text, Invalid):
                    self._excuse(subject, slot)
                else:
                    hint = f"write `{{{VALUE}: …, {core.LANGUAGE}: {tag}}}` for a text with qualifiers"
                    self._refuse(subject, slot, "P310", text_at, f"`{tag}` must hold a text or a list of texts", hint)

    def _coordinates(self, subject: str, slot: Slot, node: Fields, at: int, backing: Backing, extras: Extras) -> None:
        parts = [node.values.get(key) for key in _COORDINATE_KEYS if key in node.values]
        latitude, longitude, precision = _COORDINATE_KEYS
        hint = f"write `{{{latitude}: 34.52, {longitude}: 37.63, {precision}: 0.01}}` in decimal degrees"
        other = node.values.keys() - set(_COORDINATE_KEYS)
        if any(isinstance(part, Invalid) for part in parts):
            self._excuse(subject, slot)
        elif other:
            first = next(key for key in node.values if key in other)
            self._refuse(subject, slot, "P403", node.key_place(first), f"coordinates hold no `{first}`", hint)
        elif latitude not in node.values or longitude not in node.values:
            self._refuse(subject, slot, "P403", at, "coordinates need a latitude and a longitude", hint)
        else:
            self.enter(
                subject, slot, ",".join(part if isinstance(part, str) else "?" for part in parts), at, backing, extras
            )

    def _extras(self, subject: str, slot: Slot, node: Fields, content: str, backing: Backing) -> Extras | None:
        """The qualifiers, handle and citations of a value's mapping; None when one was refused."""
        sound = True
        spans: dict[str, str] = {}
        identifying: list[tuple[str, tuple[str, ...]]] = []
        qualifiers: list[tuple[str, tuple[str, ...]]] = []
        found: dict[str, str | None] = {core.LANGUAGE: None, HANDLE: None}
        cite: tuple[CitationDraft, ...] | None = None
        for (key, value), key_at, at in zip(node.values.items(), node.key_at, node.value_at, strict=True):
            if key == content:
                continue
            if key == CITE and backing.passage is None:
                cite = self._evidence.citations(value, at, Scope.VALUE)
                sound = sound and cite is not None
            elif key in self._qualifiers:
                written = self._qualifier(self._qualifiers[key], value, at)
                if written is None:
                    sound = False
                elif key in (core.SINCE, core.UNTIL):
                    spans[key] = written[0]
                else:
                    qualifiers.append((key, written))
                    if self._qualifiers[key].identifying:
                        identifying.append((key, written))
            elif key == HANDLE or (key == core.LANGUAGE and slot.datatype is Datatype.TEXT):
                datatype = Datatype.STRING if key == HANDLE else Datatype.LANGUAGE
                found[key] = self._literal(datatype, value, at) if isinstance(value, str) else None
                sound = sound and found[key] is not None
            else:
                self._unknown_key(key, key_at, content, backing)
                sound = False
        handle = found[HANDLE]
        sound = sound and self._orderly(spans, node)
        if not sound:
            self._excuse(subject, slot, handle)
            return None
        return Extras(
            language=found[core.LANGUAGE],
            since=spans.get(core.SINCE),
            until=spans.get(core.UNTIL),
            identifying=tuple(sorted(identifying)) if identifying else (),
            qualifiers=tuple(sorted(qualifiers)) if qualifiers else (),
            handle=handle,
            cite=cite,
        )

    def _unknown_key(self, key: str, at: int, content: str, backing: Backing) -> None:
        known = {content, HANDLE, *self._qualifiers} | ({CITE} if backing.passage is None else set())
        hint = did_you_mean(key, known)
        if key == CITE:
            hint = "what a passage states is cited to that passage; write other evidence where the entity has its entry"
        self._report.error("P312", at, f"a value has no `{key}`", hint)

    def _orderly(self, spans: dict[str, str], node: Fields) -> bool:
        """Whether the span may end after it begins."""
        if len(spans) < 2:  # noqa: PLR2004 - a beginning and an end
            return True
        since, until = spans[core.SINCE], spans[core.UNTIL]
        begins, ends = start_of(since)[0], end_of(until)[1]
        if begins is None or ends is None or begins <= ends:
            return True
        place = node.place(core.UNTIL)
        hint = "correct one of the two; a claim holds up to the day before its end"
        self._report.error("P411", place, f"`{until}` lies before the beginning, `{since}`", hint)
        return False

    def _qualifier(self, slot: Slot, node: Node, at: int) -> tuple[str, ...] | None:
        """The values of one qualifier in canonical form, without repeats; None when one was refused."""
        if isinstance(node, Items) and not slot.single:
            written = list(zip(node.values, node.value_at, strict=True))
        else:
            written = [(node, at)]
        found: dict[str, None] = {}
        for value, value_at in written:
            if isinstance(value, Invalid):
                return None
            if not isinstance(value, str):
                self._report.error(
                    "P310",
                    value_at,
                    f"`{slot.key}` must be one plain value",
                    "write it as one word or text",
                )
                return None
            text = self._target(slot, value, value_at) if slot.datatype is None else self._value(slot, value, value_at)
            if text is None:
                return None
            found[text] = None
        return tuple(found)

    def enter(self, subject: str, slot: Slot, text: str, at: int, backing: Backing, extras: Extras = NO_EXTRAS) -> None:
        """Enter the claim of one scalar."""
        value = target = language = None
        datatype = slot.datatype
        if datatype is None:
            target = self._target(slot, text, at)
            if target is not None and (slot.inverted or (slot.symmetric and target < subject)):
                subject, target = target, subject
        else:
            value = self._value(slot, text, at)
            if datatype is _TEXT:
                language = extras.language or DEFAULT_LANGUAGE
        if backing.passage is not None:
            source, passage, stance = backing.passage
            citations: tuple[CitationDraft, ...] | None = ((source, passage, stance, _AT_VALUE, at),)
        else:
            citations = self._cited(slot, backing, extras)
        if (target is None and value is None) or citations is None:
            self._excuse(subject, slot, extras.handle)
            return
        content = (subject, slot.stored, target, value, language, extras.since, extras.until)
        found = claim_id(content, extras.identifying)
        claims = self._drafts.claims
        if extras.handle is not None:
            self._drafts.handles.append(len(claims))
        claims.append(_new(ClaimDraft, (found, *content, extras.qualifiers, extras.handle, citations, at)))

    def _cited(self, slot: Slot, backing: Backing, extras: Extras) -> tuple[CitationDraft, ...] | None:
        """What a value in an entry is cited to; None when that was refused."""
        if extras.cite is not None:
            return extras.cite
        if not slot.inherits:
            return ()
        return None if backing.flawed else backing.inherited

    def _empty(self, subject: str, slot: Slot, at: int) -> None:
        self._refuse(subject, slot, "P311", at, f"`{slot.key}` is empty", "fill it in, or leave the key out")

    def _refuse(self, subject: str, slot: Slot, code: str, at: int, message: str, hint: str) -> None:
        self._report.error(code, at, message, hint)
        self._excuse(subject, slot)

    def _excuse(self, subject: str, slot: Slot, handle: str | None = None) -> None:
        """Note that a value was refused, so that nothing is said of its absence."""
        self._drafts.excused_properties.add((subject, slot.stored))
        if handle is not None:
            self._drafts.excused.add(handle)
