"""`kg cypher`: a statement of one's own."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from kg.commands.options import Json, Parameters, Rows, Where, chosen_format, example, opened
from kg.commands.output import read_parameters, write_rows

EXAMPLES = example(
    "kg cypher 'MATCH (c:Company) RETURN c.name ORDER BY c.name'",
    "kg cypher 'MATCH (c:Claim) WHERE c.value > $least RETURN c.id, c.text' -p least=1e9 --format csv",
    "kg cypher - < question.cypher",
)


def cypher(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="One Cypher statement, - for standard input.")],
    param: Parameters = None,
    form: Rows = None,
    store: Where = "",
    json: Json = False,
) -> None:
    """Run one Cypher statement that only reads.

    What would write is refused. A parameter's value is read as JSON where it is JSON (-p least=1e9, -p
    names='["Kling AI"]'), else as text. kg schema shows the labels, relations and properties there are.
    """
    text = sys.stdin.read() if statement == "-" else statement
    parameters = {key: _value(value) for key, value in read_parameters(param or ()).items()}
    with opened(store) as source:
        table = source.run(text, parameters)
    write_rows(table.columns, table.rows, chosen_format(form, json))


def _value(text: str) -> Any:
    from json import JSONDecodeError, loads

    try:
        return loads(text)
    except JSONDecodeError:
        return text
