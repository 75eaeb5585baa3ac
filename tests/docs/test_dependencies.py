"""Every dependency is declared, locked and explained, and no lock names a registry."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WEB = json.loads((ROOT / "web/package.json").read_text(encoding="utf-8"))
LOCKS = sorted([*ROOT.glob("requirements/*.txt"), ROOT / "web/package-lock.json"])


def declared() -> set[str]:
    python = [
        *PROJECT["project"]["dependencies"],
        *(line for group in PROJECT["dependency-groups"].values() for line in group),
    ]
    return {re.split(r"[<>=~!;\[ ]", line)[0] for line in python} | {*WEB["dependencies"], *WEB["devDependencies"]}


def test_the_page_explains_exactly_the_declared_dependencies() -> None:
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(.+?)` \|", page, re.MULTILINE)) == declared()


def test_every_declared_python_dependency_is_locked() -> None:
    locked = {
        line.split("==")[0]
        for lock in LOCKS
        if lock.suffix == ".txt"
        for line in lock.read_text(encoding="utf-8").splitlines()
        if "==" in line
    }
    assert declared() - {*WEB["dependencies"], *WEB["devDependencies"]} <= locked


def test_packages_of_the_pages_are_pinned_exactly() -> None:
    for version in [*WEB["dependencies"].values(), *WEB["devDependencies"].values()]:
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.relative_to(ROOT)))
def test_a_lock_names_no_registry_and_no_place_on_a_machine(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert "index-url" not in text
    assert "find-links" not in text
    assert not re.search(r"file://|(?<![\w/])/(home|root|work|tmp|Users)/", text)


def test_every_locked_python_package_has_hashes() -> None:
    for lock in LOCKS:
        if lock.suffix == ".txt":
            for block in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8")):
                assert block.startswith("#") or "--hash=sha256:" in block, block
