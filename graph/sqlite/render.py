"""A Plan as one SQL statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.plan import QueryPlan
from graph.sqlite.resolution import all_resolved, expressions, keys, unresolved
from graph.sqlite.shapes import object_pieces
from graph.sqlite.sql import joined
from graph.sqlite.writing import Binding, Writing
from graph.store import Value
from ontology.model import Ontology

Bound = dict[str, str | int | float | None]
"""What a statement is run with: the value of each parameter, by name."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A statement and its parameters.

    It gives one row: the JSON text of the answer as bytes (null where references failed) and, where the Plan
    has references, the JSON array of what did not resolve.
    """

    text: str
    bindings: tuple[Binding, ...]
    shares: bool = False
    """Whether parts of it are written once and read in several places."""
    latest: list[tuple[Sequence[Value], Bound]] = field(default_factory=list, compare=False)
    """The latest constant values and what became of them: most operations have no other."""

    def bound(self, values: Sequence[Value]) -> Bound:
        """The values of the parameters by name when slot ``i`` holds ``values[i]``."""
        for given, made in self.latest:
            if given is values:
                return made
        made = {binding.name: binding.of(values) for binding in self.bindings}
        # A tuple is the same values for good as long as it is kept; a list may be filled anew.
        if isinstance(values, tuple):
            self.latest[:] = [(values, made)]
        return made


def render(plan: QueryPlan, ontology: Ontology, *, shares: bool = True) -> Rendered:
    """The statement that answers ``plan``; it depends on the Plan and the ontology alone.

    ``shares``: what is read in several places is written once, which keeps it short. Of large questions the engine
    refuses such a statement: it takes a thousand names of common table expressions, counting the selects
    around each.
    """
    writing = Writing(ontology, shares=shares)
    # As a text it would be decoded on its way out, only to be encoded again: an eighth of the time of an answer.
    answer = f"CAST({joined(object_pieces(writing, None, plan.shape))} AS BLOB)"
    if not plan.references:
        common = ", ".join(writing.expressions.values())
        return Rendered(
            f"WITH {common} " * bool(common) + f"SELECT {answer}", tuple(writing.bindings), bool(writing.selects)
        )
    failed = unresolved(writing, plan.references)
    found = ", ".join([*expressions(writing, plan.references), *writing.expressions.values()])
    found += f", given AS MATERIALIZED ({keys(plan.references)})"
    whole = f"CASE WHEN {all_resolved(writing, plan.references)} THEN {answer} END"
    text = f"WITH {found} SELECT {whole}, {failed} FROM given"
    return Rendered(text, tuple(writing.bindings), bool(writing.selects))
