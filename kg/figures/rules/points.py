"""Percentage points: "2.6 percentage points", "260 bps", and "1.5 points" where rates are spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.figures.found import Found, tie
from kg.figures.lexicon import spaced, units
from kg.figures.numerals import Numeral
from kg.text.patterns import any_of

_OTHER_POINTS = re.compile(
    r"\s+(?:of\s+(?:sale|presence|contact|interest|distribution|difference|view|entry|delivery)|I|we|you|on|here|that)\b",
    re.IGNORECASE,
)
_NEAR = 60
_MOST_POINTS = 200  # points in their hundreds are of a loyalty programme or an index


def points(text: str, numeral: Numeral) -> Found | None:
    """The numeral in percentage points, or in points where a score is spoken of."""
    after = _after().match(text, numeral.end)
    if after is None:
        return None
    form = spaced(after["form"]).lower()
    worth = next(worth for worth, forms in units().points.items() if form in [f.lower() for f in forms])
    if form in units().loose_points:
        if numeral.value is not None and abs(numeral.value) > _MOST_POINTS:
            return None
        if _talk("score_talk").search(text, max(0, numeral.start - _NEAR), numeral.start):
            return tie(numeral, after.end(), "points", "points")
        moved = _MOVED.search(text, max(0, numeral.start - _NEAR), numeral.start)
        if not moved and (_OTHER_POINTS.match(text, after.end()) or not _talk("point_talk").search(text)):
            return None
    elif form == "basis" and re.match(r"\s*\w", text[after.end() :]):
        return None
    return tie(numeral, after.end(), "pp", "points", worth)


def a_point(text: str) -> Iterator[Found]:
    """ "Up a point", "a point of margin", "a point or two": the article counts where a move is spoken of."""
    for match in _A_POINT.finditer(text):
        moved = _MOVED.search(text, max(0, match.start() - 24), match.start())
        if moved or match["sure"] or match["of"]:
            high = 2.0 if match["two"] else None
            end = match.end("two") if match["two"] else match.end("point")
            yield Found(match.start(), end, 0.01 if match["basis"] else 1, "pp", "points", high=high, tied=True)


_MOVED = re.compile(
    r"\b(?:by|up|down|minus|plus|negative|positive|about|around|over|than|gained?|lost|lose|nearly|almost|roughly|approximately|another|improved?|declined?|increased?|decreased?)\s+\Z",
    re.IGNORECASE,
)
_A_POINT = re.compile(
    r"\ban?\s+(?P<point>(?P<sure>percentage\s+|(?P<basis>basis\s+)|full\s+)?point)\b(?P<two>\s+or\s+two\b)?(?!s)"
    r"(?P<of>\s+(?:of\s+(?:[a-z-]+\s+)?(?:growth|margin|share|pressure|headwind|tailwind|benefit|impact|leverage|decel|improvement|drag)|(?:higher|lower|better|worse|ahead|below|above)\b))?"
    r"(?!\s+of\s+(?:view|sale|order|contact|reference|clarification|time|emphasis))",
    re.IGNORECASE,
)


@cache
def _talk(name: str) -> re.Pattern[str]:
    forms = units().point_talk if name == "point_talk" else units().score_talk
    return re.compile(rf"(?<![A-Za-z0-9]){any_of(forms)}(?![A-Za-z0-9])", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    forms = any_of(form for forms in units().points.values() for form in forms)
    return re.compile(rf"[\s-]{{0,3}}(?P<form>{forms})(?![A-Za-z0-9])", re.IGNORECASE)
