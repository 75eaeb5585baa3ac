"""Model rule 2: the engine names no class or property that the subject files declare.

What counts is what our code *chooses*: every string literal (docstrings apart) and every name that it
defines: classes, functions, parameters, variables, attributes of its own objects, import aliases.
What it only uses is not its choice: ``datetime.date``, ``uvicorn.run(host=…)`` and ``response.status``
are names that other libraries gave, and a name of our own that is used has been defined somewhere.
There is no list of exceptions: where a word was needed on both sides, one of the two was renamed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from rdflib.namespace import SKOS

from ontology.files import shipped_files
from ontology.turtle import read_declarations

ROOT = Path(__file__).parents[2]
FOLDERS = ("ontology", "loaders", "graph", "api")


class Use(NamedTuple):
    """A word of the code and its line."""

    line: int
    word: str


@cache
def subject_terms() -> frozenset[str]:
    """Local names that files other than core.ttl declare; core.ttl's value sets are the engine's too."""
    core = [path for path in shipped_files() if path.name == "core.ttl"]
    everything, known = read_declarations(shipped_files()), read_declarations(core)
    codes = {str(graph.value(concept, SKOS.notation)) for concept, (_, graph) in known.concepts.items()}
    return frozenset({*everything.classes, *everything.properties} - {*known.classes, *known.properties} - codes)


def docstrings(tree: ast.AST) -> set[int]:
    """The ids of the string nodes that stand as statements of their own."""
    return {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def words(source: str) -> Iterator[Use]:
    """The names that the code defines and the strings that it spells."""
    tree = ast.parse(source)
    unspoken = docstrings(tree)
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        match node:
            case ast.Constant(value=str(text)) if id(node) not in unspoken:
                yield Use(line, text)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield Use(line, name)
            case ast.arg(arg=name):
                yield Use(line, name)
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield Use(line, name)
            case ast.alias(asname=str(name)) | ast.ExceptHandler(name=str(name)):
                yield Use(line, name)
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                yield Use(line, name)


def modules() -> list[Path]:
    return [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_names_no_class_or_property_of_a_subject_file(path: Path) -> None:
    terms = subject_terms()
    found = [use for use in words(path.read_text(encoding="utf-8")) if use.word in terms]
    assert not found, "\n".join(
        f"{path.relative_to(ROOT)}:{use.line}: `{use.word}` is a term of the ontology; call it something else"
        for use in found
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("host = 1", ["host"]),
        ("def f(host): ...", ["host"]),
        ("def host(): ...", ["host"]),
        ("class RedLine: ...", ["RedLine"]),
        ("x = {'RedLine': 1}", ["RedLine"]),
        ("self.status = 1", ["status"]),
        ("class A:\n    status: int", ["status"]),
        ("for host in x: ...", ["host"]),
        ("import x as host", ["host"]),
        ("try: ...\nexcept E as host: ...", ["host"]),
        ("match x:\n    case host: ...", ["host"]),
        ("f'{x} status'", []),
        ("'''status'''", []),
        ("def f():\n    '''status'''", []),
        ("# status", []),
        ("run(host=x)", []),
        ("print(response.status)", []),
        ("from x import status", []),
    ],
)
def test_what_counts_as_naming_a_term(source: str, expected: list[str]) -> None:
    assert [use.word for use in words(source) if use.word in {"host", "status", "RedLine"}] == expected


def test_the_subject_files_declare_the_terms_of_the_first_question() -> None:
    assert {"RedLine", "declaredBy", "thirdParties", "host"} <= subject_terms()
    assert not {"Source", "within", "name", "supports"} & subject_terms()
