"""The ``parley`` command, run as people run it."""

from __future__ import annotations

import errno
import json
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli.docs import PAGE, current_page
from tests.running import DATA, PARLEY, ROOT, environment, parley, serving, stop

COUNT = '{ commitments(involving: "Tadmor") { totalCount } }'
WORLD = """\
israel:
  type: State
  name: {en: Israel, he: ישראל}
syria:
  type: State
  name: {en: Syria, ar: سوريا}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a small dataset of its own."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "states.yaml").write_text(WORLD, encoding="utf-8")
    return tmp_path


def names(project: Path) -> list[str]:
    """The states that a query finds in a project."""
    answered = parley("query", "{ states { nodes { name } } }", cwd=project)
    assert answered.returncode == 0, answered.stderr
    return [node["name"] for node in json.loads(answered.stdout)["data"]["states"]["nodes"]]


def break_data(project: Path) -> None:
    """Make a mistake in the dataset."""
    with (project / "data" / "states.yaml").open("a", encoding="utf-8") as file:
        file.write("turkey:\n  type: Stat\n")


_ERASED = "\x1b[2K"
"""What a terminal is told to erase a line."""


def on_a_terminal(*arguments: str, cwd: Path, **variables: str) -> tuple[int, str]:
    """Run the command on a terminal of its own: its exit status, and all that it shows."""
    ours, theirs = pty.openpty()
    env = environment(TERM="xterm-256color", **variables)
    with subprocess.Popen([*PARLEY, *arguments], cwd=cwd, env=env, stdout=theirs, stderr=theirs) as ran:
        os.close(theirs)
        shown = b"".join(_parts(ours))
    os.close(ours)
    return ran.returncode, shown.decode()


def _parts(terminal: int) -> Iterator[bytes]:
    """What a terminal shows; Linux tells its end by an error, others by nothing read."""
    while True:
        try:
            part = os.read(terminal, 65_536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return
        if not part:
            return
        yield part


# --- check ---------------------------------------------------------------------------------------


def test_check_of_the_shipped_data_finds_no_error() -> None:
    checked = parley("check", DATA)
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout == ""
    assert "no errors" in checked.stderr.splitlines()[-1]


def test_check_shows_each_mistake_with_its_place_and_ends_with_1(project: Path) -> None:
    break_data(project)
    checked = parley("check", cwd=project)
    assert checked.returncode == 1
    assert "data/states.yaml:8:9: P305 unknown class `Stat`\n      type: Stat\n            ^\n" in checked.stderr
    assert "hint: " in checked.stderr
    assert "1 error in data" in checked.stderr
    assert "\x1b" not in checked.stderr


def test_check_imports_neither_the_web_nor_a_database(project: Path) -> None:
    code = (
        "import runpy, sys\nsys.argv = ['parley', 'check']\n"
        "try:\n    runpy.run_module('api.cli', run_name='__main__')\n"
        "except SystemExit as ended:\n    assert ended.code in (0, None), ended.code\n"
        "loaded = {'fastapi', 'starlette', 'uvicorn', 'strawberry', 'graphql', 'neo4j', 'apsw'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    command = [PARLEY[0], "-c", code]
    ran = subprocess.run(command, cwd=project, env=environment(), capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


# --- build ---------------------------------------------------------------------------------------


def test_build_writes_the_file_that_it_is_asked_for(project: Path) -> None:
    built = parley("build", "data", "--out", "it.sqlite", cwd=project)
    assert built.returncode == 0, built.stderr
    assert "2 entities" in built.stderr
    assert (project / "it.sqlite").is_file()
    answered = parley("query", "{ states { totalCount } }", "--db", "it.sqlite", cwd=project)
    assert json.loads(answered.stdout) == {"data": {"states": {"totalCount": 2}}}


def test_build_into_a_folder_that_is_missing_ends_with_3(project: Path) -> None:
    built = parley("build", "--out", "no/such/it.sqlite", cwd=project)
    assert built.returncode == 3
    assert "no/such" in built.stderr
    assert "Traceback" not in built.stderr


def test_a_database_is_built_when_missing_and_again_when_the_data_changes(project: Path) -> None:
    assert names(project) == ["Israel", "Syria"]
    database = project / "var" / "data.sqlite"
    first = database.stat().st_mtime_ns
    assert names(project) == ["Israel", "Syria"]
    assert database.stat().st_mtime_ns == first
    (project / "data" / "more.yaml").write_text("turkey: {type: State, name: Türkiye}\n", encoding="utf-8")
    assert names(project) == ["Israel", "Syria", "Türkiye"]


def test_bad_data_leaves_the_database_as_it_was_and_serves_nothing(project: Path) -> None:
    names(project)
    database = project / "var" / "data.sqlite"
    before = database.read_bytes()
    break_data(project)
    served = parley("serve", "--port", "0", cwd=project)
    assert served.returncode == 1
    assert served.stdout == ""
    assert "P305" in served.stderr
    assert database.read_bytes() == before


def test_a_progress_bar_shows_on_a_terminal_while_it_takes_long_and_goes_away(tmp_path: Path) -> None:
    write = [sys.executable, "-m", "bench.generate", "--claims", "50000", "--out", str(tmp_path / "data")]
    subprocess.run(write, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, check=True)
    status, shown = on_a_terminal("build", "--out", "built.sqlite", cwd=tmp_path)
    assert status == 0, shown
    assert re.search(r"(reading|merging|assessing|building) .*━.*%", shown)
    assert "━" not in shown.rpartition(_ERASED)[2]
    assert shown.rpartition(_ERASED)[2].startswith("built built.sqlite from ")
    assert "━" not in parley("check", cwd=tmp_path).stderr


def test_mistakes_are_coloured_on_a_terminal(project: Path) -> None:
    break_data(project)
    status, shown = on_a_terminal("check", cwd=project)
    assert status == 1
    assert "\x1b[1;31mP305\x1b[0m" in shown


def test_no_color_is_respected_on_a_terminal(project: Path) -> None:
    break_data(project)
    _, shown = on_a_terminal("check", cwd=project, NO_COLOR="1")
    assert "P305" in shown
    assert "\x1b[31m" not in shown
    assert "\x1b[1;31m" not in shown


# --- query ---------------------------------------------------------------------------------------


def test_query_takes_a_text_a_file_or_stdin(project: Path) -> None:
    (project / "count.graphql").write_text("{ states { totalCount } }", encoding="utf-8")
    by_file = parley("query", "count.graphql", cwd=project)
    by_text = parley("query", "{ states { totalCount } }", cwd=project)
    by_stdin = parley("query", "-", cwd=project, given="{ states { totalCount } }")
    assert by_file.stdout == by_text.stdout == by_stdin.stdout == '{"data":{"states":{"totalCount":2}}}\n'


def test_query_takes_variables_and_the_name_of_an_operation(project: Path) -> None:
    text = "query A { states { totalCount } } query B($n: String!) { entity(ref: $n) { id } }"
    answered = parley("query", text, "--operation", "B", "--variables", '{"n": "سوريا"}', cwd=project)
    assert json.loads(answered.stdout) == {"data": {"entity": {"id": "syria"}}}


def test_an_answer_with_errors_is_printed_and_ends_with_1(project: Path) -> None:
    answered = parley("query", "{ nothing }", cwd=project)
    assert answered.returncode == 1
    assert json.loads(answered.stdout)["errors"][0]["extensions"]["code"] == "VALIDATION_FAILED"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("query", "no-such-file"), "`no-such-file`"),
        (("query", "{ x }", "--variables", "{"), "--variables is not valid JSON"),
        (("query", "{ x }", "--variables", "[]"), "--variables must be a JSON object"),
        (("query", "{ x }", "--db", "no-such.sqlite"), "no-such.sqlite"),
        (("check", "no-such-folder"), "no-such-folder"),
        (("serve", "--port", "high"), "--port"),
        (("nonsense",), "nonsense"),
    ],
)
def test_wrong_usage_is_explained_and_ends_with_2(project: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = parley(*arguments, cwd=project)
    assert ran.returncode == 2
    assert said in ran.stderr
    assert ran.stdout == ""


def test_export_writes_the_file_that_it_is_asked_for(project: Path) -> None:
    ended = parley("export", "--format", "csv", "--out", "claims.csv", cwd=project)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert (project / "claims.csv").read_text(encoding="utf-8").startswith("claim,subject,")


def test_export_of_a_question_with_a_mistake_tells_it_and_ends_with_1(project: Path) -> None:
    ended = parley("export", '{ redLines(involving: "Atlantis") { totalCount } }', cwd=project)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "Atlantis" in ended.stderr


def test_a_file_that_is_no_database_of_ours_ends_with_3(project: Path) -> None:
    (project / "other.sqlite").write_bytes(b"something else" * 500)
    ran = parley("query", "{ __typename }", "--db", "other.sqlite", cwd=project)
    assert ran.returncode == 3
    assert "other.sqlite" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_reader_that_goes_away_ends_it_without_a_word(project: Path) -> None:
    for arguments in (["schema"], ["limits"], ["query", "{ states { totalCount } }"]):
        with subprocess.Popen(
            [*PARLEY, *arguments], cwd=project, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as ran:
            assert ran.stdout is not None
            assert ran.stderr is not None
            ran.stdout.close()
            said = ran.stderr.read()
        assert ran.returncode == 141
        assert b"Traceback" not in said
        assert b"Broken" not in said


# --- serve ---------------------------------------------------------------------------------------


def test_serve_builds_and_greets_with_the_answer_to_the_flagship_question(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    with serving("--greet", cwd=tmp_path) as running:
        out, _ = stop(running.process)
    said = running.greeting + out
    assert f"{running.base}/graphiql" in said
    assert f"curl {running.base}/graphql" in said
    for word in ("host", "facilitator", "mediator", "Azerbaijan", "red line"):
        assert word in said
    assert (tmp_path / "var" / "data.sqlite").is_file()


def test_a_port_in_use_is_told_before_anything_is_built(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        served = parley("serve", "--port", port, cwd=project)
    assert served.returncode == 3
    assert f"port {port} of 127.0.0.1 is in use" in served.stderr
    assert "hint: " in served.stderr
    assert not (project / "var").exists()


def test_ctrl_c_is_quiet_while_data_is_loaded(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    ran = subprocess.Popen(
        [*PARLEY, "build"], cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(0.6)
    _, said = stop(ran, signal.SIGINT)
    assert "Traceback" not in said
    assert ran.returncode in {0, 130, -signal.SIGINT}


# --- what it says of itself ----------------------------------------------------------------------


def test_schema_prints_the_schema_and_limits_the_limits() -> None:
    schema, limits = parley("schema"), parley("limits")
    assert "type Query" in schema.stdout
    assert "DEPTH_LIMIT" in limits.stdout
    assert schema.stderr == limits.stderr == ""


@pytest.mark.parametrize("command", ["check", "build", "serve", "query", "schema", "limits"])
def test_the_help_of_a_command_has_an_example(command: str) -> None:
    shown = parley(command, "--help")
    assert shown.returncode == 0
    assert f"parley {command}" in shown.stdout
    assert "Example" in shown.stdout


def test_the_version_is_shown() -> None:
    assert parley("--version").stdout.startswith("parley 0.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_offered_to_shells(shell: str) -> None:
    shown = parley(env=environment(_PARLEY_COMPLETE=f"source_{shell}"))
    assert shown.returncode == 0
    assert "parley" in shown.stdout


def test_the_page_of_the_command_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == current_page(), "run `make docs`"
    assert PAGE.is_relative_to(ROOT / "docs")
