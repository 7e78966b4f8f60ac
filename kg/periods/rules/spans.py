"""Spans: "the past 12 months", "2019 to 2023", "since 2020", "the next two years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.periods.calendar import Calendar
from kg.periods.dates import ONE_DAY, shift, span
from kg.periods.period import Grain, Period
from kg.periods.rules.moment import Found, Setting, found
from kg.periods.words import number, ordinal, year

_PAST = (
    r"(?:(?:the |our |for |over )?(?:past|last|trailing|previous|preceding|prior|most recent)) "
    r"(?P<count>{num})(?: consecutive| fiscal| full)? (?P<unit>day|week|month|quarter|year)s?"
    r"|(?P<count2>{num}) consecutive (?P<unit2>quarter|year|month)s"
)
_TRAILING = (
    r"(?:the )?(?:trailing|last|past|rolling) (?:12|twelve)(?: |-)?months?|ltm|ttm"
    r"|over the (?:past|last) year"
)
_THAT = r"(?:over|in|during|across) (?:that|this) (?P<count>{num}){-}year (?:period|span|time{-}frame|stretch)"
_NEXT = (
    r"(?:the |our )?(?:next|coming|following|upcoming) (?P<count>{num}) (?:to {num} |or {num} )?"
    r"(?P<unit>day|week|month|quarter|year)s?"
)
_YEARS = r"(?:from |between |for )?(?P<from>{full}) (?:to|through|and|until|-|–){-}(?P<to>{full})"
_SINCE_YEAR = r"since(?: the (?:end|start|beginning) of)?(?: early| late| fiscal| mid)? (?P<from>{full})"
_SINCE_QUARTER = r"since (?:the )?{quarter}(?: of)?(?: (?P<stated>{full}))?"

_RECORD = re.compile(
    r"\b(?:best|highest|largest|biggest|lowest|strongest|fastest|slowest|weakest|worst|most|first|record)\b[^,;]*since\b",
    re.IGNORECASE,
)


def past(setting: Setting) -> Iterator[Found]:
    """The last so many days or weeks to the day of the call; months, quarters, years to the end of what is reported."""
    calendar = setting.calendar
    if calendar.current is None:
        return
    for match in setting.matches(_PAST):
        yield from found(
            match, _back(calendar, match["unit"] or match["unit2"], number(match["count"] or match["count2"]))
        )
    for match in setting.matches(_THAT):
        if not setting.forward(match.start()):
            yield from found(match, _back(calendar, "year", number(match["count"])))
    for match in setting.matches(_TRAILING):
        yield from found(match, _back(calendar, "month", 12))


def coming(setting: Setting) -> Iterator[Found]:
    """The next so many days, months or years from the call, quarters from the reported one."""
    calendar = setting.calendar
    for match in setting.matches(_NEXT):
        count, unit = number(match["count"]), match["unit"].lower()
        if unit == "quarter" and calendar.current:
            last = calendar.quarter_after(calendar.current, count)
            yield from found(match, span(calendar.current.end + ONE_DAY, last.end))
        elif calendar.date and unit != "quarter":
            yield from found(match, span(calendar.date, _ahead(calendar.date, unit, count)))


def years(setting: Setting) -> Iterator[Found]:
    """From one year to another."""
    for match in setting.matches(_YEARS):
        first, last = setting.calendar.year(year(match["from"])), setting.calendar.year(year(match["to"]))
        if first.start < last.end:
            yield from found(match, span(first.start, last.end))


def since(setting: Setting) -> Iterator[Found]:
    """From a year or a quarter to the day of the call, or to the end of what is reported."""
    calendar = setting.calendar
    until = calendar.reference
    if until is None:
        return
    for match in setting.matches(_SINCE_YEAR):
        start = calendar.year(year(match["from"])).start
        if start <= until:
            yield from found(match, span(start, until))
    for match in setting.matches(_SINCE_QUARTER):
        if match["stated"]:
            start = calendar.quarter(year(match["stated"]), ordinal(match["quarter"])).start
            if start <= until:
                yield from found(match, span(start, until))


def of_record(text: str, seen: Found) -> bool:
    """Whether a span only tells how long nothing was as good: "our best quarter since 2021"."""
    return bool(_RECORD.search(text, max(0, seen.start - 40), seen.start + len("since")))


def of_year_begun(setting: Setting) -> Iterator[Found]:
    """ "the first three weeks of the year", "the first two months of 2026"."""
    calendar = setting.calendar
    template = (
        r"(?:the )?first (?P<count>{num}) (?P<unit>week|month|day)s of (?:(?:the|this) (?P<within>year"
        r"|quarter)|(?P<stated>{full}))"
    )
    for match in setting.matches(template):
        begin = _begin(calendar, match["within"], match["stated"])
        if begin is not None:
            end = _ahead(begin, match["unit"].lower(), number(match["count"])) - ONE_DAY
            yield from found(match, span(begin, end))


def _begin(calendar: Calendar, within: str | None, stated: str | None) -> date | None:
    if stated:
        return calendar.year(year(stated)).start
    if within and within.lower() == "quarter":
        return calendar.next_quarter.start if calendar.next_quarter else None
    if calendar.date:
        return calendar.year(calendar.locate(calendar.date)[0]).start
    return calendar.current_year.start if calendar.current_year else None


def _back(calendar: Calendar, unit: str, count: int) -> Period | None:
    if calendar.current is None or count == 0:
        return None
    end = calendar.current.end
    match unit.lower():
        case "quarter":
            return span(calendar.quarter_after(calendar.current, 1 - count).start, end)
        case "year":
            return span(shift(end, -12 * count) + ONE_DAY, end)
        case "month":
            return span(shift(end, -count) + ONE_DAY, end)
    if calendar.date is None:
        return None
    days = count * (7 if unit.lower() == "week" else 1)
    return Period(calendar.date - timedelta(days=days - 1), calendar.date, Grain.OTHER)


def _ahead(day: date, unit: str, count: int) -> date:
    match unit:
        case "year":
            return shift(day, 12 * count)
        case "month":
            return shift(day, count)
        case "week":
            return day + timedelta(weeks=count)
    return day + timedelta(days=count)
