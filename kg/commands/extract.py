"""`kg extract`: claims as JSON lines."""

from __future__ import annotations

import json as jsonlib
from typing import Annotated

import typer

from kg.commands.inputs import extract_input, find_inputs
from kg.commands.options import example
from kg.commands.output import say
from kg.errors import InputError

EXAMPLES = example("kg extract call.txt > claims.jsonl", "cat call.txt | kg extract - | jq .quote")


def extract(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files, folders (searched through), - for standard input.")
    ],
) -> None:
    """Write the claims of calls as JSON lines.

    One claim a line, in the order of the text; no store is touched. Offsets are code points of the file, and
    every quote is the text between them. A file that cannot be read is named on standard error, the others are
    written, and the exit code is 1.
    """
    failed = 0
    for item in find_inputs(paths):
        try:
            extraction = extract_input(item)
        except InputError as error:
            failed += 1
            say(f"error: {error}")
            continue
        for claim in sorted(extraction.claims, key=lambda claim: (claim.start, claim.end, claim.id)):
            typer.echo(jsonlib.dumps(claim.model_dump(mode="json"), ensure_ascii=False))
    if failed:
        raise typer.Exit(1)
