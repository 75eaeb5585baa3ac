"""The cited sources of an export as a bibliography: CSL-JSON and BibTeX.

What a class or a property is in a bibliography follows from its mappings to schema.org and Dublin Core, so that
an ontology's own names do not matter.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson
from pybtex.database import BibliographyData, Entry, Person

from graph.export.content import Content, Stated, stated
from ontology import core
from ontology.dates import bounds
from ontology.model import Ontology

_TABLES: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_CSL: Final[Mapping[str, str]] = _TABLES["csl"]
_BIBTEX: Final[Mapping[str, str]] = _TABLES["bibtex"]
_KINDS: Final[Mapping[str, Mapping[str, str]]] = _TABLES["kinds"]
_SCHEMA: Final = "https://schema.org/"
_CREATOR: Final = "http://purl.org/dc/terms/creator"
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Work(NamedTuple):
    """A source as a bibliography knows it."""

    id: str
    kind: Mapping[str, str]
    """Its type in CSL and in BibTeX, by the name of the format."""
    headline: str
    url: str | None
    published: str | None
    """EDTF as written."""
    language: str | None
    publishers: tuple[str, ...]
    authors: tuple[str, ...]


def works(content: Content, ontology: Ontology) -> Mapping[str, Work]:
    """The sources that the citations of the content name or that are part of it, by id."""
    own: defaultdict[str, list[Stated]] = defaultdict(list)
    cited = content.sources(ontology)
    wanted = set(cited)
    said = stated(content)
    for statement in content.statements.values():
        if statement.subject in wanted and statement.id in said:
            own[statement.subject].append(statement)
    return {id_: _work(id_, own[id_], content, ontology) for id_ in cited}


def _work(id_: str, own: Iterable[Stated], content: Content, ontology: Ontology) -> Work:
    values: defaultdict[str, list[str]] = defaultdict(list)
    for statement in own:
        role = _role(statement.property, ontology)
        text = statement.value if statement.object is None else content.things[statement.object].label
        if text is not None and text not in values[role]:
            values[role].append(text)
    first = {role: texts[0] for role, texts in values.items() if texts}
    thing = content.things[id_]
    return Work(
        id=id_,
        kind=_kind(thing.class_name, ontology),
        headline=first.get(core.HEADLINE, thing.label),
        url=first.get(core.URL),
        published=first.get(core.PUBLISHED),
        language=first.get(core.LANGUAGE),
        publishers=tuple(values[core.PUBLISHER]),
        authors=tuple(values[_CREATOR]),
    )


def _role(name: str, ontology: Ontology) -> str:
    """What a property is to a bibliography: one of the core terms, or a foreign one."""
    foreign = {iri for _, iri in ontology.properties[name].mappings}
    return _CREATOR if _CREATOR in foreign else name


def _kind(class_name: str, ontology: Ontology) -> Mapping[str, str]:
    for name in (class_name, *ontology.classes[class_name].ancestors):
        for _, iri in ontology.classes[name].mappings:
            found = _KINDS.get(iri.removeprefix(_SCHEMA))
            if found is not None:
                return found
    return _KINDS["otherwise"]


def csl(content: Content, ontology: Ontology) -> str:
    """The cited sources as CSL-JSON: a list of items, by id."""
    items = [_item(work) for work in works(content, ontology).values()]
    return orjson.dumps(items, option=orjson.OPT_INDENT_2).decode() + "\n"


def _item(work: Work) -> dict[str, Any]:
    kind = work.kind["csl"]
    parts = {
        "title": work.headline,
        "address": work.url,
        "date": None if work.published is None else _date_parts(work.published),
        "language": work.language,
        "periodical" if kind.startswith(("article", "post")) else "publisher": ", ".join(work.publishers) or None,
        "creators": [{"literal": name} for name in work.authors] or None,
    }
    return {"id": work.id, "type": kind, **_called(parts, _CSL)}


def _called(parts: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The parts that are there, as a format calls them."""
    return {names[part]: value for part, value in parts.items() if value is not None}


def _date_parts(published: str) -> dict[str, Any]:
    """A date as CSL has it: parts where it is a day, a month, a year or a span of such; else as written."""
    plain = _DAY.fullmatch(published)
    if plain is not None:
        return {"date-parts": [[int(part) for part in plain.groups() if part is not None]]}
    earliest, latest = bounds(published)
    if earliest is None or latest is None:
        return {"literal": published}
    ends = [earliest] if earliest == latest else [earliest, latest]
    return {"date-parts": [[int(part) for part in end.split("-")] for end in ends], "circa": True}


def bibtex(content: Content, ontology: Ontology) -> str:
    """The cited sources as BibTeX, by id."""
    entries = {work.id: _entry(work) for work in works(content, ontology).values()}
    text: str = BibliographyData(entries).to_string("bibtex")
    return text


def _year(published: str | None) -> str | None:
    """The year of a date that is no plain day, where it lies within one."""
    earliest, latest = (None, None) if published is None else bounds(published)
    same = earliest is not None and latest is not None and earliest[:4] == latest[:4]
    return earliest[:4] if earliest is not None and same else None


def _entry(work: Work) -> Entry:
    kind = work.kind["bibtex"]
    plain = _DAY.fullmatch(work.published or "")
    year, month, _ = plain.groups() if plain else (_year(work.published), None, None)
    parts = {
        "title": f"{{{work.headline}}}",
        "periodical" if kind == "article" else "publisher": ", ".join(work.publishers) or None,
        "year": year,
        "month": None if month is None else str(int(month)),
        "date": work.published,
        "address": work.url,
        "language": work.language,
    }
    # A name that is an organisation's, or whose parts nobody told us, is one word to BibTeX.
    people = [Person(last=f"{{{name}}}") for name in work.authors]
    return Entry(kind, _called(parts, _BIBTEX).items(), persons={_BIBTEX["creators"]: people} if people else {})
