"""The pages: GraphiQL, a plain query page, and the example queries that both offer.

GraphiQL's assets are built at set-up into ``build/`` (``web/`` holds their source). Where they could
not be had, the plain page stands in at the same address.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import orjson
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_HERE: Final = Path(__file__).parent
_BUILT: Final = _HERE / "build"
_STATIC: Final = _HERE / "static"
_EXAMPLES: Final = _HERE / "examples"

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_EDITOR_POLICY: Final = _POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
"""GraphiQL's editor places its lines by style attributes."""
_NO_CACHE: Final = {"Cache-Control": "no-cache"}


class _Assets(StaticFiles):
    """Static files that browsers ask about again each time, so that an upgrade shows at once."""

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """The file, or 304 where the browser has it."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = "no-cache"
        return response


@dataclass(frozen=True, slots=True)
class Example:
    """An example query."""

    title: str
    """The question in words: the comment on the query's first line."""
    query: str


def examples() -> tuple[Example, ...]:
    """The example queries, in the order of their files' names."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(_EXAMPLES.glob("*.graphql")))
    return tuple(Example(text.partition("\n")[0].lstrip("# "), text) for text in texts)


def has_graphiql() -> bool:
    """Whether the assets of GraphiQL are there; the build writes the list of them last."""
    manifest = _BUILT / "manifest.json"
    return manifest.is_file() and orjson.loads(manifest.read_bytes()) != []


def routes() -> list[BaseRoute]:
    """The routes of the pages."""
    listed = orjson.dumps([{"title": example.title, "query": example.query} for example in examples()])
    graphiql = _page("graphiql.html", _EDITOR_POLICY) if has_graphiql() else _page("query.html", _POLICY)

    async def to_graphiql(_: Request) -> Response:
        return RedirectResponse("/graphiql", headers=_NO_CACHE)

    async def example_list(_: Request) -> Response:
        return Response(listed, media_type="application/json", headers=_NO_CACHE)

    return [
        Route("/", to_graphiql),
        Route("/graphiql", graphiql),
        Route("/query", _page("query.html", _POLICY)),
        Route("/examples.json", example_list),
        Mount("/assets/graphiql", _Assets(directory=_BUILT, check_dir=False)),
        Mount("/assets", _Assets(directory=_STATIC)),
    ]


def _page(name: str, policy: str) -> Callable[[Request], Awaitable[Response]]:
    """The route of one static page, under a content security policy."""

    async def page(_: Request) -> Response:
        headers = {**_NO_CACHE, "Content-Security-Policy": policy, "Cross-Origin-Opener-Policy": "same-origin"}
        return FileResponse(_STATIC / name, media_type="text/html", headers=headers)

    return page
