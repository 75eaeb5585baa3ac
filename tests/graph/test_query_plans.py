"""What the engine does for representative Plans: it goes by indexes, and looks at nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import apsw
import pytest

from graph.plan import (
    AllClaims,
    Along,
    Attribute,
    ById,
    ClaimsOf,
    Compare,
    Connection,
    Derived,
    Direction,
    Edges,
    Field,
    HasClass,
    Info,
    Intrinsic,
    Involving,
    Is,
    Kind,
    Link,
    Many,
    Matches,
    Nodes,
    One,
    Op,
    Order,
    Page,
    PageInfo,
    Param,
    Quantified,
    Quantifier,
    QueryPlan,
    Scalar,
    SearchHits,
    Step,
    Total,
    Within,
)
from graph.sqlite.render import render
from ontology.model import Ontology
from tests.graph.asking import ID, LIMIT, ids, named, plan

_PAGE = Page("tag", LIMIT)
_CITATIONS = Many(
    "citations",
    Step.CITATIONS,
    (Scalar("quote", Attribute(Intrinsic.QUOTE)), One("source", Step.SOURCE, (ID,)), One("by", Step.SPEAKER, ())),
)
_QUOTED = Quantified(Step.CITATIONS, Quantifier.SOME, Compare(Attribute(Intrinsic.QUOTE), Op.CONTAINS, Param(1)))
_EDGE = (One("node", Step.NODE, (ID,)), One("claim", Step.CLAIM, (ID, _CITATIONS)))


def _steps(database: Path, ontology: Ontology, asked: QueryPlan) -> list[str]:
    """How the engine says that it will answer a Plan, with aliases resolved to tables."""
    rendered = render(asked, ontology)
    aliases = {alias: table for table, alias in re.findall(r"(\w+) AS (\w+)", rendered.text)}
    blank = dict.fromkeys(binding.name for binding in rendered.bindings)
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    # Plans that do not look at the values bound, as in the store.
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    steps = [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {rendered.text}", blank)]
    connection.close()
    return [re.sub(r"^(SCAN|SEARCH) (\w+)", lambda m: f"{m[1]} {aliases.get(m[2], m[2])}", step) for step in steps]


def _scanned(steps: list[str]) -> set[str]:
    """The stored tables that are gone through from end to end."""
    stored = {"entity", "claim", "citation", "passage", "name", "word", "posting", "trigram", "member", "closure"}
    return {step.split()[1] for step in steps if step.startswith("SCAN ")} & stored


def _involving(ontology: Ontology, *fields: Field) -> QueryPlan:
    reference, _ = named("Palmyra")
    found = ids(ontology, "Commitment", Involving(0, ontology.narrower["involves"]))
    shape = (ID, *fields)
    listed = Connection("found", found.source, (Total("total"), Nodes("nodes", shape)), _PAGE, found.where)
    return plan(listed, references=(reference,))


def _link(
    properties: tuple[str, ...],
    direction: Direction,
    derived: Derived = Derived.INCLUDE,
    symmetric: tuple[str, ...] = (),
) -> Connection:
    source = Link(properties, direction, derived, symmetric)
    return Connection("linked", source, (Total("total"), Edges("edges", _EDGE), Nodes("nodes", (ID,))), _PAGE)


def test_the_flagship_question_scans_no_table(database: Path, ontology: Ontology) -> None:
    roles = ontology.narrower["thirdParties"]
    asked = _involving(ontology, _link(roles, Direction.FORWARD), _link(("declaredBy",), Direction.FORWARD))
    steps = _steps(database, ontology, asked)
    assert _scanned(steps) == set()
    assert "SEARCH claim USING INDEX claim_own (object=? AND property=?)" in steps
    assert "SEARCH member USING PRIMARY KEY (class=? AND entity=?)" in steps
    assert any(step.startswith("SEARCH claim USING COVERING INDEX claim_forward (subject=? AND prop") for step in steps)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("derived", Derived)
def test_links_go_by_an_index_in_every_direction(
    direction: Direction, derived: Derived, database: Path, ontology: Ontology
) -> None:
    one = One("one", ById(Kind.ENTITY, Param(1)), (ID, _link(("host", "mediator"), direction, derived)))
    steps = _steps(database, ontology, QueryPlan((one,)))
    assert _scanned(steps) == set()
    assert not any("AUTOMATIC" in step for step in steps)


@pytest.mark.parametrize("direction", [Direction.FORWARD, Direction.BACKWARD])
def test_a_link_in_part_symmetric_goes_by_an_index_from_both_ends(
    direction: Direction, database: Path, ontology: Ontology
) -> None:
    linked = _link(("extends", "packageWith"), direction, symmetric=("packageWith",))
    steps = _steps(database, ontology, QueryPlan((One("one", ById(Kind.ENTITY, Param(1)), (ID, linked)),)))
    assert _scanned(steps) == set()
    assert not any("AUTOMATIC" in step for step in steps)


def test_a_page_in_order_of_ids_sorts_nothing(database: Path, ontology: Ontology) -> None:
    steps = _steps(database, ontology, plan(ids(ontology, "Commitment", first=Param(1))))
    assert "SEARCH member USING PRIMARY KEY (class=?)" in steps
    assert not any("ORDER BY" in step for step in steps)


@pytest.mark.parametrize(
    "test",
    [
        Is(0),
        Within(0),
        Within(0, strict=True),
        Matches(Param(1)),
        Compare(Attribute(Intrinsic.ID), Op.EQ, Param(1)),
        Compare(Attribute(Intrinsic.ID), Op.IN, Param(1)),
    ],
    ids=str,
)
def test_tests_that_name_entities_are_answered_from_their_index(
    test: Is | Within | Matches | Compare, database: Path, ontology: Ontology
) -> None:
    reference, _ = named("Palmyra")
    asked = plan(ids(ontology, "Place", test, first=Param(1)), references=(reference,))
    steps = _steps(database, ontology, asked)
    assert _scanned(steps) <= {"entity"}  # the empty list of tokens matches all, guarded by a constant
    assert any(step.startswith("SEARCH member USING PRIMARY KEY (class=? AND entity=?)") for step in steps)


def test_claims_of_a_named_subject_are_found_by_it(database: Path, ontology: Ontology) -> None:
    reference, _ = named("Palmyra")
    page = Page("tag", LIMIT, first=Param(1))
    of_subject = Along(Step.CLAIM, Along(Step.SUBJECT, Is(0)))
    asked = Connection("claims", AllClaims(), (Total("total"), Edges("edges", _EDGE)), page, of_subject)
    assert _scanned(_steps(database, ontology, plan(asked, references=(reference,)))) == set()


def test_all_claims_come_in_order_of_ids_without_sorting(database: Path, ontology: Ontology) -> None:
    page = Page("tag", LIMIT, first=Param(1))
    asked = Connection("claims", AllClaims(), (Edges("edges", (One("claim", Step.CLAIM, (ID,)),)),), page)
    steps = _steps(database, ontology, plan(asked))
    assert "SCAN claim USING COVERING INDEX claim_id" in steps
    assert not any("ORDER BY" in step for step in steps)


def test_a_claim_is_found_by_its_id_or_its_handle(database: Path, ontology: Ontology) -> None:
    steps = _steps(database, ontology, QueryPlan((One("claim", ById(Kind.CLAIM, Param(0)), (ID, _CITATIONS)),)))
    assert _scanned(steps) == set()


def test_the_evidence_of_a_claim_is_read_in_its_order_without_sorting(database: Path, ontology: Ontology) -> None:
    lists = tuple(Many(step.name, step, ()) for step in (Step.CITATIONS, Step.PREMISES, Step.RIVALS))
    steps = _steps(database, ontology, QueryPlan((One("claim", ById(Kind.CLAIM, Param(0)), lists),)))
    for table in ("citation", "rival"):
        assert f"SEARCH {table} USING PRIMARY KEY (claim=?)" in steps
    assert "SEARCH premise USING PRIMARY KEY (claim=? AND proof=?)" in steps
    assert not any("B-TREE" in step for step in steps if "ORDER BY" in step and "RIGHT PART" in step)


def test_filters_over_links_go_by_an_index(database: Path, ontology: Ontology) -> None:
    some = Quantified(
        Link(("host",)),
        Quantifier.SOME,
        Along(Step.NODE, HasClass(ontology.classes["State"].leaves)),
    )
    claims = Quantified(ClaimsOf(("status",)), Quantifier.NONE, Along(Step.CLAIM, _QUOTED))
    for test in (some, claims):
        assert _scanned(_steps(database, ontology, plan(ids(ontology, "Meeting", test)))) == set()


def test_searches_scan_no_table(database: Path, ontology: Ontology) -> None:
    source = SearchHits(ontology.classes["Entity"].leaves, Param(0), Param(1), Param(2), Param(3))
    shape = (Scalar("matched", Attribute(Intrinsic.MATCHED)), One("node", Step.NODE, (ID,)))
    assert _scanned(_steps(database, ontology, QueryPlan((Many("search", source, shape),)))) == set()


def test_a_sorted_page_reads_the_members_of_its_class_alone(database: Path, ontology: Ontology) -> None:
    order = (Order(Step.NODE, Attribute("published"), descending=True),)
    page = Page("tag", LIMIT, first=Param(1))
    info = PageInfo("pageInfo", (("next", Info.HAS_NEXT_PAGE), ("end", Info.END_CURSOR)))
    found = ids(ontology, "Source")
    asked = Connection("found", found.source, (Nodes("nodes", (ID,)), info), page, None, order)
    assert _scanned(_steps(database, ontology, plan(asked))) == set()
