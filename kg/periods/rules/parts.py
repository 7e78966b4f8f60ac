"""Parts of years: "H1", "the second half of 2025", "the first nine months", "year to date", "mid-2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.periods.calendar import Calendar
from kg.periods.dates import month_end, month_start, span
from kg.periods.period import Period
from kg.periods.rules.moment import Found, Setting, found, stated_year
from kg.periods.rules.years import over, year_of
from kg.periods.words import ordinal, year

_HALF = r"(?P<half>h[12]|[12]h|(?:first|second|1st|2nd|front|back|latter) half)"
_HALVES = (
    rf"(?:the )?{_HALF}(?:,? (?:of|in))?{{-}}{{year}}",
    rf"(?:the )?{{year}}(?:['’]s)?,? {_HALF}",
    r"(?:the )?(?P<half>[12]h)(?P<tight>\d\d)",
    rf"(?:the )?{_HALF}(?: of)? (?:the )?(?P<last>last|prior|previous) year",
    rf"(?:the )?{_HALF}(?: of)? (?:the )?(?P<next>next) (?:fiscal )?year",
    rf"(?:the )?{_HALF}(?: of (?:the|this|our)(?: current)?(?: fiscal| calendar)? year)?(?! of "
    rf"(?:the )?(?:month|quarter|decade|january|february|march|april|may|june|july|august|september"
    rf"|october|november|december))",
)
_NINE = (
    r"(?:the |our )?first (?:nine|9) months(?: of)?(?: {year}| (?:the|this)(?: fiscal)? year)?",
    r"(?:the |our )?first three quarters(?: of)?(?: {year}| (?:the|this)(?: fiscal)? year)?",
    r"(?:the )?(?:nine|9) months (?:ended|ending) [a-z]{3,9} \d{1,2},? {year}",
)
_SIX = r"(?:the |our )?first (?:six|6) months(?: of)?(?: {year}| (?:the|this)(?: fiscal)? year)?"
_TO_DATE = (
    r"(?:the )?(?:fiscal )?(?:year to date|ytd)(?:,? (?:through |in )?(?:the )?{quarter}(?! results))?"
    r"(?: period)?(?: (?:in|of|for) {year})?"
)
_SO_FAR = (r"(?:so|thus) far (?:in )?{year}", r"{year} (?:to date|ytd)", r"(?:so|thus) far (?:in )?this year")
_PART = (
    r"(?:(?P<early>early|early in|beginning of|start of|the beginning of|the start of)|(?P<mid>mid"
    r"|mid to late|the middle of|middle of)|(?P<late>late|late in)){-}(?:the )?{year}"
)


def halves(setting: Setting) -> Iterator[Found]:
    """Halves of a year, named or of the reported year."""
    calendar = setting.calendar
    for template in _HALVES:
        for match in setting.matches(template):
            groups = match.groupdict()
            number = 1 if re.search(r"1|first|front", match["half"].lower()) else 2
            if groups.get("tight"):
                yield from found(match, calendar.half(year(groups["tight"]), number))
            elif "era" in groups:
                named = stated_year(match)
                if named:
                    yield from found(match, (Calendar() if named[1] else calendar).half(named[0], number))
            elif calendar.fiscal_year is not None:
                ahead = over(setting, match.start()) - bool(groups.get("last"))
                ahead = 1 if groups.get("next") else ahead
                yield from found(match, calendar.half(calendar.fiscal_year + ahead, number))


def months_of_year(setting: Setting) -> Iterator[Found]:
    """The first nine or six months of a year."""
    calendar = setting.calendar
    for template in (*_NINE, _SIX):
        for match in setting.matches(template):
            named = stated_year(match)
            which = named[0] if named else calendar.fiscal_year
            if which is not None:
                yield from found(match, calendar.half(which, 1) if template is _SIX else calendar.nine_months(which))


def year_to_date(setting: Setting) -> Iterator[Found]:
    """From the beginning of the fiscal year to the end of what is reported."""
    calendar = setting.calendar
    if calendar.current is None or calendar.fiscal_year is None:
        return
    for match in setting.matches(_TO_DATE):
        named = stated_year(match)
        which = named[0] if named else calendar.fiscal_year
        number = ordinal(match["quarter"]) if match["quarter"] else calendar.fiscal_quarter
        match number:
            case 1:
                yield from found(match, calendar.quarter(which, 1))
            case 2:
                yield from found(match, calendar.half(which, 1))
            case 3:
                yield from found(match, calendar.nine_months(which))
            case _:
                yield from found(match, calendar.year(which))


def so_far(setting: Setting) -> Iterator[Found]:
    """From the beginning of a year to the day of the call."""
    calendar = setting.calendar
    if calendar.date is None:
        return
    for template in _SO_FAR:
        for match in setting.matches(template):
            named = stated_year(match) if "year" in match.groupdict() else None
            start = year_of(calendar, *named).start if named else calendar.year(calendar.locate(calendar.date)[0]).start
            if start <= calendar.date:
                yield from found(match, span(start, calendar.date))


def part_of_year(setting: Setting) -> Iterator[Found]:
    """ "early 2026", "mid-2026", "late 2025": the first third, the middle half, the last third of the year."""
    for match in setting.matches(_PART):
        named = stated_year(match)
        if named is None:
            continue
        whole = year_of(setting.calendar, *named)
        first, last = (1, 4) if match["early"] else (4, 9) if match["mid"] else (9, 12)
        yield from found(match, _months(whole, first, last))


def _months(whole: Period, first: int, last: int) -> Period:
    return span(
        month_start(whole.end.year, whole.end.month - 12 + first),
        month_end(whole.end.year, whole.end.month - 12 + last),
    )
