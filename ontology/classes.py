"""The second step of reading, for classes: parents, ancestors and leaves."""

from __future__ import annotations

from collections.abc import Mapping

from rdflib.namespace import RDFS, SKOS
from rdflib.term import Literal, Node

from ontology.core import ENTITY, RECORDS
from ontology.findings import Finding
from ontology.model import EntityClass
from ontology.turtle import META, Declaration


def resolve_classes(declarations: Mapping[str, Declaration], findings: list[Finding]) -> dict[str, EntityClass]:
    """The classes of entities by name, in name order; their properties are filled in later."""
    entities = {name: declaration for name, declaration in sorted(declarations.items()) if name not in RECORDS}
    parents = {name: _parents(declaration, entities, findings) for name, declaration in entities.items()}
    ancestors = {name: _ancestors(name, parents) for name in parents}
    with_children = {parent for found in parents.values() for parent in found}
    classes = {}
    for name, declaration in entities.items():
        if name in ancestors[name]:
            findings.append(declaration.finding("is a subclass of itself, in a circle"))
        leaves = [other for other in parents if other not in with_children and name in (other, *ancestors[other])]
        classes[name] = EntityClass(
            name=name,
            iri=str(declaration.iri),
            label=required_text(declaration, SKOS.prefLabel, "label (skos:prefLabel)", findings),
            plural=required_text(declaration, META.plural, "plural (meta:plural)", findings),
            definition=required_text(declaration, RDFS.comment, "definition (rdfs:comment)", findings),
            parents=parents[name],
            ancestors=ancestors[name],
            leaves=tuple(leaves),
            properties=(),
            mappings=declaration.mappings(RDFS.subClassOf, "rdfs:subClassOf"),
            synonyms=declaration.texts(SKOS.altLabel),
        )
    return classes


def required_text(declaration: Declaration, predicate: Node, what: str, findings: list[Finding]) -> str:
    """The one English text that a term must have; empty, with a finding, where it does not."""
    texts = [node for node in declaration.nodes(predicate) if isinstance(node, Literal) and node.language == "en"]
    if len(texts) != 1:
        fault = "has no English" if not texts else "has more than one English"
        findings.append(declaration.finding(f"{fault} {what}"))
    return str(texts[0]).strip() if texts else ""


def is_a(classes: Mapping[str, EntityClass], name: str, ancestor: str) -> bool:
    """Whether a known class is the other or lies under it."""
    return name == ancestor or ancestor in classes[name].ancestors


def common_class(classes: Mapping[str, EntityClass], names: tuple[str, ...]) -> str | None:
    """The narrowest class over all of these; None where there is none."""
    covering = [name for name in classes if all(is_a(classes, member, name) for member in names)]
    return min(
        covering, key=lambda name: (len(classes[name].leaves), -len(classes[name].ancestors), name), default=None
    )


def _parents(declaration: Declaration, known: Mapping[str, Declaration], findings: list[Finding]) -> tuple[str, ...]:
    named = declaration.own_terms(RDFS.subClassOf)
    findings += [declaration.finding(f"has an unknown parent: `{name}`") for name in named if name not in known]
    parents = tuple(name for name in named if name in known)
    if not named and declaration.name != ENTITY:
        findings.append(declaration.finding(f"has no parent; every class but `{ENTITY}` has one"))
    return parents


def _ancestors(name: str, parents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Breadth first, so that nearer classes come first; a circle ends where it closes."""
    reached: dict[str, None] = {}
    level = list(parents[name])
    while level:
        fresh = [parent for parent in dict.fromkeys(level) if parent not in reached]
        reached.update(dict.fromkeys(fresh))
        level = [parent for one in fresh for parent in parents[one]]
    return tuple(reached)
