"""The ontology lint: the shipped ontology is clean, and each finding is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.files import shipped_files
from ontology.lint import lint, mapped, root_field
from ontology.reader import read_ontology
from tests.ontology.bad_ontologies import SOUND, turtle_class, turtle_inverse, turtle_property, written

GRADE = (
    turtle_property("grade", "Treaty skos:Concept")
    + 'code:a a skos:Concept ; skos:notation "so so" ; skos:prefLabel "a"@en ; skos:definition "One."@en .\n'
    + 'code:b a skos:Concept ; skos:notation "so-so" ; skos:prefLabel "b"@en ; skos:definition "two"@en .\n'
    + "shape:G sh:targetClass parley:Treaty ; sh:property [ sh:path parley:grade ; sh:in ( code:a code:b ) ] .\n"
)


def findings(folder: Path, addition: str) -> list[str]:
    return [str(finding) for finding in lint(read_ontology(written(folder, a=SOUND, b=addition)))]


def test_the_shipped_ontology_is_clean() -> None:
    assert lint(read_ontology(shipped_files())) == []


def test_most_shipped_classes_have_a_published_counterpart() -> None:
    counted = mapped(read_ontology(shipped_files()))
    assert counted.classes * 2 > counted.of_classes
    assert counted.properties * 4 > counted.of_properties


def test_a_sound_addition_is_clean(tmp_path: Path) -> None:
    assert findings(tmp_path, turtle_class("Pact", "Treaty") + turtle_property("text")) == []


@pytest.mark.parametrize(
    ("addition", "expected"),
    [
        (turtle_class("pact"), "pact: is a class and is written in PascalCase, with ASCII letters and digits"),
        (
            turtle_property("Full_text"),
            "Full_text: is a property and is written in camelCase, with ASCII letters and digits",
        ),
        (turtle_class("PageInfo"), "PageInfo: is the name of a type that every schema has"),
        (
            turtle_class("Trail", plural="paths"),
            "Trail: has a plural, `paths`, that is a root field of every schema",
        ),
        (
            turtle_property("cursor"),
            "cursor: is a word that files or queries use for something else on every entity",
        ),
        (turtle_property("cite"), "cite: is a word that files or queries use for something else on every entity"),
        (
            turtle_property("standing", "Claim xsd:string"),
            "standing: is a word that files or queries use for something else on every claim",
        ),
        (
            turtle_property("text") + turtle_property("textClaims"),
            "textClaims: is the field that shows the claims of `text`",
        ),
        (
            turtle_property("text", definition="A text. It has words."),
            "text: has a definition that is not one sentence from a capital to a full stop",
        ),
        (
            turtle_property("text", definition="A text"),
            "text: has a definition that is not one sentence from a capital to a full stop",
        ),
        (
            turtle_class("Pact", definition="what binds."),
            "Pact: has a definition that is not one sentence from a capital to a full stop",
        ),
        (turtle_property("text", label="signed"), "text: has the same label or synonym as `signed`: `signed`"),
        (
            turtle_property("text", definition="Who signed."),
            "text: has the same definition as `signatory`: `Who signed.`",
        ),
        (turtle_class("Pact", plural="Treaties"), "Pact: has the same root field as `Treaty`: `treaties`"),
        (
            turtle_class("ActorEdge", plural="rims"),
            "ActorEdge: has the same GraphQL type as `Actor`: `ActorEdge`",
        ),
        (
            turtle_class("ActorLink", plural="ties"),
            "Actor: has the same GraphQL type as `ActorLink`: `ActorLinkConnection`",
        ),
        (GRADE + turtle_class("GradeValue"), "GradeValue: has the same GraphQL type as `grade`: `GradeValue`"),
        (GRADE, "grade: has a value, `so-so`, whose definition is not a sentence"),
        (GRADE, "grade: has the same enum value as `so-so`: `SO_SO`"),
        (
            turtle_property("link", "Treaty parley:Actor", extra='meta:relationship "LINKS" ;'),
            "link: is a link that cannot be followed back; declare an inverse",
        ),
        (
            turtle_property("link", "Treaty parley:Actor") + turtle_inverse("back", "link"),
            "link: is a link without a relationship type (meta:relationship)",
        ),
        (
            turtle_property("link", "Treaty parley:Actor", extra='meta:relationship "links" ;'),
            "link: has a relationship type not in CAPITALS_LIKE_THIS: `links`",
        ),
        (
            turtle_property("link", "Treaty parley:Actor", extra='meta:relationship "SIGNED_BY" ;'),
            "link: has the same relationship type as `signatory`: `SIGNED_BY`",
        ),
    ],
)
def test_what_reads_badly_is_found(tmp_path: Path, addition: str, expected: str) -> None:
    assert expected in findings(tmp_path, addition)


def test_a_plural_names_the_root_field() -> None:
    assert root_field("red lines") == "redLines"
    assert root_field("non-governmental organizations") == "nonGovernmentalOrganizations"
