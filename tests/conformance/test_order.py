"""Texts stand in the order of their code points, those beyond the Basic Multilingual Plane too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import orjson
import pytest

from graph.plan import Attribute, Compare, Intrinsic, Op, Order, Param, Step
from graph.store import Store
from ontology.model import Ontology
from ontology.names import fold
from ontology.records import Dataset
from tests.conformance.conftest import dataset_of
from tests.conformance.stores import STORES
from tests.graph.asking import MANY, ids, plan

# The last of the plane, what is beyond it, and two that fold alike, one of either kind.
_LABELS = ("z", "﴾ gate", "𐎧𐏁", "\uffff", "🕊 dove", "\uffff🕊", "Ａ", "𝔸", "a", "𐎧", "﴾", "�")
_NAME = Attribute(Intrinsic.LABEL)


@pytest.fixture(scope="module")
def labelled() -> Dataset:
    """The small world, its entities called by these in turn."""
    world = dataset_of("small")
    entities = {
        key: entity._replace(label=_LABELS[place % len(_LABELS)])
        for place, (key, entity) in enumerate(world.entities.items())
    }
    return replace(world, entities=entities, digest=hashlib.sha256(b"labelled").hexdigest())


@pytest.fixture(scope="module", params=STORES)
def store(request: pytest.FixtureRequest, labelled: Dataset, ontology: Ontology) -> Iterator[Store]:
    """It, in a store of each kind."""
    with STORES[request.param].serve(labelled, ontology) as store:
        yield store


def _place(label: str) -> tuple[str, str]:
    return fold(label), label


def test_entities_are_in_the_order_of_the_code_points_of_their_names(
    store: Store, labelled: Dataset, ontology: Ontology
) -> None:
    asked = ids(ontology, "Entity", order=(Order(Step.NODE, _NAME),))
    found = orjson.loads(store.run(plan(asked), [MANY]).data)["found"]["nodes"]
    expected = sorted(labelled.entities.values(), key=lambda entity: (*_place(entity.label), entity.id))
    assert [node["id"] for node in found] == [entity.id for entity in expected]


@pytest.mark.parametrize("label", _LABELS)
def test_what_comes_after_a_name_is_what_is_greater(
    label: str, store: Store, labelled: Dataset, ontology: Ontology
) -> None:
    after = (Param(1), Param(2), Param(3))
    paged = ids(ontology, "Entity", order=(Order(Step.NODE, _NAME),))
    paged = replace(paged, key="after", page=replace(paged.page, after=after))
    greater = replace(ids(ontology, "Entity", Compare(_NAME, Op.GT, Param(2))), key="greater")
    answered = store.run(plan(paged, greater), [MANY, fold(label), label, "~"])
    found = orjson.loads(answered.data)
    expected = {entity.id for entity in labelled.entities.values() if _place(entity.label) > _place(label)}
    assert {node["id"] for node in found["after"]["nodes"]} == expected
    assert {node["id"] for node in found["greater"]["nodes"]} == expected
