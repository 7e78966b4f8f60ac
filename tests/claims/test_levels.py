"""Levels: what a thing was, reached, stood at or came to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our backlog stands at $3.4 billion.", ["group | backlog | level 3.4e+09 USD - 2024-09-30 actual"]),
        ("Average balances came in at $18.2 billion.", ["group | average balances | level 1.82e+10 USD - Q3 actual"]),
        (
            "Revenue grew by 5% to $3 billion.",
            ["group | revenue | change 5 % yoy Q3 actual", "group | revenue | level 3e+09 USD - Q3 actual"],
        ),
        (
            "Capital expenditures totaled $1.7 billion.",
            ["group | capital expenditures | level 1.7e+09 USD - Q3 actual"],
        ),
        ("We ended the quarter with cash of $6.1 billion.", ["group | cash | level 6.1e+09 USD - 2024-09-30 actual"]),
        ("Net revenue: $4.8 billion.", ["group | revenue | level 4.8e+09 USD - Q3 actual"]),
        ("Gross margin at 44.5%.", ["group | gross margin | level 44.5 % - Q3 actual"]),
        ("We delivered a gross margin of 38%.", ["group | gross margin | level 38 % - Q3 actual"]),
        ("Our CET1 ratio was 11.8%.", ["group | cet1 ratio | level 11.8 % - 2024-09-30 actual"]),
        ("Net sales reached €2.4 billion.", ["group | revenue | level 2.4e+09 EUR - Q3 actual"]),
        ("Effective tax rate was 19.5%.", ["group | tax rate | level 19.5 % - Q3 actual"]),
        ("Diluted earnings per share were $1.32.", ["group | diluted earnings per share | level 1.32 USD - Q3 actual"]),
        ("Wafer starts dropped to 90,000.", ["group | wafer starts | level 90000 count - Q3 actual"]),
        ("Refining margin was $9 per barrel.", ["refining | margin | level 9 USD - Q3 actual"]),
        ("Time spent per DAU was 120 minutes.", ["group | time spent per dau | level 120 minutes - Q3 actual"]),
        (
            "For the third quarter, revenue was $5 billion and net income was $400 million.",
            ["group | revenue | level 5e+09 USD - Q3 actual", "group | net income | level 4e+08 USD - Q3 actual"],
        ),
        # Ranges, in their two wordings.
        (
            "Revenue came in within a range of $5 billion to $5.2 billion.",
            ["group | revenue | level 5e+09..5.2e+09 USD - Q3 actual"],
        ),
        (
            "For the fourth quarter, we anticipate a gross margin of 45%, plus or minus 50 basis points.",
            ["group | gross margin | level 44.5..45.5 % - Q4 guidance about"],
        ),
        # Less than nothing.
        ("We had a net loss of $25 million.", ["group | net loss | level 2.5e+07 USD - Q3 actual"]),
        ("Free cash flow was negative $40 million.", ["group | free cash flow | level -4e+07 USD - Q3 actual"]),
        ("Free cash flow was an outflow of $40 million.", ["group | free cash flow | level -4e+07 USD - Q3 actual"]),
        (
            "Adjusted EBITDA was a loss of $12 million, compared to a loss of $20 million a year ago.",
            [
                "group | adjusted ebitda | level -1.2e+07 USD - Q3 actual",
                "group | adjusted ebitda | level -2e+07 USD - Q3'23 actual",
            ],
        ),
        # "Flat" is a change of nothing, and what follows it a level.
        (
            "Revenue was flat at $3 billion.",
            ["group | revenue | change 0 % yoy Q3 actual", "group | revenue | level 3e+09 USD - Q3 actual"],
        ),
        # A multiple of what was is a change, of anything else a ratio.
        ("Orders were three times what they were a year ago.", ["group | orders | change 3 x yoy Q3 actual"]),
        ("Interest coverage was 3.1 times.", ["group | interest coverage | level 3.1 x - Q3 actual"]),
        ("Net debt to EBITDA was 2.1 times.", ["group | leverage ratio | level 2.1 x - 2024-09-30 actual"]),
        pytest.param(
            "Net adds were 1.2 million.",
            ["group | net adds | level 1.2e+06 count - Q3 actual"],
            marks=pytest.mark.xfail(strict=True, reason='"adds" is read as a verb'),
        ),
        pytest.param(
            "EPS of $1.10 beat our guidance of $1.00 to $1.05.",
            [
                "group | earnings per share | level 1.1 USD - Q3 actual",
                "group | earnings per share | level 1..1.05 USD - Q3 guidance",
            ],
            marks=pytest.mark.xfail(strict=True, reason="guidance that was met is not told from guidance given"),
        ),
        # An unknown verb is no name of anything.
        ("The call will last 60 minutes.", []),
    ],
)
def test_levels(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
