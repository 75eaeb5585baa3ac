"""One value of a row as Cypher expressions: how it is read, compared and put in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from graph.neo4j.cypher import name
from graph.neo4j.schema import earliest_key, folded_key, latest_key, sortable_key
from graph.plan import Part


class Nature(Enum):
    """What a value is compared, put in order and shown as."""

    TEXT = auto()
    DAY = auto()
    DATE = auto()
    NUMBER = auto()
    TRUTH = auto()


@dataclass(frozen=True, slots=True)
class Read:
    """One value of a row, as Cypher expressions."""

    raw: str
    nature: Nature
    folded: str = "null"
    earliest: str = "null"
    latest: str = "null"
    sortable: tuple[str, str] | None = None
    """Of a text that may go beyond the basic plane: its folded form and itself, to be compared with parameters."""

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
        """Whether it is compared by its folded form, then by itself."""
        return self.nature in (Nature.TEXT, Nature.DATE)

    def compared(self) -> tuple[str, ...]:
        """The same as ``components``, to be compared with parameters."""
        return self.sortable if self.sortable and self.nature is Nature.TEXT else self.components()

    def components(self) -> tuple[str, ...]:
        """What it puts into an order and into cursors, one after the other."""
        match self.nature:
            case Nature.DATE:
                return self.earliest, self.latest, self.raw
            case Nature.NUMBER:
                return (self.raw,)
            case Nature.TRUTH:
                return (f"toInteger({self.raw})",)
            case Nature.TEXT | Nature.DAY:
                return self.folded, self.raw


def day(expression: str) -> Read:
    """One of the days of a date: it folds to itself with spaces."""
    return Read(expression, Nature.DAY, folded=f"replace({expression}, '-', ' ')")


def of_key(alias: str, key: str) -> Read:
    """A text whose folded form stands beside it where it is another."""
    text = f"{alias}.{name(key)}"
    folded = f"{alias}.{name(folded_key(key))}"
    return Read(text, Nature.TEXT, f"coalesce({folded}, {text})")


def written(alias: str, key: str) -> Read:
    """The same of a text in people's words, which may hold any character."""
    return replace(of_key(alias, key), sortable=sortable_forms(alias, key))


def sortable_forms(alias: str, key: str) -> tuple[str, str]:
    """A folded form and the text, to be compared with parameters."""
    of_folded, of_text = sortable_key(folded_key(key)), sortable_key(key)
    folded = f"coalesce({', '.join(f'{alias}.{name(k)}' for k in (of_folded, folded_key(key), key))})"
    return folded, f"coalesce({alias}.{name(of_text)}, {alias}.{name(key)})"


def word(expression: str) -> Read:
    """A word of the ontology or of an enumeration: its folded form is itself in small letters."""
    return Read(expression, Nature.TEXT, f"toLower({expression})")


def dated(alias: str, key: str) -> Read:
    """A date with its days."""
    first, last = (f"{alias}.{name(part(key))}" for part in (earliest_key, latest_key))
    return Read(f"{alias}.{name(key)}", Nature.DATE, of_key(alias, key).folded, first, last)


def number(alias: str, key: str) -> Read:
    """A number."""
    return Read(f"{alias}.{name(key)}", Nature.NUMBER)


def truth(alias: str, key: str) -> Read:
    """A boolean."""
    return Read(f"{alias}.{name(key)}", Nature.TRUTH)
