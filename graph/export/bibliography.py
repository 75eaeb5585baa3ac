"""The cited sources of an export as a bibliography: CSL-JSON and BibTeX.

What a class or a property is in a bibliography follows from its mappings to schema.org and Dublin Core, so that
an ontology's own names do not matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import orjson
from pybtex.database import BibliographyData, Entry, Person

from graph.export.content import Content, Statement, is_stated
from ontology import core
from ontology.dates import bounds
from ontology.model import Ontology

_SCHEMA: Final = "https://schema.org/"
_KINDS: Final = {
    "AnalysisNewsArticle": ("article-magazine", "article"),
    "LiveBlogPosting": ("post-weblog", "misc"),
    "NewsArticle": ("article-newspaper", "article"),
    "Report": ("report", "techreport"),
    "SocialMediaPosting": ("post", "misc"),
}
"""By type of schema.org: the type of CSL and that of BibTeX."""
_OTHERWISE: Final = ("document", "misc")
_CREATOR: Final = "http://purl.org/dc/terms/creator"
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Work(NamedTuple):
    """A source as a bibliography knows it."""

    id: str
    kind: tuple[str, str]
    """Its type in CSL and in BibTeX."""
    headline: str
    url: str | None
    published: str | None
    """EDTF as written."""
    language: str | None
    publishers: tuple[str, ...]
    authors: tuple[str, ...]


def works(content: Content, ontology: Ontology) -> Mapping[str, Work]:
    """The sources that the citations of the content name, by id."""
    own: defaultdict[str, list[Statement]] = defaultdict(list)
    cited = content.sources()
    wanted = set(cited)
    for statement in content.statements.values():
        if statement.subject in wanted and is_stated(statement):
            own[statement.subject].append(statement)
    return {id_: _work(id_, own[id_], content, ontology) for id_ in cited}


def _work(id_: str, own: Iterable[Statement], content: Content, ontology: Ontology) -> Work:
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


def _kind(class_name: str, ontology: Ontology) -> tuple[str, str]:
    for name in (class_name, *ontology.classes[class_name].ancestors):
        for _, iri in ontology.classes[name].mappings:
            found = _KINDS.get(iri.removeprefix(_SCHEMA))
            if found is not None:
                return found
    return _OTHERWISE


def csl(content: Content, ontology: Ontology) -> str:
    """The cited sources as CSL-JSON: a list of items, by id."""
    items = [_item(work) for work in works(content, ontology).values()]
    return orjson.dumps(items, option=orjson.OPT_INDENT_2).decode() + "\n"


def _item(work: Work) -> dict[str, Any]:
    item: dict[str, Any] = {"id": work.id, "type": work.kind[0], "title": work.headline}
    if work.url is not None:
        item["URL"] = work.url
    if work.published is not None:
        item["issued"] = _issued(work.published)
    if work.language is not None:
        item["language"] = work.language
    if work.publishers:
        periodical = work.kind[0].startswith("article") or work.kind[0].startswith("post")
        item["container-title" if periodical else "publisher"] = ", ".join(work.publishers)
    if work.authors:
        item["author"] = [{"literal": author} for author in work.authors]
    return item


def _issued(published: str) -> dict[str, Any]:
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
    plain = _DAY.fullmatch(work.published or "")
    year, month, _ = plain.groups() if plain else (_year(work.published), None, None)
    publisher = ", ".join(work.publishers) or None
    fields = {
        "title": f"{{{work.headline}}}",
        "journal" if work.kind[1] == "article" else "howpublished": publisher,
        "year": year,
        "month": None if month is None else str(int(month)),
        "date": work.published,
        "url": work.url,
        "language": work.language,
    }
    # A name that is an organisation's, or whose parts nobody told us, is one word to BibTeX.
    people = [Person(last=f"{{{author}}}") for author in work.authors]
    given = [(name, value) for name, value in fields.items() if value is not None]
    return Entry(work.kind[1], given, persons={"author": people} if people else {})
