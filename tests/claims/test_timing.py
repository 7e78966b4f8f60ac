"""Sentences of one turn and the period, comparator and status that their numbers must get."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.claims import find_claims
from kg.names.mention import Entity, EntityType, Names
from kg.periods import calendar_of
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.text import Reading, split

ACME = Entity("Acme", EntityType.COMPANY)
NAMED = {
    "2024-07-01..2024-09-30": "Q3",
    "2024-10-01..2024-12-31": "Q4",
    "2024-01-01..2024-12-31": "2024",
    "2024-09-30..2024-09-30": "Q3 end",
}


def timed(text: str, quarter: int = 3) -> list[str]:
    """The value, comparator, period and status of each number, in Acme's call on a quarter of 2024."""
    end = dt.date(2024, 9, 30) if quarter == 3 else dt.date(2024, 12, 31)
    header = Header("Acme", None, end + dt.timedelta(days=38), 2024, quarter, end, Kind.CALL)
    turn = Turn(0, 0, len(text), Speaker("Ada Ray", Role.MANAGEMENT), Section.PREPARED)
    document = Document("acme.txt", "0", "utf-8", "en", "test", Reading.whole(text), header, (turn,))
    found = find_claims(document, split(document), Names(ACME, (), (ACME,)), calendar_of(document))
    return [
        f"{claim.value_text} {claim.comparator or '-'} "
        f"{NAMED.get(period := f'{claim.period_start}..{claim.period_end}', period)} {claim.status}"
        for claim in found.claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Now to our fourth quarter outlook. We expect revenue to be $5 billion.", ["$5 billion - Q4 guidance"]),
        (
            "We expect fourth quarter revenue of $5 billion. We see demand over the next 15 years. "
            "We expect capital expenditures of $2 billion.",
            ["$5 billion - Q4 guidance", "$2 billion - Q4 guidance"],
        ),
        (
            "Cash flow was $5 billion, driven by collections, offset by a tax payment completed in Q1 of 2024.",
            ["$5 billion - Q3 actual"],
        ),
        ("Margin was 45%, similar to last quarter.", ["45% - Q3 actual"]),
        (
            "Revenue was $4 billion in the second quarter and $5 billion in the third quarter.",
            ["$4 billion - 2024-04-01..2024-06-30 actual", "$5 billion - Q3 actual"],
        ),
        (
            "For the nine months ended September 30, 2024, revenue was $12 billion.",
            ["$12 billion - 2024-01-01..2024-09-30 actual"],
        ),
        (
            "In the first half of the year, revenue was $8 billion. Margin was 30%.\nTotal cost was $4 billion.",
            [
                "$8 billion - 2024-01-01..2024-06-30 actual",
                "30% - 2024-01-01..2024-06-30 actual",
                "$4 billion - Q3 actual",
            ],
        ),
        ("We now have 16,000 customers.", ["16,000 - Q3 end actual"]),
        ("We added 16,000 customers.", ["16,000 - Q3 actual"]),
        ("Total debt was $5 billion.", ["$5 billion - Q3 end actual"]),
        ("Return on assets was 5%.", ["5% - Q3 actual"]),
        ("We generated $5 billion in cash.", ["$5 billion - Q3 actual"]),
        ("Last week, we opened 12 stores.", ["12 - 2024-10-28..2024-11-03 actual"]),
        (
            "During the Double 11 sales, GMV reached $5 billion. During the event, we opened 12 stores.",
            ["$5 billion - 2023-11-11..2023-11-11 actual", "12 - 2023-11-11..2023-11-11 actual"],
        ),
    ],
)
def test_period_of_a_number(text: str, expected: list[str]) -> None:
    assert timed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fees grew 13% over 2023.", ["13% yoy 2024 actual"]),
        ("Fees grew 13%.", ["13% yoy Q4 actual"]),
        ("Some highlights of 2024. Revenue was $9 billion.", ["$9 billion - 2024 actual"]),
        ("The team had a record year of $9 billion in revenue.", ["$9 billion - 2024 actual"]),
    ],
)
def test_period_in_a_call_that_ends_a_year(text: str, expected: list[str]) -> None:
    assert timed(text, quarter=4) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sequentially, revenue grew 5%.", ["5% qoq Q3 actual"]),
        (
            "Revenue was $3 billion in the third quarter of 2024, a decrease of 5% for $4 billion in the "
            "second quarter of 2024.",
            ["5% qoq Q3 actual"],
        ),
    ],
)
def test_comparator_of_a_change(text: str, expected: list[str]) -> None:
    assert [line for line in timed(text) if "%" in line] == expected
