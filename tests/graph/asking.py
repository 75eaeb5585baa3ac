"""Plans of a few words for the tests of the embedded store."""

from __future__ import annotations

from collections.abc import Callable

from graph.plan import (
    Along,
    Attribute,
    Connection,
    Everything,
    Intrinsic,
    Nodes,
    Order,
    Page,
    Param,
    QueryPlan,
    Reference,
    Scalar,
    Step,
    Test,
    Total,
)
from graph.store import Value
from ontology.model import Ontology
from ontology.names import fold, trigrams

ID = Scalar("id", Attribute(Intrinsic.ID))
LIMIT = Param(0)
MANY = 50_001

Make = Callable[[Param], Test]


def everything(ontology: Ontology, class_name: str) -> Everything:
    """All entities of a class."""
    return Everything(ontology.classes[class_name].leaves)


def ids(
    ontology: Ontology, class_name: str, where: Test | None = None, order: tuple[Order, ...] = (), **page: Param
) -> Connection:
    """The ids of the entities of a class that pass, and how many they are."""
    return Connection(
        key="found",
        source=everything(ontology, class_name),
        fields=(Total("total"), Nodes("nodes", (ID,))),
        page=Page("tag", LIMIT, page.get("first"), page.get("last")),
        where=None if where is None else Along(Step.NODE, where),
        order=order,
    )


def named(text: str) -> tuple[Reference, tuple[Value, ...]]:
    """A reference to a name, in slots 1 to 3, and the values of slots 0 to 3."""
    likeness = sorted({trigram for token in fold(text).split() for trigram in trigrams(token)})
    return Reference(Param(1), Param(2), Param(3)), (MANY, text, fold(text), likeness)


def plan(*fields: Connection, references: tuple[Reference, ...] = ()) -> QueryPlan:
    """A Plan of connections."""
    return QueryPlan(fields, references)
