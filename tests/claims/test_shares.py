"""Shares of a whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Advertising accounted for 62% of total revenue.",
            ["advertising | share of revenue | level 62 % - Q3 actual"],
        ),
        ("Overseas orders represented 18% of our orders.", ["overseas | share of orders | level 18 % - Q3 actual"]),
        (
            "More than half of our orders were placed on mobile.",
            ["group | share of orders | level 50 % - Q3 actual over"],
        ),
        (
            "R&D expenses were $300 million, or 12% of revenue.",
            [
                "group | research and development expenses | level 3e+08 USD - Q3 actual",
                "research and development expenses | share of revenue | level 12 % - Q3 actual",
            ],
        ),
        ("Selling expenses were 14.2% of revenue.", ["selling expenses | share of revenue | level 14.2 % - Q3 actual"]),
        (
            "Roughly 30 percent of capacity is contracted.",
            ["group | share of capacity | level 30 % - Q3 actual about"],
        ),
        ("R&D as a percentage of revenue was 14%.", ["r&d | share of revenue | level 14 % - Q3 actual"]),
        (
            "Operating expenses as a percentage of revenue declined 50 basis points to 14%.",
            [
                "operating expenses | share of revenue | change -0.5 pp yoy Q3 actual",
                "operating expenses | share of revenue | level 14 % - Q3 actual",
            ],
        ),
        (
            "Nonperforming assets fell to 0.42% of total loans.",
            ["nonperforming assets | share of loans | level 0.42 % - Q3 actual"],
        ),
        pytest.param(
            "About 40% of our customers use two or more products.",
            ["group | share of customers | level 40 % - Q3 actual about"],
            marks=pytest.mark.xfail(strict=True, reason='"use" after a plural is read as a noun'),
        ),
        ("This is 100% of what I know.", []),
    ],
)
def test_shares(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
