"""Fiscal years known from companies' annual reports."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.periods.calendar import YearEnd
from kg.schema import read_schema
from kg.schema.reader import SchemaFile

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class KnownYear(SchemaFile):
    """One company of `schema/calendars.yaml`."""

    names: tuple[str, ...]
    tickers: tuple[str, ...] = ()
    month: int
    day: str | None = None
    weeks: tuple[int, int, int, int] = (13, 13, 13, 13)
    named: Literal["start", "end"] = "end"
    reports: Literal["quarters", "halves"] = "quarters"

    @property
    def year_end(self) -> YearEnd:
        how, _, weekday = (self.day or "").partition(" ")
        return YearEnd(
            month=self.month,
            named_by_start=self.named == "start",
            weekday=_WEEKDAYS.index(weekday) if weekday else None,
            last=how == "last",
            weeks=self.weeks,
        )


class KnownYears(SchemaFile):
    """`schema/calendars.yaml`."""

    companies: tuple[KnownYear, ...]


def known_year(company: str | None, ticker: str | None) -> KnownYear | None:
    """The fiscal year of a company known by name (its beginning will do) or ticker, None for the others."""
    plain = re.sub(r"[’]", "'", company or "").lower().strip()
    symbol = re.split(r"[:.\s]", ticker.upper())[-1 if ticker and ":" in ticker else 0] if ticker else ""
    for known in read_schema("calendars.yaml", KnownYears).companies:
        if symbol and symbol in known.tickers and not plain:
            return known
        if plain and any(_begins(plain, name) for name in known.names):
            return known
    return None


def known_year_named(opening: str) -> KnownYear | None:
    """The first known company whose earnings, quarter or results a text names, with a capital as names are written."""
    first: tuple[int, KnownYear] | None = None
    low = opening.lower()
    for known in read_schema("calendars.yaml", KnownYears).companies:
        for name in known.names:
            match = _anywhere(name).search(opening) if name.lower() in low else None
            if match and match[0][0].isupper() and (first is None or match.start() < first[0]):
                first = (match.start(), known)
    return first[1] if first else None


@cache
def _anywhere(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){re.escape(name)}(?!\w)[^.\n]{{0,60}}(?:earnings|fiscal|quarter|results)", re.IGNORECASE
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:the\s+)?{re.escape(name)}(?!\w)")


def _begins(company: str, name: str) -> bool:
    return bool(_pattern(name).match(company))
