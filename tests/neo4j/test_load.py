"""Loading into a real Neo4j: what is in the graph afterwards, and what a second load does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neo4j import Driver

from graph.neo4j.load import ForeignGraphError, LoadInProgressError, load
from graph.neo4j.schema import LABELS, TYPES, entity_labels
from graph.stated import Stated
from ontology.cache import shipped_ontology
from ontology.model import Ontology
from ontology.records import Claim, Dataset, Position
from tests.neo4j.looking import Dump, ask, dump, empty, last_written
from tests.strategies.datasets import datasets


@pytest.fixture
def loaded(driver: Driver, shipped: Dataset, ontology: Ontology) -> Driver:
    """The driver, the database holding the shipped data."""
    load(shipped, ontology, driver)
    return driver


@pytest.fixture(scope="module")
def fresh(driver: Driver, shipped: Dataset, ontology: Ontology) -> Dump:
    """What the graph of the shipped data looks like when it is loaded into an empty database."""
    empty(driver)
    load(shipped, ontology, driver)
    return dump(driver)


def with_claims(dataset: Dataset, claims: Mapping[str, Claim], digest: str) -> Dataset:
    return replace(dataset, claims=claims, digest=digest)


# --- what is in the graph -------------------------------------------------------------------------------


def test_entities_have_the_labels_of_their_class_and_of_all_above_it(
    loaded: Driver, shipped: Dataset, ontology: Ontology
) -> None:
    found = {row[0]: set(row[1]) for row in ask(loaded, "MATCH (n:Entity) RETURN n.id, labels(n)")}
    assert found == {e.id: set(entity_labels(ontology, e.class_name)) for e in shipped.entities.values()}


def test_every_claim_has_its_subject_object_and_citations(loaded: Driver, shipped: Dataset) -> None:
    rows = ask(
        loaded,
        "MATCH (c:Claim)-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o) "
        "RETURN c.id, s.id, c.property, o.id, c.value, COUNT { (c)-[:CITES]->() }",
    )
    assert {row[0]: row[1:] for row in rows} == {
        c.id: [c.subject, c.property, c.object, c.value, len(c.citations)] for c in shipped.claims.values()
    }


def test_a_cited_claim_is_known_from_the_day_of_its_first_dated_source(loaded: Driver) -> None:
    rows = ask(
        loaded,
        "MATCH (c:Claim {derived: false})-[:CITES]->(cited) OPTIONAL MATCH (cited)-[:IN]->(source) "
        "RETURN c.id, c.known, min(coalesce(source, cited).publishedLatest)",
    )
    assert any(known is None for _, known, _ in rows)
    assert {claim: known for claim, known, _ in rows} == {claim: day for claim, _, day in rows}


def test_every_link_claim_is_one_relationship_typed_by_the_ontology(
    loaded: Driver, shipped: Dataset, ontology: Ontology
) -> None:
    rows = ask(loaded, "MATCH (a:Entity)-[r]->(b:Entity) RETURN r.claim, type(r), a.id, b.id, r.property, r.derived")
    links = [c for c in shipped.claims.values() if c.object is not None]
    assert sorted(rows) == sorted(
        [c.id, ontology.properties[c.property].relationship, c.subject, c.object, c.property, not c.asserted]
        for c in links
    )


def test_labels_and_types_are_those_of_the_schema_and_the_ontology(loaded: Driver, ontology: Ontology) -> None:
    labels = {row[0] for row in ask(loaded, "MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l")}
    types = {row[0] for row in ask(loaded, "MATCH ()-[r]->() RETURN DISTINCT type(r)")}
    assert labels <= {*LABELS, *ontology.classes}
    assert types <= {*TYPES, *(p.relationship for p in ontology.properties.values())}


def test_names_are_those_of_stated_claims_and_lead_to_their_words(
    loaded: Driver, shipped: Dataset, ontology: Ontology
) -> None:
    stated = Stated(shipped, ontology)
    rows = ask(
        loaded,
        "MATCH (e:Entity)-[:NAMED]->(n:Name)-[h:HAS_TOKEN]->(t:Token) "
        "RETURN n.id, e.id, n.text, collect(substring(n.text, h.start, h.end - h.start)), count(DISTINCT t)",
    )
    named = [c for c in shipped.claims.values() if stated.is_name(c)]
    assert {row[0]: row[1:3] for row in rows} == {c.id: [c.subject, c.value] for c in named}
    assert all(len(places) == count for *_, places, count in rows)


def test_only_words_of_names_have_trigrams(loaded: Driver) -> None:
    assert ask(
        loaded,
        "MATCH (t:Token) RETURN count(CASE WHEN EXISTS { (t)<-[:HAS_TOKEN]-() } <> EXISTS { (t)-[:HAS_TRIGRAM]->() } "
        "THEN 1 END)",
    ) == [[0]]


def test_contested_single_values_are_not_shown(loaded: Driver, shipped: Dataset, ontology: Ontology) -> None:
    contested = [
        claim
        for claim in shipped.claims.values()
        if claim.value is not None
        and shipped.assessments[claim.id].contested
        and ontology.properties[claim.property].cardinality.value == "one"
    ]
    assert contested
    for claim in contested:
        assert ask(loaded, "MATCH (n:Entity {id: $id}) RETURN n[$key]", id=claim.subject, key=claim.property) == [
            [None]
        ]


def test_ids_are_unique_by_constraint(loaded: Driver) -> None:
    constrained = ask(loaded, "SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0], properties[0]")
    assert {("Entity", "id"), ("Claim", "id"), ("Claim", "handle"), ("Passage", "id")} <= {
        tuple(r) for r in constrained
    }


# --- loading again ----------------------------------------------------------------------------------------


def test_loading_twice_writes_nothing(loaded: Driver, shipped: Dataset, ontology: Ontology) -> None:
    before, number = dump(loaded), last_written(loaded)
    again = load(shipped, ontology, loaded)
    assert (again.written, again.removed, again.moved) == (0, 0, 0)
    assert last_written(loaded) == number
    assert dump(loaded) == before


def test_one_changed_claim_is_all_that_is_written(
    loaded: Driver, shipped: Dataset, ontology: Ontology, fresh: Dump
) -> None:
    claim = next(c for c in shipped.claims.values() if c.object is not None and len(c.citations) > 1)
    changed = with_claims(shipped, {**shipped.claims, claim.id: claim._replace(citations=claim.citations[:1])}, "one")
    done = load(changed, ontology, loaded)
    assert (done.written, done.removed, done.moved) == (1, 0, 0)
    found = dump(loaded)
    assert [row for row in fresh["nodes"] if row not in found["nodes"] and "Dataset" not in row[0]] == [
        row for row in fresh["nodes"] if ("id", claim.id) in row[1] and "Claim" in row[0]
    ]
    empty(loaded)
    load(changed, ontology, loaded)
    assert dump(loaded) == found


def test_another_day_of_a_source_is_another_day_of_what_it_says(
    loaded: Driver, shipped: Dataset, ontology: Ontology
) -> None:
    ((day, source),) = ask(
        loaded,
        "MATCH (c:Claim {derived: false})-[:CITES]->()-[:IN]->(s) WHERE c.known = s.published "
        "RETURN s.published, s.id ORDER BY s.id LIMIT 1",
    )
    claims = {
        key: claim._replace(value="2001-01-01") if (claim.subject, claim.value) == (source, day) else claim
        for key, claim in shipped.claims.items()
    }
    load(with_claims(shipped, claims, "earlier"), ontology, loaded)
    rows = ask(loaded, "MATCH (c:Claim {derived: false})-[:CITES]->()-[:IN]->({id: $s}) RETURN c.known", s=source)
    assert {known for (known,) in rows} == {"2001-01-01"}


def test_what_left_the_dataset_leaves_the_graph(
    loaded: Driver, shipped: Dataset, ontology: Ontology, fresh: Dump
) -> None:
    gone = "baku-talks-2025-04-09"
    kept = {key: c for key, c in shipped.claims.items() if gone not in (c.subject, c.object)}
    kept = {key: c for key, c in kept.items() if all(p in kept for proof in c.proofs for p in proof)}
    kept = {key: c for key, c in kept.items() if not any(gone in values for _, values in c.qualifiers)}
    entities = {key: entity for key, entity in shipped.entities.items() if key != gone}
    assessments = {
        key: shipped.assessments[key]._replace(rivals=tuple(r for r in shipped.assessments[key].rivals if r in kept))
        for key in kept
    }
    less = replace(shipped, entities=entities, claims=kept, assessments=assessments, digest="less")
    done = load(less, ontology, loaded)
    assert done.removed > 1
    assert ask(loaded, "MATCH (n:Entity {id: $id}) RETURN count(n)", id=gone) == [[0]]
    assert ask(loaded, "MATCH (c:Claim) RETURN count(c)") == [[len(kept)]]
    load(shipped, ontology, loaded)
    assert dump(loaded) == fresh


def test_a_claim_that_moved_in_its_file_is_not_a_changed_claim(
    loaded: Driver, shipped: Dataset, ontology: Ontology
) -> None:
    claim = next(c for c in shipped.claims.values() if c.citations)
    elsewhere = tuple(c._replace(at=Position("elsewhere.yaml", 7, 1)) for c in claim.citations)
    moved = with_claims(shipped, {**shipped.claims, claim.id: claim._replace(citations=elsewhere)}, shipped.digest)
    done = load(moved, ontology, loaded)
    assert (done.written, done.removed, done.moved) == (0, 0, 1)
    places = ask(loaded, "MATCH (:Claim {id: $id})-[r:CITES]->() RETURN DISTINCT r.file, r.line", id=claim.id)
    assert places == [["elsewhere.yaml", 7]]


def test_another_ontology_writes_everything_anew(loaded: Driver, shipped: Dataset, ontology: Ontology) -> None:
    done = load(shipped, replace(ontology, digest="another"), loaded)
    assert done.written > len(shipped.claims)


@settings(max_examples=8)
@given(data=st.data())
def test_loading_one_dataset_over_another_gives_the_graph_of_the_second(driver: Driver, data: st.DataObject) -> None:
    ontology = shipped_ontology()
    first, second = data.draw(datasets(ontology)), data.draw(datasets(ontology))
    second = replace(
        second,
        entities={**first.entities, **second.entities},
        passages={**first.passages, **second.passages},
        claims={**second.claims, **first.claims},
        assessments={**second.assessments, **first.assessments},
        digest="both",
    )
    load(second, ontology, driver, anew=True)
    wished = dump(driver)
    load(first, ontology, driver, anew=True)
    load(second, ontology, driver)
    assert dump(driver) == wished


# --- what is not ours ---------------------------------------------------------------------------------------


def test_another_dataset_is_refused_and_left_alone(loaded: Driver, shipped: Dataset, ontology: Ontology) -> None:
    before, number = dump(loaded), last_written(loaded)
    with pytest.raises(ForeignGraphError, match="holds the dataset `parley`, not `another`; hint"):
        load(shipped, ontology, loaded, name="another")
    assert (dump(loaded), last_written(loaded)) == (before, number)


def test_nodes_of_others_are_refused_and_left_alone(blank: Driver, shipped: Dataset, ontology: Ontology) -> None:
    ask(blank, "CREATE (:Film {title: 'Casablanca'})")
    with pytest.raises(ForeignGraphError, match="1 nodes that Parley did not write; hint"):
        load(shipped, ontology, blank)
    assert ask(blank, "MATCH (n) RETURN labels(n), properties(n)") == [[["Film"], {"title": "Casablanca"}]]
    assert ask(blank, "SHOW CONSTRAINTS YIELD name") == []
    empty(blank)


def test_nodes_of_others_with_our_labels_are_refused(loaded: Driver, shipped: Dataset, ontology: Ontology) -> None:
    ask(loaded, "CREATE (:Entity {id: 'mine'})")
    with pytest.raises(ForeignGraphError, match="1 nodes with our labels that Parley did not write; hint"):
        load(replace(shipped, digest="changed"), ontology, loaded)
    assert ask(loaded, "MATCH (n:Entity {id: 'mine'}) DELETE n RETURN count(*)") == [[1]]


def test_of_two_loads_at_once_one_is_refused(driver: Driver, shipped: Dataset, ontology: Ontology) -> None:
    seen: Counter[str] = Counter()

    def second(*_: object) -> None:
        if not seen:
            seen["tried"] += 1
            with pytest.raises(LoadInProgressError, match="another load of `parley` is under way; hint"):
                load(shipped, ontology, driver, anew=True)
            seen["refused"] += 1

    load(shipped, ontology, driver, second, anew=True)
    assert seen == {"tried": 1, "refused": 1}


def test_bookmarks_of_a_load_let_a_session_see_it(driver: Driver, shipped: Dataset, ontology: Ontology) -> None:
    done = load(shipped, ontology, driver, anew=True)
    with driver.session(bookmarks=done.bookmarks) as session:
        found = session.run("MATCH (d:Dataset) RETURN d.version, d.ready, d.digest").single(strict=True)
    assert list(found) == [done.version, True, shipped.digest]


def test_progress_goes_from_nothing_to_all(driver: Driver, shipped: Dataset, ontology: Ontology) -> None:
    told: list[tuple[int, int]] = []
    load(shipped, ontology, driver, lambda _, done, total: told.append((done, total)), anew=True)
    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
