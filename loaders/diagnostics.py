"""Mistakes in a dataset: what a diagnostic is, how one is reported and how it is shown.

Every code has a section in ``docs/errors.md`` and a bad example in ``tests/loaders/bad``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ontology.records import Position

COLUMN_BITS: Final = 21
"""Bits of a packed place that hold the column: files are too short for more."""
WHOLE: Final = -1
"""The packed place of what concerns a whole file."""
COLUMN_MASK: Final = (1 << COLUMN_BITS) - 1
_new: Final = tuple.__new__
"""Makes a named tuple at half the cost of calling its class."""
_SHOWN: Final = 160
"""Characters of a source line that are shown."""


class Severity(StrEnum):
    """An error keeps the dataset from being loaded; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


CODES: Final[dict[str, str]] = {
    # Files
    "P101": "the dataset's folder is missing or is no folder",
    "P102": "the folder holds no YAML file",
    "P103": "a file or folder cannot be read",
    "P104": "not a regular file",
    "P105": "a link that leads out of the dataset, in a circle or nowhere",
    "P106": "a file over 2 MB",
    "P107": "bytes that are not UTF-8",
    "P108": "a control character",
    "P109": "an invisible character that changes how text reads",
    # YAML
    "P201": "YAML that cannot be parsed",
    "P202": "a key written twice",
    "P203": "an anchor or alias",
    "P204": "a tag",
    "P205": "a key that is not a plain word",
    "P206": "nesting past 64 levels",
    "P207": "several documents in one file",
    "P208": "a file that is not a mapping",
    # Entries
    "P301": "an id that is not kebab-case",
    "P302": "an id used twice",
    "P303": "an entry that is not a mapping",
    "P304": "an entry without a type",
    "P305": "an unknown class",
    "P306": "a class too general to have entities",
    "P307": "an unknown property",
    "P308": "a property that this class does not have",
    "P309": "a property too general to be stated",
    "P310": "a value of the wrong form",
    "P311": "an empty value",
    "P312": "an unknown key in a value",
    "P313": "passages of something that is not a source",
    # Values
    "P401": "a bad date",
    "P402": "a bad URL",
    "P403": "bad coordinates",
    "P404": "a bad language tag",
    "P405": "a value outside its value set",
    "P406": "a bad boolean",
    "P407": "a bad integer",
    "P408": "a bad number",
    "P409": "a bad duration",
    "P410": "a bad quantity",
    "P411": "an end before its beginning",
    "P412": "a name that mixes look-alike alphabets",
    # References
    "P501": "an unknown reference",
    "P502": "a reference to the wrong class",
    "P503": "things that contain each other",
    # Evidence
    "P601": "a claim without a citation",
    "P602": "an unknown source",
    "P603": "an unknown passage",
    "P604": "a citation of something that is not a source",
    "P605": "an empty quote",
    "P606": "an unknown stance",
    "P607": "an unknown key in a passage, citation or speaker",
    "P608": "a handle that no claim has",
    "P609": "a handle used twice",
    "P610": "statements without a passage",
    "P611": "statements of the wrong form",
    # Claims
    "P701": "a missing required property",
    "P702": "several values where one can hold",
    "P703": "qualifiers that contradict each other",
    # Warnings
    "P801": "a citation without a quote",
    "P802": "a denial of what nobody states",
    "P803": "more proofs than are kept",
}
"""Every code and what it stands for."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake, and where it is."""

    code: str
    severity: Severity
    at: Position
    """Line and column are 0 where the mistake concerns a whole file or folder."""
    message: str
    """What is wrong, with the offending word."""
    hint: str | None = None
    """What to do about it."""
    line: str | None = None
    """The offending line of the file."""

    def render(self) -> str:
        """The diagnostic as text: place and message, then the line with a caret, then the hint."""
        place = self.at.file if self.at.line == 0 else f"{self.at.file}:{self.at.line}:{self.at.column}"
        parts = [f"{place}: {self.code} {'warning: ' if self.severity is Severity.WARNING else ''}{self.message}"]
        if self.line is not None:
            parts.extend(_pointed(self.line, self.at.column))
        if self.hint is not None:
            parts.append(f"hint: {self.hint}")
        return "\n".join(parts)


def _pointed(line: str, column: int) -> tuple[str, str]:
    """The part of ``line`` around ``column`` and a caret under it; unprintable characters show as ``?``."""
    start = max(0, column - 1 - _SHOWN // 2) if len(line) > _SHOWN else 0
    shown = line[start : start + _SHOWN].replace("\t", " ")
    return "    " + "".join(c if c.isprintable() else "?" for c in shown), "    " + " " * (column - 1 - start) + "^"


def position(file: str, at: int) -> Position:
    """The place ``at``, line and column packed into one number and counted from 0, in ``file``."""
    if at == WHOLE:
        return Position(file, 0, 0)
    return _new(Position, (file, (at >> COLUMN_BITS) + 1, (at & COLUMN_MASK) + 1))


def packed_place(line: int, column: int) -> int:
    """The number that stands for a line and a column, both counted from 0."""
    return line << COLUMN_BITS | column


class FileReport:
    """Collects the diagnostics of one file, whose name does not matter yet."""

    __slots__ = ("found",)

    def __init__(self) -> None:
        self.found: list[tuple[str, int, str, str | None]] = []
        """Code, packed place, message and hint: as plain as drafts are."""

    def error(self, code: str, at: int, message: str, hint: str | None = None) -> None:
        """Report an error."""
        self.found.append((code, at, message, hint))


class Report:
    """Collects the diagnostics of one run."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self.failed = False
        """Whether an error was reported."""

    def error(self, code: str, at: Position, message: str, hint: str | None = None) -> None:
        """Report an error."""
        self.failed = True
        self._found.append(Diagnostic(code, Severity.ERROR, at, message, hint))

    def add(self, file: str, found: FileReport) -> None:
        """Report what was found in one file."""
        for code, at, message, hint in found.found:
            self.error(code, position(file, at), message, hint)

    def warning(self, code: str, at: Position, message: str, hint: str | None = None) -> None:
        """Report something that is allowed and worth a look."""
        self._found.append(Diagnostic(code, Severity.WARNING, at, message, hint))

    def sorted(self) -> list[Diagnostic]:
        """What was reported, by file, line, column and code, repeats dropped."""
        return sorted(dict.fromkeys(self._found), key=lambda d: (d.at, d.code, d.message))


def with_lines(found: Iterable[Diagnostic], lines: dict[str, list[str]]) -> tuple[Diagnostic, ...]:
    """The diagnostics with the lines they are about; ``lines`` maps a file to its lines."""
    completed = []
    for diagnostic in found:
        of_file = lines.get(diagnostic.at.file, [])
        shown = 0 < diagnostic.at.line <= len(of_file)
        completed.append(replace(diagnostic, line=of_file[diagnostic.at.line - 1]) if shown else diagnostic)
    return tuple(completed)
