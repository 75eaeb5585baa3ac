"""A qualifier that several passages give differently has the first of its values, and the days of that one alone."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import orjson
import pytest

from graph.plan import AllClaims, Attribute, Connection, Many, Nodes, One, Page, Param, Part, QueryPlan, Scalar, Step
from ontology import core
from ontology.model import Ontology
from ontology.records import Dataset
from tests.conformance.conftest import dataset_of
from tests.conformance.stores import STORES
from tests.graph.asking import MANY
from tests.reference import answer

_ATTESTED = ((core.ATTESTED, ("2025-04/..", "2025-04~")),)
_CLAIM = tuple(Scalar(part.name, Attribute(core.ATTESTED, part)) for part in Part)
_CITED = (Many("citations", Step.CITATIONS, (One("claim", Step.CLAIM, _CLAIM),)),)
_ASKED = QueryPlan((Connection("all", AllClaims(), (Nodes("nodes", _CITED),), Page("tag", Param(0))),))


@pytest.fixture(scope="module")
def attested() -> Dataset:
    """The small world, each cited claim of which is attested in two ways, the first without an end."""
    world = dataset_of("small")
    claims = {id_: c._replace(qualifiers=_ATTESTED) if c.citations else c for id_, c in world.claims.items()}
    return replace(world, claims=claims, digest=hashlib.sha256(b"attested").hexdigest())


@pytest.mark.parametrize("kind", STORES)
def test_an_open_end_of_the_first_value_is_no_end_whatever_the_next_value_has(
    kind: str, attested: Dataset, ontology: Ontology
) -> None:
    expected = {"WHOLE": "2025-04/..", "EARLIEST": "2025-04-01", "LATEST": None}
    with STORES[kind].serve(attested, ontology) as store:
        found = orjson.loads(store.run(_ASKED, [MANY]).data)
    cited = [citation["claim"] for claim in found["all"]["nodes"] for citation in claim["citations"]]
    assert cited
    assert all(claim == expected for claim in cited)
    assert answer(attested, ontology, _ASKED, [MANY]).data == found
