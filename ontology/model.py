"""What the ontology says, as frozen Python objects.

Everything that is specific to diplomacy (classes, properties, labels, cardinalities, value sets)
reaches the rest of the program through the objects of this module, and only through them. They are
made by :mod:`ontology.reader` from the Turtle files and never change while the program runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Cardinality(StrEnum):
    """How many values of one property may hold for one subject (model rule 5)."""

    ONE = "one"
    """One value ever; a second, different one is a rival."""
    ONE_AT_A_TIME = "one at a time"
    """One value on any day: an office, a status. Later values end earlier ones."""
    MANY = "many"
    """Any number of values; none is a rival of another."""


class Datatype(StrEnum):
    """The type of a literal value; each has one canonical lexical form (``ontology.literals``)."""

    STRING = "string"
    TEXT = "text"
    """A string in a language; its claim carries the language tag."""
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    """An EDTF date (ISO 8601-2), kept as written."""
    URL = "url"
    COORDINATES = "coordinates"
    """``latitude,longitude`` or ``latitude,longitude,precision`` in decimal degrees, WGS 84."""
    LANGUAGE = "language"
    """A BCP 47 language tag."""
    DURATION = "duration"
    """An ISO 8601 duration."""
    QUANTITY = "quantity"
    """A number, a space and a unit, such as ``72 km``."""
    CODE = "code"
    """One term of a closed value set (``Property.values``): a GraphQL enum."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a closed value set: a SKOS concept."""

    code: str
    """The word curators write, such as ``in force``; unique in its set."""
    label: str
    definition: str
    unrealised: bool = False
    """A dealing of which only such a term is stated is not taken to have come about (model rule 8)."""

    @property
    def name(self) -> str:
        """The code as answers show it, in capitals: ``IN_FORCE``; ``_1_5`` where it begins with a digit."""
        name = re.sub(r"\W+", "_", self.code).upper()
        return f"_{name}" if name[:1].isdigit() else name


@dataclass(frozen=True, slots=True)
class Property:
    """One property: of entities, or (``qualifier``) of claims.

    A link has a class name as ``range``; a literal has a ``Datatype``. A property with
    ``inverse_of`` is only another way to read (and to write) the claims of that property: no claim
    is ever stored under it.
    """

    name: str
    iri: str
    label: str
    definition: str
    domain: tuple[str, ...]
    """The classes that have it (their subclasses too); empty for a qualifier."""
    range: str
    """A class name when ``datatype`` is None; otherwise the datatype's name."""
    datatype: Datatype | None
    cardinality: Cardinality
    editorial: bool = False
    """Needs no citation (model rule 10)."""
    temporal: bool = False
    """Its claims change with time (model rule 18)."""
    abstract: bool = False
    """Only its sub-properties are stated."""
    qualifier: bool = False
    identifying: bool = False
    """Of a qualifier: part of the claim's identity (model rule 4)."""
    parents: tuple[str, ...] = ()
    """Direct super-properties."""
    inverse: str | None = None
    """The name under which objects show this link."""
    inverse_of: str | None = None
    symmetric: bool = False
    transitive: bool = False
    chains: tuple[tuple[str, ...], ...] = ()
    """Property chains that entail this property, as lists of property names."""
    values: tuple[Term, ...] = ()
    relationship: str | None = None
    """The relationship type that a property graph shows it as, such as ``MEDIATED_BY``."""
    mappings: tuple[tuple[str, str], ...] = ()
    """Pairs (mapping relation, foreign IRI), such as ``("skos:closeMatch", "https://…")``."""
    synonyms: tuple[str, ...] = ()
    """Other words for it, sorted: what people write who do not know its name yet."""

    @property
    def is_link(self) -> bool:
        """Whether its values are entities."""
        return self.datatype is None


@dataclass(frozen=True, slots=True)
class EntityClass:
    """One class of entities. Only leaf classes have instances (model rule 1)."""

    name: str
    iri: str
    label: str
    plural: str
    """The plural label in words, such as ``red lines``; names the GraphQL root field."""
    definition: str
    parents: tuple[str, ...]
    ancestors: tuple[str, ...]
    """Every superclass, nearest first, itself excluded."""
    leaves: tuple[str, ...]
    """The leaf classes at or under it, sorted by name."""
    properties: tuple[str, ...]
    """Every property that its instances may have: own, inherited and inverse, sorted by name."""
    required: tuple[str, ...] = ()
    """Properties of which every instance states at least one value (``sh:minCount 1``)."""
    has_existence: bool = False
    """Its instances carry an existence claim (model rule 8)."""
    mappings: tuple[tuple[str, str], ...] = ()
    synonyms: tuple[str, ...] = ()
    """Other words for it, sorted: what people write who do not know its name yet."""

    @property
    def is_leaf(self) -> bool:
        """Whether it has instances of its own."""
        return self.leaves == (self.name,)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a rule looks for: a stated claim by one of some properties. Subject and object are variables."""

    claim: str
    """The variable that the claim itself is bound to."""
    subject: str
    properties: tuple[str, ...]
    """Stored properties, sorted."""
    object: str
    """Bound to the entity of a link, or to the value of a literal."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A SHACL rule: from claims that fit together it follows that one of them has a qualifier."""

    name: str
    label: str
    definition: str
    patterns: tuple[Pattern, ...]
    holding: tuple[tuple[str, str], ...]
    """Pairs of a claim's variable and that of a date on which the claim has to hold for certain."""
    about: str
    """The variable of the claim that gets the qualifier."""
    qualifier: str
    value: str
    """The variable of the entity that the qualifier holds."""


@dataclass(frozen=True)
class Ontology:
    """The whole ontology. Mappings are keyed by local name and iterate in name order."""

    classes: Mapping[str, EntityClass]
    properties: Mapping[str, Property]
    """Properties of entities, inverses included, qualifiers excluded."""
    qualifiers: Mapping[str, Property]
    digest: str
    """SHA-256 of the files' content, in hexadecimal."""
    narrower: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each stored property: itself, unless it is abstract, and every such property under it, sorted by name."""
    rules: tuple[Rule, ...] = ()
    """What OWL cannot say, in the order of the rules' names."""

    def is_a(self, class_name: str, ancestor: str) -> bool:
        """Whether ``class_name`` is ``ancestor`` or one of its subclasses."""
        return class_name == ancestor or ancestor in self.classes[class_name].ancestors
