"""Some of a counted whole: in "8 of our 10 markets grew" the eight are the statement."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.figures.found import Found
from kg.figures.rules.counts import LONE

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?!and\b|or\b|in\b|to\b|by\b|for\b)[a-z]+\s+){0,3}", re.IGNORECASE)
_SMALL = "small_count"


def part_of(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "8 of 10", "11 of those 25", "21 out of 25": the first alone; one of several and two of three are no count."""
    if not (left.bare and right.bare) or left.ordinal or left.high is not None or right.high is not None:
        return None
    if left.value is None or right.value is None or not 0 < left.value < right.value:
        return None
    if not _OF.fullmatch(text[left.end : right.start]):
        return None
    if left.value == 1:
        return (replace(left, rule=LONE),)
    return (replace(left, rule=_SMALL if right.rule in (_SMALL, LONE) else "number"),)
