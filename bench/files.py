"""YAML text on its way to disk: scalars, entries, and files that stay below the loader's limit."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

FILE_BYTES: Final = 150_000
"""A file is closed once it is so long; an entry is far shorter than the rest of the limit of 2 MB."""
_PLAIN: Final = re.compile(r"[^\W_][\w .,()/%’'؛،-]*[\w.)]|[^\W_]")
_FLOW_PLAIN: Final = re.compile(r"[^\W_][\w ./%’'#-]*\w|[^\W_]")
_WIDTH: Final = 110
_BLOCK_FROM: Final = 90


def scalar(text: str) -> str:
    """``text`` as a value of a block mapping: plain where YAML allows, else in double quotes."""
    return text if _PLAIN.fullmatch(text) and " #" not in text else json.dumps(text, ensure_ascii=False)


def flow(text: str) -> str:
    """``text`` as a value inside brackets or braces."""
    return text if _FLOW_PLAIN.fullmatch(text) and " #" not in text else json.dumps(text, ensure_ascii=False)


def paragraph(key: str, text: str, indent: int) -> str:
    """``key`` and a text, folded over several lines where it is long, as curators write quotes."""
    margin = " " * indent
    if len(text) < _BLOCK_FROM:
        return f"{margin}{key}: {scalar(text)}\n"
    inner = margin + "  "
    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"{margin}{key}: >-\n" + "".join(f"{inner}{line}\n" for line in lines)


def grouped(facts: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs of property and YAML value, with the values of a property that repeats in one list."""
    values: dict[str, list[str]] = {}
    for key, value in facts:
        values.setdefault(key, []).append(value)
    return [(key, found[0] if len(found) == 1 else f"[{', '.join(found)}]") for key, found in values.items()]


class Files:
    """A folder of YAML files, written front to back; only one entry is held in memory.

    ``written``: bytes so far. ``claims``: claims so far, as those who write entries count them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, tuple[BinaryIO, int]] = {}
        self._numbers: dict[str, int] = {}
        self.written = 0
        self.claims = 0

    def write(self, group: str, text: str) -> None:
        """Append a whole entry to the current file of ``group``, a sub-folder."""
        data = (text + "\n").encode()
        stream, size = self._open.get(group) or self._next(group)
        stream.write(data)
        self.written += len(data)
        if size + len(data) > FILE_BYTES:
            stream.close()
            del self._open[group]
        else:
            self._open[group] = (stream, size + len(data))

    def _next(self, group: str) -> tuple[BinaryIO, int]:
        number = self._numbers[group] = self._numbers.get(group, 0) + 1
        path = self._folder / group / f"{number:05}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb"), 0

    def close(self) -> None:
        """Close what is open."""
        for stream, _ in self._open.values():
            stream.close()
        self._open.clear()
