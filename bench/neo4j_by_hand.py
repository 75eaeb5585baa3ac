"""A hand-tuned ``UNWIND`` writer of the graph that Parley loads: the measure of its loader, and nothing else.

It writes the same nodes, relationships, constraints and indexes into an empty database, as somebody would who knows
this dataset and this version of the layout. It keeps no hashes, tells no version, counts nothing, and leaves half a
graph behind when it is stopped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any, Final

from neo4j import Driver

from graph.neo4j.elements import Elements
from graph.neo4j.schema import constraints
from ontology.model import Ontology
from ontology.names import trigrams
from ontology.records import Dataset

_ROWS: Final = 10_000
_WORD_ROWS: Final = 400
"""Rows that each join some thirty words."""

Rows = Iterable[Any]


def write(dataset: Dataset, ontology: Ontology, driver: Driver) -> None:
    """Write a dataset into an empty database."""
    elements, everything = Elements(dataset, ontology), _Everything()
    for _, statement in constraints():
        driver.execute_query(statement)
    driver.execute_query("CALL db.awaitIndexes(300)")
    with ThreadPoolExecutor(1) as pool, ThreadPoolExecutor(1) as other, ThreadPoolExecutor(1) as aside:
        writer = _Writer(driver, pool)
        _write_nodes(writer, elements, everything)
        # Words lead to names and passages, claims to entities: as long as nothing joins the two, none waits for a lock.
        words = aside.submit(_write_words, _Writer(driver, other), elements, everything)
        _write_claims(writer, elements, everything)
        words.result()
        _write_passages(writer, elements, everything)


class _Everything:
    """Contains whatever there is."""

    def __contains__(self, _: object) -> bool:
        return True


class _Writer:
    """Writes a batch while the next is made ready."""

    def __init__(self, driver: Driver, pool: ThreadPoolExecutor) -> None:
        self._driver = driver
        self._pool = pool

    def run(self, statement: str, rows: Rows, size: int = _ROWS) -> None:
        """Run a statement over all rows."""
        coming, before = iter(rows), None
        while batch := list(islice(coming, size)):
            if before is not None:
                before.result()
            before = self._pool.submit(self._driver.execute_query, f"UNWIND $rows AS row {statement}", rows=batch)
        if before is not None:
            before.result()

    def join(self, start: str, kind: str, end: str, rows: Rows) -> None:
        """Make a relationship from the node of each row's first id to that of its second; a third are properties."""
        found = f"MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}})"
        self.run(f"{found} CREATE (a)-[r:{kind}]->(b) SET r = row[2]", rows)


def _grouped(rows: Rows, key: Callable[[Any], Any]) -> Iterator[tuple[Any, list[Any]]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    yield from found.items()


def _write_nodes(writer: _Writer, elements: Elements, everything: _Everything) -> None:
    for labels, rows in _grouped(elements.entities(everything), lambda row: row[1]):
        names = ":".join(f"`{label}`" for label in labels)
        writer.run(f"CREATE (n:{names}) SET n = row", (row[0] for row in rows))
    writer.run("CREATE (n:Passage) SET n = row", elements.passages(everything))
    writer.run("CREATE (n:Name) SET n = row", elements.names(everything))
    writer.run("CREATE (n:Speaker) SET n = row", elements.speakers(everything))


def _write_claims(writer: _Writer, elements: Elements, everything: _Everything) -> None:
    writer.run(
        "MATCH (s:Entity {id: row[1]}) CREATE (n:Claim) SET n = row[0] CREATE (n)-[:SUBJECT]->(s)",
        elements.literal_claims(everything),
    )
    for kind, rows in _grouped(elements.link_claims(everything), lambda row: row[3]):
        writer.run(
            "MATCH (s:Entity {id: row[1]}) MATCH (o:Entity {id: row[2]}) CREATE (n:Claim) SET n = row[0] "
            f"CREATE (n)-[:SUBJECT]->(s), (n)-[:OBJECT]->(o), (s)-[r:`{kind}`]->(o) SET r = row[4]",
            rows,
        )
    writer.join("Claim", "CITES", "Entity", elements.unquoted(everything))
    premises = ((a, b, {"position": position}) for a, b, position in elements.premises(everything))
    writer.join("Claim", "HAS_PREMISE", "Claim", premises)
    writer.join("Claim", "RIVALS", "Claim", _bare(elements.rivals(everything)))
    qualified = ((a, b, {"qualifier": name, "position": n}) for a, b, name, n in elements.qualified(everything))
    writer.join("Claim", "QUALIFIED_BY", "Entity", qualified)


def _write_passages(writer: _Writer, elements: Elements, everything: _Everything) -> None:
    writer.join("Claim", "CITES", "Passage", elements.quoting(everything))
    writer.join("Entity", "NAMED", "Name", _bare(elements.named(everything)))
    writer.join("Passage", "IN", "Entity", _bare(elements.sources(everything)))
    writer.join("Passage", "SAID_BY", "Entity", _bare(elements.said_by_entities(everything)))
    writer.join("Passage", "SAID_BY", "Speaker", _bare(elements.said_by_speakers(everything)))
    writer.join("Speaker", "RELAYING", "Speaker", _bare(elements.relaying(everything)))
    writer.join("Speaker", "IS", "Entity", _bare(elements.being(everything)))
    writer.join("Speaker", "OF", "Entity", _bare(elements.belonging(everything)))
    writer.join("Passage", "VIA", "Entity", ((a, b, {"position": n}) for a, b, n in elements.via(everything)))


def _bare(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, dict[str, object]]]:
    return ((start, end, {}) for start, end in rows)


def _write_words(writer: _Writer, elements: Elements, everything: _Everything) -> None:
    named = {word[0] for _, several in elements.name_words(everything) for word in several}
    quoted = {word[0] for _, several in elements.quote_words(everything) for word in several}
    grams = {word: sorted(trigrams(word)) for word in named}
    writer.run("CREATE (:Token {text: row})", sorted(named | quoted))
    writer.run("CREATE (:Trigram {text: row})", sorted({gram for several in grams.values() for gram in several}))
    writer.run(
        "MATCH (a:Token {text: row[0]}) UNWIND row[1] AS gram MATCH (b:Trigram {text: gram}) "
        "CREATE (a)-[:HAS_TRIGRAM]->(b)",
        grams.items(),
        _ROWS // 8,
    )
    for start, kind, size, rows in (
        ("Name", "HAS_TOKEN", _ROWS // 2, elements.name_words(everything)),
        ("Passage", "QUOTES_TOKEN", _WORD_ROWS, elements.quote_words(everything)),
    ):
        writer.run(
            f"MATCH (a:{start} {{id: row[0]}}) UNWIND row[1] AS word MATCH (b:Token {{text: word[0]}}) "
            f"CREATE (a)-[:{kind} {{position: word[1], start: word[2], end: word[3]}}]->(b)",
            rows,
            size,
        )
