"""Fiscal calendars: which days a quarter has, and which quarter a document reports."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from kg.periods import Basis, Calendar, Grain, Period, YearEnd, calendar_of
from kg.reading.document import Document, Header, Kind
from kg.text import Reading

JUNE = YearEnd(month=6)
GROCER = YearEnd(month=1, named_by_start=True, weekday=5, weeks=(16, 12, 12, 12))
CHIPS = YearEnd(month=12, weekday=5, last=True)


def document(
    text: str,
    company: str | None = None,
    day: date | None = None,
    year: int | None = None,
    quarter: int | None = None,
    ended: date | None = None,
) -> Document:
    header = Header(company, None, day, year, quarter, ended, Kind.CALL)
    return Document("call.txt", "", "utf-8", "en", "plain", Reading.whole(text), header, ())


@pytest.mark.parametrize(
    ("year_end", "year", "quarter", "start", "end"),
    [
        (YearEnd(), 2024, 3, "2024-07-01", "2024-09-30"),
        (JUNE, 2025, 1, "2024-07-01", "2024-09-30"),
        (YearEnd(month=2), 2024, 4, "2023-12-01", "2024-02-29"),
        (GROCER, 2025, 1, "2025-02-02", "2025-05-24"),
        (GROCER, 2025, 3, "2025-08-17", "2025-11-08"),
        (GROCER, 2025, 4, "2025-11-09", "2026-01-31"),
        (CHIPS, 2025, 1, "2024-12-29", "2025-03-29"),
    ],
)
def test_quarters_of_a_fiscal_year(year_end: YearEnd, year: int, quarter: int, start: str, end: str) -> None:
    period = Calendar(year_end).quarter(year, quarter)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)
    assert period.fiscal == f"FY{year}Q{quarter}"


def test_quarters_follow_each_other_without_a_gap() -> None:
    for year_end in (YearEnd(), JUNE, GROCER, CHIPS):
        calendar = Calendar(year_end)
        quarters = [calendar.quarter(year, number) for year in range(2019, 2031) for number in (1, 2, 3, 4)]
        for one, other in pairwise(quarters):
            assert (other.start - one.end).days == 1
            assert calendar.quarter(*calendar.locate(one.end)) == one
            assert calendar.quarter(*calendar.locate(one.start)) == one


def test_names_and_neighbours_of_a_period() -> None:
    calendar = Calendar(JUNE)
    quarter = calendar.quarter(2025, 1)
    assert calendar.same_last_year(quarter) == calendar.quarter(2024, 1)
    assert calendar.previous(quarter) == calendar.quarter(2024, 4)
    assert calendar.calendar_quarter(quarter) == "2024Q3"
    assert calendar.fiscal_name(Period(date(2024, 7, 1), date(2025, 6, 30), Grain.YEAR)) == "FY2025"
    assert calendar.fiscal_name(Period(date(2024, 7, 2), date(2024, 7, 9), Grain.OTHER)) is None
    assert calendar.half(2025, 2).start == date(2025, 1, 1)


def test_a_quarter_of_weeks_belongs_to_the_calendar_quarter_with_most_of_its_days() -> None:
    assert Calendar().calendar_quarter(Calendar(GROCER).quarter(2025, 3)) == "2025Q3"


@pytest.mark.parametrize(
    ("given", "start", "end", "fiscal"),
    [
        # The year's end is known, the title's count is another: the day decides.
        (
            document("Third quarter", "The Kroger Co.", date(2025, 12, 4), 2026, 3),
            "2025-08-17",
            "2025-11-08",
            "FY2025Q3",
        ),
        (
            document("First quarter", "Microsoft Corporation", date(2024, 10, 30), 2025, 1),
            "2024-07-01",
            "2024-09-30",
            "FY2025Q1",
        ),
        # Nothing is known of the company: the calendar year fits, or the text says when the quarter ended.
        (document("", "Orvane Foods", date(2025, 5, 2), None, 1), "2025-01-01", "2025-03-31", "FY2025Q1"),
        (document("", "Orvane Foods", date(2025, 2, 20), 2024, 4), "2024-10-01", "2024-12-31", "FY2024Q4"),
        (
            document("Results for the second quarter ended November 30, 2024.", "Orvane", date(2025, 1, 15), None, 2),
            "2024-09-01",
            "2024-11-30",
            "FY2025Q2",
        ),
        (
            document("Our fiscal year ends in March. Welcome to the third quarter.", "Orvane", date(2025, 2, 1)),
            "2024-10-01",
            "2024-12-31",
            "FY2025Q3",
        ),
        # A quarter whose end only a fiscal year that ends in January explains.
        (
            document(
                "The third quarter of fiscal 2025 beat the third quarter of fiscal 2024.",
                "Orvane",
                date(2025, 12, 4),
                None,
                3,
            ),
            "2025-08-01",
            "2025-10-31",
            "FY2025Q3",
        ),
        # No day: the document's own count.
        (document("", "Orvane", None, 2022, 2), "2022-04-01", "2022-06-30", "FY2022Q2"),
        (
            document("In the first quarter of 2023 sales rose 4% from the first quarter of 2022.", "Orvane"),
            "2023-01-01",
            "2023-03-31",
            "FY2023Q1",
        ),
    ],
)
def test_the_reported_quarter(given: Document, start: str, end: str, fiscal: str) -> None:
    current = calendar_of(given).current
    assert current is not None
    assert (current.start.isoformat(), current.end.isoformat(), current.fiscal) == (start, end, fiscal)


def test_an_earlier_filing_named_in_the_opening_does_not_move_the_quarter() -> None:
    text = "Risks are in our Form 10-Q for the quarter ended September 30, 2023."
    calendar = calendar_of(document(text, "Skylark Air", date(2024, 1, 25), 2023, 4))
    assert calendar.current == Calendar().quarter(2023, 4)


def test_a_document_that_speaks_of_the_year_as_a_whole_reports_the_year() -> None:
    text = "Full year results. In the full year organic sales grew 3%. For the full year margin was 20%."
    calendar = calendar_of(document(text, "Maison Orvane", date(2025, 1, 28), 2024, 4))
    assert calendar.current == Calendar().year(2024)


def test_a_document_without_any_date_reports_nothing_known() -> None:
    assert calendar_of(document("Orvane sold more bread.")).current is None


def test_a_rule_for_all_growth_rates() -> None:
    text = "Unless otherwise noted, all growth rates are on a year-over-year basis. Sales rose 4%."
    assert calendar_of(document(text, "Orvane")).default_basis is Basis.YOY
    assert calendar_of(document("Sales rose 4% year over year.", "Orvane")).default_basis is None
