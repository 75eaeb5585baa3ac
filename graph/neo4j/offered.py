"""What a Plan may ask that this store does not answer yet."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Final

from graph.plan import (
    Intrinsic,
    LeftOut,
    QueryPlan,
    Step,
)
from graph.store import PlanNotOfferedError
from graph.view import View

NOT_OFFERED: Final = frozenset(
    {
        View,
        LeftOut,
        Intrinsic.HOLDS,
        Intrinsic.RULE_KIND,
        Intrinsic.GROUP,
        Intrinsic.HOP,
        Step.PROOFS,
        Step.INFERENCES,
        Step.GROUNDS,
        Step.ORIGINS,
        Step.ECHOES,
        Step.TRACES,
        Step.HOPS,
    }
)
"""Types of the Plan's parts, and members of its enumerations."""


def refuse_what_is_not_offered(plan: QueryPlan) -> None:
    """Look through the whole Plan.

    Raises:
        PlanNotOfferedError: a part of it is one of ``NOT_OFFERED``.
    """
    waiting: list[object] = [plan]
    while waiting:
        part = waiting.pop()
        known = type(part) if is_dataclass(part) else part
        if isinstance(part, tuple):
            waiting.extend(part)
        elif known in NOT_OFFERED:
            name = getattr(known, "name", None) or getattr(known, "__name__", "this")
            raise PlanNotOfferedError(f"the Neo4j store does not answer {name} yet: ask the SQLite store")
        elif is_dataclass(part):
            waiting.extend(getattr(part, item.name) for item in fields(part))
