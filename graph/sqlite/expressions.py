"""One value of a row as SQL expressions: how it is compared, put in order and shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from graph.plan import Part
from graph.sqlite.sql import Fixed, Piece, json_text, quoted
from ontology.model import Term


class Nature(Enum):
    """What a value is compared, put in order and shown as."""

    TEXT = auto()
    NAME = auto()
    """A text that is never null, of letters that JSON takes as they are: of the ontology or an enumeration."""
    DAY = auto()
    DATE = auto()
    NUMBER = auto()
    TRUTH = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Read:
    """One value of a row, as SQL expressions."""

    raw: str
    nature: Nature
    folded: str = "NULL"
    earliest: str = "NULL"
    latest: str = "NULL"
    terms: tuple[Term, ...] = ()

    def part(self, part: Part) -> Read:
        """The value itself, or one of its days."""
        match part:
            case Part.WHOLE:
                return self
            case Part.EARLIEST:
                return day(self.earliest)
            case Part.LATEST:
                return day(self.latest)

    @property
    def is_text(self) -> bool:
        """Whether it has a folded form."""
        return self.nature not in (Nature.NUMBER, Nature.TRUTH)

    def components(self) -> tuple[str, ...]:
        """What it puts into an order and into cursors, one after the other."""
        match self.nature:
            case Nature.DATE:
                return self.earliest, self.latest, self.raw
            case Nature.NUMBER | Nature.TRUTH:
                return (self.raw,)
            case Nature.TEXT | Nature.NAME | Nature.DAY | Nature.CODE:
                return self.folded, self.raw

    def pieces(self) -> tuple[Piece, ...]:
        """Its JSON text, in pieces."""
        return (Fixed('"'), self.raw, Fixed('"')) if self.nature is Nature.NAME else (self.json(),)

    def json(self) -> str:
        """The expression of its JSON text; null is ``null``."""
        match self.nature:
            case Nature.TRUTH:
                return f"CASE {self.raw} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END"
            case Nature.CODE:
                cases = "".join(f" WHEN {quoted(t.code)} THEN {quoted(json_text(t.name))}" for t in self.terms)
                return f"CASE {self.raw}{cases} ELSE json_quote({self.raw}) END" if cases else _json_quote(self.raw)
            case Nature.TEXT | Nature.NAME | Nature.DAY | Nature.DATE | Nature.NUMBER:
                return _json_quote(self.raw)


def _json_quote(expression: str) -> str:
    return f"json_quote({expression})"


def day(expression: str) -> Read:
    """A day, or none."""
    return Read(expression, Nature.DAY, folded=f"replace({expression}, '-', ' ')")


def spelt(expression: str) -> str:
    """The folded form of a short text that has no folded companion."""
    return f"coalesce((SELECT folded FROM spelling WHERE text = {expression}), {expression})"


def text(expression: str, folded: str | None = None) -> Read:
    """A text, with its folded form where that is kept."""
    return Read(expression, Nature.TEXT, folded or spelt(expression))


def named(expression: str) -> Read:
    """A text of the ontology or of an enumeration."""
    return Read(expression, Nature.NAME, spelt(expression))
