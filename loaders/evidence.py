"""Citations, passages and speakers as they stand in YAML (model rules 11, 13 and 14)."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final, NamedTuple

from loaders.diagnostics import Report, position
from loaders.drafts import Drafts, Reference, SourceReference
from loaders.nearest import did_you_mean
from loaders.positions import Fields, Invalid, Items, Node
from loaders.vocabulary import Vocabulary
from ontology import core
from ontology.literals import LiteralError, canonical, plain
from ontology.model import Datatype
from ontology.records import Citation, Passage, Position, Scope, Speaker, Stance

SELF: Final = "self"
"""Written under ``via``: the outlet itself, whatever its source relies on."""
KEBAB: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

CITE: Final = "cite"
PASSAGE: Final = "passage"
STANCE: Final = "stance"
CITED: Final = "source"
QUOTE: Final = "quote"
LOCATOR: Final = "locator"
SAID_BY: Final = "saidBy"
VIA: Final = "via"
UNNAMED: Final = "unnamed"
OF: Final = "of"
RELAYING: Final = "relaying"
TO: Final = "to"

PASSAGE_KEYS: Final = frozenset({QUOTE, LOCATOR, SAID_BY, VIA, core.LANGUAGE})
_INLINE_KEYS: Final = PASSAGE_KEYS | {CITED, STANCE}
_SPEAKER_KEYS: Final = frozenset({UNNAMED, OF, RELAYING, TO})
_INLINE_HASH_BYTES: Final = 8


class Content(NamedTuple):
    """What a passage holds, wherever it is written."""

    quote: str | None
    locator: str | None
    language: str | None
    said_by: Speaker | None
    via: tuple[str, ...]


class EvidenceReader:
    """Reads the citations and passages of one file after the other."""

    def __init__(self, vocabulary: Vocabulary, drafts: Drafts, report: Report) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts
        self._report = report
        self.file = ""
        """The file being read."""

    def citations(self, node: Node, at: int, scope: Scope) -> tuple[Citation, ...] | None:
        """What ``cite`` says; None when it was refused, which was reported."""
        if isinstance(node, Items):
            found: list[Citation] = []
            for item, item_at in zip(node.values, node.value_at, strict=True):
                cited = self._citation(item, item_at, scope)
                if cited is None:
                    return None
                found.append(cited)
            if not found:
                self._refuse("P311", at, f"`{CITE}` is empty", "name a passage: `source#passage`")
                return None
            return tuple(found)
        one = self._citation(node, at, scope)
        return None if one is None else (one,)

    def content(self, fields: Fields) -> Content:
        """What the passage written as ``fields`` holds; keys that it does not know are left to the caller."""
        values = fields.values
        via = values.get(VIA)
        said_by = values.get(SAID_BY)
        return Content(
            quote=self._quote(fields),
            locator=self._text(fields, LOCATOR),
            language=self._language(fields),
            said_by=None if said_by is None else self._speaker(said_by, fields.place(SAID_BY)),
            via=() if via is None else self._via(via, fields.place(VIA)),
        )

    def refuse_other_keys(self, fields: Fields, known: frozenset[str], where: str) -> bool:
        """Report the keys of ``fields`` that are not ``known``; returns whether there are any."""
        if fields.values.keys() <= known:
            return False
        for key, at in zip(fields.values, fields.key_at, strict=True):
            if key not in known:
                hint = did_you_mean(key, known) or f"it may hold {', '.join(f'`{name}`' for name in sorted(known))}"
                self._refuse("P607", at, f"unknown key `{key}` in {where}", hint)
        return True

    def stance(self, fields: Fields) -> Stance | None:
        """The stance that a citation states; None when it was refused."""
        written = fields.values.get(STANCE, Stance.SUPPORTS)
        if isinstance(written, Invalid):
            return None
        known = [stance.value for stance in Stance]
        if written in known:
            return Stance(written)
        word = written if isinstance(written, str) else "…"
        hint = did_you_mean(word, known) or f"write one of {', '.join(f'`{name}`' for name in known)}"
        self._refuse("P606", fields.place(STANCE), f"unknown stance `{word}`", hint)
        return None

    def _citation(self, node: Node, at: int, scope: Scope) -> Citation | None:
        place = position(self.file, at)
        if isinstance(node, str):
            return self._named(node, Stance.SUPPORTS, scope, place)
        if isinstance(node, Invalid):
            return None
        if isinstance(node, Items):
            self._refuse("P310", at, f"a list within a list of `{CITE}`", "write one list")
            return None
        return self._referring(node, scope) if PASSAGE in node.values else self._written_out(node, at, scope)

    def _referring(self, fields: Fields, scope: Scope) -> Citation | None:
        """A citation ``{passage: source#key, stance: …}``."""
        other = self.refuse_other_keys(fields, frozenset({PASSAGE, STANCE}), "a citation that names its passage")
        written, stance = self._text(fields, PASSAGE), self.stance(fields)
        if written is None or stance is None or other:
            return None
        return self._named(written, stance, scope, position(self.file, fields.place(PASSAGE)))

    def _written_out(self, fields: Fields, at: int, scope: Scope) -> Citation | None:
        """A citation of a source: with an inline passage, or without one."""
        other = self.refuse_other_keys(fields, _INLINE_KEYS, "a citation")
        if CITED not in fields.values:
            self._refuse("P310", at, "a citation without a source", f"add `{CITED}:` or `{PASSAGE}:`")
            return None
        source, stance, content = self._text(fields, CITED), self.stance(fields), self.content(fields)
        if other or source is None or stance is None or (QUOTE in fields.values and content.quote is None):
            return None
        at_source = position(self.file, fields.place(CITED))
        if content.quote is None and content.locator is None:
            return self._named(source, stance, scope, at_source)
        place = position(self.file, at)
        passage = self._inline(source, content, place)
        if self._drafts.classes.get(source) not in self._vocabulary.sources:
            self._drafts.sources.append(SourceReference(source, passage, at_source))
        return Citation(source, passage, stance, scope, place)

    def _named(self, written: str, stance: Stance, scope: Scope, place: Position) -> Citation | None:
        """A citation of ``source`` or ``source#passage``."""
        source, mark, key = written.strip().partition("#")
        if not source or (mark and not key):
            self._report.error(
                "P311", place, f"`{written}` names no passage", "write `source#passage`, or an inline passage"
            )
            return None
        passage = f"{source}#{key}" if mark else None
        if passage not in self._drafts.passages:
            self._drafts.sources.append(SourceReference(source, passage, place))
        return Citation(source, passage, stance, scope, place)

    def _inline(self, source: str, content: Content, place: Position) -> str:
        """Enter an inline passage; the same content from two places is one passage."""
        digest = blake2b(repr((source, *content)).encode(), digest_size=_INLINE_HASH_BYTES).hexdigest()
        passage = Passage(f"{source}#~{digest}", source, *content, at=place)
        known = self._drafts.passages.get(passage.id)
        if known is None or place < known.at:
            self._drafts.passages[passage.id] = passage
        return passage.id

    def _quote(self, fields: Fields) -> str | None:
        """The quote as it stands; None when there is none, or when it was refused."""
        written = fields.values.get(QUOTE)
        if isinstance(written, str) and not written.strip():
            hint = "copy the words of the source, or leave it out"
            self._refuse("P605", fields.place(QUOTE), "the quote is empty", hint)
            return None
        return self._text(fields, QUOTE)

    def _text(self, fields: Fields, key: str) -> str | None:
        """The text under ``key``; None when there is none, or when it was refused."""
        written = fields.values.get(key)
        if isinstance(written, str):
            found = plain(written)
            if found:
                return found
            self._refuse("P311", fields.place(key), f"`{key}` is empty", "fill it in, or leave the key out")
        elif isinstance(written, Fields | Items):
            self._refuse("P310", fields.place(key), f"`{key}` must be a text", "write one text, in quotes if need be")
        return None

    def _language(self, fields: Fields) -> str | None:
        written = self._text(fields, core.LANGUAGE)
        if written is None:
            return None
        try:
            return canonical(Datatype.LANGUAGE, written)
        except LiteralError as error:
            self._refuse("P404", fields.place(core.LANGUAGE), f"`{written}` {error}", error.hint)
            return None

    def _speaker(self, node: Node, at: int) -> Speaker | None:
        if isinstance(node, Invalid):
            return None
        if isinstance(node, str):
            return Speaker(self._refer(node, at, self._vocabulary.speaking, SAID_BY), None, None, None)
        if isinstance(node, Items):
            hint = "cite a passage of its own for each, or use `relaying`"
            self._refuse("P310", at, "a passage has one speaker", hint)
            return None
        self.refuse_other_keys(node, _SPEAKER_KEYS, "a speaker")
        if (UNNAMED in node.values) == (TO in node.values):
            hint = f"write `{{{UNNAMED}: senior official, {OF}: actor}}`, or `{{{TO}: actor}}`"
            self._refuse("P310", at, "a speaker is either named or unnamed", hint)
            return None
        relayed = node.values.get(RELAYING)
        return Speaker(
            entity=self._reference_under(node, TO, self._vocabulary.speaking),
            unnamed=self._text(node, UNNAMED),
            of=self._reference_under(node, OF, self._vocabulary.actors),
            relaying=None if relayed is None else self._speaker(relayed, node.place(RELAYING)),
        )

    def _reference_under(self, fields: Fields, key: str, allowed: frozenset[str]) -> str | None:
        written = self._text(fields, key)
        return None if written is None else self._refer(written, fields.place(key), allowed, key)

    def _via(self, node: Node, at: int) -> tuple[str, ...]:
        """The ids under ``via``, without repeats, in their order."""
        if isinstance(node, Invalid):
            return ()
        if isinstance(node, Fields):
            self._refuse("P310", at, f"`{VIA}` must be an id or a list of ids", f"write `{VIA}: [reuters]`")
            return ()
        written = [(node, at)] if isinstance(node, str) else list(zip(node.values, node.value_at, strict=True))
        found: dict[str, None] = {}
        for item, item_at in written:
            if isinstance(item, Fields | Items):
                self._refuse("P310", item_at, f"`{VIA}` holds ids alone", f"write `{VIA}: [reuters]`")
            elif isinstance(item, str):
                found[item if item == SELF else self._refer(item, item_at, self._vocabulary.everything, VIA)] = None
        return tuple(found)

    def _refer(self, written: str, at: int, allowed: frozenset[str], key: str) -> str:
        if self._drafts.classes.get(written) not in allowed:
            self._drafts.references.append(Reference(written, position(self.file, at), allowed, key))
        return written

    def _refuse(self, code: str, at: int, message: str, hint: str) -> None:
        self._report.error(code, position(self.file, at), message, hint)
