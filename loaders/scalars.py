"""Single literals and references, checked and in canonical form."""

from __future__ import annotations

import re
from sys import intern
from typing import Final

from loaders.drafts import FileDrafts
from loaders.nearest import did_you_mean
from loaders.vocabulary import Slot
from ontology import core
from ontology.literals import LiteralError, canonical, plain
from ontology.model import Datatype

# Members of an enumeration are slow to look up in its class: these are asked for a million times.
_TEXT: Final = Datatype.TEXT
_STRING: Final = Datatype.STRING

_MIXED: Final = re.compile(r"[A-Za-zÀ-ɏ][Ͱ-ӿ]|[Ͱ-ӿ][A-Za-zÀ-ɏ]")
_CODES: Final = {
    Datatype.DATE: "P401",
    Datatype.URL: "P402",
    Datatype.COORDINATES: "P403",
    Datatype.LANGUAGE: "P404",
    Datatype.CODE: "P405",
    Datatype.BOOLEAN: "P406",
    Datatype.INTEGER: "P407",
    Datatype.DECIMAL: "P408",
    Datatype.DURATION: "P409",
    Datatype.QUANTITY: "P410",
}


class ScalarReader:
    """Reads the scalars of one file. ``forms`` keeps canonical forms, so that equal texts are looked into once."""

    def __init__(self, drafts: FileDrafts, forms: dict[str, str]) -> None:
        self._references = drafts.references
        self._report = drafts.report
        self._canonical = forms

    def target(self, slot: Slot, text: str, place: int) -> str | None:
        """The id that a reference names; that it exists shows when all files are read."""
        if not text:
            self._empty(slot, place)
            return None
        text = intern(text)
        self._references[slot.wanted].append((text, place))
        return text

    def value(self, slot: Slot, text: str, place: int) -> str | None:
        """The canonical form of a literal; None when it was refused."""
        datatype = slot.datatype
        if datatype is _TEXT or datatype is _STRING:
            found = plain(text)
            if not found:
                self._empty(slot, place)
                return None
            if slot.stored in core.NAMES and not found.isascii() and _MIXED.search(found):
                hint = "type the name anew in one alphabet: letters of another only look the same"
                self._report.error("P412", place, f"`{found}` mixes alphabets within a word", hint)
                return None
            return found
        if not text or text.isspace() or datatype is None:
            self._empty(slot, place)
            return None
        form = self.literal(datatype, text, place)
        return form if form is None or self._fits(slot, form, place) else None

    def literal(self, datatype: Datatype, text: str, place: int) -> str | None:
        """The canonical form of ``text`` as a ``datatype``, whatever the property; None when it was refused."""
        # No datatype's name begins with that of another, and to hash an enumeration's member is slow.
        key = datatype + text
        found = self._canonical.get(key)
        if found is None:
            try:
                found = self._canonical[key] = canonical(datatype, text)
            except LiteralError as error:
                self._report.error(_CODES[datatype], place, f"`{text}` {error}", error.hint)
        return found

    def _fits(self, slot: Slot, form: str, place: int) -> bool:
        """Whether a value belongs to the value set of its property."""
        if slot.codes and form not in slot.codes:
            some = ", ".join(f"`{code}`" for code in sorted(slot.codes))
            hint = did_you_mean(form, slot.codes) or f"write one of {some}"
            self._report.error("P405", place, f"`{slot.key}` has no value `{form}`", hint)
            return False
        if slot.stored == core.EXISTENCE and form != "true":
            hint = "say who denies it: `{value: true, cite: {passage: source#passage, stance: denies}}`"
            self._report.error("P310", place, f"`{slot.key}` states that something was, never that it was not", hint)
            return False
        return True

    def _empty(self, slot: Slot, place: int) -> None:
        self._report.error("P311", place, f"`{slot.key}` is empty", "fill it in, or leave the key out")
