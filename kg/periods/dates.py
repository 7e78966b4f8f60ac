"""Plain calendar arithmetic: months, their ends, and the periods they make."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from kg.periods.period import Grain, Period

ONE_DAY = timedelta(days=1)


@cache
def month_end(year: int, month: int) -> date:
    """The last day of the month; `month` may run over or under a year (0 is last December)."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def month_start(year: int, month: int) -> date:
    return month_end(year, month).replace(day=1)


def shift(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month; the last day of a month stays the last day."""
    target = month_end(day.year, day.month + months)
    if day == month_end(day.year, day.month):
        return target
    return target.replace(day=min(day.day, target.day))


def day_period(day: date) -> Period:
    return Period(day, day, Grain.DAY)


def last_day(period: Period | None) -> Period | None:
    """The last day of a period; None of none."""
    return day_period(period.end) if period else None


def month_period(year: int, month: int) -> Period:
    end = month_end(year, month)
    return Period(end.replace(day=1), end, Grain.MONTH)


def span(start: date, end: date) -> Period:
    return Period(start, end, Grain.OTHER)


def calendar_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)


def calendar_quarter(period: Period) -> str:
    """The calendar quarter that holds most of the period's days ("2024Q3"), the earlier one when two hold as many."""
    best, most = "", 0
    year, quarter = period.start.year, (period.start.month - 1) // 3
    while (start := month_start(year, 3 * quarter + 1)) <= period.end:
        end = month_end(year, 3 * quarter + 3)
        days = (min(end, period.end) - max(start, period.start)).days + 1
        if days > most:
            best, most = f"{year}Q{quarter + 1}", days
        year, quarter = (year, quarter + 1) if quarter < 3 else (year + 1, 0)
    return best
