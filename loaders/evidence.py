"""Citations, passages and speakers as they stand in YAML (model rules 11, 13 and 14)."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final, NamedTuple

from loaders.drafts import OF_ACTOR, OF_ANYTHING, OF_SPEAKER, CitationDraft, FileDrafts, PassageDraft
from loaders.nearest import did_you_mean
from loaders.positions import Fields, Invalid, Items, Node
from loaders.vocabulary import Vocabulary
from ontology import core
from ontology.literals import LiteralError, canonical, plain
from ontology.model import Datatype
from ontology.records import Scope, Speaker, Stance

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
_SUPPORTS: Final = Stance.SUPPORTS.value
NO_ENTRY: Final = (None, 0)
"""The entry of what has none in this file."""


class Content(NamedTuple):
    """What a passage holds, wherever it is written."""

    quote: str | None
    locator: str | None
    language: str | None
    said_by: Speaker | None
    via: tuple[str, ...]


class EvidenceReader:
    """Reads the citations and passages of one file."""

    def __init__(self, vocabulary: Vocabulary, drafts: FileDrafts) -> None:
        self._vocabulary = vocabulary
        self._drafts = drafts

    def citations(self, node: Node, at: int, scope: Scope) -> tuple[CitationDraft, ...] | None:
        """What ``cite`` says; None when it was refused, which was reported."""
        if isinstance(node, Items):
            found: list[CitationDraft] = []
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

    def stance(self, fields: Fields) -> str | None:
        """The stance that a citation states; None when it was refused."""
        written = fields.values.get(STANCE, _SUPPORTS)
        if isinstance(written, Invalid):
            return None
        known = [stance.value for stance in Stance]
        word = written if isinstance(written, str) else "…"
        if word in known:
            return word
        hint = did_you_mean(word, known) or f"write one of {', '.join(f'`{name}`' for name in known)}"
        self._refuse("P606", fields.place(STANCE), f"unknown stance `{word}`", hint)
        return None

    def _citation(self, node: Node, at: int, scope: Scope) -> CitationDraft | None:
        if isinstance(node, str):
            return self._named(node, _SUPPORTS, scope, at)
        if isinstance(node, Invalid):
            return None
        if isinstance(node, Items):
            self._refuse("P310", at, f"a list within a list of `{CITE}`", "write one list")
            return None
        return self._referring(node, scope) if PASSAGE in node.values else self._written_out(node, at, scope)

    def _referring(self, fields: Fields, scope: Scope) -> CitationDraft | None:
        """A citation ``{passage: source#key, stance: …}``."""
        other = self.refuse_other_keys(fields, frozenset({PASSAGE, STANCE}), "a citation that names its passage")
        written, stance = self._text(fields, PASSAGE), self.stance(fields)
        if written is None or stance is None or other:
            return None
        return self._named(written, stance, scope, fields.place(PASSAGE))

    def _written_out(self, fields: Fields, at: int, scope: Scope) -> CitationDraft | None:
        """A citation of a source: with an inline passage, or without one."""
        other = self.refuse_other_keys(fields, _INLINE_KEYS, "a citation")
        if CITED not in fields.values:
            self._refuse("P310", at, "a citation without a source", f"add `{CITED}:` or `{PASSAGE}:`")
            return None
        source, stance, content = self._text(fields, CITED), self.stance(fields), self.content(fields)
        if other or source is None or stance is None or (QUOTE in fields.values and content.quote is None):
            return None
        at_source = fields.place(CITED)
        if content.quote is None and content.locator is None:
            return self._named(source, stance, scope, at_source)
        passage = self._inline(source, content, at)
        if self._drafts.entries.get(source, NO_ENTRY)[0] not in self._vocabulary.sources:
            self._drafts.sources.append((source, passage, at_source))
        return source, passage, stance, scope.value, at

    def _named(self, written: str, stance: str, scope: Scope, place: int) -> CitationDraft | None:
        """A citation of ``source`` or ``source#passage``."""
        source, mark, key = written.strip().partition("#")
        if not source or (mark and not key):
            self._drafts.report.error(
                "P311", place, f"`{written}` names no passage", "write `source#passage`, or an inline passage"
            )
            return None
        passage = f"{source}#{key}" if mark else None
        if passage not in self._drafts.passages:
            self._drafts.sources.append((source, passage, place))
        return source, passage, stance, scope.value, place

    def _inline(self, source: str, content: Content, place: int) -> str:
        """Enter an inline passage; the same content from two places is one passage."""
        digest = blake2b(repr((source, *content)).encode(), digest_size=_INLINE_HASH_BYTES).hexdigest()
        passage = PassageDraft(f"{source}#~{digest}", source, *content, at=place)
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
            return Speaker(self._refer(node, at, OF_SPEAKER, SAID_BY), None, None, None)
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
            entity=self._reference_under(node, TO, OF_SPEAKER),
            unnamed=self._text(node, UNNAMED),
            of=self._reference_under(node, OF, OF_ACTOR),
            relaying=None if relayed is None else self._speaker(relayed, node.place(RELAYING)),
        )

    def _reference_under(self, fields: Fields, key: str, of: str) -> str | None:
        written = self._text(fields, key)
        return None if written is None else self._refer(written, fields.place(key), of, key)

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
                found[item if item == SELF else self._refer(item, item_at, OF_ANYTHING, VIA)] = None
        return tuple(found)

    def _refer(self, written: str, at: int, of: str, key: str) -> str:
        self._drafts.references[of, key].append((written, at))
        return written

    def _refuse(self, code: str, at: int, message: str, hint: str) -> None:
        self._drafts.report.error(code, at, message, hint)
