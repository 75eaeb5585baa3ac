"""A real browser for the tests of the pages: Chromium as the machine has it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect, sync_playwright

from tests.running import DATA, ROOT, Server, parley, serving

# A machine that does other things too may take long to draw a page.
expect.set_options(timeout=20_000)

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.fail("the tests of the pages need Chromium; on Debian: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        # The sandbox needs privileges that containers rarely have; the pages are our own.
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server, with the shipped data."""
    out = tmp_path_factory.mktemp("pages") / "data.sqlite"
    built = parley("build", DATA, "--out", out)
    assert built.returncode == 0, built.stderr
    with serving("--db", out) as running:
        yield running


@dataclass
class Watched:
    """A page, and what went wrong on it."""

    page: Page
    base: str
    outside: list[str] = field(default_factory=list)
    """Addresses outside the server that it asked for; none of them is let through."""
    complaints: list[str] = field(default_factory=list)
    """Errors and warnings of the console, uncaught errors, and failed responses."""

    def open(self, path: str) -> Page:
        """Go to a page of the server."""
        self.page.goto(self.base + path)
        return self.page

    def is_clean(self) -> bool:
        """Whether nothing went wrong and nothing outside was asked for."""
        assert self.outside == []
        assert self.complaints == []
        return True


@pytest.fixture
def watched(browser: Browser, server: Server) -> Iterator[Watched]:
    """A new page, from which nothing but the server can be reached."""
    with watch(browser, server.base) as page:
        yield page


@contextmanager
def watch(browser: Browser, base: str) -> Iterator[Watched]:
    """Open a page that is watched, and close it in the end."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, color_scheme="light")
    watched = Watched(context.new_page(), base)

    def route(asked: Route) -> None:
        if asked.request.url.startswith((base, "data:", "blob:")):
            asked.continue_()
        else:
            watched.outside.append(asked.request.url)
            asked.abort()

    def hear(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            watched.complaints.append(message.text)

    context.route("**/*", route)
    watched.page.on("console", hear)
    watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    yield watched
    context.close()


@pytest.fixture(scope="session")
def without_assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program whose GraphiQL could not be had."""
    folder = tmp_path_factory.mktemp("bare")
    for package in ("ontology", "loaders", "graph", "api"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("build", "__pycache__"))
    shutil.copytree(DATA, folder / "data")
    return folder
