"""A unit, a scale or a currency said once for two neighbours: "5.1 and 2.7%", "$5 to $6 billion"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.figures.bounds import bound_before
from kg.figures.found import Found, borrow, tidy
from kg.figures.ranges import AND, COMMA, LISTING, TO, ranged

_LIST = re.compile(r"-?\s*(?:,\s*(?:and|or|to)?|and|or|to|-|–|—|&|/|versus|vs\.?)\s*", re.IGNORECASE)
_COMPARED = re.compile(
    r"\s*,?\s*(?:up\s+from|down\s+from|from|versus|vs\.?|compared\s+(?:to|with)|compared\s+to\s+the|over)\s+",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[,.;:)]|$|\b(?:in|a\s+year|last|for|during|the|year|at|as|and|by|respectively)\b)", re.IGNORECASE
)
_RESPECTIVELY = re.compile(r",?\s+respectively", re.IGNORECASE)
_LEAST_SCALED = 1000  # a number so large has its scale in its digits


def shared(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """Both with what the other lent; one range where they are one."""
    gap = text[left.end : right.start]
    if left.ordinal or right.ordinal:
        return None
    if _COMPARED.fullmatch(gap) and _same_money(text, left, right):
        return (left, _as_money(right, left.unit))
    if not _LIST.fullmatch(gap):
        return None
    one, two = _lend(text, left, right, gap)
    whole = ranged(text, one, two)
    if whole is not None:
        return (whole,)
    if AND.fullmatch(gap) and one.unit == two.unit and _RESPECTIVELY.match(text, two.end):
        spoken = bound_before(text, one.start)
        two = replace(two, bound=two.bound or (spoken[0] if spoken else None))
    return (one, two) if (one, two) != (left, right) else None


def with_cents(text: str, left: Found, right: Found) -> tuple[Found, ...] | None:
    """ "A dollar and twenty-five cents": one amount."""
    if right.rule != "cents" or not _money(left) or left.scaled or left.unit != right.unit or left.value is None:
        return None
    if not AND.fullmatch(text[left.end : right.start]):
        return None
    return (replace(left, end=right.end, value=tidy(left.value + (right.value or 0))),)


def _lend(text: str, left: Found, right: Found, gap: str) -> tuple[Found, Found]:
    if left.bare and right.tied:
        return (borrow(left, right), right) if _may_borrow(text, left, right, gap) else (left, right)
    if TO.fullmatch(gap):
        if (_money(left) and right.bare and not left.scaled) or (
            _money(left) and right.unit == "count" and right.scaled
        ):
            right = _as_money(right, left.unit)
        elif _money(right) and left.unit == "count" and left.scaled and right.scaled:
            left = _as_money(left, right.unit)
    elif _same_money(text, left, right):
        right = _as_money(right, left.unit)
    if left.unit == right.unit and not left.scaled and right.scaled and _small(left):
        left = replace(left, value=tidy((left.value or 0) * right.scale), scaled=True, scale=right.scale)
    return left, right


def _may_borrow(text: str, left: Found, right: Found, gap: str) -> bool:
    if right.scaled and not _small(left):
        return False
    if not COMMA.fullmatch(gap) or LISTING.match(text, right.end):
        return True
    low, high = left.value or 0, right.value or 0
    worth = right.scale * right.worth
    # "To 45, 15% more" are two figures; "30, 40 percent" is one guess, "10, 15, 20%" a list borrowed from its end.
    return right.high is None and low * worth < high and (low % 5 == 0 or high - low * worth == worth)


def _same_money(text: str, left: Found, right: Found) -> bool:
    """Whether a scaled number after money is money too, having no noun of its own."""
    return _money(left) and right.unit == "count" and right.scaled and bool(_CLAUSE_ENDS.match(text, right.end))


def _as_money(figure: Found, unit: str) -> Found:
    return replace(figure, unit=unit, rule="money", bare=False, tied=True)


def _money(figure: Found) -> bool:
    return figure.rule == "money"


def _small(figure: Found) -> bool:
    return figure.value is not None and abs(figure.value) < _LEAST_SCALED
