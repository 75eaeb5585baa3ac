"""What ``make serve`` greets people with: the flagship question and its sourced answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from shutil import get_terminal_size
from typing import Any, Final

import orjson
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.engine import Engine
from api.pages import examples
from ontology.cache import shipped_ontology
from ontology.core import HEADLINE, NAME, PUBLISHED

_QUOTE: Final = 180
"""Characters of a quote that are shown."""
_WIDTH: Final = 110


def greeting(engine: Engine, base: str) -> str:
    """The flagship question, its answer as a table, and how to ask it again."""
    flagship = examples()[0]
    answer = orjson.loads(engine.execute(flagship.query, None, None).body)
    parts: list[RenderableType] = ["", Text(flagship.title, style="bold"), ""]
    for connection in (answer.get("data") or {}).values():
        parts.extend(part for node in connection["nodes"] for part in _node(node))
    parts.extend(_errors(answer))
    parts.append(f"Ask it yourself: {base}/graphiql, or")
    parts.append(f"  curl {base}/graphql -H 'Content-Type: application/json' -d '{_short_query(flagship.query)}'")
    return _rendered(Group(*parts))


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
    yield ""


def _table(edges: list[Mapping[str, Any]]) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False)
    for heading, ratio in (("role", 2), ("who", 3), ("quote", 8), ("source", 6)):
        table.add_column(heading, ratio=ratio)
    for edge in edges:
        for citation in edge["claim"]["citations"]:
            table.add_row(
                _words(edge["claim"]["property"]),
                Text(edge["node"][NAME]),
                Text(_shortened(citation["quote"] or "(not quoted)")),
                Text(", ".join(filter(None, (citation["source"][HEADLINE], citation["source"][PUBLISHED])))),
            )
    return table


def _words(term: str) -> str:
    """A name of the ontology in words."""
    ontology = shipped_ontology()
    described = ontology.classes.get(term) or ontology.properties.get(term)
    return described.label if described else term


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _errors(answer: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"The answer has an error: {error['message']}" for error in answer.get("errors", ()))


def _short_query(query: str) -> str:
    """The first field of a query, with a count: short enough to type."""
    field = next(line.strip() for line in query.splitlines()[1:] if "(" in line)
    return orjson.dumps({"query": "{ " + field + " totalCount } }"}).decode()


def _rendered(content: RenderableType) -> str:
    """The content as text, for the terminal or, off terminals, plain."""
    console = Console(width=min(get_terminal_size().columns, _WIDTH), highlight=False)
    with console.capture() as capture:
        console.print(content)
    return capture.get()
