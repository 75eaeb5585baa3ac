"""Who speaks: the speakers of passages, and the outlets that speak themselves [13]."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.sqlite.keys import Cell
from ontology.names import fold
from ontology.records import Dataset, Speaker


class Voices:
    """The rows of ``voice`` of one dataset, each made when the first citation asks for it."""

    def __init__(self, dataset: Dataset, entities: Mapping[str, int]) -> None:
        """``entities``: the keys of the entities by their ids."""
        self._dataset = dataset
        self._entities = entities
        self._publishers: dict[str, str] = {}
        self._speakers: dict[Speaker, int] = {}
        self._outlets: dict[str, int] = {}
        self._of_passages: dict[str, int] = {}
        self._of_sources: dict[str, int] = {}
        self._count = 0

    def publish(self, source: str, publisher: str) -> None:
        """Enter a publisher of a source; of several the first by id is its outlet."""
        self._publishers[source] = min(publisher, self._publishers.get(source, publisher))

    def of(self, source: str, passage: str | None) -> int:
        """The key of who speaks in a citation, when all publishers are entered."""
        if passage is not None:
            known = self._of_passages.get(passage)
            if known is None:
                said_by = self._dataset.passages[passage].said_by
                known = self._outlet(source) if said_by is None else self._speaker(said_by)
                self._of_passages[passage] = known
            return known
        return self._outlet(source)

    def _speaker(self, speaker: Speaker) -> int:
        if speaker.relaying is not None:
            self._speaker(speaker.relaying)
        return self._speakers.get(speaker) or self._speakers.setdefault(speaker, self._next())

    def _outlet(self, source: str) -> int:
        known = self._of_sources.get(source)
        if known is None:
            outlet = self._publishers.get(source, source)
            known = self._outlets.get(outlet) or self._outlets.setdefault(outlet, self._next())
            self._of_sources[source] = known
        return known

    def _next(self) -> int:
        self._count += 1
        return self._count

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The rows; citations come first."""
        made = [*self._of_speakers(), *self._of_outlets()]
        yield from sorted(made, key=lambda row: row[0])

    def _of_speakers(self) -> Iterator[tuple[int, *tuple[Cell, ...]]]:
        entities = self._dataset.entities
        for speaker, key in self._speakers.items():
            name = speaker.unnamed if speaker.entity is None else entities[speaker.entity].label
            yield (
                key,
                self._entities[speaker.entity] if speaker.entity else None,
                False,
                name,
                None if name is None else fold(name),
                self._entities[speaker.of] if speaker.of else None,
                self._speakers[speaker.relaying] if speaker.relaying else None,
            )

    def _of_outlets(self) -> Iterator[tuple[int, *tuple[Cell, ...]]]:
        for outlet, key in self._outlets.items():
            name = self._dataset.entities[outlet].label
            yield key, self._entities[outlet], True, name, fold(name), None, None
