"""What is measured, by its names: a subject and a metric, as an analyst would write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The same thing in several wordings.
        ("Our revenue from online games was $300 million.", ["online games | revenue | level 3e+08 USD - Q3 actual"]),
        ("Online games revenue was $300 million.", ["online games | revenue | level 3e+08 USD - Q3 actual"]),
        ("Revenue in North America was $2 billion.", ["north america | revenue | level 2e+09 USD - Q3 actual"]),
        ("Asia Pacific revenue was $1.1 billion.", ["asia pacific | revenue | level 1.1e+09 USD - Q3 actual"]),
        ("Velora sales were $420 million.", ["velora | revenue | level 4.2e+08 USD - Q3 actual"]),
        # The whole company.
        ("Total revenue for the group was $3 billion.", ["group | revenue | level 3e+09 USD - Q3 actual"]),
        ("The company's revenue was $2 billion.", ["group | revenue | level 2e+09 USD - Q3 actual"]),
        ("Acme's revenue was $2 billion.", ["group | revenue | level 2e+09 USD - Q3 actual"]),
        ("Acme had revenue of $2 billion.", ["group | revenue | level 2e+09 USD - Q3 actual"]),
        # What qualifies a metric belongs to it.
        (
            "Non-GAAP operating income was $210 million.",
            ["group | non-gaap operating income | level 2.1e+08 USD - Q3 actual"],
        ),
        ("Average deposits were $90 billion.", ["group | average deposits | level 9e+10 USD - Q3 actual"]),
        # Counting words do not.
        (
            "The number of active merchants reached 4 million.",
            ["group | active merchants | level 4e+06 count - Q3 actual"],
        ),
        ("Average revenue per user was $12.", ["group | arpu | level 12 USD - Q3 actual"]),
        # The field's short names.
        ("Our opex was $80 million.", ["group | operating expenses | level 8e+07 USD - Q3 actual"]),
        ("Net interest income was $2 billion.", ["group | net interest income | level 2e+09 USD - Q3 actual"]),
        ("Cost per available seat mile was up 3.5%.", ["group | casm | change 3.5 % yoy Q3 actual"]),
        # A ratio of a metric is another metric.
        (
            "Our non-performing loan ratio was 1.1%.",
            ["group | non-performing loan ratio | level 1.1 % - 2024-09-30 actual"],
        ),
        ("Average order value was $45.", ["group | average order value | level 45 USD - Q3 actual"]),
        # Metrics nobody listed.
        ("Wind generation rose 11% year over year.", ["group | wind generation | change 11 % yoy Q3 actual"]),
        ("Brent averaged $82 per barrel.", ["group | brent | level 82 USD - Q3 actual"]),
        # The sentence names nothing.
        ("It was 5% in the end.", []),
    ],
)
def test_naming(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
