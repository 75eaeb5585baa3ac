"""What the parts of a statement share while it is written: its parameters, aliases and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import orjson

from graph.plan import Around, Judged, Param
from graph.sqlite.sight import EVERYTHING, Sight
from graph.sqlite.sql import is_one_of
from graph.store import Value
from graph.view import View
from ontology.model import Ontology
from ontology.names import fold

_STRIDE: Final = 4
"""Every so many selects one is put behind FROM. The engine bounds the sum of the heights of the expressions
around a select, which grows with the square of their number; what stands behind FROM is not added."""


@dataclass(frozen=True, slots=True)
class Binding:
    """One parameter of a statement: a slot of the Plan, as it is or folded."""

    index: int
    folded: bool = False

    @property
    def name(self) -> str:
        """The name of the parameter in the statement."""
        return f"folded{self.index}" if self.folded else f"value{self.index}"

    def of(self, values: Sequence[Value]) -> str | int | float | None:
        """What is bound: lists go as JSON text."""
        value = values[self.index]
        if value is None or isinstance(value, int | float):
            return value
        if isinstance(value, str):
            return fold(value) if self.folded else value
        return orjson.dumps(value).decode()


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An ENTITY: a row of ``entity``. ``key`` is its key, to be had without reading the row."""

    alias: str
    key: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A CLAIM: a row of ``claim``; ``key`` as above."""

    alias: str
    key: str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An EDGE. ``cursor`` is the expression of its cursor."""

    node: EntityRow | ClaimRow | CitationRow
    claim: ClaimRow | None
    cursor: str = "NULL"


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A CITATION: a row of ``citation``, one of ``passage``, null when unquoted, its source and the claim."""

    alias: str
    passage: str
    source: EntityRow
    claim: ClaimRow


@dataclass(frozen=True, slots=True)
class PremiseRow:
    """A PREMISE."""

    claim: ClaimRow


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A SPEAKER: a row of ``voice``."""

    alias: str


@dataclass(frozen=True, slots=True)
class ProofRow:
    """A PROOF: a row of ``proof``."""

    alias: str


@dataclass(frozen=True, slots=True)
class InferenceRow:
    """An INFERENCE: a row of ``inference``."""

    alias: str


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An ORIGIN: columns ``claim``, ``grp`` and ``root``."""

    alias: str


@dataclass(frozen=True, slots=True)
class EchoRow:
    """An ECHO: columns ``claim`` and ``echo``."""

    alias: str


@dataclass(frozen=True, slots=True)
class TraceRow:
    """A TRACE: a citation, and the expression of the key of a root."""

    citation: CitationRow
    root: str


@dataclass(frozen=True, slots=True)
class HopRow:
    """A HOP: a row of ``hop``."""

    alias: str


@dataclass(frozen=True, slots=True)
class HitRow:
    """A HIT: a row of the search's own select."""

    alias: str
    node: EntityRow


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A KEY: ``value``, or where ``text`` is None the key of an entity; ``text`` is how a value is shown."""

    value: str
    text: str | None


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A VERDICT: there is one."""

    asked: Judged


@dataclass(frozen=True, slots=True)
class AroundRow:
    """An AROUND: there is one."""

    asked: Around


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A NAMED; both are expressions."""

    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class PathRow:
    """A PATH: a row of the search's own select, whose ``chain`` is the JSON array of its legs."""

    alias: str


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A MOMENT: a row of the timeline's own select, and its claim."""

    alias: str
    claim: ClaimRow


@dataclass(frozen=True, slots=True)
class LegRow:
    """A LEG; ``backward`` is an expression."""

    node: EntityRow
    claim: ClaimRow
    backward: str


Row = (
    EntityRow
    | ClaimRow
    | EdgeRow
    | CitationRow
    | PremiseRow
    | VoiceRow
    | HitRow
    | ProofRow
    | InferenceRow
    | OriginRow
    | EchoRow
    | TraceRow
    | HopRow
    | KeyRow
    | VerdictRow
    | AroundRow
    | PathRow
    | NamedRow
    | MomentRow
    | LegRow
)


@dataclass(slots=True)
class Writing:
    """A statement in the making."""

    ontology: Ontology
    bindings: dict[Binding, None] = field(default_factory=dict)
    """The parameters so far, in order."""
    sight: Sight = EVERYTHING
    """The view in force where the statement is being written."""
    expressions: dict[str, str] = field(default_factory=dict)
    """Common table expressions beside those of the references, by name."""
    insides: dict[tuple[int, Sight], str] = field(default_factory=dict)
    """The names of those of what lies within what a reference means, as a view has it."""
    shares: bool = True
    """Whether selects that several places read are written once; else where they are read."""
    selects: dict[str, str] = field(default_factory=dict)
    """The names of the shared ones, by their texts."""
    _aliases: int = 0
    _level: int = 0

    def value(self, param: Param) -> str:
        """The parameter that stands for a slot."""
        return self._bound(Binding(param.index))

    def folded(self, param: Param) -> str:
        """The parameter that stands for the folded form of the text in a slot."""
        return self._bound(Binding(param.index, folded=True))

    def _bound(self, binding: Binding) -> str:
        self.bindings[binding] = None
        return f":{binding.name}"

    @contextmanager
    def seeing(self, view: View | None) -> Iterator[None]:
        """While a field with this view is written."""
        before, self.sight = self.sight, self._sight(view)
        try:
            yield
        finally:
            self.sight = before

    def _sight(self, view: View | None) -> Sight:
        if view is None:
            return EVERYTHING

        def value(param: Param | None) -> str | None:
            return None if param is None else self.value(param)

        def meant(reference: int | None) -> str | None:
            return None if reference is None else f"given.keys{reference}"

        return Sight(
            value(view.as_of),
            view.at_least,
            value(view.known_by),
            meant(view.without),
            value(view.keep_relays),
            meant(view.publishers),
            value(view.languages),
            value(view.asserted_only),
            value(view.min_independent),
        )

    def shared(self, name: str, alias: str, columns: str, source: str, where: str) -> str:
        """What follows FROM up to a further condition: some columns of the rows of a source (with ``alias``) that pass.

        Their texts have no alias with a number, so that they are found again. It is no table that is made: the engine
        puts it where it is read. The statement alone grows shorter, and one of more than 16,384 bytes is prepared
        at each run: that takes milliseconds.
        """
        if not self.shares:
            return f"{source} WHERE {where} AND "
        select = f"SELECT {columns} FROM {source} WHERE {where}"
        if select not in self.selects:
            self.selects[select] = f"{name}{len(self.selects)}"
            self.expressions[self.selects[select]] = f"{self.selects[select]} AS NOT MATERIALIZED ({select})"
        return f"{self.selects[select]} AS {alias} WHERE "

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One select further inside the statement."""
        self._level += 1
        try:
            yield
        finally:
            self._level -= 1

    def select(self, made: str, source: str) -> str:
        """The select of one expression over what follows FROM."""
        if self._level % _STRIDE:
            return f"SELECT {made} FROM {source}"
        return f"SELECT made FROM (SELECT {made} AS made FROM {source})"

    def exists(self, passes: str, found: Callable[..., str]) -> str:
        """The clause that a row of ``found`` (``Reached.source``) meets a clause."""
        if self._level % _STRIDE:
            return f"EXISTS (SELECT 1 FROM {found(passes)})"
        return f"EXISTS (SELECT 1 FROM (SELECT {passes} AS passes FROM {found(reading=(passes,))}) WHERE passes)"

    def alias(self, letter: str) -> str:
        """A name for one more table: a letter and a number that no other has."""
        self._aliases += 1
        return f"{letter}{self._aliases}"

    def entity(self) -> EntityRow:
        """A row of ``entity`` under a new alias."""
        alias = self.alias("e")
        return EntityRow(alias, f"{alias}.pk")

    def citation(self) -> CitationRow:
        """A row of ``citation`` under a new alias, and what belongs to it."""
        return CitationRow(self.alias("t"), self.alias("p"), self.entity(), self.claim())

    def of_classes(self, key: str, classes: Sequence[str]) -> str:
        """The clause that the entity with a key is of one of the leaf ``classes``."""
        if not classes:
            return "0"
        return f"EXISTS (SELECT 1 FROM member WHERE {is_one_of('class', self._covering(classes))} AND entity = {key})"

    def _covering(self, classes: Sequence[str]) -> tuple[str, ...]:
        """The fewest classes, found greedily, whose leaves are ``classes``."""
        wanted, missing = set(classes), set(classes)
        found = []
        for candidate in sorted(self.ontology.classes.values(), key=lambda c: (-len(c.leaves), c.name)):
            if wanted.issuperset(candidate.leaves) and not missing.isdisjoint(candidate.leaves):
                found.append(candidate.name)
                missing.difference_update(candidate.leaves)
        return tuple(sorted(found))

    def claim(self) -> ClaimRow:
        """A row of ``claim`` under a new alias."""
        alias = self.alias("c")
        return ClaimRow(alias, f"{alias}.pk")
