"""Capacity by date: who took part did so in the offices held on that day [20]."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.plugins.sparql.operators import register_custom_function, unregister_custom_function

from loaders.load import load_dataset
from ontology.dates import bounds, day_after
from ontology.files import shipped_files
from ontology.holding import attested, next_start, windows_of
from ontology.model import Ontology
from ontology.records import Claim, Dataset
from ontology.rules import HOLDS_ON

ENTRIES = """
freedonia: {type: State, name: Freedonia}
cabinet: {type: GovernmentBody, name: Cabinet}
premier: {type: Office, name: premier, holder: {to: firefly, since: 2020-01-01, cite: gazette}}
general: {type: Office, name: general, holder: {to: firefly, since: 2021, until: 2021-06, cite: gazette}}
firefly: {type: Person, name: Rufus T. Firefly}
gazette: {type: NewsReport, url: "https://gazette.example/1", published: 2022-01-01, publisher: cabinet}
"""


def capacities(meeting: str, folder: Path, ontology: Ontology) -> list[str]:
    """The offices in which Firefly attended a meeting."""
    (folder / "entries.yaml").write_text(ENTRIES + meeting, encoding="utf-8")
    loaded = load_dataset(folder, ontology)
    dataset = loaded.dataset
    assert dataset is not None, loaded.diagnostics
    (attendance,) = [claim for claim in dataset.claims.values() if claim.property == "attendee"]
    return [value for name, values in dataset.qualifiers(attendance) for value in values if name == "capacity"]


def test_every_office_held_on_the_day_is_a_capacity(tmp_path: Path, ontology: Ontology) -> None:
    meeting = "talks: {type: Meeting, name: Talks, date: 2021-03-01, attendee: firefly, cite: gazette}"
    assert capacities(meeting, tmp_path, ontology) == ["general", "premier"]


def test_an_office_left_before_the_day_is_none(tmp_path: Path, ontology: Ontology) -> None:
    meeting = "talks: {type: Meeting, name: Talks, date: 2021-07-01, attendee: firefly, cite: gazette}"
    assert capacities(meeting, tmp_path, ontology) == ["premier"]


def test_a_date_that_may_lie_outside_the_office_proves_nothing(tmp_path: Path, ontology: Ontology) -> None:
    meeting = "talks: {type: Meeting, name: Talks, date: 2019, attendee: firefly, cite: gazette}"
    assert capacities(meeting, tmp_path, ontology) == []


def test_without_a_date_the_capacity_is_unknown(tmp_path: Path, ontology: Ontology) -> None:
    meeting = "talks: {type: Meeting, name: Talks, attendee: firefly, cite: gazette}"
    assert capacities(meeting, tmp_path, ontology) == []


def test_a_capacity_that_is_written_stands(tmp_path: Path, ontology: Ontology) -> None:
    attendee = "{to: firefly, capacity: general}"
    meeting = f"talks: {{type: Meeting, name: Talks, date: 2021-03-01, attendee: {attendee}, cite: gazette}}"
    assert capacities(meeting, tmp_path, ontology) == ["general"]


def test_a_sparql_engine_infers_the_same_from_the_shipped_data(ontology: Ontology) -> None:
    dataset = load_dataset(Path(__file__).parents[2] / "data", ontology).dataset
    assert dataset is not None
    graph = _as_rdf(dataset, ontology)
    register_custom_function(HOLDS_ON, lambda claim, day: Literal(_holds(dataset, str(claim), str(day))))
    try:
        found = {(str(s), str(o)) for query in _queries() for s, _, o in graph.query(query)}
    finally:
        unregister_custom_function(HOLDS_ON)
    stating = {claim.id for claim in dataset.claims.values() if "capacity" in dict(claim.qualifiers)}
    ours = {(claim, one.value) for claim, inferred in dataset.inferences.items() for one in inferred}
    assert ours
    assert {(claim, office) for claim, office in found if claim not in stating} == ours


def _queries() -> list[str]:
    ontology = Graph().parse(next(path for path in shipped_files() if path.name == "rules.ttl"))
    return [str(text) for text in ontology.objects(None, URIRef("http://www.w3.org/ns/shacl#construct"))]


def _as_rdf(dataset: Dataset, ontology: Ontology) -> Graph:
    """The stated claims as the rules see them, and the hierarchy of the properties."""
    graph = Graph()
    for path in shipped_files():
        graph.parse(path)
    for claim in dataset.claims.values():
        supported = not claim.citations or any(cited.stance == "supports" for cited in claim.citations)
        if claim.asserted and supported:
            node, value = URIRef(claim.id), claim.object
            graph.add((node, RDF.subject, URIRef(claim.subject)))
            graph.add((node, RDF.predicate, URIRef(ontology.properties[claim.property].iri)))
            graph.add((node, RDF.object, Literal(claim.value) if value is None else URIRef(value)))
    return graph


def _holds(dataset: Dataset, claim_id: str, day: str) -> bool:
    claim = dataset.claims[claim_id]
    first, last = bounds(day)
    start, end = windows_of(claim.since, claim.until, attested(claim), _ended(dataset, claim)).certainly
    return first is not None and last is not None and start <= first and day_after(last) <= end


def _ended(dataset: Dataset, claim: Claim) -> tuple[str | None, str | None] | None:
    others = [
        other
        for other in dataset.claims.values()
        if (other.subject, other.property) == (claim.subject, claim.property)
        and any(cited.stance == "supports" for cited in other.citations)
    ]
    return next_start(claim, others)
