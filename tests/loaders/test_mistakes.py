"""Every code has a bad example with its exact message, and a section in the documentation."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.diagnostics import CODES, Diagnostic
from loaders.load import load_dataset
from ontology.cache import shipped_ontology
from ontology.model import Datatype, Ontology

HERE = Path(__file__).parent
BAD = HERE / "bad"
DOCUMENTATION = HERE.parent.parent / "docs" / "errors.md"
SECTION = re.compile(r"^### (P\d{3}): (.+)\n((?:.*\n)*?)(?=^##|\Z)", re.MULTILINE)
EXAMPLE = re.compile(r"^(Bad|Good):\n\n```yaml\n((?:.*\n)*?)```", re.MULTILINE)


def check(folder: Path, bad: bytes, ontology: Ontology | None = None) -> tuple[Diagnostic, ...]:
    """The diagnostics of ``bad`` beside the common entries."""
    shutil.copy(HERE / "common.yaml", folder)
    (folder / "bad.yaml").write_bytes(bad)
    return load_dataset(folder, ontology or shipped_ontology()).diagnostics


@pytest.mark.parametrize("case", sorted(BAD.glob("*.yaml")), ids=lambda case: case.stem)
def test_a_bad_file_gets_exactly_its_message(case: Path, tmp_path: Path) -> None:
    rendered = "".join(f"{found.render()}\n" for found in check(tmp_path, case.read_bytes()))
    assert rendered == case.with_suffix(".txt").read_text()


def a_link_to_itself(folder: Path) -> None:
    (folder / "ring.yaml").symlink_to("ring.yaml")


def a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")


def a_folder_called_like_a_file(folder: Path) -> None:
    (folder / "folder.yaml").mkdir()


def a_link_out(folder: Path) -> None:
    (folder / "out.yaml").symlink_to("/etc/hostname")


def a_link_to_a_folder_outside(folder: Path) -> None:
    (folder / "out").symlink_to("/etc")


def a_link_to_nothing(folder: Path) -> None:
    (folder / "nothing.yaml").symlink_to("gone.yaml")


def a_long_file(folder: Path) -> None:
    (folder / "long.yaml").write_bytes(b"# " + b"x" * 2_000_000)


def a_sparse_file(folder: Path) -> None:
    with (folder / "sparse.yaml").open("wb") as opened:
        opened.truncate(10**9)


def a_name_that_is_no_text(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.yaml")).write_text("{}")


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("P104", a_pipe),
        ("P104", a_folder_called_like_a_file),
        ("P105", a_link_to_itself),
        ("P105", a_link_out),
        ("P105", a_link_to_a_folder_outside),
        ("P105", a_link_to_nothing),
        ("P106", a_long_file),
        ("P106", a_sparse_file),
        ("P109", a_name_that_is_no_text),
    ],
)
def test_a_file_that_cannot_be_used_is_reported_and_nothing_else(
    code: str, make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path)
    referring = b"haifa: {type: Settlement, within: somewhere-in-that-file}"
    assert [found.code for found in check(tmp_path, referring)] == [code]


def test_a_file_without_permission_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = tmp_path / "refused.yaml"
    refused.write_text("{}")
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        # Tests run as root too, who may read everything.
        if Path(path) == refused:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    (found,) = load_dataset(tmp_path, shipped_ontology()).diagnostics
    assert found.render() == ("refused.yaml: P103 cannot be read: Permission denied\nhint: see to its permissions")


def test_a_missing_folder_and_an_empty_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing")
    assert [d.code for d in load_dataset(tmp_path / "missing", shipped_ontology()).diagnostics] == ["P101"]
    assert [d.code for d in load_dataset(tmp_path, shipped_ontology()).diagnostics] == ["P102"]


def test_a_bad_number_is_reported_where_a_property_takes_numbers(tmp_path: Path) -> None:
    ontology = shipped_ontology()
    numeric = replace(ontology.properties["noticePeriod"], datatype=Datatype.DECIMAL)
    changed = replace(ontology, properties={**ontology.properties, "noticePeriod": numeric})
    bad = b'pact: {type: Treaty, noticePeriod: {value: "34,52", cite: report#talks}}'
    assert [found.code for found in check(tmp_path, bad, changed)] == ["P408"]


def test_all_mistakes_come_at_once_and_sorted(tmp_path: Path) -> None:
    bad = b"".join(case.read_bytes() for case in sorted(BAD.glob("P[345]*.yaml")) if case.stem not in {"P302", "P503"})
    found = check(tmp_path, bad)
    assert len(found) > 20
    assert list(found) == sorted(found, key=lambda diagnostic: diagnostic.at)


def test_what_a_broken_file_would_have_defined_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("acre: {type: Settlement}\nnorth:\n  type: [\nsouth: {type: Region}\n")
    bad = b"haifa: {type: Settlement, within: [acre, north, south]}"
    assert [(found.at.file, found.code) for found in check(tmp_path, bad)] == [("broken.yaml", "P201")]


def test_hostile_nesting_is_refused_at_once(tmp_path: Path) -> None:
    (found,) = check(tmp_path, b"a: " + b"[" * 1_000_000)
    assert (found.code, found.at.line, found.at.column) == ("P206", 1, 67)


def test_codes_documentation_and_examples_agree() -> None:
    documented = {code: title for code, title, _ in SECTION.findall(DOCUMENTATION.read_text())}
    assert documented == CODES
    in_tests = {case.stem for case in BAD.glob("*.yaml")}
    made_here = {"P101", "P102", "P103", "P104", "P105", "P106", "P408"}
    assert in_tests | made_here == set(CODES)


@pytest.mark.parametrize(
    ("code", "kind", "text"),
    [
        pytest.param(code, kind, text, id=f"{code}-{kind}")
        for code, _, body in SECTION.findall(DOCUMENTATION.read_text())
        for kind, text in EXAMPLE.findall(body)
    ],
)
def test_documented_examples_are_what_they_say(code: str, kind: str, text: str, tmp_path: Path) -> None:
    assert [found.code for found in check(tmp_path, text.encode())] == ([code] if kind == "Bad" else [])
