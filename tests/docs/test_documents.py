"""What README and docs/ show is true: every query, answer, command, link and YAML example is tried.

A block is picked up by its language:

- ``graphql``: runs on the shipped data without errors; when a ``json`` block follows, that is the answer;
- ``sh``: every line that starts with ``parley`` or ``make`` is tried (targets of make are only resolved: among them is
  the one that runs this suite, and the command line's own tests serve);
- ``yaml``: is well-formed (the mistakes of docs/errors.md are the loaders' tests).
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from api.engine import Engine

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "data/README.md", ROOT / "bench/README.md", *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\((?!https?://|#)([^)#\s]+)(?:#[^)]*)?\)")


@dataclass(frozen=True)
class Block:
    """A fenced block of a page, and the one that follows it."""

    page: str
    line: int
    language: str
    text: str
    following: tuple[str, str] | None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(*languages: str) -> Iterator[Block]:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        found = list(FENCE.finditer(text))
        for match, following in zip(found, [*found, None][1:], strict=True):
            if match[1] in languages:
                yield Block(
                    page=str(page.relative_to(ROOT)),
                    line=text.count("\n", 0, match.start()) + 1,
                    language=match[1],
                    text=match[2],
                    following=(following[1], following[2]) if following else None,
                )


@pytest.mark.parametrize("block", list(blocks("graphql")), ids=str)
def test_a_query_in_the_documents_is_answered_as_shown(block: Block, shipped_engine: Engine) -> None:
    body = json.loads(shipped_engine.execute(block.text, None, None).body)
    assert "errors" not in body
    if block.following and block.following[0] == "json":
        assert body == json.loads(block.following[1])


@pytest.mark.parametrize("block", list(blocks("sh")), ids=str)
def test_the_commands_in_the_documents_work_one_after_the_other(block: Block) -> None:
    for line in block.text.replace("\\\n", " ").splitlines():
        program, *arguments = shlex.split(line, comments=True)
        if program == "make":
            tried = ["make", "--dry-run", "--quiet", *arguments]
        elif Path(program).name == "parley":
            shown = ["--help"] if arguments[0] in {"serve", "neo4j", "load"} else []
            tried = [sys.executable, "-m", "api.cli", *(arguments[:1] if shown else arguments), *shown]
        else:
            continue
        ended = subprocess.run(tried, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
        assert ended.returncode == 0, f"{line}\n{ended.stderr}"


# The examples of mistakes are loaded, and their messages compared, by the tests of the loaders.
YAML = [block for block in blocks("yaml") if block.page != "docs/errors.md"]


@pytest.mark.parametrize("block", YAML, ids=str)
def test_a_yaml_example_in_the_documents_is_well_formed(block: Block) -> None:
    assert yaml.safe_load(block.text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_in_the_documents_leads_somewhere(page: Path) -> None:
    broken = [
        target for target in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / target).exists()
    ]
    assert not broken


FLAGSHIP = """{ commitments(involving: "Tadmor") { nodes { name thirdParties { edges { node { name } claim { property
  premises { claim { citations { quote source { url publisher { nodes { name } } } } } } } } } } } }"""


def third_parties(engine: Engine) -> Iterator[str]:
    """One line of the table for each third party: its role, and the first quote that names it."""
    answer = json.loads(engine.execute(FLAGSHIP, None, None).body)["data"]["commitments"]
    for commitment in answer["nodes"]:
        for edge in commitment["thirdParties"]["edges"]:
            naming = edge["claim"]["premises"][0]["claim"]["citations"][0]
            outlet = naming["source"]["publisher"]["nodes"][0]["name"]
            role, name = edge["claim"]["property"], edge["node"]["name"]
            yield f"| {role} | {name} | “{naming['quote']}” | [{outlet}]({naming['source']['url']}) |"


def test_the_table_at_the_top_of_the_readme_is_the_answer(shipped_engine: Engine) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [line for line in readme.splitlines() if line.startswith("| ") and "](http" in line]
    assert shown == list(third_parties(shipped_engine))
