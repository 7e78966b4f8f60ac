"""`kg query`: the canned queries."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.commands.options import Json, Parameters, Rows, Where, chosen_format, example, opened
from kg.commands.output import Format, read_parameters, say, write_json, write_rows
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.queries import Parameter, Query
    from kg.stores import Store

EXAMPLES = example(
    "kg query",
    "kg query metric-history -p company=Kuaishou -p metric=revenue",
    "kg query growth-comparison -p metric=revenue --format csv > growth.csv",
)


def query(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", show_default=False, help="The query; without it, all are listed.")
    ] = None,
    param: Parameters = None,
    form: Rows = None,
    store: Where = "",
    json: Json = False,
) -> None:
    """Ask a canned query, or list them.

    Without a name all are listed with their parameters. Companies, metrics and products are found by name or
    alias, whatever their case. Rows that rest on claims carry the claims' ids: kg show ID gives the words.
    """
    from kg.queries import find_query, read_queries

    form = chosen_format(form, json)
    if name is None:
        if param:
            raise QueryError("parameters belong to a query: name it, as in kg query metrics -p company=Kuaishou")
        _list(read_queries(), form)
        return
    asked = find_query(name)
    given = read_parameters(param or ())
    parameters = asked.bind(given)
    with opened(store) as source:
        table = source.run(asked.statement, parameters)
        write_rows(table.columns, table.rows, form)
        if not table.rows:
            asked_for = " ".join(param or (name,))
            say(f"no rows for {asked_for}: {_hint(source, given)}")


def _hint(source: Store, given: Mapping[str, str]) -> str:
    """The nearest names for what is given and no name, else where names are listed."""
    from kg.queries import find_query

    names = find_query("names")
    table = source.run(names.statement, names.bind({}))
    by_spelling: dict[str, str] = {}
    for row in table.rows:
        record: dict[str, Any] = dict(zip(table.columns, row, strict=True))
        for spelling in (record["name"], *(record["aliases"] or ())):
            by_spelling.setdefault(spelling.casefold(), record["name"])
    for key in ("company", "metric", "product", "name", "subject"):
        said = given.get(key, "").casefold()
        if said and said not in by_spelling:
            near = [spelling for spelling in by_spelling if said in spelling]
            near = near or get_close_matches(said, by_spelling, n=3)
            if near:
                return f"did you mean {key}={' or '.join(sorted({by_spelling[spelling] for spelling in near})[:3])}"
    return "kg query names lists the names that are loaded, kg calls the calls"


def _list(queries: tuple[Query, ...], form: Format) -> None:
    if form is Format.JSON:
        write_json([query.model_dump(exclude={"statement"}) for query in queries])
        return
    rows = [(query.name, query.title, _parameters(query)) for query in queries]
    write_rows(("name", "title", "parameters"), rows, form)
    if form is Format.TABLE:
        say("\nkg query NAME -p key=value asks one; parameters in brackets may be left out")


def _parameters(query: Query) -> str:
    return " ".join(map(_parameter, query.parameters))


def _parameter(parameter: Parameter) -> str:
    """As one would write it: `company`, `[limit=200]`, `[comparator=yoy|qoq|mom]`; the default choice stands first."""
    if parameter.required:
        return parameter.name
    default = "" if parameter.default == "none" else parameter.default
    choices = sorted(parameter.choices, key=lambda choice: choice != default) or [default]
    return f"[{parameter.name}{'=' if any(choices) else ''}{'|'.join(choices)}]"
