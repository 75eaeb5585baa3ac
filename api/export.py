"""Taking data away: a whole dataset, or one answer with all that it rests on, in a format of other tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from graphql import GraphQLError

from api.documents import InvalidRequestError, read_document
from api.engine import Engine
from api.errors import Code
from api.references import unresolved
from graph.export.asking import answer_content, whole_dataset
from graph.export.bibliography import bibtex, csl
from graph.export.content import Content
from graph.export.formats import Format
from graph.export.rdf import json_ld, turtle
from graph.export.statements import table
from graph.store import Store
from ontology.model import Ontology

MEDIA_TYPES: Final[Mapping[Format, str]] = {
    Format.TURTLE: "text/turtle; charset=utf-8",
    Format.JSON_LD: "application/ld+json",
    Format.CSV: "text/csv; charset=utf-8; header=present",
    Format.BIBTEX: "application/x-bibtex; charset=utf-8",
    Format.CSL: "application/vnd.citationstyles.csl+json",
}
_WRITERS: Final[Mapping[Format, Callable[[Content, Ontology], str]]] = {
    Format.TURTLE: turtle,
    Format.JSON_LD: json_ld,
    Format.CSV: table,
    Format.BIBTEX: bibtex,
    Format.CSL: csl,
}


def export_dataset(store: Store, ontology: Ontology, form: Format) -> str:
    """Every claim of a store, in a format.

    Raises:
        StoreError: the store does not answer.
    """
    return _WRITERS[form](whole_dataset(store, ontology), ontology)


def export_answer(
    engine: Engine, ontology: Ontology, form: Format, text: str, asked: tuple[Mapping[str, Any] | None, str | None]
) -> str:
    """Every claim that the answer to an operation rests on, in a format; ``asked``: variables, operation name.

    Raises:
        InvalidRequestError: the operation has mistakes.
        RequestError: it asks for too much, or a reference in it is unknown or ambiguous.
        StoreError: the store does not answer.
    """
    variables, operation_name = asked
    operation = read_document(engine.schema._schema, text).operation(operation_name)  # noqa: SLF001 - as in the engine
    coerced = operation.coerce(variables or {})
    compiled = operation.plan(coerced)
    values = compiled.filling.values(coerced)
    content, answer = answer_content(engine.store, ontology, compiled.plan, values)
    if answer.unresolved:
        errors: list[GraphQLError] = [unresolved(found, compiled, coerced) for found in answer.unresolved]
        raise InvalidRequestError(errors, Code(str((errors[0].extensions or {})["code"])))
    return _WRITERS[form](content, ontology)
