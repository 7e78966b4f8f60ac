"""Sentences as calls have them, several rules at once, and the claims they must give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.claims import ClaimsFound
from kg.reading.document import Role

Said = Callable[[str], list[str]]
Found = Callable[..., ClaimsFound]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Total revenue increased by 11.4% year-over-year to RMB 31.1 billion.",
            ["group | revenue | change 11.4 % yoy Q3 actual", "group | revenue | level 3.11e+10 CNY - Q3 actual"],
        ),
        (
            "Revenue from cloud services was $4.2 billion, up 17.5% year over year.",
            [
                "cloud services | revenue | level 4.2e+09 USD - Q3 actual",
                "cloud services | revenue | change 17.5 % yoy Q3 actual",
            ],
        ),
        (
            "Gross margin improved to 54.3%, up 2.6 percentage points from a year ago.",
            ["group | gross margin | level 54.3 % - Q3 actual", "group | gross margin | change 2.6 pp yoy Q3 actual"],
        ),
        (
            "Cost of revenues decreased by 5% year-over-year, accounting for 45.7% of total revenue.",
            [
                "group | cost of revenues | change -5 % yoy Q3 actual",
                "cost of revenues | share of revenue | level 45.7 % - Q3 actual",
            ],
        ),
        (
            "Average DAUs and MAUs reached 395 million and 692 million, respectively.",
            [
                "group | average daus | level 3.95e+08 count - Q3 actual",
                "group | maus | level 6.92e+08 count - Q3 actual",
            ],
        ),
        ("The number of new merchants doubled.", ["group | new merchants | change 2 x yoy Q3 actual"]),
        ("We achieved double-digit growth in orders.", ["group | orders | change - % yoy Q3 actual"]),
        ("Orders grew 8% sequentially.", ["group | orders | change 8 % qoq Q3 actual"]),
        (
            "We expect fourth quarter revenue to be between $5 billion and $5.2 billion.",
            ["group | revenue | level 5e+09..5.2e+09 USD - Q4 guidance"],
        ),
        (
            "Net profit was $1.2 billion, compared to $1 billion in the same period last year.",
            [
                "group | net profit | level 1.2e+09 USD - Q3 actual",
                "group | net profit | level 1e+09 USD - Q3'23 actual",
            ],
        ),
        ("We generated $2.1 billion of free cash flow.", ["group | free cash flow | level 2.1e+09 USD - Q3 actual"]),
        ("As I said, there are two things to note on page 12.", []),
    ],
)
def test_claims(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_an_analysts_question_states_no_fact(found: Found) -> None:
    assert found("Did revenue grow 20% this quarter?", role=Role.ANALYST).claims == ()


def test_what_is_said_twice_is_one_claim_with_two_evidences(found: Found) -> None:
    claims = found("Revenue was $4.2 billion. Again, revenue was $4.2 billion.").claims
    assert [len(claim.also) for claim in claims] == [1]
