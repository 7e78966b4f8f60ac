"""`kg eval`: how right the claims of one call are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kg.commands.inputs import Input, extract_input
from kg.commands.options import Json, example
from kg.commands.output import Format, write_json, write_rows
from kg.errors import InputError

EXAMPLES = example(
    "kg eval gold/kuaishou-2024q3.jsonl --source calls/kuaishou-2024q3.txt",
    "kg eval gold.jsonl --source call.txt --predicted claims.jsonl --json",
)


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated records, one JSON object a line.")],
    source: Annotated[Path, typer.Option("--source", metavar="TEXT", help="The call they were annotated in.")],
    predicted: Annotated[
        Path | None,
        typer.Option("--predicted", metavar="FILE", show_default=False, help="Claims to judge; else ours of TEXT."),
    ] = None,
    json: Json = False,
) -> None:
    """Measure claims against annotated ones.

    Precision and recall. Found: value, unit and company agree, in the same place or of the same thing. Correct:
    sign, thing measured, measure, comparator, period and status agree as well. Optional annotations count neither
    way.
    """
    from kg.eval import evaluate
    from kg.reading import read

    wanted = _records(gold)
    given = Input(str(source), source)
    if predicted is None:
        claims: list[Any] = [claim.model_dump(mode="json") for claim in extract_input(given).claims]
    else:
        claims = [each for each in _records(predicted) if each.get("source") in (None, source.name)]
    rates = evaluate(wanted, claims, read(*given.read()).reading.source)
    if json:
        write_json(
            {
                name.replace(" ", "_"): {
                    "precision": round(rate.precision, 4),
                    "recall": round(rate.recall, 4),
                    "f1": round(rate.f1, 4),
                    "hits": rate.hits,
                    "claimed": rate.claimed,
                    "annotated": rate.annotated,
                }
                for name, rate in rates.items()
            }
        )
        return
    rows = [
        (name, f"{rate.precision:.3f}", f"{rate.recall:.3f}", f"{rate.f1:.3f}", rate.hits, rate.claimed, rate.annotated)
        for name, rate in rates.items()
    ]
    write_rows(("", "precision", "recall", "f1", "hits", "claimed", "annotated"), rows, Format.TABLE)


def _records(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines. Raises InputError with the line that is none."""
    from json import JSONDecodeError, loads

    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    records = []
    for number, line in enumerate(lines, 1):
        try:
            record = loads(line) if line.strip() else None
        except JSONDecodeError as error:
            raise InputError(f"{path}:{number}: is not JSON: {error.msg}; one record a line is wanted") from error
        if record is None:
            continue
        if not isinstance(record, dict) or record.get("kind") not in ("metric", "relation"):
            raise InputError(f'{path}:{number}: has no "kind" of "metric" or "relation": annotated records have one')
        records.append(record)
    return records
