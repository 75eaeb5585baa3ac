"""The endpoint where the engine is slow or broken, which the real one should never be."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from threading import Event

import httpx
import pytest

from api.app import create_app
from api.http_endpoint import WAITING, WORKERS
from api.result import Outcome, Result

ANSWER = Result(Outcome.ANSWERED, b'{"data":{}}')


class Scripted:
    """An engine that does what a test says."""

    def __init__(self, do: Callable[[], Result]) -> None:
        self._do = do

    def execute(self, *_: object, **__: object) -> Result:
        """Answer."""
        return self._do()


def client(do: Callable[[], Result]) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(create_app(Scripted(do), "0" * 64), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://test")


async def post(asking: httpx.AsyncClient) -> httpx.Response:
    return await asking.post("/graphql", json={"query": "{ __typename }"}, timeout=60)


async def crowd(size: int) -> list[httpx.Response]:
    let = Event()

    def wait() -> Result:
        let.wait(30)
        return ANSWER

    async with client(wait) as asking:
        first = [asyncio.create_task(post(asking)) for _ in range(size)]
        await asyncio.sleep(0.5)
        extra = await post(asking)
        let.set()
        return [*await asyncio.gather(*first), extra, await post(asking)]


def test_past_the_queue_a_request_is_turned_away_and_later_ones_are_served() -> None:
    *served, extra, later = asyncio.run(crowd(WORKERS + WAITING))
    assert {response.status_code for response in served} == {200}
    assert extra.status_code == 503
    assert extra.headers["retry-after"] == "1"
    assert extra.json()["errors"][0]["extensions"]["code"] == "OVERLOADED"
    assert later.status_code == 200


def test_an_unexpected_error_is_masked_and_logged_under_its_id(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> Result:
        raise RuntimeError("the password is swordfish")

    async def ask() -> httpx.Response:
        async with client(fail) as asking:
            return await post(asking)

    with caplog.at_level(logging.ERROR, "parley"):
        response = asyncio.run(ask())
    error = response.json()["errors"][0]
    assert response.status_code == 500
    assert "swordfish" not in response.text
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["requestId"] in caplog.text
    assert "swordfish" in caplog.text


def test_without_its_database_the_server_asks_to_come_again() -> None:
    async def ask() -> httpx.Response:
        async with client(lambda: Result(Outcome.UNAVAILABLE, b'{"errors":[]}')) as asking:
            return await post(asking)

    response = asyncio.run(ask())
    assert response.status_code == 503
    assert response.headers["retry-after"] == "1"
