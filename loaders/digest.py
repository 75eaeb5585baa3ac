"""The digest of a dataset: equal for equal content, however it is split among files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Final

import orjson

from ontology.records import Citation, Claim, Entity, Passage

_BATCH: Final = 4096


def digest_of(entities: Mapping[str, Entity], passages: Mapping[str, Passage], claims: Mapping[str, Claim]) -> str:
    """SHA-256 of what the dataset says, positions apart; the mappings iterate in the order of ids."""
    summed = sha256()
    for rows in (
        (tuple(entity[:3]) for entity in entities.values()),
        (tuple(passage[:5]) + (_plain(passage.said_by), passage.via) for passage in passages.values()),
        (_content(claim) for claim in claims.values()),
    ):
        for batch in _batches(rows):
            summed.update(orjson.dumps(batch))
        summed.update(b"\n")
    return summed.hexdigest()


def _content(claim: Claim) -> tuple[object, ...]:
    """What a claim's id, itself a hash of its identity, leaves out."""
    citations = [_cited(citation) for citation in claim.citations]
    return claim.id, claim.qualifiers, claim.handle, claim.asserted, citations, claim.proofs


def _cited(citation: Citation) -> tuple[object, ...]:
    return citation.source, citation.passage, citation.stance, citation.scope


def _plain(record: object) -> object:
    """A speaker as nested plain tuples, which the encoder knows."""
    return tuple(_plain(part) for part in record) if isinstance(record, tuple) else record


def _batches(rows: Iterator[tuple[object, ...]]) -> Iterator[list[tuple[object, ...]]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch
