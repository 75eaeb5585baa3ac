"""How the command line fails: with a message on stderr, a hint where there is one, and an exit status."""

from __future__ import annotations

from typing import Final

FINDINGS: Final = 1
"""The data or the operation has mistakes, which are shown."""
USAGE: Final = 2
"""The command was called in a way that it does not understand."""
ENVIRONMENT: Final = 3
"""Something that the program needs is missing or in use: a file, a folder, a port."""
READER_GONE: Final = 141
"""Whoever read the output has closed it; what a shell shows for SIGPIPE."""


class Failure(Exception):  # noqa: N818 -- it ends a command, and is no mistake of the program
    """The command cannot be carried out.

    Args:
        code: The exit status.
        message: What is wrong, with the offending thing.
        hint: What to do about it.
    """

    def __init__(self, code: int, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint

    def text(self) -> str:
        """What people read on stderr."""
        return f"parley: {self}\n" + (f"hint: {self.hint}\n" if self.hint else "")


class ReaderGoneError(Exception):
    """Nobody reads the output any more."""
