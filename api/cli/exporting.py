"""Writing an export to stdout or to a file."""

from __future__ import annotations

from pathlib import Path

from api.cli import screen
from api.cli.failing import ENVIRONMENT, FINDINGS, Failure
from api.documents import InvalidRequestError
from api.engine import Engine
from api.errors import RequestError
from api.export import export_answer, export_dataset
from graph.export.formats import Format
from graph.store import Store, StoreError
from ontology.cache import shipped_ontology


def export(store: Store, form: Format, question: str | None, asked: tuple[dict[str, object] | None, str | None]) -> str:
    """The whole dataset or, where an operation is given, its answer in a format.

    Raises:
        Failure: the operation has mistakes, or the store does not answer.
    """
    ontology = shipped_ontology()
    try:
        if question is None:
            return export_dataset(store, ontology, form)
        return export_answer(Engine(ontology, store), ontology, form, question, asked)
    except InvalidRequestError as refused:
        raise Failure(FINDINGS, "; ".join(error.message for error in refused.errors)) from refused
    except RequestError as refused:
        raise Failure(FINDINGS, refused.error.message) from refused
    except StoreError as error:
        raise Failure(ENVIRONMENT, str(error)) from error


def deliver(text: str, out: Path | None) -> None:
    """Write an export to stdout, or to a file that appears when it is whole.

    Raises:
        Failure: the file cannot be written; one that was there stays.
    """
    if out is None:
        screen.write(text)
        return
    try:
        partial = out.with_name(f".{out.name}.partial")
        partial.write_text(text, encoding="utf-8", newline="")
        partial.replace(out)
    except OSError as error:
        raise Failure(ENVIRONMENT, f"cannot write `{out}`: {error.strerror}") from error
    screen.say(f"wrote {out}")
