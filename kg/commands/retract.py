"""`kg retract`: a call out of the store."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated

import typer

from kg.commands.options import Json, Where, example, opened
from kg.commands.output import plain, write_json
from kg.errors import StoreError

EXAMPLES = example("kg retract kuaishou-2024q3.txt")


def retract(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The call, as kg calls names it.")],
    store: Where = "",
    json: Json = False,
) -> None:
    """Take a call out of the store.

    Everything goes that only it says; what other calls say stays.
    """
    with opened(store) as target:
        if not target.retract(source):
            near = get_close_matches(source, [call.document.source for call in target.calls()], n=1)
            hint = f", did you mean {near[0]}" if near else ""
            raise StoreError(f"{source} is not loaded{hint}: kg calls lists what is")
    if json:
        write_json({"source": source, "outcome": "retracted"}, indent=None)
    else:
        typer.echo(plain(f"{source}: retracted"))
