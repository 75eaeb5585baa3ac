"""Write the lock of a Neo4j version: ``python -m graph.neo4j.local.lock 2026.08.1``.

The jgo resolver works the jars out once, when the version changes; everybody else downloads what
the committed lock names.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from pathlib import Path

import jgo

from graph.neo4j.local.distribution import LOCK

_HEADER = """\
# The jars of Neo4j Community, as the jgo resolver resolved
#   {endpoint}
# Regenerate: python -m graph.neo4j.local.lock {version}

version = "{version}"
"""


def write_lock(version: str, path: Path = LOCK) -> None:
    """Resolve ``version`` anew and write the coordinates and SHA-256 sums of its jars to ``path``."""
    endpoint = f"org.neo4j:neo4j:{version}+org.neo4j.app:neo4j-server:{version}"
    with tempfile.TemporaryDirectory() as folder:
        environment = jgo.build(endpoint, cache_dir=Path(folder))
        resolved = tomllib.loads(environment.lock_path.read_text(encoding="utf-8"))["dependencies"]
    parts = [_HEADER.format(endpoint=endpoint.replace("+", " + "), version=version)]
    for jar in sorted(resolved, key=lambda jar: (jar["groupId"], jar["artifactId"], jar.get("classifier", ""))):
        names = [jar["groupId"], jar["artifactId"], jar["version"], jar.get("classifier", "")]
        coordinate = ":".join(name for name in names if name)
        parts.append(f'\n[[jars]]\ncoordinate = "{coordinate}"\nsha256 = "{jar["sha256"]}"\n')
    path.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    write_lock(sys.argv[1])
