"""Statements depend on the Plan alone, hold no value, and bear the deepest and the widest questions."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.plan import (
    AllClaims,
    Along,
    Attribute,
    Compare,
    Connection,
    Constant,
    Edges,
    Info,
    Intrinsic,
    Link,
    Nodes,
    One,
    Op,
    Order,
    Page,
    PageInfo,
    Param,
    QueryPlan,
    Scalar,
    Step,
    Total,
)
from graph.sqlite.render import render
from graph.sqlite.sql import Fixed, joined
from graph.sqlite.store import SqliteStore
from ontology.model import Cardinality, Ontology
from tests.graph.asking import ID, LIMIT, MANY, ids, plan
from tests.strategies.datasets import datasets
from tests.strategies.plans import plans


def test_a_small_statement_reads_as_written_here(ontology: Ontology) -> None:
    source = Link(("host", "mediator"))
    shape = (Scalar("property", Attribute(Intrinsic.PROPERTY)), Scalar("disputed", Attribute(Intrinsic.CONTESTED)))
    linked = Connection("by", source, (Edges("edges", (One("claim", Step.CLAIM, shape),)),), Page("tag", LIMIT))
    found = ids(ontology, "Meeting", first=Param(1))
    asked = Connection("meetings", found.source, (Nodes("nodes", (ID, linked)),), found.page)
    assert render(plan(asked), ontology).text == (
        """SELECT CAST(concat('{"meetings":', (SELECT concat('{"nodes":[', group_concat("""
        """concat('{"id":', json_quote(e4.id), ',"by":', (SELECT concat('{"edges":[', group_concat("""
        """concat('{"claim":{"property":"', c8.property, '","disputed":', """
        """CASE c8.contested WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '}}'), ','), """
        """']}') FROM (SELECT c5.object AS node, c5.pk AS claim FROM claim AS c5 WHERE c5.subject = g3.node """
        """AND c5.property IN ('host', 'mediator') ORDER BY c5.pk ASC LIMIT :value0) AS g7 """
        """CROSS JOIN claim AS c8 ON c8.pk = g7.claim), '}'), ','), ']}') FROM (SELECT m2.entity AS node """
        """FROM member AS m2 WHERE m2.class = 'Meeting' ORDER BY m2.entity ASC LIMIT :value1) AS g3 """
        """CROSS JOIN entity AS e4 ON e4.pk = g3.node), '}') AS BLOB)"""
    )


@given(data=st.data())
def test_no_value_enters_the_text_of_a_statement(ontology: Ontology, data: st.DataObject) -> None:
    asked = data.draw(plans(data.draw(datasets(ontology)), ontology))
    rendered = render(asked.plan, ontology)
    marked = ["\u2603 value" for _ in asked.values]
    assert rendered == render(asked.plan, ontology)
    assert "\u2603" not in rendered.text
    assert set(rendered.bound(marked).values()) <= {"\u2603 value", "value"}


@pytest.mark.parametrize(
    "text", ["it's", 'a "quote"', "back\\slash", "' || (SELECT 1) || '", "نقل\n\t\x01", ":value0 ?1"]
)
def test_fixed_texts_come_through_as_they_are(text: str, store: SqliteStore) -> None:
    asked = QueryPlan((Constant(text, text), Constant("plain", "value")))
    assert orjson.loads(store.run(asked, []).data) == {text: text, "plain": "value"}


def test_a_tag_and_an_alias_that_look_like_sql_do_no_harm(store: SqliteStore, ontology: Ontology) -> None:
    found = ids(ontology, "Actor")
    info = PageInfo("'); --", (("'", Info.END_CURSOR),))
    asked = Connection("k", found.source, (info,), Page("tag') --", LIMIT))
    assert list(orjson.loads(store.run(plan(asked), [MANY]).data)["k"]) == ["'); --"]


def test_twenty_links_deep_is_answered(store: SqliteStore, ontology: Ontology) -> None:
    shape = (ID, Scalar("name", Attribute(Intrinsic.LABEL)))
    page = Page("tag", LIMIT, first=Param(1))
    for _ in range(10):
        edge = (One("node", Step.NODE, shape), One("claim", Step.CLAIM, (ID,)))
        info = PageInfo("pageInfo", (("hasNextPage", Info.HAS_NEXT_PAGE), ("endCursor", Info.END_CURSOR)))
        inner = Connection("within", Link(("within",)), (Total("total"), Edges("edges", edge), info), page)
        shape = (ID, Connection("again", Link(("within", "host")), (Total("total"), Nodes("nodes", (inner,))), page))
    found = ids(ontology, "Place")
    asked = Connection("places", found.source, (Total("total"), Nodes("nodes", shape)), page)
    assert orjson.loads(store.run(plan(asked), [MANY, 5]).data)["places"]["total"] > 0


def test_every_field_of_the_widest_class_is_answered(store: SqliteStore, ontology: Ontology) -> None:
    widest = max(ontology.classes.values(), key=lambda found: (found.is_leaf, len(found.properties)))
    page = Page("tag", LIMIT)
    fields: list[Scalar | Connection] = []
    for number in range(8):
        for name in widest.properties:
            prop = ontology.properties[name]
            if prop.is_link:
                source = Link(ontology.narrower.get(prop.inverse_of or name, (prop.inverse_of or name,)))
                edge = (One("node", Step.NODE, (ID,)), One("claim", Step.CLAIM, (ID,)))
                fields.append(Connection(f"{name}{number}", source, (Total("total"), Edges("edges", edge)), page))
            else:
                many = prop.cardinality is Cardinality.MANY
                fields.append(Scalar(f"{name}{number}", Attribute(name), many))
    found = ids(ontology, widest.name)
    asked = Connection("found", found.source, (Nodes("nodes", tuple(fields)),), page)
    answer = orjson.loads(store.run(plan(asked), [MANY]).data)
    assert all(len(node) == len(fields) for node in answer["found"]["nodes"])


def test_more_pieces_than_a_function_takes_are_put_together_in_groups() -> None:
    import apsw  # noqa: PLC0415 - for this test alone

    pieces = [piece for number in range(1200) for piece in (Fixed(f"{number},"), f"{number}")]
    assert apsw.Connection(":memory:").execute(f"SELECT {joined(pieces)}").get == "".join(
        f"{number},{number}" for number in range(1200)
    )


def test_a_page_begins_what_the_whole_list_shows(store: SqliteStore) -> None:
    order = (Order(Step.CLAIM, Attribute(Intrinsic.SINCE), descending=True),)
    page = Page("tag", LIMIT, first=Param(1))
    cursor = (Edges("edges", (Scalar("cursor", Attribute(Intrinsic.CURSOR)),)),)
    where = Along(Step.CLAIM, Compare(Attribute(Intrinsic.PROPERTY), Op.EQ, Param(2)))
    asked = Connection("claims", AllClaims(), cursor, page, where, order)
    whole = orjson.loads(store.run(plan(asked), [MANY, MANY, "name"]).data)["claims"]["edges"]
    first = orjson.loads(store.run(plan(asked), [MANY, 2, "name"]).data)["claims"]["edges"]
    assert first == whole[:2]
    assert len({edge["cursor"] for edge in whole}) == len(whole) > 2
