"""Every store answers every Plan as the reference does."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import event, given, note
from hypothesis import strategies as st

from graph.store import PlanNotOfferedError, StatementTooDeepError
from ontology.model import Ontology
from tests.conformance.answers import comparable
from tests.conformance.gaps import INCOMPLETE
from tests.conformance.stores import STORES
from tests.reference import answer
from tests.strategies.datasets import datasets
from tests.strategies.plans import plans

_PLANS = 4


@pytest.mark.parametrize("kind", STORES)
@given(data=st.data())
def test_random_plans_over_random_datasets_get_the_answer_of_the_reference(
    kind: str, ontology: Ontology, data: st.DataObject
) -> None:
    dataset = data.draw(datasets(ontology))
    with STORES[kind].serve(dataset, ontology) as store:
        for _ in range(_PLANS):
            asked = data.draw(plans(dataset, ontology))
            expected = answer(dataset, ontology, asked.plan, asked.values)
            try:
                given_answer = store.run(asked.plan, asked.values)
            except StatementTooDeepError:
                # A limit (`api.limits.STATEMENT`), which the store says; nothing is answered in part.
                event("too deep for the engine")
                continue
            except PlanNotOfferedError:
                assert kind in INCOMPLETE
                event("not offered yet")
                continue
            note(comparable(expected.data))
            assert given_answer.unresolved == expected.unresolved
            if not expected.unresolved:
                assert comparable(orjson.loads(given_answer.data)) == comparable(expected.data)
