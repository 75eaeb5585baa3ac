"""The limits of a request, as data: enforced by the engine, printed by ``parley limits`` [44]."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from api.errors import Code


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: what is counted, how much of it is allowed and what a client is told beyond it."""

    name: str
    value: int
    unit: str
    code: Code
    meaning: str


BODY: Final = Limit("body", 100_000, "bytes", Code.BODY_LIMIT, "Size of a request's body, and of a query's text.")
TOKENS: Final = Limit("tokens", 4_000, "tokens", Code.TOKEN_LIMIT, "Words and signs of a query.")
NESTING: Final = Limit(
    "nesting", 100, "levels", Code.DEPTH_LIMIT, "Brackets within brackets in a query, and in variables."
)
DEPTH: Final = Limit(
    "depth", 20, "levels", Code.DEPTH_LIMIT, "Fields within fields, fragments resolved; introspection apart."
)
FILTERS: Final = Limit(
    "filters",
    40,
    "levels",
    Code.DEPTH_LIMIT,
    "Filters within filters: `and`, `or`, `not`, and those of what a link leads to.",
)
FIELDS: Final = Limit("fields", 5_000, "fields", Code.COMPLEXITY_LIMIT, "Fields of an operation, fragments resolved.")
DIRECTIVES: Final = Limit("directives", 100, "directives", Code.COMPLEXITY_LIMIT, "Directives of a query.")
DEFINITIONS: Final = Limit(
    "definitions", 200, "definitions", Code.COMPLEXITY_LIMIT, "Operations and fragments of a query."
)
ITEMS: Final = Limit("items", 10_000, "values", Code.COMPLEXITY_LIMIT, "Values in the variables of a request.")
DATES: Final = Limit("dates", 100, "dates", Code.COMPLEXITY_LIMIT, "Dates that a request compares with.")
TEXT: Final = Limit("text", 1_000, "characters", Code.COMPLEXITY_LIMIT, "A name, a date or a text to search for.")
SCHEMA: Final = Limit(
    "schema", 20_000_000, "bytes", Code.COMPLEXITY_LIMIT, "Length of an answer about the schema itself."
)
PARTS: Final = Limit(
    "schema parts", 30_000, "parts", Code.COMPLEXITY_LIMIT, "Different parts of an answer about the schema itself."
)
GROUPING: Final = Limit(
    "grouping",
    6,
    "fields",
    Code.COMPLEXITY_LIMIT,
    "What the items of a connection are told apart by and counted apart.",
)
REACH: Final = Limit("reach", 5, "steps", Code.COMPLEXITY_LIMIT, "Steps of a path; around an entity they are 2.")
STATEMENT: Final = Limit(
    "statement, embedded store",
    1_000,
    "readings",
    Code.DEPTH_LIMIT,
    "How often one statement on SQLite may read what its parts share, such as the things that names mean.",
)
NODES: Final = Limit("nodes", 50_000, "nodes", Code.NODE_LIMIT, "Objects in an answer.")
EMBEDDED: Final = Limit("time, embedded store", 2_000, "ms", Code.DEADLINE_EXCEEDED, "Time of a statement on SQLite.")
SERVER: Final = Limit("time, Neo4j", 5_000, "ms", Code.DEADLINE_EXCEEDED, "Time of a statement on Neo4j.")

LIMITS: Final = (
    BODY, TOKENS, NESTING, DEPTH, FILTERS, FIELDS, DIRECTIVES, DEFINITIONS, ITEMS, DATES, TEXT, SCHEMA, PARTS,
    GROUPING, REACH, STATEMENT, NODES, EMBEDDED, SERVER,
)  # fmt: skip
"""All of them, in the order in which a request meets them."""
