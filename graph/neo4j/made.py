"""What the writers of a statement hand to one another."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from graph.neo4j.respond import Maker
from graph.neo4j.writing import Row, Writing
from graph.plan import Shape


class Made(NamedTuple):
    """An expression of the statement, and what makes a value of the answer of its value."""

    text: str
    make: Maker | None


ShapeWriter = Callable[[Writing, Row, Shape], Made]
"""Writes the object of a shape over a row."""
