"""Numbers that say nothing of the business, beside those that do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]
CASH = "group | cash | level 5e+06 USD - 2024-09-30 actual"


@pytest.mark.parametrize(
    "text",
    [
        "The 777-300s came back. We finished our 777 modifications.",
        "Costs fell under the 365 rollout.",
        "We spent a few minutes on the design.",
        "We talked about the stores a few times.",
        "The customer subscribes to 1 app.",
        "It is 1 of 4 orders that we booked.",
        "This is our 1-year anniversary of a 15-year journey.",
        "Subscribers have the triple bundle.",
        "The lockers double up as hubs.",
        "A person answers within 30 seconds.",
        "All 3 segments grew and our 3 brands won.",
        "We filed the oral tablet 25 milligrams.",
        "Uncertainty went up compared to 6 months ago.",
    ],
)
def test_says_nothing(said: Said, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We held 12 TNT concerts.", ["group | tnt concerts | level 12 count - Q3 actual"]),
        ("The mean dose was 1.1 milligrams.", ["group | mean dose | level 1.1 milligrams - Q3 actual"]),
        (
            "We ended the quarter with 0 debt. Cash was $5 million.",
            ["group | debt | level 0 USD - 2024-09-30 actual", CASH],
        ),
        ("North America: plus 3%.", ["group | north america | change 3 % yoy Q3 actual"]),
        ("8 of 10 product categories grew.", ["group | product categories | level 8 count - Q3 actual"]),
        ("We opened in 21 out of 25 regions.", ["group | regions | level 21 count - Q3 actual"]),
    ],
)
def test_says_something(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
