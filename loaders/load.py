"""A folder of YAML in, a checked dataset or its mistakes out."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from loaders.claims import Merged, Merger
from loaders.derive import PROOF_LIMIT, Derivation, cycles, derive, deriving, transitive
from loaders.diagnostics import Diagnostic, Report, with_lines
from loaders.digest import digest_of
from loaders.files import find_files, read_lines
from loaders.inferring import infer
from loaders.joining import Drafts, passage_record
from loaders.labels import entities_of, labels_of
from loaders.references import Resolver
from loaders.sharing import Reading, read_files
from loaders.vocabulary import Vocabulary
from ontology.assess import assess
from ontology.beside import Beside, is_sound
from ontology.model import Ontology
from ontology.records import Claim, Dataset, Inference, Passage, Position

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the steps done and the steps to do."""

_LARGE: Final = 50_000
"""Claims from which on it is worth another process to sum them up while this one assesses them."""
_VAST: Final = 600_000
"""Claims from which on what two processes touch is more memory than a build may take."""
_STAGES: Final = ("resolving", "merging", "deriving", "assessing")


class Counts(NamedTuple):
    """How much a dataset states."""

    entities: int
    claims: int
    """Those that are stated, not derived."""
    citations: int

    @classmethod
    def of(cls, entities: Sized, claims: Iterable[Claim]) -> Counts:
        """The counts of these entities and, of these claims, those that are asserted."""
        cited = [len(claim.citations) for claim in claims if claim.asserted]
        return cls(len(entities), len(cited), sum(cited))


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    counts: Counts | None
    """None when there was an error."""
    diagnostics: tuple[Diagnostic, ...]
    """Every mistake and warning, by file, line and column."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a load."""

    dataset: Dataset | None
    """None when there was an error."""
    diagnostics: tuple[Diagnostic, ...]
    """Every mistake and warning, by file, line and column."""


class Manner(NamedTuple):
    """How a dataset is read; what it comes to is the same."""

    progress: Progress = lambda _stage, _done, _total: None
    cache: Path | None = None
    """The folder of drafts that are kept between runs (``loaders.cache``); None for none."""
    processes: int | None = None
    """How many read the files, this one included; None for as many as are worth it."""


_PLAINLY: Final = Manner()


def check_dataset(folder: Path, ontology: Ontology, manner: Manner = _PLAINLY) -> Checked:
    """Find every mistake in the dataset in ``folder``: the diagnostics that loading it gives, sooner.

    What a dataset needs to be queried (labels, assessments, the order of ids, the digest) is not made.
    """
    report = Report()
    with _without_collection():
        merged = _merged(folder, ontology, manner, report)
        counts = None
        if merged is not None:
            _derived(ontology, merged.records(deriving(ontology)), report)
            counts = Counts(len(merged.drafts.entries), merged.stated, merged.cited)
    return Checked(None if report.failed else counts, _diagnostics(report, folder))


def load_dataset(folder: Path, ontology: Ontology, manner: Manner = _PLAINLY) -> Loaded:
    """Read, check, derive and assess the dataset in ``folder``.

    All mistakes are found in one run; with one error nothing is loaded. The result depends on the
    content of the files alone, not on how it is split among them, on locale or on hash seed.
    """
    report = Report()
    with _without_collection():
        merged = _merged(folder, ontology, manner, report)
        dataset = None if merged is None else _dataset(merged, ontology, report, manner.progress)
    return Loaded(None if report.failed else dataset, _diagnostics(report, folder))


def _diagnostics(report: Report, folder: Path) -> tuple[Diagnostic, ...]:
    """What was reported, each with the line that it is about."""
    found = report.sorted()
    lines = {name: read_lines(folder / name) for name in sorted({d.at.file for d in found if d.at.line})}
    return with_lines(found, lines)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the cyclic garbage collector from walking over a million records again and again.

    Freezing and unfreezing counts what was made meanwhile among the old, without a walk over it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _merged(folder: Path, ontology: Ontology, manner: Manner, report: Report) -> Merged | None:
    """What the files say; None when something is wrong that keeps claims from being derived."""
    if not folder.is_dir():
        hint = "name the folder that holds the YAML files"
        report.error("P101", Position(str(folder), 0, 0), "no such folder", hint)
        return None
    vocabulary, progress = Vocabulary(ontology), manner.progress
    drafts = _read(folder, ontology, manner, report)
    progress(_STAGES[0], 0, len(_STAGES))
    Resolver(vocabulary, drafts, report).resolve()
    progress(_STAGES[1], 1, len(_STAGES))
    merged = Merger(vocabulary, drafts, report).merged()
    for circle in cycles(ontology, merged.records(transitive(ontology)).values()):
        _report_circle(circle, report)
    if report.failed:
        return None
    progress(_STAGES[2], 2, len(_STAGES))
    return merged


def _dataset(merged: Merged, ontology: Ontology, report: Report, progress: Progress) -> Dataset:
    """The dataset, derived, labelled, assessed and in order."""
    drafts, claims = merged.drafts, merged.records()
    derivation = _derived(ontology, claims, report)
    claims.update(derivation.claims)
    passages = {key: passage_record(*drafts.passages[key]) for key in sorted(drafts.passages)}
    progress(_STAGES[3], 3, len(_STAGES))
    summing_up = partial(_summed_up, drafts, passages, claims, ontology)
    # Records lie in memory as they were made, and to walk over them in another order takes twice the time.
    with Beside(summing_up, forked=_LARGE <= len(claims) < _VAST and is_sound()) as beside:
        assessments = assess(ontology, passages, claims)
        labels, inferences, digest, order = beside.result()
    ids, records = list(claims), list(claims.values())
    return Dataset(
        entities=entities_of(drafts, labels),
        passages=passages,
        claims={ids[place]: records[place] for place in order},
        assessments=assessments,
        digest=digest,
        rules=dict(sorted(derivation.rules.items())),
        folders=dict(sorted(drafts.folders.items())),
        inferences=inferences,
    )


class _Summed(NamedTuple):
    """What assessing claims does not need, and what does not need their assessments."""

    labels: Sequence[str]
    inferences: dict[str, tuple[Inference, ...]]
    digest: str
    order: array[int]
    """The places of the claims in order of their ids."""


def _summed_up(drafts: Drafts, passages: dict[str, Passage], claims: dict[str, Claim], ontology: Ontology) -> _Summed:
    labels = labels_of(drafts, claims.values())
    ids = list(claims)
    return _Summed(
        labels,
        infer(ontology, claims),
        digest_of(entities_of(drafts, labels), passages, claims),
        array("Q", sorted(range(len(ids)), key=ids.__getitem__)),
    )


def _read(folder: Path, ontology: Ontology, manner: Manner, report: Report) -> Drafts:
    """Read every file."""
    files = find_files(folder, report)
    drafts = Drafts()
    drafts.opaque = report.failed
    reading = Reading([path for _, path in files], ontology, manner.cache)
    found = read_files(reading, manner.processes, lambda begun: manner.progress("reading", begun, len(files)))
    for (name, _), said in zip(files, found, strict=True):
        drafts.add(name, said, report)
    return drafts


def _report_circle(circle: Sequence[Claim], report: Report) -> None:
    """Report a circle of claims where it was first written."""
    places = [claim.at for claim in circle if claim.at is not None]
    first = places.index(min(places))
    in_order = [*circle[first:], *circle[:first]]
    path = " → ".join(f"`{claim.subject}`" for claim in (*in_order, in_order[0]))
    message = f"`{circle[0].property}` goes in a circle: {path}"
    report.error("P503", places[first], message, "take one of these steps out, or turn it round")


def _derived(ontology: Ontology, claims: dict[str, Claim], report: Report) -> Derivation:
    """What follows from the claims; claims that follow in too many ways are warned about."""
    derivation = derive(ontology, claims)
    for claim_id in derivation.truncated:
        found = derivation.claims[claim_id]
        at = claims[found.proofs[0][0]].at
        if at is not None:
            message = (
                f"`{found.property}` of `{found.subject}` follows in more than {PROOF_LIMIT} ways;"
                f" the shortest {PROOF_LIMIT} are kept"
            )
            report.warning("P803", at, message)
    return derivation
