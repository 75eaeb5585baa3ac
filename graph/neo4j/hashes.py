"""The hashes by which a load knows what has changed: of an owner and of all that belongs to it.

They are made from the records, not from what is written: what has not changed need not be worked out.
The ontology and the layout are no part of them; with another of these everything is written anew.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

import orjson

from graph.neo4j.elements import Elements
from ontology.records import Position, Speaker

_BYTES: Final = 9


def of_entities(elements: Elements) -> dict[str, str]:
    """By id: the hash of each entity with its plain values."""
    contested = {claim_id for claim_id, found in elements.dataset.assessments.items() if found.contested}
    literals = elements.literals
    return {
        entity.id: _hash(
            [
                entity[:3],
                _place(entity.at),
                [
                    (claim.property, claim.value, claim.language, claim.since, claim.id in contested)
                    for claim in literals.get(entity.id, ())
                ],
            ]
        )
        for entity in elements.dataset.entities.values()
    }


def of_passages(elements: Elements) -> dict[str, str]:
    """By id: the hash of each passage with who says it and what it draws on."""
    return {
        passage.id: _hash([passage[:5], _spoken(passage.said_by), passage.via])
        for passage in elements.dataset.passages.values()
    }


def of_claims(elements: Elements) -> dict[str, str]:
    """By id: the hash of each claim with its citations, their day and its assessment; places are no part of it."""
    assessments = elements.dataset.assessments
    return {
        claim.id: _hash(
            [
                claim[:10],
                elements.dataset.inferences.get(claim.id),
                [citation[:4] for citation in claim.citations],
                claim.proofs[:1],
                tuple(assessments[claim.id]),
                elements.clocks.known(claim),
            ]
        )
        for claim in elements.dataset.claims.values()
    }


def of_names(elements: Elements) -> dict[str, str]:
    """By id, which is that of its claim: the hash of each name."""
    return {key: _hash([c.subject, c.property, c.value, c.language]) for key, c in elements.naming.items()}


def of_places(elements: Elements) -> dict[str, str]:
    """By claim id: the hash of where it and its citations were written; derived claims are left out."""
    return {
        claim.id: _hash([_place(claim.at), *(_place(citation.at) for citation in claim.citations)])
        for claim in elements.dataset.claims.values()
        if claim.at is not None
    }


def _place(at: Position) -> tuple[str, int]:
    return at.file, at.line


def _hash(content: object) -> str:
    return blake2b(orjson.dumps(content, default=tuple), digest_size=_BYTES).hexdigest()


def _spoken(said_by: Speaker | None) -> object:
    return said_by and (*said_by[:3], _spoken(said_by.relaying))
