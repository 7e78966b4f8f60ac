"""Numbers that count the noun after them, and deeds told by a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of September 30, we had 4,200 stores.", ["group | stores | level 4200 count - 2024-09-30 actual"]),
        ("We have 41 million subscribers today.", ["group | subscribers | level 4.1e+07 count - 2024-09-30 actual"]),
        ("Our wallet has 320 million users.", ["wallet | users | level 3.2e+08 count - 2024-09-30 actual"]),
        ("We opened 42 new stores.", ["group | new stores | level 42 count - Q3 actual"]),
        ("We launched 14 new routes.", ["group | new routes launched | level 14 count - Q3 actual"]),
        ("The app reached 5 million daily users.", ["app | daily users | level 5e+06 count - Q3 actual"]),
        ("We signed 120 new customers in the quarter.", ["group | new customers | level 120 count - Q3 actual"]),
        ("We generated $5 billion of free cash flow.", ["group | free cash flow | level 5e+09 USD - Q3 actual"]),
        ("We delivered a 24% operating margin.", ["group | operating margin | level 24 % - Q3 actual"]),
        (
            "Our cloud business generated $300 million of revenue.",
            ["cloud | revenue | level 3e+08 USD - Q3 actual"],
        ),
        (
            "We added 900,000 accounts and 40 branches.",
            [
                "group | accounts added | level 900000 count - Q3 actual",
                "group | branches | level 40 count - Q3 actual",
            ],
        ),
        (
            "We returned $1.5 billion to shareholders.",
            ["group | returned to shareholders | level 1.5e+09 USD - Q3 actual"],
        ),
        (
            "Our target is to reach 20% operating margin by 2027.",
            ["group | operating margin | level 20 % - 2027-01-01..2027-12-31 target"],
        ),
        (
            "We repurchased 6 million shares for $250 million.",
            [
                "group | shares repurchased | level 6e+06 count - Q3 actual",
                "group | shares repurchased | level 2.5e+08 USD - Q3 actual",
            ],
        ),
        (
            "Our Velora franchise crossed $1 billion in annual sales.",
            ["velora franchise | annual revenue | level 1e+09 USD - Q3 actual over"],
        ),
        # Durations, ordinals, pages, small numbers of things to say.
        ("As I said, there are two things to note on page 12.", []),
        ("We have been in business for 25 years.", []),
        ("Our third largest market is Peru.", []),
        ("There are three pillars to our strategy.", []),
        ("Operator, we can take 2 more questions.", []),
        ("It ranks No. 1 in the app stores.", []),
        ("I have been with the company for 10 years.", []),
        ("Good morning, it is 8 a.m. here.", []),
        ("Flight 447 was late.", []),
        ("The first of those is our 5G network.", []),
    ],
)
def test_counted(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
