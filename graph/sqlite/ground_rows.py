"""The rows that tell what claims rest on: rules of proofs, and the ways of citations to their origins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.rules import rule_in_words
from graph.sqlite.keys import Cell
from ontology import core
from ontology.assess import OF_WORKS
from ontology.model import Ontology
from ontology.origins import Hop, Origins
from ontology.records import Dataset, Inference, Rule

Row = tuple[Cell, ...]


class GroundRows:
    """The rows of one dataset; the keys of entities, passages and claims are given."""

    def __init__(
        self,
        dataset: Dataset,
        ontology: Ontology,
        entities: Mapping[str, int],
        passages: Mapping[str, int],
        claims: Mapping[str, int],
    ) -> None:
        self._dataset = dataset
        self._ontology = ontology
        self._entities, self._passages, self._claims = entities, passages, claims
        self._rules: dict[Rule, int] = {}
        self._ways: list[tuple[int, int, tuple[Hop, ...]]] = []

    def inferences(self) -> Iterator[Row]:
        """The rows of ``inference``."""
        labels = {rule.name: rule.label for rule in self._ontology.rules}
        for key, ordinal, found in self._inferred():
            yield key, ordinal, found.qualifier, self._entities[found.value], labels[found.rule]

    def grounds(self) -> Iterator[Row]:
        """The rows of ``ground``."""
        for key, ordinal, found in self._inferred():
            for number, proof in enumerate(found.proofs):
                yield from ((key, ordinal, number, place, self._claims[p]) for place, p in enumerate(proof))

    def _inferred(self) -> Iterator[tuple[int, int, Inference]]:
        for key, claim in sorted((self._claims[claim], claim) for claim in self._dataset.inferences):
            yield from ((key, ordinal, found) for ordinal, found in enumerate(self._dataset.inferences[claim]))

    def proofs(self) -> Iterator[Row]:
        """The rows of ``proof``."""
        for key, claim in sorted((self._claims[claim], claim) for claim in self._dataset.rules):
            for ordinal, rule in enumerate(self._dataset.rules[claim]):
                yield key, ordinal, self._rules.setdefault(rule, len(self._rules) + 1)

    def rules(self) -> Iterator[Row]:
        """The rows of ``rule``; proofs come first."""
        for rule, key in self._rules.items():
            yield key, rule.kind.upper(), rule.path, rule_in_words(rule, self._ontology)

    def origins(self) -> Iterator[Row]:
        """The rows of ``origin``."""
        dataset, keys = self._dataset, self._entities
        found = Origins(dataset.passages, [c for c in dataset.claims.values() if c.property in OF_WORKS])
        leaves = set(self._ontology.classes[core.SOURCE].leaves)
        by_basis = {keys[e.id]: found.ways(e.id) for e in dataset.entities.values() if e.class_name in leaves}
        for passage in dataset.passages.values():
            if passage.via:
                by_basis[-self._passages[passage.id]] = found.ways(passage.source, passage.via)
        self._ways = sorted((basis, keys[root], way) for basis, ways in by_basis.items() for root, way in ways.items())
        yield from ((basis, root) for basis, root, _ in self._ways)

    def hops(self) -> Iterator[Row]:
        """The rows of ``hop``; origins come first."""
        keys = self._entities
        for basis, root, way in self._ways:
            for ordinal, (start, end, claim) in enumerate(way):
                yield basis, root, ordinal, keys[start], keys[end], self._claims[claim] if claim else None
