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
        (
            "We expect 2025 revenue of $5 billion. Our long-term target is a margin of 40%.",
            ["$5 billion - 2025-01-01..2025-12-31 guidance", "40% - None..None target"],
        ),
        ("We now have 16,000 customers.", ["16,000 - Q3 end actual"]),
        ("We added 16,000 customers.", ["16,000 - Q3 actual"]),
        ("Total debt was $5 billion.", ["$5 billion - Q3 end actual"]),
        ("Return on assets was 5%.", ["5% - Q3 actual"]),
        ("We generated $5 billion in cash.", ["$5 billion - Q3 actual"]),
        (
            "EBITDA of $4 million, net income of $3 million and $2 million in year-to-date cash flow.",
            ["$4 million - Q3 actual", "$3 million - Q3 actual", "$2 million - 2024-01-01..2024-09-30 actual"],
        ),
        (
            "Year-to-date Q3 revenue was $5 billion compared to $4 billion during the year-to-date period in 2023.",
            ["$5 billion - 2024-01-01..2024-09-30 actual", "$4 billion - 2023-01-01..2023-09-30 actual"],
        ),
        (
            "Profit was $71 million or 24% of revenue versus $61 million or 25% of revenue in Q3 of 2023.",
            [
                "$71 million - Q3 actual",
                "24% - Q3 actual",
                "$61 million - 2023-07-01..2023-09-30 actual",
                "25% - 2023-07-01..2023-09-30 actual",
            ],
        ),
        (
            "We expect 2025 revenue of $8 billion versus 2023 revenue of $6 billion.",
            ["$8 billion - 2025-01-01..2025-12-31 guidance", "$6 billion - 2023-01-01..2023-12-31 actual"],
        ),
        (
            "We will bring it to 350 stores by year-end, with 200 stores live today.",
            ["350 - 2024-12-31..2024-12-31 guidance", "200 - 2024-11-07..2024-11-07 actual"],
        ),
        ("Return on equity was 16%.", ["16% - Q3 actual"]),
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
        (
            "Growth for the fiscal year was 4% in sales. Margin was 30%. Moving on to Q4 results. Sales grew 2%.",
            ["4% yoy 2024 actual", "30% - 2024 actual", "2% yoy Q4 actual"],
        ),
        (
            "In 2020, we set goals. Since then, we have changed. Revenue grew by 60%.",
            ["60% other 2020-01-01..2024-12-31 actual"],
        ),
        ("We scale to 1,000 restaurants by 2032.", ["1,000 - 2032-01-01..2032-12-31 target"]),
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
        ("Volume was up 2%, solid sequential progress.", ["2% yoy Q3 actual"]),
        ("The industry has lost 7% in visits since 2019.", ["7% other 2019-01-01..2024-11-07 actual"]),
        ("Revenue increased 66% over the last 2 years.", ["66% other 2022-10-01..2024-09-30 actual"]),
        ("The plan reduced costs by 20% compared to our standard delivery.", ["20% other Q3 actual"]),
        ("Costs were 30% lower than at other sites in the third quarter.", ["30% other Q3 actual"]),
        ("Users grew 50% compared with those of the second quarter.", ["50% qoq Q3 actual"]),
        ("Costs are 30% lower than those of the older sites.", ["30% other Q3 actual"]),
        ("Revenue grew 9% ahead of expectations.", ["9% yoy Q3 actual"]),
        ("Revenue grew 9%, faster than the market.", ["9% yoy Q3 actual"]),
        ("It was our best quarter since 2021, with bookings up 50%.", ["50% yoy Q3 actual"]),
        (
            "Revenue was $3 billion in the third quarter of 2024, a decrease of 5% for $4 billion in the "
            "second quarter of 2024.",
            ["5% qoq Q3 actual"],
        ),
    ],
)
def test_comparator_of_a_change(text: str, expected: list[str]) -> None:
    assert [line for line in timed(text) if "%" in line] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our loans grew by $1 billion during the quarter.", ["$1 billion qoq Q3 actual"]),
        ("Our revenue grew by $1 billion during the quarter.", ["$1 billion yoy Q3 actual"]),
    ],
)
def test_what_is_held_is_built_up_in_a_quarter(text: str, expected: list[str]) -> None:
    assert timed(text) == expected
