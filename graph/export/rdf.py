"""An export as RDF: Turtle and JSON-LD.

Every claim is a node of its own (``rdf:Statement``) with its standing, its citations and, where it is derived, its
premises. A claim that is stated is a plain triple as well, so that the graph can be walked without reading
the evidence; what is only disputed or denied is no triple. A passage is joined to the claim that it bears on by
the words of CiTO for that (``docs/exports.md`` has the whole vocabulary).
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from graph.export.content import Cited, Content, Quotation, Stated, Thing, Voice, is_stated
from ontology import core
from ontology.model import Datatype, Ontology, Property

BASE: Final = "https://parley.example/data/"
"""Where the IRIs of entities begin unless something else is asked for; claims are under ``claim/``."""
EVIDENCE: Final = Namespace("https://parley.example/evidence#")
"""What is said of claims and citations."""
_CITO: Final = Namespace("http://purl.org/spar/cito/")
_SCHEMA: Final = Namespace("https://schema.org/")
_PROV: Final = Namespace("http://www.w3.org/ns/prov#")
_META: Final = Namespace("https://parley.example/meta#")
_EDTF: Final = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
_BEARS: Final = {
    "SUPPORTS": _CITO.supports,
    "DISPUTES": _CITO.disputes,
    "DENIES": _CITO.refutes,
}
_TYPES: Final = {
    Datatype.BOOLEAN: XSD.boolean,
    Datatype.INTEGER: XSD.integer,
    Datatype.DECIMAL: XSD.decimal,
    Datatype.DATE: _EDTF,
    Datatype.URL: XSD.anyURI,
    Datatype.COORDINATES: _META.coordinateText,
    Datatype.LANGUAGE: XSD.language,
    Datatype.DURATION: XSD.duration,
    Datatype.QUANTITY: _META.quantityText,
}


def turtle(content: Content, ontology: Ontology, base: str = BASE) -> str:
    """The content as Turtle."""
    return graph_of(content, ontology, base).serialize(format="turtle")


def json_ld(content: Content, ontology: Ontology, base: str = BASE) -> str:
    """The content as JSON-LD, compacted with a context of its prefixes."""
    made = graph_of(content, ontology, base)
    context = {prefix: str(iri) for prefix, iri in made.namespaces() if prefix in _PREFIXES}
    return made.serialize(format="json-ld", context=context, sort_keys=True)


_PREFIXES: Final = {"parley", "evidence", "cito", "schema", "prov", "rdf", "rdfs", "xsd"}


def graph_of(content: Content, ontology: Ontology, base: str = BASE) -> Graph:
    """The content as an RDF graph."""
    return _Writer(ontology, base).graph(content)


class _Writer:
    def __init__(self, ontology: Ontology, base: str) -> None:
        self._ontology = ontology
        self._base = base
        self._graph = Graph(bind_namespaces="core")
        any_class = ontology.classes[core.ENTITY].iri
        self._terms = Namespace(any_class.removesuffix(core.ENTITY))
        for prefix, namespace in (
            ("parley", self._terms),
            ("evidence", EVIDENCE),
            ("cito", _CITO),
            ("schema", _SCHEMA),
            ("prov", _PROV),
        ):
            self._graph.bind(prefix, namespace)

    def graph(self, content: Content) -> Graph:
        for thing in content.things.values():
            self._thing(thing)
        passages: set[str] = set()
        for statement in content.statements.values():
            self._statement(statement)
            for number, cited in enumerate(statement.citations):
                if not statement.derived:
                    self._cited(statement, cited, number)
                if cited.passage.id is not None and cited.passage.id not in passages:
                    passages.add(cited.passage.id)
                    self._passage(cited.passage)
        return self._graph

    def _add(self, subject: Node, predicate: Node, value: Node | None) -> None:
        if value is not None:
            self._graph.add((subject, predicate, value))

    def _entity(self, id_: str) -> URIRef:
        return URIRef(self._base + quote(id_))

    def _claim(self, id_: str) -> URIRef:
        return URIRef(f"{self._base}claim/{quote(id_)}")

    def _thing(self, thing: Thing) -> None:
        node = self._entity(thing.id)
        self._add(node, RDF.type, URIRef(self._ontology.classes[thing.class_name].iri))
        self._add(node, RDFS.label, Literal(thing.label))

    def _statement(self, found: Stated) -> None:
        node, declared = self._claim(found.id), self._ontology.properties[found.property]
        subject, predicate = self._entity(found.subject), URIRef(declared.iri)
        value = self._value(found, declared)
        self._add(node, RDF.type, self._terms[core.CLAIM])
        self._add(node, RDF.type, RDF.Statement)
        self._add(node, RDF.subject, subject)
        self._add(node, RDF.predicate, predicate)
        self._add(node, RDF.object, value)
        if is_stated(found):
            self._add(subject, predicate, value)
        for name, text in ((core.SINCE, found.since), (core.UNTIL, found.until)):
            self._add(node, self._terms[name], None if text is None else Literal(text, datatype=_EDTF))
        for name, values in found.qualifiers:
            self._qualifier(node, self._ontology.qualifiers[name], values)
        self._computed(node, found)

    def _value(self, found: Stated, declared: Property) -> Node:
        if found.object is not None:
            return self._entity(found.object)
        return _literal(declared, found.value or "", found.language)

    def _qualifier(self, node: URIRef, declared: Property, values: tuple[str, ...]) -> None:
        for value in values:
            held = self._entity(value) if declared.is_link else _literal(declared, value, None)
            self._add(node, URIRef(declared.iri), held)

    def _computed(self, node: URIRef, found: Stated) -> None:
        self._add(node, EVIDENCE.standing, EVIDENCE[found.standing.lower()])
        self._add(node, EVIDENCE.contested, Literal(found.contested))
        self._add(node, EVIDENCE.derived, Literal(found.derived))
        self._add(node, EVIDENCE.independentSources, Literal(found.independent_sources))
        self._add(node, EVIDENCE.supportingSources, Literal(found.supporting_sources))
        self._add(node, EVIDENCE.handle, None if found.handle is None else Literal(found.handle))
        for premise in found.premises:
            self._add(node, _PROV.wasDerivedFrom, self._claim(premise))
        for rival in found.rivals:
            self._add(node, EVIDENCE.rival, self._claim(rival))

    def _cited(self, statement: Stated, cited: Cited, number: int) -> None:
        claim = self._claim(statement.id)
        node = URIRef(f"{claim}#{number}")
        passage = self._passage_node(cited.passage)
        self._add(passage, _BEARS[cited.stance], claim)
        self._add(node, RDF.type, self._terms[core.CITATION])
        self._add(node, RDF.type, _CITO.Citation)
        self._add(node, _CITO.hasCitingEntity, claim)
        self._add(node, _CITO.hasCitedEntity, passage)
        self._add(node, self._terms[core.STANCE], EVIDENCE[cited.stance.lower()])
        self._add(node, EVIDENCE.scope, EVIDENCE[cited.scope.lower()])

    def _passage_node(self, passage: Quotation) -> URIRef:
        source = self._entity(passage.source)
        return source if passage.id is None else URIRef(f"{source}#{quote(passage.id.partition('#')[2])}")

    def _passage(self, passage: Quotation) -> None:
        node = self._passage_node(passage)
        self._add(node, RDF.type, self._terms[core.PASSAGE])
        self._add(node, _SCHEMA.isPartOf, self._entity(passage.source))
        if passage.quote is not None:
            self._add(node, self._terms[core.QUOTE], Literal(passage.quote, lang=passage.language))
        self._add(node, self._terms[core.LOCATOR], None if passage.locator is None else Literal(passage.locator))
        self._add(node, self._terms[core.SAID_BY], self._voice(passage.said_by))
        for drawn_on in passage.via:
            self._add(node, self._terms[core.VIA], self._entity(drawn_on))

    def _voice(self, voice: Voice | None) -> Node | None:
        """A named speaker itself; an unnamed one, or one who passes on words, is a node without a name."""
        if voice is None:
            return None
        if voice.entity is not None and voice.relaying is None:
            return self._entity(voice.entity)
        node = BNode()
        self._add(node, RDFS.label, None if voice.name is None else Literal(voice.name))
        self._add(node, EVIDENCE.speaker, None if voice.entity is None else self._entity(voice.entity))
        self._add(node, EVIDENCE.of, None if voice.of is None else self._entity(voice.of))
        self._add(node, EVIDENCE.relaying, self._voice(voice.relaying))
        return node


def _literal(declared: Property, text: str, language: str | None) -> Literal:
    datatype = None if declared.datatype is None else _TYPES.get(declared.datatype)
    if datatype is not None:
        # Kept as written: rdflib would make 1.50 of 1.5, and a curator's text is part of the claim's id.
        return Literal(text, datatype=datatype, normalize=False)
    return Literal(text, lang=language)
