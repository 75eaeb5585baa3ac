"""Start, find and stop the local Neo4j.

Its home folder holds the configuration, the data, the log, and ``server.json``: process, address
and password, readable by the owner alone. The server listens on the loopback interface only and has
authentication on; the password is random and is made at the first start.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import psutil
from filelock import FileLock
from neo4j import Auth, Driver, GraphDatabase, basic_auth
from neo4j.exceptions import AuthError, ClientError, ServiceUnavailable

from graph.neo4j.local.distribution import default_cache
from graph.neo4j.local.java import java

USER: Final = "neo4j"
DEFAULT_PORT: Final = 7687
_MAIN: Final = "org.neo4j.server.Neo4jCommunity"
_START_SECONDS: Final = 120.0
_STOP_SECONDS: Final = 60.0
_OPENED: Final = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
_CONFIGURATION: Final = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
db.transaction.monitor.check.interval=500ms
server.memory.pagecache.size={pages}
"""


class ServerError(Exception):
    """The server could not be started or stopped; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that was started here."""

    pid: int
    uri: str
    user: str
    password: str

    def __repr__(self) -> str:
        """Everything but the password, which must not reach a log."""
        return f"Running(pid={self.pid}, uri={self.uri!r}, user={self.user!r})"


@dataclass(frozen=True, slots=True)
class Memory:
    """How much memory the server may take, in Neo4j's notation, and options of Java's."""

    heap: str = "1g"
    pages: str = "256m"
    options: tuple[str, ...] = ()


def running(home: Path) -> Running | None:
    """The server of ``home`` if its process is alive."""
    recorded = _recorded(home)
    if recorded is None or not _is_ours(recorded.pid, home):
        return None
    return recorded


def start(home: Path, jars: Path, port: int | None = None, memory: Memory | None = None) -> Running:
    """Start a server in ``home``, or find the one that runs there, and wait until it answers.

    ``port`` None takes Neo4j's usual port, or any free one where that is taken; 0 any free one.

    Raises:
        ServerError: it did not come up; the message quotes the end of its log.
        DistributionError: there is no Java, and it cannot be fetched.
    """
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with FileLock(home / "start.lock"):
        found = running(home)
        if found is not None:
            return found
        chosen = port or _free_port(DEFAULT_PORT if port is None else 0)
        _configure(home, chosen, memory or Memory())
        before = _recorded(home)
        process = _launch(home, jars, memory or Memory())
        server = Running(
            pid=process.pid,
            uri=f"neo4j://127.0.0.1:{chosen}",
            user=USER,
            password=before.password if before else secrets.token_urlsafe(24),
        )
        try:
            _record(home, server)
            _await(server, process, home)
        except BaseException:
            _end(process)
            raise
        return server


def stop(home: Path) -> bool:
    """Stop the server of ``home``; False when none runs.

    Raises:
        ServerError: it did not end in time.
    """
    server = running(home)
    if server is None:
        return False
    if not _end(psutil.Process(server.pid)):
        raise ServerError(f"the server (process {server.pid}) did not end within {_STOP_SECONDS:.0f} s")
    return True


def _end(process: psutil.Process) -> bool:
    """Ask a server to end; whether it did in time."""
    try:
        process.terminate()
        process.wait(_STOP_SECONDS)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


def _recorded(home: Path) -> Running | None:
    try:
        return Running(**json.loads((home / "server.json").read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def _record(home: Path, server: Running) -> None:
    path = home / "server.json"
    aside = home / "server.json.new"
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(server), file)
    aside.replace(path)


def _is_ours(pid: int, home: Path) -> bool:
    """Whether the process is alive and serves ``home``: a process id may have been given anew."""
    try:
        process = psutil.Process(pid)
        return _is_alive(process) and f"--home-dir={home.resolve()}" in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def _is_alive(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def _free_port(wished: int) -> int:
    for port in (wished, 0):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise ServerError("no port is free on 127.0.0.1")


def _configure(home: Path, port: int, memory: Memory) -> None:
    folder = home / "conf"
    folder.mkdir(exist_ok=True)
    text = _CONFIGURATION.format(port=port, pages=memory.pages)
    (folder / "neo4j.conf").write_text(text, encoding="utf-8")


def _launch(home: Path, jars: Path, memory: Memory) -> psutil.Process:
    """Start the server's process, which outlives this one."""
    place = home.resolve()
    command = [
        str(java(default_cache())),
        # Neo4j's own setting of it is read by its start scripts alone, which the packages do not bring.
        f"-Xmx{memory.heap}",
        *memory.options,
        "-cp",
        f"{jars}/*",
        *(f"--add-opens={module}=ALL-UNNAMED" for module in _OPENED),
        "--enable-native-access=ALL-UNNAMED",
        _MAIN,
        f"--home-dir={place}",
        f"--config-dir={place / 'conf'}",
        "--console-mode",
    ]
    log = str(place / "server.log")
    # Not subprocess.Popen: its objects complain when they are forgotten while the process runs.
    pid = os.posix_spawn(
        command[0],
        command,
        os.environ,
        setsid=True,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
    )
    return psutil.Process(pid)


def _await(server: Running, process: psutil.Process, home: Path) -> None:
    """Wait until the server takes its password, setting it when it is new."""
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if not _is_alive(process):
            raise ServerError(f"Neo4j ended at once:\n{_last_lines(home)}")
        try:
            _take_password(server)
        except ServiceUnavailable:
            time.sleep(0.25)
        else:
            return
    raise ServerError(f"Neo4j did not answer within {_START_SECONDS:.0f} s:\n{_last_lines(home)}")


def _take_password(server: Running) -> None:
    with _driver(server.uri, basic_auth(server.user, server.password)) as driver:
        try:
            driver.verify_connectivity()
        except AuthError:
            _set_password(server)


def _set_password(server: Running) -> None:
    """Replace the password that a new database is made with, which is expired from the start."""
    with _driver(server.uri, basic_auth(server.user, USER)) as driver, driver.session(database="system") as session:
        try:
            session.run("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", old=USER, new=server.password).consume()
        except ClientError as error:
            raise ServerError(
                "the database in this folder has another password; hint: delete the folder to begin anew"
            ) from error


def _driver(uri: str, auth: Auth) -> Driver:
    """A driver that fails at once: bolt, because routing would log each try while the server comes up."""
    direct = uri.replace("neo4j://", "bolt://")
    return GraphDatabase.driver(
        direct, auth=auth, connection_timeout=2.0, max_transaction_retry_time=0.0, connection_acquisition_timeout=3.0
    )


def _last_lines(home: Path) -> str:
    return "\n".join((home / "server.log").read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
