"""What ``make serve`` greets people with: the flagship question and its sourced answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from shutil import get_terminal_size
from typing import Any, Final
from urllib.parse import urlsplit

import orjson
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.engine import Engine
from api.pages import examples
from ontology.cache import shipped_ontology
from ontology.core import HEADLINE, NAME, PUBLISHED, URL

_QUOTE: Final = 180
"""Characters of a quote that are shown."""
_WIDTH: Final = 110


def greeting(engine: Engine, base: str) -> str:
    """The flagship question, its answer as a table, and how to ask it again."""
    flagship = examples()[0]
    answer = orjson.loads(engine.execute(flagship.query).body)
    console = Console(width=min(get_terminal_size().columns, _WIDTH), highlight=False)
    with console.capture() as capture:
        console.print("", Text(flagship.title, style="bold"), "", sep="\n")
        # The first field is the question; what stands beside it only sets it off.
        for connection in list((answer.get("data") or {}).values())[:1]:
            for node in connection["nodes"]:
                console.print(*_node(node), "", sep="\n")
        for error in answer.get("errors", ()):
            console.print(Text(f"The answer has an error: {error['message']}", style="red"))
        console.print(Text(_again(flagship.query, base)), soft_wrap=True)
    return capture.get()


def _node(node: Mapping[str, Any]) -> Iterator[RenderableType]:
    """One entity: its name and plain links on a line, then a table of the links that carry claims."""
    title = Text.assemble((str(node[NAME] or node["id"]), "bold"), f"  {_words(node['__typename'])}")
    for key, value in node.items():
        if isinstance(value, dict) and "nodes" in value and value["nodes"]:
            title.append(f", {_words(key)} " + ", ".join(str(other[NAME]) for other in value["nodes"]))
    yield title
    for value in node.values():
        if isinstance(value, dict) and value.get("edges"):
            yield Padding(_table(value["edges"]), (0, 0, 0, 2))


def _table(edges: list[Mapping[str, Any]]) -> Table:
    """One row for each claim, with the first of its citations: the one that names the role."""
    table = Table(box=None, header_style="dim", pad_edge=False)
    for heading, ratio in (("role", 2), ("who", 3), ("quote", 8), ("source", 6)):
        table.add_column(heading, ratio=ratio)
    for edge in edges:
        first, *others = edge["claim"]["citations"]
        quote = _shortened(first["quote"] or "(not quoted)")
        table.add_row(
            _words(edge["claim"]["property"]),
            Text(edge["node"][NAME]),
            Text(quote + (f" (and {len(others)} more)" if others else "")),
            Text(_source(first["source"])),
        )
    return table


def _source(source: Mapping[str, Any]) -> str:
    """A source as people name it: its headline, else where it stands, and its day."""
    named = source[HEADLINE] or urlsplit(source[URL] or "").hostname or ""
    return ", ".join(filter(None, (named, source[PUBLISHED])))


def _words(term: str) -> str:
    """A name of the ontology in words."""
    ontology = shipped_ontology()
    described = ontology.classes.get(term) or ontology.properties.get(term)
    return described.label if described else term


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _again(query: str, base: str) -> str:
    """How to ask: a link, and a command with the first field of the query, short enough to type."""
    field = next(line.strip() for line in query.splitlines() if "(" in line)
    body = orjson.dumps({"query": f"{{ {field} totalCount }} }}"}).decode()
    return f"Ask more at {base}/graphiql, or with\ncurl {base}/graphql -H 'Content-Type: application/json' -d '{body}'"
