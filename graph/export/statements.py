"""An export as a table: one row for each citation of each claim, and one for a claim that needs none."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from graph.export.bibliography import Work, works
from graph.export.content import Cited, Content, Stated
from ontology.model import Ontology

COLUMNS: Final = (
    "claim",
    "subject",
    "subject_name",
    "subject_class",
    "predicate",
    "object",
    "object_name",
    "value",
    "language",
    "since",
    "until",
    "qualifiers",
    "standing",
    "contested",
    "derived",
    "independent_sources",
    "supporting_sources",
    "premises",
    "stance",
    "cited_claim",
    "quote",
    "locator",
    "said_by",
    "source",
    "headline",
    "publisher",
    "published",
    "url",
    "written_at",
)


def table(content: Content, ontology: Ontology) -> str:
    """What was asked for as CSV (RFC 4180, UTF-8) with a line of column names."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    described = works(content, ontology)
    for statement in content.asked.values():
        left = _of_claim(statement, content)
        if not statement.citations:
            writer.writerow([*left, *[""] * (len(COLUMNS) - len(left))])
        for cited in statement.citations:
            writer.writerow([*left, *_of_citation(cited, described[cited.passage.source])])
    return out.getvalue()


def _of_claim(found: Stated, content: Content) -> list[str]:
    subject = content.things[found.subject]
    held = None if found.object is None else content.things[found.object]
    return [
        found.id,
        found.subject,
        subject.label,
        subject.class_name,
        found.property,
        found.object or "",
        held.label if held else "",
        found.value or "",
        found.language or "",
        found.since or "",
        found.until or "",
        "; ".join(_qualifiers(found)),
        found.standing.lower(),
        str(found.contested).lower(),
        str(found.derived).lower(),
        str(found.independent_sources),
        str(found.supporting_sources),
        " ".join(found.premises),
    ]


def _qualifiers(found: Stated) -> Iterator[str]:
    for name, values in found.qualifiers:
        yield from (f"{name}={value}" for value in values)


def _of_citation(cited: Cited, work: Work) -> list[str]:
    passage = cited.passage
    return [
        cited.stance.lower(),
        cited.claim,
        passage.quote or "",
        passage.locator or "",
        (passage.said_by.name or "") if passage.said_by else "",
        passage.source,
        work.headline,
        ", ".join(work.publishers),
        work.published or "",
        work.url or "",
        f"{cited.file}:{cited.line}",
    ]
