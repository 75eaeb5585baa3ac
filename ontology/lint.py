"""What a sound ontology may still do badly: names that clash, texts that say nothing, links half made.

The reader refuses what contradicts itself; this looks at what people and clients will see. Whether a
term is mapped to a published vocabulary is counted, not demanded: many terms of the field have none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ontology import reserved
from ontology.core import ENTITY
from ontology.findings import Finding
from ontology.model import EntityClass, Ontology, Property

_CLASS_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9]*")
_PROPERTY_NAME: Final = re.compile(r"[a-z][A-Za-z0-9]*")
_RELATIONSHIP: Final = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
_SENTENCE: Final = re.compile(r"[A-Z][^\n]*[^.\s]\.")
_SECOND_SENTENCE: Final = re.compile(r"[.!?]\s+[A-Z]")
_WORD: Final = re.compile(r"[^0-9A-Za-z]+")

Fault = tuple[str, str]
"""The local name of a term, and what is wrong with it."""


class Mapped(NamedTuple):
    """How many terms point to a published vocabulary, of how many."""

    classes: int
    of_classes: int
    properties: int
    of_properties: int


def lint(ontology: Ontology) -> list[Finding]:
    """Every finding, in order of the terms; the ontology no longer knows the files, so none is named."""
    faults: list[Fault] = []
    for check in (_names, _reserved_names, _texts, _labels, _types, _links, _value_sets):
        faults += check(ontology)
    return sorted({Finding("", term, message) for term, message in faults})


def mapped(ontology: Ontology) -> Mapped:
    """How much of the ontology is mapped to published vocabularies."""
    properties = _everything(ontology)
    return Mapped(
        sum(1 for found in ontology.classes.values() if found.mappings),
        len(ontology.classes),
        sum(1 for found in properties if found.mappings),
        len(properties),
    )


def _everything(ontology: Ontology) -> list[Property]:
    return [*ontology.properties.values(), *ontology.qualifiers.values()]


def _names(ontology: Ontology) -> Iterator[Fault]:
    for name in ontology.classes:
        if not _CLASS_NAME.fullmatch(name):
            yield name, "is a class and is written in PascalCase, with ASCII letters and digits"
    for found in _everything(ontology):
        if not _PROPERTY_NAME.fullmatch(found.name):
            yield found.name, "is a property and is written in camelCase, with ASCII letters and digits"


def _reserved_names(ontology: Ontology) -> Iterator[Fault]:
    for name, described in ontology.classes.items():
        if name in reserved.TYPES:
            yield name, "is the name of a type that every schema has"
        if root_field(described.plural) in reserved.OF_ROOT:
            yield name, f"has a plural, `{described.plural}`, that is a root field of every schema"
    for name in ontology.properties:
        if name in reserved.OF_ENTITIES:
            yield name, "is a word that files or queries use for something else on every entity"
        if name.endswith("Claims") and name.removesuffix("Claims") in ontology.properties:
            yield name, f"is the field that shows the claims of `{name.removesuffix('Claims')}`"
    for name in ontology.qualifiers:
        if name in reserved.OF_CLAIMS:
            yield name, "is a word that files or queries use for something else on every claim"


def _texts(ontology: Ontology) -> Iterator[Fault]:
    texts = [(found.name, found.definition) for found in ontology.classes.values()]
    texts += [(found.name, found.definition) for found in _everything(ontology)]
    for name, text in texts:
        if not _SENTENCE.fullmatch(text) or _SECOND_SENTENCE.search(text):
            yield name, "has a definition that is not one sentence from a capital to a full stop"


def _labels(ontology: Ontology) -> Iterator[Fault]:
    yield from _shared(_words(ontology.classes.values()), "label or synonym")
    yield from _shared(_words(_everything(ontology)), "label or synonym")
    yield from _shared(((found.name, root_field(found.plural)) for found in ontology.classes.values()), "root field")
    yield from _shared(((found.name, found.definition) for found in _everything(ontology)), "definition")


def _words(terms: Iterable[EntityClass | Property]) -> Iterator[tuple[str, str]]:
    """The words that stand for each term: one that stands for two helps nobody find either."""
    for found in terms:
        yield from ((found.name, word) for word in (found.label, *found.synonyms))


def _types(ontology: Ontology) -> Iterator[Fault]:
    """Two things that would give rise to GraphQL types of one name."""
    made = [(name, type_) for name in ontology.classes for type_ in reserved.types_of_class(name)]
    made += [
        (found.name, type_)
        for found in _everything(ontology)
        if found.values
        for type_ in reserved.types_of_codes(found.name)
    ]
    yield from _shared(made, "GraphQL type")


def _links(ontology: Ontology) -> Iterator[Fault]:
    stored = [found for found in ontology.properties.values() if found.is_link and found.inverse_of is None]
    for found in stored:
        if found.inverse is None and not found.symmetric:
            yield found.name, "is a link that cannot be followed back; declare an inverse"
        if found.relationship is None:
            yield found.name, "is a link without a relationship type (meta:relationship)"
        elif not _RELATIONSHIP.fullmatch(found.relationship):
            yield found.name, f"has a relationship type not in CAPITALS_LIKE_THIS: `{found.relationship}`"
    types = ((found.name, found.relationship) for found in stored if found.relationship is not None)
    yield from _shared(types, "relationship type")
    for name, described in ontology.classes.items():
        if name != ENTITY and not described.ancestors:
            yield name, f"does not lie under `{ENTITY}`"


def _value_sets(ontology: Ontology) -> Iterator[Fault]:
    for found in _everything(ontology):
        for term in found.values:
            if not _SENTENCE.fullmatch(term.definition):
                yield found.name, f"has a value, `{term.code}`, whose definition is not a sentence"
        yield from (
            (found.name, message) for _, message in _shared(((t.code, t.name) for t in found.values), "enum value")
        )


def root_field(plural: str) -> str:
    """The name that a plural label gives the root field: ``red lines`` gives ``redLines``."""
    words = [word for word in _WORD.split(plural) if word] or [""]
    return words[0][:1].lower() + words[0][1:] + "".join(word[0].upper() + word[1:] for word in words[1:])


def _shared(pairs: Iterable[tuple[str, str]], what: str) -> Iterator[Fault]:
    """A fault for every name whose text another name has too; a name may have a text twice."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in pairs:
        holders[text].append(name)
    for text, names in holders.items():
        for name in names if len(names) > 1 else ():
            others = ", ".join(f"`{other}`" for other in dict.fromkeys(names) if other != name)
            yield name, f"has the same {what} as {others or 'itself'}: `{text}`"
