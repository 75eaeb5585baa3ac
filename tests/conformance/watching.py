"""A store that notes what it is asked before it asks another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.plan import QueryPlan
from graph.store import Answer, Store, Value


@dataclass(frozen=True)
class Watching:
    """A store in front of another."""

    store: Store
    asked: list[tuple[QueryPlan, tuple[Value, ...]]] = field(default_factory=list)

    @property
    def snapshot(self) -> str:
        """What the other store serves."""
        return self.store.snapshot

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Note the Plan and its values, and pass them on."""
        self.asked.append((plan, tuple(values)))
        return self.store.run(plan, values)

    def close(self) -> None:
        """Close the other store."""
        self.store.close()
