"""The web application: the GraphQL endpoint, the pages, and what watches over a running server asks for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from api.http_endpoint import Executor, GraphQLEndpoint
from api.http_guard import Guard
from api.pages import routes


def create_app(executor: Executor, snapshot: str, hosts: Iterable[str] | None = None) -> FastAPI:
    """The application that serves one dataset.

    Args:
        executor: What answers the operations: an ``api.engine.Engine``.
        snapshot: The digest of the dataset.
        hosts: The names that a request's Host header may carry; any when None.
    """
    endpoint = GraphQLEndpoint(executor, snapshot)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        endpoint.close()

    async def alive(_: Request) -> Response:
        return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})

    async def ready(_: Request) -> Response:
        return JSONResponse({"ready": True, "snapshot": snapshot}, headers={"Cache-Control": "no-store"})

    return FastAPI(
        title="Parley",
        routes=[
            Route("/graphql", endpoint),
            Route("/healthz", alive),
            Route("/readyz", ready),
            *routes(),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
    )
