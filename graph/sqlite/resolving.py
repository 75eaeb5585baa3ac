"""What texts may name, as SQL [30]."""

from __future__ import annotations

from graph.plan import Resolving
from graph.sqlite.sources import Reached
from graph.sqlite.writing import HitRow, NamedRow, Row, Writing


def resolving(writing: Writing, asked: Resolving) -> tuple[NamedRow, str]:
    """The texts in turn, and what follows FROM to read them."""
    text, folded = writing.alias("j"), writing.alias("j")
    texts, forms = writing.value(asked.texts), writing.value(asked.folded)
    both = f"json_each({texts}) AS {text} CROSS JOIN json_each({forms}) AS {folded}"
    return NamedRow(f"{text}.value", f"{folded}.value"), f"{both} ON {folded}.key = {text}.key"


def candidates(writing: Writing, row: NamedRow) -> Reached[Row]:
    """The entities with that id or name."""
    hit = HitRow(writing.alias("h"), writing.entity())
    found = (
        f"SELECT pk AS entity, id AS text, NULL AS property, NULL AS language FROM entity WHERE id = {row.text} "
        "UNION SELECT n.entity, n.text, n.property, c.language FROM name AS n CROSS JOIN claim AS c "
        "ON c.subject = n.entity AND c.property = n.property AND c.value = n.text AND c.stated AND NOT c.derived "
        f"WHERE n.folded = {row.folded}"
    )
    tables = f"({found}) AS {hit.alias} CROSS JOIN entity AS {hit.node.alias} ON {hit.node.key} = {hit.alias}.entity"
    keys = ("property IS NOT NULL", "entity", "property", "text", "language IS NULL", "language")
    order = ", ".join(f"{hit.alias}.{key}" for key in keys)
    return Reached(hit, tables, order=order, is_sorted=False)
