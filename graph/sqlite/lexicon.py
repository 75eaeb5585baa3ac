"""What names are found by: their words, the entities that bear them, and the trigrams of the words [31]."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import orjson

from ontology.names import fold_with_places, tokens, trigrams

NameRow = tuple[int, str, bool, str, str, str | None, int]


def folded_with_places(text: str) -> tuple[str, str | None]:
    """The folded form of a text, and where its words begin and end (``ontology.names.word_places``) as a JSON array.

    The latter is None where they stand in the text where they stand in its folded form: in most names.
    """
    folded, places = fold_with_places(text)
    return folded, None if places is None else orjson.dumps(places).decode()


@dataclass(slots=True)
class Lexicon:
    """Collects names, one after the other, into the rows of ``name``, ``word``, ``posting`` and ``trigram``."""

    postings: dict[str, list[int]] = field(default_factory=dict)
    """By distinct word: the keys of the names that hold it, in order."""
    _count: int = 0

    def add(self, entity: int, property_name: str, text: str, *, metonym: bool) -> NameRow:
        """The row of one more name (its key is the number of names so far)."""
        self._count += 1
        folded, places = folded_with_places(text)
        found = tokens(folded)
        for word in found:
            self.postings.setdefault(word, []).append(self._count)
        distinct = len(trigrams(found[0])) if len(found) == 1 else len(frozenset().union(*map(trigrams, found)))
        return entity, property_name, metonym, text, folded, places, distinct

    def words(self) -> Mapping[str, int]:
        """Every distinct word with its key, in order of code points."""
        return {word: key for key, word in enumerate(sorted(self.postings), 1)}

    def word_rows(self) -> Iterator[tuple[str, int]]:
        """The rows of ``word``: text and key."""
        yield from self.words().items()

    def posting_rows(self) -> Iterator[tuple[int, int]]:
        """The rows of ``posting``, in key order."""
        for word, key in self.words().items():
            for name in self.postings[word]:
                yield key, name

    def trigram_rows(self) -> Iterator[tuple[str, int]]:
        """The rows of ``trigram``, in key order."""
        holding: dict[str, list[int]] = {}
        for word, key in self.words().items():
            for trigram in trigrams(word):
                holding.setdefault(trigram, []).append(key)
        for trigram in sorted(holding):
            for key in holding[trigram]:
                yield trigram, key
