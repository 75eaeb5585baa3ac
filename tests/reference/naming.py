"""What names find: references and searches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.plan import FUZZY_SHARE, Reference, SearchHits
from graph.store import Candidate, Resolution, Value
from ontology import core
from ontology.names import fold, tokens, trigrams, words
from ontology.records import Entity
from tests.reference.facts import Facts
from tests.reference.rows import Hit

_NEAR = 5
_RANKS = ("EXACT", "PREFIX", "WORD", "FUZZY")


def name_trigrams(name: str) -> set[str]:
    """The trigrams of all tokens of a name."""
    return {trigram for token in tokens(fold(name)) for trigram in trigrams(token)}


def share(asked: Iterable[str], name: str) -> float:
    """The trigrams in common by those in either."""
    wanted, found = set(asked), name_trigrams(name)
    return len(wanted & found) / len(wanted | found) if wanted | found else 0.0


def begins_a_token(token: str, name: str) -> bool:
    """Whether a token of the name begins with ``token``."""
    return any(own.startswith(token) for own in tokens(fold(name)))


def resolve(
    facts: Facts, reference: Reference, values: Sequence[Value], number: int
) -> str | tuple[str, ...] | list[Resolution]:
    """The id of the one entity that a reference means, or those of a list; else what became of it."""
    given = [values[p.index] for p in (reference.text, reference.folded, reference.trigrams)]
    if not reference.listed:
        found = _resolve(facts, reference, given, number)
        return [found] if isinstance(found, Resolution) else found
    texts, folded, asked = (one for one in given if isinstance(one, Sequence))
    items = [_resolve(facts, reference, item, number) for item in zip(texts, folded, asked, strict=True)]
    failed = [replace(one, item=place) for place, one in enumerate(items) if isinstance(one, Resolution)]
    return failed or tuple(str(one) for one in items)


def _resolve(facts: Facts, reference: Reference, given: Sequence[object], number: int) -> str | Resolution:
    allowed = _of_classes(facts, reference.classes)
    text, folded, asked = given
    if any(entity.id == text for entity in allowed):
        return str(text)
    named = _named(facts, allowed, folded, headlines=False) or _named(facts, allowed, folded, headlines=True)
    if len(named) == 1:
        return named[0].id
    named.sort(key=lambda candidate: candidate.id)
    near = () if named else _near(facts, allowed, [str(t) for t in asked] if isinstance(asked, Sequence) else [])
    return Resolution(number, tuple(named), near)


def _named(facts: Facts, allowed: Iterable[Entity], folded: object, *, headlines: bool) -> list[Candidate]:
    """Those with that whole name, as people call them or as headlines do."""
    named = []
    for entity in allowed:
        names = [name for given, name in facts.names_of(entity) if _is_wanted(facts, given, headlines=headlines)]
        matching = [name for name in names if fold(name) == folded]
        if matching:
            named.append(_candidate(entity, min(matching)))
    return named


def _is_wanted(facts: Facts, given: str, *, headlines: bool) -> bool:
    return given != core.METONYM and (given in facts.narrower(core.HEADLINE)) is headlines


def _near(facts: Facts, allowed: Iterable[Entity], asked: Sequence[str]) -> tuple[Candidate, ...]:
    found = []
    for entity in allowed:
        likeness = sorted((-share(asked, name), name) for _, name in facts.names_of(entity))
        if likeness and -likeness[0][0] >= FUZZY_SHARE:
            found.append((likeness[0][0], entity.id, _candidate(entity, likeness[0][1])))
    return tuple(candidate for _, _, candidate in sorted(found, key=lambda item: item[:2])[:_NEAR])


def _candidate(entity: Entity, matched: str) -> Candidate:
    return Candidate(entity.id, entity.label, entity.class_name, matched)


def _of_classes(facts: Facts, classes: tuple[str, ...] | None) -> list[Entity]:
    return [e for e in facts.dataset.entities.values() if classes is None or e.class_name in classes]


def search(facts: Facts, source: SearchHits, values: Sequence[Value]) -> list[Hit]:
    """The hits of a search, best first."""
    folded, asked, wanted, first = (
        values[p.index] for p in (source.folded, source.tokens, source.trigrams, source.first)
    )
    assert isinstance(asked, Sequence)
    assert isinstance(wanted, Sequence)
    assert isinstance(first, int)
    if not asked:
        return []
    best = [
        min(hits, key=_excellence)
        for entity in _of_classes(facts, source.classes)
        if facts.is_listed(entity)
        and (hits := _hits(facts, entity, str(folded), [str(t) for t in asked], [str(t) for t in wanted]))
    ]
    best.sort(key=lambda hit: (_RANKS.index(hit.rank), -hit.share, hit.entity.id))
    return best[:first]


def _excellence(hit: Hit) -> tuple[int, float, str, str, bool, str]:
    by_quote = hit.matched_property is None
    return _RANKS.index(hit.rank), -hit.share, fold(hit.matched), hit.matched, by_quote, hit.matched_property or ""


def _hits(facts: Facts, entity: Entity, folded: str, asked: list[str], wanted: list[str]) -> list[Hit]:
    hits = []
    for name, matched in facts.names_of(entity):
        likeness = share(wanted, matched)
        rank = _rank(matched, folded, asked, likeness)
        if rank:
            hits.append(Hit(entity, matched, name, *_span(matched, asked, rank), rank, likeness))
    quotes = [q for q in facts.quotes_of(entity) if all(begins_a_token(token, q) for token in asked)]
    return hits + [Hit(entity, quote, None, *_span(quote, asked, "WORD"), "WORD", 0.0) for quote in quotes]


def _rank(name: str, folded: str, asked: list[str], likeness: float) -> str | None:
    if fold(name) == folded:
        return "EXACT"
    if fold(name).startswith(folded):
        return "PREFIX"
    if all(begins_a_token(token, name) for token in asked):
        return "WORD"
    return "FUZZY" if likeness >= FUZZY_SHARE else None


def _span(matched: str, asked: list[str], rank: str) -> tuple[int, int]:
    if rank in ("PREFIX", "WORD"):
        for word in words(matched):
            if any(word.token.startswith(token) for token in asked):
                return word.start, word.end
    return 0, len(matched)
