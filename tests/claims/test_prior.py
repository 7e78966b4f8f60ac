"""Levels that a change started from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Revenue was $2 billion, up from $1.8 billion a year ago.",
            ["group | revenue | level 2e+09 USD - Q3 actual", "group | revenue | level 1.8e+09 USD - Q3'23 actual"],
        ),
        (
            "Occupancy was 81%, compared with 77% in the prior-year period.",
            ["group | occupancy | level 81 % - Q3 actual", "group | occupancy | level 77 % - Q3'23 actual"],
        ),
        (
            "Net interest margin was 2.9% versus 2.7% last year.",
            [
                "group | net interest margin | level 2.9 % - Q3 actual",
                "group | net interest margin | level 2.7 % - Q3'23 actual",
            ],
        ),
        (
            "Operating margin went from 11% to 14%.",
            [
                "group | operating margin | level 11 % - Q3'23 actual",
                "group | operating margin | level 14 % - Q3 actual",
            ],
        ),
        (
            "Our user base expanded from 120 million to 150 million.",
            [
                "group | user base | level 1.2e+08 count - 2023-09-30 actual",
                "group | user base | level 1.5e+08 count - 2024-09-30 actual",
            ],
        ),
        (
            "Cash was $800 million, down from $950 million at the end of June.",
            [
                "group | cash | level 8e+08 USD - 2024-09-30 actual",
                "group | cash | level 9.5e+08 USD - 2024-06-30 actual",
            ],
        ),
        (
            "Gross margin was 32.1%, compared with 30.5% in the same period last year and 31.7% in the second quarter.",
            [
                "group | gross margin | level 32.1 % - Q3 actual",
                "group | gross margin | level 30.5 % - Q3'23 actual",
                "group | gross margin | level 31.7 % - Q2 actual",
            ],
        ),
        ("We moved from page 3 to page 4.", []),
    ],
)
def test_prior(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
