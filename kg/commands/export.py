"""`kg export`: the store for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.commands.options import Where, example, opened
from kg.commands.output import say

EXAMPLES = example(
    "kg export --format jsonl > claims.jsonl",
    "kg export --format gexf --out graph.gexf",
    "kg export --format csv --out tables.zip",
    "kg export --format cypher | cypher-shell",
)


class ExportFormat(StrEnum):
    JSONL = "jsonl"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CYTOSCAPE = "cytoscape"
    CSV = "csv"
    CYPHER = "cypher"


def export(
    form: Annotated[ExportFormat, typer.Option("--format", "-f", help="What to write.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="PATH", show_default=False, help="Where; else standard output."),
    ] = None,
    store: Where = "",
) -> None:
    """Write everything in the store for other programs.

    jsonl: claims, one record a line. graphml, gexf: Gephi and others. cytoscape: Cytoscape's JSON. csv: nodes.csv and
    edges.csv, in a folder or, where PATH ends in .zip, in one file. cypher: a script for an empty Neo4j. The same
    store gives the same bytes.
    """
    from kg.exports import write_export

    with opened(store) as source:
        write_export(source, form.value, out)
    if out is not None:
        say(f"{out}: written")
