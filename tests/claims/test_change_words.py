"""Words of change without a verb: up, down, higher, lower, more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Revenue was $5 billion, up 8%.",
            ["group | revenue | level 5e+09 USD - Q3 actual", "group | revenue | change 8 % yoy Q3 actual"],
        ),
        (
            "Load factor was 84.1%, down 0.9 points.",
            ["group | load factor | level 84.1 % - Q3 actual", "group | load factor | change -0.9 pp yoy Q3 actual"],
        ),
        ("Total costs were down 3%.", ["group | costs | change -3 % yoy Q3 actual"]),
        (
            "Passenger yield was up 2% and unit revenue was down 1%.",
            ["group | passenger yield | change 2 % yoy Q3 actual", "group | unit revenue | change -1 % yoy Q3 actual"],
        ),
        (
            "Revenue from subscriptions was $640 million, up 11% year over year and up 3% quarter over quarter.",
            [
                "subscriptions | revenue | level 6.4e+08 USD - Q3 actual",
                "subscriptions | revenue | change 11 % yoy Q3 actual",
                "subscriptions | revenue | change 3 % qoq Q3 actual",
            ],
        ),
        (
            "Loans were up $14 billion or 5%.",
            ["group | loans | change 1.4e+10 USD yoy Q3 actual", "group | loans | change 5 % yoy Q3 actual"],
        ),
        (
            "Deposits of $210 billion were up 2%.",
            ["group | deposits | level 2.1e+11 USD - Q3 actual", "group | deposits | change 2 % yoy Q3 actual"],
        ),
        ("Sales were 6% higher than a year ago.", ["group | revenue | change 6 % yoy Q3 actual"]),
        (
            "Net income was $30 million lower than in the second quarter.",
            ["group | net income | change -3e+07 USD qoq Q3 actual"],
        ),
        ("We had 12% more visits than in the prior year.", ["group | visits | change 12 % yoy Q3 actual"]),
        (
            "Revenue was $5 billion, or 20% higher than last year.",
            ["group | revenue | level 5e+09 USD - Q3 actual", "group | revenue | change 20 % yoy Q3 actual"],
        ),
        # "up to" tells no change.
        ("We will hire up to 300 engineers.", ["group | engineers | level 300 count - - guidance under"]),
        ("Please look up page 12.", []),
    ],
)
def test_change_words(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
