"""The second step of reading, for shapes: value sets and required properties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH, SKOS

from ontology.classes import is_a
from ontology.core import RECORDS
from ontology.findings import Finding
from ontology.model import Datatype, EntityClass, Property, Term
from ontology.turtle import META, Constraint, Declaration, local_name

_UNDERSTOOD: Final = frozenset({RDF.type, SH.path, SH.minCount, SH["in"]})


def value_sets(
    constraints: Iterable[Constraint],
    concepts: Mapping[URIRef, tuple[str, Graph]],
    properties: Mapping[str, Declaration],
    findings: list[Finding],
) -> dict[str, tuple[Term, ...]]:
    """The terms that each property's ``sh:in`` lists, in its order."""
    sets: dict[str, tuple[Term, ...]] = {}
    listed: set[URIRef] = set()
    for constraint in constraints:
        unknown = sorted(constraint.predicates - _UNDERSTOOD, key=str)
        findings += [
            constraint.finding(f"its shape says {node}, which the reader does not understand") for node in unknown
        ]
        if constraint.path not in properties:
            findings.append(constraint.finding("has a shape but is no property"))
        if constraint.members is None:
            continue
        if constraint.path in sets:
            findings.append(constraint.finding("has two value sets (sh:in)"))
        listed.update(constraint.members)
        terms = [_term(member, concepts, constraint, findings) for member in constraint.members]
        sets[constraint.path] = tuple(term for term in terms if term is not None)
        codes = [term.code for term in sets[constraint.path]]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        findings += [constraint.finding(f"has two values `{code}`") for code in twice]
    findings += [
        Finding(file, local_name(concept), "is a concept that no value set (sh:in) lists")
        for concept, (file, _) in concepts.items()
        if concept not in listed
    ]
    return sets


def check_value_sets(
    properties: Mapping[str, Property], declarations: Mapping[str, Declaration], findings: list[Finding]
) -> None:
    """Every property of codes has a value set, and no other has."""
    for name, declaration in declarations.items():
        if name not in properties:
            continue
        has_codes = properties[name].datatype is Datatype.CODE
        if has_codes and not properties[name].values:
            findings.append(
                declaration.finding("ranges over skos:Concept but has no value set (sh:in), or an empty one")
            )
        elif properties[name].values and not has_codes:
            findings.append(declaration.finding("has a value set (sh:in) but does not range over skos:Concept"))


def required_properties(
    constraints: Iterable[Constraint],
    classes: Mapping[str, EntityClass],
    properties: Mapping[str, Property],
    findings: list[Finding],
) -> dict[str, set[str]]:
    """The properties that each class and its subclasses must state, by class."""
    required: dict[str, set[str]] = {name: set() for name in classes}
    for constraint in constraints:
        found = properties.get(constraint.path)
        if constraint.target in RECORDS:
            continue
        if constraint.target not in classes:
            findings.append(constraint.finding(f"its shape is of an unknown class: `{constraint.target}`"))
        elif found is not None and not any(
            is_a(classes, constraint.target, name) or is_a(classes, name, constraint.target) for name in found.domain
        ):
            findings.append(constraint.finding(f"its shape is of `{constraint.target}`, which does not have it"))
        elif constraint.min_count is not None:
            if constraint.min_count != 1 or found is None or found.inverse_of is not None or found.abstract:
                findings.append(constraint.finding("only sh:minCount 1 on a property that can be stated is understood"))
                continue
            for name in classes:
                if is_a(classes, name, constraint.target):
                    required[name].add(constraint.path)
    return required


def _term(
    member: URIRef,
    concepts: Mapping[URIRef, tuple[str, Graph]],
    constraint: Constraint,
    findings: list[Finding],
) -> Term | None:
    if member not in concepts:
        findings.append(constraint.finding(f"lists a value that is no skos:Concept: `{local_name(member)}`"))
        return None
    file, graph = concepts[member]
    texts: list[str] = []
    for predicate, written in (
        (SKOS.notation, "skos:notation"),
        (SKOS.prefLabel, "skos:prefLabel"),
        (SKOS.definition, "skos:definition"),
    ):
        node = graph.value(member, predicate)
        texts.append(str(node) if isinstance(node, Literal) else "")
        if not texts[-1]:
            findings.append(Finding(file, local_name(member), f"is a concept without {written}"))
    code, label, definition = texts
    unrealised = graph.value(member, META.unrealised)
    return Term(code, label, definition, isinstance(unrealised, Literal) and unrealised.value is True)
