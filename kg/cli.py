"""The command line: every command, and what becomes of errors."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg import __version__
from kg.commands import calls, cypher, doctor, eval, export, extract, load, query, retract, schema, show
from kg.commands.options import Json, Where, example
from kg.commands.output import say
from kg.errors import KgError, QueryError

FIRST = """kg reads earnings calls into a knowledge graph in which every claim keeps its words.

  kg load calls/    read the transcripts of a folder into the store (the folder .kg unless told)
  kg query          list the questions it answers: kg query metrics -p company=Kuaishou
  kg show ID        one claim with its words in their place; ids come with every answer

kg --help lists every command, kg COMMAND --help explains one."""


class Commands(TyperGroup):
    """Turns our own errors into one line and an exit code, wherever in a command they arise."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except QueryError as error:
            say(f"error: {error}")
            raise typer.Exit(2) from error
        except KgError as error:
            say(f"error: {error}")
            raise typer.Exit(1) from error
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            place = f"{error.filename}: " if error.filename else ""
            say(f"error: {place}{error.strerror or error}")
            raise typer.Exit(1) from error
        except KeyboardInterrupt as stop:
            say("stopped; nothing is half done: the same command again goes on from here")
            raise typer.Exit(130) from stop


app = typer.Typer(
    name="kg",
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=example(
        "kg load calls/", "kg query metric-history -p company=Kuaishou -p metric=revenue", "kg show 0123456789abcdef"
    ),
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def first(
    ctx: typer.Context,
    store: Where = "",  # noqa: ARG001 (the commands' own options look here for what they do not say)
    json: Json = False,  # noqa: ARG001
    version: Annotated[  # noqa: ARG001 (answered by its callback)
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """A knowledge graph of companies, products and claims from earnings calls, with the words each claim rests on."""
    if ctx.invoked_subcommand is None:
        typer.echo(FIRST)


app.command("load", epilog=load.EXAMPLES)(load.load)
app.command("extract", epilog=extract.EXAMPLES)(extract.extract)
app.command("query", epilog=query.EXAMPLES)(query.query)
app.command("cypher", epilog=cypher.EXAMPLES)(cypher.cypher)
app.command("calls", epilog=calls.EXAMPLES)(calls.calls)
app.command("show", epilog=show.EXAMPLES)(show.show)
app.command("retract", epilog=retract.EXAMPLES)(retract.retract)
app.command("export", epilog=export.EXAMPLES)(export.export)
app.command("eval", epilog=eval.EXAMPLES)(eval.evaluate)
app.command("schema", epilog=schema.EXAMPLES)(schema.schema)
app.command("doctor", epilog=doctor.EXAMPLES)(doctor.doctor)


def main() -> None:
    """What the console script runs; what it writes is UTF-8 wherever it runs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    app(prog_name="kg")
