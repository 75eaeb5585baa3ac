"""GraphiQL and the plain query page, in a real browser that can reach nothing but the server."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from api.pages import examples, has_graphiql
from tests.pages.conftest import Watched, watch
from tests.running import serving

pytestmark = pytest.mark.pages


@pytest.fixture(autouse=True, scope="module")
def assets() -> None:
    """GraphiQL's assets, which set-up builds."""
    assert has_graphiql(), "GraphiQL's assets are missing: run `make pages` and see .venv/pages.log"


def ready(page: Page) -> None:
    """Wait until GraphiQL's editor shows a query."""
    expect(page.locator(".graphiql-query-editor .view-line").first).to_contain_text(re.compile(r"\S"))


def execute(page: Page) -> Locator:
    """Run the query in GraphiQL's editor; the place of the answer."""
    ready(page)
    page.get_by_role("button", name="Execute").click()
    return page.locator(".result-window")


def test_graphiql_asks_the_flagship_question_and_shows_its_sourced_answer(watched: Watched) -> None:
    page = watched.open("/")
    page.wait_for_url("**/graphiql")
    answer = execute(page)
    expect(answer).to_contain_text("totalCount")
    expect(answer).to_contain_text("RedLine")
    expect(answer).not_to_contain_text("errors")
    assert watched.is_clean()


def test_graphiql_offers_every_example_as_a_tab(watched: Watched) -> None:
    page = watched.open("/graphiql")
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_count(len(examples()))
    ready(page)
    tabs.last.click()
    expect(page.locator(".graphiql-query-editor .view-lines")).to_contain_text("OneEntity")
    assert watched.is_clean()


def test_graphiql_documents_the_schema(watched: Watched) -> None:
    page = watched.open("/graphiql")
    page.get_by_role("button", name="Documentation").first.click()
    page.get_by_role("link", name="Query", exact=True).click()
    expect(page.locator(".graphiql-doc-explorer")).to_contain_text("commitments")
    assert watched.is_clean()


def test_graphiql_opens_the_query_that_a_link_carries(watched: Watched) -> None:
    page = watched.open("/graphiql?query=" + quote("{ states { totalCount } }"))
    expect(execute(page)).to_contain_text('"states"')
    assert watched.is_clean()


def test_the_plain_page_asks_and_shows_the_answer(watched: Watched) -> None:
    page = watched.open("/query")
    index = next(i for i, example in enumerate(examples()) if "host, facilitator or mediator" in example.title)
    page.get_by_label("Example").select_option(index=index)
    expect(page.get_by_label("Query, in GraphQL")).to_have_value(examples()[index].query)
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("status")).to_contain_text("Answered")
    expect(page.locator("#answer")).to_contain_text("facilitator")
    assert watched.is_clean()


def test_the_plain_page_works_by_keyboard_and_tells_what_is_wrong(watched: Watched) -> None:
    page = watched.open("/query")
    query = page.get_by_label("Query, in GraphQL")
    query.fill("{ nothing }")
    query.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("Refused, with status 400")
    expect(page.locator("#answer")).to_contain_text("VALIDATION_FAILED")
    page.get_by_text("Variables").click()
    page.get_by_label("A JSON object").fill("{")
    query.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("not valid JSON")


def test_the_plain_page_shows_text_and_never_runs_it(watched: Watched) -> None:
    page = watched.open("/query?query=" + quote('{ entity(ref: "<img src=x onerror=alert(1)>") { id } }'))
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("#answer")).to_contain_text("<img src=x")
    assert page.locator("#answer img").count() == 0
    assert watched.is_clean()


def test_without_graphiql_the_plain_page_stands_in(browser: Browser, without_assets: Path) -> None:
    with serving(cwd=without_assets) as bare, watch(browser, bare.base) as watched:
        page = watched.open("/")
        page.wait_for_url("**/graphiql")
        expect(page.get_by_label("Query, in GraphQL")).not_to_have_value("")
        page.get_by_role("button", name="Ask").click()
        expect(page.locator("#answer")).to_contain_text("facilitator")
        assert watched.is_clean()


def test_the_plain_page_fits_a_phone(browser: Browser, watched: Watched) -> None:
    page = watched.open("/query")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert browser.is_connected()
