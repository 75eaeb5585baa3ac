"""The commands of ``parley``: what they are called, what they take and what their help says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli import say_version
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
GraphAddress = Annotated[
    str | None,
    typer.Option(
        "--neo4j",
        metavar="URI",
        help="A Neo4j that was loaded with `parley load`, in place of a database file. User and password come from "
        "NEO4J_USERNAME and NEO4J_PASSWORD, or are asked for.",
        show_default=False,
    ),
]
GraphDatabase = Annotated[
    str | None,
    typer.Option(
        "--database",
        envvar="NEO4J_DATABASE",
        metavar="NAME",
        help="Which database of the Neo4j; its default one without.",
        show_default=False,
    ),
]
Home = Annotated[
    Path | None,
    typer.Option(file_okay=False, help="The folder of the server; one of this user's by default.", show_default=False),
]


def _version(asked: bool) -> None:  # noqa: FBT001 -- the signature of a callback
    if asked:
        say_version()
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
    epilog="Examples:\n\n  parley load --neo4j neo4j://localhost:7687\n\n"
    "  parley load ../another-dataset --neo4j neo4j+s://graph.example.org --database another --name another"
)
def load(
    uri: Annotated[
        str,
        typer.Option(
            "--neo4j",
            envvar="NEO4J_URI",
            metavar="URI",
            help="The address of the Neo4j. User and password come from "
            "NEO4J_USERNAME and NEO4J_PASSWORD, or are asked for.",
            show_default=False,
        ),
    ],
    data: Data = Path("data"),
    name: Annotated[
        str, typer.Option(help="What the dataset is called there: a database holds one, and another is refused.")
    ] = "parley",
    database: GraphDatabase = None,
) -> None:
    """Check a dataset and load it into a Neo4j: what changed is written, what left the data is removed."""
    from api.cli import graphs

    graphs.load_graph(data, uri, name, database)


@app.command(
    epilog="Examples:\n\n  parley serve\n\n  parley serve --port 8080\n\n"
    "  parley serve --db release/parley.sqlite --host 0.0.0.0\n\n  parley serve --neo4j neo4j://localhost:7687"
)
def serve(
    db: Database = None,
    neo4j: GraphAddress = None,
    database: GraphDatabase = None,
    data: DataOption = Path("data"),
    address: Annotated[str, typer.Option("--host", help="The name or address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any that is free.")] = 8000,
    greet: Annotated[bool, typer.Option("--greet", help="Print an example question and its answer first.")] = False,
) -> None:
    """Serve a database over HTTP: GraphQL at /graphql, an editor for it at /graphiql."""
    from api.cli import databases, serving

    _refuse_both(db, neo4j)
    listener = serving.listen(address, port)
    if neo4j is None:
        store = databases.open_database(db or databases.current_database(data))
        serving.serve(store, listener, address, greet=greet)
    else:
        from api.cli import graphs

        graph = graphs.open_graph(neo4j, database)
        serving.serve(graph, listener, address, greet=greet, look=graph.look)


@app.command(
    epilog="Examples:\n\n  parley query '{ commitments(involving: \"Tadmor\") { totalCount } }'\n\n"
    '  parley query question.graphql --variables \'{"name": "Tadmor"}\'\n\n  parley query - < question.graphql'
)
def query(
    question: Annotated[
        str, typer.Argument(metavar="FILE|TEXT", help="A file with an operation, its text, or - for stdin.")
    ],
    db: Database = None,
    neo4j: GraphAddress = None,
    database: GraphDatabase = None,
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

    _refuse_both(db, neo4j)
    text, given = asking.operation_text(question), asking.variables_of(variables)
    raise typer.Exit(asking.ask(databases.open_store(db, data, neo4j, database), text, given, operation))


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
    neo4j: GraphAddress = None,
    database: GraphDatabase = None,
    variables: Annotated[
        str | None, typer.Option(metavar="JSON", help="The operation's variables.", show_default=False)
    ] = None,
    operation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which operation, where there are several.", show_default=False)
    ] = None,
) -> None:
    """Take data away, with quotes, standing and sources: as RDF, as a table or as a bibliography."""
    from api.cli import asking, databases, exporting

    _refuse_both(db, neo4j)
    text = None if question is None else asking.operation_text(question)
    given = asking.variables_of(variables)
    store = databases.open_store(db, data, neo4j, database)
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


def _refuse_both(db: Path | None, neo4j: str | None) -> None:
    if db is not None and neo4j is not None:
        from api.cli.failing import USAGE, Failure

        raise Failure(USAGE, "--db and --neo4j name two databases", "leave one of them out")


local_server = typer.Typer(no_args_is_help=True, help="Run a Neo4j on this machine, for you alone.")
app.add_typer(local_server, name="neo4j")


@local_server.command(
    epilog="Examples:\n\n  parley neo4j start\n\n  parley neo4j start --print-env",
)
def start(
    home: Home = None,
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="The port to listen on, 0 for any; 7687 where it is free.", show_default=False
        ),
    ] = None,
    print_env: Annotated[
        bool, typer.Option("--print-env", help="Print lines for a shell that let the other commands reach it.")
    ] = False,
) -> None:
    """Start a Neo4j, and download it the first time; no Java and no Docker are needed."""
    from api.cli import local_neo4j

    local_neo4j.start_server(home, port, print_env=print_env)


@local_server.command(epilog="Example:\n\n  parley neo4j stop")
def stop(home: Home = None) -> None:
    """Stop it; its data stays."""
    from api.cli import local_neo4j

    local_neo4j.stop_server(home)


# The word alone is a term of the ontology's, which no name here may be.
_SHOWING = "parley neo4j status"


@local_server.command(_SHOWING.rpartition(" ")[2], epilog=f"Example:\n\n  {_SHOWING}")
def show_local(home: Home = None) -> None:
    """Tell where it runs; exit status 3 when it does not."""
    from api.cli import local_neo4j

    local_neo4j.show_status(home)
