"""The codes of errors and the page that describes them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from graphql import GraphQLError

from api.errors import Code, RequestError, coded, error_body, errors_body

PAGE = Path(__file__).parents[2] / "docs" / "api-errors.md"


def test_every_code_has_its_section_and_every_section_its_code() -> None:
    sections = re.findall(r"^### (\w+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(sections) == sorted(code.value for code in Code)


def test_code_is_its_own_name() -> None:
    assert all(code.value == code.name for code in Code)


def test_error_of_a_library_gets_a_code_and_keeps_what_it_had() -> None:
    error = coded(GraphQLError("no", extensions={"more": 1}), Code.VALIDATION_FAILED)
    assert error.formatted == {"message": "no", "extensions": {"more": 1, "code": "VALIDATION_FAILED"}}


def test_request_that_never_ran_has_no_data() -> None:
    refused = RequestError(Code.BAD_PAGE, "no", path=["a"], limit=3).error
    body = json.loads(errors_body([refused], data=False))
    assert body == {
        "errors": [{"message": "no", "path": ["a"], "extensions": {"code": "BAD_PAGE", "limit": 3}}],
    }
    assert json.loads(errors_body([refused], data=True))["data"] is None
    assert json.loads(error_body(Code.INTERNAL, "no", id="7"))["errors"][0]["extensions"] == {
        "code": "INTERNAL",
        "id": "7",
    }
