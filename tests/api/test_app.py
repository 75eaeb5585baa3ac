"""The server over HTTP: a real process on a port of its own."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import orjson
import psutil
import pytest

from tests.running import DATA, Server, parley, serving, stop

COUNT = '{ commitments(involving: "Tadmor") { totalCount } }'
GRAPHQL_JSON = "application/graphql-response+json"
PROMPT = 2.0
"""Seconds within which a bad request is answered, on a machine that does other things too."""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("app") / "data.sqlite"
    built = parley("build", DATA, "--out", out)
    assert built.returncode == 0, built.stderr
    return out


@pytest.fixture(scope="module")
def server(database: Path) -> Iterator[Server]:
    with serving("--db", database) as running:
        yield running


# --- Well-formed requests ------------------------------------------------------------------------


def test_an_operation_is_answered_by_post(server: Server) -> None:
    response = server.ask(COUNT)
    assert response.status_code == 200
    assert response.json()["data"]["commitments"]["totalCount"] > 0


def test_an_operation_is_answered_by_get_with_variables(server: Server) -> None:
    query = "query Find($name: String!) { commitments(involving: $name) { totalCount } }"
    parameters = {"query": query, "variables": '{"name": "Palmyra"}', "operationName": "Find"}
    response = httpx.get(f"{server.base}/graphql", params=parameters)
    assert response.json() == server.ask(COUNT).json()


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        (GRAPHQL_JSON, GRAPHQL_JSON),
        (f"{GRAPHQL_JSON}, application/json;q=0.9", GRAPHQL_JSON),
        (f"application/json, {GRAPHQL_JSON}", GRAPHQL_JSON),
        (f"{GRAPHQL_JSON};q=0.5, application/json", "application/json"),
    ],
)
def test_the_answer_comes_in_the_media_type_that_the_client_prefers(
    server: Server, accept: str | None, expected: str
) -> None:
    with httpx.Client() as client:
        request = client.build_request("POST", f"{server.base}/graphql", json={"query": COUNT})
        del request.headers["accept"]
        if accept is not None:
            request.headers["accept"] = accept
        response = client.send(request)
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{expected}; charset=utf-8"


def test_a_get_that_the_client_has_already_is_answered_without_a_body(server: Server) -> None:
    first = httpx.get(f"{server.base}/graphql", params={"query": COUNT})
    tag = first.headers["etag"]
    again = httpx.get(f"{server.base}/graphql", params={"query": COUNT}, headers={"If-None-Match": tag})
    other = httpx.get(f"{server.base}/graphql", params={"query": "{ __typename }"}, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200
    assert other.headers["etag"] != tag


def test_every_response_carries_the_protective_headers(server: Server) -> None:
    for path in (
        "/graphql?query={__typename}",
        "/graphql",
        "/graphiql",
        "/query",
        "/healthz",
        "/nowhere",
        "/assets/query.js",
    ):
        headers = httpx.get(server.base + path).headers
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] == "no-referrer", path
        assert headers["content-security-policy"].startswith("default-src 'none'"), path
        assert "server" not in headers


def test_other_sites_may_read_answers_without_credentials(server: Server) -> None:
    preflight = httpx.options(
        f"{server.base}/graphql", headers={"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    )
    assert preflight.status_code == 204
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in preflight.headers
    assert server.ask(COUNT).headers["access-control-allow-origin"] == "*"


def test_it_tells_that_it_is_alive_and_what_it_serves(server: Server) -> None:
    assert httpx.get(f"{server.base}/healthz").text == "ok\n"
    ready = httpx.get(f"{server.base}/readyz").json()
    assert ready["ready"] is True
    assert len(ready["snapshot"]) == 64


# --- Bad requests: each gets an error with a code, in bounded time, and the server goes on --------


def doubling(times: int) -> str:
    fragments = [f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(times)]
    return "\n".join([*fragments, f"fragment F{times} on Query {{ __typename }}", "{ ...F0 }"])


def nested(levels: int) -> str:
    inner = "id"
    for _ in range(levels):
        inner = f"declaredBy {{ nodes {{ hasDeclared {{ nodes {{ {inner} }} }} }} }}"
    return f"{{ commitments {{ nodes {{ {inner} }} }} }}"


OPERATIONS = {
    "a text that is no GraphQL": ("{ commitments(", {}, "SYNTAX_ERROR", "Expected"),
    "an unknown field": ("{ commitmets { totalCount } }", {}, "VALIDATION_FAILED", "commitments"),
    "an argument of the wrong type": ('{ commitments(first: "ten") { totalCount } }', {}, "VALIDATION_FAILED", "ten"),
    "a missing variable": (
        "query Q($n: String!) { commitments(involving: $n) { totalCount } }",
        {},
        "BAD_VARIABLES",
        "$n",
    ),
    "a variable of the wrong type": (
        "query Q($n: Int!) { commitments(first: $n) { totalCount } }",
        {"n": "ten"},
        "BAD_VARIABLES",
        "$n",
    ),
    "a mutation": ("mutation { remove }", {}, "VALIDATION_FAILED", "mutation"),
    "a cursor from elsewhere": ('{ commitments(first: 1, after: "5b5d") { totalCount } }', {}, "BAD_CURSOR", "another"),
    "a cursor that is none": ('{ commitments(first: 1, after: "no") { totalCount } }', {}, "BAD_CURSOR", "cursor"),
    "an unknown name": ('{ commitments(involving: "Palmyrra") { totalCount } }', {}, "UNKNOWN_REFERENCE", "Palmyrra"),
    "a query past the depth limit": (nested(8), {}, "DEPTH_LIMIT", "20"),
    "fragments that double 60 times": (doubling(60), {}, "COMPLEXITY_LIMIT", "5000"),
    "fragments in a circle": (
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        {},
        "VALIDATION_FAILED",
        "itself",
    ),
    "five thousand words": ("{ " + "__typename " * 5_000 + "}", {}, "TOKEN_LIMIT", "4000"),
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_that_will_not_do_is_refused_with_a_code(server: Server, name: str) -> None:
    query, variables, code, hint = OPERATIONS[name]
    began = time.monotonic()
    response = server.ask(query, variables=variables)
    assert time.monotonic() - began < PROMPT
    error = response.json()["errors"][0]
    assert error["extensions"]["code"] == code
    assert hint in error["message"]
    assert "Traceback" not in response.text
    assert server.is_well()


def test_an_unknown_name_is_answered_with_near_names(server: Server) -> None:
    error = server.ask('{ commitments(involving: "Palmyrra") { totalCount } }').json()["errors"][0]
    assert "palmyra" in orjson.dumps(error).decode()


BODIES = {
    "no JSON": (b'{"query": ', 400, "BAD_REQUEST", "not valid JSON"),
    "bytes that are not UTF-8": (b'{"query": "\xff\xfe"}', 400, "BAD_REQUEST", "not valid JSON"),
    "nothing": (b"", 400, "BAD_REQUEST", "not valid JSON"),
    "JSON that nests 90,000 deep": (b"[" * 90_000, 400, "BAD_REQUEST", "not valid JSON"),
    "JSON that nests 40,000 deep in variables": (
        b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 40_000 + b"]" * 40_000 + b"}}",
        400,
        "BAD_REQUEST",
        "not valid JSON",
    ),
    "JSON that nests 100,000 deep, past the limit of a body": (
        b'{"query": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        413,
        "BODY_LIMIT",
        "100,000 bytes",
    ),
    "a string": (b'"{ __typename }"', 400, "BAD_REQUEST", "JSON object"),
    "a batch": (b'[{"query": "{ __typename }"}]', 400, "BAD_REQUEST", "batch"),
    "no query": (b'{"variables": {}}', 400, "BAD_REQUEST", "`query`"),
    "a query that is no string": (b'{"query": 1}', 400, "BAD_REQUEST", "a number"),
    "variables that are no object": (b'{"query": "{ __typename }", "variables": [1]}', 400, "BAD_REQUEST", "an array"),
    "a name that is no string": (b'{"query": "{ __typename }", "operationName": {}}', 400, "BAD_REQUEST", "an object"),
    "extensions that are no object": (b'{"query": "{ __typename }", "extensions": ""}', 400, "BAD_REQUEST", "a string"),
    "10 MB of query": (b'{"query": "{' + b" __typename" * 900_000 + b'}"}', 413, "BODY_LIMIT", "100,000 bytes"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_will_not_do_is_refused_with_a_code(server: Server, name: str) -> None:
    body, status, code, hint = BODIES[name]
    began = time.monotonic()
    response = httpx.post(f"{server.base}/graphql", content=body, headers={"Content-Type": "application/json"})
    assert time.monotonic() - began < PROMPT
    error = response.json()["errors"][0]
    assert (response.status_code, error["extensions"]["code"]) == (status, code)
    assert hint in error["message"]
    assert server.is_well()


def test_a_long_body_in_chunks_is_refused_and_never_held(server: Server) -> None:
    before = psutil.Process(server.process.pid).memory_info().rss
    chunks = (b" " * 65_536 for _ in range(800))
    response = httpx.post(f"{server.base}/graphql", content=chunks, headers={"Content-Type": "application/json"})
    assert response.status_code == 413
    assert response.json()["errors"][0]["extensions"]["code"] == "BODY_LIMIT"
    assert psutil.Process(server.process.pid).memory_info().rss - before < 30_000_000
    assert server.is_well()


def test_a_head_that_never_ends_closes_the_connection(server: Server) -> None:
    host, port = server.base.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as client:
        client.sendall(b"GET /graphql HTTP/1.1\r\nHost: localhost\r\nX: ")
        answer = b""
        try:
            for _ in range(1_000):
                client.sendall(b"a" * 65_536)
        except (BrokenPipeError, ConnectionResetError):
            answer = b"closed"
        assert answer == b"closed"
    assert server.is_well()


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_bodies_that_pages_of_other_sites_can_send_unasked_are_refused(server: Server, media_type: str) -> None:
    body = orjson.dumps({"query": COUNT})
    response = httpx.post(f"{server.base}/graphql", content=body, headers={"Content-Type": media_type})
    assert response.status_code == 415
    assert response.json()["errors"][0]["extensions"]["code"] == "UNSUPPORTED_MEDIA_TYPE"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_other_methods_are_refused_with_those_that_there_are(server: Server, method: str) -> None:
    response = httpx.request(method, f"{server.base}/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, OPTIONS, POST"


def test_a_client_that_takes_no_json_is_told_what_there_is(server: Server) -> None:
    response = httpx.post(f"{server.base}/graphql", json={"query": COUNT}, headers={"Accept": "image/png"})
    assert response.status_code == 406
    assert GRAPHQL_JSON in response.json()["errors"][0]["message"]


def test_a_refused_operation_is_400_in_the_new_media_type_and_200_in_the_old(server: Server) -> None:
    body = {"query": "{ nothing }"}
    new = httpx.post(f"{server.base}/graphql", json=body, headers={"Accept": GRAPHQL_JSON})
    old = httpx.post(f"{server.base}/graphql", json=body, headers={"Accept": "application/json"})
    assert (new.status_code, old.status_code) == (400, 200)
    assert new.json() == old.json()


@pytest.mark.parametrize(
    "query_string", ["", "?query=", "?query=%7B__typename%7D&query=x", "?query=%FF", "?variables=%7B"]
)
def test_a_query_string_that_will_not_do_is_refused(server: Server, query_string: str) -> None:
    response = httpx.get(f"{server.base}/graphql{query_string}", headers={"Accept": GRAPHQL_JSON})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] in {"BAD_REQUEST", "SYNTAX_ERROR"}


def test_a_name_that_was_made_to_point_here_is_refused(server: Server) -> None:
    for name, status in (("attacker.example", 421), ("localhost", 200), ("127.0.0.1:9", 200), ("", 421)):
        response = httpx.post(f"{server.base}/graphql", json={"query": COUNT}, headers={"Host": name})
        assert response.status_code == status, name


# --- Stopping ------------------------------------------------------------------------------------


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_quietly_when_told(database: Path, sent: signal.Signals) -> None:
    with serving("--db", database) as running:
        assert running.is_well()
        _, said = stop(running.process, sent)
    assert said == ""
    assert running.process.returncode in {0, 130, -sent}
