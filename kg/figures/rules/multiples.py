"""Multiples: "10x", "38 times", "ten-fold"."""

from __future__ import annotations

import re

from kg.figures.found import Found, tie
from kg.figures.numerals import Numeral

_TIMES = re.compile(
    r"(?:\s?[xX×](?![A-Za-z0-9])|[\s-]{0,3}fold(?![A-Za-z])|[\s-]{1,3}times(?![A-Za-z]))", re.IGNORECASE
)
_FREQUENCY = re.compile(r"\s+(?:an?|per|each|every|in\s+a\s+row|daily|weekly)\b", re.IGNORECASE)


def multiple(text: str, numeral: Numeral) -> Found | None:
    """The numeral as a factor; how often something happens ("three times a day") is a count."""
    after = _TIMES.match(text, numeral.end)
    if after is None:
        return None
    if numeral.scale != 1 or _FREQUENCY.match(text, after.end()):
        return tie(numeral, after.end(), "count", "frequency")
    return tie(numeral, after.end(), "x", "multiple")
