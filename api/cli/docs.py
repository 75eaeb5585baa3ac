"""The reference page of the command line, ``docs/cli.md``, made from the commands themselves.

``python -m api.cli.docs`` writes it anew; a test keeps it current.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Final

import typer
from typer.cli import get_docs_for_click

from api.cli.commands import app

PAGE: Final = Path(__file__).parents[2] / "docs" / "cli.md"

_EXAMPLES: Final = re.compile(r"^(?:  (?:parley .*)\n\n?)+", re.MULTILINE)
_LIST: Final = re.compile(r"^\*\*Commands\*\*:\n.*?(?=^## )", re.MULTILINE | re.DOTALL)
"""The list of commands, whose sentences it cuts off; each stands whole below."""
_FOREWORD: Final = """\
# The `parley` command

Results go to stdout, everything else to stderr; colour and progress bars show on terminals alone, and `NO_COLOR` is
respected.

The database of a dataset is kept beside its folder: that of `data/` is `var/data.sqlite`. `parley serve` and
`parley query` build it when it is missing, or when the data, the ontology or the loading code has changed since; it may
be deleted at any time. When the data has mistakes they are reported, nothing is served and the database that was there
stays as it was.

What was read of each YAML file is kept in the user's cache (`~/.cache/parley/drafts` on Linux, elsewhere with
`XDG_CACHE_HOME`), so that the next `parley check`, `build`, `serve` or `load` reads only the files that were saved
since. The folder takes 512 MB at most and may be deleted at any time too.

| exit status | meaning |
|---|---|
| 0 | done |
| 1 | findings: mistakes in the data, or errors in an answer |
| 2 | the command was called in a way that it does not understand |
| 3 | the environment will not do: a port in use, a file that cannot be written, a database of another version |

Ctrl-C ends a command with 130 and a reader that goes away (`parley query … | head -0`) with 141, both without a word.
"""


def current_page() -> str:
    """The page as it should be."""
    command = typer.main.get_command(app)
    generated = get_docs_for_click(obj=command, ctx=typer.Context(command, info_name="parley"), name="parley")
    body = html.unescape(generated[generated.index("**Usage**") :])
    return _FOREWORD + "\n" + _EXAMPLES.sub(_fenced, _LIST.sub("", body)).rstrip() + "\n"


def _fenced(examples: re.Match[str]) -> str:
    lines = (f"$ {line.strip()}" for line in examples[0].splitlines() if line)
    return "```console\n" + "\n".join(lines) + "\n```\n\n"


if __name__ == "__main__":
    PAGE.write_text(current_page(), encoding="utf-8")
