"""A Plan in the making: its slots, its references, and what of the ontology it can speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from graph.plan import Attribute, ClaimsOf, Derived, Direction, Intrinsic, Kind, Link, Param, Part, Reference
from graph.store import Value
from graph.view import View
from ontology import core
from ontology.holding import Holds
from ontology.model import Cardinality, Datatype, Ontology, Property
from ontology.names import fold, tokens, trigrams
from ontology.records import Dataset
from tests.strategies.texts import NAMES, names

T = TypeVar("T")

DAYS = ("2024-12-31", "2025-01-01", "2025-04-08", "2025-04-09", "2025-04-10", "2025-05-31", "2026-01-01")
"""Days about which the dates of datasets begin and end."""
_PARTS = (
    "as_of",
    "as_of",
    "known_by",
    "known_by",
    "without",
    "publishers",
    "languages",
    "asserted_only",
    "min_independent",
)

INTRINSICS = {
    Kind.ENTITY: (Intrinsic.ID, Intrinsic.LABEL, Intrinsic.CLASS, Intrinsic.FILE, Intrinsic.LINE),
    Kind.CLAIM: (
        Intrinsic.ID,
        Intrinsic.HANDLE,
        Intrinsic.PROPERTY,
        Intrinsic.VALUE,
        Intrinsic.LANGUAGE,
        Intrinsic.SINCE,
        Intrinsic.UNTIL,
        Intrinsic.STANDING,
        Intrinsic.CONTESTED,
        Intrinsic.DERIVED,
        Intrinsic.EDITORIAL,
        Intrinsic.INDEPENDENT_SOURCES,
        Intrinsic.SUPPORTING_SOURCES,
        Intrinsic.MERGED_SOURCES,
        Intrinsic.ECHOED,
        Intrinsic.ON_BOTH_SIDES,
        Intrinsic.FIRST_REPORTED,
        Intrinsic.LAST_REPORTED,
        Intrinsic.FILE,
        Intrinsic.LINE,
    ),
    Kind.CITATION: (
        Intrinsic.ID,
        Intrinsic.UNQUOTED,
        Intrinsic.PUBLISHED,
        Intrinsic.LANGUAGE,
        Intrinsic.STANCE,
        Intrinsic.SCOPE,
        Intrinsic.PASSAGE_ID,
        Intrinsic.QUOTE,
        Intrinsic.LOCATOR,
        Intrinsic.FILE,
        Intrinsic.LINE,
    ),
    Kind.VERDICT: (Intrinsic.ANSWER,),
    Kind.PATH: (Intrinsic.LENGTH,),
    Kind.LEG: (Intrinsic.BACKWARD,),
    Kind.MOMENT: (Intrinsic.WHEN, Intrinsic.CHANGE, Intrinsic.OVERLAPPING),
    Kind.SPEAKER: (Intrinsic.SPEAKER_NAME, Intrinsic.UNNAMED, Intrinsic.OUTLET),
    Kind.INFERENCE: (Intrinsic.QUALIFIER, Intrinsic.RULE_LABEL),
    Kind.PROOF: (Intrinsic.RULE_KIND, Intrinsic.RULE_PATH, Intrinsic.RULE_LABEL),
    Kind.ORIGIN: (Intrinsic.GROUP,),
    Kind.HOP: (Intrinsic.HOP,),
    Kind.HIT: (
        Intrinsic.MATCHED,
        Intrinsic.MATCHED_PROPERTY,
        Intrinsic.MATCH_START,
        Intrinsic.MATCH_END,
        Intrinsic.RANK,
    ),
}
DATED = (
    Intrinsic.SINCE,
    Intrinsic.UNTIL,
    Intrinsic.PUBLISHED,
    Intrinsic.FIRST_REPORTED,
    Intrinsic.LAST_REPORTED,
    Intrinsic.WHEN,
)


@dataclass
class Making:
    """What a Plan is about, and the slots and references it has so far."""

    draw: DrawFn
    dataset: Dataset
    ontology: Ontology
    values: list[Value] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    most_references: int = 2
    keys: int = 0
    seen: View | None = None
    """The view of the field that is being made."""

    @contextmanager
    def seeing(self, view: View | None) -> Iterator[View | None]:
        """While a field with this view is made."""
        before, self.seen = self.seen, view
        yield view
        self.seen = before

    def slot(self, value: Value) -> Param:
        """A new slot that holds ``value``."""
        self.values.append(value)
        return Param(len(self.values) - 1)

    def key(self) -> str:
        """A response key that no other field has."""
        self.keys += 1
        return f"k{self.keys}"

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return self.draw(st.sampled_from(choices))

    def some(self, choices: Sequence[str]) -> tuple[str, ...]:
        """One or more of the choices, sorted."""
        return tuple(sorted(self.draw(st.sets(st.sampled_from(choices), min_size=1, max_size=4))))

    def chance(self) -> bool:
        """Either."""
        return self.draw(st.booleans())

    def classes(self) -> tuple[str, ...]:
        """Leaf classes: mostly such as the dataset has entities of."""
        present = sorted({e.class_name for e in self.dataset.entities.values()})
        return self.pick([tuple(present), tuple(present), self.some(present), ("Port",)])

    def literal_properties(self) -> list[Property]:
        """The literal properties that the dataset speaks of, and a few others."""
        used = {c.property for c in self.dataset.claims.values() if c.value is not None}
        return [self.ontology.properties[name] for name in sorted({*used, *core.NAMES, core.PUBLISHED, core.URL})]

    def link_properties(self) -> list[str]:
        """The names of the link properties that the dataset speaks of, and ``within``."""
        return sorted({core.WITHIN, *(c.property for c in self.dataset.claims.values() if c.object is not None)})

    def link_qualifier(self) -> str:
        """The name of a qualifier that holds entities: mostly one that the dataset uses."""
        links = sorted(p.name for p in self.ontology.qualifiers.values() if p.is_link)
        used = {name for c in self.dataset.claims.values() for name, _ in c.qualifiers}
        return self.pick(sorted(used.intersection(links)) or links)

    def link(self) -> Link:
        """A link: by some properties, in any direction, some of them read either way."""
        properties = self.some(self.link_properties())
        direction, derived = self.pick(list(Direction)), self.pick([Derived.INCLUDE, *Derived])
        symmetric = direction is not Direction.BOTH and self.chance()
        return Link(properties, direction, derived, self.some(properties) if symmetric else ())

    def claims(self) -> ClaimsOf:
        """A connection over the claims of an entity."""
        names_used = sorted({c.property for c in self.dataset.claims.values()})
        properties = self.some(names_used) if names_used and self.chance() else None
        return ClaimsOf(properties, self.pick([Derived.INCLUDE, *Derived]))

    def attribute(self, kind: Kind, *, single: bool = False) -> tuple[Attribute, Property | None]:
        """An attribute that rows of this kind have, with the property or qualifier that it names."""
        name = self.pick(INTRINSICS[kind])
        declared: Property | None = None
        if kind is Kind.ENTITY and self.chance():
            wanted = [p for p in self.literal_properties() if not single or p.cardinality is not Cardinality.MANY]
            declared = self.pick(wanted)
        elif kind is Kind.CLAIM and self.chance():
            wanted = [p for p in self.ontology.qualifiers.values() if not p.is_link]
            declared = self.pick(wanted)
        is_date = declared.datatype is Datatype.DATE if declared else name in DATED
        part = self.pick(list(Part)) if is_date and not single else Part.WHOLE
        return Attribute(declared.name if declared else name, part), declared

    def text(self) -> str:
        """A text such as people type: a name of the dataset, one of the usual names, or none known."""
        known = sorted(c.value for c in self.dataset.claims.values() if c.property in core.NAMES and c.value)
        return self.pick([self.pick(known or NAMES), self.pick(NAMES), self.draw(names)])

    def reference(self) -> int:
        """A new reference: mostly one that resolves."""
        ids = sorted(self.dataset.entities)
        text = self.pick([self.pick(ids), self.pick(ids), self.pick(ids), self.text()])
        shape = self.trigrams(text)
        classes = self.pick([None, None, None, self.classes()])
        self.references.append(Reference(self.slot(text), self.slot(fold(text)), self.slot(shape), classes))
        return len(self.references) - 1

    def references_listed(self) -> int:
        """A new reference that is a list: mostly of one that resolves."""
        ids = sorted(self.dataset.entities)
        texts = [self.pick([self.pick(ids), self.pick(ids), self.text()]) for _ in range(self.draw(st.integers(0, 2)))]
        values: list[Value] = [texts, [fold(text) for text in texts], [self.trigrams(text) for text in texts]]
        classes = self.pick([None, None, None, self.classes()])
        self.references.append(Reference(*map(self.slot, values), classes, listed=True))
        return len(self.references) - 1

    def view(self) -> View | None:
        """A view: mostly none, and mostly of one or two parts."""
        if self.pick(["none", "none", "some"]) == "none":
            return None
        parts = self.draw(st.sets(st.sampled_from(_PARTS), min_size=1, max_size=3))
        truth = self.chance()
        return View(
            as_of=self.slot(self.pick(DAYS)) if "as_of" in parts else None,
            at_least=self.pick(list(Holds)) if "as_of" in parts else Holds.CERTAINLY,
            known_by=self.slot(self.pick(DAYS)) if "known_by" in parts else None,
            without=self.references_listed() if "without" in parts and self.most_references else None,
            keep_relays=self.slot(truth) if "without" in parts and self.chance() else None,
            publishers=self.references_listed() if "publishers" in parts and self.most_references else None,
            languages=self.slot(self.pick([["en"], ["ar", "tr"], ["zh"], []])) if "languages" in parts else None,
            asserted_only=self.slot(self.pick([True, True, False])) if "asserted_only" in parts else None,
            min_independent=self.slot(self.pick([1, 2])) if "min_independent" in parts else None,
        )

    def trigrams(self, text: str) -> list[str]:
        """The trigrams of all tokens of a text, as the API makes them."""
        return sorted({t for token in tokens(fold(text)) for t in trigrams(token)})
