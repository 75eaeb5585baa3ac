"""What an entity is called where people read of it (model rule 16)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from loaders.joining import Drafts
from ontology import core
from ontology.records import Claim, Entity

_FALLBACKS: Final = (core.HEADLINE, core.URL, core.PUBLISHER)
_KNOWN: Final = frozenset({core.NAME, *_FALLBACKS})
_ENGLISH: Final = "en"


class _Known(dict[str, list[tuple[str, str]]]):
    """What is known of an entity without a name of its own: by property, (value, language) pairs."""

    def __missing__(self, key: str) -> list[tuple[str, str]]:
        found = self[key] = []
        return found


def entities_of(drafts: Drafts, labels: Iterable[str]) -> dict[str, Entity]:
    """The entities of ``drafts`` in the order of their ids, in which ``labels`` are too."""
    in_order = sorted(drafts.entries.items())
    return {
        name: Entity(name, entry.class_name or "", label, entry.place)
        for (name, entry), label in zip(in_order, labels, strict=True)
    }


def labels_of(drafts: Drafts, claims: Iterable[Claim]) -> list[str]:
    """The labels of the entities of ``drafts``, in the order of their ids.

    A label is the first name in the entity's own entry, one in English before others; without one
    there, the first of its names by text; then its headline, its publisher with the end of its URL,
    its id.
    """
    names: dict[str, list[tuple[str, str]]] = {}
    for _, found in drafts.files:
        for entity, written in found.names.items():
            names.setdefault(entity, []).extend(written)
    unnamed = {entity: _Known() for entity in drafts.entries if entity not in names}
    for claim in claims:
        if claim.property in _KNOWN and claim.subject in unnamed:
            unnamed[claim.subject][claim.property].append((claim.value or claim.object or "", claim.language or ""))
    best = {entity: _named(found) for entity, found in names.items()}
    for entity, known in unnamed.items():
        best[entity] = _named([(language, name) for name, language in sorted(known[core.NAME])])
    return [
        best[entity] or _fallback(entity, unnamed.get(entity) or _Known(), best) for entity in sorted(drafts.entries)
    ]


def _named(names: Sequence[tuple[str, str]]) -> str | None:
    """The first English name, else the first."""
    english = next((name for language, name in names if language.partition("-")[0] == _ENGLISH), None)
    return english or (names[0][1] if names else None)


def _fallback(entity: str, known: _Known, best: Mapping[str, str | None]) -> str:
    headlines, urls, publishers = (sorted(value for value, _ in known[key]) for key in _FALLBACKS)
    if headlines:
        return headlines[0]
    outlet = (best.get(publishers[0]) or publishers[0]) if publishers else None
    slug = _slug(urls[0]) if urls else None
    return ": ".join(part for part in (outlet, slug) if part) if slug else entity


def _slug(url: str) -> str | None:
    """The last part of a URL's path, its words apart."""
    parts = [part for part in urlsplit(url).path.split("/") if part]
    return unquote(parts[-1]).rsplit(".", 1)[0].replace("-", " ").replace("_", " ").strip() if parts else None
