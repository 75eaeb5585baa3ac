"""What rows are made of, and the numbers under which they know entities, passages and files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from ontology.names import fold
from ontology.records import Dataset

Cell: TypeAlias = str | int | float | None
"""What a column may hold."""
Row: TypeAlias = tuple[Cell, ...]
TableRows: TypeAlias = tuple[str, Iterator[Row]]
"""A table, or some columns of one, and the rows that go into it."""


class Keys(NamedTuple):
    """The keys of one dataset, given alike wherever they are given."""

    entities: Mapping[str, int]
    """By id, in order of ids, from 1."""
    passages: Mapping[str, int]
    """By id, in order of ids, from 1."""
    files: dict[str, int]
    """By path, from 1; those in which no entry begins are entered as they are met."""

    @classmethod
    def of(cls, dataset: Dataset) -> Keys:
        """The keys of a dataset."""
        files: dict[str, int] = {}
        for entity in dataset.entities.values():
            files.setdefault(entity.at.file, len(files) + 1)
        return cls(
            {entity_id: key for key, entity_id in enumerate(dataset.entities, 1)},
            {passage_id: key for key, passage_id in enumerate(dataset.passages, 1)},
            files,
        )


class Folded(dict[str, str]):
    """The folded form of each text that is asked for, found once: many values are written again and again."""

    def __missing__(self, text: str) -> str:
        folded = self[text] = fold(text)
        return folded
