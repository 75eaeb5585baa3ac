"""The second step of reading, for properties: domains, ranges, cardinalities and inverses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from rdflib import URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS, XSD
from rdflib.term import Node

from ontology.classes import common_class, required_text
from ontology.core import CLAIM, RECORDS
from ontology.findings import Finding
from ontology.model import Cardinality, Datatype, EntityClass, Property, Term
from ontology.turtle import META, Declaration, is_own, local_name

_DATATYPES: Final[Mapping[Node, Datatype]] = {
    XSD.string: Datatype.STRING,
    RDF.langString: Datatype.TEXT,
    XSD.boolean: Datatype.BOOLEAN,
    XSD.integer: Datatype.INTEGER,
    XSD.decimal: Datatype.DECIMAL,
    URIRef("http://id.loc.gov/datatypes/edtf/EDTF"): Datatype.DATE,
    XSD.anyURI: Datatype.URL,
    META.coordinateText: Datatype.COORDINATES,
    XSD.language: Datatype.LANGUAGE,
    XSD.duration: Datatype.DURATION,
    META.quantityText: Datatype.QUANTITY,
}
_OF_STORED_ONLY: Final = (
    (RDFS.domain, "rdfs:domain"),
    (RDFS.range, "rdfs:range"),
    (RDFS.subPropertyOf, "rdfs:subPropertyOf"),
    (OWL.propertyChainAxiom, "owl:propertyChainAxiom"),
    (META.relationship, "meta:relationship"),
)


def resolve_properties(
    declarations: Mapping[str, Declaration],
    classes: Mapping[str, EntityClass],
    values: Mapping[str, tuple[Term, ...]],
    findings: list[Finding],
) -> dict[str, Property]:
    """All properties by name, in name order: stored ones, inverses, qualifiers and those of records.

    Those of claims (qualifiers) and of the other records have an empty domain.

    ``values`` holds the value sets by property name.
    """
    inverses = {name: d for name, d in sorted(declarations.items()) if d.nodes(OWL.inverseOf)}
    stored = {
        name: _stored(declaration, classes, values.get(name, ()), findings)
        for name, declaration in sorted(declarations.items())
        if name not in inverses
    }
    readings: dict[str, Property] = {}
    for name, declaration in inverses.items():
        original = _original(declaration, declarations, stored, findings)
        if original is None:
            continue
        if original.inverse is not None:
            findings.append(declaration.finding(f"`{original.name}` has another inverse: `{original.inverse}`"))
            continue
        stored[original.name] = replace(original, inverse=name)
        readings[name] = _reading(declaration, original, classes, findings)
    for name, reading in readings.items():
        up = (stored[parent].inverse for parent in stored[reading.inverse_of or ""].parents if parent in stored)
        readings[name] = replace(reading, parents=tuple(sorted(parent for parent in up if parent is not None)))
    return dict(sorted({**stored, **readings}.items()))


def _stored(
    declaration: Declaration,
    classes: Mapping[str, EntityClass],
    values: tuple[Term, ...],
    findings: list[Finding],
) -> Property:
    domain = _domain(declaration, classes, findings)
    range_, datatype = _range(declaration, classes, findings)
    of_record = domain in {(record,) for record in RECORDS}
    return Property(
        name=declaration.name,
        iri=str(declaration.iri),
        label=required_text(declaration, SKOS.prefLabel, "label (skos:prefLabel)", findings),
        definition=required_text(declaration, RDFS.comment, "definition (rdfs:comment)", findings),
        domain=() if of_record else domain,
        range=range_,
        datatype=datatype,
        cardinality=_cardinality(declaration, findings),
        editorial=declaration.flag(META.editorial),
        temporal=declaration.flag(META.temporal),
        abstract=declaration.flag(META.abstract),
        qualifier=domain == (CLAIM,),
        identifying=declaration.flag(META.identifying),
        parents=tuple(declaration.own_terms(RDFS.subPropertyOf)),
        symmetric=declaration.has_type(OWL.SymmetricProperty),
        transitive=declaration.has_type(OWL.TransitiveProperty),
        chains=tuple(
            sorted(tuple(local_name(step) for step in chain) for chain in declaration.lists(OWL.propertyChainAxiom))
        ),
        values=values,
        relationship=declaration.text(META.relationship),
        mappings=declaration.mappings(RDFS.subPropertyOf, "rdfs:subPropertyOf"),
        synonyms=declaration.texts(SKOS.altLabel),
    )


def _domain(declaration: Declaration, classes: Mapping[str, EntityClass], findings: list[Finding]) -> tuple[str, ...]:
    """Local names; several ``rdfs:domain`` would mean *all of them*, so a choice is an ``owl:unionOf``."""
    nodes = declaration.nodes(RDFS.domain)
    if not nodes:
        findings.append(declaration.finding("has no domain (rdfs:domain)"))
        return ()
    if len(nodes) > 1:
        findings.append(
            declaration.finding("has several rdfs:domain; write one, with owl:unionOf where it is a choice")
        )
    union = declaration.graph.value(nodes[0], OWL.unionOf)
    members = nodes[:1] if union is None else list(Collection(declaration.graph, union))
    names = [local_name(node) for node in members if is_own(node)]
    unknown = [str(node) for node in members if not is_own(node)]
    unknown += [name for name in names if name not in classes and (name not in RECORDS or len(members) > 1)]
    findings += [declaration.finding(f"has an unknown domain: `{name}`") for name in unknown]
    return tuple(sorted(name for name in names if name in classes)) or tuple(name for name in names if name in RECORDS)


def _range(
    declaration: Declaration, classes: Mapping[str, EntityClass], findings: list[Finding]
) -> tuple[str, Datatype | None]:
    nodes = declaration.nodes(RDFS.range)
    if len(nodes) != 1:
        fault = "has several ranges" if nodes else "has no range"
        findings.append(declaration.finding(f"{fault} (rdfs:range)"))
        return "", Datatype.STRING
    node = nodes[0]
    if declaration.kind == OWL.DatatypeProperty:
        if node in _DATATYPES:
            return _DATATYPES[node].value, _DATATYPES[node]
    elif node == SKOS.Concept:
        return Datatype.CODE.value, Datatype.CODE
    elif is_own(node) and local_name(node) in classes:
        return local_name(node), None
    kind = "a datatype" if declaration.kind == OWL.DatatypeProperty else "a class or skos:Concept"
    findings.append(
        declaration.finding(f"has an unknown range: `{local_name(node)}` is not {kind} that the reader knows")
    )
    return "", Datatype.STRING


def _cardinality(declaration: Declaration, findings: list[Finding]) -> Cardinality:
    one = declaration.has_type(OWL.FunctionalProperty)
    at_a_time = declaration.flag(META.oneAtATime)
    if one and at_a_time:
        findings.append(declaration.finding("gives its cardinality twice: owl:FunctionalProperty and meta:oneAtATime"))
    if at_a_time:
        return Cardinality.ONE_AT_A_TIME
    return Cardinality.ONE if one else Cardinality.MANY


def _original(
    declaration: Declaration,
    declarations: Mapping[str, Declaration],
    stored: Mapping[str, Property],
    findings: list[Finding],
) -> Property | None:
    """The stored property that this one reads backwards; None, with a finding, where there is none."""
    for predicate, written in _OF_STORED_ONLY:
        if declaration.nodes(predicate):
            message = f"is an inverse and takes {written} from the property that it reads backwards; leave it out"
            findings.append(declaration.finding(message))
    named = [local_name(node) for node in declaration.nodes(OWL.inverseOf)]
    if len(named) != 1:
        findings.append(declaration.finding("is the inverse of several properties"))
    elif named[0] in stored:
        if stored[named[0]].is_link:
            return stored[named[0]]
        findings.append(declaration.finding(f"is the inverse of `{named[0]}`, which is no link"))
    elif named[0] in declarations:
        findings.append(declaration.finding(f"and `{named[0]}` are both declared inverses; leave owl:inverseOf on one"))
    else:
        findings.append(declaration.finding(f"is the inverse of an unknown property: `{named[0]}`"))
    return None


def _reading(
    declaration: Declaration, original: Property, classes: Mapping[str, EntityClass], findings: list[Finding]
) -> Property:
    """An inverse: the original's flags, its ends exchanged."""
    target = common_class(classes, original.domain)
    if target is None:
        findings.append(
            declaration.finding(f"would reach no class: the domain of `{original.name}` has none in common")
        )
    if original.symmetric:
        findings.append(declaration.finding(f"is of no use: `{original.name}` is symmetric"))
    return Property(
        name=declaration.name,
        iri=str(declaration.iri),
        label=required_text(declaration, SKOS.prefLabel, "label (skos:prefLabel)", findings),
        definition=required_text(declaration, RDFS.comment, "definition (rdfs:comment)", findings),
        domain=(original.range,),
        range=target or "",
        datatype=None,
        cardinality=Cardinality.MANY,
        editorial=original.editorial,
        temporal=original.temporal,
        abstract=original.abstract,
        inverse=original.name,
        inverse_of=original.name,
        transitive=original.transitive,
        mappings=declaration.mappings(RDFS.subPropertyOf, "rdfs:subPropertyOf"),
        synonyms=declaration.texts(SKOS.altLabel),
    )
