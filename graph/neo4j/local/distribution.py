"""The jars of Neo4j Community, downloaded once, checked against the committed lock and kept."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs
from filelock import FileLock
from jgo.maven import MavenContext

LOCK: Final = Path(__file__).with_name("neo4j.lock.toml")
_DOWNLOADS_AT_ONCE: Final = 8

Progress = Callable[[int, int], None]
"""Told the number of jars in place, and of all."""


class DistributionError(Exception):
    """The jars cannot be had; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Jar:
    """One locked jar."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def file_name(self) -> str:
        """A name that no other jar of the lock has."""
        parts = (self.group, self.artifact, self.version, self.classifier)
        return "-".join(part for part in parts if part) + ".jar"


def default_cache() -> Path:
    """Where the jars are kept for all projects of this user."""
    return platformdirs.user_cache_path("parley") / "neo4j"


def locked(lock: Path = LOCK) -> tuple[str, Sequence[Jar]]:
    """The version that a lock pins, and its jars."""
    content = tomllib.loads(lock.read_text(encoding="utf-8"))
    jars = []
    for entry in content["jars"]:
        group, artifact, version, *classifier = entry["coordinate"].split(":")
        jars.append(Jar(group, artifact, version, "".join(classifier), entry["sha256"]))
    return content["version"], jars


def install(cache: Path, progress: Progress | None = None, lock: Path = LOCK) -> Path:
    """The folder that holds every jar of the lock; downloads what ``cache`` does not have.

    Offline after the first time. A killed download leaves nothing that a later one would use.

    Raises:
        DistributionError: a jar could not be fetched, or is not the one that was locked.
    """
    version, jars = locked(lock)
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()[:12]
    folder = cache / f"neo4j-{version}-{digest}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "install.lock"):
        if not folder.is_dir():
            aside = Path(tempfile.mkdtemp(prefix="incomplete-", dir=cache))
            try:
                _fill(aside, jars, progress)
                aside.rename(folder)
            finally:
                shutil.rmtree(aside, ignore_errors=True)
    return folder


def _fill(folder: Path, jars: Sequence[Jar], progress: Progress | None) -> None:
    """Download all jars into ``folder``, some at a time."""
    maven = MavenContext(repo_cache=folder / "downloads")
    with ThreadPoolExecutor(_DOWNLOADS_AT_ONCE) as pool:
        downloads = [pool.submit(_fetch, maven, jar, folder) for jar in jars]
        try:
            for done, download in enumerate(as_completed(downloads), start=1):
                download.result()
                if progress is not None:
                    progress(done, len(jars))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    shutil.rmtree(folder / "downloads")


def _fetch(maven: MavenContext, jar: Jar, folder: Path) -> None:
    try:
        component = maven.project(jar.group, jar.artifact).at_version(jar.version)
        path = component.artifact(classifier=jar.classifier).resolve()
    except (OSError, RuntimeError) as error:
        raise DistributionError(
            f"cannot download {jar.file_name} from Maven Central: {type(error).__name__}; "
            "hint: connect to the network once, everything after the first time is offline"
        ) from error
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != jar.sha256:
        raise DistributionError(
            f"{jar.file_name} has SHA-256 {found}, the lock says {jar.sha256}; hint: it is not the file that was "
            "locked, do not use it"
        )
    path.replace(folder / jar.file_name)
