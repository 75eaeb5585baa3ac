"""The formats of an export; apart from what writes them, so that a command line can name them at no cost."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A format, by the ending of its files."""

    TURTLE = "ttl"
    JSON_LD = "jsonld"
    CSV = "csv"
    BIBTEX = "bibtex"
    CSL = "csl"
