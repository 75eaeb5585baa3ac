"""Pages: put together they are the whole list, whichever way and however small they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import orjson
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from graph.cursor import decode
from graph.plan import (
    Attribute,
    Connection,
    Edges,
    Info,
    Intrinsic,
    One,
    Page,
    PageInfo,
    Param,
    QueryPlan,
    Scalar,
    Step,
    Total,
)
from graph.store import PlanNotOfferedError, Store, Value
from ontology.model import Ontology
from tests.conformance.gaps import INCOMPLETE
from tests.conformance.stores import STORES
from tests.strategies.datasets import datasets
from tests.strategies.plans import connections

_TAG = "tag"
_FIELDS = (
    Total("total"),
    Edges(
        "edges",
        (
            Scalar("cursor", Attribute(Intrinsic.CURSOR)),
            One("node", Step.NODE, (Scalar("id", Attribute(Intrinsic.ID)),)),
        ),
    ),
    PageInfo("info", (("next", Info.HAS_NEXT_PAGE), ("previous", Info.HAS_PREVIOUS_PAGE))),
)


@dataclass(frozen=True)
class _Reader:
    """Reads one connection of a store page by page."""

    store: Store
    asked: Connection
    values: tuple[Value, ...]

    def page(self, size: int | None, after: str | None, before: str | None, *, forward: bool) -> dict[str, Any]:
        values: list[Value] = [*self.values, 1000, size]
        limit, count = Param(len(values) - 2), Param(len(values) - 1)
        page = Page(
            _TAG,
            limit,
            first=count if size is not None and forward else None,
            last=count if size is not None and not forward else None,
            after=_slots(values, after),
            before=_slots(values, before),
        )
        asked = replace(self.asked, key="page", fields=_FIELDS, page=page)
        answered = self.store.run(QueryPlan((asked,)), values)
        assert not answered.unresolved
        found: dict[str, Any] = orjson.loads(answered.data)["page"]
        return found


def _slots(values: list[Value], cursor: str | None) -> tuple[Param, ...] | None:
    if cursor is None:
        return None
    count = len(orjson.loads(bytes.fromhex(cursor))) - 1
    components = decode(cursor, _TAG, count)
    values.extend(components)
    return tuple(Param(len(values) - count + i) for i in range(count))


def _forward(reader: _Reader, size: int) -> list[object]:
    edges: list[Any] = []
    while True:
        page = reader.page(size, edges[-1]["cursor"] if edges else None, None, forward=True)
        assert page["info"]["previous"] is bool(edges)
        edges += page["edges"]
        if not page["info"]["next"]:
            return edges


def _backward(reader: _Reader, size: int) -> list[object]:
    edges: list[Any] = []
    while True:
        page = reader.page(size, None, edges[0]["cursor"] if edges else None, forward=False)
        assert page["info"]["next"] is bool(edges)
        edges = page["edges"] + edges
        if not page["info"]["previous"]:
            return edges


@pytest.mark.parametrize("kind", STORES)
@given(data=st.data(), size=st.integers(1, 3))
def test_pages_put_together_in_either_direction_are_the_whole_list(
    kind: str, ontology: Ontology, data: st.DataObject, size: int
) -> None:
    dataset = data.draw(datasets(ontology))
    asked, values = data.draw(connections(dataset, ontology))
    with STORES[kind].serve(dataset, ontology) as store:
        reader = _Reader(store, asked, values)
        try:
            whole = reader.page(None, None, None, forward=True)
        except PlanNotOfferedError:
            assert kind in INCOMPLETE
            event("not offered")
            return
        assert whole["total"] == len(whole["edges"])
        assert whole["info"] == {"next": False, "previous": False}
        assert _forward(reader, size) == whole["edges"]
        assert _backward(reader, size) == whole["edges"]
