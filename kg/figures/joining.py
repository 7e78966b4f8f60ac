"""What two neighbouring figures say together: a range, a tolerance, a shared unit, a correction."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from kg.figures.bounds import bound_before
from kg.figures.found import Found, tidy
from kg.figures.lexicon import any_of, numbers
from kg.figures.quantity import Bound

Join = Callable[[str, Found, Found], "tuple[Found, ...] | None"]
"""What becomes of two neighbours; None where the rule has nothing to say of them."""

_SIC = re.compile(r"\s*[\[(]?\s*sic\s*[\])]?[\s,]*[\[(]?\s*\Z", re.IGNORECASE)
_DASH = re.compile(r"\s*(?:--|—|…|\.\.\.)\s*")
_LIST = re.compile(r"\s*(?:,\s*(?:and|or|to)?|and|or|to|-|–|—|&|/|versus|vs\.?)\s*\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|-|–|—|through|all\s+the\s+way\s+to)\s*\Z", re.IGNORECASE)
_AND = re.compile(r"\s*and\s*\Z", re.IGNORECASE)
_OR = re.compile(r"\s*(?:,\s*|,?\s*or\s+|,?\s*maybe\s+)\Z", re.IGNORECASE)
_TOLERANCE = re.compile(
    r"[\s,]*(?:plus\s+or\s+minus|plus\s*/\s*minus|\+\s*/\s*-|\+/−|±|give\s+or\s+take)\s*(?:about\s+|around\s+)?\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|approximately\s+|around\s+|roughly\s+|an?\s+)?\Z", re.IGNORECASE)
_RANGING = re.compile(
    r"\b(?:rang\w+|anywhere|somewhere|guidance|guide|outlook|expect\w*|forecast\w*|anticipat\w*|target\w*|vary\w*|varies)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|range\s+of|ranging\s+from)\s+(?:about\s+|approximately\s+|around\s+|roughly\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\s*,?\s*(?:up\s+from|down\s+from|from|versus|vs\.?|compared\s+(?:to|with)|compared\s+to\s+the|over)\s+\Z",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[,.;:)]|$|\b(?:in|a\s+year|last|for|during|the|year|at|as|and|by)\b)", re.IGNORECASE)
_LISTED = re.compile(r"\d%?\s*,\s*\Z")
_LISTING = re.compile(r"\s*,\s*(?:and\s+|or\s+)?[$€£]?\d")
_MOVED = re.compile(
    r"\b(?:fell|rose|grew|increased|decreased|declined|improved|dropped|climbed|expanded|contracted|gained|lost|up|down)\s+\Z",
    re.IGNORECASE,
)
_WIDEST = 6.0  # a range whose ends are further apart than this factor is no range


def correction(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "15.6% (sic) [15.9%]", "80 -- sorry, $96 billion": the second alone, with the unit of the first if it has none."""
    gap = text[left.end : right.start]
    if not (_SIC.match(gap) or _sorry().fullmatch(gap) or _DASH.fullmatch(gap)):
        return None
    if _DASH.fullmatch(gap):
        stands = left.bare and str(right.value).startswith(str(int(left.value or 0))) and right.scaled
        spoken = bound_before(text, left.start)
        return (replace(right, bound=spoken[0] if spoken else right.bound),) if stands else None
    if right.bare and left.tied:
        return (replace(_borrow(right, left), rule=right.rule if right.tied else left.rule),)
    return (right,)


def tolerance(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "$7.1 billion, plus or minus $300 million": one range around the first."""
    if left.value is None or right.value is None or left.high is not None:
        return None
    if not _TOLERANCE.fullmatch(text[left.end : right.start]):
        return None
    if left.unit == right.unit or right.unit in ("count", "pp") or (left.unit == "count" and left.bare):
        half = right.value * (
            left.scale if right.unit == "count" and not right.scaled and right.value < abs(left.value) / 1e3 else 1
        )
    elif right.unit == "%":
        half = abs(left.value) * right.value / 100
    else:
        return None
    unit = right.unit if left.unit == "count" and left.bare and right.unit not in ("%", "pp") else left.unit
    low, high = tidy(left.value - half), tidy(left.value + half)
    return (replace(left, end=right.end, value=low, high=high, unit=unit, bare=False, bound=Bound.ABOUT),)


def shared(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "5.1 and 2.7%", "$5 to $6 billion", "$1.2 to 1.4 billion": unit, scale and currency said once; a range where it is one."""
    gap = text[left.end : right.start]
    if left.ordinal or right.ordinal:
        return None
    if _LIST.fullmatch(gap):
        one, two = _lend(text, left, right)
        joined = _range(text, one, two, gap)
        if joined is not None:
            return (joined,)
        return (one, two) if (one, two) != (left, right) else None
    if (
        _COMPARED.fullmatch(gap)
        and _money(left)
        and right.unit == "count"
        and right.scaled
        and _CLAUSE_ENDS.match(text, right.end)
    ):
        return (left, replace(right, unit=left.unit, rule="money", tied=True))
    return None


JOINS: tuple[Join, ...] = (correction, tolerance, shared)


def join(text: str, found: list[Found]) -> list[Found]:
    """The figures with all joins done, from right to left so that a list's last unit reaches its first."""
    done: list[Found] = []
    for figure in reversed(found):
        if not done:
            done.append(figure)
            continue
        for rule in JOINS:
            joined = rule(text, figure, done[-1])
            if joined is not None:
                done[-1:] = reversed(joined)
                break
        else:
            done.append(figure)
    return done[::-1]


def _lend(text: str, left: Found, right: Found) -> tuple[Found, Found]:
    if left.bare and right.tied and (right.unit != "count" or right.scaled):
        return _borrow(left, right), right
    if _money(left) and right.unit == "count" and not right.ordinal and right.scaled and (right.high is None):
        right = replace(right, unit=left.unit, rule="money", tied=True)
    if left.unit == right.unit and not left.scaled and right.scaled and _less(left.value, 1000):
        left = replace(left, value=tidy((left.value or 0) * right.scale), scaled=True, scale=right.scale)
    if (
        left.unit == "count"
        and left.scaled
        and _money(right)
        and _LIST.fullmatch(text[left.end : right.start])
        and right.scaled
    ):
        left = replace(left, unit=right.unit, rule="money", tied=True)
    if _money(left) and right.bare and left.scaled is False and _TO.fullmatch(text[left.end : right.start]):
        right = replace(right, unit=left.unit, rule="money", bare=False, tied=True)
    return left, right


def _borrow(figure: Found, lender: Found) -> Found:
    """The bare figure with the lender's unit and scale."""
    value = None if figure.value is None else tidy(figure.value * lender.scale * lender.worth)
    return replace(
        figure, value=value, unit=lender.unit, rule=lender.rule, bare=False, tied=True, scaled=lender.scaled, scale=lender.scale,
        worth=lender.worth,
    )  # fmt: skip


def _range(text: str, one: Found, two: Found, gap: str) -> Found | None:
    if one.unit != two.unit or one.high is not None or two.high is not None:
        return None
    low = bound_before(text, one.start)
    begin = low[1] if low else one.start
    between = _BETWEEN.search(text, max(0, begin - 40), begin)
    if _AND.fullmatch(gap) and not between:
        return None
    if one.value is None or two.value is None:
        if one.value is two.value is None and one.rule == two.rule and _TO.fullmatch(gap):
            return replace(one, end=two.end)
        return None
    if _TO.fullmatch(gap) or (_AND.fullmatch(gap) and between):
        if (
            not between
            and _FROM.search(text, max(0, begin - 24), begin)
            and not _RANGING.search(text, max(0, begin - 90), begin)
        ):
            return None
        moved = _MOVED.search(text, max(0, begin - 40), begin)
        if not between and not (one.value < two.value and _near(one.value, two.value, 2.0 if moved else _WIDEST)):
            return None
        return _spanned(one, two)
    if (
        _OR.fullmatch(gap)
        and _guess(one.value, two.value, "or" in gap)
        and not (_LISTED.search(text, max(0, one.start - 12), one.start) or _LISTING.match(text, two.end))
    ):
        return _spanned(one, two)
    return None


def _spanned(one: Found, two: Found) -> Found:
    low, high = sorted((one.value or 0, two.value or 0))
    if abs(one.value or 0) > abs(two.value or 0) or one.value != low:
        low, high = one.value or 0, two.value or 0
    return replace(one, end=two.end, value=low, high=high, bare=one.bare and two.bare, bound=two.bound or one.bound)


def _near(low: float, high: float, widest: float) -> bool:
    return low <= 0 or high <= low * widest or (high - low <= 5 and low >= 0.5)


def _guess(low: float, high: float, spoken_or: bool) -> bool:
    """Whether two numbers side by side are one guess: "3 or 4", "30, 40"."""
    if not low < high:
        return False
    step = high - low
    return (step == 1 and spoken_or) or (step in (5, 10) and low % 5 == 0 and low < 100) or (step == 1 and low < 10)


def _less(value: float | None, limit: float) -> bool:
    return value is not None and abs(value) < limit


def _money(figure: Found) -> bool:
    return figure.rule == "money"


@cache
def _sorry() -> re.Pattern[str]:
    words = any_of(numbers().sorry)
    return re.compile(
        rf"[\s,.…—–-]*(?:oh[\s,]*)?{words}[\s,.…—–-]*(?:that's|it's|that\s+is|it\s+is|make\s+that|I\s+meant?|of|in|by|about)?[\s,]*",
        re.IGNORECASE,
    )
