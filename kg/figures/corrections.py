"""A slip and the right number after it: the second alone counts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.figures.bounds import bound_before
from kg.figures.found import Found, borrow
from kg.figures.lexicon import numbers
from kg.text.patterns import any_of

_SIC = re.compile(r"\s*[\[(]?\s*sic\s*[\])]?[\s,]*[\[(]?\s*", re.IGNORECASE)
_DASH = re.compile(r"\s*(?:--|—|…|\.\.\.)\s*")


def correction(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "15.6% (sic) [15.9%]", "80 -- sorry, $96 billion": the second, with the unit of the first if it has none."""
    gap = text[left.end : right.start]
    if not (_SIC.fullmatch(gap) or _sorry().fullmatch(gap)):
        return None
    return (borrow(right, left),) if right.bare and left.tied else (right,)


def false_start(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "Over 50 -- 500 million": the speaker begins again; the bound said before the first holds."""
    if not (left.bare and right.scaled and _DASH.fullmatch(text[left.end : right.start])):
        return None
    if not f"{right.value:.0f}".startswith(f"{left.value:.0f}"):
        return None
    spoken = bound_before(text, left.start)
    return (replace(right, bound=spoken[0] if spoken else right.bound),)


@cache
def _sorry() -> re.Pattern[str]:
    return re.compile(
        rf"[\s,.…—–-]*(?:oh[\s,]*)?{any_of(numbers().sorry)}[\s,.…—–-]*"
        r"(?:that's|it's|that\s+is|it\s+is|make\s+that|I\s+meant?|of|in|by|about)?[\s,]*",
        re.IGNORECASE,
    )
