"""Percent: "11.4%", "11.4 percent", "20 % "."""

from __future__ import annotations

import re
from functools import cache

from kg.figures.found import Found, tie
from kg.figures.lexicon import units
from kg.figures.numerals import Numeral
from kg.text.patterns import any_of


def percent(text: str, numeral: Numeral) -> Found | None:
    """The numeral with its percent sign or word; percentage points are another rule's."""
    after = _after().match(text, numeral.end)
    return tie(numeral, after.end(), "%", "percent") if after else None


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[\s-]{{0,3}}{any_of(units().percent)}(?![A-Za-z0-9])(?![\s-]*points?\b)", re.IGNORECASE)
