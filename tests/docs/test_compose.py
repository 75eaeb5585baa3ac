"""The file for Docker says the same as the rest: well-formed, and with the versions that are locked."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from typing import Any

import yaml

from graph.neo4j.local.distribution import locked
from tests.conftest import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
NEO4J, PARLEY = COMPOSE["services"]["neo4j"], COMPOSE["services"]["parley"]


def test_it_runs_the_neo4j_that_is_locked() -> None:
    assert NEO4J["image"] == f"neo4j:{locked()[0]}-community"


def test_it_listens_on_this_machine_alone_and_has_no_password_of_its_own() -> None:
    for service in (NEO4J, PARLEY):
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert NEO4J["environment"]["NEO4J_AUTH"].removeprefix("neo4j/") == PARLEY["environment"]["NEO4J_PASSWORD"]
    assert PARLEY["environment"]["NEO4J_PASSWORD"].startswith("${NEO4J_PASSWORD:?")


def test_the_servers_know_one_another_and_their_volumes_are_declared() -> None:
    assert set(PARLEY["depends_on"]) == {"neo4j"}
    assert "healthcheck" in NEO4J
    assert PARLEY["environment"]["NEO4J_URI"] in PARLEY["command"]
    named = {volume.split(":")[0] for service in (NEO4J, PARLEY) for volume in service["volumes"]}
    assert named - {"."} == set(COMPOSE["volumes"])


def test_parley_is_installed_from_the_locks_and_started_by_a_command_that_it_has() -> None:
    script = PARLEY["entrypoint"][2]
    for path in re.findall(r"requirements/\S+", script):
        assert (ROOT / path).is_file()
    subprocess.run(["sh", "-n", "-c", script.replace("$$", "$")], check=True)
    command = [sys.executable, "-m", "api.cli", *PARLEY["command"], "--help"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert shlex.join(PARLEY["command"][:2]) == "serve --neo4j"
