"""What a store does not answer yet, declared test by test. A gap that is closed fails its test until it is gone."""

from __future__ import annotations

import json
from typing import Final

import pytest

from api.errors import Code
from api.result import Result

REASON: Final = "the store refuses what its list of what is not offered names (graph/neo4j/offered.py)"

GAPS: Final = frozenset[str]()
"""Tests by name, with their parameters in brackets. A test of a store has the store's name among these."""

INCOMPLETE: Final = frozenset({"neo4j"})
"""Stores that refuse some random Plans, of which then nothing can be said."""


def declare(items: list[pytest.Item]) -> None:
    """Expect the tests of ``GAPS`` to fail; each has to."""
    for item in items:
        if item.name in GAPS:
            item.add_marker(pytest.mark.xfail(strict=True, reason=REASON))


def is_not_offered(kind: str, answered: Result) -> bool:
    """Whether a store that is known to be incomplete refused an operation as not offered."""
    errors = json.loads(answered.body).get("errors", [])
    return kind in INCOMPLETE and any(error["extensions"]["code"] == Code.NOT_OFFERED.value for error in errors)
