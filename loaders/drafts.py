"""What one file of a dataset says, before it is joined to what the others say.

A file is read by itself: nothing in its drafts depends on another file, nor on its own name. So files
can be read in any order and in several processes, and what was read of one can be kept.

There are hundreds of thousands of drafts. They hold tuples, texts and numbers alone, which
:mod:`marshal` writes and reads at the speed of copying; places are line and column packed into one
number (``loaders.diagnostics``).
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from typing import Any, Final, NamedTuple, TypeAlias

from loaders.diagnostics import FileReport
from ontology.records import Speaker

_new: Final = tuple.__new__
"""Makes a named tuple at half the cost of calling its class."""

Qualifiers: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
CitationDraft: TypeAlias = tuple[str, str | None, str, str, int]
"""Source, passage, stance, scope, place."""


class ClaimDraft(NamedTuple):
    """A claim as written in one place: with the citations and the handle that it has there."""

    id: str
    subject: str
    property: str
    object: str | None
    value: str | None
    language: str | None
    since: str | None
    until: str | None
    qualifiers: Qualifiers
    handle: str | None
    citations: tuple[CitationDraft, ...]
    at: int


class PassageDraft(NamedTuple):
    """A passage as its source's entry or a citation introduces it."""

    id: str
    source: str
    quote: str | None
    locator: str | None
    language: str | None
    said_by: Speaker | None
    via: tuple[str, ...]
    at: int


Wanted: TypeAlias = tuple[str, str]
"""What an id must be that was written somewhere: what refers to it, one of the words below, and under which
property, qualifier or word of the format."""
OF_PROPERTY: Final = "property"
OF_QUALIFIER: Final = "qualifier"
OF_SPEAKER: Final = "speaker"
OF_ACTOR: Final = "actor"
OF_ANYTHING: Final = "anything"


class FileDrafts:
    """Everything that one file says; lists are in the order of its lines."""

    __slots__ = (
        "claims",
        "entries",
        "excused",
        "excused_properties",
        "handles",
        "incomplete",
        "mentions",
        "names",
        "opaque",
        "passages",
        "references",
        "report",
        "sources",
        "statements",
    )

    def __init__(self) -> None:
        self.report = FileReport()
        self.entries: dict[str, tuple[str | None, int]] = {}
        """By id: the class, None where the type was wrong and that was reported, and the place."""
        self.names: dict[str, list[tuple[str, str]]] = {}
        """By entity, the (language, name) pairs of its own entry, as written."""
        self.claims: list[ClaimDraft] = []
        self.handles: list[int] = []
        """The places in ``claims`` of those with a handle."""
        self.passages: dict[str, PassageDraft] = {}
        self.references: defaultdict[Wanted, list[tuple[str, int]]] = defaultdict(list)
        """Ids and places, by what they must be."""
        self.sources: list[tuple[str, str | None, int]] = []
        """Cited sources, and their passages where these are named and not in this file."""
        self.statements: list[tuple[str, str, int]] = []
        """Subject, property and place of what passages state, where this file does not show that the class has it."""
        self.mentions: list[tuple[str, CitationDraft]] = []
        """Handles and ids of events in the lists of passages, with the citation that each adds to that claim."""
        self.excused: set[str] = set()
        """Ids, passages and handles whose absence was explained by a diagnostic already."""
        self.excused_properties: set[tuple[str, str]] = set()
        """Subject and stored property of values that were refused."""
        self.incomplete = False
        """Whether the file was read in part, so that it may state more than was seen."""
        self.opaque = False
        """Whether the file could not be read at all, so that anything may be defined in it."""

    def packed(self) -> bytes:
        """The drafts as bytes, for :meth:`unpacked`."""
        passages = [(*passage[:5], _flat(passage.said_by), *passage[6:]) for passage in self.passages.values()]
        return marshal.dumps(
            (
                self.report.found,
                self.entries,
                self.names,
                [tuple(claim) for claim in self.claims],
                self.handles,
                passages,
                dict(self.references),
                self.sources,
                self.statements,
                self.mentions,
                self.excused,
                self.excused_properties,
                self.incomplete,
                self.opaque,
            )
        )

    @classmethod
    def unpacked(cls, packed: bytes) -> FileDrafts:
        """The drafts that were ``packed`` by this version of this program: other bytes may crash the interpreter."""
        drafts = cls()
        (
            drafts.report.found,
            drafts.entries,
            drafts.names,
            claims,
            drafts.handles,
            passages,
            references,
            drafts.sources,
            drafts.statements,
            drafts.mentions,
            drafts.excused,
            drafts.excused_properties,
            drafts.incomplete,
            drafts.opaque,
        ) = marshal.loads(packed)  # noqa: S302 - bytes of our own
        drafts.claims = [_new(ClaimDraft, claim) for claim in claims]
        for found in passages:
            drafts.passages[found[0]] = _new(PassageDraft, (*found[:5], _speaker(found[5]), *found[6:]))
        drafts.references.update(references)
        return drafts


def _flat(speaker: Speaker | None) -> tuple[Any, ...] | None:
    """A speaker as nested plain tuples, which can be packed."""
    return None if speaker is None else (*speaker[:3], _flat(speaker.relaying))


def _speaker(flat: tuple[Any, ...] | None) -> Speaker | None:
    return None if flat is None else Speaker(flat[0], flat[1], flat[2], _speaker(flat[3]))
