"""The flagship question in process: against the same answer by hand-written SQL, and as the data grows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import quote

import apsw
import orjson

from api.engine import Engine
from bench.needle import NAME
from bench.report import Line, seconds
from bench.timing import Call, alternated, ratio
from graph.sqlite.store import SqliteStore
from ontology.cache import shipped_ontology
from ontology.names import fold

QUERY: Final = files("bench").joinpath("flagship.graphql").read_text(encoding="utf-8")
_SQL: Final = files("bench").joinpath("flagship.sql").read_text(encoding="utf-8")
_BAR_SQL: Final = 1.3
_BAR_GROWTH: Final = 1.5
_BAR_CLOCK: Final = 1.5
_BAR_FILTER: Final = 3.0
_CLOCKS: Final = 'asOf: {date: "2100-01-01", atLeast: UNKNOWN}, knownBy: "2100-01-01"'
_VIEWS: Final = (
    ("as of a day", 'asOf: {date: "2100-01-01", atLeast: UNKNOWN}', _BAR_CLOCK),
    ("known by a day", 'knownBy: "2100-01-01"', _BAR_CLOCK),
    ("by both clocks", _CLOCKS, _BAR_CLOCK),
    (
        "in the full filter",
        _CLOCKS + ', without: ["ASIDE"], evidence: {languages: ["en", "he", "tr", "ar"], minIndependent: 1}',
        _BAR_FILTER,
    ),
)
_CACHE_PAGES: Final = 4096
_ROUNDS: Final = 15
_REPEATS: Final = 40


def about(name: str) -> str:
    """The flagship question about another area."""
    return QUERY.replace(NAME, name)


@contextmanager
def engine_on(database: Path) -> Iterator[Engine]:
    """An engine over a database file, as the server makes it."""
    ontology = shipped_ontology()
    with closing(SqliteStore(database, ontology)) as store:
        yield Engine(ontology, store)


def by_engine(engine: Engine, name: str = NAME) -> Call:
    """The flagship question, asked of the engine; checks the first answer."""
    query = about(name)
    answer = engine.execute(query, None, None).body
    if b'"errors"' in answer or b'"quote":' not in answer:
        raise RuntimeError(f"the flagship question was not answered: {answer[:500].decode()}")
    return lambda: engine.execute(query, None, None).body


def by_hand(database: Path, name: str = NAME) -> Call:
    """The same answer by a statement written for it alone, on a connection of its own."""
    connection = apsw.Connection(
        f"file:{quote(str(database.absolute()))}?mode=ro&immutable=1",
        flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_NOMUTEX,
    )
    connection.pragma("cache_size", _CACHE_PAGES)
    cursor = connection.cursor()

    def ask() -> bytes:
        ((data,),) = cursor.execute(_SQL, {"text": name, "folded": fold(name)})
        return b'{"data":' + str(data).encode() + b"}"

    return ask


def against_sql(database: Path, described: str, name: str = NAME) -> Iterator[Line]:
    """The engine against hand-written SQL on the same file, once both answers are found equal."""
    with engine_on(database) as engine:
        calls = {"engine": by_engine(engine, name), "hand": by_hand(database, name)}
        size = len(calls["engine"]())
        if orjson.loads(calls["engine"]()) != orjson.loads(calls["hand"]()):
            raise RuntimeError("the engine and the hand-written statement answer differently")
        timings = alternated(calls, _ROUNDS, _REPEATS)
    yield Line(
        f"flagship in process, {described}",
        f"{seconds(timings['engine'].seconds)} for {size / 1e3:.0f} KB",
        f"hand-written SQL {seconds(timings['hand'].seconds)}",
        ratio(timings["engine"], timings["hand"]),
        "×",
        _BAR_SQL,
    )


def in_views(database: Path, described: str, name: str, aside: str) -> Iterator[Line]:
    """The same question in views that leave all of its answer standing, against itself without a view.

    ``aside``: an actor, by id, of which no source of the answer has anything.
    """
    with engine_on(database) as engine:
        whole = len(by_engine(engine, name)())
        for text, arguments, bar in _VIEWS:
            query = about(name).replace(f'"{name}"', f'"{name}", {arguments.replace("ASIDE", aside)}')
            answered = engine.execute(query, None, None).body
            if b'"errors"' in answered:
                raise RuntimeError(f"the flagship question {text} was not answered: {answered[:500].decode()}")
            calls: dict[str, Call] = {
                "seen": lambda query=query: engine.execute(query, None, None).body,  # type: ignore[misc]
                "plain": by_engine(engine, name),
            }
            timings = alternated(calls, _ROUNDS, _REPEATS)
            yield Line(
                f"flagship {text}, {described}",
                f"{seconds(timings['seen'].seconds)} for {len(answered) / 1e3:.0f} of {whole / 1e3:.0f} KB",
                f"without a view {seconds(timings['plain'].seconds)}",
                ratio(timings["seen"], timings["plain"]),
                "×",
                bar,
            )


def growth(small: tuple[int, Path], large: tuple[int, Path]) -> Iterator[Line]:
    """The same answer out of a large dataset against a small one."""
    with engine_on(small[1]) as few, engine_on(large[1]) as many:
        timings = alternated({"few": by_engine(few), "many": by_engine(many)}, _ROUNDS, _REPEATS)
    yield Line(
        f"growth of the flagship to {large[0]:,} claims",
        seconds(timings["many"].seconds),
        f"{small[0]:,} claims {seconds(timings['few'].seconds)}",
        ratio(timings["many"], timings["few"]),
        "×",
        _BAR_GROWTH,
    )
