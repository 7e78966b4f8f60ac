"""A sentence of a call and the claims it must give, as "subject | metric | measure value unit comparator period status"."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.claims import find_claims
from kg.names.mention import Entity, EntityType, Names
from kg.periods import calendar_of
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.records import MetricClaim
from kg.text import Reading, split

ACME = Entity("Acme", EntityType.COMPANY)


def claims_of(text: str, role: Role = Role.MANAGEMENT) -> tuple[MetricClaim, ...]:
    """The claims of one turn in Acme's call of 7 November 2024 on its third quarter."""
    header = Header("Acme", None, dt.date(2024, 11, 7), 2024, 3, dt.date(2024, 9, 30), Kind.CALL)
    turn = Turn(0, 0, len(text), Speaker("Ada Ray", role), Section.PREPARED)
    document = Document("acme.txt", "0", "utf-8", "en", "test", Reading.whole(text), header, (turn,))
    names = Names(ACME, (), (ACME,))
    return find_claims(document, split(document), names, calendar_of(document)).claims


def line(claim: MetricClaim) -> str:
    value = "-" if claim.value is None else f"{claim.value:g}"
    if claim.value_high is not None:
        value += f"..{claim.value_high:g}"
    period = f"{claim.period_start}..{claim.period_end}".replace("2024-07-01..2024-09-30", "Q3")
    parts = (claim.measure, value, claim.unit, claim.comparator or "-", period, claim.status)
    return f"{claim.subject} | {claim.metric} | {' '.join(parts)}"


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
                "group | average DAUs | level 3.95e+08 count - Q3 actual",
                "group | MAUs | level 6.92e+08 count - Q3 actual",
            ],
        ),
        ("The number of new merchants doubled.", ["group | new merchants | change 2 x yoy Q3 actual"]),
        ("We achieved double-digit growth in orders.", ["group | orders | change - % yoy Q3 actual"]),
        ("Orders grew 8% sequentially.", ["group | orders | change 8 % qoq Q3 actual"]),
        (
            "We expect fourth quarter revenue to be between $5 billion and $5.2 billion.",
            ["group | revenue | level 5e+09..5.2e+09 USD - 2024-10-01..2024-12-31 guidance"],
        ),
        (
            "Net profit was $1.2 billion, compared to $1 billion in the same period last year.",
            [
                "group | net profit | level 1.2e+09 USD - Q3 actual",
                "group | net profit | level 1e+09 USD - 2023-07-01..2023-09-30 actual",
            ],
        ),
        ("We generated $2.1 billion of free cash flow.", ["group | free cash flow | level 2.1e+09 USD - Q3 actual"]),
        ("As I said, there are two things to note on page 12.", []),
    ],
)
def test_claims(text: str, expected: list[str]) -> None:
    assert [line(claim) for claim in claims_of(text)] == expected


def test_an_analysts_question_states_no_fact() -> None:
    assert claims_of("Did revenue grow 20% this quarter?", Role.ANALYST) == ()


def test_what_is_said_twice_is_one_claim_with_two_evidences() -> None:
    claims = claims_of("Revenue was $4.2 billion. Again, revenue was $4.2 billion.")
    assert [len(claim.also) for claim in claims] == [1]
