"""What the parts of a statement share while it is written: its parameters, variables and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.neo4j.codepoints import sortable
from graph.neo4j.respond import Maker
from graph.plan import Around, Judged, Param
from graph.store import Value
from ontology.model import Ontology
from ontology.names import fold


@dataclass(frozen=True, slots=True)
class Binding:
    """One parameter of a statement: a slot of the Plan, as it is or folded, and sortable or not."""

    index: int
    folded: bool = False
    sortable: bool = False

    @property
    def name(self) -> str:
        """The name of the parameter in the statement."""
        return f"{'folded' if self.folded else 'value'}{self.index}{'sortable' * self.sortable}"

    def of(self, values: Sequence[Value]) -> Value:
        """What is bound."""
        value = values[self.index]
        if not isinstance(value, str):
            return value
        text = fold(value) if self.folded else value
        return sortable(text) if self.sortable else text


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An ENTITY: a node."""

    alias: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A CLAIM: a node. Where it was reached along the relationship between two entities, ``link`` is that.

    ``subject`` and ``object`` are the variables of these entities, where they are known.
    """

    alias: str
    link: str | None = None
    subject: str | None = None
    object: str | None = None


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An EDGE. ``components`` are the expressions of what its cursor carries."""

    node: EntityRow | ClaimRow | CitationRow
    claim: ClaimRow | None
    tag: str = ""
    components: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A CITATION: a relationship, what it leads to (a passage, or a source), the source, and the claim cited."""

    alias: str
    cited: str
    source: str
    claim: ClaimRow


@dataclass(frozen=True, slots=True)
class PremiseRow:
    """A PREMISE."""

    claim: ClaimRow


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A SPEAKER: an entity, or a node of its own; and the predicate that it is an outlet that speaks itself."""

    alias: str
    is_outlet: str = "false"


@dataclass(frozen=True, slots=True)
class HitRow:
    """A HIT: an entity, the name or passage that matched, how well, and where in its text."""

    node: EntityRow
    matched: str
    level: str
    place: str


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A KEY: a value, and what makes the text of it; None for an entity, whose node it is."""

    value: str
    show: Maker | None


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A NAMED: the variables of a text and of its folded form."""

    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A VERDICT: what is asked."""

    asked: Judged


@dataclass(frozen=True, slots=True)
class PathRow:
    """A PATH."""

    alias: str


@dataclass(frozen=True, slots=True)
class LegRow:
    """A LEG: the entity that it leads to, its claim, and whether it is gone from object to subject (an expression)."""

    node: EntityRow
    claim: ClaimRow
    backward: str


@dataclass(frozen=True, slots=True)
class AroundRow:
    """An AROUND: what is asked."""

    asked: Around


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A MOMENT: a map, its claim, and whether it shares a day with another one (a variable)."""

    alias: str
    claim: ClaimRow
    overlapping: str


Found = MomentRow | NamedRow | VerdictRow | PathRow | LegRow | AroundRow
"""What only the root has."""

Row = EntityRow | ClaimRow | EdgeRow | CitationRow | PremiseRow | VoiceRow | HitRow | KeyRow | Found


@dataclass(slots=True)
class Writing:
    """A statement in the making."""

    ontology: Ontology
    bindings: dict[Binding, None] = field(default_factory=dict)
    """The parameters so far, in order."""
    _aliases: int = 0

    def value(self, param: Param) -> str:
        """The parameter that stands for a slot."""
        return self._bound(Binding(param.index))

    def folded(self, param: Param) -> str:
        """The parameter that stands for the folded form of the text in a slot."""
        return self._bound(Binding(param.index, folded=True))

    def sortable(self, param: Param, *, folded: bool = False) -> str:
        """The parameter that stands for the text in a slot, or for its folded form, as texts are put in order."""
        return self._bound(Binding(param.index, folded, sortable=True))

    def _bound(self, binding: Binding) -> str:
        self.bindings[binding] = None
        return f"${binding.name}"

    def alias(self, letter: str) -> str:
        """A variable: a letter and a number that no other has."""
        self._aliases += 1
        return f"{letter}{self._aliases}"

    def entity(self) -> EntityRow:
        """An entity under a new variable."""
        return EntityRow(self.alias("e"))

    def claim(self) -> ClaimRow:
        """A claim under a new variable."""
        return ClaimRow(self.alias("c"))
