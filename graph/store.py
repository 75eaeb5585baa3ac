"""What every store can do: answer a Plan. Stores live in folders of their own beside this file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.plan import QueryPlan

Value = str | int | float | bool | None | Sequence[str | int | float | None] | Sequence[Sequence[str]]
"""What a Param may hold when a Plan runs."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a reference may mean."""

    id: str
    label: str
    class_name: str
    matched: str
    """The name by which it was found, or its id."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of one reference of the Plan that did not resolve to exactly one entity."""

    reference: int
    candidates: tuple[Candidate, ...]
    """Several when ambiguous, in id order; empty when nothing matched."""
    near: tuple[Candidate, ...]
    """When nothing matched: the entities with the most similar names, best first, five at most."""
    item: int | None = None
    """Of a reference that is a list: which item, counted from 0."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a Plan: one JSON object, ready to send; meaningless where references failed."""

    data: bytes
    unresolved: tuple[Resolution, ...] = ()


class StoreError(Exception):
    """The root of what a store may raise; its text is fit for a client."""


class PlanNotOfferedError(StoreError):
    """The Plan asks for something that this store cannot answer, though another can."""


class DeadlineExceededError(StoreError):
    """The statement was stopped at the time limit."""


class AnswerTooLargeError(StoreError):
    """The answer, or a part of it, is larger than the store makes."""


class StatementTooDeepError(StoreError):
    """The Plan is nested more deeply than one statement can be."""


class StoreUnavailableError(StoreError):
    """The database cannot be reached or opened, or is being loaded."""

    def __init__(self, message: str, retry_after: int = 1) -> None:
        """``retry_after``: after how many seconds asking again may help."""
        super().__init__(message)
        self.retry_after = retry_after


class Store(Protocol):
    """A database that holds one dataset."""

    @property
    def snapshot(self) -> str:
        """The digest of the dataset being served."""
        ...

    def run(self, plan: QueryPlan, values: Sequence[Value]) -> Answer:
        """Answer ``plan`` in one statement; ``values[i]`` fills ``Param(i)``.

        Raises:
            StoreError: the statement could not be answered; the message may be shown.
        """
        ...

    def close(self) -> None:
        """Release the database; the store answers no more."""
        ...
