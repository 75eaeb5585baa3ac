"""Turtle files to an :class:`ontology.model.Ontology`, or every inconsistency at once.

Two steps: ``ontology.turtle`` reads what the files declare; then the names are resolved here. A
mistake is noted and reading goes on, so that one run tells everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ontology.axioms import check_axioms, narrower
from ontology.classes import is_a, resolve_classes
from ontology.core import EXISTENCE
from ontology.files import content_digest
from ontology.findings import Finding, OntologyError
from ontology.model import EntityClass, Ontology, Property
from ontology.properties import resolve_properties
from ontology.rules import read_rules
from ontology.shapes import check_value_sets, required_properties, value_sets
from ontology.turtle import Declarations, read_declarations


def read_ontology(files: Iterable[Path]) -> Ontology:
    """Read Turtle files as one ontology; their order makes no difference.

    Raises:
        OntologyError: a file cannot be read, or the files contradict themselves or one another.
    """
    paths = tuple(files)
    declarations = read_declarations(paths)
    if declarations.findings:
        # Whatever a broken file would have declared is missing, and would be reported a second time.
        broken = [finding for finding in declarations.findings if not finding.term]
        if broken:
            raise OntologyError(broken)
    findings = declarations.findings
    classes = resolve_classes(declarations.classes, findings)
    values = value_sets(declarations.constraints, declarations.concepts, declarations.properties, findings)
    properties = resolve_properties(declarations.properties, classes, values, findings)
    check_value_sets(properties, declarations.properties, findings)
    check_axioms(properties, classes, declarations.properties, findings)
    required = required_properties(declarations.constraints, classes, properties, findings)
    findings += _namesakes(declarations)
    of_entities = {name: found for name, found in properties.items() if found.domain}
    rules = read_rules(declarations.rules, properties, findings)
    if findings:
        raise OntologyError(findings)
    return Ontology(
        classes=_completed(classes, of_entities, required),
        properties=of_entities,
        qualifiers={name: found for name, found in properties.items() if found.qualifier},
        digest=content_digest(paths),
        narrower=narrower(of_entities),
        rules=rules,
    )


def _completed(
    classes: Mapping[str, EntityClass], properties: Mapping[str, Property], required: Mapping[str, set[str]]
) -> dict[str, EntityClass]:
    """The classes with what the properties say of them."""
    completed = {}
    for name, found in classes.items():
        own = [p.name for p in properties.values() if any(is_a(classes, name, domain) for domain in p.domain)]
        completed[name] = replace(
            found, properties=tuple(own), required=tuple(sorted(required[name])), has_existence=EXISTENCE in own
        )
    return completed


def _namesakes(declarations: Declarations) -> list[Finding]:
    """Names that differ by case alone: no file system or GraphQL client should have to tell them apart."""
    seen_folded: dict[str, str] = {}
    found = []
    for group in (declarations.classes, declarations.properties):
        seen_folded.clear()
        for name, declaration in group.items():
            other = seen_folded.setdefault(name.lower(), name)
            if other != name:
                found.append(declaration.finding(f"differs from `{other}` by its capitals only"))
    return found
