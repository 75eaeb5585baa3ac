"""Searches as a FROM clause: names and quotes by exact, prefix, word and fuzzy match [31]."""

from __future__ import annotations

from graph.plan import SearchHits
from graph.sqlite.references import alike, share
from graph.sqlite.sql import quoted
from graph.sqlite.views import listed
from graph.sqlite.writing import HitRow, Writing


def hits(writing: Writing, source: SearchHits) -> tuple[HitRow, str]:
    """The hits of a search in order, and the text after FROM that gives them."""
    row = HitRow(writing.alias("h"), writing.entity())
    folded, tokens, trigrams, first = (
        writing.value(param) for param in (source.folded, source.tokens, source.trigrams, source.first)
    )
    seen = listed(writing, writing.sight, "f.entity", source.classes)
    allowed = writing.of_classes("f.entity", source.classes) + f" AND {seen}" * bool(seen)
    matched = (
        f"SELECT m.*, row_number() OVER (PARTITION BY m.entity ORDER BY {_EXCELLENCE}) AS place "
        f"FROM (SELECT * FROM firm UNION ALL {_fuzzy(trigrams, first)}) AS m "
    )
    best = (
        f"WITH firm AS MATERIALIZED (SELECT f.* FROM ({_firm(folded, tokens, trigrams)}) AS f WHERE {allowed}), "
        f"best AS MATERIALIZED (SELECT f.* FROM ({matched}) AS f "
        f"WHERE f.place = 1 AND {allowed} ORDER BY f.level, f.share DESC, f.entity LIMIT {first}) "
        f"SELECT entity, level, share, property, text, {_NAMES_OF_LEVELS} AS rank, "
        f"{_place(tokens, 0)} AS begin, {_place(tokens, 1)} AS finish FROM best "
        f"WHERE json_array_length({tokens}) > 0 ORDER BY level, share DESC, entity LIMIT {first}"
    )
    node = row.node
    return row, f"({best}) AS {row.alias} CROSS JOIN entity AS {node.alias} ON {node.key} = {row.alias}.entity"


_LEVELS = ("EXACT", "PREFIX", "WORD", "FUZZY")
_NAMES_OF_LEVELS = f"CASE level {' '.join(f'WHEN {n} THEN {quoted(name)}' for n, name in enumerate(_LEVELS))} END"
_EXCELLENCE = "m.level, m.share DESC, m.folded, m.text, m.property IS NULL, m.property"
_COLUMNS = "n.entity, n.property, n.text, n.folded, n.words"


def _firm(folded: str, tokens: str, trigrams: str) -> str:
    """The select of all matches but the fuzzy ones."""
    begins = f"n.folded >= {folded} AND n.folded < {folded} || char(1114111)"
    likeness = share("n", trigrams)
    return (
        f"SELECT {_COLUMNS}, n.folded <> {folded} AS level, {likeness} AS share FROM name AS n WHERE {begins} "
        f"UNION ALL SELECT {_COLUMNS}, 2, {likeness} FROM ({_with_words(tokens)}) AS f "
        f"CROSS JOIN name AS n ON n.pk = f.name WHERE NOT ({begins}) "
        "UNION ALL SELECT p.source, NULL, p.quote, p.folded, p.words, 2, 0.0 FROM quote_index AS i "
        f"CROSS JOIN passage AS p ON p.pk = i.rowid WHERE i.quote_index MATCH {_phrase(tokens)}"
    )


def _with_words(tokens: str) -> str:
    """The select of the names of which, for each token, a word begins with it."""
    return (
        f"SELECT p.name FROM json_each({tokens}) AS t "
        "CROSS JOIN word AS w ON w.text >= t.value AND w.text < t.value || char(1114111) "
        f"CROSS JOIN posting AS p ON p.word = w.pk GROUP BY p.name HAVING count(DISTINCT t.key) = "
        f"json_array_length({tokens})"
    )


def _phrase(tokens: str) -> str:
    """The full-text query for all tokens, each as the beginning of a word."""
    return f"(SELECT group_concat(concat('\"', replace(value, '\"', '\"\"'), '\"*'), ' AND ') FROM json_each({tokens}))"


def _fuzzy(trigrams: str, first: str) -> str:
    """The select of fuzzy matches; none where firmer ones fill the answer already."""
    return (
        f"SELECT {_COLUMNS}, 3, n.share FROM ({alike(trigrams)}) AS n "
        f"WHERE (SELECT count(DISTINCT entity) FROM firm) < {first}"
    )


def _place(tokens: str, end: int) -> str:
    """The expression of where the match begins (0) or ends (1) in the text.

    The first word that begins with a token is found in the folded text. Where ``words`` is null it stands
    there in the text as well; else the spaces before it tell its number, and ``words`` its place.
    """
    whole = ("0", "length(text)")[end]
    at = f"(SELECT min(nullif(instr(' ' || folded, ' ' || t.value), 0)) FROM json_each({tokens}) AS t)"
    before = f"substr(folded, 1, {at} - 1)"
    number = f"(length({before}) - length(replace({before}, ' ', '')))"
    listed = f"words ->> ('$[' || (2 * {number} + {end}) || ']')"
    same = f"{at} - 1" if end == 0 else f"{at} - 2 + instr(substr(folded, {at}) || ' ', ' ')"
    found = f"CASE WHEN words IS NULL THEN {same} ELSE {listed} END"
    return f"CASE WHEN level IN (1, 2) THEN coalesce({found}, {whole}) ELSE {whole} END"
