"""Small ontologies for the tests: a sound one, and what to add to it or change in it."""

from __future__ import annotations

from pathlib import Path

PREFIXES = """\
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix schema: <https://schema.org/> .
@prefix parley: <https://parley.example/ontology#> .
@prefix meta: <https://parley.example/meta#> .
@prefix code: <https://parley.example/codes#> .
@prefix shape: <https://parley.example/shapes#> .
"""

SOUND = (
    PREFIXES
    + """
parley:Entity a owl:Class ; skos:prefLabel "entity"@en ; meta:plural "entities"@en ; rdfs:comment "Anything."@en .
parley:Actor a owl:Class ; rdfs:subClassOf parley:Entity ; skos:prefLabel "actor"@en ; meta:plural "actors"@en ;
    rdfs:comment "Who acts."@en .
parley:Treaty a owl:Class ; rdfs:subClassOf parley:Entity ; skos:prefLabel "treaty"@en ; meta:plural "treaties"@en ;
    rdfs:comment "What binds."@en .
parley:signatory a owl:ObjectProperty ; rdfs:domain parley:Treaty ; rdfs:range parley:Actor ;
    skos:prefLabel "signatory"@en ; rdfs:comment "Who signed."@en ; meta:relationship "SIGNED_BY" .
parley:signed a owl:ObjectProperty ; owl:inverseOf parley:signatory ;
    skos:prefLabel "signed"@en ; rdfs:comment "What was signed."@en .
"""
)


def turtle_class(name: str, parent: str = "Entity", **changed: str) -> str:
    """A class; ``changed`` gives other texts: ``label``, ``plural``, ``definition``."""
    texts = {"label": name.lower(), "plural": f"{name.lower()}s", "definition": f"What {name} means."} | changed
    return (
        f'parley:{name} a owl:Class ; rdfs:subClassOf parley:{parent} ; skos:prefLabel "{texts["label"]}"@en ; '
        f'meta:plural "{texts["plural"]}"@en ; rdfs:comment "{texts["definition"]}"@en .\n'
    )


def turtle_property(name: str, ends: str = "Treaty xsd:string", extra: str = "", **changed: str) -> str:
    """A property from a class to a range; ``extra`` is more Turtle about it, which ends with a semicolon."""
    domain, range_ = ends.split()
    kind = "owl:ObjectProperty" if range_.startswith(("parley:", "skos:")) else "owl:DatatypeProperty"
    texts = {"label": name.lower(), "definition": f"What {name} means."} | changed
    return (
        f"parley:{name} a {kind} ; rdfs:domain parley:{domain} ; rdfs:range {range_} ; {extra} "
        f'skos:prefLabel "{texts["label"]}"@en ; rdfs:comment "{texts["definition"]}"@en .\n'
    )


def turtle_inverse(name: str, original: str) -> str:
    """A property that reads another backwards."""
    return (
        f"parley:{name} a owl:ObjectProperty ; owl:inverseOf parley:{original} ; "
        f'skos:prefLabel "{name}"@en ; rdfs:comment "What {name} means."@en .\n'
    )


def written(folder: Path, **files: str) -> list[Path]:
    """The texts as Turtle files in a folder, by name; prefixes are added where they lack them."""
    paths = []
    for name, text in files.items():
        path = folder / f"{name}.ttl"
        path.write_text(text if text.startswith("@prefix") else PREFIXES + text, encoding="utf-8")
        paths.append(path)
    return paths
