"""A dataset as nodes and relationships, in rows that the statements of the loader take.

Four kinds of nodes are *owners*: entities, passages, claims and names. A relationship belongs to the
owner that it starts from (that of a name ends in it), speakers to their passage, the relationship
between two entities to its claim. Words and trigrams belong to nobody: they come and go with those that
use them.

Rows are made one after the other, only for the owners that are asked for: nothing but the dataset,
the ids and the words is held in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

from graph.clocks import Clocks
from graph.neo4j.properties import (
    Properties,
    add_days,
    add_folded,
    add_place,
    add_qualifier,
    add_sortable,
    add_text,
    add_typed,
)
from graph.neo4j.schema import CLASS_NAME, KNOWN, entity_labels, folded_key, relationship, sortable_key, value_key
from graph.plain import plain_list, plain_value
from graph.stated import Stated
from ontology import core
from ontology.model import Cardinality, Datatype, Ontology
from ontology.names import Word, fold, tokens, trigrams, words
from ontology.records import Assessment, Claim, Dataset, Entity, Passage, Position, Speaker, Standing

Row = Sequence[Any]


class Elements:
    """The nodes and relationships of one dataset."""

    def __init__(self, dataset: Dataset, ontology: Ontology) -> None:
        self.dataset = dataset
        self.ontology = ontology
        self.stated = Stated(dataset, ontology)
        self._dates = {name for name, prop in ontology.properties.items() if prop.datatype is Datatype.DATE}
        self._types: dict[str, str] = {}

    @cached_property
    def clocks(self) -> Clocks:
        """What the dataset says of days: from when claims are known."""
        return Clocks(self.dataset, self.ontology)

    @cached_property
    def literals(self) -> Mapping[str, list[Claim]]:
        """By subject: the stated claims with a value."""
        return self.stated.literals()

    @cached_property
    def naming(self) -> Mapping[str, Claim]:
        """By id: the claims that give names."""
        return {claim.id: claim for claim in self.dataset.claims.values() if self.stated.is_name(claim)}

    # --- nodes ----------------------------------------------------------------------------------------

    def entities(self, wanted: Container[str]) -> Iterator[tuple[Properties, tuple[str, ...]]]:
        """The properties and the labels of entities."""
        labels: dict[str, tuple[str, ...]] = {}
        for entity in self.dataset.entities.values():
            if entity.id not in wanted:
                continue
            if entity.class_name not in labels:
                labels[entity.class_name] = entity_labels(self.ontology, entity.class_name)
            yield self._entity(entity), labels[entity.class_name]

    def _entity(self, entity: Entity) -> Properties:
        found: Properties = {"id": entity.id, CLASS_NAME: entity.class_name}
        found[core.NAME], found[folded_key(core.NAME)] = entity.label, fold(entity.label)
        add_sortable(found, core.NAME, entity.label)
        add_folded(found, "id", entity.id)
        add_place(found, entity.at)
        shown = self.stated.by_property(self.literals.get(entity.id, ()))
        for name, claims in shown.items():
            prop = self.ontology.properties[name]
            key = value_key(name)
            if prop.cardinality is Cardinality.MANY:
                found[key] = plain_list(claims)
            else:
                value = plain_value(prop, claims, self.dataset.assessments)
                if value is not None:
                    add_typed(found, key, prop, value)
        return found

    def passages(self, wanted: Container[str]) -> Iterator[Properties]:
        """The properties of passages."""
        for passage in self._passages(wanted):
            found: Properties = {"id": passage.id}
            add_folded(found, "id", passage.id)
            add_text(found, "quote", passage.quote)
            add_text(found, "locator", passage.locator)
            add_text(found, "language", passage.language)
            yield found

    def sources(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Passage and the source that it is in."""
        for passage in self._passages(wanted):
            yield passage.id, passage.source

    def _passages(self, wanted: Container[str]) -> Iterator[Passage]:
        return (passage for passage in self.dataset.passages.values() if passage.id in wanted)

    def literal_claims(self, wanted: Container[str]) -> Iterator[tuple[Properties, str]]:
        """The properties of claims with a value, each with its subject."""
        for claim in self._claims(wanted):
            if claim.object is None:
                yield self._claim(claim), claim.subject

    def link_claims(self, wanted: Container[str]) -> Iterator[tuple[Properties, str, str, str, Properties]]:
        """The properties of claims with an object; subject, object, and the relationship between the two."""
        for claim in self._claims(wanted):
            if claim.object is not None:
                found = self._claim(claim)
                shown: Properties = {key: found[key] for key in _SHOWN if key in found}
                shown["claim"] = claim.id
                yield found, claim.subject, claim.object, self._type(claim.property), shown

    def _claims(self, wanted: Container[str]) -> Iterator[Claim]:
        return (claim for claim in self.dataset.claims.values() if claim.id in wanted)

    def _type(self, name: str) -> str:
        if name not in self._types:
            self._types[name] = relationship(self.ontology.properties[name])
        return self._types[name]

    def _claim(self, claim: Claim) -> Properties:
        assessed = self.dataset.assessments[claim.id]
        found: Properties = {
            "id": claim.id,
            "property": claim.property,
            "standing": assessed.standing.upper(),
            "contested": assessed.contested,
            "derived": not claim.asserted,
            "editorial": assessed.standing is Standing.EDITORIAL,
            "stated": self.stated.holds(claim),
            "independentSources": assessed.independent_sources,
            "supportingSources": assessed.supporting_sources,
            "mergedSources": assessed.merged_sources,
            "onBothSides": assessed.on_both_sides,
            "echoed": claim.asserted and is_echoed(assessed),
        }
        known = self.clocks.known(claim)
        if known is not None:
            found[KNOWN] = known
        for key, day in (("firstReported", assessed.first_reported), ("lastReported", assessed.last_reported)):
            if day is not None:
                found[key] = day
        if claim.at is not None:
            add_place(found, claim.at)
        add_text(found, "handle", claim.handle)
        add_text(found, "language", claim.language)
        add_text(found, "value", claim.value)
        if claim.value is not None and claim.property in self._dates:
            add_days(found, "value", claim.value)
        for key, date in ((core.SINCE, claim.since), (core.UNTIL, claim.until)):
            if date is not None:
                add_text(found, key, date)
                add_days(found, key, date)
        for name, values in self.dataset.qualifiers(claim):
            prop = self.ontology.qualifiers[name]
            if not prop.is_link:
                add_qualifier(found, prop, values)
        return found

    # --- relationships of claims -----------------------------------------------------------------------

    def quoting(self, wanted: Container[str]) -> Iterator[tuple[str, str, Properties]]:
        """Claim, passage and properties of the citations of a passage."""
        for claim in self._claims(wanted):
            for position, citation in enumerate(claim.citations):
                if citation.passage is not None:
                    yield claim.id, citation.passage, _cites(position, citation.stance, citation.scope, citation.at)

    def unquoted(self, wanted: Container[str]) -> Iterator[tuple[str, str, Properties]]:
        """Claim, source and properties of the citations of a source as a whole."""
        for claim in self._claims(wanted):
            for position, citation in enumerate(claim.citations):
                if citation.passage is None:
                    yield claim.id, citation.source, _cites(position, citation.stance, citation.scope, citation.at)

    def places(self, wanted: Container[str]) -> Iterator[tuple[str, Properties]]:
        """Claim, and where it was first written; what it had of another place and has not of this one is null."""
        for claim in self._claims(wanted):
            if claim.at is not None:
                found: Properties = dict.fromkeys(_PLACE)
                add_place(found, claim.at)
                yield claim.id, found

    def places_of_citations(self, wanted: Container[str]) -> Iterator[tuple[str, list[Properties]]]:
        """Claim, and the properties of its citations, which are the same but for where they were written."""
        for claim in self._claims(wanted):
            yield claim.id, [_cites(n, c.stance, c.scope, c.at) for n, c in enumerate(claim.citations)]

    def premises(self, wanted: Container[str]) -> Iterator[tuple[str, str, int]]:
        """Claim, premise and position."""
        for claim in self._claims(wanted):
            for proof in claim.proofs[:1]:
                for position, premise in enumerate(proof):
                    yield claim.id, premise, position

    def rivals(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Claim and rival."""
        assessments = self.dataset.assessments
        for claim in self._claims(wanted):
            for rival in assessments[claim.id].rivals:
                yield claim.id, rival

    def qualified(self, wanted: Container[str]) -> Iterator[tuple[str, str, str, int]]:
        """Claim, entity, qualifier and position."""
        for claim in self._claims(wanted):
            for name, values in self.dataset.qualifiers(claim):
                if self.ontology.qualifiers[name].is_link:
                    for position, value in enumerate(values):
                        yield claim.id, value, name, position

    # --- relationships of passages ---------------------------------------------------------------------

    def speakers(self, wanted: Container[str]) -> Iterator[Properties]:
        """The properties of the speakers of passages that are no entities, or relay somebody."""
        for passage in self._passages(wanted):
            for speaker_id, speaker in _chain(passage):
                found: Properties = {"id": speaker_id}
                add_text(found, "unnamed", speaker.unnamed)
                yield found

    def said_by_entities(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Passage and entity that says it."""
        for passage in self._passages(wanted):
            said_by = passage.said_by
            if said_by is not None and _is_plain(said_by):
                yield passage.id, _entity_of(said_by)

    def said_by_speakers(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Passage and speaker that says it."""
        for passage in self._passages(wanted):
            for speaker_id, _ in list(_chain(passage))[:1]:
                yield passage.id, speaker_id

    def relaying(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Speaker and the speaker whose words these are."""
        for passage in self._passages(wanted):
            found = [speaker_id for speaker_id, _ in _chain(passage)]
            yield from pairwise(found)

    def being(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Speaker and the entity that it is."""
        for passage in self._passages(wanted):
            for speaker_id, speaker in _chain(passage):
                if speaker.entity is not None:
                    yield speaker_id, speaker.entity

    def belonging(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Speaker and the actor that it belongs to."""
        for passage in self._passages(wanted):
            for speaker_id, speaker in _chain(passage):
                if speaker.of is not None:
                    yield speaker_id, speaker.of

    def via(self, wanted: Container[str]) -> Iterator[tuple[str, str, int]]:
        """Passage, entity that it draws on, and position; what is no entity (``self``) is left out."""
        entities = self.dataset.entities
        for passage in self._passages(wanted):
            for position, entity in enumerate(passage.via):
                if entity in entities:
                    yield passage.id, entity, position

    # --- names and words --------------------------------------------------------------------------------

    def named(self, wanted: Container[str]) -> Iterator[tuple[str, str]]:
        """Entity and name."""
        for key, claim in self.naming.items():
            if key in wanted:
                yield claim.subject, key

    def names(self, wanted: Container[str]) -> Iterator[Properties]:
        """The properties of names."""
        for key, claim in self.naming.items():
            if key in wanted and claim.value is not None:
                folded = fold(claim.value)
                grams = frozenset[str]().union(*map(trigrams, tokens(folded)))
                found: Properties = {
                    "id": key,
                    "text": claim.value,
                    "folded": folded,
                    "property": claim.property,
                    "trigramCount": len(grams),
                }
                if claim.language is not None:
                    found["language"] = claim.language
                yield found

    def name_words(self, wanted: Container[str]) -> Iterator[tuple[str, list[Row]]]:
        """Name, and its words: text, position, start, end."""
        for key, claim in self.naming.items():
            if key in wanted and claim.value is not None:
                yield key, _first_places(claim.value)

    def quote_words(self, wanted: Container[str]) -> Iterator[tuple[str, list[Row]]]:
        """Passage, and the words of its quote: text, position, start, end."""
        for passage in self._passages(wanted):
            if passage.quote:
                yield passage.id, _first_places(passage.quote)


_SHOWN: Final[tuple[str, ...]] = ("property", core.SINCE, core.UNTIL, "standing", "derived", "stated")
"""What the relationship between two entities repeats of its claim."""


_PLACE: Final = ("file", folded_key("file"), sortable_key("file"), sortable_key(folded_key("file")))


def _cites(position: int, stance: str, scope: str, at: Position) -> Properties:
    found: Properties = {"position": position, "stance": stance.upper(), "scope": scope.upper()}
    add_place(found, at)
    return found


def is_echoed(assessed: Assessment) -> bool:
    """Whether two citations of a claim at least are a suspected echo of one another."""
    return any(number >= 0 and times > 1 for number, times in Counter(assessed.echoes).items())


def _is_plain(speaker: Speaker) -> bool:
    """Whether it needs no node of its own: an entity that relays nobody."""
    return speaker.entity is not None and speaker.relaying is None and speaker.of is None


def _entity_of(speaker: Speaker) -> str:
    if speaker.entity is None:
        raise ValueError(f"{speaker} is no entity")
    return speaker.entity


def _chain(passage: Passage) -> Iterator[tuple[str, Speaker]]:
    """The speakers of a passage that have nodes, the one heard first, each relaying the next."""
    speaker = passage.said_by
    if speaker is None or _is_plain(speaker):
        return
    depth = 0
    while speaker is not None:
        yield f"{passage.id}/{depth}", speaker
        speaker = speaker.relaying
        depth += 1


def _first_places(text: str) -> list[Row]:
    """The distinct words of a text, each with its position among all words and its first place."""
    found: dict[str, tuple[int, Word]] = {}
    # A text of punctuation alone has no words, and yet folds to something.
    whole = (Word(token, 0, len(text)) for token in tokens(fold(text)))
    for position, word in enumerate(words(text) or whole):
        found.setdefault(word.token, (position, word))
    return [(token, position, word.start, word.end) for token, (position, word) in found.items()]
