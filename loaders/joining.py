"""What the files of a dataset say, side by side, before their references are resolved and equal claims merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.diagnostics import COLUMN_BITS, COLUMN_MASK, Report, position
from loaders.drafts import ClaimDraft, FileDrafts, PassageDraft
from ontology.records import Citation, Claim, Passage, Position, Scope, Stance

_new: Final = tuple.__new__
"""Makes a named tuple at half the cost of calling its class."""
_ASSERTED: Final = True
# Plain words for members of enumerations, which drafts cannot hold.
_STANCES: Final = {stance.value: stance for stance in Stance}
_SCOPES: Final = {scope.value: scope for scope in Scope}


class Entry(NamedTuple):
    """An entity as its entry introduces it."""

    id: str
    class_name: str | None
    """None where the entry's type was wrong; that was reported."""
    file: str
    at: int

    @property
    def place(self) -> Position:
        """Where the entry stands."""
        return position(self.file, self.at)


class Drafts:
    """The drafts of all files, which are added in the order of their names."""

    def __init__(self) -> None:
        self.files: list[tuple[str, FileDrafts]] = []
        self.entries: dict[str, Entry] = {}
        self.classes: dict[str, str | None] = {}
        """The class of every entry."""
        self.passages: dict[str, tuple[str, PassageDraft]] = {}
        """By id, each with the file that it stands in."""
        self.folders: dict[str, str] = {}
        """By entity: the folder its entry stands in."""
        self.mentioned: list[Claim] = []
        """Claims that other passages name by their handles, with the citations that this adds."""
        self.excused: set[str] = set()
        self.excused_properties: set[tuple[str, str]] = set()
        self.incomplete = False
        self.opaque = False

    def add(self, file: str, drafts: FileDrafts, report: Report) -> None:
        """Put the drafts of one more file beside the others; what an earlier file introduced already is reported."""
        report.add(file, drafts.report)
        self.files.append((file, drafts))
        folder = file.rpartition("/")[0]
        for entity, (class_name, at) in drafts.entries.items():
            self.folders.setdefault(entity, folder)
            first = self.entries.get(entity)
            if first is None:
                self.entries[entity] = Entry(entity, class_name, file, at)
                self.classes[entity] = class_name
            else:
                _report_again(first, class_name, position(file, at), report)
        for passage in drafts.passages.values():
            self.passages.setdefault(passage.id, (file, passage))
        self.excused |= drafts.excused
        self.excused_properties |= drafts.excused_properties
        self.incomplete |= drafts.incomplete
        self.opaque |= drafts.opaque

    def claims(self) -> Iterator[tuple[str, ClaimDraft]]:
        """Every claim as written in one place, with its file, in order."""
        for file, drafts in self.files:
            for claim in drafts.claims:
                yield file, claim


def _report_again(first: Entry, class_name: str | None, at: Position, report: Report) -> None:
    described = " as another class" if first.class_name != class_name else ""
    message = f"`{first.id}` has an entry already{described}, at {shown(first.place)}"
    report.error("P302", at, message, "merge the two, or give one another id")


def shown(at: Position) -> str:
    """A place as messages name it."""
    return f"{at.file}:{at.line}:{at.column}"


def claim_record(file: str, draft: ClaimDraft) -> Claim:
    """The claim that a draft in ``file`` makes, as it is written there."""
    # This runs for every claim of a dataset: the tuples are made without their classes' checks.
    at = draft[11]
    place = _new(Position, (file, (at >> COLUMN_BITS) + 1, (at & COLUMN_MASK) + 1))
    cited = draft[10]
    if len(cited) == 1 and cited[0][4] == at:
        # What a passage states is cited where it is written.
        source, passage, stance, scope, _ = cited[0]
        citations: tuple[Citation, ...] = (_new(Citation, (source, passage, _STANCES[stance], _SCOPES[scope], place)),)
    else:
        citations = tuple([citation_record(file, citation) for citation in cited]) if cited else ()
    return _new(Claim, (*draft[:10], _ASSERTED, citations, (), place))


def citation_record(file: str, draft: tuple[str, str | None, str, str, int]) -> Citation:
    """The citation that a draft in ``file`` makes."""
    source, passage, stance, scope, at = draft
    place = _new(Position, (file, (at >> COLUMN_BITS) + 1, (at & COLUMN_MASK) + 1))
    return _new(Citation, (source, passage, _STANCES[stance], _SCOPES[scope], place))


def passage_record(file: str, draft: PassageDraft) -> Passage:
    """The passage that a draft in ``file`` makes."""
    return Passage(*draft[:7], at=position(file, draft.at))
