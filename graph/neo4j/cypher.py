"""Pieces of Cypher text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final


def name(text: str) -> str:
    """A label, relationship type or property key, quoted."""
    return "`" + text.replace("`", "``") + "`"


def quoted(text: str) -> str:
    """A word of the ontology or of an enumeration as a string literal; values are parameters."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def listed(expressions: Iterable[str]) -> str:
    """A list."""
    return f"[{', '.join(expressions)}]"


def is_one_of(expression: str, texts: Sequence[str]) -> str:
    """The test that an expression is one of ``texts``."""
    if len(texts) == 1:
        return f"{expression} = {quoted(texts[0])}"
    return f"{expression} IN {listed(map(quoted, texts))}"


def alternatives(names: Iterable[str]) -> str:
    """Labels or types of which any will do."""
    return "|".join(map(name, names))


def conjunction(tests: Iterable[str]) -> str:
    """All of the tests; true when there is none."""
    return " AND ".join(tests) or "true"


def where(tests: Sequence[str]) -> str:
    """The WHERE of a clause, if there is anything to test."""
    return f" WHERE {conjunction(tests)}" if tests else ""


def surely(test: str) -> str:
    """A test of which null counts as false."""
    return f"coalesce({test}, false)"


def collected(body: str) -> str:
    """The list of what a subquery returns, in its order."""
    return f"COLLECT {{ {body} }}"


def first_of(body: str) -> str:
    """The first of what a subquery returns, or null."""
    return f"head({collected(body)})"


def counted(body: str) -> str:
    """How many rows a subquery has."""
    return f"COUNT {{ {body} }}"


def exists(body: str) -> str:
    """Whether a subquery has rows."""
    return f"EXISTS {{ {body} }}"


def uses(text: str, alias: str) -> bool:
    """Whether a text speaks of the variable ``alias``, a letter and a number."""
    return re.search(rf"\b{alias}\b", text) is not None


_BRACES: Final = re.compile(r"(?:COLLECT|COUNT|EXISTS) \{|[{}]")


def holds_subquery(text: str) -> bool:
    """Whether an expression has a subquery in it."""
    return subqueries_deep(text) > 0


def subqueries_deep(text: str) -> int:
    """How many subqueries stand within one another, at most; braces in a statement always pair."""
    deepest = 0
    depths = [0]
    for found in _BRACES.finditer(text):
        if found[0] == "}":
            depths.pop()
        else:
            depths.append(depths[-1] + (len(found[0]) > 1))
            deepest = max(deepest, depths[-1])
    return deepest
