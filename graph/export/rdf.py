"""An export as RDF: Turtle and JSON-LD.

Every claim is a node of its own (``rdf:Statement``) with its standing, its citations and, where it is derived, its
premises. A claim that is stated is a plain triple as well, so that the graph can be walked without reading
the evidence; what is only disputed or denied is no triple. A passage is joined to the claim that it bears on by
the words of CiTO for that (``docs/exports.md`` has the whole vocabulary).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graph.export.content import Cited, Content, Quotation, Stated, Thing, Voice, stated
from ontology import core
from ontology.model import Datatype, Ontology, Property

BASE: Final = "https://parley.example/data/"
"""Where the IRIs of entities begin unless something else is asked for; claims are under ``claim/``."""
EVIDENCE: Final = "https://parley.example/evidence#"
"""Where the terms begin that say what holds of claims and citations."""
_CITO: Final = "http://purl.org/spar/cito/"
_SCHEMA: Final = "https://schema.org/"
_PROV: Final = "http://www.w3.org/ns/prov#"
_META: Final = "https://parley.example/meta#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_EDTF: Final = NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")
_REIFIED: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement")
_TYPE: Final = NamedNode(f"{_RDF}type")
_LABEL: Final = NamedNode(f"{_RDFS}label")
_BEARS: Final = {
    "SUPPORTS": NamedNode(f"{_CITO}supports"),
    "DISPUTES": NamedNode(f"{_CITO}disputes"),
    "DENIES": NamedNode(f"{_CITO}refutes"),
}
_TYPES: Final = {
    Datatype.BOOLEAN: NamedNode(f"{_XSD}boolean"),
    Datatype.INTEGER: NamedNode(f"{_XSD}integer"),
    Datatype.DECIMAL: NamedNode(f"{_XSD}decimal"),
    Datatype.DATE: _EDTF,
    Datatype.URL: NamedNode(f"{_XSD}anyURI"),
    Datatype.COORDINATES: NamedNode(f"{_META}coordinateText"),
    Datatype.LANGUAGE: NamedNode(f"{_XSD}language"),
    Datatype.DURATION: NamedNode(f"{_XSD}duration"),
    Datatype.QUANTITY: NamedNode(f"{_META}quantityText"),
}
Node = NamedNode | BlankNode
Value = NamedNode | BlankNode | Literal


def turtle(content: Content, ontology: Ontology, base: str = BASE) -> str:
    """The content as Turtle."""
    return _serialized(content, ontology, base, RdfFormat.TURTLE)


def json_ld(content: Content, ontology: Ontology, base: str = BASE) -> str:
    """The content as JSON-LD, with a context of its prefixes."""
    return _serialized(content, ontology, base, RdfFormat.JSON_LD)


def _serialized(content: Content, ontology: Ontology, base: str, form: RdfFormat) -> str:
    writer = _Writer(ontology, base)
    prefixes = {
        "parley": writer.terms,
        "evidence": EVIDENCE,
        "cito": _CITO,
        "schema": _SCHEMA,
        "prov": _PROV,
        "rdf": _RDF,
        "rdfs": _RDFS,
        "xsd": _XSD,
    }
    made = serialize(writer.triples(content), format=form, prefixes=prefixes)
    return bytes(made or b"").decode()


def _evidence(name: str) -> NamedNode:
    return NamedNode(EVIDENCE + name)


class _Writer:
    """Makes triples, those of one subject side by side."""

    def __init__(self, ontology: Ontology, base: str) -> None:
        self._ontology = ontology
        self._base = base
        self.terms = ontology.classes[core.ENTITY].iri.removesuffix(core.ENTITY)
        """Where the ontology's IRIs begin."""

    def triples(self, content: Content) -> Iterator[Triple]:
        """The whole content."""
        plain = stated(content)
        own: dict[str, list[Stated]] = {}
        for found in content.statements.values():
            if found.id in plain:
                own.setdefault(found.subject, []).append(found)
        for thing in content.things.values():
            yield from self._thing(thing, own.get(thing.id, []))
        passages: dict[str, Quotation] = {}
        for found in content.statements.values():
            yield from self._claim(found)
            passages.update((cited.passage.id, cited.passage) for cited in found.citations if cited.passage.id)
        for passage in passages.values():
            yield from self._passage(passage)

    def _term(self, name: str) -> NamedNode:
        return NamedNode(self.terms + name)

    def _entity(self, id_: str) -> NamedNode:
        return NamedNode(self._base + quote(id_))

    def _claim_node(self, id_: str) -> NamedNode:
        return NamedNode(f"{self._base}claim/{quote(id_)}")

    def _thing(self, thing: Thing, own: list[Stated]) -> Iterator[Triple]:
        node = self._entity(thing.id)
        yield Triple(node, _TYPE, NamedNode(self._ontology.classes[thing.class_name].iri))
        yield Triple(node, _LABEL, Literal(thing.label))
        for found in own:
            declared = self._ontology.properties[found.property]
            yield Triple(node, NamedNode(declared.iri), self._value(found, declared))

    def _claim(self, found: Stated) -> Iterator[Triple]:
        node, declared = self._claim_node(found.id), self._ontology.properties[found.property]
        yield Triple(node, _TYPE, self._term(core.CLAIM))
        yield Triple(node, _TYPE, _REIFIED)
        yield Triple(node, NamedNode(f"{_RDF}subject"), self._entity(found.subject))
        yield Triple(node, NamedNode(f"{_RDF}predicate"), NamedNode(declared.iri))
        yield Triple(node, NamedNode(f"{_RDF}object"), self._value(found, declared))
        for name, text in ((core.SINCE, found.since), (core.UNTIL, found.until)):
            if text is not None:
                yield Triple(node, self._term(name), Literal(text, datatype=_EDTF))
        for name, values in found.qualifiers:
            qualifier = self._ontology.qualifiers[name]
            for value in values:
                held = self._entity(value) if qualifier.is_link else _literal(qualifier, value, None)
                yield Triple(node, NamedNode(qualifier.iri), held)
        yield from self._computed(node, found)
        if not found.derived:
            for number, cited in enumerate(found.citations):
                yield from self._cited(node, cited, number)

    def _value(self, found: Stated, declared: Property) -> Value:
        if found.object is not None:
            return self._entity(found.object)
        return _literal(declared, found.value or "", found.language)

    def _computed(self, node: Node, found: Stated) -> Iterator[Triple]:
        yield Triple(node, _evidence("standing"), _evidence(found.standing.lower()))
        yield Triple(node, _evidence("contested"), Literal(found.contested))
        yield Triple(node, _evidence("derived"), Literal(found.derived))
        yield Triple(node, _evidence("independentSources"), Literal(found.independent_sources))
        yield Triple(node, _evidence("supportingSources"), Literal(found.supporting_sources))
        if found.handle is not None:
            yield Triple(node, _evidence("handle"), Literal(found.handle))
        for premise in found.premises:
            yield Triple(node, NamedNode(f"{_PROV}wasDerivedFrom"), self._claim_node(premise))
        for rival in found.rivals:
            yield Triple(node, _evidence("rival"), self._claim_node(rival))

    def _cited(self, claim: NamedNode, cited: Cited, number: int) -> Iterator[Triple]:
        node = NamedNode(f"{claim.value}#{number}")
        passage = self._passage_node(cited.passage)
        yield Triple(passage, _BEARS[cited.stance], claim)
        yield Triple(node, _TYPE, self._term(core.CITATION))
        yield Triple(node, _TYPE, NamedNode(f"{_CITO}Citation"))
        yield Triple(node, NamedNode(f"{_CITO}hasCitingEntity"), claim)
        yield Triple(node, NamedNode(f"{_CITO}hasCitedEntity"), passage)
        yield Triple(node, self._term(core.STANCE), _evidence(cited.stance.lower()))
        yield Triple(node, _evidence("scope"), _evidence(cited.scope.lower()))

    def _passage_node(self, passage: Quotation) -> NamedNode:
        source = self._entity(passage.source)
        return source if passage.id is None else NamedNode(f"{source.value}#{quote(passage.id.partition('#')[2])}")

    def _passage(self, passage: Quotation) -> Iterator[Triple]:
        node = self._passage_node(passage)
        yield Triple(node, _TYPE, self._term(core.PASSAGE))
        yield Triple(node, NamedNode(f"{_SCHEMA}isPartOf"), self._entity(passage.source))
        if passage.quote is not None:
            yield Triple(node, self._term(core.QUOTE), _text(passage.quote, passage.language))
        if passage.locator is not None:
            yield Triple(node, self._term(core.LOCATOR), Literal(passage.locator))
        for drawn_on in passage.via:
            yield Triple(node, self._term(core.VIA), self._entity(drawn_on))
        if passage.said_by is not None:
            yield from self._voice(node, self._term(core.SAID_BY), passage.said_by)

    def _voice(self, of: Node, said: NamedNode, voice: Voice) -> Iterator[Triple]:
        """A named speaker itself; an unnamed one, or one who passes on words, is a node without a name."""
        if voice.entity is not None and voice.relaying is None:
            yield Triple(of, said, self._entity(voice.entity))
            return
        node = BlankNode()
        yield Triple(of, said, node)
        if voice.name is not None:
            yield Triple(node, _LABEL, Literal(voice.name))
        if voice.entity is not None:
            yield Triple(node, _evidence("speaker"), self._entity(voice.entity))
        if voice.of is not None:
            yield Triple(node, _evidence("of"), self._entity(voice.of))
        if voice.relaying is not None:
            yield from self._voice(node, _evidence("relaying"), voice.relaying)


def _literal(declared: Property, text: str, language: str | None) -> Literal:
    datatype = None if declared.datatype is None else _TYPES.get(declared.datatype)
    return _text(text, language) if datatype is None else Literal(text, datatype=datatype)


def _text(text: str, language: str | None) -> Literal:
    return Literal(text) if language is None else Literal(text, language=language)
