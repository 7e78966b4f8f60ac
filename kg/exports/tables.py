"""Two tables, as spreadsheets and data frames read them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.exports.flat import flatten
from kg.graph import Graph

_FORMULA = re.compile(r"[=+\-@\t\r]")
_AMOUNT = re.compile(r"[+\-][\d.,]+ ?%?")


def safe_cell(text: str) -> str:
    """`text` such that no spreadsheet takes it for a formula: an apostrophe before it where it could be one."""
    return f"'{text}" if _FORMULA.match(text) and not _AMOUNT.fullmatch(text) else text


def tables(graph: Graph) -> dict[str, str]:
    """`nodes.csv` and `edges.csv`, a column for every property, RFC 4180 with line feeds.

    Text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    flat = flatten(graph)
    nodes = [{"id": id, **data} for id, data in flat.nodes(data=True)]
    edges = [
        {"id": key, "source": start, "target": end, **data}
        for start, end, key, data in flat.edges(keys=True, data=True)
    ]
    return {
        "nodes.csv": _table(("id", "label", "nodeType", "name"), nodes),
        "edges.csv": _table(("id", "source", "target", "label", "rel"), edges),
    }


def _table(first: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> str:
    rows = list(rows)
    others = sorted({name for row in rows for name in row} - set(first))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow((*first, *others))
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in (*first, *others)])
    return stream.getvalue()


def _cell(value: Any) -> Any:
    return safe_cell(value) if isinstance(value, str) else value
