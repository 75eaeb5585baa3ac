"""Whole operations: every store gives the answer of the reference, in one statement, each time the same."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from api.engine import Engine
from api.errors import Code
from api.result import Outcome, Result
from api.schema import build_schema
from graph.store import Store
from ontology.cache import shipped_ontology
from ontology.model import Ontology
from tests.conformance.answers import comparable
from tests.conformance.gaps import is_not_offered
from tests.conformance.stores import STORES
from tests.reference import ReferenceStore
from tests.strategies.datasets import datasets
from tests.strategies.operations import operations

_SCHEMA = build_schema(shipped_ontology())
_OPERATIONS = 4
_FEW = settings().max_examples // 4


def _engine(ontology: Ontology, store: Store) -> Engine:
    return Engine(ontology, store, _SCHEMA)


def _is_too_deep(answered: Result) -> bool:
    errors = orjson.loads(answered.body).get("errors", [])
    return any(error["extensions"]["code"] == Code.DEPTH_LIMIT.value for error in errors)


@pytest.mark.parametrize("kind", STORES)
@given(data=st.data())
def test_random_operations_get_the_answer_of_the_reference(kind: str, ontology: Ontology, data: st.DataObject) -> None:
    dataset = data.draw(datasets(ontology))
    reference = _engine(ontology, ReferenceStore(dataset, ontology))
    with STORES[kind].serve(dataset, ontology) as store:
        engine = _engine(ontology, store)
        for _ in range(_OPERATIONS):
            asked = data.draw(operations(_SCHEMA._schema, dataset, ontology))  # noqa: SLF001 - as the engine does
            expected = reference.execute(asked.text, asked.variables)
            answered = engine.execute(asked.text, asked.variables)
            event(answered.kind.name)
            assert answered.kind is not Outcome.FAILED
            # A limit (`api.limits.STATEMENT`), which the store says; nothing is answered in part.
            if _is_too_deep(answered) or is_not_offered(kind, answered):
                event("too deep for the engine, or not offered")
                continue
            assert answered.kind is expected.kind
            assert comparable(orjson.loads(answered.body)) == comparable(orjson.loads(expected.body))


@pytest.mark.parametrize("kind", STORES)
@settings(max_examples=_FEW)
@given(data=st.data())
def test_each_operation_is_one_statement_and_its_answer_the_same_bytes_each_time(
    kind: str, ontology: Ontology, data: st.DataObject
) -> None:
    dataset = data.draw(datasets(ontology))
    with STORES[kind].statements() as statements, STORES[kind].serve(dataset, ontology) as store:
        engine = _engine(ontology, store)
        engine.execute("{ claims(first: 0) { totalCount } }")
        for _ in range(_OPERATIONS):
            asked = data.draw(operations(_SCHEMA._schema, dataset, ontology))  # noqa: SLF001 - as the engine does
            statements.clear()
            first = engine.execute(asked.text, asked.variables)
            if is_not_offered(kind, first):
                continue
            is_asked = first.kind is Outcome.ANSWERED and orjson.loads(first.body)["data"] != {}
            assert len(statements) == is_asked
            assert engine.execute(asked.text, asked.variables) == first


@pytest.mark.parametrize("kind", STORES)
@settings(max_examples=_FEW)
@given(data=st.data())
def test_every_claim_that_is_not_editorial_is_answered_with_its_citations(
    kind: str, ontology: Ontology, data: st.DataObject
) -> None:
    dataset = data.draw(datasets(ontology))
    with STORES[kind].serve(dataset, ontology) as store:
        asked = "{ claims { totalCount nodes { standing citations { stance source { id } } } } }"
        answered = orjson.loads(_engine(ontology, store).execute(asked).body)["data"]["claims"]
        assert answered["totalCount"] == len(dataset.claims)
        for claim in answered["nodes"]:
            assert claim["citations"] or claim["standing"] == "EDITORIAL"
