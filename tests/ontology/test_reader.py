"""The reader: what the shipped files come to, and every inconsistency with its file and term."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.files import content_digest, shipped_files
from ontology.findings import OntologyError
from ontology.model import Cardinality, Datatype, Ontology
from ontology.reader import read_ontology
from tests.ontology.bad_ontologies import SOUND, turtle_class, turtle_inverse, turtle_property, written


@pytest.fixture(scope="module")
def shipped() -> Ontology:
    return read_ontology(shipped_files())


def complaints(folder: Path, addition: str, base: str = SOUND) -> list[str]:
    with pytest.raises(OntologyError) as caught:
        read_ontology(written(folder, a=base, b=addition))
    return [str(finding) for finding in caught.value.findings]


# --- What the shipped files come to -------------------------------------------------------------


def test_a_state_is_an_actor_and_a_place(shipped: Ontology) -> None:
    assert shipped.classes["State"].parents == ("Actor", "Place")
    assert {"within", "mediated"} <= set(shipped.classes["State"].properties)


def test_ancestors_come_nearest_first_and_leaves_in_name_order(shipped: Ontology) -> None:
    assert shipped.classes["RedLine"].ancestors == ("Commitment", "Dealing", "Entity")
    assert shipped.classes["RedLine"].leaves == ("RedLine",)
    leaves = shipped.classes["Commitment"].leaves
    assert list(leaves) == sorted(leaves)
    assert {"RedLine", "Demand", "Plan"} <= set(leaves)
    assert "Commitment" not in leaves


def test_classes_and_properties_iterate_in_name_order(shipped: Ontology) -> None:
    for mapping in (shipped.classes, shipped.properties, shipped.qualifiers, shipped.narrower):
        assert list(mapping) == sorted(mapping)
    for described in shipped.classes.values():
        assert list(described.properties) == sorted(described.properties)


def test_only_events_agreements_and_commitments_have_an_existence_claim(shipped: Ontology) -> None:
    with_it = {name for name, described in shipped.classes.items() if described.is_leaf and described.has_existence}
    assert with_it == {leaf for name in ("Event", "Agreement", "Commitment") for leaf in shipped.classes[name].leaves}


def test_an_inverse_reads_the_same_claims_from_the_other_end(shipped: Ontology) -> None:
    host, hosted = shipped.properties["host"], shipped.properties["hosted"]
    assert (host.domain, host.range, host.inverse) == (("Dealing",), "Actor", "hosted")
    assert (hosted.domain, hosted.range, hosted.inverse_of) == (("Actor",), "Dealing", "host")
    assert hosted.parents == ("thirdPartyIn",)
    assert "hosted" not in shipped.narrower


def test_an_inverse_of_a_choice_of_classes_reaches_what_they_have_in_common(shipped: Ontology) -> None:
    assert shipped.properties["addressedTo"].domain == ("Commitment", "Event")
    assert shipped.properties["addresseeOf"].range == "Dealing"


def test_third_parties_cover_every_rival_role_but_not_the_proposed_one(shipped: Ontology) -> None:
    roles = set(shipped.narrower["thirdParties"])
    assert {"host", "facilitator", "mediator", "guarantor", "observer", "witness"} <= roles
    assert "proposedMediator" not in roles
    assert roles | {"proposedMediator", "location", "declaredBy", "concerns"} <= set(shipped.narrower["involves"])


def test_a_commitment_takes_each_third_party_role_from_its_event_and_its_agreement(shipped: Ontology) -> None:
    for role in shipped.narrower["thirdParties"]:
        assert shipped.properties[role].chains == (("agreement", role), ("raisedAt", role))


def test_cardinalities_flags_and_value_sets_are_read(shipped: Ontology) -> None:
    properties = shipped.properties
    assert properties["outcome"].cardinality is Cardinality.ONE
    assert properties["holder"].cardinality is Cardinality.ONE_AT_A_TIME
    assert properties["holder"].temporal
    assert properties["concerns"].cardinality is Cardinality.MANY
    assert properties["within"].editorial
    assert properties["within"].transitive
    assert properties["packageWith"].symmetric
    assert properties["thirdParties"].abstract
    assert properties["date"].datatype is Datatype.DATE
    assert [term.code for term in properties["contactLevel"].values][0::4] == ["technical", "head of state"]


def test_qualifiers_are_no_properties_of_entities(shipped: Ontology) -> None:
    identifying = {name for name, found in shipped.qualifiers.items() if found.identifying}
    assert identifying == {"since", "until", "capacity"}
    assert not set(shipped.qualifiers) & set(shipped.properties)
    assert not {"quote", "stance"} & (set(shipped.properties) | set(shipped.qualifiers))


def test_every_source_must_have_a_publisher_and_every_search_its_subject_and_its_day(shipped: Ontology) -> None:
    required = {name for name, described in shipped.classes.items() if described.required}
    assert required == {"CoverageRecord", "Source", *shipped.classes["Source"].leaves}
    assert set(shipped.classes["CoverageRecord"].required) == {"searchedFor", "searchedOn"}
    assert shipped.classes["NewsReport"].required == ("publisher",)


def test_mappings_name_the_relation_and_the_foreign_term(shipped: Ontology) -> None:
    assert ("rdfs:subClassOf", "https://schema.org/NewsArticle") in shipped.classes["NewsReport"].mappings
    assert ("skos:closeMatch", "http://www.w3.org/ns/odrl/2/Prohibition") in shipped.classes["RedLine"].mappings


def test_the_digest_is_that_of_the_files(shipped: Ontology) -> None:
    assert shipped.digest == content_digest(shipped_files())


def test_the_order_of_the_files_makes_no_difference(shipped: Ontology) -> None:
    assert read_ontology(reversed(shipped_files())) == shipped


def test_a_class_added_in_a_file_of_its_own_is_there_like_any_other(tmp_path: Path) -> None:
    ontology = read_ontology(written(tmp_path, a=SOUND, b=turtle_class("Pact", "Treaty")))
    assert ontology.classes["Pact"].properties == ("signatory",)
    assert ontology.classes["Treaty"].leaves == ("Pact",)


# --- Every inconsistency --------------------------------------------------------------------------

BROKEN = [
    (turtle_class("Pact", "Nothing"), "b.ttl: Pact: has an unknown parent: `Nothing`"),
    (
        turtle_class("Pact", "Deal") + turtle_class("Deal", "Pact"),
        "b.ttl: Deal: is a subclass of itself, in a circle",
    ),
    (
        'parley:Pact a owl:Class ; skos:prefLabel "pact"@en ; meta:plural "pacts"@en ; rdfs:comment "A pact."@en .',
        "b.ttl: Pact: has no parent; every class but `Entity` has one",
    ),
    (
        'parley:Pact a owl:Class ; rdfs:subClassOf parley:Entity ; skos:prefLabel "pact"@en ; rdfs:comment "It."@en .',
        "b.ttl: Pact: has no English plural (meta:plural)",
    ),
    (
        turtle_class("Pact") + 'parley:Pact rdfs:comment "Another."@en .',
        "b.ttl: Pact: has more than one English definition (rdfs:comment)",
    ),
    (turtle_class("Actor"), "b.ttl: Actor: is declared twice; the other place is a.ttl"),
    (
        "parley:Actor rdfs:subClassOf parley:Treaty .",
        "b.ttl: Actor: is described here too; say everything of it in a.ttl",
    ),
    (
        'parley:Pact rdfs:comment "A pact."@en .',
        "b.ttl: Pact: is described but declared neither as a class nor as a property",
    ),
    (turtle_property("SIGNED", "Actor xsd:string"), "b.ttl: SIGNED: differs from `signed` by its capitals only"),
    (
        turtle_property("text", extra="meta:temporl true ;"),
        "b.ttl: text: says https://parley.example/meta#temporl, which the reader does not understand",
    ),
    (turtle_property("text", "Nothing xsd:string"), "b.ttl: text: has an unknown domain: `Nothing`"),
    (
        turtle_property("text", extra="rdfs:domain parley:Actor ;"),
        "b.ttl: text: has several rdfs:domain; write one, with owl:unionOf where it is a choice",
    ),
    (
        'parley:text a owl:DatatypeProperty ; skos:prefLabel "text"@en ; rdfs:comment "Text."@en .',
        "b.ttl: text: has no domain (rdfs:domain)",
    ),
    (
        'parley:text a owl:DatatypeProperty ; skos:prefLabel "text"@en ; rdfs:comment "Text."@en .',
        "b.ttl: text: has no range (rdfs:range)",
    ),
    (
        "parley:text a owl:DatatypeProperty ; rdfs:domain parley:Treaty ; rdfs:range xsd:string .",
        "b.ttl: text: has no English label (skos:prefLabel)",
    ),
    (
        "parley:text a owl:DatatypeProperty ; rdfs:domain parley:Treaty ; rdfs:range xsd:string .",
        "b.ttl: text: has no English definition (rdfs:comment)",
    ),
    (
        turtle_property("link", "Treaty parley:Nothing"),
        "b.ttl: link: has an unknown range: `Nothing` is not a class or skos:Concept that the reader knows",
    ),
    (
        turtle_property("text", "Treaty xsd:float"),
        "b.ttl: text: has an unknown range: `float` is not a datatype that the reader knows",
    ),
    (
        turtle_property("text", extra="a owl:FunctionalProperty ; meta:oneAtATime true ; meta:temporal true ;"),
        "b.ttl: text: gives its cardinality twice: owl:FunctionalProperty and meta:oneAtATime",
    ),
    (
        turtle_property("text", extra="meta:oneAtATime true ;"),
        "b.ttl: text: is one at a time and so has to be temporal",
    ),
    (
        turtle_property("text", extra="meta:identifying true ;"),
        "b.ttl: text: identifying means something on qualifiers only",
    ),
    (
        turtle_property("text", "Claim xsd:string", extra="meta:editorial true ;"),
        "b.ttl: text: is a qualifier and cannot be editorial, temporal, abstract or derived",
    ),
    (
        turtle_property("text", extra="a owl:SymmetricProperty ;"),
        "b.ttl: text: is symmetric or transitive but no link",
    ),
    (
        turtle_property("text", extra='meta:relationship "TEXT" ;'),
        "b.ttl: text: has a relationship type but is no link",
    ),
    # Inverses
    (
        turtle_inverse("back", "nothing"),
        "b.ttl: back: is the inverse of an unknown property: `nothing`",
    ),
    (
        turtle_inverse("back", "signatory"),
        "a.ttl: signed: `signatory` has another inverse: `back`",
    ),
    (
        turtle_inverse("back", "signed"),
        "b.ttl: back: and `signed` are both declared inverses; leave owl:inverseOf on one",
    ),
    (
        turtle_property("there", "Treaty parley:Actor")
        + turtle_property("back", "Actor parley:Treaty", extra="owl:inverseOf parley:there ;"),
        "b.ttl: back: is an inverse and takes rdfs:domain from the property that it reads backwards; leave it out",
    ),
    (
        turtle_property("text") + turtle_inverse("back", "text"),
        "b.ttl: back: is the inverse of `text`, which is no link",
    ),
    (
        turtle_property("beside", "Treaty parley:Treaty", extra="a owl:SymmetricProperty ;")
        + turtle_inverse("back", "beside"),
        "b.ttl: back: is of no use: `beside` is symmetric",
    ),
    # Sub-properties
    (
        turtle_property("link", "Treaty parley:Actor", extra="rdfs:subPropertyOf parley:nothing ;"),
        "b.ttl: link: has an unknown super-property: `nothing` is not a stored property",
    ),
    (
        turtle_property("link", "Actor parley:Actor", extra="rdfs:subPropertyOf parley:signatory ;"),
        "b.ttl: link: has a domain that reaches beyond that of its super-property `signatory`",
    ),
    (
        turtle_property("link", "Treaty parley:Treaty", extra="rdfs:subPropertyOf parley:signatory ;"),
        "b.ttl: link: has a range that reaches beyond that of its super-property `signatory`",
    ),
    (
        turtle_property("text", extra="rdfs:subPropertyOf parley:signatory ;"),
        "b.ttl: text: has values of another type than its super-property `signatory`",
    ),
    (
        turtle_property("link", "Treaty parley:Actor", extra="rdfs:subPropertyOf parley:link ;"),
        "b.ttl: link: is a sub-property of itself, in a circle",
    ),
    (
        turtle_property("link", "Treaty parley:Actor", extra="meta:abstract true ;"),
        "b.ttl: link: is abstract but has no sub-property to state",
    ),
    # Chains
    (
        turtle_property("link", "Treaty parley:Actor", extra="owl:propertyChainAxiom ( parley:nothing parley:link ) ;"),
        "b.ttl: link: its chain ( nothing link ) goes along `nothing`, which is no link",
    ),
    (
        turtle_property(
            "link", "Actor parley:Actor", extra="owl:propertyChainAxiom ( parley:signatory parley:link ) ;"
        ),
        "b.ttl: link: its chain ( signatory link ) begins at no class of its domain",
    ),
    (
        turtle_property(
            "link", "Treaty parley:Actor", extra="owl:propertyChainAxiom ( parley:signatory parley:link ) ;"
        ),
        "b.ttl: link: its chain ( signatory link ) breaks: `signatory` leads to nothing that has `link`",
    ),
    (
        turtle_property(
            "link", "Treaty parley:Treaty", extra="owl:propertyChainAxiom ( parley:link parley:signatory ) ;"
        ),
        "b.ttl: link: its chain ( link signatory ) ends outside its range",
    ),
    # Value sets and required properties
    (
        turtle_property("grade", "Treaty skos:Concept"),
        "b.ttl: grade: ranges over skos:Concept but has no value set (sh:in), or an empty one",
    ),
    (
        turtle_property("grade", "Treaty skos:Concept")
        + "shape:Grade sh:targetClass parley:Treaty ; sh:property [ sh:path parley:grade ; sh:in () ] .",
        "b.ttl: grade: ranges over skos:Concept but has no value set (sh:in), or an empty one",
    ),
    (
        turtle_property("grade", "Treaty skos:Concept")
        + "shape:Grade sh:targetClass parley:Treaty ; sh:property [ sh:path parley:grade ; sh:in ( code:high ) ] .",
        "b.ttl: grade: lists a value that is no skos:Concept: `high`",
    ),
    (
        turtle_property("grade", "Treaty skos:Concept")
        + "code:high a skos:Concept . code:low a skos:Concept ."
        + "shape:Grade sh:targetClass parley:Treaty ; sh:property [ sh:path parley:grade ; sh:in ( code:high ) ] .",
        "b.ttl: low: is a concept that no value set (sh:in) lists",
    ),
    (
        turtle_property("grade", "Treaty skos:Concept")
        + "code:high a skos:Concept ."
        + "shape:Grade sh:targetClass parley:Treaty ; sh:property [ sh:path parley:grade ; sh:in ( code:high ) ] .",
        "b.ttl: high: is a concept without skos:notation",
    ),
    (
        turtle_property("text")
        + "shape:Text sh:targetClass parley:Actor ; sh:property [ sh:path parley:text ; sh:minCount 1 ] .",
        "b.ttl: text: its shape is of `Actor`, which does not have it",
    ),
    (
        turtle_property("text")
        + "shape:Text sh:targetClass parley:Nothing ; sh:property [ sh:path parley:text ; sh:minCount 1 ] .",
        "b.ttl: text: its shape is of an unknown class: `Nothing`",
    ),
    (
        turtle_property("text")
        + "shape:Text sh:targetClass parley:Treaty ; sh:property [ sh:path parley:text ; sh:minCount 2 ] .",
        "b.ttl: text: only sh:minCount 1 on a property that can be stated is understood",
    ),
    (
        turtle_property("text")
        + 'shape:Text sh:targetClass parley:Treaty ; sh:property [ sh:path parley:text ; sh:minCount "many" ] .',
        "b.ttl: text: only sh:minCount 1 on a property that can be stated is understood",
    ),
    (
        turtle_property("text")
        + "shape:Text sh:targetClass parley:Treaty ; sh:property [ sh:path parley:text ; sh:maxCount 1 ] .",
        "b.ttl: text: its shape says http://www.w3.org/ns/shacl#maxCount, which the reader does not understand",
    ),
    (
        "shape:Text sh:targetClass parley:Treaty ; sh:property [ sh:path parley:text ; sh:minCount 1 ] .",
        "b.ttl: text: has a shape but is no property",
    ),
]


@pytest.mark.parametrize(("addition", "complaint"), BROKEN, ids=[complaint[7:60] for _, complaint in BROKEN])
def test_an_inconsistency_is_reported_with_its_file_and_term(tmp_path: Path, addition: str, complaint: str) -> None:
    assert complaint in complaints(tmp_path, addition)


def test_every_inconsistency_of_all_files_is_reported_at_once(tmp_path: Path) -> None:
    base = SOUND + turtle_class("Pact", "Nothing")
    addition = turtle_property("text", "Nothing xsd:string") + turtle_property("link", "Treaty parley:Nothing")
    found = complaints(tmp_path, addition, base)
    assert [line.rsplit(":", 1)[0].split(": ")[:2] for line in found] == [
        ["a.ttl", "Pact"],
        ["b.ttl", "link"],
        ["b.ttl", "text"],
    ]


def test_a_file_that_is_not_turtle_is_reported_with_its_line(tmp_path: Path) -> None:
    (found,) = complaints(tmp_path, "parley:Pact a owl:Class ;\n  nonsense [ .\n")
    assert found.startswith("b.ttl: line 13 is not Turtle: ")


def test_a_file_that_is_not_utf_8_is_reported_with_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "latin.ttl"
    path.write_bytes(SOUND.encode() + "# Türkiye".encode("latin-1"))
    with pytest.raises(OntologyError, match=r"^latin\.ttl: not UTF-8 at byte \d+; save the file as UTF-8$"):
        read_ontology([path])


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"^gone\.ttl: cannot be read: No such file or directory$"):
        read_ontology([*written(tmp_path, a=SOUND), tmp_path / "gone.ttl"])
