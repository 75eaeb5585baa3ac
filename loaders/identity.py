"""What makes a claim the claim it is (model rule 4), and the claims that need no writing."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

from loaders.drafts import ClaimDraft, Qualifiers
from ontology import core

_ID_BYTES: Final = 10
_SEPARATOR: Final = "\x1f"

Content = tuple[str, str, str | None, str | None, str | None, str | None, str | None]
"""Subject, stored property, object, value, language, since, until: of a claim, ``claim[1:8]``."""


def claim_id(content: Content, identifying: Qualifiers = ()) -> str:
    """The id of the claim of this content and these identifying qualifiers: 20 hexadecimal digits."""
    subject, stored, target, value, language, since, until = content
    parts = (subject, stored, target or "", value or "", language or "", since or "", until or "")
    hashed = _SEPARATOR.join(parts)
    for name, values in identifying:
        hashed = _SEPARATOR.join((hashed, name, *values))
    return blake2b(hashed.encode(), digest_size=_ID_BYTES).hexdigest()


def existence(entity: str, at: int) -> ClaimDraft:
    """The claim that an event took place, that an agreement or commitment was made [8]."""
    content: Content = (entity, core.EXISTENCE, None, "true", None, None, None)
    return ClaimDraft(claim_id(content), *content, (), None, (), at)
