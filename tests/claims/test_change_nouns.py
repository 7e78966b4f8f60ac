"""Nouns of change: an increase, growth, a decline, an improvement; and what adds points to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw a 5% increase in mobile traffic.", ["mobile | traffic | change 5 % yoy Q3 actual"]),
        ("The memory unit delivered 15% revenue growth.", ["memory | revenue | change 15 % yoy Q3 actual"]),
        ("Revenue growth was 8%.", ["group | revenue | change 8 % yoy Q3 actual"]),
        ("Revenue growth was in the high teens.", ["group | revenue | change - % yoy Q3 actual"]),
        (
            "Subscription revenue posted a year-over-year increase of 16%.",
            ["subscription | revenue | change 16 % yoy Q3 actual"],
        ),
        (
            "Net revenue was $900 million, an increase of 8%.",
            ["group | revenue | level 9e+08 USD - Q3 actual", "group | revenue | change 8 % yoy Q3 actual"],
        ),
        (
            "Fee income was $310 million, representing growth of 7% year over year.",
            ["group | fees | level 3.1e+08 USD - Q3 actual", "group | fees | change 7 % yoy Q3 actual"],
        ),
        (
            "There was a 3 percentage point improvement in the efficiency ratio.",
            ["group | efficiency ratio | change -3 pp yoy Q3 actual"],
        ),
        ("We achieved 9% organic growth in oncology sales.", ["oncology | revenue | change 9 % yoy Q3 actual"]),
        (
            "A decline of 6% in mortgage fees was offset by a 4% increase in card fees.",
            ["mortgage | fees | change -6 % yoy Q3 actual", "card | fees | change 4 % yoy Q3 actual"],
        ),
        (
            "We had growth in capital expenditures of 18%.",
            ["group | capital expenditures | change 18 % yoy Q3 actual"],
        ),
        (
            "Average order value saw high single-digit growth.",
            ["group | average order value | change - % yoy Q3 actual"],
        ),
        # The level of a growth is a change.
        ("GMV growth accelerated to 14%.", ["group | gross merchandise value | change 14 % yoy Q3 actual"]),
        # A noun of change that is itself what is measured.
        ("Depreciation was $90 million.", ["group | depreciation and amortization | level 9e+07 USD - Q3 actual"]),
        # What one thing adds to the change of another.
        (
            "Sales grew 4%, with 2 points from acquisitions.",
            [
                "group | revenue | change 4 % yoy Q3 actual",
                "acquisitions | contribution to revenue growth | change 2 pp yoy Q3 actual",
            ],
        ),
        (
            "Cloud revenue grew 21%, with 3 points of headwind from licensing.",
            [
                "cloud | revenue | change 21 % yoy Q3 actual",
                "licensing | contribution to revenue growth | change -3 pp yoy Q3 actual",
            ],
        ),
        ("Growth is one of our three goals.", []),
    ],
)
def test_change_nouns(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
