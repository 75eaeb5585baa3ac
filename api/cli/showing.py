"""Printing what the program knows of itself: its limits and its GraphQL schema."""

from __future__ import annotations

from api.cli import screen
from api.limits import LIMITS
from api.schema import build_schema, print_sdl
from ontology.cache import shipped_ontology


def show_limits() -> None:
    """Print the limits of a request, one on a line."""
    rows = [(limit.name, f"{limit.value:,g} {limit.unit}", limit.code.value, limit.meaning) for limit in LIMITS]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, value, code, meaning in rows:
        screen.write(f"{name:<{widths[0]}}  {value:>{widths[1]}}  {code:<{widths[2]}}  {meaning}\n")


def show_schema() -> None:
    """Print the GraphQL schema in the schema definition language."""
    screen.write(print_sdl(build_schema(shipped_ontology())))
