"""The first step of reading: Turtle files to declarations, nothing resolved yet.

A term is described in one file and one place, so a declaration is the term with all that its file
says of it. Shapes and concepts (value sets) are kept apart: they have no local name of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from ontology.findings import Finding

PARLEY: Final = Namespace("https://parley.example/ontology#")
META: Final = Namespace("https://parley.example/meta#")

MAPPING_RELATIONS: Final = {
    SKOS.exactMatch: "skos:exactMatch",
    SKOS.closeMatch: "skos:closeMatch",
    SKOS.broadMatch: "skos:broadMatch",
    SKOS.narrowMatch: "skos:narrowMatch",
    SKOS.relatedMatch: "skos:relatedMatch",
}
_KINDS: Final = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
_UNDERSTOOD: Final = frozenset(
    {
        RDF.type,
        RDFS.subClassOf,
        RDFS.subPropertyOf,
        RDFS.domain,
        RDFS.range,
        RDFS.comment,
        RDFS.seeAlso,
        SKOS.prefLabel,
        SKOS.altLabel,
        OWL.inverseOf,
        OWL.propertyChainAxiom,
        META.plural,
        META.oneAtATime,
        META.editorial,
        META.temporal,
        META.abstract,
        META.identifying,
        META.relationship,
        *MAPPING_RELATIONS,
    }
)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A class or property with what its file says of it."""

    file: str
    iri: URIRef
    kind: URIRef
    """``owl:Class``, ``owl:ObjectProperty`` or ``owl:DatatypeProperty``."""
    graph: Graph

    @property
    def name(self) -> str:
        """The local name."""
        return local_name(self.iri)

    def finding(self, message: str) -> Finding:
        """A finding about this term."""
        return Finding(self.file, self.name, message)

    def nodes(self, predicate: Node) -> list[Node]:
        """The values of a predicate, in an order that does not change from run to run."""
        return sorted(self.graph.objects(self.iri, predicate), key=str)

    def own_terms(self, predicate: Node) -> list[str]:
        """The local names of the values that are terms of this ontology."""
        return [local_name(node) for node in self.nodes(predicate) if is_own(node)]

    def foreign_terms(self, predicate: Node) -> list[str]:
        """The IRIs among the values that belong to other vocabularies."""
        return [str(node) for node in self.nodes(predicate) if isinstance(node, URIRef) and not is_own(node)]

    def has_type(self, kind: Node) -> bool:
        """Whether the term is declared to be of this kind too."""
        return (self.iri, RDF.type, kind) in self.graph

    def flag(self, annotation: Node) -> bool:
        """Whether a yes-or-no annotation is set."""
        return any(isinstance(node, Literal) and node.value is True for node in self.nodes(annotation))

    def text(self, predicate: Node) -> str | None:
        """The one text that a predicate gives, or None where it gives none."""
        return next((str(node) for node in self.nodes(predicate) if isinstance(node, Literal)), None)

    def texts(self, predicate: Node) -> tuple[str, ...]:
        """Every text that a predicate gives, sorted."""
        return tuple(str(node) for node in self.nodes(predicate) if isinstance(node, Literal))

    def lists(self, predicate: Node) -> list[list[Node]]:
        """The values of a predicate that are RDF lists."""
        return [list(Collection(self.graph, node)) for node in self.graph.objects(self.iri, predicate)]

    def mappings(self, generalisation: Node, prefixed: str) -> tuple[tuple[str, str], ...]:
        """Pairs of relation and foreign IRI; ``generalisation`` is sub-class or sub-property."""
        pairs = [(prefixed, iri) for iri in self.foreign_terms(generalisation)]
        pairs += [(relation, iri) for node, relation in MAPPING_RELATIONS.items() for iri in self.foreign_terms(node)]
        return tuple(sorted(pairs))


@dataclass(frozen=True, slots=True)
class Constraint:
    """One ``sh:property`` of a node shape."""

    file: str
    target: str
    """Local name of the class that the shape speaks of."""
    path: str
    """Local name of the property."""
    predicates: frozenset[Node]
    min_count: int | None
    members: tuple[URIRef, ...] | None
    """What ``sh:in`` lists."""

    def finding(self, message: str) -> Finding:
        """A finding about the property of this constraint."""
        return Finding(self.file, self.path, message)


@dataclass(frozen=True, slots=True)
class RuleText:
    """One ``sh:rule`` of a node shape, as it is written."""

    file: str
    name: str
    """Local name of the shape."""
    label: str
    definition: str
    construct: str
    """SPARQL."""

    def finding(self, message: str) -> Finding:
        """A finding about this rule."""
        return Finding(self.file, self.name, message)


@dataclass(slots=True)
class Declarations:
    """Everything that a set of files declares, and what was wrong with it so far."""

    classes: dict[str, Declaration] = field(default_factory=dict)
    properties: dict[str, Declaration] = field(default_factory=dict)
    constraints: list[Constraint] = field(default_factory=list)
    rules: list[RuleText] = field(default_factory=list)
    concepts: dict[URIRef, tuple[str, Graph]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def local_name(node: Node) -> str:
    """The part of an IRI after its last ``#`` or ``/``."""
    return str(node).rpartition("#")[2].rpartition("/")[2]


def is_own(node: Node) -> bool:
    """Whether a node is a term of this ontology."""
    return isinstance(node, URIRef) and str(node).startswith(str(PARLEY))


def read_declarations(files: Iterable[Path]) -> Declarations:
    """Parse the files and list what they declare; mistakes go to ``findings``."""
    found = Declarations()
    graphs = {path.name: _parse(path, found.findings) for path in sorted(files, key=lambda path: path.name)}
    for file, graph in graphs.items():
        _collect_terms(file, graph, found)
    for file, graph in graphs.items():
        _collect_strays(file, graph, found)
        _collect_constraints(file, graph, found)
        _collect_rules(file, graph, found)
        for concept in graph.subjects(RDF.type, SKOS.Concept):
            if isinstance(concept, URIRef):
                found.concepts[concept] = (file, graph)
    return found


def _parse(path: Path, findings: list[Finding]) -> Graph:
    graph = Graph()
    try:
        graph.parse(data=path.read_bytes().decode("utf-8"), format="turtle")
    except BadSyntax as error:
        reason = " ".join(str(error.message).split())
        findings.append(Finding(path.name, "", f"line {error.lines + 1} is not Turtle: {reason}"))
    except UnicodeDecodeError as error:
        findings.append(Finding(path.name, "", f"not UTF-8 at byte {error.start}; save the file as UTF-8"))
    except OSError as error:
        findings.append(Finding(path.name, "", f"cannot be read: {error.strerror}"))
    return graph


def _collect_terms(file: str, graph: Graph, found: Declarations) -> None:
    for kind in _KINDS:
        for term in graph.subjects(RDF.type, kind):
            if not isinstance(term, URIRef) or not is_own(term):
                continue
            declaration = Declaration(file, term, kind, graph)
            name = declaration.name
            other = found.classes.get(name) or found.properties.get(name)
            if other is not None:
                found.findings.append(declaration.finding(f"is declared twice; the other place is {other.file}"))
                continue
            (found.classes if kind == OWL.Class else found.properties)[name] = declaration
            found.findings += [
                declaration.finding(f"says {predicate}, which the reader does not understand")
                for predicate in sorted(set(graph.predicates(term)) - _UNDERSTOOD, key=str)
            ]


def _collect_strays(file: str, graph: Graph, found: Declarations) -> None:
    for term in sorted({subject for subject in graph.subjects() if is_own(subject)}, key=str):
        name = local_name(term)
        home = found.classes.get(name) or found.properties.get(name)
        if home is None:
            message = "is described but declared neither as a class nor as a property"
        elif home.file != file and not any((term, RDF.type, kind) in graph for kind in _KINDS):
            message = f"is described here too; say everything of it in {home.file}"
        else:
            continue
        found.findings.append(Finding(file, name, message))


def _collect_constraints(file: str, graph: Graph, found: Declarations) -> None:
    for shape, target in graph.subject_objects(SH.targetClass):
        for node in graph.objects(shape, SH.property):
            path = graph.value(node, SH.path)
            if not isinstance(node, BNode) or path is None:
                found.findings.append(Finding(file, local_name(target), "a sh:property without a sh:path"))
                continue
            count, listed = graph.value(node, SH.minCount), graph.value(node, SH["in"])
            found.constraints.append(
                Constraint(
                    file,
                    local_name(target),
                    local_name(path),
                    frozenset(graph.predicates(node)),
                    None if count is None else _whole_number(count),
                    None if listed is None else tuple(_iris(Collection(graph, listed))),
                )
            )


def _collect_rules(file: str, graph: Graph, found: Declarations) -> None:
    for shape, node in graph.subject_objects(SH.rule):
        texts = [
            graph.value(subject, predicate)
            for subject, predicate in ((shape, RDFS.label), (shape, RDFS.comment), (node, SH.construct))
        ]
        label, definition, construct = (str(text) if isinstance(text, Literal) else "" for text in texts)
        rule = RuleText(file, local_name(shape), label, definition, construct)
        for text, written in ((label, "rdfs:label"), (definition, "rdfs:comment"), (construct, "sh:construct")):
            if not text:
                found.findings.append(rule.finding(f"is a rule without {written}"))
        found.rules.append(rule)
    found.rules.sort(key=lambda rule: rule.name)


def _whole_number(node: Node) -> int:
    """The number that a literal means; -1, which no count is, where it means none."""
    value = node.value if isinstance(node, Literal) else None
    return value if isinstance(value, int) else -1


def _iris(nodes: Iterable[Node]) -> list[URIRef]:
    return [node for node in nodes if isinstance(node, URIRef)]
