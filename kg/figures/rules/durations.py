"""Spans of time: "132.2 minutes", "30 days", "a 10-year deal"."""

from __future__ import annotations

import re

from kg.figures.found import Found, tie
from kg.figures.lexicon import spaced, unit_forms
from kg.figures.numerals import Numeral

# "nine months ended", "the first six months": a period, not an amount of time.
_ENDED = re.compile(r",?\s+(?:ended|ending|ends)\b", re.IGNORECASE)
_OF_PERIOD = re.compile(r"\b(?:trailing|ttm|first|fiscal)[\s-]\Z", re.IGNORECASE)


def duration(text: str, numeral: Numeral) -> Found | None:
    """The numeral with its unit of time; "vague_time" where nobody counted ("a few quarters")."""
    pattern, forms = unit_forms("durations")
    after = pattern.match(text, numeral.end)
    if after is None:
        return None
    unit = forms[spaced(after["other"]).lower()]
    if _ENDED.match(text, after.end()) or _OF_PERIOD.search(text, max(0, numeral.start - 12), numeral.start):
        return Found(numeral.start, after.end(), None, unit, "no figure")
    return tie(numeral, after.end(), unit, "vague_time" if numeral.value is None else "duration")
