"""The ontology as the loaders look at it: for every key that can be written, what its value must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sys import intern
from typing import NamedTuple

from loaders.drafts import OF_ACTOR, OF_ANYTHING, OF_PROPERTY, OF_QUALIFIER, OF_SPEAKER, Wanted
from ontology import core
from ontology.model import Cardinality, Datatype, Ontology, Property


class Slot(NamedTuple):
    """What a key of an entry or of a value stands for."""

    key: str
    """As written: the name of a property, an inverse or a qualifier."""
    stored: str
    """The stored property whose claims it writes."""
    inverted: bool
    """Whether the written value is the claim's subject."""
    datatype: Datatype | None
    """None for a link."""
    allowed: frozenset[str]
    """Leaf classes that a written reference may have; empty for a literal."""
    codes: frozenset[str]
    editorial: bool
    """Whether its claims need no citation: existence is an editor's word until somebody is cited."""
    inherits: bool
    """Whether it takes the citation of its entry."""
    symmetric: bool
    identifying: bool
    """Of a qualifier: whether it is part of its claim's identity."""
    wanted: Wanted
    """What a written reference must be."""
    single: bool
    """Whether one value at most can hold: a list makes no sense of a qualifier."""


class Vocabulary:
    """The slots of every class, and what the ontology knows by name."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.slots: Mapping[str, Slot] = {
            name: self._slot(declared) for name, declared in ontology.properties.items() if not self._abstract(declared)
        }
        """Every key that may be stated, whatever the class."""
        self.of_class: Mapping[str, Mapping[str, Slot]] = {
            name: {key: self.slots[key] for key in found.properties if key in self.slots}
            for name, found in ontology.classes.items()
            if found.is_leaf
        }
        self.qualifiers: Mapping[str, Slot] = {
            name: self._slot(declared) for name, declared in ontology.qualifiers.items()
        }
        self.uncited = frozenset(slot.stored for slot in self.slots.values() if slot.editorial)
        """Stored properties whose claims need no citation."""
        self.everything = frozenset(self.of_class)
        self.sources = self._leaves((core.SOURCE,))
        self.actors = self._leaves((core.ACTOR,))
        self.speaking = self.everything - (self._leaves((core.PLACE,)) - self.actors)
        """Leaf classes whose entities can be quoted: actors and documents, and no mere place."""
        self.unrealised: Mapping[str, frozenset[str]] = {
            found.name: codes
            for found in ontology.properties.values()
            if (codes := frozenset(term.code for term in found.values if term.unrealised))
        }
        """By stored property: the codes that say of a dealing that it has not come about."""
        self.existing = frozenset(name for name in self.everything if ontology.classes[name].has_existence)

    def allowed(self, wanted: Wanted) -> frozenset[str]:
        """The leaf classes of entities that may stand where ``wanted`` tells."""
        of, key = wanted
        if of == OF_PROPERTY:
            return self.slots[key].allowed
        if of == OF_QUALIFIER:
            return self.qualifiers[key].allowed
        return {OF_SPEAKER: self.speaking, OF_ACTOR: self.actors, OF_ANYTHING: self.everything}[of]

    def _abstract(self, declared: Property) -> bool:
        of = declared if declared.inverse_of is None else self.ontology.properties[declared.inverse_of]
        return of.abstract

    def _leaves(self, classes: Iterable[str]) -> frozenset[str]:
        return frozenset(leaf for name in classes for leaf in self.ontology.classes[name].leaves)

    def _slot(self, declared: Property) -> Slot:
        inverted = declared.inverse_of is not None
        stored = self.ontology.properties[declared.inverse_of] if declared.inverse_of is not None else declared
        reachable = () if not stored.is_link else stored.domain if inverted else (stored.range,)
        return Slot(
            key=declared.name,
            stored=intern(stored.name),
            inverted=inverted,
            datatype=stored.datatype,
            allowed=self._leaves(reachable),
            codes=frozenset(term.code for term in stored.values),
            editorial=stored.editorial or stored.name == core.EXISTENCE,
            inherits=not stored.editorial,
            symmetric=stored.symmetric,
            identifying=stored.identifying,
            wanted=(OF_QUALIFIER if declared.qualifier else OF_PROPERTY, declared.name),
            single=stored.cardinality is Cardinality.ONE,
        )
