"""The rows that only views read: spans, dates of events, days of sources, and what citations go back to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from graph.clocks import Clocks
from graph.sqlite.keys import Cell
from ontology import core
from ontology.assess import OF_WORKS
from ontology.model import Ontology
from ontology.origins import Origins
from ontology.records import Claim, Dataset, Stance

Row = tuple[Cell, ...]

_SUPPORTS: Final = Stance.SUPPORTS


class ViewRows:
    """The rows of one dataset that only views read; the keys of entities, passages and claims are given."""

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
        self._clocks = Clocks(dataset, ontology)
        self.known: Final = self._clocks.known
        """From which day a claim stands, by the dates of its sources alone."""
        self.published: Final = self._clocks.published
        """By source: the latest day on which it was published, where that is known."""
        self._spans = self._clocks.spans()
        self.ending = {claim_id: ended for claim_id, (_, ended) in self._spans.items()}
        """By id of each claim with a span: whether a later value ends it."""

    def spans(self) -> Iterator[Row]:
        """The rows of ``span``."""
        for key, claim_id in sorted((self._claims[claim_id], claim_id) for claim_id in self._spans):
            yield key, *chain.from_iterable(self._spans[claim_id][0])

    def placed(self) -> Iterator[Row]:
        """The rows of ``placed``."""
        yield from sorted(
            (self._entities[claim.subject], self._claims[claim.id], claim.property, possibly, certainly)
            for claim, possibly, certainly in self._clocks.placed()
        )

    def facing(self, divided: Sequence[tuple[int, Claim]]) -> Iterator[Row]:
        """The rows of ``facing``: of asserted claims with their keys, which have a source on both sides."""
        works = [found for found in self._dataset.claims.values() if found.property in OF_WORKS] if divided else ()
        origins = Origins(self._dataset.passages, works)
        for key, claim in divided:
            for one, supporting in enumerate(claim.citations):
                for other, objecting in enumerate(claim.citations):
                    meet = supporting.stance is _SUPPORTS and objecting.stance is not _SUPPORTS
                    if meet and origins.meet([supporting], [objecting]):
                        yield key, one, other

    def sources(self) -> Iterator[Row]:
        """The rows of ``source``."""
        for key, source in self._sources():
            yield key, self._clocks.published.get(source), self._clocks.languages.get(source)

    def drawn(self) -> Iterator[Row]:
        """The rows of ``drawn``."""
        keys = self._entities
        for key, source in self._sources():
            yield from ((key, keys[entity], kind) for entity, kind in self._clocks.of_source(source))
        for passage in self._dataset.passages.values():
            if passage.via:
                basis = -self._passages[passage.id]
                yield from ((basis, keys[entity], kind) for entity, kind in self._clocks.of_passage(passage))

    def _sources(self) -> Iterator[tuple[int, str]]:
        leaves = set(self._ontology.classes[core.SOURCE].leaves)
        entities = self._dataset.entities
        yield from ((key, found.id) for key, found in enumerate(entities.values(), 1) if found.class_name in leaves)
