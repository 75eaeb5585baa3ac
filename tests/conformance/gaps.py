"""What a store does not answer yet: it says so itself, and its tests are expected to fail until it does.

The declared list is ``NOT_OFFERED`` in ``graph/neo4j/offered.py``. The statement that is kept beside a case of such
things is the refusal, so that a gap that opens or closes shows in a test of every run.
"""

from __future__ import annotations

import json
from typing import Final

import pytest

from api.errors import Code
from api.result import Result

INCOMPLETE: Final = frozenset({"neo4j"})
"""The stores that may refuse a Plan as not offered; any other that does is wrong."""


def is_not_offered(kind: str, answered: Result) -> bool:
    """Whether a store that is known to be incomplete refused an operation as not offered."""
    errors = json.loads(answered.body).get("errors", [])
    return kind in INCOMPLETE and any(error["extensions"]["code"] == Code.NOT_OFFERED.value for error in errors)


def expect_what_is_offered(kind: str, answered: Result) -> None:
    """Let the test that asked end as expected to fail, where the store does not offer what it asked."""
    if is_not_offered(kind, answered):
        pytest.xfail(json.loads(answered.body)["errors"][0]["message"])
