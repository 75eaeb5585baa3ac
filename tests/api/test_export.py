"""What is taken away can be read by other tools, and nothing is lost on the way."""

from __future__ import annotations

import csv
import json
from io import StringIO

import bibtexparser
import pytest
from citeproc.source.json import CiteProcJSON
from pyld import jsonld
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.query import ResultRow

from api.documents import InvalidRequestError
from api.engine import Engine
from api.export import export_answer, export_dataset
from graph.export.formats import Format
from ontology.model import Ontology
from tests.api.asking import ask

FLAGSHIP = """{ commitments(involving: "Tadmor") { nodes {
    declaredBy { nodes { name } }
    thirdParties { edges { node { name } claim { property } } } } } }"""
CLAIM = URIRef("https://parley.example/ontology#Claim")


def select(turtle: Graph, query: str) -> list[tuple[str, ...]]:
    prefixes = """PREFIX parley: <https://parley.example/ontology#> PREFIX data: <https://parley.example/data/>
        PREFIX evidence: <https://parley.example/evidence#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX cito: <http://purl.org/spar/cito/> PREFIX schema: <https://schema.org/>"""
    return [tuple(map(str, row)) for row in turtle.query(prefixes + query) if isinstance(row, ResultRow)]


def total(engine: Engine, root: str) -> int:
    return int(ask(engine, f"{{ {root} {{ totalCount }} }}")["data"][root]["totalCount"])


def test_turtle_has_every_claim(turtle: Graph, engine: Engine) -> None:
    assert len(list(turtle.subjects(RDF.type, CLAIM))) == total(engine, "claims")


def test_turtle_tells_who_calls_azerbaijan_what_in_which_words(turtle: Graph) -> None:
    found = select(
        turtle,
        """SELECT DISTINCT ?role ?source ?quote WHERE {
            ?claim rdf:subject data:baku-talks-2025-04-09 ; rdf:object data:azerbaijan ; rdf:predicate ?role .
            ?passage cito:supports ?claim ; parley:quote ?quote ; schema:isPartOf ?source }""",
    )
    roles = {role.partition("#")[2] for role, _, _ in found}
    assert {"host", "facilitator", "mediator"} <= roles


def test_what_is_only_denied_is_no_plain_triple(turtle: Graph) -> None:
    denied = select(
        turtle,
        """SELECT ?claim WHERE { ?claim evidence:standing evidence:denied ; evidence:derived false ;
            rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . FILTER EXISTS { ?s ?p ?o } }""",
    )
    assert denied == []
    assert select(turtle, "SELECT ?claim WHERE { ?claim evidence:standing evidence:denied }")


def test_json_ld_is_the_same_graph(engine: Engine, ontology: Ontology) -> None:
    asked = (None, None)
    as_json = export_answer(engine, ontology, Format.JSON_LD, FLAGSHIP, asked)
    as_turtle = export_answer(engine, ontology, Format.TURTLE, FLAGSHIP, asked)
    quads = jsonld.to_rdf(json.loads(as_json), {"format": "application/n-quads"})
    expected = Graph().parse(data=as_turtle, format="turtle")
    assert isomorphic(Graph().parse(data=quads, format="nt"), expected)


def test_the_table_has_a_row_for_each_citation(engine: Engine, ontology: Ontology) -> None:
    rows = list(csv.DictReader(StringIO(export_dataset(engine.store, ontology, Format.CSV))))
    assert len({row["claim"] for row in rows}) == total(engine, "claims")
    quoted = [row for row in rows if row["quote"] and row["derived"] == "false"]
    assert all(row["source"] and row["headline"] and row["stance"] for row in quoted)
    assert len(quoted) > 1000


def test_an_answer_takes_the_claims_along_that_it_rests_on(engine: Engine, ontology: Ontology) -> None:
    rows = list(csv.DictReader(StringIO(export_answer(engine, ontology, Format.CSV, FLAGSHIP, (None, None)))))
    roles = {row["predicate"] for row in rows if row["object"] == "azerbaijan"}
    assert {"host", "facilitator", "mediator"} <= roles
    derived = [row for row in rows if row["derived"] == "true"]
    claims = {row["claim"] for row in rows}
    assert derived
    assert all(premise in claims for row in derived for premise in row["premises"].split())


def test_a_plain_value_takes_its_claim_along_and_the_rival_that_contests_it(engine: Engine, ontology: Ontology) -> None:
    query = '{ entity(ref: "baku-talks-2025-04-09") { ... on Meeting { date } } }'
    rows = list(csv.DictReader(StringIO(export_answer(engine, ontology, Format.CSV, query, (None, None)))))
    assert {(row["subject"], row["value"]) for row in rows} == {
        ("baku-talks-2025-04-09", "2025-04-09"),
        ("baku-talks-2025-04-09", "2025-04-10"),
    }


VERDICT = 'verdict(subject: "baku-talks-2025-04-09", property: mediator, object: "{}") {{ answer }}'
KINDS = {
    "groups": (
        "{ meetings { groups(by: [{field: host}], having: {count: {gte: 2}}) { key { value } count } } }",
        ("host", "azerbaijan"),
    ),
    "groups of citations": (
        "{ citations { groups(by: [{field: CITATION_PUBLISHER}]) { count } } }",
        ("publisher", "reuters"),
    ),
    "a verdict": (f"{{ {VERDICT.format('Azerbaijan')} }}", ("mediator", "azerbaijan")),
    "a verdict by a search": (f"{{ {VERDICT.format('United States')} }}", ("searchedFor", "baku-talks-2025-04-09")),
    "coverage": (
        '{ statements(involving: "baku-talks-2025-04-09") { coverage { name } } }',
        ("searchedFor", "israel-palmyra-red-line"),
    ),
    "a path": (
        '{ path(from: "Ilham Aliyev", to: "Ahmed al-Sharaa", maxLength: 3, first: 5) { length } }',
        ("attendee", "ahmed-al-sharaa"),
    ),
    "a neighbourhood": (
        '{ neighbourhood(ref: "baku-talks-2025-04-09") { claims { property } } }',
        ("facilitator", "azerbaijan"),
    ),
    "a timeline": (
        '{ timeline(involving: "baku-talks-2025-04-09") { when } }',
        ("date", "2025-04-09"),
    ),
    "citations": (
        '{ citations(where: {source: {is: "fdd-azerbaijan-mediates"}}) { nodes { quote } } }',
        ("mediator", "azerbaijan"),
    ),
    "candidates": ('{ resolve(names: ["Tadmor"]) { candidates { matched } } }', ("alternateName", "Tadmor")),
    "hits of a search": ('{ search(text: "Tadmor", first: 3) { matched } }', ("alternateName", "Tadmor")),
    "origins": (
        "{ claims(where: {supportingSources: {gte: 3}}) { nodes { origins { origin { id } } } } }",
        ("reliesOn", "afp"),
    ),
    "reasons": (
        '{ entity(ref: "baku-talks-2025-04-09") { why { citations { quote } } } }',
        ("facilitator", "azerbaijan"),
    ),
    "what is listed": ('{ meetings(involving: "Azerbaijan") { nodes { name } } }', ("existence", "true")),
}


@pytest.mark.parametrize(("query", "claim"), KINDS.values(), ids=KINDS)
def test_every_kind_of_answer_takes_its_claims_and_sources_along_in_every_format(
    engine: Engine, ontology: Ontology, query: str, claim: tuple[str, str]
) -> None:
    made = {form: export_answer(engine, ontology, form, query, (None, None)) for form in Format}
    rows = list(csv.DictReader(StringIO(made[Format.CSV])))
    assert claim in {(row["predicate"], row["object"] or row["value"]) for row in rows}
    sources = {row["source"] for row in rows} - {""}
    graph = Graph().parse(data=made[Format.TURTLE], format="turtle")
    nodes = {str(node).rpartition("/")[2] for node in graph.subjects(RDF.type, CLAIM)}
    assert {row["claim"] for row in rows} <= nodes
    quads = jsonld.to_rdf(json.loads(made[Format.JSON_LD]), {"format": "application/n-quads"})
    assert len(Graph().parse(data=quads, format="nt")) == len(graph)
    items = {item["id"] for item in json.loads(made[Format.CSL])}
    assert sources <= items == {entry.key for entry in bibtexparser.parse_string(made[Format.BIBTEX]).entries}


def test_an_answer_in_a_view_takes_along_what_the_view_shows(engine: Engine, ontology: Ontology) -> None:
    query = '{ meetings(involving: "Azerbaijan", knownBy: "2025-04-10") { nodes { thirdParties { totalCount } } } }'
    rows = list(csv.DictReader(StringIO(export_answer(engine, ontology, Format.CSV, query, (None, None)))))
    assert rows
    assert max(row["published"].rstrip("~") for row in rows) <= "2025-04-10"


def test_the_sources_of_an_answer_are_in_its_bibliography_though_nothing_cites_them(
    engine: Engine, ontology: Ontology
) -> None:
    query = '{ sources(where: {publisher: {some: {is: "reuters"}}}) { totalCount } }'
    items = json.loads(export_answer(engine, ontology, Format.CSL, query, (None, None)))
    assert len(items) == ask(engine, query)["data"]["sources"]["totalCount"] > 0


def test_bibtex_has_every_cited_source_with_its_address(engine: Engine, ontology: Ontology) -> None:
    library = bibtexparser.parse_string(export_dataset(engine.store, ontology, Format.BIBTEX))
    cited = {entry["id"] for entry in json.loads(export_dataset(engine.store, ontology, Format.CSL))}
    assert library.failed_blocks == []
    assert {entry.key for entry in library.entries} == cited
    assert all(entry.fields_dict["url"].value.startswith("http") for entry in library.entries)


def test_a_citation_processor_reads_the_bibliography(engine: Engine, ontology: Ontology) -> None:
    text = export_answer(engine, ontology, Format.CSL, FLAGSHIP, (None, None))
    items = json.loads(text)
    source = CiteProcJSON(items)
    assert sorted(source) == sorted(item["id"] for item in items)
    assert "fdd-azerbaijan-mediates" in source


def test_an_unknown_name_is_told(engine: Engine, ontology: Ontology) -> None:
    query = '{ commitments(involving: "Tadmr") { totalCount } }'
    with pytest.raises(InvalidRequestError) as refused:
        export_answer(engine, ontology, Format.CSV, query, (None, None))
    assert "Tadmr" in refused.value.errors[0].message
