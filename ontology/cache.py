"""The shipped ontology, kept ready to use between runs.

Reading Turtle costs half a second, most of it for importing rdflib; reading back what it came to
costs milliseconds. The cache is one JSON file for each content of the Turtle files and of the code
that reads them, in the user's cache folder. It may be deleted at any time, and a run that can
neither read nor write it reads the Turtle instead: the cache is never more than a shortcut.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final

import platformdirs

from ontology.files import content_digest, shipped_files
from ontology.model import Cardinality, Datatype, EntityClass, Ontology, Pattern, Property, Rule, Term

_KEPT: Final = 8
"""So many files stay, for working on several versions side by side."""


@cache
def shipped_ontology() -> Ontology:
    """The ontology that comes with the program.

    Raises:
        OntologyError: the Turtle files contradict themselves (never, in a release: a test reads them).
    """
    return cached_ontology(shipped_files(), platformdirs.user_cache_path("parley"))


def cached_ontology(files: Iterable[Path], folder: Path) -> Ontology:
    """What the Turtle ``files`` say, from the cache in ``folder`` where it is there and whole.

    Raises:
        OntologyError: the files cannot be read or contradict themselves.
        OSError: a file cannot be read.
    """
    paths = tuple(files)
    kept = folder / f"ontology-{_key(paths)}.json"
    try:
        return _thawed(_whole(kept.read_bytes()))
    except (OSError, ValueError):
        # Missing, unreadable or damaged, and in each case the same thing is right: read the Turtle.
        from ontology.reader import read_ontology  # noqa: PLC0415 -- rdflib is what the cache spares

        ontology = read_ontology(paths)
        _keep(ontology, kept)
        return ontology


def _key(files: tuple[Path, ...]) -> str:
    """Names what was read and the code that read it: when either changes, the file is another."""
    code = content_digest(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(f"{content_digest(files)} {code}".encode()).hexdigest()[:32]


def _whole(content: bytes) -> bytes:
    """What follows the checksum in the first line.

    Raises:
        ValueError: it is not what was written.
    """
    checksum, _, body = content.partition(b"\n")
    if checksum != hashlib.sha256(body).hexdigest().encode():
        raise ValueError("the cached ontology is damaged")
    return body


def _keep(ontology: Ontology, place: Path) -> None:
    """Write beside the place and move there in one step, so that no reader ever sees half a file."""
    body = json.dumps(asdict(ontology), ensure_ascii=False).encode()
    part = place.with_suffix(f".{os.getpid()}.part")
    # A folder that cannot be written costs time on each start, and nothing else.
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
        kept = sorted(place.parent.glob("ontology-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in kept[_KEPT:]:
            old.unlink(missing_ok=True)


def _thawed(body: bytes) -> Ontology:
    content = json.loads(body)
    return Ontology(
        classes={name: EntityClass(**_tuples(raw)) for name, raw in content["classes"].items()},
        properties={name: _property(raw) for name, raw in content["properties"].items()},
        qualifiers={name: _property(raw) for name, raw in content["qualifiers"].items()},
        digest=content["digest"],
        narrower=_tuples(content["narrower"]),
        rules=tuple(_rule(raw) for raw in content["rules"]),
    )


def _rule(raw: Mapping[str, Any]) -> Rule:
    fields = _tuples(raw)
    fields["patterns"] = tuple(Pattern(**_tuples(pattern)) for pattern in raw["patterns"])
    return Rule(**fields)


def _property(raw: Mapping[str, Any]) -> Property:
    fields = _tuples(raw)
    fields["cardinality"] = Cardinality(raw["cardinality"])
    fields["datatype"] = None if raw["datatype"] is None else Datatype(raw["datatype"])
    fields["values"] = tuple(Term(**term) for term in raw["values"])
    return Property(**fields)


def _tuples(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The same mapping with tuples for JSON's lists, at any depth."""
    return {key: _tuple(value) if isinstance(value, list) else value for key, value in raw.items()}


def _tuple(value: list[Any]) -> tuple[Any, ...]:
    return tuple(_tuple(item) if isinstance(item, list) else item for item in value)
