"""Timelines [36]: every store puts moments in the order of the reference and marks the same ones."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from ontology.model import Ontology
from tests.conformance.answers import comparable
from tests.conformance.stores import STORES
from tests.reference import answer
from tests.strategies.datasets import datasets
from tests.strategies.plans import timelines

_TIMELINES = 4


@pytest.mark.parametrize("kind", STORES)
@given(data=st.data())
def test_random_timelines_get_the_answer_of_the_reference(kind: str, ontology: Ontology, data: st.DataObject) -> None:
    dataset = data.draw(datasets(ontology))
    with STORES[kind].serve(dataset, ontology) as store:
        for _ in range(_TIMELINES):
            asked = data.draw(timelines(dataset, ontology))
            expected = answer(dataset, ontology, asked.plan, asked.values)
            note(comparable(expected.data))
            given_answer = store.run(asked.plan, asked.values)
            assert given_answer.unresolved == expected.unresolved
            if not expected.unresolved:
                assert comparable(orjson.loads(given_answer.data)) == comparable(expected.data)
