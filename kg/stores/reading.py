"""What a user's statement may be, and how an answer becomes plain values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time

from kg.errors import QueryError
from kg.graph import read_model
from kg.stores.store import Cell

# Strings, quoted names and comments: what stands in them is no clause.
_QUOTED = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n\r]*|/\*.*?\*/""", re.DOTALL)


# Opens files and addresses on the machine that answers, ends other people's work: no store counts these as writing.
_REFUSED = re.compile(r"\bLOAD\s+CSV\b|\bTERMINATE\s+TRANSACTIONS?\b", re.IGNORECASE)


def check_statement(text: str) -> None:
    """Raises QueryError for an empty one, for several, and for what does harm without writing.

    All that writes is refused by the stores themselves.
    """
    bare = _bare(text)
    if not bare:
        raise QueryError("There is no statement: give one, such as 'MATCH (c:Company) RETURN c.name'.")
    # Neo4j takes \u004c for an L wherever it stands, kglite in strings only.
    for form in (bare, _bare(re.sub(r"\\u+([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text))):
        if ";" in form.removesuffix(";"):
            raise QueryError("Only one statement at a time is answered: leave out what follows the semicolon.")
        if refused := _REFUSED.search(form):
            raise QueryError(f"Only reading of the graph is allowed: {' '.join(refused[0].upper().split())} is not.")


def _bare(text: str) -> str:
    return _QUOTED.sub(" ", text).rstrip()


def plain_node(labels: tuple[str, ...], properties: Mapping[str, object], plain: Callable[[object], Cell]) -> Cell:
    """A node as a map: its label, its id, and the properties of its type that are not null."""
    types = read_model().nodes
    label = next((label for label in sorted(labels) if label in types), None)
    names = sorted(properties) if label is None else ["id", *types[label].properties]
    return {"label": label or ":".join(sorted(labels))} | _present(names, properties, plain)


def plain_relationship(kind: str, properties: Mapping[str, object], plain: Callable[[object], Cell]) -> Cell:
    """A relationship as a map: its type, and the properties of that type that are not null."""
    known = read_model().relations.get(kind)
    return {"type": kind} | _present(list(known.properties) if known else sorted(properties), properties, plain)


def plain_value(value: object) -> Cell:
    """Everything that is neither a node nor a relationship nor holds one."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _present(names: list[str], given: Mapping[str, object], plain: Callable[[object], Cell]) -> dict[str, Cell]:
    return {name: plain(given[name]) for name in names if given.get(name) is not None}
