"""``python -m tests.neo4j ARGUMENTS``: everything that needs a Neo4j, on one real server, with pytest's arguments.

Where the packages of Neo4j cannot be had, that is told in one line and nothing is tested; with CI set it is a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys

from graph.neo4j.local.distribution import DistributionError
from tests import local_neo4j

TESTED = ("tests/neo4j", "tests/conformance")


def main() -> int:
    """Run the tests in a process of their own, so that the server is stopped whatever becomes of them."""
    try:
        local_neo4j.jars()
    except DistributionError as error:
        print(f"Neo4j is not tested here: {error}", file=sys.stderr)  # noqa: T201 - for whoever runs make
        return int("CI" in os.environ)
    command = [sys.executable, "-m", "pytest", *TESTED, *sys.argv[1:]]
    return subprocess.run(command, env=os.environ | {"PARLEY_TEST_STORE": "neo4j"}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
