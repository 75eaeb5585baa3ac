"""Asking one operation of a database and printing the answer."""

from __future__ import annotations

import sys
from pathlib import Path

import orjson

from api.cli import screen
from api.cli.failing import ENVIRONMENT, FINDINGS, USAGE, Failure
from api.engine import Engine
from api.result import Outcome
from graph.store import Store
from ontology.cache import shipped_ontology


def operation_text(question: str) -> str:
    """The operation that an argument means: a file's content, stdin for ``-``, else the text itself.

    Raises:
        Failure: it is neither.
    """
    if question == "-":
        return sys.stdin.read()
    if "{" in question:
        return question
    try:
        return Path(question).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Failure(USAGE, f"`{question}` is not UTF-8 text") from error
    except OSError as error:
        hint = "an operation has braces, such as '{ commitments { totalCount } }'"
        raise Failure(USAGE, f"`{question}` is no file that can be read: {error.strerror}", hint) from error


def variables_of(text: str | None) -> dict[str, object] | None:
    """The variables that an argument gives, as JSON.

    Raises:
        Failure: it is no JSON object.
    """
    if text is None:
        return None
    try:
        given = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Failure(USAGE, f"--variables is not valid JSON: {error}") from error
    if not isinstance(given, dict):
        raise Failure(USAGE, "--variables must be a JSON object", """such as --variables '{"name": "Tadmor"}'""")
    return given


def ask(store: Store, text: str, variables: dict[str, object] | None, operation_name: str | None) -> int:
    """Print the answer to an operation as JSON; gives the exit status."""
    result = Engine(shipped_ontology(), store).execute(text, variables, operation_name)
    if sys.stdout.isatty():
        _print_pretty(result.body)
    else:
        screen.write(result.body.decode() + "\n")
    if result.kind in {Outcome.UNAVAILABLE, Outcome.FAILED}:
        return ENVIRONMENT
    return FINDINGS if "errors" in orjson.loads(result.body) else 0


def _print_pretty(body: bytes) -> None:
    """Indented and coloured, for people."""
    from rich.console import Console
    from rich.json import JSON

    Console(soft_wrap=True).print(JSON(body.decode(), ensure_ascii=False))
