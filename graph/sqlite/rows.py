"""The rows of claims and of what hangs on them (:mod:`graph.sqlite.ddl`).

Rows come from generators in key order, so that nothing but the dataset itself is held in memory and
the same dataset always gives the same file.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import count
from operator import itemgetter
from typing import Final

from graph.sqlite.ground_rows import GroundRows
from graph.sqlite.keys import Folded, Keys, Row, TableRows
from graph.sqlite.view_rows import ViewRows
from graph.sqlite.voices import Voices
from ontology import core
from ontology.dates import bounds
from ontology.holding import FIRST
from ontology.model import Datatype, Ontology
from ontology.names import fold
from ontology.records import Assessment, Claim, Dataset, Scope, Stance, Standing

_NEITHER: Final = (None, None)
_NO_SPAN: Final[Row] = (None,) * 7
"""No beginning and no end, no days of these, no handle."""
_NO_VALUE: Final[Row] = (None,) * 5
"""No language, value or folded form, and no days of it."""
_NOTHING: Final[Row] = (None,) * 12
"""Of a link without dates: no beginning, end, handle, language or value, and no days of these."""
# Looked up once: on Python 3.11 to reach an enumeration's member costs more than to compare it.
_SUPPORTS: Final = Stance.SUPPORTS
_SHOWN: Final = {word: word.upper() for word in (*Stance, *Scope, *Standing)}


class ClaimRows:
    """The rows of one dataset that need the keys of claims.

    Claims come first: they collect the premises, rivals, qualifiers and spellings.
    """

    def __init__(self, dataset: Dataset, ontology: Ontology, keys: Keys) -> None:
        self._dataset = dataset
        self._ontology = ontology
        self._keys = keys
        self._claims = self._in_key_order()
        self._places = dict(zip(map(itemgetter(0), self._claims), count(1), strict=False))
        """The keys of claims."""
        self._views = ViewRows(dataset, ontology, keys.entities, keys.passages, self._places)
        self._grounds = GroundRows(dataset, ontology, keys.entities, keys.passages, self._places)
        self._voices = Voices(dataset, keys.entities)
        self._derived: list[tuple[int, Claim]] = []
        self._rivalling: list[tuple[int, tuple[str, ...]]] = []
        self._qualified: list[tuple[int, Claim]] = []
        self._divided: list[tuple[int, Claim]] = []
        self._spelt: set[str | None] = {*_SHOWN.values(), *ontology.properties, *ontology.classes}

    def _in_key_order(self) -> list[Claim]:
        keys, several = self._keys.entities, len(self._keys.entities) + 1
        by_id = list(self._dataset.claims.values())
        ends = [keys[claim[1]] * several + (keys[claim[3]] if claim[3] else 0) for claim in by_id]
        return [by_id[place] for place in sorted(range(len(by_id)), key=ends.__getitem__)]

    def all(self) -> tuple[TableRows, ...]:
        """The rows by the tables that they go into; to be read in this order."""
        return (
            ("claim", self.claims()),
            ("citation", self.citations()),
            ("premise", self.premises()),
            ("inference", self._grounds.inferences()),
            ("ground", self._grounds.grounds()),
            ("proof", self._grounds.proofs()),
            ("rule", self._grounds.rules()),
            ("origin", self._grounds.origins()),
            ("hop", self._grounds.hops()),
            ("rival", self.rivals()),
            ("span", self._views.spans()),
            ("facing", self._views.facing(self._divided)),
            ("placed", self._views.placed()),
            ("source", self._views.sources()),
            ("drawn", self._views.drawn()),
            ("qualifier", self.qualifiers()),
            ("voice", self._voices.rows()),
            ("file", self.files()),
            ("spelling", self.spellings()),
        )

    def claims(self) -> Iterator[Row]:
        """The rows of ``claim``."""
        keys, files, folded = self._keys.entities, self._keys.files, Folded()
        assessments, inferences = self._dataset.assessments, self._dataset.inferences
        dates = {name for name, prop in self._ontology.properties.items() if prop.datatype is Datatype.DATE}
        publishing = frozenset(self._ontology.narrower.get(core.PUBLISHER, (core.PUBLISHER,)))
        known, published, spans = self._views.known, self._views.published, self._views.ending
        of_assessment: dict[int, Row] = {}
        for key, claim in enumerate(self._claims, 1):
            claim_id, subject, name, target, value, _, since, until = claim[:8]
            qualifiers, handle, asserted, citations, proofs, at = claim[8:]
            day: str | None
            if asserted and not citations:
                stated, day = True, FIRST
            elif asserted and len(citations) == 1:
                stated, day = citations[0].stance is _SUPPORTS, published.get(citations[0].source)
            else:
                stated, day = self._is_stated(claim), known(claim)
            assessment = assessments[claim_id]
            # Most claims share a few assessments, which are one object each.
            computed = of_assessment.get(id(assessment))
            if computed is None:
                computed = of_assessment[id(assessment)] = _computed(assessment)
            if assessment.rivals or assessment.on_both_sides or qualifiers or not asserted or claim_id in inferences:
                self._note(key, claim, assessment)
            if name in publishing and target and stated and asserted:
                self._voices.publish(subject, target)
            told = _NOTHING
            if since or until or handle or value is not None:
                told = self._told(claim, folded, dates)
            object_key = keys[target] if target else None
            head = key, claim_id, keys[subject], name, object_key, not asserted, stated
            file, line = (files.setdefault(at[0], len(files) + 1), at[1]) if at else _NEITHER
            further = file, line, day, len(proofs) or None, spans.get(claim_id)
            # Put together this way in a third less time than by unpacking.
            yield head + computed + further + told

    def _told(self, claim: Claim, folded: Folded, dates: AbstractSet[str]) -> Row:
        """What a claim says beside its ends: its dates, its handle and its value, with their companions."""
        value, language, since, until, handle = claim.value, claim.language, claim.since, claim.until, claim.handle
        if value is None:
            content = _NO_VALUE
        else:
            content = (language, value, folded[value], *(bounds(value) if claim.property in dates else _NEITHER))
            self._spelt.add(language)
        if since is None and until is None and handle is None:
            return _NO_SPAN + content
        self._spelt.update((since, until, handle))
        started, ended = bounds(since) if since else _NEITHER, bounds(until) if until else _NEITHER
        return (since, *started, until, *ended, handle, *content)

    def _note(self, key: int, claim: Claim, assessment: Assessment) -> None:
        """Remember what of a claim goes into other tables."""
        if assessment.rivals:
            self._rivalling.append((key, assessment.rivals))
        if claim.qualifiers or claim.id in self._dataset.inferences:
            self._qualified.append((key, claim))
        if not claim.asserted:
            self._derived.append((key, claim))
        elif assessment.on_both_sides:
            self._divided.append((key, claim))

    def _is_stated(self, claim: Claim) -> bool:
        """Whether it has no citation or one that supports (see :mod:`graph.plan`)."""
        cited = [claim] if claim.asserted else self._premises(claim)
        citations = [found for one in cited for found in one.citations]
        return not citations or any(found.stance is _SUPPORTS for found in citations)

    def _premises(self, claim: Claim) -> list[Claim]:
        claims = self._dataset.claims
        return [claims[premise] for proof in claim.proofs[:1] for premise in proof]

    def citations(self) -> Iterator[Row]:
        """The rows of ``citation``; claims come first."""
        keys, files, passages = self._keys.entities, self._keys.files, self._keys.passages
        saying = {passage.id for passage in self._dataset.passages.values() if passage.via}
        assessments, voice_of, places = self._dataset.assessments, self._voices.of, self._places
        for key, claim in enumerate(self._claims, 1):
            ordinal = 0
            for cited in (claim,) if claim.asserted else self._premises(claim):
                if not cited.citations:
                    continue
                cited_key = key if cited is claim else places[cited.id]
                assessed = assessments[cited.id]
                groups, merged, echoes = assessed.groups, assessed.merged, assessed.echoes
                for place, (source, passage, stance, scope, at) in enumerate(cited.citations):
                    yield (
                        key,
                        ordinal,
                        cited_key,
                        keys[source],
                        passages[passage] if passage else None,
                        _SHOWN[stance],
                        _SHOWN[scope],
                        groups[place],
                        merged[place] if merged else None,
                        echoes[place] if echoes else None,
                        voice_of(source, passage),
                        files.setdefault(at[0], len(files) + 1),
                        at[1],
                        -passages[passage] if passage in saying else None,
                    )
                    ordinal += 1

    def premises(self) -> Iterator[Row]:
        """The rows of ``premise``."""
        for key, claim in self._derived:
            for number, proof in enumerate(claim.proofs):
                for ordinal, premise in enumerate(proof):
                    yield key, number, ordinal, self._places[premise]

    def rivals(self) -> Iterator[Row]:
        """The rows of ``rival``."""
        for key, rivals in self._rivalling:
            for ordinal, rival in enumerate(sorted(rivals)):
                yield key, ordinal, self._places[rival]

    def qualifiers(self) -> Iterator[Row]:
        """The rows of ``qualifier``."""
        for key, claim in self._qualified:
            for name, values in self._dataset.qualifiers(claim):
                prop = self._ontology.qualifiers[name]
                for ordinal, value in enumerate(values):
                    days = bounds(value) if prop.datatype is Datatype.DATE else _NEITHER
                    entity = self._keys.entities[value] if prop.is_link else None
                    yield key, name, ordinal, entity, value, fold(value), *days

    def files(self) -> Iterator[Row]:
        """The rows of ``file``; claims and citations come first."""
        yield from ((key, path) for path, key in self._keys.files.items())

    def spellings(self) -> Iterator[Row]:
        """The rows of ``spelling``; claims and files come first."""
        spelt = self._spelt.union(self._keys.files)
        if not "".join(self._places).isalnum():
            spelt.update(self._places)
        for passage in self._dataset.passages.values():
            spelt.update((passage.locator, passage.language))
        found = sorted(text for text in spelt if text is not None)
        yield from ((text, folded) for text in found if (folded := fold(text)) != text)


def _computed(assessment: Assessment) -> Row:
    """The columns of a claim that are computed of it."""
    standing, contested, _, independent, supporting, _, both_sides, first, last, merged, _, _ = assessment
    return _SHOWN[standing], contested, independent, supporting, merged, both_sides, first, last
