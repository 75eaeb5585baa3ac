"""Reads one file of a dataset into its drafts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from loaders.cache import DraftCache
from loaders.diagnostics import FileReport
from loaders.drafts import FileDrafts
from loaders.entries import EntryReader
from loaders.files import decoded, read_bytes
from loaders.positions import read_tree
from loaders.vocabulary import Vocabulary

_TOP_KEYS: Final = re.compile(r"^[\"']?([\w-]+)[\"']?\s*:", re.MULTILINE)
_HANDLES: Final = re.compile(r"\bid\s*:\s*[\"']?([\w-]+)")


class FileReader:
    """Reads files one after the other, each by itself, and keeps what it read in ``cache``."""

    def __init__(self, vocabulary: Vocabulary, cache: DraftCache | None) -> None:
        self._vocabulary = vocabulary
        self._cache = cache
        self._forms: dict[str, str] = {}

    def kept(self, path: Path) -> FileDrafts | None:
        """What the file at ``path`` says, where that was kept."""
        if self._cache is None:
            return None
        raw = read_bytes(path, FileReport())
        packed = None if raw is None else self._cache.find(raw)
        return None if packed is None else FileDrafts.unpacked(packed)

    def read(self, path: Path) -> FileDrafts:
        """What the file at ``path`` says, mistakes included."""
        drafts = FileDrafts()
        raw = read_bytes(path, drafts.report)
        if raw is None:
            drafts.opaque = True
            return drafts
        self._fill(drafts, decoded(raw, drafts.report))
        if self._cache is not None:
            self._cache.keep(raw, drafts.packed())
        return drafts

    def prune(self) -> None:
        """Let the cache grow no further than it may."""
        if self._cache is not None:
            self._cache.prune()

    def _fill(self, drafts: FileDrafts, text: str) -> None:
        tree, complete = read_tree(text, drafts.report)
        if not complete:
            drafts.excused.update(_TOP_KEYS.findall(text), _HANDLES.findall(text))
            drafts.incomplete = True
        if tree is not None:
            EntryReader(self._vocabulary, drafts, self._forms).read(tree)
