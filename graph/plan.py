"""The Plan: what is asked, in no database's words and in no GraphQL's.

A Plan is a tree of frozen dataclasses; equal questions have equal Plans, so a Plan is its own cache
key. It holds no value: every value is a :class:`Param`, the index of a slot that is filled when the
Plan runs. It fixes everything that engines would differ in: order (nulls last, then ids), paging,
what a name resolves to, and what a test on a missing value gives (*false*, so that ``Not`` of it is
*true*: the logic is two-valued).

Rows. A Plan is evaluated against rows of these kinds:

========== ==========================================================================================
ENTITY     one entity
CLAIM      one claim
EDGE       one item of a connection: a claim (``Step.CLAIM``, absent in a connection over all entities
           of a class) and a node (``Step.NODE``: an entity; in a connection over claims, the claim; in one
           over citations, the citation, ``Step.CLAIM`` being the claim that it cites)
CITATION   one citation of a claim
PREMISE    one premise of a derived claim: a claim (``Step.CLAIM``)
SPEAKER    one speaker of a passage, or the outlet that speaks itself
HIT        one hit of a search: an entity (``Step.NODE``) and what matched
PROOF      one proof of a derived claim [26]: its premises, and the rule that it ends with (``Dataset.rules``)
ORIGIN     one root (``Step.NODE``: an entity) of supporting citations of an asserted claim [14], and their group
TRACE      one of these citations (``Step.CITATION``), and its way to the root
ECHO       one suspected echo of a claim (``records.Assessment.echoes``): two or more CITATIONs (``Step.CITATIONS``)
HOP        one step of such a way (``ontology.origins.Hop``): from an entity to another, by a claim or by a passage
INFERENCE  one qualifier of a claim that a rule gives it (``Dataset.inferences``)
KEY        one value that a group is made by, or none
VERDICT    what the dataset says to one question (:class:`Judged`)
PATH       one chain of claims (:class:`Paths`)
LEG        one claim of such a chain, and the entity that it leads to (``Step.CLAIM``, ``Step.NODE``)
AROUND     what lies around an entity (:class:`Around`)
NAMED      one text that may name entities (:class:`Resolving`)
MOMENT     what a claim says of a day or of days (``Step.CLAIM``) (:class:`Timeline`)
========== ==========================================================================================

Each response key of the answer is a :class:`Field`; a tuple of fields is a :class:`Shape`. Keys stand
in the answer in the order of the shape.

Words used below. The *outlet* of a source is its publisher: the object with the first id of its claims by
``core.PUBLISHER`` that are asserted and have no citation or one that supports; the source itself where it has none.
A claim is *stated* when it is asserted and has no citation or one that supports: what is only
disputed or denied is shown, with its standing, wherever claims are listed, but it makes no plain
value, no name, no containment (:class:`Within`) and no involvement (:class:`Involving`). The *names*
of an entity are the values of its stated claims by ``core.NAMES`` and, for a source, its headline.
A property named in an :class:`Attribute` means its claims and those of the properties under it
(``Ontology.narrower``).

A :class:`Connection`, and a :class:`One` or :class:`Many` at the root, has a ``view``: what of the dataset
it and all inside it sees (:class:`graph.view.View`). None is the whole dataset. It is the view that is in force, never
one to be completed by those around it. What stands inside other fields has the view of the field around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from graph.view import View


class Kind(Enum):
    """The kinds of rows."""

    ENTITY = auto()
    CLAIM = auto()
    EDGE = auto()
    CITATION = auto()
    PREMISE = auto()
    SPEAKER = auto()
    HIT = auto()
    PROOF = auto()
    ORIGIN = auto()
    TRACE = auto()
    ECHO = auto()
    HOP = auto()
    INFERENCE = auto()
    KEY = auto()
    VERDICT = auto()
    PATH = auto()
    LEG = auto()
    AROUND = auto()
    NAMED = auto()
    MOMENT = auto()


@dataclass(frozen=True, slots=True)
class Param:
    """The index of a value slot. Lists are one value: their length is no part of the Plan."""

    index: int


class Derived(Enum):
    """Which claims a link follows, by how they came to be [26]."""

    INCLUDE = auto()
    EXCLUDE = auto()
    ONLY = auto()


class Direction(Enum):
    """How a link reads its claims."""

    FORWARD = auto()
    """From subject to object."""
    BACKWARD = auto()
    """From object to subject: the inverse."""
    BOTH = auto()
    """Either way: a symmetric property. A claim from a thing to itself counts once."""


# --- Attributes: single values of a row ----------------------------------------------------------


class Intrinsic(Enum):
    """What a row has of itself, whatever the ontology. The comment names the kinds that have it."""

    ID = auto()  # ENTITY, CLAIM, CITATION (``records.Citation.id_of``)
    LABEL = auto()  # ENTITY: its name for people, never null
    CLASS = auto()  # ENTITY: the name of its leaf class; this is __typename
    HANDLE = auto()  # CLAIM
    PROPERTY = auto()  # CLAIM: the name of the stored property
    VALUE = auto()  # CLAIM, EDGE over claims (its claim's): the value as text, null for links; KEY: as text, or the id
    LANGUAGE = auto()  # CLAIM: of a text value; CITATION: of the quote, else of its source; HIT: of a candidate's name
    SINCE = auto()  # CLAIM: EDTF text
    UNTIL = auto()  # CLAIM: EDTF text
    STANDING = auto()  # CLAIM: the value of ``records.Standing`` in capitals
    CONTESTED = auto()  # CLAIM: boolean
    DERIVED = auto()  # CLAIM: boolean
    EDITORIAL = auto()  # CLAIM: boolean: no citation and needs none
    INDEPENDENT_SOURCES = auto()  # CLAIM: integer
    SUPPORTING_SOURCES = auto()  # CLAIM: integer
    MERGED_SOURCES = auto()  # CLAIM: integer: independent sources when suspected echoes are one
    ECHOED = auto()  # CLAIM: boolean: of an asserted claim, whether there is a suspected echo
    ON_BOTH_SIDES = auto()  # CLAIM: boolean (``records.Assessment``)
    FIRST_REPORTED = auto()  # CLAIM: a day, which is its own earliest and latest
    LAST_REPORTED = auto()  # CLAIM: a day
    STANCE = auto()  # CITATION: the value of ``records.Stance`` in capitals
    SCOPE = auto()  # CITATION: the value of ``records.Scope`` in capitals
    PASSAGE_ID = auto()  # CITATION: null when unquoted
    QUOTE = auto()  # CITATION
    LOCATOR = auto()  # CITATION
    UNQUOTED = auto()  # CITATION: boolean: of a source without a passage
    PUBLISHED = auto()  # CITATION: EDTF text: the plain ``core.PUBLISHED`` of its source
    FILE = auto()  # CITATION, CLAIM, ENTITY: where it was (first) written; null for a derived claim
    LINE = auto()  # CITATION, CLAIM, ENTITY: integer
    RULE_KIND = auto()  # PROOF: the value of ``records.RuleKind`` in capitals
    RULE_PATH = auto()  # PROOF: ``records.Rule.path``
    RULE_LABEL = auto()  # PROOF: the rule in words (``graph.rules``); INFERENCE: ``model.Rule.label``
    QUALIFIER = auto()  # INFERENCE: the name of the qualifier
    GROUP = auto()  # ORIGIN: integer: the number of its group (``records.Assessment.groups``)
    HOP = auto()  # HOP: VIA or RELIES_ON
    SPEAKER_NAME = auto()  # SPEAKER: the entity's label, or the unnamed speaker's description
    UNNAMED = auto()  # SPEAKER: boolean
    OUTLET = auto()  # SPEAKER: boolean: nobody is quoted, the outlet itself speaks
    CURSOR = auto()  # EDGE: see ``graph.cursor``
    HOLDS = auto()  # EDGE: the value of ``Holds`` in capitals, of claim and node; null in a view without as_of
    MATCHED = auto()  # HIT: the name or quote that matched, as written
    MATCHED_PROPERTY = auto()  # HIT: the property of the name, or null where a quote matched
    MATCH_START = auto()  # HIT: offset in MATCHED, in code points
    MATCH_END = auto()  # HIT
    RANK = auto()  # HIT: EXACT, PREFIX, WORD or FUZZY
    ASKED = auto()  # NAMED: the text, as it was asked
    ANSWER = auto()  # VERDICT: see ``Judged``
    LENGTH = auto()  # PATH: the number of its legs
    BACKWARD = auto()  # LEG: boolean: whether it is gone from the claim's object to its subject
    WHEN = auto()  # MOMENT: EDTF text, with its days
    CHANGE = auto()  # MOMENT: HAPPENED, TOLD, BEGAN or ENDED
    OVERLAPPING = auto()  # MOMENT: boolean: whether another one of the timeline may be of the same day


class Part(Enum):
    """Which part of an attribute's value is meant."""

    WHOLE = auto()
    EARLIEST = auto()
    """First day of a date as ``YYYY-MM-DD``; null when open."""
    LATEST = auto()
    """Last day of a date as ``YYYY-MM-DD``; null when open."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One value of a row: an intrinsic, a literal property of an ENTITY or a qualifier of a CLAIM.

    The plain value of a single-valued property [9]: of the stated claims (for a property *one at a
    time* only of those that began last: by the earliest day of ``since``, an unknown one being before
    all) null when one of them is contested or when none is there. Then, of those in English, or else in
    the language whose tag comes first (no language: last), the value; null when they differ.

    The value of a qualifier is the first in written order. ``since`` and ``until`` are qualifiers too.

    In the answer a BOOLEAN is true or false, an INTEGER or DECIMAL a number, a CODE its ``Term.name``,
    anything else its text. ``Intrinsic.VALUE`` is always the text.
    """

    of: Intrinsic | str
    part: Part = Part.WHOLE


# --- Steps and sources: from a row to other rows -------------------------------------------------


class Step(Enum):
    """A fixed way from one row to at most one other (or, where marked *, to several)."""

    SELF = auto()  # any kind: the same row, nested one level deeper
    NODE = auto()  # EDGE, HIT, ORIGIN -> ENTITY (in a connection over claims: CLAIM)
    CLAIM = auto()  # EDGE, PREMISE, MOMENT -> CLAIM; CITATION -> CLAIM that it cites; HOP -> CLAIM, absent for VIA
    SUBJECT = auto()  # CLAIM -> ENTITY; HOP -> ENTITY where it begins
    OBJECT = auto()  # CLAIM -> ENTITY, absent for literals; HOP -> ENTITY where it ends; INFERENCE -> ENTITY: the value
    CITATIONS = auto()  # * CLAIM -> CITATION; of a derived claim those of its first proof's premises, in turn
    # ENTITY -> CITATION: those of its grounds, in turn; ORIGIN -> CITATION: those that go back to it, in order
    CITATION = auto()  # TRACE -> CITATION
    PREMISES = auto()  # * CLAIM -> PREMISE: the claims of its first proof, in its order; PROOF -> PREMISE
    # INFERENCE -> PREMISE: the claims of its first proof, in its order
    INFERENCES = auto()  # * CLAIM -> INFERENCE, in order
    PROOFS = auto()  # * CLAIM -> PROOF, in order; ENTITY: none
    GROUNDS = auto()  # * CLAIM -> CLAIM: an asserted one itself, else the premises of all its proofs, by id, each once
    # ENTITY -> CLAIM: the asserted claims about it, by id
    WRITTEN = auto()  # CLAIM, ENTITY -> itself; absent for a claim that nobody wrote
    ORIGINS = auto()  # * CLAIM -> ORIGIN, by group, those of most citations first, then by id; of a derived claim none
    TRACES = auto()  # * ORIGIN -> TRACE, in the order of the citations
    ECHOES = auto()  # * CLAIM -> ECHO, by number; of a derived claim none
    HOPS = auto()  # * TRACE -> HOP, in order; none where the source is its own origin
    RIVALS = auto()  # * CLAIM -> CLAIM, in id order
    SOURCE = auto()  # CITATION -> ENTITY
    SPEAKER = auto()  # CITATION -> SPEAKER, absent where the outlet itself speaks
    VOICE = auto()  # CITATION -> SPEAKER: the speaker, else the outlet: its source's publisher, or the source itself
    VIA = auto()  # * CITATION -> ENTITY, as written; ``self`` is none
    ENTITY = auto()  # SPEAKER -> ENTITY, absent when unnamed; KEY -> ENTITY that it is, if it is one
    OF = auto()  # SPEAKER -> ENTITY, absent unless stated
    RELAYING = auto()  # SPEAKER -> SPEAKER, absent unless stated
    CANDIDATES = auto()  # * NAMED -> HIT: see ``Resolving``
    MATCHING = auto()  # * VERDICT -> CLAIM that answers the question, in id order
    OTHERS = auto()  # * VERDICT -> CLAIM about the same subject by the same properties, of something else, in id order
    COVERAGE = auto()  # * VERDICT -> ENTITY: the records of searches that cover the question, in id order
    LEGS = auto()  # * PATH -> LEG, in turn
    NODES = auto()  # * AROUND -> ENTITY, in id order
    CLAIMS = auto()  # * AROUND -> CLAIM between these, in id order


@dataclass(frozen=True, slots=True)
class Qualified:
    """CLAIM -> the entities that its link qualifier ``name`` holds, in written order (a list)."""

    name: str


@dataclass(frozen=True, slots=True)
class Everything:
    """Root: EDGEs over all entities of the leaf ``classes`` (sorted)."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllClaims:
    """Root: EDGEs over all claims."""


@dataclass(frozen=True, slots=True)
class AllCitations:
    """Root: EDGEs over the citations of all asserted claims."""


@dataclass(frozen=True, slots=True)
class MentionedIn:
    """ENTITY -> EDGEs over the claims whose link ``qualifier`` holds it [7]."""

    qualifier: str


@dataclass(frozen=True, slots=True)
class Link:
    """ENTITY -> EDGEs over its claims by any of the stored ``properties`` (sorted)."""

    properties: tuple[str, ...]
    direction: Direction = Direction.FORWARD
    derived: Derived = Derived.INCLUDE
    symmetric: tuple[str, ...] = ()
    """Those of ``properties`` (sorted) whose claims are read either way, whatever the direction.

    A symmetric claim is stored once, so a property above a symmetric one needs it. Empty where the
    direction is BOTH.
    """

    @property
    def either_way(self) -> tuple[str, ...]:
        """The properties whose claims lead from their object as well as from their subject."""
        return self.properties if self.direction is Direction.BOTH else self.symmetric


@dataclass(frozen=True, slots=True)
class ClaimsOf:
    """ENTITY -> EDGEs over the claims it is the subject of; None means by any property."""

    properties: tuple[str, ...] | None
    derived: Derived = Derived.INCLUDE


@dataclass(frozen=True, slots=True)
class Found:
    """Root: the ENTITY that reference number ``reference`` resolves to."""

    reference: int


@dataclass(frozen=True, slots=True)
class ById:
    """Root: the ENTITY or CLAIM with exactly this id (or, for a CLAIM, this handle); else absent."""

    kind: Kind
    id: Param


@dataclass(frozen=True, slots=True)
class Covering:
    """Which records of searches (entities of ``core.COVERAGE_RECORD``) cover a question [34].

    Those whose stated ``core.SEARCHED_FOR`` claims reach one of the referenced entities (any record, where
    there are no ``references``), and which have no stated claim by ``core.SEARCHED_PROPERTY`` or one whose
    value is one of the ``confined`` names (None: no matter which).
    """

    references: tuple[int, ...]
    confined: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """Root: the VERDICT on a question [34]: has ``subject`` this ``object`` or ``value`` by one of ``properties``?

    MATCHING are the claims, derived ones too, with the referenced subject, by one of the stored
    ``properties`` (sorted), whose object is the referenced one, or whose folded value is the folded ``value``;
    where neither is given, any. Those of ``symmetric`` (sorted) match with subject and object exchanged too.
    OTHERS are the remaining ones with that subject (either end, of symmetric properties) by these properties.

    ANSWER: where nothing matches, NOT_RECORDED when a record covers the question and else OUTSIDE_COVERAGE; of
    those that match, CONTESTED when one is disputed or contested, or some are denied and some are not; DENIED
    when all are denied; else SUPPORTED.
    """

    subject: int
    properties: tuple[str, ...]
    symmetric: tuple[str, ...]
    covering: Covering
    object: int | None = None
    value: Param | None = None


@dataclass(frozen=True, slots=True)
class Resolving:
    """Root: NAMED for each of the ``texts`` (a list), in turn [30]; ``folded`` has their folded forms.

    CANDIDATES: the ENTITY with that id, and every entity with a name (metonyms and headlines too) whose folded
    form is the text's, once for each property and language that states it, in order of: the id first, the
    entity's id, property, text, language (none last). MATCHED is the name or the id, MATCHED_PROPERTY and
    LANGUAGE are null for the id; no other attribute of a HIT is had. Views make no difference.
    """

    texts: Param
    folded: Param


@dataclass(frozen=True, slots=True)
class Paths:
    """Root: the shortest PATHs from one referenced entity to another, of at most ``longest`` claims [29].

    A leg is a stated link claim by one of the stored ``properties`` (sorted), gone either way. No entity on
    the way but the first and the last is a source, unless ``sources`` (a truth) holds. All paths of the least
    length are found, ordered by the ids of their claims in turn, and the ``first`` of them returned; none where
    both ends are one. ``longest`` is 5 at most.
    """

    start: int
    end: int
    properties: tuple[str, ...]
    longest: Param
    sources: Param
    first: Param


@dataclass(frozen=True, slots=True)
class Around:
    """Root: what lies AROUND a referenced entity [29]: itself and the entities that ``depth`` legs (2 at most) lead to.

    Legs as for :class:`Paths`; a source is reached only where ``sources`` holds. Its claims are all that could
    be legs between these entities.
    """

    start: int
    properties: tuple[str, ...]
    depth: Param
    sources: Param


@dataclass(frozen=True, slots=True)
class Timeline:
    """Root: the MOMENTs that asserted claims tell of, in the order of their days [36].

    A claim by one of the stored properties ``dated`` (sorted) gives the moment that is its value (HAPPENED); one by
    ``told``, that of its qualifier ``core.ON`` (TOLD); one by ``changing``, that of its ``since`` (BEGAN) and of its
    ``until`` (ENDED); where it has no such date, none. The claims are those that the view shows and that
    pass ``where`` (a test of the CLAIM).

    Moments that end before the day ``start`` or begin after the day ``end`` (each where it is given) are left out.
    The order: earliest day (an open one before all), latest day (an open one after all), the claim's id, CHANGE as
    listed here.
    A moment is OVERLAPPING when another one has a day in common with it: then their order is not known. At most
    ``first`` are returned; what is not returned can overlap.
    """

    dated: tuple[str, ...]
    told: tuple[str, ...]
    changing: tuple[str, ...]
    first: Param
    start: Param | None = None
    end: Param | None = None
    where: Test | None = None


FUZZY_SHARE: Final = 0.3
"""The share of common trigrams from which names are alike, in searches and for near names."""


@dataclass(frozen=True, slots=True)
class SearchHits:
    """Root: HITs of a text among the names and quotes of entities of the leaf ``classes`` [31].

    ``folded``: the folded text. ``tokens``: its tokens, a list. ``trigrams``: a list of the distinct
    trigrams of all tokens. At most ``first`` hits, ordered by rank, then share (greatest first), then id.
    The quotes of an entity are those of the passages of a source. A text without tokens finds nothing.

    Rank of a name: EXACT, its folded form is the text's; PREFIX, it begins with the text's; WORD, every
    token of the text is the beginning of a token of it; FUZZY, its share is at least ``FUZZY_SHARE``. The
    share of a name is the number of trigrams in common by the number in either. A quote has rank WORD,
    on the same condition, or none; its share is 0. An entity is one hit: its best by rank, share, folded
    form, text, property (a quote's null last). MATCH_START and MATCH_END are those of the whole text when
    EXACT or FUZZY, and otherwise (``ontology.names.words``) of its first word that begins with one of
    the text's tokens, or of the whole where there is none.
    """

    classes: tuple[str, ...]
    folded: Param
    tokens: Param
    trigrams: Param
    first: Param


# --- Tests ---------------------------------------------------------------------------------------


class Op(Enum):
    """How an attribute is compared with a value. On a null attribute every op but IS_NULL is false.

    EQ and IN are exact, on texts as they are written. A CODE is compared by its ``Term.code``, numbers
    as numbers, booleans as booleans. A null value, or a null in a list, equals nothing. Of a
    many-valued property one value must pass; IS_NULL asks whether there is no value. The ordering of
    dates is asked of a Part only, and compares days by code point.

    STARTS_WITH and CONTAINS compare folded forms (the value arrives folded). IN takes a list.
    Ordering of strings is by code point of the folded form, then of the string itself; both are
    given: the value of LT, LTE, GT and GTE on a string is the string as written, folded by the store
    through ``ontology.names.fold``. IS_NULL takes a boolean: true asks for null.
    """

    EQ = auto()
    IN = auto()
    LT = auto()
    LTE = auto()
    GT = auto()
    GTE = auto()
    STARTS_WITH = auto()
    CONTAINS = auto()
    IS_NULL = auto()


class Quantifier(Enum):
    """How many of the rows must pass. EVERY holds where there are none."""

    SOME = auto()
    NONE = auto()
    EVERY = auto()


@dataclass(frozen=True, slots=True)
class And:
    """All of them; true when empty."""

    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them; false when empty."""

    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    test: Test


@dataclass(frozen=True, slots=True)
class Compare:
    """An attribute of the row against a value."""

    attribute: Attribute
    op: Op
    value: Param


@dataclass(frozen=True, slots=True)
class Along:
    """The row at the end of ``step`` (one row at most) passes; false where there is none."""

    step: Step
    test: Test


@dataclass(frozen=True, slots=True)
class Quantified:
    """The rows reached by ``source`` that pass.

    From an ENTITY: EDGEs. From a CLAIM: CITATIONs, or the ENTITYs that a qualifier holds. From a CITATION: ENTITYs.

    On EDGEs a test speaks of the node by ``Along(Step.NODE, …)`` and of the claim by
    ``Along(Step.CLAIM, …)``: both of one and the same edge [32].
    """

    source: Link | ClaimsOf | Step | Qualified
    quantifier: Quantifier
    test: Test


@dataclass(frozen=True, slots=True)
class Is:
    """The ENTITY is the one that the reference resolves to."""

    reference: int


@dataclass(frozen=True, slots=True)
class Within:
    """The ENTITY lies in the one the reference resolves to, at any depth; itself too unless strict.

    Containment is the closure of the stated claims by ``core.WITHIN`` and the properties under it.
    """

    reference: int
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Involving:
    """One of the ENTITY's own links reaches the referenced entity or something within it [27].

    Own links are stated claims by one of the stored ``properties`` (sorted), with the ENTITY as
    subject; what it inherits by a chain is not its own. *Within* is at any depth.
    """

    reference: int
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasClass:
    """The ENTITY is of one of these leaf classes (sorted)."""

    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InDossier:
    """The ENTITY belongs to the dossier that the reference resolves to [36].

    A stated claim of the dossier by ``core.INCLUDES`` reaches it, or one by ``core.INCLUDES_FOLDER`` names the
    file that its entry stands in (``Entity.at``), or a folder around that; slashes at the end count for nothing.
    """

    reference: int


@dataclass(frozen=True, slots=True)
class Matches:
    """Every one of the tokens (a list) is the beginning of a token of one of the ENTITY's names.

    Different tokens may be found in different names. An empty list matches everything.
    """

    tokens: Param


Test = And | Or | Not | Compare | Along | Quantified | Is | Within | Involving | HasClass | InDossier | Matches


# --- Order and page ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Order:
    """One key of the order of EDGEs: an attribute of the node, or of the claim.

    Nulls come last, ascending or descending; so do open ends of a date. Numbers and booleans: by
    themselves. Dates (literals and qualifiers of datatype DATE, SINCE, UNTIL): by earliest day, then
    latest, then text. All else is a string: by folded form, then by itself (a CODE by its ``Term.code``).
    ``descending`` turns every one of these round. Attribute.part is WHOLE, the property single-valued.
    """

    step: Step
    """NODE or CLAIM."""
    attribute: Attribute
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Which EDGEs of a connection are returned.

    The order of a connection is: its ``order`` keys, then the node's id, then the claim's id (where
    there is a claim), both ascending by code point; of citations, the claim's id comes first. ``first``
    and ``last`` are counts. ``after`` and
    ``before`` say which edges precede the page and follow it: the values that a cursor carries (see
    ``graph.cursor``), one Param for each component of the order, so that paging goes on even when
    the edge itself is gone. When neither ``first`` nor ``last`` is given everything is returned.
    ``limit`` caps each list when neither is given (``first`` and ``last`` are never greater): EDGEs and
    PageInfo are those of at most so many edges, :class:`Nodes` at most so many nodes of all edges, so that
    who asks sees from the length of a list that there was more. Where both are given, ``last`` counts
    within the ``first``.
    """

    tag: str
    """Names the connection and its order in its cursors: a cursor with another tag is foreign."""
    limit: Param
    first: Param | None = None
    last: Param | None = None
    after: tuple[Param, ...] | None = None
    before: tuple[Param, ...] | None = None


# --- Fields --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Guarded:
    """A field that only entities of these leaf classes have (from a fragment on a type)."""

    classes: tuple[str, ...]
    field: Field


@dataclass(frozen=True, slots=True)
class Constant:
    """A key whose value is known: ``__typename`` of a type with one name."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """One attribute of the row. ``many``: a list of the property's values (order: as strings)."""

    key: str
    attribute: Attribute
    many: bool = False


@dataclass(frozen=True, slots=True)
class One:
    """An object, or null where there is no row. Of a :class:`Qualified` source: the first."""

    key: str
    source: Step | Qualified | Found | ById | Judged | Around
    shape: Shape
    view: View | None = None
    """At the root only."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list of objects."""

    key: str
    source: Step | Qualified | SearchHits | Paths | Resolving | Timeline
    shape: Shape
    view: View | None = None
    """At the root only."""


class Info(Enum):
    """Fields of ``pageInfo``.

    Whether an edge that passes the filter follows (precedes) the page: one that ``first`` (``last``)
    cut off, or that is not before ``before`` (not after ``after``). Cursors are null on an empty page.
    """

    HAS_NEXT_PAGE = auto()
    HAS_PREVIOUS_PAGE = auto()
    START_CURSOR = auto()
    END_CURSOR = auto()


@dataclass(frozen=True, slots=True)
class Total:
    """The number of EDGEs that pass the filter, whatever the page."""

    key: str


class Reason(Enum):
    """Why a view left out an EDGE: a view otherwise alike that asks less has it, and one that asks more does not.

    The filter is asked in the view that asks less.
    """

    POSSIBLE = auto()
    """``at_least`` POSSIBLY has it and CERTAINLY, which is asked, does not."""
    UNKNOWN = auto()
    """``at_least`` UNKNOWN has it and POSSIBLY does not, and one of the firmer two is asked."""
    UNDATED = auto()
    """The view without its ``known_by`` has it and no day in its place would: it rests on undated sources.

    The view without it still lists, at the root, only what there is evidence for."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The number of EDGEs that the view left out for one reason; 0 where it does not ask so much."""

    key: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Edges:
    """The page's edges; ``shape`` is over EDGE."""

    key: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Nodes:
    """The page's nodes, each once, at its first place (see Page.limit); ``shape`` is over the node's kind."""

    key: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Facts of the page; each item is (key, fact), a string being a ``__typename``."""

    key: str
    items: tuple[tuple[str, Info | str], ...]


# --- Groups --------------------------------------------------------------------------------------


class Span(Enum):
    """How much of a date counts. A date that does not lie in one such span as a whole has no value."""

    YEAR = 4
    MONTH = 7
    DAY = 10


@dataclass(frozen=True, slots=True)
class Dimension:
    """What EDGEs are told apart by [33]: the distinct values at the end of ``way``.

    Values: those of the ``attribute`` of the rows at the end (of a many-valued property all of them), nulls
    left out; or, where it is None, the ENTITYs themselves. With a ``span``, the attribute is a date and its
    value the beginning, so many characters long, of both its earliest and its latest day where these have
    the same one. Links are followed by every claim of theirs, as connections follow them.
    """

    way: tuple[Step | Link | Qualified, ...]
    attribute: Attribute | None = None
    span: Span | None = None


class Measure(Enum):
    """What groups can be put in order by."""

    KEY = auto()
    """Their values in turn: entities by id, numbers and booleans by themselves, all else as text by code point;
    nulls last, ascending or descending."""
    COUNT = auto()
    DISTINCT = auto()
    """The first of the distinct counts."""


@dataclass(frozen=True, slots=True)
class Having:
    """Only groups of which a ``measure`` (COUNT or DISTINCT) compares so with a number, or (IN) with one of a list."""

    measure: Measure
    op: Op
    value: Param


@dataclass(frozen=True, slots=True)
class GroupKeys:
    """The list of a group's values, one for each dimension; ``shape`` is over KEY."""

    key: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class GroupCount:
    """The number of the group's EDGEs."""

    key: str


@dataclass(frozen=True, slots=True)
class DistinctCounts:
    """For each of ``Groups.distinct``, how many values the group's EDGEs have of it."""

    key: str


@dataclass(frozen=True, slots=True)
class Items:
    """The group's EDGEs in the order of the connection, at most ``first``; ``shape`` is over EDGE."""

    key: str
    shape: Shape
    first: Param


@dataclass(frozen=True, slots=True)
class Groups:
    """All EDGEs that pass the filter, whatever the page, put together by their values [33].

    An EDGE is in the group of each combination of its values by the dimensions ``by`` (one or more); where it
    has none by one of them, null stands for it there. The order of groups: the ``order`` asked for, each
    (measure, descending), then by count, greatest first, then by KEY. At most ``first`` are returned.
    """

    key: str
    by: tuple[Dimension, ...]
    distinct: tuple[Dimension, ...]
    having: tuple[Having, ...]
    order: tuple[tuple[Measure, bool], ...]
    first: Param
    fields: tuple[GroupKeys | GroupCount | DistinctCounts | Items | Constant, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The records of searches that cover what a connection at the root asks, in id order; ``shape`` is over ENTITY."""

    key: str
    source: Covering
    shape: Shape


ConnectionField = Total | LeftOut | Edges | Nodes | PageInfo | Groups | Coverage | Constant

Source = Everything | AllClaims | AllCitations | Link | ClaimsOf | MentionedIn
"""What a connection lists."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A list with its claims: a Relay connection."""

    key: str
    source: Source
    fields: tuple[ConnectionField, ...]
    page: Page
    where: Test | None = None
    order: tuple[Order, ...] = ()
    view: View | None = None


Field = Guarded | Constant | Scalar | One | Many | Connection
Shape = tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A name or an id in an argument [30]: what resolves to it is decided in the statement.

    ``text``: as written, for the id; ``folded``: folded, for whole names; ``trigrams``: a list, for
    near names. Entities of other than the leaf ``classes`` (sorted; None: any) are no candidates.
    An id match wins; else all entities with that whole name (not a metonym) are candidates, each with
    the first of its names, by code point, that folds so. What a source is called comes second: headlines
    (``core.HEADLINE`` and what is under it) count only where none of the candidates has any other name
    that folds so. Near names are those (metonyms too) whose
    share of trigrams is at least ``FUZZY_SHARE``, an entity's best by share, then by code point; the
    entities by share (greatest first), then id.

    ``listed``: each of the three is a list, of texts, of folded texts and of lists of trigrams, of one
    length. Each item resolves by itself, to one entity; the reference means all of them, and fails
    once for each item that does not (``Resolution.item``). Only views name such references.
    """

    text: Param
    folded: Param
    trigrams: Param
    classes: tuple[str, ...] | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """One operation: the fields of its root, and the references its tests name by index."""

    shape: Shape
    references: tuple[Reference, ...] = ()
