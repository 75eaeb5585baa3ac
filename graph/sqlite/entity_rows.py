"""The rows of entities with their plain values and names, and those of passages (:mod:`graph.sqlite.ddl`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from graph.sqlite.containment import closure
from graph.sqlite.ddl import LiteralColumn, literal_columns
from graph.sqlite.keys import Cell, Folded, Keys, Row, TableRows
from graph.sqlite.lexicon import Lexicon, NameRow, folded_with_places
from graph.sqlite.plain import PlainColumns
from ontology import core
from ontology.model import Ontology
from ontology.names import fold
from ontology.records import Claim, Dataset, Stance

# Looked up once: on Python 3.11 to reach an enumeration's member costs more than to compare it.
_SUPPORTS: Final = Stance.SUPPORTS


class EntityRows:
    """The rows of one dataset that need no keys of claims. Names come before the words that they are found by."""

    def __init__(self, dataset: Dataset, ontology: Ontology, keys: Keys) -> None:
        self._dataset = dataset
        self._ontology = ontology
        self._keys = keys
        self._literals: dict[str, list[Claim]] = {}
        self._contained: list[tuple[int, int]] = []
        self._folded = Folded()
        self._lexicon = Lexicon()

    def all(self) -> tuple[TableRows, ...]:
        """The rows by the tables, or the columns of tables, that they go into; to be read in this order."""
        return (
            ("entity", self.entities()),
            ("member", self.members()),
            ("closure", self.closure()),
            ("name (entity, property, metonym, text, folded, words, trigrams)", self.names()),
            ("word (text, pk)", self._lexicon.word_rows()),
            ("posting", self._lexicon.posting_rows()),
            ("trigram", self._lexicon.trigram_rows()),
            ("passage", self.passages()),
            ("filed", self.filed()),
            ("via", self.vias()),
        )

    def _collect(self) -> None:
        """Look through the claims once for the values of entities and for what lies in what."""
        entities, literals = self._keys.entities, self._literals
        containing = self._ontology.narrower.get(core.WITHIN, (core.WITHIN,))
        for claim in self._dataset.claims.values():
            _, subject, name, target, value, _, _, _, _, _, asserted, citations, _, _ = claim
            if value is None and name not in containing:
                continue
            if not asserted or (citations and citations[0][2] is not _SUPPORTS and not _is_supported(claim)):
                continue
            if value is not None:
                known = literals.get(subject)
                if known is None:
                    literals[subject] = [claim]
                else:
                    known.append(claim)
            elif target is not None:
                self._contained.append((entities[subject], entities[target]))

    # --- entities -----------------------------------------------------------------------------------

    def entities(self) -> Iterator[Row]:
        """The rows of ``entity``; they come first."""
        self._collect()
        declared = literal_columns(self._ontology)
        blank: list[Cell] = [None for column in declared for _ in column.names]
        columns = self._columns_of(declared)
        temporal = {name for name, found in self._ontology.properties.items() if found.temporal}
        files, folded, assessments = self._keys.files, self._folded, self._dataset.assessments
        for key, (id_, class_name, label, at) in enumerate(self._dataset.entities.values(), 1):
            values, fixed = blank.copy(), True
            by_column: dict[PlainColumns, list[Claim]] = {}
            for claim in self._literals.get(id_, ()):
                if claim.citations or claim.property in temporal or _is_reading(claim):
                    fixed = False
                for column in columns.get(claim.property, ()):
                    by_column.setdefault(column, []).append(claim)
            for column, claims in by_column.items():
                found = column.cells(claims, assessments, folded)
                if found is not None:
                    values[column.place] = found
            yield key, id_, class_name, label, files[at.file], at.line, fold(id_), folded[label], fixed, *values

    def _columns_of(self, declared: Sequence[LiteralColumn]) -> Mapping[str, list[PlainColumns]]:
        """By stored property: the columns that its values go into."""
        found: dict[str, list[PlainColumns]] = defaultdict(list)
        first = 0
        for column in declared:
            columns = PlainColumns(column, first)
            first = columns.place.stop
            for stored in self._ontology.narrower.get(column.of.name, (column.of.name,)):
                found[stored].append(columns)
        return found

    def members(self) -> Iterator[Row]:
        """The rows of ``member``."""
        found: dict[str, list[int]] = defaultdict(list)
        for key, entity in enumerate(self._dataset.entities.values(), 1):
            found[entity.class_name].append(key)
        for name in sorted(self._ontology.classes):
            leaves = self._ontology.classes[name].leaves
            for key in sorted(chain.from_iterable(found.get(leaf, ()) for leaf in leaves)):
                yield name, key

    def closure(self) -> Iterator[Row]:
        """The rows of ``closure``."""
        return closure(len(self._keys.entities), self._contained)

    def filed(self) -> Iterator[Row]:
        """The rows of ``filed``."""
        for key, entity in enumerate(self._dataset.entities.values(), 1):
            yield key, entity.at.file

    # --- names and passages -------------------------------------------------------------------------

    def names(self) -> Iterator[NameRow]:
        """The rows of ``name``, keys left to the table."""
        narrower = self._ontology.narrower
        metonyms = narrower.get(core.METONYM, (core.METONYM,))
        naming = {stored for name in core.NAMES for stored in narrower.get(name, (name,))}
        of_sources = naming.union(narrower.get(core.HEADLINE, (core.HEADLINE,)))
        sources = set(self._ontology.classes[core.SOURCE].leaves)
        for key, entity in enumerate(self._dataset.entities.values(), 1):
            shown = of_sources if entity.class_name in sources else naming
            for claim in self._literals.get(entity.id, ()):
                if claim.property in shown and claim.value:
                    metonym = claim.property in metonyms
                    yield self._lexicon.add(key, claim.property, claim.value, metonym=metonym)

    def passages(self) -> Iterator[Row]:
        """The rows of ``passage``."""
        entities = self._keys.entities
        for key, passage in enumerate(self._dataset.passages.values(), 1):
            id_, source, quote, locator, language, _, _, _ = passage
            folded, places = (None, None) if quote is None else folded_with_places(quote)
            yield key, id_, fold(id_), entities[source], locator, language, quote, folded, places

    def vias(self) -> Iterator[Row]:
        """The rows of ``via``; what is no entity (``self``) is left out."""
        entities = self._keys.entities
        for key, passage in enumerate(self._dataset.passages.values(), 1):
            for ordinal, entity in enumerate(passage.via):
                if entity in entities:
                    yield key, ordinal, entities[entity]


def _is_supported(claim: Claim) -> bool:
    return any(found.stance is _SUPPORTS for found in claim.citations)


def _is_reading(claim: Claim) -> bool:
    """Whether it is the editors' interpretation."""
    return bool(claim.qualifiers) and any(name == core.READING for name, _ in claim.qualifiers)
