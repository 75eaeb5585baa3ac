"""A dataset as the rows of the tables in :mod:`graph.sqlite.ddl`.

Rows come from generators in key order, so that nothing but the dataset itself is held in memory and
the same dataset always gives the same file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Final

from graph.sqlite.containment import closure
from graph.sqlite.ddl import LiteralColumn, literal_columns
from graph.sqlite.lexicon import Lexicon, NameRow, places_json
from graph.sqlite.plain import Cell, cells, plain_list, plain_value
from ontology import core
from ontology.dates import bounds
from ontology.model import Datatype, Ontology
from ontology.names import fold
from ontology.records import Citation, Claim, Dataset, Scope, Speaker, Stance, Standing

Row = tuple[Cell, ...]


class Rows:
    """The rows of one dataset, table by table.

    ``claims`` are read first: they collect what files, spellings and voices there are. Names come before
    the words and trigrams that they are found by.
    """

    def __init__(self, dataset: Dataset, ontology: Ontology) -> None:
        self._dataset = dataset
        self._ontology = ontology
        self._entities = {entity_id: key for key, entity_id in enumerate(dataset.entities, 1)}
        self._passages = {passage_id: key for key, passage_id in enumerate(dataset.passages, 1)}
        self._claims = self._in_key_order()
        self._keys = {claim.id: key for key, claim in enumerate(self._claims, 1)}
        self._stated = [claim for claim in self._claims if self._is_stated(claim)]
        self._files: dict[str, int] = {}
        self._voices: dict[Speaker, int] = {}
        self._spelt: set[str | None] = {word.upper() for word in (*Stance, *Scope, *Standing)}
        self._folded = _Folded()
        self.lexicon = Lexicon()

    def _in_key_order(self) -> list[Claim]:
        keys, several = self._entities, len(self._entities) + 1
        return sorted(
            self._dataset.claims.values(),
            key=lambda claim: keys[claim.subject] * several + (keys[claim.object] if claim.object else 0),
        )

    # --- claims -------------------------------------------------------------------------------------

    def claims(self) -> Iterator[Row]:
        """The rows of ``claim``."""
        keys = self._entities
        assessments = self._dataset.assessments
        stated = {claim.id for claim in self._stated}
        dates = {name for name, prop in self._ontology.properties.items() if prop.datatype is Datatype.DATE}
        for key, claim in enumerate(self._claims, 1):
            found = assessments[claim.id]
            since, until, value = claim.since, claim.until, claim.value
            since_earliest, since_latest = bounds(since) if since else _NO_DAYS
            until_earliest, until_latest = bounds(until) if until else _NO_DAYS
            earliest, latest = bounds(value) if value is not None and claim.property in dates else _NO_DAYS
            self._note(claim)
            yield (
                key,
                claim.id,
                keys[claim.subject],
                claim.property,
                keys[claim.object] if claim.object else None,
                not claim.asserted,
                claim.id in stated,
                found.standing.upper(),
                found.contested,
                found.independent_sources,
                found.supporting_sources,
                since,
                since_earliest,
                since_latest,
                until,
                until_earliest,
                until_latest,
                claim.handle,
                claim.language,
                value,
                None if value is None else self._folded[value],
                earliest,
                latest,
            )

    def _note(self, claim: Claim) -> None:
        """Remember the texts of a claim whose folded forms go into ``spelling``."""
        self._spelt.add(claim.property)
        if claim.since or claim.until or claim.handle or claim.language:
            self._spelt.update((claim.since, claim.until, claim.handle, claim.language))
        if not claim.id.isalnum():
            self._spelt.add(claim.id)

    def _is_stated(self, claim: Claim) -> bool:
        """Whether it has no citation or one that supports (see :mod:`graph.plan`)."""
        citations = claim.citations if claim.asserted else tuple(citation for _, citation in self._citations(claim))
        if not citations or citations[0].stance is Stance.SUPPORTS:
            return True
        return any(citation.stance is Stance.SUPPORTS for citation in citations)

    def _premises(self, claim: Claim) -> list[Claim]:
        claims = self._dataset.claims
        return [claims[premise] for proof in claim.proofs[:1] for premise in proof]

    def _citations(self, claim: Claim) -> Iterator[tuple[Claim, Citation]]:
        """Its citations, each with the claim cited: its own, or those of the premises of its first proof."""
        for cited in [claim] if claim.asserted else self._premises(claim):
            for citation in cited.citations:
                yield cited, citation

    def citations(self) -> Iterator[Row]:
        """The rows of ``citation``."""
        keys, sources, passages, files = self._keys, self._entities, self._passages, self._files
        for key, claim in enumerate(self._claims, 1):
            for ordinal, (cited, citation) in enumerate(self._citations(claim)):
                yield (
                    key,
                    ordinal,
                    key if cited is claim else keys[cited.id],
                    sources[citation.source],
                    passages[citation.passage] if citation.passage else None,
                    citation.stance.upper(),
                    citation.scope.upper(),
                    files.setdefault(citation.at.file, len(files) + 1),
                    citation.at.line,
                )

    def premises(self) -> Iterator[Row]:
        """The rows of ``premise``."""
        for key, claim in enumerate(self._claims, 1):
            if claim.proofs:
                for ordinal, premise in enumerate(self._premises(claim)):
                    yield key, ordinal, self._keys[premise.id]

    def rivals(self) -> Iterator[Row]:
        """The rows of ``rival``."""
        assessments = self._dataset.assessments
        for key, claim in enumerate(self._claims, 1):
            if rivals := assessments[claim.id].rivals:
                for ordinal, rival in enumerate(sorted(rivals)):
                    yield key, ordinal, self._keys[rival]

    def qualifiers(self) -> Iterator[Row]:
        """The rows of ``qualifier``."""
        for key, claim in enumerate(self._claims, 1):
            for name, values in claim.qualifiers:
                prop = self._ontology.qualifiers[name]
                for ordinal, value in enumerate(values):
                    days = bounds(value) if prop.datatype is Datatype.DATE else _NO_DAYS
                    entity = self._entities[value] if prop.is_link else None
                    yield key, name, ordinal, entity, value, fold(value), *days

    # --- entities -----------------------------------------------------------------------------------

    def entities(self) -> Iterator[Row]:
        """The rows of ``entity``."""
        columns = literal_columns(self._ontology)
        blank: list[Cell] = [None for column in columns for _ in column.names]
        starts = list(accumulate((len(column.names) for column in columns), initial=0))
        places = self._places_of(columns)
        stated = self._stated_literals()
        for key, entity in enumerate(self._dataset.entities.values(), 1):
            values = blank.copy()
            for place, claims in _by_place(stated.get(key, ()), places).items():
                found = self._cells(columns[place], claims)
                values[starts[place] : starts[place] + len(found)] = found
            self._spelt.add(entity.class_name)
            yield key, entity.id, entity.class_name, entity.label, fold(entity.id), self._folded[entity.label], *values

    def _cells(self, column: LiteralColumn, claims: list[Claim]) -> tuple[Cell, ...]:
        if column.many:
            return (plain_list(column.of, claims),)
        value = plain_value(column.of, claims, self._dataset.assessments)
        return () if value is None else cells(column.of, value, self._folded[value])

    def _places_of(self, columns: Sequence[LiteralColumn]) -> dict[str, list[int]]:
        """By stored property: the places among ``columns`` of those that its values go into."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, column in enumerate(columns):
            name = column.of.name
            for stored in self._ontology.narrower.get(name, (name,)):
                found[stored].append(place)
        return found

    def _stated_literals(self) -> dict[int, list[Claim]]:
        found: dict[int, list[Claim]] = defaultdict(list)
        for claim in self._stated:
            if claim.value is not None:
                found[self._entities[claim.subject]].append(claim)
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
        containing = self._ontology.narrower.get(core.WITHIN, (core.WITHIN,))
        keys = self._entities
        pairs = (
            (keys[claim.subject], keys[claim.object])
            for claim in self._stated
            if claim.object and claim.property in containing
        )
        return closure(len(keys), pairs)

    # --- names and passages ---------------------------------------------------------------------------

    def names(self) -> Iterator[NameRow]:
        """The rows of ``name``, keys left to the table."""
        narrower = self._ontology.narrower
        metonyms = narrower.get(core.METONYM, (core.METONYM,))
        naming = {stored for name in core.NAMES for stored in narrower.get(name, (name,))}
        headlines = narrower.get(core.HEADLINE, (core.HEADLINE,))
        entities = self._dataset.entities
        for claim in self._stated:
            if claim.value and (
                claim.property in naming
                or (
                    claim.property in headlines and self._ontology.is_a(entities[claim.subject].class_name, core.SOURCE)
                )
            ):
                metonym = claim.property in metonyms
                folded = self._folded[claim.value]
                yield self.lexicon.add(
                    self._entities[claim.subject], claim.property, claim.value, folded, metonym=metonym
                )

    def passages(self) -> Iterator[Row]:
        """The rows of ``passage``."""
        for key, passage in enumerate(self._dataset.passages.values(), 1):
            quote = passage.quote
            folded = None if quote is None else fold(quote)
            self._spelt.update((passage.locator, passage.language))
            yield (
                key,
                passage.id,
                fold(passage.id),
                self._entities[passage.source],
                self._voice(passage.said_by),
                passage.locator,
                passage.language,
                quote,
                folded,
                None if quote is None or folded is None else places_json(quote, folded),
            )

    def _voice(self, said_by: Speaker | None) -> int | None:
        if said_by is None:
            return None
        self._voice(said_by.relaying)
        return self._voices.setdefault(said_by, len(self._voices) + 1)

    def voices(self) -> Iterator[Row]:
        """The rows of ``voice``; passages come first."""
        entities = self._dataset.entities
        for voice, key in self._voices.items():
            name = voice.unnamed if voice.entity is None else entities[voice.entity].label
            yield (
                key,
                self._entities[voice.entity] if voice.entity else None,
                name,
                None if name is None else fold(name),
                self._entities[voice.of] if voice.of else None,
                self._voices[voice.relaying] if voice.relaying else None,
            )

    def vias(self) -> Iterator[Row]:
        """The rows of ``via``; what is no entity (``self``) is left out."""
        for key, passage in enumerate(self._dataset.passages.values(), 1):
            for ordinal, entity in enumerate(passage.via):
                if entity in self._entities:
                    yield key, ordinal, self._entities[entity]

    def files(self) -> Iterator[Row]:
        """The rows of ``file``; citations come first."""
        self._spelt.update(self._files)
        yield from ((key, path) for path, key in self._files.items())

    def spellings(self) -> Iterator[Row]:
        """The rows of ``spelling``; everything else comes first."""
        found = sorted(text for text in self._spelt if text is not None)
        yield from ((text, folded) for text in found if (folded := fold(text)) != text)


class _Folded(dict[str, str]):
    """The folded form of each value: a value is met as a claim's, as an entity's and as a name."""

    def __missing__(self, text: str) -> str:
        folded = self[text] = fold(text)
        return folded


_NO_DAYS: Final = (None, None)


def _by_place(claims: Sequence[Claim], places: dict[str, list[int]]) -> dict[int, list[Claim]]:
    """The claims of one subject by the column that they go into."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for place in places.get(claim.property, ()):
            found[place].append(claim)
    return found
