"""The tables follow the ontology."""

from __future__ import annotations

from dataclasses import replace

import apsw

from graph.sqlite.ddl import literal_columns, tables
from ontology.model import Cardinality, Datatype, Ontology, Property


def _property(name: str, datatype: Datatype, cardinality: Cardinality) -> Property:
    return Property(name, f"https://example.org/{name}", name, "", ("Thing",), datatype.value, datatype, cardinality)


def _ontology(*properties: Property) -> Ontology:
    return Ontology(classes={}, properties={p.name: p for p in properties}, qualifiers={}, digest="")


def test_a_new_literal_gets_its_columns_and_the_companions_that_its_type_needs() -> None:
    made = _ontology(
        _property("colour", Datatype.STRING, Cardinality.ONE),
        _property("opened", Datatype.DATE, Cardinality.ONE_AT_A_TIME),
        _property("height", Datatype.DECIMAL, Cardinality.ONE),
        _property("isRound", Datatype.BOOLEAN, Cardinality.ONE),
        _property("motto", Datatype.TEXT, Cardinality.MANY),
    )
    connection = apsw.Connection(":memory:")
    for statement in tables(made).values():
        connection.execute(statement)
    columns = {row[1]: row[2] for row in connection.execute("PRAGMA table_info(entity)") if row[1].startswith("p:")}
    assert columns == {
        "p:colour": "TEXT",
        "p:colour:folded": "TEXT",
        "p:opened": "TEXT",
        "p:opened:folded": "TEXT",
        "p:opened:earliest": "TEXT",
        "p:opened:latest": "TEXT",
        "p:height": "REAL",
        "p:isRound": "INTEGER",
        "p:motto": "TEXT",
    }


def test_links_and_inverses_get_no_column() -> None:
    colour = _property("colour", Datatype.STRING, Cardinality.ONE)
    link = replace(colour, name="near", datatype=None, range="Thing")
    inverse = replace(colour, name="colourOf", inverse_of="colour")
    assert [column.of.name for column in literal_columns(_ontology(colour, link, inverse))] == ["colour"]


def test_every_literal_of_the_shipped_ontology_has_a_column(ontology: Ontology) -> None:
    literals = {p.name for p in ontology.properties.values() if p.datatype is not None and p.inverse_of is None}
    assert {column.of.name for column in literal_columns(ontology)} == literals
