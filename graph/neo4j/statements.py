"""What the loader says to Neo4j. One statement writes one batch of rows.

Each writing statement begins at the version node and names the load that it belongs to: a load that
has lost its place to another writes nothing. Each returns how many rows it wrote: the loader compares.
Labels and types that the ontology gives are values here, so that there is one text to plan for all.
"""

from __future__ import annotations

from typing import Final

_BATCH: Final = "MATCH (d:Dataset {name: $name, load: $load}) UNWIND $rows AS row "
_COUNT: Final = " RETURN count(*) AS written"


def _joined(start: str, kind: str, end: str, properties: str = "") -> str:
    """Make one relationship a row, from the node ``row[0]`` to the node ``row[1]``."""
    found = " ".join(f"MATCH {node}" for node in (start, end))
    return f"{_BATCH}{found} CREATE (a)-[:{kind}{properties}]->(b){_COUNT}"


_CLAIM: Final = "(a:Claim {id: row[0]})"
_PASSAGE: Final = "(a:Passage {id: row[0]})"
_SPEAKER: Final = "(a:Speaker {id: row[0]})"
_ENTITY: Final = "(b:Entity {id: row[1]})"

# --- Into an empty graph: nothing is there yet ------------------------------------------------------

CREATE_ENTITIES: Final = f"{_BATCH}CREATE (n:$(row[1])) SET n = row[0]{_COUNT}"
CREATE_PASSAGES: Final = f"{_BATCH}CREATE (n:Passage) SET n = row{_COUNT}"
CREATE_LITERALS: Final = (
    f"{_BATCH}MATCH (s:Entity {{id: row[1]}}) CREATE (n:Claim) SET n = row[0] CREATE (n)-[:SUBJECT]->(s){_COUNT}"
)
CREATE_LINKS: Final = (
    f"{_BATCH}MATCH (s:Entity {{id: row[1]}}) MATCH (o:Entity {{id: row[2]}}) CREATE (n:Claim) SET n = row[0] "
    f"CREATE (n)-[:SUBJECT]->(s), (n)-[:OBJECT]->(o), (s)-[r:$(row[3])]->(o) SET r = row[4]{_COUNT}"
)

# --- Into a graph that holds something: nodes that are there keep their other relationships ---------

MERGE_ENTITIES: Final = (
    f"{_BATCH}MERGE (n:Entity {{id: row[0].id}}) WITH n, row, [l IN labels(n) WHERE NOT l IN row[1]] AS former "
    f"REMOVE n:$(former) SET n:$(row[1]), n = row[0]{_COUNT}"
)
MERGE_PASSAGES: Final = f"{_BATCH}MERGE (n:Passage {{id: row.id}}) SET n = row{_COUNT}"
MERGE_LITERALS: Final = CREATE_LITERALS.replace("CREATE (n:Claim)", "MERGE (n:Claim {id: row[0].id})")
MERGE_LINKS: Final = CREATE_LINKS.replace("CREATE (n:Claim)", "MERGE (n:Claim {id: row[0].id})")

# --- Names are made anew when they change: nothing but what is theirs leads to them -----------------

NAMES: Final = f"{_BATCH}CREATE (n:Name) SET n = row{_COUNT}"

# --- Relationships ----------------------------------------------------------------------------------

QUOTING: Final = (
    f"{_BATCH}MATCH {_CLAIM} MATCH (b:Passage {{id: row[1]}}) CREATE (a)-[r:CITES]->(b) SET r = row[2]{_COUNT}"
)
UNQUOTED: Final = f"{_BATCH}MATCH {_CLAIM} MATCH {_ENTITY} CREATE (a)-[r:CITES]->(b) SET r = row[2]{_COUNT}"
PREMISES: Final = _joined(_CLAIM, "HAS_PREMISE", "(b:Claim {id: row[1]})", " {position: row[2]}")
RIVALS: Final = _joined(_CLAIM, "RIVALS", "(b:Claim {id: row[1]})")
QUALIFIED: Final = _joined(_CLAIM, "QUALIFIED_BY", _ENTITY, " {qualifier: row[2], position: row[3]}")
IN: Final = _joined(_PASSAGE, "IN", _ENTITY)
NAMED: Final = _joined("(a:Entity {id: row[0]})", "NAMED", "(b:Name {id: row[1]})")
SPEAKERS: Final = f"{_BATCH}CREATE (n:Speaker) SET n = row{_COUNT}"
SAID_BY_ENTITIES: Final = _joined(_PASSAGE, "SAID_BY", _ENTITY)
SAID_BY_SPEAKERS: Final = _joined(_PASSAGE, "SAID_BY", "(b:Speaker {id: row[1]})")
RELAYING: Final = _joined(_SPEAKER, "RELAYING", "(b:Speaker {id: row[1]})")
BEING: Final = _joined(_SPEAKER, "IS", _ENTITY)
BELONGING: Final = _joined(_SPEAKER, "OF", _ENTITY)
VIA: Final = _joined(_PASSAGE, "VIA", _ENTITY, " {position: row[2]}")

CREATE_WORDS: Final = f"{_BATCH}CREATE (n:Token {{text: row}}){_COUNT}"
MERGE_WORDS: Final = f"{_BATCH}MERGE (n:Token {{text: row}}){_COUNT}"
TRIGRAMS: Final = f"{_BATCH}MERGE (n:Trigram {{text: row}}){_COUNT}"
# Rows are words, each with its trigrams; a word that has them already is passed over.
WORD_TRIGRAMS: Final = (
    f"{_BATCH}MATCH (a:Token {{text: row[0]}}) WHERE NOT EXISTS {{ (a)-[:HAS_TRIGRAM]->() }} "
    "UNWIND row[1] AS text MATCH (b:Trigram {text: text}) CREATE (a)-[:HAS_TRIGRAM]->(b)"
)


def _words(start: str, kind: str) -> str:
    """Join the node ``row[0]`` to each of the words ``row[1]``."""
    places = "{position: word[1], start: word[2], end: word[3]}"
    return (
        f"{_BATCH}MATCH {start} UNWIND row[1] AS word MATCH (b:Token {{text: word[0]}}) "
        f"CREATE (a)-[:{kind} {places}]->(b){_COUNT}"
    )


NAME_WORDS: Final = _words("(a:Name {id: row[0]})", "HAS_TOKEN")
QUOTE_WORDS: Final = _words(_PASSAGE, "QUOTES_TOKEN")

# --- Taking back ------------------------------------------------------------------------------------

# What a claim, a passage or a name owns goes; the node stays, without a hash until it is whole again.
_STRIP_CLAIM: Final = (
    f"{_BATCH}MATCH (n:Claim {{id: row}}) REMOVE n._hash WITH n "
    "CALL (n) { MATCH (n)-[:SUBJECT]->(s), (n)-[:OBJECT]->(o) MATCH (s)-[r {claim: n.id}]->(o) DELETE r } "
)
STRIP_CLAIMS: Final = _STRIP_CLAIM + "CALL (n) { MATCH (n)-[r]->() DELETE r }" + _COUNT
DROP_CLAIMS: Final = _STRIP_CLAIM + "DETACH DELETE n" + _COUNT
_STRIP_PASSAGE: Final = (
    f"{_BATCH}MATCH (n:Passage {{id: row}}) REMOVE n._hash WITH n "
    "CALL (n) { MATCH (s:Speaker) WHERE s.id STARTS WITH n.id + '/' DETACH DELETE s } "
)
STRIP_PASSAGES: Final = _STRIP_PASSAGE + "CALL (n) { MATCH (n)-[r]->() DELETE r }" + _COUNT
DROP_PASSAGES: Final = _STRIP_PASSAGE + "DETACH DELETE n" + _COUNT
STRIP_ENTITIES: Final = f"{_BATCH}MATCH (n:Entity {{id: row}}) REMOVE n._hash{_COUNT}"
DROP_ENTITIES: Final = f"{_BATCH}MATCH (n:Entity {{id: row}}) DETACH DELETE n{_COUNT}"
DROP_NAMES: Final = f"{_BATCH}MATCH (n:Name {{id: row}}) DETACH DELETE n{_COUNT}"

# Words and trigrams that nobody uses any more.
UNUSED: Final = (
    "MATCH (t:Token)-[r:HAS_TRIGRAM]->() WHERE NOT EXISTS { (t)<-[:HAS_TOKEN]-() } DELETE r",
    "MATCH (t:Token) WHERE NOT EXISTS { (t)<-[:HAS_TOKEN|QUOTES_TOKEN]-() } DETACH DELETE t",
    "MATCH (t:Trigram) WHERE NOT EXISTS { (t)<-[:HAS_TRIGRAM]-() } DETACH DELETE t",
)


def wipe(label: str) -> str:
    """Delete every node of a label, some at a time; runs outside of transactions."""
    return f"MATCH (n:{label}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 5000 ROWS"


def hashes(label: str, *keys: str) -> str:
    """Read the ids and the hashes of all nodes of a label."""
    return f"MATCH (n:{label}) RETURN n.id, " + ", ".join(f"n.{key}" for key in keys)


def seal(label: str) -> str:
    """Give nodes their hashes: rows are ids, each with properties."""
    return f"{_BATCH}MATCH (n:{label} {{id: row[0]}}) SET n += row[1]{_COUNT}"


PLACES: Final = f"{_BATCH}MATCH (n:Claim {{id: row[0]}}) SET n += row[1], n._places = row[2]{_COUNT}"
PLACES_OF_CITATIONS: Final = (
    f"{_BATCH}MATCH (n:Claim {{id: row[0]}}) UNWIND row[1] AS place "
    f"MATCH (n)-[r:CITES {{position: place.position}}]->() SET r = place{_COUNT}"
)
