"""Two ends said as one: "42.5% to 43.5%", "$7 billion, plus or minus $1 billion", "flat to up 5%", "30, 40%"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.figures.bounds import bound_before
from kg.figures.found import Found, tidy
from kg.figures.quantity import Bound

TO = re.compile(r"-?\s*(?:to|-|–|—|through|all\s+the\s+way\s+to)\s*", re.IGNORECASE)
AND = re.compile(r"\s*and\s*", re.IGNORECASE)
COMMA = re.compile(r"\s*,\s*")
_OR = re.compile(r"\s*(?:,\s*|,?\s*or\s+|,?\s*maybe\s+)", re.IGNORECASE)
_TOLERANCE = re.compile(
    r"[\s,]*(?:plus\s+or\s+minus|plus\s*/\s*minus|\+\s*/\s*-|\+/−|±|give\s+or\s+take)\s*(?:about\s+|around\s+)?",
    re.IGNORECASE,
)
_FLAT_TO = re.compile(
    r"\s+(?:to|or)\s+(?:slightly\s+)?(?:up|plus|positive|(?P<down>down|minus|negative))?\s*", re.IGNORECASE
)
_ABOUT = r"(?:about\s+|approximately\s+|around\s+|roughly\s+|an?\s+)?\Z"
_FROM = re.compile(rf"\bfrom\s+{_ABOUT}", re.IGNORECASE)
_BETWEEN = re.compile(rf"\b(?:between|range\s+of|ranging\s+from)\s+{_ABOUT}", re.IGNORECASE)
_RANGING = re.compile(
    r"\b(?:rang\w+|anywhere|somewhere|guidance|guide|outlook|expect\w*|forecast\w*|anticipat\w*|target\w*|vary\w*|varies)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:fell|rose|grew|increased|decreased|declined|improved|dropped|climbed|expanded|contracted|gained|lost|up|down)\s+\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\d%?\s*,\s*\Z")
LISTING = re.compile(r"\s*,?\s*(?:,|and\s+|or\s+)\s*[$€£]?\d")
_WIDEST, _WIDEST_MOVE = 6.0, 2.0  # no range has ends further apart; "fell 3 basis points to 55" is a move and a level
_CLOSE = 5.0  # ends so near, in percent, may be of any proportion


def tolerance(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "$7.1 billion, plus or minus $300 million": one range around the first."""
    if left.value is None or right.value is None or left.high is not None:
        return None
    if not _TOLERANCE.fullmatch(text[left.end : right.start]):
        return None
    unit = left.unit
    if left.bare and right.unit not in ("%", "pp"):
        unit = right.unit
    elif right.unit not in (left.unit, "count", "pp", "%"):
        return None
    half = right.value
    if right.unit == "%" and left.unit not in ("%", "pp"):
        half = abs(left.value) * right.value / 100
    elif right.bare:
        half *= left.scale
    low, high = tidy(left.value - half), tidy(left.value + half)
    return (replace(left, end=right.end, value=low, high=high, unit=unit, bare=False, bound=Bound.ABOUT),)


def flat_to(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "Flat to up 5%", "flat to down slightly 2%": a range with nothing at one end."""
    match = _FLAT_TO.fullmatch(text[left.end : right.start])
    if left.rule != "flat" or match is None or right.value is None or right.unit not in ("%", "pp"):
        return None
    low, high = sorted((0.0, -abs(right.value) if match["down"] else right.value))
    return (replace(left, end=right.end, value=low, high=high, unit=right.unit, bound=None),)


def ranged(text: str, one: Found, two: Found) -> Found | None:
    """The range two neighbours of one unit make; None where they are two figures ("from 5% to 7%", "5% and 7%")."""
    if one.unit != two.unit or one.high is not None or two.high is not None:
        return None
    gap = text[one.end : two.start]
    before = bound_before(text, one.start)
    begin = before[1] if before else one.start
    between = bool(_BETWEEN.search(text, max(0, begin - 40), begin))
    to = bool(TO.fullmatch(gap))
    if one.value is None or two.value is None:
        vague = one.value is two.value is None and one.rule == two.rule
        return replace(one, end=two.end) if vague and to else None
    if between and (to or AND.fullmatch(gap)):
        return _spanned(one, two)
    if to:
        return _spanned(one, two) if _to_range(text, one, two, begin) else None
    if two.signed and "or" not in gap:  # "plus 5%, plus 6%" are two of a list
        return None
    if _OR.fullmatch(gap) and _guess(one.value, two.value, "or" in gap):
        listed = _LISTED.search(text, max(0, one.start - 12), one.start) or LISTING.match(text, two.end)
        return None if listed else _spanned(one, two)
    return None


def _to_range(text: str, one: Found, two: Found, begin: int) -> bool:
    if _FROM.search(text, max(0, begin - 24), begin) and not _RANGING.search(text, max(0, begin - 90), begin):
        return False
    low, high = abs(one.value or 0), abs(two.value or 0)
    moved = _MOVED.search(text, max(0, begin - 40), begin)
    near = high <= low * (_WIDEST_MOVE if moved else _WIDEST) or (high - low <= _CLOSE and low >= 0.5) or low == 0
    return near and (low < high or (one.signed < 0 and low != high))


def _spanned(one: Found, two: Found) -> Found:
    """One range, its lower end first; a sign said once ("minus 3% to 5%") stands for both if the ends would cross."""
    low, high = one.value or 0, two.value or 0
    if one.signed < 0 and not two.signed and high > 0 and abs(high) >= abs(low):
        high = -high
    low, high = min(low, high), max(low, high)
    return replace(one, end=two.end, value=low, high=high, bare=one.bare and two.bare, bound=two.bound or one.bound)


def _guess(low: float, high: float, spoken_or: bool) -> bool:
    """Whether two numbers side by side are one guess: "3 or 4", "30, 40"."""
    step = high - low
    if step <= 0:
        return False
    return (step == 1 and (spoken_or or low < 10)) or (step in (5, 10) and low % 5 == 0 and low < 100)
