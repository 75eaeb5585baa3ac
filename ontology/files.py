"""Where the ontology's files lie, and the digest of what they say; imports nothing heavy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def shipped_files() -> tuple[Path, ...]:
    """The Turtle files that come with the program, in name order."""
    return tuple(sorted(Path(__file__).parent.glob("*.ttl")))


def content_digest(files: Iterable[Path]) -> str:
    """SHA-256 over the files' names and bytes, in hexadecimal; neither folder nor order matters.

    Raises:
        OSError: a file cannot be read.
    """
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.name):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
