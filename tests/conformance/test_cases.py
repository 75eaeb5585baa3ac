"""The cases: an operation, the Plan that it compiles to, and the answer that every store gives."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import orjson
import pytest

from graph.plan import QueryPlan
from graph.store import PlanNotOfferedError
from ontology.model import Ontology
from tests.conformance.answers import comparable
from tests.conformance.conftest import Served, cases, dataset_of
from tests.conformance.gaps import expect_what_is_offered
from tests.conformance.stores import KINDS, STORES, StoreKind
from tests.conformance.written import write_plan
from tests.reference import answer

_LONGEST = 40_000
"""Characters of the longest text that is kept; of a longer one its digest is."""
_CASES = cases()


def _expect(path: Path, found: str, *, update: bool) -> None:
    if len(found) > _LONGEST:
        digest = hashlib.sha256(found.encode()).hexdigest()
        found = f"{len(found)} characters, SHA-256 {digest}\n"
    if update:
        path.write_text(found, encoding="utf-8")
    assert path.exists(), f"{path} is missing: write it with `pytest tests/conformance --update`"
    assert path.read_text(encoding="utf-8") == found


def _statement(kind: StoreKind, plan: QueryPlan, ontology: Ontology) -> str:
    """What a Plan becomes, or that the store does not offer it."""
    try:
        return kind.written(plan, ontology)
    except PlanNotOfferedError as error:
        return f"{error}\n"


@pytest.mark.parametrize("kind", STORES)
@pytest.mark.parametrize("case", _CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_a_case_gets_its_plan_and_its_answer(
    kind: str, case: Path, served: Served, ontology: Ontology, request: pytest.FixtureRequest
) -> None:
    update: bool = request.config.getoption("--update")
    text = (case / "query.graphql").read_text(encoding="utf-8")
    given = case / "variables.json"
    variables = json.loads(given.read_text(encoding="utf-8")) if given.exists() else {}
    engine, watched = served(kind, case.parent.name)
    watched.asked.clear()
    result = engine.execute(text, variables)
    [(plan, values)] = watched.asked
    _expect(case / "plan.txt", write_plan(plan, values), update=update)
    for name, known in KINDS.items():
        _expect(case / f"{name}.{known.language}", _statement(known, plan, ontology), update=update)
    expect_what_is_offered(kind, result)
    answered = orjson.loads(result.body)
    _expect(case / "result.json", json.dumps(answered, ensure_ascii=False, indent=1) + "\n", update=update)
    expected = answer(dataset_of(case.parent.name), ontology, plan, values)
    assert ("errors" in answered) is bool(expected.unresolved)
    if not expected.unresolved:
        assert comparable(answered["data"]) == comparable(expected.data)


def test_every_case_is_of_a_known_world_and_no_two_share_a_name() -> None:
    names = [(case.parent.name, case.name) for case in _CASES]
    assert len(set(names)) == len(names)
    assert {world for world, _ in names} == {"small", "shipped"}
