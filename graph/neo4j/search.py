"""Searches as clauses: names and quotes by exact, prefix, word and fuzzy match [31]."""

from __future__ import annotations

from typing import Final

from graph.neo4j import schema
from graph.neo4j.cypher import alternatives, first_of
from graph.neo4j.references import alike, share
from graph.neo4j.writing import HitRow, Writing
from graph.plan import SearchHits

_EXACT, _PREFIX, _WORD, _FUZZY = range(4)
_EXCELLENCE: Final = (
    "level, share DESC, coalesce(m.folded, m.quoteFolded, m.quote), coalesce(m.text, m.quote), "
    "m.property IS NULL, m.property"
)


def hits(writing: Writing, source: SearchHits) -> tuple[HitRow, str]:
    """The hits of a search, and the clauses that bind them in order."""
    folded, tokens, trigrams, first = (
        writing.value(param) for param in (source.folded, source.tokens, source.trigrams, source.first)
    )
    row = HitRow(writing.entity(), *(writing.alias(letter) for letter in "mlx"))
    node = row.node.alias
    allowed = f"e:{alternatives(source.classes)}" if source.classes else "false"
    text = (
        f"CALL () {{ {_matches(folded, tokens, trigrams)} }} "
        f"MATCH (m)<-[:{schema.NAMED}]-(e) WHERE {allowed} RETURN e, m, level, share "
        f"UNION ALL {_quotes(tokens)} AND {allowed} RETURN e, p AS m, {_WORD} AS level, 0.0 AS share"
    )
    return row, (
        f"CALL () {{ {text} }} WITH e, m, level, share WHERE size({tokens}) > 0 "
        f"WITH e, m, level, share ORDER BY {_EXCELLENCE} "
        "WITH e, collect(m)[0] AS m, collect(level)[0] AS level, collect(share)[0] AS share "
        f"ORDER BY level, share DESC, e.id LIMIT {first} "
        f"WITH e AS {node}, m AS {row.matched}, level AS {row.level}, {_place(tokens)} AS {row.place}"
    )


def _matches(folded: str, tokens: str, trigrams: str) -> str:
    """The names that match, as ``m``, each with its level and its share; one may come with several levels."""
    likeness = share("n", trigrams)
    begins = f"n.folded STARTS WITH {folded}"
    return (
        f"MATCH (n:{schema.NAME}) WHERE {begins} RETURN n AS m, "
        f"CASE WHEN n.folded = {folded} THEN {_EXACT} ELSE {_PREFIX} END AS level, {likeness} AS share "
        f"UNION ALL {_with_words(schema.HAS_TOKEN, f'n:{schema.NAME}', tokens)} "
        f"RETURN n AS m, {_WORD} AS level, {likeness} AS share "
        f"UNION ALL {alike(trigrams)} RETURN n AS m, {_FUZZY} AS level, share"
    )


def _quotes(tokens: str) -> str:
    found = _with_words(schema.QUOTES_TOKEN, "n", tokens)
    return f"{found} WITH n AS p MATCH (p)-[:{schema.IN}]->(e) WHERE true"


def _with_words(way: str, node: str, tokens: str) -> str:
    """The clauses that bind ``n`` to what has, for each token, a word that begins with it."""
    return (
        f"UNWIND range(0, size({tokens}) - 1) AS number "
        f"MATCH (k:{schema.TOKEN}) WHERE k.text STARTS WITH {tokens}[number] MATCH (k)<-[:{way}]-({node}) "
        f"WITH n, count(DISTINCT number) AS matching WHERE matching = size({tokens})"
    )


def _place(tokens: str) -> str:
    """Where the first word that begins with a token begins and ends; null where all of the text is meant."""
    words = f"MATCH (m)-[t:{schema.HAS_TOKEN}|{schema.QUOTES_TOKEN}]->(k)"
    begins = f"any(token IN {tokens} WHERE k.text STARTS WITH token)"
    place = first_of(f"{words} WHERE {begins} WITH t ORDER BY t.position LIMIT 1 RETURN [t.start, t.end]")
    return f"CASE WHEN level IN [{_PREFIX}, {_WORD}] THEN {place} END"
