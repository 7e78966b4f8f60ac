"""Reading of `queries/`: one statement a file, its header in comments.

// title: What a company reported in a quarter
// answers: Everything a company said of one quarter, claim by claim.
// parameter: company text required the company, by name or alias
// parameter: limit integer 100 how many rows at most
MATCH ...
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from kg.errors import QueryError, SchemaError
from kg.queries.query import Parameter, Query
from kg.resources import folder

_HEADER = re.compile(r"//\s*(title|answers|parameter)\s*:\s*(.*\S)\s*$")
_PARAMETER = re.compile(r"(\S+)\s+(\S+)\s+(\"[^\"]*\"|\S+)\s+(.+)")


@cache
def read_queries() -> tuple[Query, ...]:
    """Every canned query, by name. Raises SchemaError for a file that is none."""
    return tuple(read_query(path) for path in sorted(folder("queries").glob("*.cypher"), key=_name))


def find_query(name: str) -> Query:
    """The query of that name. Raises QueryError with the nearest names."""
    queries = {query.name: query for query in read_queries()}
    if name in queries:
        return queries[name]
    near = get_close_matches(name, queries, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}" if near else "kg query lists them"
    raise QueryError(f"there is no query {name!r}: {hint}")


def _name(path: Path) -> str:
    return path.stem


def read_query(path: Path) -> Query:
    """The query of one file. Raises SchemaError, with the file's name, where it is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [(found[1], found[2]) for line in lines if (found := _HEADER.match(line))]
    statement = "\n".join(line for line in lines if not line.lstrip().startswith("//")).strip().rstrip(";")
    said = dict(header)
    try:
        return Query(
            name=path.stem,
            title=said.get("title", ""),
            answers=said.get("answers", ""),
            parameters=tuple(_parameter(text) for key, text in header if key == "parameter"),
            statement=statement,
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise SchemaError(f"{path}: {'.'.join(map(str, first['loc']))} {first['msg']}".replace(":  ", ": ")) from error
    except ValueError as error:
        raise SchemaError(f"{path}: {error}") from error


def _parameter(text: str) -> Parameter:
    found = _PARAMETER.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not NAME TYPE DEFAULT DESCRIPTION")
    name, kind, default, description = found.groups()
    return Parameter(name=name, type=kind, default=default.strip('"'), description=description)
