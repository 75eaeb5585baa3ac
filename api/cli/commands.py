"""The commands of ``parley``: what they are called, what they take and what their help says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.export.formats import Format

app = typer.Typer(
    name="parley",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="Who committed to what, where, before whom, and who says so.",
    epilog="Exit status: 0 done, 1 findings or errors in an answer, 2 wrong usage, 3 the environment will not do.",
)

_DATA_HELP = "The folder of the dataset's YAML files."
Data = Annotated[Path, typer.Argument(metavar="DATA", exists=True, file_okay=False, help=_DATA_HELP, show_default=True)]
DataOption = Annotated[Path, typer.Option("--data", exists=True, file_okay=False, help=_DATA_HELP)]
Database = Annotated[
    Path | None,
    typer.Option(
        "--db",
        exists=True,
        dir_okay=False,
        help="A database file from `parley build`; without it, that of --data, built when missing or out of date.",
        show_default=False,
    ),
]


def _version(asked: bool) -> None:  # noqa: FBT001 -- the signature of a callback
    if asked:
        from importlib.metadata import version

        typer.echo(f"parley {version('parley')}")
        raise typer.Exit


@app.callback()
def parley(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who committed to what, where, before whom, and who says so."""


@app.command(epilog="Examples:\n\n  parley check\n\n  parley check ../another-dataset")
def check(data: Data = Path("data")) -> None:
    """Check a dataset and report every mistake at once, with its place and a hint."""
    from api.cli import checking, screen

    counts = checking.check(data)
    screen.say(f"{checking.summary(counts, data)}: no errors")


@app.command(epilog="Examples:\n\n  parley build\n\n  parley build data --out release/parley.sqlite")
def build(
    data: Data = Path("data"),
    out: Annotated[
        Path | None,
        typer.Option(
            dir_okay=False, help="The file to write; var/NAME.sqlite beside DATA by default.", show_default=False
        ),
    ] = None,
) -> None:
    """Check a dataset and build its database, which replaces an older one in one step."""
    from api.cli import databases

    if out is None:
        databases.current_database(data)
    else:
        databases.build_database(data, out)


@app.command(
    epilog="Examples:\n\n  parley serve\n\n  parley serve --port 8080\n\n"
    "  parley serve --db release/parley.sqlite --host 0.0.0.0"
)
def serve(
    db: Database = None,
    data: DataOption = Path("data"),
    address: Annotated[str, typer.Option("--host", help="The name or address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any that is free.")] = 8000,
    greet: Annotated[bool, typer.Option("--greet", help="Print an example question and its answer first.")] = False,
) -> None:
    """Serve a database over HTTP: GraphQL at /graphql, an editor for it at /graphiql."""
    from api.cli import databases, serving

    listener = serving.listen(address, port)
    store = databases.open_database(db or databases.current_database(data))
    serving.serve(store, listener, address, greet=greet)


@app.command(
    epilog="Examples:\n\n  parley query '{ commitments(involving: \"Tadmor\") { totalCount } }'\n\n"
    '  parley query question.graphql --variables \'{"name": "Tadmor"}\'\n\n  parley query - < question.graphql'
)
def query(
    question: Annotated[
        str, typer.Argument(metavar="FILE|TEXT", help="A file with an operation, its text, or - for stdin.")
    ],
    db: Database = None,
    data: DataOption = Path("data"),
    variables: Annotated[
        str | None, typer.Option(metavar="JSON", help="The operation's variables.", show_default=False)
    ] = None,
    operation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which operation, where there are several.", show_default=False)
    ] = None,
) -> None:
    """Answer a GraphQL operation as JSON on stdout."""
    from api.cli import asking, databases

    text, given = asking.operation_text(question), asking.variables_of(variables)
    store = databases.open_database(db or databases.current_database(data))
    raise typer.Exit(asking.ask(store, text, given, operation))


@app.command(
    epilog="Examples:\n\n  parley export --format ttl > data.ttl\n\n  parley export --format csv --out claims.csv\n\n"
    "  parley export question.graphql --format bibtex > sources.bib"
)
def export(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE|TEXT]",
            help="An operation, as for `parley query`: what its answer rests on. Without it, the whole dataset.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="The format.")] = Format.TURTLE,
    out: Annotated[Path | None, typer.Option(dir_okay=False, help="The file to write.", show_default=False)] = None,
    db: Database = None,
    data: DataOption = Path("data"),
    variables: Annotated[
        str | None, typer.Option(metavar="JSON", help="The operation's variables.", show_default=False)
    ] = None,
    operation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which operation, where there are several.", show_default=False)
    ] = None,
) -> None:
    """Take data away, with quotes, standing and sources: as RDF, as a table or as a bibliography."""
    from api.cli import asking, databases, exporting

    text = None if question is None else asking.operation_text(question)
    given = asking.variables_of(variables)
    store = databases.open_database(db or databases.current_database(data))
    exporting.deliver(exporting.export(store, form, text, (given, operation)), out)


@app.command(epilog="Example:\n\n  parley schema > schema.graphql")
def schema() -> None:
    """Print the GraphQL schema in the schema definition language."""
    from api.cli import showing

    showing.show_schema()


@app.command(epilog="Example:\n\n  parley limits")
def limits() -> None:
    """Print the limits that every request is held to."""
    from api.cli import showing

    showing.show_limits()
