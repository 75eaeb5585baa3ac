"""What texts may name [30]."""

from __future__ import annotations

from collections.abc import Sequence

from graph.plan import Resolving
from graph.store import Value
from ontology import core
from ontology.names import fold
from tests.reference.facts import Facts
from tests.reference.rows import Hit, Named


def named(facts: Facts, asked: Resolving, values: Sequence[Value]) -> list[Named]:
    """Each of the texts with its candidates."""
    texts, folded = values[asked.texts.index], values[asked.folded.index]
    assert isinstance(texts, Sequence)
    assert isinstance(folded, Sequence)
    return [
        Named(str(text), _candidates(facts, str(text), str(name))) for text, name in zip(texts, folded, strict=True)
    ]


def _candidates(facts: Facts, text: str, folded: str) -> list[Hit]:
    found: dict[tuple[bool, str, str, str, bool, str], Hit] = {}
    for entity in facts.whole.dataset.entities.values():
        if entity.id == text:
            found[False, entity.id, "", "", False, ""] = Hit(entity, text, None, 0, 0, "", 0.0)
        is_source = facts.ontology.is_a(entity.class_name, core.SOURCE)
        for giving in (*core.NAMES, core.HEADLINE) if is_source else core.NAMES:
            for claim in facts.whole.stated_of(entity.id, giving):
                if claim.value and fold(claim.value) == folded:
                    hit = Hit(entity, claim.value, claim.property, 0, 0, "", 0.0, claim.language)
                    language = claim.language
                    key = (True, entity.id, claim.property, claim.value, language is None, language or "")
                    found[key] = hit
    return [found[key] for key in sorted(found)]
