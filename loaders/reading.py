"""Reads one file of a dataset into its drafts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from loaders.drafts import FileDrafts
from loaders.entries import EntryReader
from loaders.files import decoded, read_bytes
from loaders.positions import read_tree
from loaders.vocabulary import Vocabulary

_TOP_KEYS: Final = re.compile(r"^[\"']?([\w-]+)[\"']?\s*:", re.MULTILINE)
_HANDLES: Final = re.compile(r"\bid\s*:\s*[\"']?([\w-]+)")


class FileReader:
    """Reads files one after the other, each by itself."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._forms: dict[str, str] = {}

    def read(self, path: Path) -> FileDrafts:
        """What the file at ``path`` says, mistakes included."""
        drafts = FileDrafts()
        raw = read_bytes(path, drafts.report)
        if raw is None:
            drafts.opaque = True
        else:
            self._fill(drafts, decoded(raw, drafts.report))
        return drafts

    def _fill(self, drafts: FileDrafts, text: str) -> None:
        tree, complete = read_tree(text, drafts.report)
        if not complete:
            drafts.excused.update(_TOP_KEYS.findall(text), _HANDLES.findall(text))
            drafts.incomplete = True
        if tree is not None:
            EntryReader(self._vocabulary, drafts, self._forms).read(tree)
