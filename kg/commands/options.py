"""The options that commands share, and the store that `--store` names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.commands.output import Format
from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.stores import Store

DEFAULT_STORE = ".kg"


def example(*lines: str) -> str:
    """Examples below a command's help, each on its own line."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def _where(ctx: typer.Context, value: str) -> str:
    """What the command says, else what stands before the command, else KG_STORE, else the default."""
    if ctx.parent is None:
        return value or os.environ.get("KG_STORE") or DEFAULT_STORE
    return value or str(ctx.parent.params["store"])


def _machine(ctx: typer.Context, value: bool) -> bool:
    return value or (ctx.parent is not None and bool(ctx.parent.params["json"]))


Where = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="WHERE",
        callback=_where,
        show_default=False,
        help=f"The store: a folder, or bolt://, neo4j:// or neo4j+s://HOST/DATABASE. KG_STORE otherwise, else the "
        f"folder {DEFAULT_STORE} here. Neo4j's user and password come from NEO4J_USER and NEO4J_PASSWORD.",
    ),
]
Json = Annotated[bool, typer.Option("--json", callback=_machine, help="Answer in JSON, for machines.")]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="KEY=VALUE", show_default=False, help="A parameter; may be repeated."),
]
Rows = Annotated[Format | None, typer.Option("--format", "-f", show_default="table", help="How rows are written.")]


def exists(where: str) -> bool:
    """Whether there is a store already; of a server that is for the server to say."""
    return "://" in where or Path(where).expanduser().exists()


@contextmanager
def opened(where: str, create: bool = False) -> Iterator[Store]:
    """The store `where` names, closed afterwards. Raises StoreError where it is absent and not to be made."""
    from kg.stores import open_store

    if not create and not exists(where):
        raise StoreError(
            f"there is no store at {where}: load calls into it with kg load PATH, or name another by --store"
        )
    with closing(open_store(where)) as store:
        yield store


def chosen_format(form: Format | None, json: bool) -> Format:
    """What `--format` says, else JSON where `--json` does, else a table."""
    return form or (Format.JSON if json else Format.TABLE)
