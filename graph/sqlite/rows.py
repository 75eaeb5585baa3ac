"""A dataset as the rows of the tables in :mod:`graph.sqlite.ddl`.

Rows come from generators in key order, so that nothing but the dataset itself is held in memory and
the same dataset always gives the same file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, count
from operator import itemgetter
from typing import Final

from graph.sqlite.containment import closure
from graph.sqlite.ddl import LiteralColumn, literal_columns
from graph.sqlite.ground_rows import GroundRows
from graph.sqlite.lexicon import Lexicon, NameRow, folded_with_places
from graph.sqlite.plain import Cell, cells, plain_list, plain_value
from graph.sqlite.view_rows import ViewRows
from graph.sqlite.voices import Voices
from ontology import core
from ontology.dates import bounds
from ontology.model import Datatype, Ontology
from ontology.names import fold
from ontology.records import Claim, Dataset, Scope, Stance, Standing

Row = tuple[Cell, ...]

_NO_DAYS: Final = (None, None)
# Looked up once: on Python 3.11 to reach an enumeration's member costs more than to compare it.
_SUPPORTS: Final = Stance.SUPPORTS


class Rows:
    """The rows of one dataset, table by table.

    ``claims`` are read first: they collect the premises, rivals, qualifiers and spellings. Names come before
    the words and trigrams that they are found by.
    """

    def __init__(self, dataset: Dataset, ontology: Ontology) -> None:
        self._dataset = dataset
        self._ontology = ontology
        self._entities = {entity_id: key for key, entity_id in enumerate(dataset.entities, 1)}
        self._passages = {passage_id: key for key, passage_id in enumerate(dataset.passages, 1)}
        self._claims = self._in_key_order()
        self._keys = dict(zip(map(itemgetter(0), self._claims), count(1), strict=False))
        self.for_views = ViewRows(dataset, ontology, self._entities, self._passages, self._keys)
        self.grounds = GroundRows(dataset, ontology, self._entities, self._passages, self._keys)
        self._literals: dict[str, list[Claim]] = defaultdict(list)
        self._contained: list[Claim] = []
        self._derived: list[tuple[int, Claim]] = []
        self._rivalling: list[tuple[int, tuple[str, ...]]] = []
        self._qualified: list[tuple[int, Claim]] = []
        self._files: dict[str, int] = {}
        self.voices = Voices(dataset, self._entities)
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
        keys, folded = self._entities, self._folded
        assessments, files = self._dataset.assessments, self._files
        dates = {name for name, prop in self._ontology.properties.items() if prop.datatype is Datatype.DATE}
        containing = self._ontology.narrower.get(core.WITHIN, (core.WITHIN,))
        publishing = self._ontology.narrower.get(core.PUBLISHER, (core.PUBLISHER,))
        known, spans = self.for_views.known, self.for_views.ending
        for key, claim in enumerate(self._claims, 1):
            stated = self._is_stated(claim)
            (
                claim_id,
                subject,
                name,
                target,
                value,
                language,
                since,
                until,
                qualifiers,
                handle,
                asserted,
                _,
                proofs,
                at,
            ) = claim
            standing, contested, rivals, independent, supporting, _, both_sides, first, last, merged, *_ = assessments[
                claim_id
            ]
            qualified = qualifiers or claim_id in self._dataset.inferences
            if since or until or handle or language or qualified or rivals or not asserted or not claim_id.isalnum():
                self._note(key, claim, rivals)
            self._spelt.add(name)
            if stated and value is not None:
                self._literals[subject].append(claim)
            elif stated and asserted and name in containing:
                self._contained.append(claim)
            elif name in publishing and stated and asserted and target:
                self.voices.publish(subject, target)
            yield (
                key,
                claim_id,
                keys[subject],
                name,
                keys[target] if target else None,
                not asserted,
                stated,
                standing.upper(),
                contested,
                independent,
                supporting,
                files.setdefault(at.file, len(files) + 1) if at else None,
                at.line if at else None,
                merged,
                both_sides,
                first,
                last,
                known(claim),
                len(proofs) or None,
                spans.get(claim_id),
                since,
                *(bounds(since) if since else _NO_DAYS),
                until,
                *(bounds(until) if until else _NO_DAYS),
                handle,
                language,
                value,
                None if value is None else folded[value],
                *(bounds(value) if value is not None and name in dates else _NO_DAYS),
            )

    def _note(self, key: int, claim: Claim, rivals: tuple[str, ...]) -> None:
        """Remember what of a claim goes into other tables: texts that ``spelling`` may hold, premises and the like."""
        self._spelt.update((claim.since, claim.until, claim.handle, claim.language))
        if not claim.id.isalnum():
            self._spelt.add(claim.id)
        if rivals:
            self._rivalling.append((key, rivals))
        if self._dataset.qualifiers(claim):
            self._qualified.append((key, claim))
        if not claim.asserted:
            self._derived.append((key, claim))

    def _is_stated(self, claim: Claim) -> bool:
        """Whether it has no citation or one that supports (see :mod:`graph.plan`)."""
        premises = [claim] if claim.asserted else self._premises(claim)
        citations = claim.citations if claim.asserted else tuple(c for cited in premises for c in cited.citations)
        if not citations or citations[0].stance is _SUPPORTS:
            return True
        return any(citation.stance is _SUPPORTS for citation in citations)

    def _premises(self, claim: Claim) -> list[Claim]:
        claims = self._dataset.claims
        return [claims[premise] for proof in claim.proofs[:1] for premise in proof]

    def citations(self) -> Iterator[Row]:
        """The rows of ``citation``; claims come first."""
        keys, sources, passages, files = self._keys, self._entities, self._passages, self._files
        saying = {passage.id for passage in self._dataset.passages.values() if passage.via}
        assessments, voice_of = self._dataset.assessments, self.voices.of
        for key, claim in enumerate(self._claims, 1):
            if claim.asserted and not claim.citations:
                continue
            ordinal = 0
            for cited in [claim] if claim.asserted else self._premises(claim):
                cited_key = key if cited is claim else keys[cited.id]
                assessed = assessments[cited.id]
                groups, merged, echoes = assessed.groups, assessed.merged, assessed.echoes
                for place, (source, passage, stance, scope, at) in enumerate(cited.citations):
                    yield (
                        key,
                        ordinal,
                        cited_key,
                        sources[source],
                        passages[passage] if passage else None,
                        stance.upper(),
                        scope.upper(),
                        groups[place],
                        merged[place] if merged else None,
                        echoes[place] if echoes else None,
                        voice_of(source, passage),
                        files.setdefault(at.file, len(files) + 1),
                        at.line,
                        -passages[passage] if passage in saying else None,
                    )
                    ordinal += 1

    def premises(self) -> Iterator[Row]:
        """The rows of ``premise``."""
        for key, claim in self._derived:
            for number, proof in enumerate(claim.proofs):
                for ordinal, premise in enumerate(proof):
                    yield key, number, ordinal, self._keys[premise]

    def rivals(self) -> Iterator[Row]:
        """The rows of ``rival``."""
        for key, rivals in self._rivalling:
            for ordinal, rival in enumerate(sorted(rivals)):
                yield key, ordinal, self._keys[rival]

    def qualifiers(self) -> Iterator[Row]:
        """The rows of ``qualifier``."""
        for key, claim in self._qualified:
            for name, values in self._dataset.qualifiers(claim):
                prop = self._ontology.qualifiers[name]
                for ordinal, value in enumerate(values):
                    days = bounds(value) if prop.datatype is Datatype.DATE else _NO_DAYS
                    entity = self._entities[value] if prop.is_link else None
                    yield key, name, ordinal, entity, value, self._folded[value], *days

    # --- entities -----------------------------------------------------------------------------------

    def entities(self) -> Iterator[Row]:
        """The rows of ``entity``."""
        columns = literal_columns(self._ontology)
        blank: list[Cell] = [None for column in columns for _ in column.names]
        starts = list(accumulate((len(column.names) for column in columns), initial=0))
        places = self._places_of(columns)
        temporal = {name for name, found in self._ontology.properties.items() if found.temporal}
        for key, entity in enumerate(self._dataset.entities.values(), 1):
            values = blank.copy()
            stated = self._literals.get(entity.id, ())
            fixed = not any(claim.citations or claim.property in temporal or _is_reading(claim) for claim in stated)
            for place, claims in _by_place(stated, places).items():
                found = self._cells(columns[place], claims)
                values[starts[place] : starts[place] + len(found)] = found
            self._spelt.add(entity.class_name)
            id_, class_name, label, at = entity
            file = self._files.setdefault(at.file, len(self._files) + 1)
            yield key, id_, class_name, label, file, at.line, fold(id_), self._folded[label], fixed, *values

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
        keys = self._entities
        return closure(len(keys), ((keys[claim.subject], keys[claim.object or ""]) for claim in self._contained))

    # --- names and passages ---------------------------------------------------------------------------

    def names(self) -> Iterator[NameRow]:
        """The rows of ``name``, keys left to the table."""
        narrower = self._ontology.narrower
        metonyms = narrower.get(core.METONYM, (core.METONYM,))
        naming = {stored for name in core.NAMES for stored in narrower.get(name, (name,))}
        headlines = narrower.get(core.HEADLINE, (core.HEADLINE,))
        for subject, claims in self._literals.items():
            key, class_name = self._entities[subject], self._dataset.entities[subject].class_name
            shown = naming.union(headlines) if self._ontology.is_a(class_name, core.SOURCE) else naming
            for claim in claims:
                if claim.value and claim.property in shown:
                    metonym = claim.property in metonyms
                    yield self.lexicon.add(key, claim.property, claim.value, metonym=metonym)

    def passages(self) -> Iterator[Row]:
        """The rows of ``passage``."""
        for key, passage in enumerate(self._dataset.passages.values(), 1):
            quote = passage.quote
            folded, places = (None, None) if quote is None else folded_with_places(quote)
            self._spelt.update((passage.locator, passage.language))
            yield (
                key,
                passage.id,
                fold(passage.id),
                self._entities[passage.source],
                passage.locator,
                passage.language,
                quote,
                folded,
                places,
            )

    def filed(self) -> Iterator[Row]:
        """The rows of ``filed``."""
        for key, entity in enumerate(self._dataset.entities.values(), 1):
            yield key, entity.at.file

    def vias(self) -> Iterator[Row]:
        """The rows of ``via``; what is no entity (``self``) is left out."""
        for key, passage in enumerate(self._dataset.passages.values(), 1):
            for ordinal, entity in enumerate(passage.via):
                if entity in self._entities:
                    yield key, ordinal, self._entities[entity]

    def files(self) -> Iterator[Row]:
        """The rows of ``file``; claims, citations and entities come first."""
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


def _is_reading(claim: Claim) -> bool:
    """Whether it is the editors' interpretation."""
    return any(name == core.READING for name, _ in claim.qualifiers)


def _by_place(claims: Sequence[Claim], places: dict[str, list[int]]) -> dict[int, list[Claim]]:
    """The claims of one subject by the column that they go into."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for place in places.get(claim.property, ()):
            found[place].append(claim)
    return found
