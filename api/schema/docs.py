"""The committed schema, ``docs/schema.graphql``: what clients generate code from and reviews look at.

``python -m api.schema.docs`` writes it anew; a test keeps it current.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from api.schema import build_schema, print_sdl
from ontology.cache import shipped_ontology

PAGE: Final = Path(__file__).parents[2] / "docs" / "schema.graphql"


def current_sdl() -> str:
    """The schema of the shipped ontology."""
    return print_sdl(build_schema(shipped_ontology()))


if __name__ == "__main__":
    PAGE.write_text(current_sdl(), encoding="utf-8")
