"""YAML with the place of every key and value, built from the parser's events.

The C parser's ``compose`` and ``load`` crash the interpreter on deep nesting and keep no positions;
its events do neither. Scalars stay strings: what they mean is the ontology's matter. What datasets
have no use for (anchors, aliases, tags, duplicate and complex keys, several documents, deep nesting)
is refused with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias, cast

import yaml
from yaml._yaml import CParser

from loaders.diagnostics import COLUMN_BITS, FileReport, packed_place

DEPTH_LIMIT: Final = 64
"""Levels of mappings and lists in a file, the file's own mapping included."""


class Invalid:
    """Stands for a value that was refused, so that nothing more is said about it."""


INVALID: Final = Invalid()


class Fields:
    """A mapping: values by key, and the places of keys and values, all in written order."""

    __slots__ = ("key_at", "value_at", "values")

    def __init__(self) -> None:
        self.values: dict[str, Node] = {}
        self.key_at: list[int] = []
        self.value_at: list[int] = []

    def place(self, key: str) -> int:
        """The place of the value of ``key``."""
        return self.value_at[list(self.values).index(key)]

    def key_place(self, key: str) -> int:
        """The place of ``key``."""
        return self.key_at[list(self.values).index(key)]


class Items:
    """A list: values and their places."""

    __slots__ = ("value_at", "values")

    def __init__(self) -> None:
        self.values: list[Node] = []
        self.value_at: list[int] = []


Node: TypeAlias = str | Fields | Items | Invalid

_SYNTAX_HINTS: Final = (
    (
        re.compile("mapping values are not allowed"),
        "a text that holds `: ` must stand in quotes, or start on the next line after `>-`",
    ),
    (re.compile("cannot start any token"), "indent with spaces, and put a text that starts with @, ` or % in quotes"),
    (re.compile("end of stream"), "close the quotes"),
    (re.compile("flow"), "close every [ and {, and put commas between what they hold"),
    (re.compile("expected key|block end|expected <block"), "give the keys of one mapping the same indentation"),
    (re.compile("escape"), "use single quotes, in which a backslash is only a backslash"),
)


def read_tree(text: str, report: FileReport) -> tuple[Fields | None, bool]:
    """The mapping a file holds, and whether the file was read to its end.

    What is refused is reported. After a syntax error what was read before it is returned; None means
    that there is no mapping at all.
    """
    builder = _Builder(text, report)
    try:
        complete = builder.run()
    except yaml.MarkedYAMLError as error:
        # What was never closed is seen where it begins; the problem itself stands at the end of the file.
        unclosed = error.context_mark if error.problem is not None and "end of stream" in error.problem else None
        mark = unclosed or error.problem_mark or error.context_mark
        problem = error.problem or "cannot be parsed"
        hint = next((hint for pattern, hint in _SYNTAX_HINTS if pattern.search(f"{error.context} {problem}")), None)
        context = f" ({error.context})" if error.context else ""
        report.error("P201", _at(mark), f"{problem}{context}", hint)
        complete = False
    except yaml.YAMLError as error:
        # The reader under the parser refuses a character without a mark; files are cleaned of those before.
        report.error("P201", _at(None), str(error), None)
        complete = False
    return builder.top, complete


_SCALAR: Final[type] = yaml.ScalarEvent
_MAPPING_END: Final[type] = yaml.MappingEndEvent
_SEQUENCE_END: Final[type] = yaml.SequenceEndEvent
_MAPPING_START: Final[type] = yaml.MappingStartEvent
_ALIAS: Final[type] = yaml.AliasEvent


_MARKS: Final = ("&", "*", "!")
_MARKED: Final = re.compile(r"[&*!](?<=[\s\[\]{},?:-].)")
"""Where an anchor, an alias or a tag may begin."""


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What is used of PyYAML's events; the classes that lack an attribute are told apart before."""

    start_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str


class _TooDeepError(Exception):
    """The file is nested past the limit; it was reported."""


class _Builder:
    """Builds the tree of one file."""

    def __init__(self, text: str, report: FileReport) -> None:
        self._next = cast(Callable[[], _Event], CParser(text).get_event)
        # To ask every event for its marks takes a fifth of the time; most files hold no character that makes one.
        self._marked = text[:1] in _MARKS or _MARKED.search(text) is not None
        self._report = report
        self.top: Fields | None = None

    def run(self) -> bool:
        """Build the tree into ``top``; returns whether the whole file was read."""
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            self._refuse("P208", _place(event), "the file is empty", "delete it, or write entries: `id: {type: …}`")
            return True
        event = self._next()
        if not isinstance(event, yaml.MappingStartEvent):
            self._refuse(
                "P208",
                _place(event),
                "the file is not a mapping",
                "write entries one after the other: `id: {type: …}`",
            )
            return False
        self._check_marks(event)
        self.top = Fields()
        try:
            self._fill(self.top, 1)
        except _TooDeepError:
            return False
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return True
        self._refuse("P207", _place(event), "a second document starts here", "put it into a file of its own")
        return False

    def _fill(self, fields: Fields, depth: int) -> None:
        """Read a mapping into ``fields``, up to its end event."""
        advance, marked = self._next, self._marked
        values, key_at, value_at = fields.values, fields.key_at, fields.value_at
        while True:
            event = advance()
            if event.__class__ is _MAPPING_END:
                return
            if event.__class__ is not _SCALAR:
                self._skip_complex(event, depth)
                continue
            if marked and (event.tag is not None or event.anchor is not None):
                self._check_marks(event)
            key = event.value
            mark = event.start_mark
            at = mark.line << COLUMN_BITS | mark.column
            event = advance()
            mark = event.start_mark
            value: Node
            if event.__class__ is _SCALAR:
                value = event.value
                if marked and (event.tag is not None or event.anchor is not None):
                    self._check_marks(event)
            else:
                value = self._nested(event, depth)
            if key in values:
                first = (fields.key_place(key) >> COLUMN_BITS) + 1
                self._refuse("P202", at, f"key `{key}` is written twice", f"the first is on line {first}")
                continue
            values[key] = value
            key_at.append(at)
            value_at.append(mark.line << COLUMN_BITS | mark.column)

    def _items(self, depth: int) -> Items:
        """Read a list, up to its end event."""
        advance, marked = self._next, self._marked
        items = Items()
        values, value_at = items.values, items.value_at
        while True:
            event = advance()
            if event.__class__ is _SEQUENCE_END:
                return items
            mark = event.start_mark
            if event.__class__ is _SCALAR:
                if marked and (event.tag is not None or event.anchor is not None):
                    self._check_marks(event)
                values.append(event.value)
            else:
                values.append(self._nested(event, depth))
            value_at.append(mark.line << COLUMN_BITS | mark.column)

    def _nested(self, event: _Event, depth: int) -> Node:
        """Read a value that is no scalar."""
        if event.__class__ is _ALIAS:
            self._refuse("P203", _place(event), f"alias `*{event.anchor}`", "write the value out where it is needed")
            return INVALID
        self._check_marks(event)
        if depth == DEPTH_LIMIT:
            message = f"nested past {DEPTH_LIMIT} levels"
            self._refuse("P206", _place(event), message, "a value needs no more than a few levels")
            raise _TooDeepError
        if event.__class__ is _MAPPING_START:
            fields = Fields()
            self._fill(fields, depth + 1)
            return fields
        return self._items(depth + 1)

    def _skip_complex(self, event: _Event, depth: int) -> None:
        """Refuse a key that is a mapping, a list or an alias, and read past it and its value."""
        if not isinstance(event, yaml.AliasEvent):
            self._refuse(
                "P205", _place(event), "a key must be a plain word", "put text that begins with [ or { in quotes"
            )
        self._nested(event, depth)
        event = self._next()
        if not isinstance(event, yaml.ScalarEvent):
            self._nested(event, depth)

    def _check_marks(self, event: _Event) -> None:
        """Refuse the event's anchor and tag."""
        if not self._marked:
            return
        if event.anchor is not None:
            self._refuse("P203", _place(event), f"anchor `&{event.anchor}`", "write the value out where it is needed")
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            hint = "leave it out: the ontology knows the type of every value"
            self._refuse("P204", _place(event), f"tag `{shown}`", hint)

    def _refuse(self, code: str, at: int, message: str, hint: str) -> None:
        self._report.error(code, at, message, hint)


def _place(event: _Event) -> int:
    return event.start_mark.line << COLUMN_BITS | event.start_mark.column


def _at(mark: _Mark | None) -> int:
    return 0 if mark is None else packed_place(mark.line, mark.column)
