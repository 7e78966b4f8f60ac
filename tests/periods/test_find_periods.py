"""Periods named in a sentence, and what its changes are measured against."""

from __future__ import annotations

from datetime import date

import pytest

from kg.periods import Basis, Calendar, YearEnd
from kg.periods.find import find_in

THIRD = Calendar(YearEnd(), Calendar().quarter(2024, 3), date(2024, 11, 20))
FIRST = Calendar(YearEnd(), Calendar().quarter(2025, 1), date(2025, 5, 6))
LAST = Calendar(YearEnd(), Calendar().quarter(2025, 4), date(2026, 1, 27))
JUNE = Calendar(YearEnd(month=6), Calendar(YearEnd(month=6)).quarter(2025, 1), date(2024, 10, 30))
JUNE_END = Calendar(YearEnd(month=6), Calendar(YearEnd(month=6)).quarter(2025, 4), date(2025, 7, 30))


def seen(text: str, calendar: Calendar = THIRD) -> list[tuple[str, str]]:
    """Surface and "start/end" of each mention."""
    return [(text[m.start : m.end], f"{m.period.start}/{m.period.end}") for m in find_in(text, calendar).mentions]


def bases(text: str, calendar: Calendar = THIRD) -> list[tuple[str, str]]:
    found = find_in(text, calendar).mentions
    return [(text[m.start : m.end], f"{m.period.start}/{m.period.end}") for m in found if m.base]


def compared(text: str, calendar: Calendar = THIRD) -> list[tuple[str, str]]:
    return [(text[c.start : c.end], c.basis.value) for c in find_in(text, calendar).comparisons]


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("In Q3, sales rose 4%.", "Q3", "2024-07-01/2024-09-30"),
        ("in the third quarter of 2023", "the third quarter of 2023", "2023-07-01/2023-09-30"),
        ("Profit for 3Q24 was up.", "3Q24", "2024-07-01/2024-09-30"),
        ("Q3-2024 Analysis", "Q3-2024", "2024-07-01/2024-09-30"),
        ("our Q 3 results", "our Q 3", "2024-07-01/2024-09-30"),
        ("a Q-three record", "Q-three", "2024-07-01/2024-09-30"),
        ("Q4'24 orders", "Q4'24", "2024-10-01/2024-12-31"),
        ("third-quarter profit", "third-quarter", "2024-07-01/2024-09-30"),
        ("in quarter 2 we hired", "quarter 2", "2024-04-01/2024-06-30"),
        ("the second quarter of last year", "the second quarter of last year", "2023-04-01/2023-06-30"),
        ("the march quarter was weak", "the march quarter", "2024-01-01/2024-03-31"),
        ("During the quarter, we opened 12 stores.", "the quarter", "2024-07-01/2024-09-30"),
        ("last quarter", "last quarter", "2024-04-01/2024-06-30"),
        ("We expect sales of $2 billion next quarter.", "next quarter", "2024-10-01/2024-12-31"),
        ("For the quarter, we expect sales of $2 billion.", "the quarter", "2024-10-01/2024-12-31"),
        ("In the quarter sales were higher than expected.", "the quarter", "2024-07-01/2024-09-30"),
        ("the first nine months of 2024", "the first nine months of 2024", "2024-01-01/2024-09-30"),
        ("up 4% year-to-date", "year-to-date", "2024-01-01/2024-09-30"),
        ("Year-to-date Q3 cash flow was up.", "Year-to-date Q3", "2024-01-01/2024-09-30"),
        (
            "during the year-to-date period in 2023",
            "the year-to-date period in 2023",
            "2023-01-01/2023-09-30",
        ),
        ("Over that 2-year period, we added $5 billion.", "Over that 2-year period", "2022-10-01/2024-09-30"),
        ("the share has been rising over the last year", "over the last year", "2023-10-01/2024-09-30"),
        ("against a comp in the quarter last year", "the quarter last year", "2023-07-01/2023-09-30"),
        ("in the first half of the year", "the first half of the year", "2024-01-01/2024-06-30"),
        ("1H25 margin", "1H25", "2025-01-01/2025-06-30"),
        ("the second half of fiscal 2025", "the second half of fiscal 2025", "2025-07-01/2025-12-31"),
        ("for the full year", "the full year", "2024-01-01/2024-12-31"),
        ("We will open it next year.", "next year", "2025-01-01/2025-12-31"),
        ("double the fleet by 2027", "2027", "2027-01-01/2027-12-31"),
        ("by the end of 2025", "the end of 2025", "2025-12-31/2025-12-31"),
        ("200 aircraft by the end of the decade", "the end of the decade", "2029-12-31/2029-12-31"),
        ("at the end of the quarter", "the end of the quarter", "2024-09-30/2024-09-30"),
        ("As of June 30, 2024, cash was $3 billion.", "June 30, 2024", "2024-06-30/2024-06-30"),
        ("As of today, 400 are open.", "As of today", "2024-11-20/2024-11-20"),
        ("in June this year", "June this year", "2024-06-01/2024-06-30"),
        ("launched in late April", "late April", "2024-04-01/2024-04-30"),
        ("volumes were up in September", "September", "2024-09-01/2024-09-30"),
        ("over the past 4 days", "the past 4 days", "2024-11-17/2024-11-20"),
        ("in the trailing twelve months", "the trailing twelve months", "2023-10-01/2024-09-30"),
        ("from 2019 to 2023", "from 2019 to 2023", "2019-01-01/2023-12-31"),
        ("6 consecutive quarters of growth", "6 consecutive quarters", "2023-04-01/2024-09-30"),
        ("over the last two years", "the last two years", "2022-10-01/2024-09-30"),
        ("from October 2023 to March 2024", "from October 2023 to March 2024", "2023-10-01/2024-03-31"),
        ("production starts mid-2026", "mid-2026", "2026-04-01/2026-09-30"),
        ("since 2020", "since 2020", "2020-01-01/2024-11-20"),
        ("quarter-to-date", "quarter-to-date", "2024-10-01/2024-11-20"),
        ("the quarter ended September 30, 2024", "the quarter ended September 30, 2024", "2024-07-01/2024-09-30"),
    ],
)
def test_a_period_of_a_third_quarter_call(text: str, surface: str, period: str) -> None:
    assert seen(text) == [(surface, period)]


@pytest.mark.parametrize(
    "text",
    [
        "a quarter of our users came back",
        "Sales may march on.",
        "$2024 and 2,024 and 2024 stores",
        "Windows for Server 2012 lost support.",
        "at the 2025 Spring Robotics Conference",
        "growth of 23%",
        "It was our best quarter since 2021.",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert seen(text) == []


def test_a_quarter_without_a_year_is_the_nearest_that_fits() -> None:
    assert seen("In the fourth quarter, sales fell.", FIRST) == [("the fourth quarter", "2024-10-01/2024-12-31")]
    assert seen("We expect the fourth quarter to be strong.", FIRST) == [
        ("the fourth quarter", "2025-10-01/2025-12-31")
    ]
    assert [period for _, period in seen("Most of it falls in Q2 and Q3, little in Q4.", FIRST)] == [
        "2025-04-01/2025-06-30",
        "2025-07-01/2025-09-30",
        "2025-10-01/2025-12-31",
    ]
    assert seen("Domestic fares improve in the first quarter.", LAST) == [
        ("the first quarter", "2026-01-01/2026-03-31")
    ]


def test_a_call_after_the_year_has_two_years_to_speak_of() -> None:
    assert seen("We expect 3% growth this year.", LAST) == [("this year", "2026-01-01/2026-12-31")]
    assert seen("We hired 15,000 people this year.", LAST) == [("this year", "2025-01-01/2025-12-31")]
    assert seen("This year marks our centenary.", LAST) == [("This year", "2026-01-01/2026-12-31")]
    assert seen("For the year, income was $6 billion.", LAST) == [("the year", "2025-01-01/2025-12-31")]


def test_fiscal_years_and_calendar_years() -> None:
    assert seen("revenue for fiscal 2025", JUNE) == [("fiscal 2025", "2024-07-01/2025-06-30")]
    assert seen("demand in calendar 2025", JUNE) == [("calendar 2025", "2025-01-01/2025-12-31")]
    assert seen("FY25 Q2", JUNE) == [("FY25 Q2", "2024-10-01/2024-12-31")]
    assert seen("in the December quarter", JUNE) == [("the December quarter", "2024-10-01/2024-12-31")]
    assert seen("Acme grew 7% last year.", JUNE_END) == [("last year", "2024-07-01/2025-06-30")]
    assert seen("the second half of fiscal year '25", JUNE) == [
        ("the second half of fiscal year '25", "2025-01-01/2025-06-30")
    ]


def test_days_and_ends_are_instants() -> None:
    for text in ("as of June 30, 2024", "at quarter end", "by the end of 2025", "to date"):
        assert [m.instant for m in find_in(text, THIRD).mentions] == [True]
    assert [m.instant for m in find_in("in June 2024", THIRD).mentions] == [False]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (
            "up 11.4% from RMB 27.9 billion in the same period of 2023",
            ("the same period of 2023", "2023-07-01/2023-09-30"),
        ),
        ("up 3% compared to Q2", ("Q2", "2024-04-01/2024-06-30")),
        ("a charge of $44 million compared to $4 million last year", ("last year", "2023-07-01/2023-09-30")),
        ("versus the prior year quarter", ("the prior year quarter", "2023-07-01/2023-09-30")),
        ("$541 million, compared to $480 million or 23% a year ago", ("a year ago", "2023-07-01/2023-09-30")),
        ("In 2022, sales rose 3% from last year.", ("last year", "2021-01-01/2021-12-31")),
        ("The full year tax rate was 20%, compared with 21% in 2023.", ("2023", "2023-01-01/2023-12-31")),
    ],
)
def test_the_base_of_a_comparison(text: str, base: tuple[str, str]) -> None:
    assert bases(text) == [base]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue from advertising in Q3 was $2 billion.",
        "more than 900,000 year-to-date",
        "growth over the past quarter",
        "Looking ahead to 2025, demand is good.",
        "cash from operations in the third quarter",
    ],
)
def test_what_is_no_base(text: str) -> None:
    assert bases(text) == []


def test_two_bases_joined() -> None:
    text = "Margin was 13% in Q3, compared with 8% for the same period of 2023 and 14% for the second quarter of 2024."
    assert compared(text) == [("the same period of 2023", "yoy"), ("the second quarter of 2024", "qoq")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up 5% year-over-year", [("year-over-year", "yoy")]),
        ("up 5% YoY and 2% QoQ", [("YoY", "yoy"), ("QoQ", "qoq")]),
        ("up 5% y/y", [("y/y", "yoy")]),
        ("up 5% year-to-year", [("year-to-year", "yoy")]),
        ("almost doubled from the last quarter to this quarter", [("from the last quarter", "qoq")]),
        ("grew 3% sequentially", [("sequentially", "qoq")]),
        ("down 10 basis points from last quarter", [("from last quarter", "qoq")]),
        ("up 2% month over month", [("month over month", "mom")]),
        ("higher than Q2", [("Q2", "qoq")]),
        ("up 9% from Q3 2023", [("Q3 2023", "yoy")]),
        ("up 40% versus 2019", [("2019", "other")]),
        ("still below pre-pandemic levels", [("pre-pandemic levels", "other")]),
        ("sales of $3 billion in Q3", []),
    ],
)
def test_comparisons(text: str, expected: list[tuple[str, str]]) -> None:
    assert compared(text) == expected


def test_a_comparison_knows_its_base_period() -> None:
    (yoy,) = find_in("In Q2, sales rose 4% year over year.", THIRD).comparisons
    assert yoy.basis is Basis.YOY
    assert yoy.period == Calendar().quarter(2023, 2)


def test_without_a_reported_period_only_what_is_named_in_full_is_found() -> None:
    assert seen("Q3 2024 was better than last quarter.", Calendar()) == [("Q3 2024", "2024-07-01/2024-09-30")]
