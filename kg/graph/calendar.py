"""Which calendar quarter a span of days belongs to, and what any other span is called."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_DAY = timedelta(days=1)


def quarter_of(start: date | None, end: date | None, fiscal: str | None) -> str | None:
    """The calendar quarter ("2024Q3") that holds most of the days, or None where the span is no quarter.

    A quarter is three whole months, or 13 or 14 weeks as retailers count, or what the company itself calls one
    ("FY2024Q4") if it is about as long.
    """
    if start is None or end is None or not _is_quarter(start, end, fiscal):
        return None
    days: dict[str, int] = {}
    first = start
    while True:
        quarter, last = _calendar_quarter(first)
        days[quarter] = (min(last, end) - first).days + 1
        if last >= end:
            break
        first = last + _DAY
    return max(days, key=lambda quarter: (days[quarter], quarter))


def quarter_days(quarter: str) -> tuple[date, date]:
    """First and last day of "2024Q3"."""
    year, number = int(quarter[:4]), int(quarter[5])
    start = date(year, 3 * number - 2, 1)
    return start, _calendar_quarter(start)[1]


def period_name(start: date | None, end: date | None) -> str:
    """The shortest usual name of a span: "2024", "2024H1", "2024-06", "2024-06-30", "2024-01-01 to 2024-09-30"."""
    if start is None or end is None:
        return f"since {start}" if start else f"until {end}"
    if start == end:
        return start.isoformat()
    if start.day == 1 and _ends_month(end) and start.year == end.year:
        for months, name in (
            ((1, 12), f"{start.year}"),
            ((1, 6), f"{start.year}H1"),
            ((7, 12), f"{start.year}H2"),
            ((start.month, start.month), f"{start:%Y-%m}"),
        ):
            if (start.month, end.month) == months:
                return name
    return f"{start} to {end}"


def _is_quarter(start: date, end: date, fiscal: str | None) -> bool:
    length = (end - start).days + 1
    whole_months = start.day == 1 and _ends_month(end) and (end.year - start.year) * 12 + end.month - start.month == 2
    named = fiscal is not None and re.search(r"Q[1-4]$", fiscal) is not None and 80 <= length <= 120
    return whole_months or length in (91, 98) or named


def _calendar_quarter(day: date) -> tuple[str, date]:
    number = (day.month + 2) // 3
    month = 3 * number
    return f"{day.year}Q{number}", date(day.year, month, monthrange(day.year, month)[1])


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
