"""What an entity is called where people read of it (model rule 16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from loaders.drafts import Entry
from ontology import core
from ontology.records import Claim, Entity

_FALLBACKS: Final = (core.HEADLINE, core.URL, core.PUBLISHER)
_ENGLISH: Final = "en"


def labelled(
    entries: Iterable[Entry], names: Mapping[str, Sequence[tuple[str, str]]], claims: Iterable[Claim]
) -> dict[str, Entity]:
    """The entities of ``entries`` with their labels, in the order of their ids.

    A label is the first name in the entity's own entry, one in English before others; without one
    there, the first of its names by text; then its headline, its publisher with the end of its URL,
    its id.
    """
    found: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.property == core.NAME or claim.property in _FALLBACKS:
            found[claim.subject][claim.property].append((claim.language or "", claim.value or claim.object or ""))
    best = {
        entry.id: _named(names.get(entry.id) or sorted(found[entry.id][core.NAME], key=lambda name: name[::-1]))
        for entry in entries
    }
    return {
        entry.id: Entity(entry.id, entry.class_name or "", best[entry.id] or _fallback(entry.id, found, best), entry.at)
        for entry in sorted(entries)
    }


def _named(names: Sequence[tuple[str, str]]) -> str | None:
    """The first English name, else the first."""
    english = next((name for language, name in names if language.partition("-")[0] == _ENGLISH), None)
    return english or (names[0][1] if names else None)


def _fallback(
    entity: str, found: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]], best: Mapping[str, str | None]
) -> str:
    headlines, urls, publishers = (sorted(value for _, value in found[entity].get(key, ())) for key in _FALLBACKS)
    if headlines:
        return headlines[0]
    outlet = (best.get(publishers[0]) or publishers[0]) if publishers else None
    slug = _slug(urls[0]) if urls else None
    return ": ".join(part for part in (outlet, slug) if part) if slug else entity


def _slug(url: str) -> str | None:
    """The last part of a URL's path, its words apart."""
    parts = [part for part in urlsplit(url).path.split("/") if part]
    return unquote(parts[-1]).rsplit(".", 1)[0].replace("-", " ").replace("_", " ").strip() if parts else None
