"""Drafts of files, kept between runs: a file that has not changed is not read again.

An entry is named by the bytes of the file, the ontology, the code that read it and the Python that ran
the code; when one of these changes, the entry is another. The folder may be deleted at any time, by
hand too; an entry that is damaged is not used and is written anew; a folder that cannot be written
costs time and nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Final

import platformdirs
import yaml

import ontology as ontology_package
from ontology.files import content_digest
from ontology.model import Ontology

_LIMIT: Final = 512_000_000
"""Bytes that the entries may take together, a few times what a million claims take."""
_CHECKSUM_BYTES: Final = 16
_SUFFIX: Final = ".drafts"


def default_cache() -> Path:
    """The folder in which the command keeps drafts: in the user's cache, of which ``XDG_CACHE_HOME`` decides."""
    return platformdirs.user_cache_path("parley") / "drafts"


class DraftCache:
    """The entries in one folder that fit one ontology."""

    def __init__(self, folder: Path, ontology: Ontology, limit: int = _LIMIT) -> None:
        self._folder = folder
        self._ontology = ontology
        self._limit = limit

    @cached_property
    def _version(self) -> bytes:
        """What an entry depends on beside the file."""
        packages = (Path(__file__).parent, *(Path(path) for path in ontology_package.__path__))
        code = [content_digest(folder.glob("*.py")) for folder in packages]
        return "\n".join((*code, self._ontology.digest, yaml.__version__, sys.version)).encode()

    def place(self, raw: bytes) -> Path:
        """Where the entry of a file that holds ``raw`` is, if it is kept."""
        name = blake2b(raw, digest_size=32, key=blake2b(self._version).digest()).hexdigest()
        return self._folder / f"{name}{_SUFFIX}"

    def find(self, raw: bytes) -> bytes | None:
        """What was kept of a file that holds ``raw``; None where nothing was, or where it is damaged."""
        place = self.place(raw)
        try:
            found = place.read_bytes()
        except OSError:
            return None
        packed = found[_CHECKSUM_BYTES:]
        if found[:_CHECKSUM_BYTES] != _checksum(packed):
            return None
        # The entries that were not used for the longest time are the first to go.
        with suppress(OSError):
            os.utime(place)
        return packed

    def keep(self, raw: bytes, packed: bytes) -> None:
        """Keep what a file that holds ``raw`` says, written aside and moved into place in one step."""
        place = self.place(raw)
        part = place.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(_checksum(packed) + packed)
                part.replace(place)
            finally:
                part.unlink(missing_ok=True)

    def prune(self) -> None:
        """Delete the entries that were not used for the longest time, so that the others take no more than they may."""
        with suppress(OSError):
            left = self._limit
            for place, size in _latest_first(self._folder.iterdir()):
                left -= size
                if left < 0:
                    place.unlink(missing_ok=True)


def _checksum(packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_CHECKSUM_BYTES).digest()


def _latest_first(places: Iterable[Path]) -> list[tuple[Path, int]]:
    """The files and their sizes, those that were used last first."""
    found = []
    for place in places:
        # Another run may have deleted it meanwhile.
        with suppress(FileNotFoundError):
            stat = place.stat()
            found.append((stat.st_mtime_ns, place, stat.st_size))
    return [(place, size) for _, place, size in sorted(found, reverse=True)]
