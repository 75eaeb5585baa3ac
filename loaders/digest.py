"""The digest of a dataset: equal for equal content, however it is split among files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import Final, Protocol, TypeVar

import orjson

from ontology.records import Claim, Entity, Passage

_BATCH: Final = 4096
_SEPARATOR: Final = "\x1f"
"""Stands in no id and no word of the model."""
_Record = TypeVar("_Record")


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


def digest_of(entities: Mapping[str, Entity], passages: Mapping[str, Passage], claims: Mapping[str, Claim]) -> str:
    """SHA-256 of what the dataset says, positions apart; the mappings but ``claims`` iterate in the order of ids."""
    summed = sha256()
    for batch in _batches(entities.values()):
        _add(summed, [entity[:3] for entity in batch])
    for passages_batch in _batches(passages.values()):
        _add(summed, [(p[:5], _plain(p.said_by), p.via) for p in passages_batch])
    # A line begins with the claim's id: sorted they are the same for any order of the claims.
    summed.update("\n".join(sorted(map(_line, claims.values()))).encode())
    return summed.hexdigest()


def _line(claim: Claim) -> str:
    """What a claim says; its id, itself a hash, stands for subject, property, object or value, language and span."""
    claim_id, citations = claim[0], claim[11]
    plainly = claim[10] and not claim[8] and claim[9] is None
    if plainly and len(citations) == 1:
        source, passage, stance, scope, _ = citations[0]
        return _SEPARATOR.join((claim_id, source, passage or "", stance, scope))
    cited = [part or "" for citation in citations for part in citation[:4]]
    more = () if plainly else (orjson.dumps((claim[8:11], claim[12])).decode(),)
    return _SEPARATOR.join((claim_id, *cited, *more))


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
