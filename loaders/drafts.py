"""What the files of a dataset say, before their references are resolved and equal claims merged."""

from __future__ import annotations

from typing import NamedTuple

from ontology.records import Citation, Claim, Passage, Position


class Reference(NamedTuple):
    """An entity id that was written somewhere, and what it must be."""

    id: str
    at: Position
    allowed: frozenset[str]
    key: str
    """Where it was written: the property, for messages."""


class SourceReference(NamedTuple):
    """A citation's source, and its passage where one was named."""

    source: str
    passage: str | None
    """``source#key``."""
    at: Position


class StatedProperty(NamedTuple):
    """A property stated of an entity by a passage: whether its class has it shows when all files are read."""

    subject: str
    key: str
    at: Position


class Mention(NamedTuple):
    """A handle or an event's id in a passage's list, with the citation that it adds to that claim."""

    name: str
    citation: Citation


class Entry(NamedTuple):
    """An entity as its entry introduces it."""

    id: str
    class_name: str | None
    """None where the entry's type was wrong; that was reported."""
    at: Position


class Drafts:
    """Everything that was read; lists are in the order of files and of lines."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.passages: dict[str, Passage] = {}
        self.classes: dict[str, str | None] = {}
        """The class of every entry so far."""
        self.claims: list[Claim] = []
        """Each as written in one place: with the citations and the handle it has there."""
        self.references: list[Reference] = []
        """Those that were not known to be right when they were read; likewise sources and statements."""
        self.sources: list[SourceReference] = []
        self.statements: list[StatedProperty] = []
        self.mentions: list[Mention] = []
        self.names: dict[str, list[tuple[str, str]]] = {}
        """By entity, the (language, name) pairs of its own entry, as written."""
        self.excused: set[str] = set()
        """Ids, passages and handles whose absence was explained by a diagnostic already."""
        self.excused_properties: set[tuple[str, str]] = set()
        """Subject and stored property of values that were refused."""
        self.incomplete = False
        """Whether a file was read in part, so that more may be stated than was seen."""
        self.opaque = False
        """Whether a file could not be read at all, so that anything may be defined in it."""
