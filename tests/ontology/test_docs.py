"""The ontology's reference page is what the Turtle files say."""

from __future__ import annotations

import pytest

from ontology.docs import PAGE, current_page


@pytest.fixture(scope="module")
def page() -> str:
    return current_page()


def test_the_page_is_current(page: str) -> None:
    assert PAGE.read_text(encoding="utf-8") == page, "run `python -m ontology.docs`"


def test_a_link_is_shown_with_its_ends_its_inverse_and_its_chains(page: str) -> None:
    _, _, entry = page.partition("### `host`\n")
    entry, _, _ = entry.partition("\n### ")
    assert "- Of: `Dealing`" in entry
    assert "- Leads to: `Actor`" in entry
    assert "- Inverse: `hosted`: Dealings for which this actor gave the place and the arrangements." in entry
    assert "- Chains: `agreement / host`, `raisedAt / host`" in entry


def test_value_sets_and_qualifiers_are_shown(page: str) -> None:
    assert "  - `head of state`: Presidents and monarchs." in page
    assert "| `capacity` | Office | many | yes |" in page
