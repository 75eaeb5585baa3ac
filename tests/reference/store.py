"""The reference as a store of its own, so that whole operations can be asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from graph.plan import QueryPlan
from graph.store import Answer, Value
from ontology.model import Ontology
from ontology.records import Dataset
from tests.reference.interpreter import answer


@dataclass(frozen=True)
class ReferenceStore:
    """A :class:`graph.store.Store` that interprets."""

    dataset: Dataset
    ontology: Ontology

    @property
    def snapshot(self) -> str:
        """The digest of the dataset."""
        return self.dataset.digest

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Interpret ``plan``."""
        found = answer(self.dataset, self.ontology, plan, values)
        return Answer(orjson.dumps(found.data), found.unresolved)

    def close(self) -> None:
        """Nothing to release."""
