"""What is derived is what an independent OWL reasoner derives from the same Turtle, by the axioms that both know."""

from __future__ import annotations

import owlrl
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.export.rdf import EVIDENCE
from ontology.files import shipped_files
from ontology.model import Ontology

Triple = tuple[Node, Node, Node]
AXIOMS = (RDFS.subPropertyOf, OWL.inverseOf, OWL.propertyChainAxiom)
KINDS = (OWL.TransitiveProperty, OWL.SymmetricProperty)


def axioms() -> Graph:
    """What the ontology says of properties: the axioms that derivation follows."""
    everything, kept = Graph(), Graph()
    for path in shipped_files():
        everything.parse(path, format="turtle")
    for subject, predicate, value in everything:
        if predicate in AXIOMS or (predicate == RDF.type and value in KINDS):
            kept.add((subject, predicate, value))
        if predicate == OWL.propertyChainAxiom:
            Collection(kept, value, list(Collection(everything, value)))
    return kept


def links(turtle: Graph, *, derived: bool) -> set[Triple]:
    """The plain triples of links that are asserted, or derived."""
    found = set()
    for claim in turtle.subjects(URIRef(f"{EVIDENCE}derived"), Literal(derived)):
        subject, predicate, value = (turtle.value(claim, part) for part in (RDF.subject, RDF.predicate, RDF.object))
        if subject and predicate and isinstance(value, URIRef) and (subject, predicate, value) in turtle:
            found.add((subject, predicate, value))
    return found


def reasoned(given: set[Triple], ontology: Ontology) -> set[Triple]:
    """Everything that the reasoner makes of links, as links."""
    graph = axioms()
    ours = {URIRef(found.iri) for found in ontology.properties.values()}
    for triple in given:
        graph.add(triple)
    closure = owlrl.DeductiveClosure(
        owlrl.OWLRL_Semantics, rdfs_closure=False, axiomatic_triples=False, datatype_axioms=False
    )
    closure.expand(graph)
    entities = {end for subject, _, value in given for end in (subject, value)}
    return {triple for triple in graph if triple[1] in ours and triple[0] in entities and triple[2] in entities}


def read_in_every_way(stored: set[Triple], ontology: Ontology) -> set[Triple]:
    """Links by every property that shows them: broader ones, inverses, and symmetric ones from the other end."""
    iris = {name: URIRef(found.iri) for name, found in ontology.properties.items()}
    names = {iri: name for name, iri in iris.items()}
    shown: set[Triple] = set()
    for name, found in ontology.properties.items():
        narrower = ontology.narrower.get(found.inverse_of or name, (found.inverse_of or name,))
        for subject, predicate, value in stored:
            if names[URIRef(str(predicate))] not in narrower:
                continue
            symmetric = ontology.properties[names[URIRef(str(predicate))]].symmetric
            for one, other in ((subject, value), (value, subject))[: 2 if symmetric else 1]:
                shown.add((other, iris[name], one) if found.inverse_of else (one, iris[name], other))
    return shown


def test_an_owl_reasoner_finds_the_same_links(turtle: Graph, ontology: Ontology) -> None:
    asserted = links(turtle, derived=False)
    derived = links(turtle, derived=True)
    assert len(derived) > 50
    assert reasoned(asserted, ontology) == read_in_every_way(asserted | derived, ontology)
