"""The ``parley`` command.

Its commands import what they need when they run, so that each starts fast: checking data loads
neither the web application nor any database driver.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

from api.cli.failing import READER_GONE, Failure, ReaderGoneError


def say_version() -> None:
    """Write the installed version to stdout.

    Raises:
        ReaderGoneError: nobody reads it.
    """
    from importlib.metadata import version

    try:
        sys.stdout.write(f"parley {version('parley')}\n")
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError from error


def main() -> NoReturn:
    """Run the command line and exit: 0 done, 1 findings, 2 wrong usage, 3 the environment will not do.

    Ctrl-C and a reader that has gone away end the program without a word, with the statuses that
    shells give them (130 and 141).
    """
    # Until the commands are loaded, an interrupt has nothing to clean up: let it end the process at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        if sys.argv[1:] == ["--version"]:
            # Said without the commands, whose loading takes longer than everything else here.
            say_version()
            sys.exit(0)
        from api.cli.commands import app

        signal.signal(signal.SIGINT, signal.default_int_handler)
        app(prog_name="parley")
    except Failure as failure:
        sys.stderr.write(failure.text())
        sys.exit(failure.code)
    except ReaderGoneError:
        # What is still buffered would fail once more at exit: let it go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(READER_GONE)
    sys.exit(0)
