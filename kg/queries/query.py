"""A canned query: one statement, the question it answers, and its parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kg.errors import QueryError

REQUIRED = "required"
NONE = "none"


class Parameter(BaseModel):
    """One `$name` of a statement.

    `type` is text, integer, number, date, period, or the choices it has, `|` between them; `default` is as one would
    write it on the command line, "none" for a parameter that may be left out, "required" for one that may not.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][A-Za-z0-9]*$")
    type: str = Field(pattern=r"^(text|integer|number|date|period|\w+(\|\w+)+)$")
    default: str
    description: str = Field(min_length=3)

    @model_validator(mode="after")
    def _default_fits(self) -> Parameter:
        if self.default not in (REQUIRED, NONE):
            try:
                self.read(self.default)
            except QueryError as error:
                raise ValueError(f"its own default does not fit: {error}") from error
        return self

    @property
    def required(self) -> bool:
        return self.default == REQUIRED

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.type.split("|")) if "|" in self.type else ()

    def read(self, text: str) -> Any:
        """The value that `text` says. Raises QueryError with what would fit."""
        if self.choices:
            if text.lower() in self.choices:
                return text.lower()
            raise QueryError(f"{self.name}={text}: it is one of {', '.join(self.choices)}")
        try:
            return _READERS[self.type](text)
        except ValueError as error:
            raise QueryError(f"{self.name}={text}: this is no {_NAMES[self.type]}") from error


class Query(BaseModel):
    """A file of `queries/`: `name` is the file's, `statement` its Cypher without comments."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(min_length=3)
    answers: str = Field(min_length=3)
    parameters: tuple[Parameter, ...]
    statement: str = Field(min_length=1)

    @model_validator(mode="after")
    def _parameters_fit(self) -> Query:
        declared = [parameter.name for parameter in self.parameters]
        used = set(re.findall(r"\$([A-Za-z]\w*)", self.statement))
        if len(set(declared)) < len(declared) or set(declared) != used:
            raise ValueError(f"the header declares {sorted(declared)}, the statement uses {sorted(used)}")
        return self

    def bind(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Every parameter's value, from what is given and the defaults. Raises QueryError."""
        names = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in names:
                raise QueryError(f"{self.name} has no parameter {name!r}{_near(name, names)}; it has {_list(names)}")
        missing = [p.name for p in self.parameters if p.required and p.name not in given]
        if missing:
            example = " ".join(f"-p {name}=..." for name in missing)
            raise QueryError(f"{self.name} needs {_list(missing)}: kg query {self.name} {example}")
        return {p.name: self._value(p, given) for p in self.parameters}

    def _value(self, parameter: Parameter, given: Mapping[str, str]) -> Any:
        if parameter.name in given:
            return parameter.read(given[parameter.name])
        return None if parameter.default == NONE else parameter.read(parameter.default)


def _text(text: str) -> str:
    if not text.strip():
        raise ValueError(text)
    return text.strip()


_YEAR = re.compile(r"(FY)?(20)?([0-9]{2})")
_PART = re.compile(r"Q[1-4]|[1-4]Q|H[12]|[12]H")


def _period(text: str) -> str:
    """2024Q3 from 2024Q3, Q3 2024 or 3Q24; FY2025H1 from FY25 H1; FY2024 from fy2024."""
    said = re.sub(r"[\s-]", "", text.upper())
    part = _PART.match(said) or re.search(rf"(?:{_PART.pattern})$", said)
    year = _YEAR.fullmatch(said.replace(part[0], "", 1) if part else said)
    if not year or not (part or year[2]):
        raise ValueError(text)
    letters = "".join(sorted(part[0], reverse=True)) if part else ""
    return f"{year[1] or ''}20{year[3]}{letters}"


_READERS: dict[str, Callable[[str], Any]] = {
    "text": _text,
    "integer": int,
    "number": float,
    "date": lambda text: date.fromisoformat(text).isoformat(),
    "period": _period,
}
_NAMES = {
    "text": "text: it is empty",
    "integer": "whole number, as 10 is",
    "number": "number, as 2.5 is",
    "date": "date, as 2024-09-30 is",
    "period": "quarter, half or year, as 2024Q3, FY2025H1 and 2024 are",
}


def _near(name: str, names: list[str]) -> str:
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    return f", did you mean {close[0]!r}" if close else ""


def _list(names: list[str]) -> str:
    return ", ".join(names) or "none"
