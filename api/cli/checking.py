"""Checking a dataset and showing its diagnostics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from rich.text import Text

from api.cli import screen
from api.cli.failing import FINDINGS, Failure
from loaders.cache import default_cache
from loaders.diagnostics import Diagnostic, Severity
from loaders.load import Counts, Manner, check_dataset, load_dataset
from ontology.cache import shipped_ontology
from ontology.records import Dataset


def check(folder: Path) -> Counts:
    """How much the dataset in ``folder`` states, after every diagnostic was shown.

    Raises:
        Failure: there are errors.
    """
    with screen.progress() as report:
        checked = check_dataset(folder, shipped_ontology(), Manner(report, default_cache()))
    show(checked.diagnostics, folder)
    if checked.counts is None:
        raise _failure(checked.diagnostics, folder)
    return checked.counts


def load(folder: Path) -> Dataset:
    """The dataset in ``folder``, after every diagnostic was shown.

    Raises:
        Failure: there are errors.
    """
    with screen.progress() as report:
        loaded = load_dataset(folder, shipped_ontology(), Manner(report, default_cache()))
    show(loaded.diagnostics, folder)
    if loaded.dataset is None:
        raise _failure(loaded.diagnostics, folder)
    return loaded.dataset


def summary(counts: Counts, folder: Path) -> str:
    """What a dataset holds, in one line."""
    told = (
        _count(counts.entities, "entity", "entities"),
        _count(counts.claims, "claim"),
        _count(counts.citations, "citation"),
    )
    return f"{folder}: " + ", ".join(told)


def _failure(diagnostics: Iterable[Diagnostic], folder: Path) -> Failure:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    return Failure(FINDINGS, f"{_count(errors, 'error')} in {folder}: nothing was loaded")


def show(diagnostics: Iterable[Diagnostic], folder: Path) -> None:
    """Write diagnostics to stderr, their files named so that an editor or terminal can open them."""
    console = screen.err()
    for diagnostic in diagnostics:
        placed = replace(diagnostic, at=diagnostic.at._replace(file=str(folder / diagnostic.at.file)))
        console.print(_styled(placed))


def _styled(diagnostic: Diagnostic) -> Text:
    """The diagnostic as the loaders render it, with its place, code and hint set apart by colour."""
    rendered = diagnostic.render()
    text = Text(rendered)
    colour = "red" if diagnostic.severity is Severity.ERROR else "yellow"
    start = rendered.index(f": {diagnostic.code} ") + 2
    text.stylize("bold", 0, start - 2)
    text.stylize(f"bold {colour}", start, start + len(diagnostic.code))
    text.highlight_regex(r"(?m)^ +\^$", colour)
    text.highlight_regex(r"(?m)^hint:", "bold cyan")
    return text


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
