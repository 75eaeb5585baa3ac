"""A view in SQL's words: what the conditions of :mod:`graph.sqlite.views` are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ontology.holding import Holds


@dataclass(frozen=True, slots=True)
class Sight:
    """A view as SQL expressions; None where a part is not asked."""

    as_of: str | None = None
    at_least: Holds = Holds.CERTAINLY
    known_by: str | None = None
    without: str | None = None
    """The keys of what is set aside, each between commas."""
    keep_relays: str | None = None
    publishers: str | None = None
    languages: str | None = None
    asserted_only: str | None = None
    min_independent: str | None = None
    evident: bool = False
    """Whether root fields list only what there is evidence for, although all evidence counts."""

    @property
    def filters_citations(self) -> bool:
        """Whether some citations may not count."""
        return any(part is not None for part in (self.known_by, self.without, self.publishers, self.languages))

    @property
    def only_by_day(self) -> bool:
        """Whether no more than the days of sources decides what stands."""
        parts = (self.without, self.publishers, self.languages, self.asserted_only, self.min_independent)
        return all(part is None for part in parts)

    @property
    def filters_evidence(self) -> bool:
        """Whether some claims may not stand."""
        return self.known_by is not None or not self.only_by_day


EVERYTHING: Final = Sight()
