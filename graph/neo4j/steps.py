"""The steps of a load, in an order in which each finds the nodes that it joins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain
from typing import Any, Final

from neo4j import ManagedTransaction

from graph.neo4j import statements
from graph.neo4j.batches import Writer
from graph.neo4j.changes import Changes, Difference
from graph.neo4j.elements import Elements
from graph.neo4j.properties import Properties
from graph.neo4j.schema import HASH, NAME, PLACES
from graph.neo4j.version import Opening
from ontology import core
from ontology.names import trigrams

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how many steps are done and how many there are."""

_NODES_AT_ONCE: Final = 2
"""Batches of nodes do not wait for one another; batches of relationships lock the nodes at both ends."""


class Steps:
    """One load."""

    def __init__(self, elements: Elements, changes: Changes, opening: Opening, writer: Writer) -> None:
        self._elements = elements
        self._changes = changes
        self._opening = opening
        self._write = writer.write

    def fill(self) -> None:
        """Write everything into an empty graph: hashes go with the nodes."""
        elements, changes = self._elements, self._changes
        entities, passages, claims = changes.entities, changes.passages, changes.claims
        self._write(
            statements.CREATE_ENTITIES,
            _labelled(elements.entities(entities.wanted), entities.hashes),
            at_once=_NODES_AT_ONCE,
        )
        self._write(statements.CREATE_PASSAGES, _hashed(elements.passages(passages.wanted), passages.hashes))
        self._write(statements.NAMES, _hashed(elements.names(changes.names.wanted), changes.names.hashes))
        with self._aside(self._words, statements.CREATE_WORDS):
            self._write(statements.CREATE_LITERALS, self._whole(elements.literal_claims(claims.wanted)))
            self._write(statements.CREATE_LINKS, self._whole(elements.link_claims(claims.wanted)))
            self._join_claims()
        self._join_both()

    def change(self) -> None:
        """Write what changed; what changed has no hash from its first batch to its last."""
        elements, changes = self._elements, self._changes
        self._take_back()
        self._write(statements.MERGE_ENTITIES, elements.entities(changes.entities.wanted))
        self._write(statements.MERGE_PASSAGES, elements.passages(changes.passages.wanted))
        self._write(statements.NAMES, elements.names(changes.names.wanted))
        with self._aside(self._words, statements.MERGE_WORDS):
            self._write(statements.MERGE_LITERALS, elements.literal_claims(changes.claims.wanted))
            self._write(statements.MERGE_LINKS, elements.link_claims(changes.claims.wanted))
            self._join_claims()
        self._join_both()
        self._write(statements.PLACES, ((*row, changes.places[row[0]]) for row in elements.places(changes.moved)))
        self._write(statements.PLACES_OF_CITATIONS, elements.places_of_citations(changes.moved), weight=_second)
        self._sweep()
        self._seal()

    # --- taking back ----------------------------------------------------------------------------------

    def _take_back(self) -> None:
        changes = self._changes
        self._write(statements.DROP_NAMES, chain(changes.names.changed, changes.names.gone))
        self._write(statements.STRIP_CLAIMS, changes.claims.changed)
        self._write(statements.DROP_CLAIMS, changes.claims.gone)
        self._write(statements.STRIP_PASSAGES, changes.passages.changed)
        self._write(statements.DROP_PASSAGES, changes.passages.gone)
        self._write(statements.STRIP_ENTITIES, changes.entities.changed)
        self._write(statements.DROP_ENTITIES, changes.entities.gone)

    def _sweep(self) -> None:
        """Remove words and trigrams that were left without use."""
        changes = self._changes
        if any(part.changed or part.gone for part in (changes.names, changes.passages)):
            with self._opening() as session:
                session.execute_write(_run_all, statements.UNUSED)

    def _seal(self) -> None:
        changes = self._changes
        for label, part in (
            (core.ENTITY, changes.entities),
            (core.PASSAGE, changes.passages),
            (core.CLAIM, changes.claims),
            (NAME, changes.names),
        ):
            places = changes.places if label == core.CLAIM else {}
            self._write(statements.seal(label), ((key, _seals(key, part, places)) for key in part.wanted))

    # --- writing --------------------------------------------------------------------------------------

    def _whole(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """Claims with their hashes."""
        changes = self._changes
        for row in rows:
            row[0].update(_seals(row[0]["id"], changes.claims, changes.places))
            yield row

    @contextmanager
    def _aside(self, work: Callable[[str], None], statement: str) -> Iterator[None]:
        """Do ``work`` meanwhile.

        Words lead to names and passages, claims to entities: as long as nothing joins the two, neither
        waits for a lock of the other. (A new relationship locks one that is already at its node.)
        """
        with ThreadPoolExecutor(1) as pool:
            done = pool.submit(work, statement)
            yield
            done.result()

    def _join_claims(self) -> None:
        """Join claims to one another and to entities."""
        elements, claims = self._elements, self._changes.claims.wanted
        self._write(statements.UNQUOTED, elements.unquoted(claims))
        self._write(statements.PREMISES, elements.premises(claims))
        self._write(statements.RIVALS, elements.rivals(claims))
        self._write(statements.QUALIFIED, elements.qualified(claims))

    def _join_both(self) -> None:
        """Join names to entities, claims to passages, passages to all but their words."""
        elements, passages = self._elements, self._changes.passages.wanted
        self._write(statements.NAMED, elements.named(self._changes.names.wanted))
        self._write(statements.IN, elements.sources(passages))
        self._write(statements.QUOTING, elements.quoting(self._changes.claims.wanted))
        self._write(statements.SPEAKERS, elements.speakers(passages))
        self._write(statements.SAID_BY_ENTITIES, elements.said_by_entities(passages))
        self._write(statements.SAID_BY_SPEAKERS, elements.said_by_speakers(passages))
        self._write(statements.RELAYING, elements.relaying(passages))
        self._write(statements.BEING, elements.being(passages))
        self._write(statements.BELONGING, elements.belonging(passages))
        self._write(statements.VIA, elements.via(passages))

    def _words(self, statement: str) -> None:
        """Write the words of names and quotes, and the trigrams of the words of names."""
        elements, names, passages = self._elements, self._changes.names.wanted, self._changes.passages.wanted
        named = _distinct(elements.name_words(names))
        quoted = _distinct(elements.quote_words(passages))
        self._write(statement, sorted(named | quoted), at_once=_NODES_AT_ONCE)
        found = {word: sorted(trigrams(word)) for word in sorted(named)}
        self._write(statements.TRIGRAMS, sorted({trigram for several in found.values() for trigram in several}))
        self._write(statements.WORD_TRIGRAMS, found.items(), weight=_second, counted=False)
        self._write(statements.NAME_WORDS, elements.name_words(names), weight=_second)
        self._write(statements.QUOTE_WORDS, elements.quote_words(passages), weight=_second)


def _run_all(tx: ManagedTransaction, several: Iterable[str]) -> None:
    for statement in several:
        tx.run(statement).consume()


def _second(row: Sequence[Any]) -> int:
    """How many relationships a row writes that lists them second."""
    return len(row[1])


def _hashed(nodes: Iterable[Properties], hashes: Mapping[str, str]) -> Iterator[Properties]:
    for node in nodes:
        node[HASH] = hashes[node["id"]]
        yield node


def _labelled(
    nodes: Iterable[tuple[Properties, Sequence[str]]], hashes: Mapping[str, str]
) -> Iterator[tuple[Properties, Sequence[str]]]:
    for node, labels in nodes:
        node[HASH] = hashes[node["id"]]
        yield node, labels


def _seals(key: str, part: Difference, places: Mapping[str, str]) -> dict[str, str]:
    """The properties that say that a node is whole."""
    found = {HASH: part.hashes[key]}
    if key in places:
        found[PLACES] = places[key]
    return found


def _distinct(rows: Iterable[tuple[str, list[Any]]]) -> set[str]:
    return {word[0] for _, several in rows for word in several}
