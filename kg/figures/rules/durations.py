"""Spans of time: "132.2 minutes", "30 days", "a 10-year deal"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.figures.bounds import bound_before
from kg.figures.found import Found, tie
from kg.figures.lexicon import spaced, unit_forms
from kg.figures.numerals import Numeral
from kg.figures.quantity import Bound

# "nine months ended", "the first six months": a period, not an amount of time.
_BETWEEN = re.compile(
    r"(?:\s{1,3}(?:consecutive|straight|successive|sequential|full|more|less|fewer|additional|extra|working|business|trading|calendar"
    r"|fiscal|short|long|whole|entire|solid|different)){1,2}(?=\s)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:\s+or\s+so)?\s+(?:ago|earlier|later|back|from\s+now|prior|before|out|hence|down\s+the\s+road)\b", re.IGNORECASE
)
_LAST = re.compile(
    r"\b(?:last|past|next|previous|prior|preceding|coming|following|recent|subsequent|upcoming)[\s-]+\Z", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?<=quarter)\s+[1-4]\b")  # "minus 5 quarter 2"
_ENDED = re.compile(r",?\s+(?:ended|ending|ends)\b", re.IGNORECASE)
_OF_PERIOD = re.compile(r"\b(?:trailing|ttm|first|fiscal)[\s-]\Z", re.IGNORECASE)


def duration(text: str, numeral: Numeral) -> Found | None:
    """The numeral with its unit of time; "vague_time" where nobody counted ("a few quarters"), "time_span" where it
    only tells when ("over the last 12 months", "two years ago")."""
    pattern, forms = unit_forms("durations")
    between = _BETWEEN.match(text, numeral.end)
    after = pattern.match(text, between.end() if between else numeral.end)
    if after is None or _NUMBERED.match(text, after.end()):
        return None
    unit = forms[spaced(after["other"]).lower()]
    if _ENDED.match(text, after.end()) or _OF_PERIOD.search(text, max(0, numeral.start - 12), numeral.start):
        return Found(numeral.start, after.end(), None, unit, "no figure")
    if unit == "decades":
        return tie(numeral, after.end(), "years", "duration", 10)
    if numeral.value is None or numeral.bound is Bound.ABOUT:
        return tie(numeral, after.end(), unit, "vague_time")
    away = _AWAY.match(text, after.end()) or _LAST.search(text, max(0, numeral.start - 24), numeral.start)
    return tie(numeral, after.end(), unit, "time_span" if away else "duration")


def a_duration(text: str) -> Iterator[Found]:
    """ "More than an hour", "exceeded a year": the article counts, but only after a bound."""
    for match in _articles().finditer(text):
        if bound_before(text, match.start()):
            unit = unit_forms("durations")[1][match["unit"].lower()]
            yield Found(match.start(), match.end(), 1, unit, "duration", tied=True)


@cache
def _articles() -> re.Pattern[str]:
    return re.compile(
        r"\ban?\s+(?P<unit>minute|hour|day|week|month|year)\b(?!\s+(?:and\s+a|ago|earlier|before|or\b|to\b|later|from|over))",
        re.IGNORECASE,
    )
