"""``python -m tests.neo4j ARGUMENTS``: everything that needs a Neo4j, on one real server, with pytest's arguments.

Where the packages of Neo4j cannot be had, that is told in one line and nothing is tested; with CI set it is a failure.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from graph.neo4j.local.distribution import DistributionError
from tests import local_neo4j

TESTED = ("tests/neo4j", "tests/conformance")


def main() -> NoReturn:
    """Run the tests, or tell why not."""
    try:
        local_neo4j.jars()
    except DistributionError as error:
        print(f"Neo4j is not tested here: {error}", file=sys.stderr)  # noqa: T201 - for whoever runs make
        sys.exit(int("CI" in os.environ))
    command = [sys.executable, "-m", "pytest", *TESTED, *sys.argv[1:]]
    environment = {"HYPOTHESIS_PROFILE": "neo4j"} | os.environ | {"PARLEY_TEST_STORE": "neo4j"}
    os.execve(command[0], command, environment)  # noqa: S606 - in place of this process, so that signals reach it


if __name__ == "__main__":
    main()
