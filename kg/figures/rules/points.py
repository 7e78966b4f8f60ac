"""Percentage points: "2.6 percentage points", "260 bps", and "1.5 points" where rates are spoken of."""

from __future__ import annotations

import re
from functools import cache

from kg.figures.found import Found, tie
from kg.figures.lexicon import any_of, spaced, units
from kg.figures.numerals import Numeral

_OTHER_POINTS = re.compile(
    r"\s+(?:of\s+(?:sale|presence|contact|interest|distribution|difference|view|entry|delivery)|I|we|you|on|here|that)\b",
    re.IGNORECASE,
)
_MOST_POINTS = 200  # points in their hundreds are of a loyalty programme or an index


def points(text: str, numeral: Numeral) -> Found | None:
    """The numeral in percentage points, or in points where a score is spoken of."""
    after = _after().match(text, numeral.end)
    if after is None:
        return None
    form = spaced(after["form"]).lower()
    worth = next(worth for worth, forms in units().points.items() if form in [f.lower() for f in forms])
    if form in units().loose_points:
        if (numeral.value is not None and abs(numeral.value) > _MOST_POINTS) or not _talk("point_talk").search(text):
            return None
        if _OTHER_POINTS.match(text, after.end()) and not _talk("moves").search(text, 0, numeral.start):
            return None
        if _talk("score_talk").search(text):
            return tie(numeral, after.end(), "points", "points")
    elif form == "basis" and re.match(r"\s*\w", text[after.end() :]):
        return None
    return tie(numeral, after.end(), "pp", "points", worth)


@cache
def _talk(name: str) -> re.Pattern[str]:
    forms = units().point_talk if name == "point_talk" else units().score_talk
    if name == "moves":
        return re.compile(
            r"(?:\bby|\bup|\bdown|\babout|\bover|\bthan|\bgained|\blost|\bnearly|\broughly|\bapproximately)\s+\Z",
            re.IGNORECASE,
        )
    return (
        re.compile(rf"(?<![A-Za-z0-9]){any_of(forms)}(?![A-Za-z0-9])|%", re.IGNORECASE)
        if name == "point_talk"
        else re.compile(rf"(?<![A-Za-z0-9]){any_of(forms)}(?![A-Za-z0-9])", re.IGNORECASE)
    )


@cache
def _after() -> re.Pattern[str]:
    forms = any_of(form for forms in units().points.values() for form in forms)
    return re.compile(rf"[\s-]{{0,3}}(?P<form>{forms})(?![A-Za-z0-9])", re.IGNORECASE)
