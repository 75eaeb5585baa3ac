"""What is stated of a dataset, in the sense of :mod:`graph.plan`: the part that every store has to work out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ontology import core
from ontology.model import Ontology
from ontology.records import Claim, Dataset, Stance


class Stated:
    """The stated claims of one dataset, and what follows from them."""

    def __init__(self, dataset: Dataset, ontology: Ontology) -> None:
        self._dataset = dataset
        self._ontology = ontology
        narrower = ontology.narrower
        self._naming = {stored for name in core.NAMES for stored in narrower.get(name, (name,))}
        self._headlines = set(narrower.get(core.HEADLINE, (core.HEADLINE,)))
        self._columns = _showing(ontology)

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is stated: it is asserted, and has no citation or one that supports."""
        citations = claim.citations
        return claim.asserted and (not citations or any(found.stance is Stance.SUPPORTS for found in citations))

    def is_name(self, claim: Claim) -> bool:
        """Whether its value is a name of its subject: what references and searches look among."""
        if not claim.value:
            return False
        if claim.property not in self._naming:
            if claim.property not in self._headlines:
                return False
            if not self._ontology.is_a(self._dataset.entities[claim.subject].class_name, core.SOURCE):
                return False
        return self.holds(claim)

    def literals(self) -> Mapping[str, list[Claim]]:
        """By subject: its stated claims with a value."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._dataset.claims.values():
            if claim.value is not None and self.holds(claim):
                found[claim.subject].append(claim)
        return found

    def by_property(self, claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
        """Stated claims of one subject by every literal property under which they are shown."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            for name in self._columns.get(claim.property, ()):
                found[name].append(claim)
        return found


def _showing(ontology: Ontology) -> Mapping[str, list[str]]:
    """By stored literal property: itself and the properties above it, which show its values too."""
    found: dict[str, list[str]] = defaultdict(list)
    for prop in ontology.properties.values():
        if prop.datatype is not None and prop.inverse_of is None:
            for stored in ontology.narrower.get(prop.name, (prop.name,)):
                found[stored].append(prop.name)
    return found
