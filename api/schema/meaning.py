"""What the fields of the schema mean: the bridge from GraphQL names to the Plan.

Every field and input field of the schema carries one of these objects in its metadata. The compiler
reads them and nothing else of the schema, so it knows neither GraphQL names nor the ontology.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from graph.plan import Attribute, Direction, Info, Measure, Op, Qualified, Quantifier, Reason, Step
from ontology.model import Datatype

KEY: Final = "meaning"
"""Under this key the metadata of a field holds its meaning."""


class Choice(Enum):
    """Base of enums whose values decide the structure of a Plan (kinds of order, classes, directions)."""


class Code(Enum):
    """Base of enums whose values are only compared with: a Plan takes them as parameters."""


class Combine(Enum):
    """How an input joins several tests."""

    ALL = "and"
    ANY = "or"
    NOT = "not"


# --- Output fields -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plain:
    """A value of the row itself."""

    attribute: Attribute
    many: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of the row; the choice given as ``argument`` is the intrinsic that it is."""

    argument: str


@dataclass(frozen=True, slots=True)
class ToOne:
    """An object at the end of a fixed way."""

    source: Step | Qualified


@dataclass(frozen=True, slots=True)
class ToMany:
    """A plain list of objects."""

    source: Step | Qualified


@dataclass(frozen=True, slots=True)
class Linked:
    """The connection of a link, and, in a filter, the test of it."""

    properties: tuple[str, ...]
    direction: Direction
    symmetric: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimsBy:
    """The connection of an entity's claims; None means by any property."""

    properties: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Mentioning:
    """The connection of the claims that hold an entity in a ``qualifier``."""

    qualifier: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """The root connection of a class, whose entities are of the leaf ``classes``.

    ``involving``: the stored properties that its argument of this name follows, if it has it, and
    ``involved``: the leaf classes of what they can lead to.
    """

    classes: tuple[str, ...]
    involving: tuple[str, ...] = ()
    involved: tuple[str, ...] = ()


class Root(Enum):
    """The other fields of the root."""

    ENTITY = "entity"
    NODE = "node"
    CLAIM = "claim"
    CLAIMS = "claims"
    VERDICT = "verdict"
    RESOLVE = "resolve"
    CITATIONS = "citations"


@dataclass(frozen=True, slots=True)
class Searched:
    """The hits of a text among the entities of the leaf ``classes``."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """How many edges a view left out for a reason."""

    reason: Reason


class OfView(Enum):
    """The parts of inputs that give a view; the compiler knows each by its name."""

    DATE = "date"
    AT_LEAST = "at least"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Followable:
    """The paths from one entity to another, or what lies around one: by which properties, unless others are asked."""

    properties: tuple[str, ...]
    is_path: bool


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A timeline: of what claims by which properties tell, and how it knows what they touch.

    ``dated``, ``told``, ``changing``: see ``graph.plan.Timeline``. ``involving`` and ``involved``: see ``AllOf``;
    ``mentioning``: the qualifier that holds what a claim speaks of.
    """

    dated: tuple[str, ...]
    told: tuple[str, ...]
    changing: tuple[str, ...]
    involving: tuple[str, ...]
    involved: tuple[str, ...]
    mentioning: str


class OfConnection(Enum):
    """The parts of a connection."""

    EDGES = "edges"
    NODES = "nodes"
    TOTAL = "total"
    PAGE = "page"
    GROUPS = "groups"
    COVERAGE = "coverage"


class OfGroup(Enum):
    """The parts of a group."""

    KEYS = "key"
    COUNT = "count"
    DISTINCT = "distinct"
    ITEMS = "items"


Output = (
    Plain
    | Counted
    | ToOne
    | ToMany
    | Linked
    | ClaimsBy
    | Mentioning
    | AllOf
    | Root
    | Searched
    | Followable
    | Chronicle
    | OfConnection
    | OfGroup
    | Info
    | Missing
)

# --- Input fields --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Compared:
    """An attribute of the row, whose input says by which operators it is compared."""

    attribute: Attribute
    datatype: Datatype | None
    """None for intrinsics that compare as they are."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A test of the row at the end of a fixed way."""

    step: Step


@dataclass(frozen=True, slots=True)
class OfEdge:
    """A test of the claim of the very edge that the other tests speak of."""


@dataclass(frozen=True, slots=True)
class Among:
    """A test, with a quantifier, of the rows that a step leads to or a qualifier holds."""

    source: Step | Qualified


@dataclass(frozen=True, slots=True)
class Held:
    """A test of the entity that a qualifier holds."""

    source: Qualified


@dataclass(frozen=True, slots=True)
class OfLinked:
    """A test of an entity that a link leads to, from the entity at the end of ``step``."""

    step: Step
    link: Linked


@dataclass(frozen=True, slots=True)
class About:
    """``about``: the claim is of the entity referred to, leads to it, or holds it in the qualifier ``mentioning``."""

    mentioning: str


@dataclass(frozen=True, slots=True)
class Filed:
    """``dossier``: the entity belongs to the dossier referred to, which is of these leaf classes."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """``is``: the entity is the one referred to; only these leaf classes (None: all) are candidates."""

    classes: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Located:
    """``within`` and ``inside``: the place lies in the one referred to, which is of these leaf classes."""

    strict: bool
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfClass:
    """``type``: the entity is of one of the classes."""


@dataclass(frozen=True, slots=True)
class WhichClaims:
    """``derived``: which claims the links of a test are made of."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator of a comparison."""

    op: Op


class Calendar(Enum):
    """Operators on dates, which compare whole spans of days."""

    BEFORE = "before"
    AFTER = "after"
    NOT_BEFORE = "notBefore"
    NOT_AFTER = "notAfter"


Input = (
    Combine
    | Measure
    | Compared
    | Followed
    | OfEdge
    | About
    | Among
    | Held
    | OfLinked
    | Identity
    | Filed
    | Located
    | OfClass
    | Operator
    | Calendar
    | Linked
    | Quantifier
    | WhichClaims
    | OfView
)

# --- Values of enums -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OrderKey:
    """One thing that a connection can be ordered by; the value of an enum of a ``Choice``."""

    step: Step
    attribute: Attribute
    components: int
    """How many components of a cursor it takes (see ``graph.cursor``)."""


@dataclass(frozen=True, slots=True)
class ClassNames:
    """A class in a ``type`` test: its leaf classes."""

    name: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PropertyNames:
    """A property in a test of claims: the stored properties that it stands for."""

    name: str
    properties: tuple[str, ...]
    symmetric: tuple[str, ...] = ()
    """Those whose claims hold either way."""
    confined: tuple[str, ...] = ()
    """The names that records of searches which looked for these claims may be confined to."""


class Told(Enum):
    """What of an item a group's key is taken from."""

    NODE = "the entity that the item leads to, or the subject of a claim"
    CLAIM = "the claim of the item"
    CITATION = "each citation of that claim"


@dataclass(frozen=True, slots=True)
class GroupKey:
    """One thing that items can be grouped by [33]: at the end of a way from the node, the claim or a citation."""

    name: str
    told: Told
    way: tuple[Step | Linked | Qualified, ...] = ()
    attribute: Attribute | None = None
    is_date: bool = False
    classes: frozenset[str] | None = None
    """The leaf classes whose entities can have it; None: all."""
