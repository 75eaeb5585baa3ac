"""The reference page of the ontology, ``docs/ontology.md``, made from the Turtle files.

``python -m ontology.docs`` writes it anew; a test keeps it current.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ontology.files import shipped_files
from ontology.lint import mapped, root_field
from ontology.model import Cardinality, EntityClass, Ontology, Property, Rule
from ontology.reader import read_ontology
from ontology.turtle import Declarations, read_declarations

PAGE: Final = Path(__file__).parents[1] / "docs" / "ontology.md"

_PREFIXES: Final = {
    "https://schema.org/": "schema:",
    "http://xmlns.com/foaf/0.1/": "foaf:",
    "http://www.w3.org/ns/org#": "org:",
    "http://www.w3.org/ns/prov#": "prov:",
    "http://www.opengis.net/ont/geosparql#": "geo:",
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "sem:",
    "http://www.w3.org/ns/odrl/2/": "odrl:",
    "http://purl.org/spar/cito/": "cito:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.cidoc-crm.org/cidoc-crm/": "crm:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
}
_RELATIONS: Final = {
    "rdfs:subClassOf": "a kind of",
    "rdfs:subPropertyOf": "a kind of",
    "skos:exactMatch": "the same as",
    "skos:closeMatch": "close to",
    "skos:broadMatch": "narrower than",
    "skos:narrowMatch": "broader than",
    "skos:relatedMatch": "related to",
}
_SUBJECTS: Final = ("core", "places", "actors", "events", "agreements", "commitments", "sources")
_INTRODUCTION: Final = """\
# The ontology

<!-- Made by `python -m ontology.docs` from ontology/*.ttl: change those, not this page. -->

What can be said in Parley: every class of things and every property of them, with its meaning. The files under
`ontology/` alone lay it down; YAML checks, the GraphQL schema and the databases are made from them.

- Only classes without subclasses have entries; the others gather them, and can be asked for in the same way.
- A *link* leads to an entity, under one name from either end; every other property has a literal value.
- *one*: different values are rivals. *one at a time*: a later value ends the one before. *many*: any number of values.
- *editorial*: needs no citation. *temporal*: changes with time. *abstract*: only the properties under it are stated.
- A *chain* `a / b` means: whatever is reached by `a` and then by `b` is reached by the property itself.
"""


def render(ontology: Ontology, declarations: Declarations) -> str:
    """The page as Markdown; the declarations tell which file declares a term."""
    homes = {
        name: found.file for group in (declarations.classes, declarations.properties) for name, found in group.items()
    }
    lines = [_INTRODUCTION, _counted(ontology), ""]
    subjects = sorted({Path(file).stem for file in homes.values()}, key=_place)
    for subject in subjects:
        file = f"{subject}.ttl"
        lines += [f"## {subject.capitalize()}", ""]
        for described in ontology.classes.values():
            if homes[described.name] == file:
                lines += _class(described, ontology)
        for found in ontology.properties.values():
            if homes[found.name] == file and found.inverse_of is None:
                lines += _property(found, ontology)
        lines += _qualifiers(found for found in ontology.qualifiers.values() if homes[found.name] == file)
    lines += _rules(ontology.rules)
    return "\n".join(lines).rstrip() + "\n"


def _rules(rules: Iterable[Rule]) -> list[str]:
    """What follows from claims by SHACL rules: qualifiers of claims that do not state them."""
    lines = [
        "## Rules",
        "",
        "A claim without the qualifier gets it by a rule.",
        "",
    ]
    lines += ["| rule | gives | meaning |", "|---|---|---|"]
    lines += [f"| {rule.label} | `{rule.qualifier}` | {rule.definition} |" for rule in rules]
    return [*lines, ""]


def _counted(ontology: Ontology) -> str:
    counted = mapped(ontology)
    return (
        f"{counted.of_classes} classes, {counted.classes} of them mapped to published vocabularies; "
        f"{counted.of_properties} properties, inverses and qualifiers included, {counted.properties} of them mapped."
    )


def _place(subject: str) -> tuple[int, str]:
    return (_SUBJECTS.index(subject) if subject in _SUBJECTS else len(_SUBJECTS), subject)


def _class(described: EntityClass, ontology: Ontology) -> list[str]:
    own = [
        f"`{found.name}`"
        for found in ontology.properties.values()
        if described.name in found.domain and found.inverse_of is None
    ]
    below = [f"`{other.name}`" for other in ontology.classes.values() if described.name in other.parents]
    facts = [
        ("Also called", ", ".join(described.synonyms)),
        ("Under", ", ".join(f"`{parent}`" for parent in described.parents)),
        ("Over", ", ".join(below)),
        ("Properties of its own", ", ".join(own)),
        ("Required", ", ".join(f"`{name}`" for name in described.required)),
        ("Root field", f"`{root_field(described.plural)}`"),
        ("Mappings", _mappings(described.mappings)),
    ]
    return [f"### {described.name}", "", described.definition, "", *_listed(facts), ""]


def _property(found: Property, ontology: Ontology) -> list[str]:
    back = ontology.properties[found.inverse] if found.inverse else None
    facts = [
        ("Also called", ", ".join(found.synonyms)),
        ("Of", " or ".join(f"`{name}`" for name in found.domain)),
        ("Leads to" if found.is_link else "Value", f"`{found.range}`" if found.is_link else found.range),
        ("Holds", ", ".join(_flags(found))),
        ("Under", ", ".join(f"`{parent}`" for parent in found.parents)),
        ("Inverse", "" if back is None else f"`{back.name}`: {back.definition} {_mappings(back.mappings)}".strip()),
        ("Chains", ", ".join(f"`{' / '.join(chain)}`" for chain in found.chains)),
        ("Relationship type", f"`{found.relationship}`" if found.relationship else ""),
        ("Mappings", _mappings(found.mappings)),
    ]
    values = [f"  - `{term.code}`: {term.definition}" for term in found.values]
    return [
        f"### `{found.name}`",
        "",
        found.definition,
        "",
        *_listed(facts),
        *(["- Values:", *values] if values else []),
        "",
    ]


def _qualifiers(qualifiers: Iterable[Property]) -> list[str]:
    cells = (
        (f"`{found.name}`", found.range, found.cardinality.value, "yes" if found.identifying else "", found.definition)
        for found in qualifiers
    )
    rows = [f"| {' | '.join(row)} |" for row in cells]
    if not rows:
        return []
    head = [
        "### Qualifiers of claims",
        "",
        "| qualifier | value | how many | identifying | meaning |",
        "|---|---|---|---|---|",
    ]
    return [*head, *rows, ""]


def _flags(found: Property) -> Iterator[str]:
    yield {
        Cardinality.ONE: "one",
        Cardinality.ONE_AT_A_TIME: "one at a time",
        Cardinality.MANY: "many",
    }[found.cardinality]
    for flag in ("editorial", "temporal", "abstract", "symmetric", "transitive"):
        if getattr(found, flag):
            yield flag


def _mappings(mappings: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{_RELATIONS.get(relation, relation)} [{_short(iri)}]({iri})" for relation, iri in mappings)


def _short(iri: str) -> str:
    for start, prefix in _PREFIXES.items():
        if iri.startswith(start):
            return prefix + iri.removeprefix(start)
    return iri


def _listed(facts: Iterable[tuple[str, str]]) -> list[str]:
    return [f"- {label}: {text}" for label, text in facts if text]


def current_page() -> str:
    """The page as the shipped files have it.

    Raises:
        OntologyError: the files contradict themselves.
    """
    return render(read_ontology(shipped_files()), read_declarations(shipped_files()))


if __name__ == "__main__":
    PAGE.write_text(current_page(), encoding="utf-8")
