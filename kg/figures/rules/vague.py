"""What nobody counted: "double-digit", "low to mid-teens", "mid-20s", "dozens"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.figures.found import Found
from kg.figures.lexicon import numbers
from kg.figures.quantity import Bound
from kg.text.patterns import any_of


def digits(text: str) -> Iterator[Found]:
    """ "Double-digit", "mid- to high single digits", "triple digits", "low singles"."""
    for match in _digits().finditer(text):
        unit = "pp" if match["points"] else "count" if match["count"] else "%"
        end = match.end("points") if match["points"] else match.end("core")
        yield Found(match.start(), end, None, unit, "digits", tied=True)


def decade(text: str) -> Iterator[Found]:
    """ "Low to mid-teens", "mid-20s", "high 30% range", as percent that nobody counted; "mid-$20s" as money."""
    for match in _decades().finditer(text):
        unit = "USD" if match["dollar"] else "%"
        bound = Bound.ABOUT if match["tens"] else None
        yield Found(match.start("core"), match.end("core"), None, unit, "decade", tied=True, bound=bound)


def vague_plural(text: str) -> Iterator[Found]:
    """ "Dozens", "thousands and thousands" where no "of millions" follows."""
    for match in _plurals().finditer(text):
        yield Found(match.start(), match.end(), None, "count", "vague")


@cache
def _digits() -> re.Pattern[str]:
    lexicon = numbers()
    degree = any_of(lexicon.degrees)
    strength = any_of(lexicon.digit_strengths)
    lead = rf"{degree}(?:[\s-]+to[\s-]+{degree})?[\s-]+"
    return re.compile(
        rf"(?<![A-Za-z0-9-])(?:{strength}[\s-]+)?(?P<core>(?:{lead})?{any_of(lexicon.digits)}[\s-]+digits?"
        rf"(?:[\s-]+(?:percent(?:age)?s?|%))?(?![A-Za-z])|{lead}(?:{any_of(lexicon.short_digits)}(?![A-Za-z-])"
        r"|(?:single|double)(?=\s+(?:growth|increases?|declines?|range)\b)))"
        rf"(?P<points>\s+(?:percentage\s+|basis\s+)?points?\b)?(?P<count>\s+(?:numbers?|nanometer|millions?|billions?)\b)?",
        re.IGNORECASE,
    )


@cache
def _decades() -> re.Pattern[str]:
    lexicon = numbers()
    degree = any_of(lexicon.degrees)
    tens = any_of(lexicon.decades)
    lead = rf"{degree}(?:(?:[\s-]+to)?[\s-]+{degree})?[\s-]+"
    return re.compile(
        rf"(?<![A-Za-z0-9-])(?P<core>(?:{lead}(?:(?P<dollar>\$)?{tens}|(?P<tens>[1-9]0)(?=\s?%|\s+percent))"
        rf"|(?<=in\sthe\s)(?:{tens}))(?![A-Za-z0-9])(?P<percent>[\s-]?(?:percent|%))?)",
        re.IGNORECASE,
    )


@cache
def _plurals() -> re.Pattern[str]:
    plurals = any_of(numbers().vague_plurals)
    return re.compile(
        rf"(?<![A-Za-z0-9-])(?<!s\sof\s){plurals}(?:\s+(?:and|or|upon)\s+{plurals})?(?!\s+of\b)(?![A-Za-z0-9-])",
        re.IGNORECASE,
    )
