from __future__ import annotations

from datetime import date

import pytest

from kg.reading import Header, Kind, read

TALK = "Revenue was $5 million. We are pleased with our business and thank all of our customers for it."


def header(title: str, welcome: str) -> Header:
    said = [
        f"Operator: {welcome}",
        f"Ana Silva: Thank you, operator. {TALK}",
        "Operator: Thank you.",
        "Ana Silva: Bye.",
    ]
    call = "\n\n".join([title, *said])
    return read(call.encode(), "call.txt").header


@pytest.mark.parametrize(
    ("title", "welcome", "company", "ticker", "day", "year", "quarter"),
    [
        (
            "Oakline Motors, Inc. (NYSE:OAK) Q3 2031 Earnings Conference Call October 30, 2031 5:00 PM ET",
            "Welcome to Oakline's Third Quarter 2031 Earnings Call.",
            "Oakline Motors, Inc.",
            "NYSE:OAK",
            date(2031, 10, 30),
            2031,
            3,
        ),
        (
            "Harbor Grocers Co. (HG) Q3 2032 Earnings Call December 4, 2031 10:00 AM EST",
            "Welcome to the Harbor Grocers Third Quarter 2031 Earnings Conference Call.",
            "Harbor Grocers Co.",
            "HG",
            date(2031, 12, 4),
            2031,
            3,
        ),
        (
            "Tigris Group Holding Limited\n\nQ4 2031 Earnings Conference Call\n\n5/14/2031",
            "Welcome to Tigris Group's March quarter 2031 and full fiscal year 2031 results conference call.",
            "Tigris Group Holding Limited",
            None,
            date(2031, 5, 14),
            2031,
            4,
        ),
        (
            "EDITED TRANSCRIPT\nOAK.N - Q1 2031 Oakline Motors Inc Earnings Call\n"
            "EVENT DATE/TIME: APRIL 27, 2031 / 12:30PM GMT",
            "Good day, and welcome.",
            "Oakline Motors Inc",
            "OAK.N",
            date(2031, 4, 27),
            2031,
            1,
        ),
        (
            "Oakline FY31 First Quarter Earnings Conference Call\nWednesday October 30, 2030",
            "Good afternoon.",
            "Oakline",
            None,
            date(2030, 10, 30),
            2031,
            1,
        ),
        (
            "",
            "Welcome to the Silverleaf Technology second quarter and interim 2031 results conference call.",
            "Silverleaf Technology",
            None,
            None,
            2031,
            2,
        ),
    ],
)
def test_header(
    title: str, welcome: str, company: str, ticker: str | None, day: date | None, year: int, quarter: int
) -> None:
    found = header(title, welcome)
    assert (found.company, found.ticker, found.date) == (company, ticker, day)
    assert (found.fiscal_year, found.fiscal_quarter, found.kind) == (year, quarter, Kind.CALL)


def test_a_compared_quarter_is_not_the_calls() -> None:
    found = header(
        "Oakline Motors (OAK) Q2 2031 Earnings Call July 20, 2031",
        "Good morning. Sales grew compared to the second quarter of 2030 and the first quarter of 2030.",
    )
    assert (found.fiscal_year, found.fiscal_quarter) == (2031, 2)


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("our results for the quarter ended June 30, 2031", date(2031, 6, 30)),
        ("the March quarter 2031 results", date(2031, 3, 31)),
        ("a good quarter for all of us", None),
    ],
)
def test_period_end(said: str, end: date | None) -> None:
    assert header("", f"Welcome to the Oakline call about {said}.").period_end == end
