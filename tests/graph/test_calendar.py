"""Which calendar quarter a span belongs to, and what other spans are called."""

from __future__ import annotations

from datetime import date

import pytest

from kg.graph.calendar import period_name, quarter_days, quarter_of


@pytest.mark.parametrize(
    ("start", "end", "fiscal", "quarter"),
    [
        ("2024-07-01", "2024-09-30", None, "2024Q3"),
        ("2024-01-01", "2024-03-31", "FY2024Q4", "2024Q1"),
        ("2024-02-01", "2024-04-30", "FY2025Q1", "2024Q1"),
        ("2023-11-01", "2024-01-31", "FY2024Q1", "2023Q4"),
        ("2023-12-01", "2024-02-29", "FY2024Q2", "2024Q1"),
        ("2025-08-17", "2025-11-08", "FY2025Q3", "2025Q3"),
        ("2024-09-29", "2024-12-28", None, "2024Q4"),
        ("2024-06-30", "2024-06-30", "FY2024Q2", None),
        ("2024-06-01", "2024-06-30", None, None),
        ("2024-01-01", "2024-06-30", None, None),
        ("2024-01-01", "2024-12-31", "FY2024", None),
        ("2024-01-15", "2024-04-14", None, "2024Q1"),
        ("2024-01-15", "2024-04-20", None, None),
        (None, "2024-06-30", None, None),
        ("9999-10-01", "9999-12-31", None, "9999Q4"),
    ],
)
def test_a_quarter_is_the_one_that_holds_most_of_its_days(
    start: str | None, end: str, fiscal: str | None, quarter: str | None
) -> None:
    assert quarter_of(date.fromisoformat(start) if start else None, date.fromisoformat(end), fiscal) == quarter


def test_a_quarter_has_its_first_and_last_day() -> None:
    assert quarter_days("2024Q1") == (date(2024, 1, 1), date(2024, 3, 31))
    assert quarter_days("9999Q4") == (date(9999, 10, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-01-01", "2024-06-30", "2024H1"),
        ("2024-07-01", "2024-12-31", "2024H2"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-06-30", "2024-06-30", "2024-06-30"),
        ("2024-01-01", "2024-09-30", "2024-01-01 to 2024-09-30"),
        ("2023-04-01", "2024-03-31", "2023-04-01 to 2024-03-31"),
        ("2024-01-01", None, "since 2024-01-01"),
        (None, "2030-12-31", "until 2030-12-31"),
    ],
)
def test_a_period_has_its_shortest_usual_name(start: str | None, end: str | None, name: str) -> None:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    assert period_name(first, last) == name
