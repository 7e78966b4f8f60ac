"""How answers are written: rows as a table, CSV or JSON on standard output, words on standard error."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Literal

import typer


class Format(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


_WHOLE = 16
# A transcript's control characters must not reach a terminal.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def say(words: str) -> None:
    """Words for a person, on standard error."""
    typer.echo(plain(words, keep="\n"), err=True)


def plain(text: str, keep: str = "") -> str:
    """`text` with one space for every run of control characters, those in `keep` aside."""
    return _CONTROL.sub(lambda run: "".join(c for c in run[0] if c in keep) or " ", text)


def write_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: Format) -> None:
    """Write rows to standard output; on a terminal a table is drawn, elsewhere it is aligned text."""
    if form is Format.TABLE and sys.stdout.isatty():
        _draw(columns, rows)
    else:
        typer.echo(_WRITERS[form](columns, rows), nl=False)


def write_json(value: Any, indent: int | None = 2) -> None:
    """Write one JSON value and a newline to standard output."""
    typer.echo(_json(value, indent))


def read_parameters(given: Sequence[str]) -> dict[str, str]:
    """`key=value` words as a mapping. Raises QueryError for one without "=" or a key said twice."""
    from kg.errors import QueryError

    parameters: dict[str, str] = {}
    for word in given:
        key, equals, value = word.partition("=")
        if not equals or not key.strip():
            raise QueryError(f"the parameter {word!r} is not KEY=VALUE: write for example -p company=Kuaishou")
        if key.strip() in parameters:
            raise QueryError(f"the parameter {key.strip()!r} is given twice: keep one")
        parameters[key.strip()] = value
    return parameters


def cell(value: Any) -> str:
    """One value for a person: nothing for None, whole numbers whole, thousands apart, lists joined."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        number = int(value) if float(value).is_integer() else value
        return f"{number:,}" if abs(number) >= 10_000 else str(number)
    if isinstance(value, list | tuple):
        return ", ".join(cell(item) for item in value)
    if isinstance(value, Mapping):
        return plain(_json(value))
    return plain(str(value))


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=str)


def _records(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _aligned(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = [list(columns), *([cell(value) for value in row] for row in rows)]
    widths = [max(_width(line[i]) for line in lines) for i in range(len(columns))]
    right = [_numeric(row[i] for row in rows) for i in range(len(columns))]
    out = []
    for line in lines:
        padded = [
            " " * (width - _width(text)) + text if to_right else text + " " * (width - _width(text))
            for text, width, to_right in zip(line, widths, right, strict=True)
        ]
        out.append("  ".join(padded).rstrip() + "\n")
    return "".join(out)


def _numeric(values: Any) -> bool:
    said = [value for value in values if value is not None]
    return bool(said) and all(isinstance(value, int | float) and not isinstance(value, bool) for value in said)


def _width(text: str) -> int:
    """Columns of a terminal: wide characters take two, combining ones none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_csv_cell(value) for value in row] for row in rows)
    return stream.getvalue()


def _csv_cell(value: Any) -> Any:
    from kg.exports.tables import safe_cell

    if isinstance(value, str):
        return safe_cell(value)
    if isinstance(value, list | tuple | Mapping):
        return safe_cell(_json(value))
    return value


def _draw(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for i, column in enumerate(columns):
        justify: Literal["left", "right"] = "right" if _numeric(row[i] for row in rows) else "left"
        widest = max((_width(cell(row[i])) for row in rows), default=0)
        # Ids and numbers stay whole; what is long shares the rest of the line.
        table.add_column(column, justify=justify, overflow="fold", min_width=widest if widest <= _WHOLE else None)
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row))
    Console().print(table)


_WRITERS: dict[Format, Callable[[Sequence[str], Sequence[Sequence[Any]]], str]] = {
    Format.TABLE: _aligned,
    Format.CSV: _csv,
    Format.JSON: lambda columns, rows: _json(_records(columns, rows), 2) + "\n",
    Format.JSONL: lambda columns, rows: "".join(_json(r) + "\n" for r in _records(columns, rows)),
}
