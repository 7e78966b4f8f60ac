"""Numbers that say nothing of the business, beside those that do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


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
    ],
)
def test_says_nothing(said: Said, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We held 12 TNT concerts.", ["group | tnt concerts | level 12 count - Q3 actual"]),
        ("8 of 10 product categories grew.", ["group | product categories | level 8 count - Q3 actual"]),
        ("We opened in 21 out of 25 regions.", ["group | regions | level 21 count - Q3 actual"]),
    ],
)
def test_says_something(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
