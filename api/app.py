"""The web application: the GraphQL endpoint, the pages, and what watches over a running server asks for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from api.http_endpoint import Executor, GraphQLEndpoint
from api.http_guard import Guard
from api.pages import routes
from graph.store import StoreUnavailableError

Look = Callable[[], str]
"""Asks a database what it holds now: its dataset's digest; raises StoreUnavailableError."""


def create_app(executor: Executor, snapshot: str | Look, hosts: Iterable[str] | None = None) -> FastAPI:
    """The application that serves one dataset.

    Args:
        executor: What answers the operations: an ``api.engine.Engine``.
        snapshot: The digest of the dataset; where it may change while it is served, what tells it.
        hosts: The names that a request's Host header may carry; any when None.
    """
    fixed = snapshot if isinstance(snapshot, str) else None
    endpoint = GraphQLEndpoint(executor, fixed)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        endpoint.close()

    async def alive(_: Request) -> Response:
        return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})

    async def ready(_: Request) -> Response:
        try:
            found = snapshot if isinstance(snapshot, str) else await run_in_threadpool(snapshot)
        except StoreUnavailableError as error:
            later = {"Cache-Control": "no-store", "Retry-After": str(error.retry_after)}
            return JSONResponse({"ready": False, "reason": str(error)}, 503, later)
        return JSONResponse({"ready": True, "snapshot": found}, headers={"Cache-Control": "no-store"})

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
