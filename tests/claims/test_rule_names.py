"""Which rule finds a number: the first that fits, so that a claim tells how it was read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rules = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cargo revenue fell 4%.", ["change_verb"]),
        ("We reduced our headcount by 4%.", ["change_object_by"]),
        ("We boosted GMV by 40% and orders by 25%.", ["change_object_by", "also_changed"]),
        ("We grew average deposits 6%.", ["after_changed_object"]),
        ("Wafer shipments doubled.", ["itself"]),
        ("Load factor was 84.1%, down 0.9 points.", ["after_state", "change_word"]),
        ("Sales were 6% higher than a year ago.", ["before_change_word"]),
        ("The memory unit delivered 15% revenue growth.", ["before_change_noun"]),
        ("Revenue growth was 8%.", ["of_change_noun"]),
        ("GMV growth accelerated to 14%.", ["to_change"]),
        ("Sales grew 4%, with 2 points from acquisitions.", ["change_verb", "contribution"]),
        ("Revenue grew by 5% to $3 billion.", ["change_verb", "to_level"]),
        ("We delivered a gross margin of 38%.", ["of_level"]),
        ("Net revenue: $4.8 billion.", ["after_noun"]),
        ("Churn fell to 1.1% from 1.4%.", ["to_level", "from_base"]),
        ("Occupancy was 81%, compared with 77% in the prior-year period.", ["after_state", "compared_with"]),
        ("Advertising accounted for 62% of total revenue.", ["share_of"]),
        ("We generated $5 billion of free cash flow.", ["named_after"]),
        ("We launched 14 new routes.", ["held"]),
        ("We returned $1.5 billion to shareholders.", ["deed"]),
        ("We repurchased 6 million shares for $250 million.", ["held", "price"]),
        ("Sales rose 5%, or 7% in constant currency.", ["change_verb", "joined"]),
        ("Adjusted EBITDA was a loss of $12 million.", ["loss"]),
    ],
)
def test_rule(rules: Rules, text: str, expected: list[str]) -> None:
    assert rules(text) == expected
