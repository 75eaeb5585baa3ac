"""The digest of a dataset: equal for equal content, however it is split among files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import Final, Protocol, TypeVar

import orjson

from ontology.records import Claim, Entity, Passage

_BATCH: Final = 4096
_Record = TypeVar("_Record")


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


def digest_of(entities: Mapping[str, Entity], passages: Mapping[str, Passage], claims: Mapping[str, Claim]) -> str:
    """SHA-256 of what the dataset says, positions apart; the mappings iterate in the order of ids."""
    summed = sha256()
    for batch in _batches(entities.values()):
        _add(summed, [entity[:3] for entity in batch])
    for passages_batch in _batches(passages.values()):
        _add(summed, [(p[:5], _plain(p.said_by), p.via) for p in passages_batch])
    for claims_batch in _batches(claims.values()):
        # A claim's id, itself a hash, stands for subject, property, object or value, language and span.
        _add(
            summed,
            [
                (claim.id, claim[8:11], [citation[:4] for citation in claim.citations], claim.proofs)
                for claim in claims_batch
            ],
        )
    return summed.hexdigest()


def _add(summed: _Hash, rows: Sequence[object]) -> None:
    summed.update(orjson.dumps(rows))
    summed.update(b"\n")


def _plain(record: object) -> object:
    """A speaker as nested plain tuples, which the encoder knows."""
    return tuple(_plain(part) for part in record) if isinstance(record, tuple) else record


def _batches(records: Iterable[_Record]) -> Iterator[list[_Record]]:
    """The records in lists of a size that does not depend on them."""
    waiting = iter(records)
    while batch := list(islice(waiting, _BATCH)):
        yield batch
