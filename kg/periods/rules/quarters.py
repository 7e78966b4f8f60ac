"""Quarters: "the third quarter of 2024", "3Q24", "the March quarter", "this quarter"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kg.periods.calendar import Calendar
from kg.periods.dates import ONE_DAY, last_day, span
from kg.periods.period import Period
from kg.periods.rules.moment import Found, Setting, found, stated_year
from kg.periods.words import month, ordinal, year

_WITH_YEAR = (
    r"(?:the )?{quarter}(?: results)?,?{-}(?:(?:of|in|for) )?{year}",
    r"(?:the )?[1-4]q(?P<tight>\d\d)",
    r"(?:the )?q[1-4]{-}(?P<tight>['’‘]\d\d|(?<=\d)\d\d)(?!\d|%|[.,]\d| (?:percent|stores|million|billion))",
    r"(?:the )?{year}(?:['’]s)?,?{-}{quarter}",
)
_WITH_RELATIVE_YEAR = (
    r"(?:the )?{quarter},?(?: (?:of|in|for))? (?:the )?(?:(?P<this>this|current)|(?P<last>last|prior"
    r"|previous)|(?P<next>next))"
    r"(?: fiscal)? year(?! (?:over|on))",
    r"(?:the )?(?:(?P<this>this|current)|(?P<last>last|prior|previous)|(?P<next>next)) year(?:['’]?s)? {quarter}",
    r"(?:the )?{quarter} a (?P<last>year) ago",
)
_OF_MONTH = (
    r"(?:the |our )?(?P<month>{month}) quarter(?: (?:of )?(?:fiscal )?(?P<year>{full}|['’‘]\d\d)|(?: "
    r"(?:of|from))? (?P<last>last|prior|previous) year)?",
    r"(?:the )?(?:(?:{ord} )?quarter|(?:three|3) months|(?:twelve|12) weeks) (?:ended|ending|ends?)"
    r"(?: on| in)? (?P<month>{month})(?: \d{1,2}(?:st|nd|rd|th)?)?"
    r"(?:,?{-}(?P<year>{full}))?",
)
_RELATIVE = (
    r"(?:(?P<last>{last})|(?P<next>{next})|(?P<current>(?:the |this )?current)|(?P<this>{this}))"
    r"(?: reported| reporting| fiscal| full)? quarter(?! of (?:an?|our|its|all|them|these|those|u\.s\.) )(?!s)"
)
_A_YEAR_AGO = (
    r"(?:the|this|that) quarter (?:of )?last year",
    r"(?:the |that |this |a )?(?:same|corresponding|comparable|equivalent|similar) (?:"
    r"(?:{month} )?quarter|period|time|month)s?,?"
    r"(?: (?:of|in|from|a|one|for))?(?: the)? (?:(?:last|prior|previous|preceding)(?: fiscal)? year"
    r"|year (?:ago|earlier|before))",
    r"(?:the |our )?(?:year ago|year earlier|prior year|previous year|last year['’]?s)(?: same"
    r"| fiscal| reporting| comparable| corresponding)? (?:{ord} )?(?:quarter|period|levels?)",
    r"(?:the )?(?:same|comparable|corresponding) prior year (?:quarter|period)",
    r"(?:the )?(?:a|one) year (?:ago|earlier|before)(?: (?:quarter|period|levels?))?",
)
_SAME_OF_YEAR = (
    r"(?:the |that )?(?:same|corresponding|comparable) (?:{month} )?(?:quarter|period|time) (?:of "
    r"|in |from )?(?:the year )?{year}"
)
_END = (
    r"(?:the )?quarter end(?!ed|ing)",
    r"(?:the )?end of (?:the|this|our)(?: fiscal| reporting)? (?:quarter|period)",
)


def quarter_of_year(setting: Setting) -> Iterator[Found]:
    """A numbered quarter of a numbered year: "Q3 2024", "the third quarter of fiscal '24", "3Q24", "FY25 Q1"."""
    for template in _WITH_YEAR:
        for match in setting.matches(template):
            groups = match.groupdict()
            stated = (year(groups["tight"].strip()), False) if groups.get("tight") else stated_year(match)
            if stated is not None:
                calendar = Calendar() if stated[1] else setting.calendar
                yield from found(match, calendar.quarter(stated[0], ordinal(groups.get("quarter") or match[0])))


def last_quarter_of_year(setting: Setting) -> Iterator[Found]:
    """ "the last quarter of 2024", "the final quarter of the year"."""
    for match in setting.matches(r"(?:the )?(?:last|final) quarter of (?:{year}|the(?: fiscal)? year)"):
        stated = stated_year(match)
        fiscal_year = stated[0] if stated else setting.calendar.fiscal_year
        if fiscal_year is not None:
            yield from found(match, setting.calendar.quarter(fiscal_year, 4))


def quarter_of_relative_year(setting: Setting) -> Iterator[Found]:
    """A numbered quarter of last year, this year, next year."""
    calendar = setting.calendar
    if calendar.fiscal_year is None:
        return
    for template in _WITH_RELATIVE_YEAR:
        for match in setting.matches(template):
            groups = match.groupdict()
            fiscal_year = calendar.fiscal_year - bool(groups["last"]) + bool(groups.get("next"))
            yield from found(match, calendar.quarter(fiscal_year, ordinal(match["quarter"])))


def numbered_quarter(setting: Setting) -> Iterator[Found]:
    """A numbered quarter without a year: the nearest that fits past or future; after one to come, later still."""
    calendar, coming = setting.calendar, False
    for match in setting.matches(r"(?:the |our )?{quarter}"):
        forward = (setting.forward(match.start()) or coming) and not setting.announces_base(match.start())
        period = _nearest(calendar, ordinal(match["quarter"]), forward)
        coming = bool(period and calendar.current and period.start > calendar.current.end)
        yield from found(match, period)


def quarter_of_month(setting: Setting) -> Iterator[Found]:
    """The quarter that ends with a month: "the March quarter", "the quarter ended June 30, 2024"."""
    for template in _OF_MONTH:
        for match in setting.matches(template):
            groups = match.groupdict()
            stated = year(groups["year"]) if groups["year"] else None
            period = ending_with(setting.calendar, month(groups["month"]), stated, setting.forward(match.start()))
            if period and groups.get("last"):
                period = setting.calendar.same_last_year(period)
            yield from found(match, period)


def relative_quarter(setting: Setting) -> Iterator[Found]:
    """This, last or next quarter; "the quarter" of an expectation is the one under way."""
    calendar = setting.calendar
    if calendar.current is None:
        return
    for match in setting.matches(_RELATIVE):
        if match["last"]:
            yield from found(match, calendar.quarter_after(calendar.current, -1))
        elif match["next"] or setting.forward(match.start()):
            yield from found(match, calendar.next_quarter)
        else:
            yield from found(match, calendar.current_quarter)


def quarter_a_year_ago(setting: Setting) -> Iterator[Found]:
    """The reported period a year before: "the same period last year", "a year ago", "the prior year quarter"."""
    calendar = setting.calendar
    if calendar.current is None:
        return
    for template in _A_YEAR_AGO:
        for match in setting.matches(template):
            yield from found(match, calendar.same_last_year(calendar.current))
    for match in setting.matches(_SAME_OF_YEAR):
        stated = stated_year(match)
        ago = calendar.current.end.year - stated[0] if stated else 0
        period = calendar.current
        for _ in range(min(ago, 20)):
            period = calendar.same_last_year(period)
        if ago > 0:
            yield from found(match, period)


def quarter_to_date(setting: Setting) -> Iterator[Found]:
    """From the end of the reported quarter to the day of the call."""
    calendar = setting.calendar
    for match in setting.matches(r"(?:the )?quarter to date"):
        coming = calendar.next_quarter
        if coming and calendar.date and coming.start <= calendar.date:
            yield from found(match, span(coming.start, calendar.date))


def quarter_end(setting: Setting) -> Iterator[Found]:
    """The last day of a quarter: "at the end of the third quarter", "at quarter end"."""
    for template in _END:
        for match in setting.matches(template):
            period = (
                setting.calendar.next_quarter if setting.forward(match.start()) else setting.calendar.current_quarter
            )
            yield from found(match, last_day(period), instant=True)
    for match in setting.matches(r"(?:the )?end of (?:the )?{quarter}(?:,?{-}(?:of )?(?P<stated>{full}))?"):
        if match["stated"]:
            named = setting.calendar.quarter(year(match["stated"]), ordinal(match["quarter"]))
            yield from found(match, last_day(named), instant=True)
        else:
            nearby = _nearest(setting.calendar, ordinal(match["quarter"]), setting.forward(match.start()))
            yield from found(match, last_day(nearby), instant=True)
    for match in setting.matches(r"{quarter} end(?!ed|ing)"):
        nearby = _nearest(setting.calendar, ordinal(match["quarter"]), setting.forward(match.start()))
        yield from found(match, last_day(nearby), instant=True)


def ending_with(calendar: Calendar, last_month: int, stated: int | None, forward: bool) -> Period | None:
    """The fiscal quarter with that last month (within some days), of that calendar year or the nearest that fits."""
    if stated is not None:
        return calendar.quarter(*calendar.locate(date(stated, last_month, 15)))
    if calendar.current is None:
        return None
    fiscal_year = calendar.locate(calendar.current.end)[0]
    for number in (1, 2, 3, 4):
        if (calendar.quarter(fiscal_year, number).end - 10 * ONE_DAY).month == last_month:
            return _nearest(calendar, number, forward)
    return None


def _nearest(calendar: Calendar, number: int, forward: bool) -> Period | None:
    """The quarter of that number nearest to the reported one; the one to come where the sentence looks forward.

    Of two as near, the one of the fiscal year reported: the second quarter is past in the fourth, and the fourth to
    come in the second.
    """
    if calendar.current is None or calendar.fiscal_quarter is None:
        return None
    ahead = (number - calendar.fiscal_quarter) % 4
    nearer = ahead == 3 or (ahead == 2 and calendar.fiscal_quarter > 2)
    if nearer and not forward:
        ahead -= 4
    return calendar.quarter_after(calendar.current, ahead)
