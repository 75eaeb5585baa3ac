"""Finds and reads the files of a dataset; nothing outside its folder is ever read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from loaders.diagnostics import WHOLE, FileReport, Report, packed_place
from ontology.records import Position

SIZE_LIMIT: Final = 2_000_000
"""Bytes of one file."""
_SUFFIXES: Final = (".yaml", ".yml")
_REPORTED: Final = 20
"""Unwanted characters of one kind that are reported of one file."""
_CONTROLS: Final = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# C1 controls, embedding and override of direction, isolates, zero-width space, word joiner and its
# kin, byte order marks within a text, soft hyphens, tag characters. Marks and joiners that scripts
# need (U+200C to U+200F) are let be.
_HIDDEN: Final = re.compile(
    "[\x80-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)
_HIDDEN_BYTES: Final = re.compile(
    rb"\xc2[\x80-\x84\x86-\x9f\xad]|\xe2\x80[\x8b\xaa-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
    rb"|\xf3\xa0[\x80\x81]"
)
"""The same in UTF-8: bytes are searched in half the time."""


def find_files(folder: Path, report: Report) -> list[tuple[str, Path]]:
    """The dataset's files as (path relative to the folder, path), sorted by the former.

    What cannot be searched, and links that lead out, are reported. Hidden files and folders are
    passed over, and so are links within the dataset: what they lead to is found in its own place.
    """
    found = sorted(_walk(folder, folder.resolve(), "", report))
    if not found and not report.failed:
        report.error("P102", Position(str(folder), 0, 0), "no YAML file in this folder", "name the folder of a dataset")
    return found


def _walk(folder: Path, root: Path, prefix: str, report: Report) -> Iterator[tuple[str, Path]]:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        _whole(report, "P103", prefix.rstrip("/") or str(folder), f"cannot be searched: {error.strerror}")
        return
    for name in names:
        if name.startswith("."):
            continue
        relative, path = prefix + name, folder / name
        is_file = name.endswith(_SUFFIXES)
        if path.is_symlink():
            if is_file or path.is_dir():
                _check_link(path, root, relative, report)
        elif path.is_dir() and not is_file:
            yield from _walk(path, root, f"{relative}/", report)
        elif is_file:
            if relative.isprintable():
                yield relative, path
            else:
                shown = relative.encode("utf-8", "backslashreplace").decode()
                shown = "".join(c if c.isprintable() else "?" for c in shown)
                _whole(
                    report, "P109", shown, "the file's name holds bytes or characters that cannot be shown", "rename it"
                )


def _check_link(path: Path, root: Path, relative: str, report: Report) -> None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        _whole(report, "P105", relative, "a link that leads nowhere, or in a circle", "remove it")
        return
    if root not in target.parents:
        _whole(report, "P105", relative, "a link that leads out of the dataset", "put a copy in its place")


def read_bytes(path: Path, report: FileReport) -> bytes | None:
    """The bytes of a file; None when it cannot be used, which is reported."""
    try:
        raw = _read(path)
    except OSError as error:
        report.error("P103", WHOLE, f"cannot be read: {error.strerror}", "see to its permissions")
        return None
    if raw is None:
        report.error("P104", WHOLE, "not a regular file", "move it out of the dataset")
        return None
    if len(raw) > SIZE_LIMIT:
        hint = "split it: entries may stand in any file"
        report.error("P106", WHOLE, f"over {SIZE_LIMIT // 1_000_000} MB", hint)
        return None
    return raw


def decoded(raw: bytes, report: FileReport) -> str:
    """The text of a file; characters that it must not hold are reported and replaced."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        message = f"byte 0x{raw[error.start]:02X} is not UTF-8"
        report.error("P107", _at(before, len(before)), message, "save the file as UTF-8")
        text = raw.decode(errors="replace")
    text = text.removeprefix("\ufeff")
    if len(raw.translate(None, _CONTROLS)) != len(raw):
        text = _without(_CONTROL, "P108", "control character", text, report)
    if not text.isascii() and _HIDDEN_BYTES.search(raw):
        text = _without(_HIDDEN, "P109", "invisible character", text, report)
    return text


def _without(pattern: re.Pattern[str], code: str, kind: str, text: str, report: FileReport) -> str:
    """Report characters that ``pattern`` finds, the first so many; a space stands for each in what is read on."""
    for found in islice(pattern.finditer(text), _REPORTED):
        hint = "delete it: a text with it may read otherwise than it is stored"
        report.error(code, _at(text, found.start()), f"{kind} U+{ord(found[0]):04X}", hint)
    return pattern.sub(" ", text)


def read_lines(path: Path) -> list[str]:
    """The lines of a file that was read before, to be shown; none when it is gone."""
    try:
        raw = _read(path) or b""
    except OSError:
        return []
    return raw.decode(errors="replace").removeprefix("\ufeff").split("\n")


def _read(path: Path) -> bytes | None:
    """The file's bytes, one more than the limit at most; None when it is no regular file."""
    # Opening a pipe would wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    with open(descriptor, "rb") as opened:  # noqa: PTH123 - of a descriptor
        return opened.read(SIZE_LIMIT + 1)


def _at(text: str, index: int) -> int:
    """The place of the character ``index`` of a text."""
    start = text.rfind("\n", 0, index) + 1
    return packed_place(text.count("\n", 0, index), index - start)


def _whole(report: Report, code: str, relative: str, message: str, hint: str | None = None) -> None:
    report.error(code, Position(relative, 0, 0), message, hint)
