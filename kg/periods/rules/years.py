"""Years: "fiscal 2025", "last year", "this year", "by 2027", "by the end of 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kg.periods.calendar import Calendar
from kg.periods.dates import calendar_year, day_period, last_day
from kg.periods.period import Period
from kg.periods.rules.moment import Found, Setting, found, stated_year
from kg.periods.words import month, year

_THIS = (
    r"(?:(?P<last>last|the last|prior|the prior|the previous|previous)|(?P<next>next|the next"
    r"|the coming|the upcoming)|(?P<this>(?:the |this )?current|this past|this|the|our))(?: "
    r"(?P<fiscal>fiscal|financial))?(?: calendar| full)? year"
)
_NO_EVENT = r"(?!['’]s (?:[a-z]+ )?(?:promotion|event|festival|campaign|conference|show)\b)"
_END = (
    r"(?:the )?(?:end of (?:the )?|year end |end )(?:calendar )?{year}",
    r"(?:the )?end of (?:the|this|our)(?: current)?(?: fiscal| calendar)? year|(?:the |this )?"
    r"(?:fiscal )?year end(?! (?:19|20)\d\d)",
    r"(?:the )?(?:end of )?(?P<next>next) year end|(?:the )?end of (?P<next2>next) year",
    r"(?:the )?(?:end of )?(?P<last>last|prior) year end|(?:the )?year end (?:of )?(?P<last2>last"
    r"|prior) year|(?:the )?end of (?P<last3>last|prior) year",
)
_NAME = re.compile(
    r"(?<=\w )(?!(?:In|For|By|Of|From|Since|During|Through|To|And|Full|Fiscal|Calendar|The|With|As"
    r"|Q[1-4]) )[A-Z][a-zA-Z]+ $"
)
_EVENT = re.compile(r" [A-Z][a-z]+ [A-Z]")
"""A capitalised word before a year, not at the beginning of a sentence: "Server 2022" is a name."""


def stated(setting: Setting) -> Iterator[Found]:
    """A numbered year: "fiscal year 2024", "FY25", "calendar 2025", "in 2025", "by 2027"."""
    for match in setting.matches(
        r"(?:(?:the |our )?full (?:year )?)?(?:the )?{year}(?: (?:fiscal|financial) (?P<after>year)| full year)?"
    ):
        found_year = stated_year(match)
        if found_year is None or (not match["era"] and not _in_time(setting.text, match)):
            continue
        yield from found(match, year_of(setting.calendar, *found_year))


def ended(setting: Setting) -> Iterator[Found]:
    """The year that ended on a day: "the fiscal year ended June 30, 2024"."""
    template = (
        r"(?:the )?(?:full )?(?:fiscal )?years? (?:ended|ending) (?P<month>{month}) \d{1,2},?{-}(?P<stated>{full})"
    )
    for match in setting.matches(template):
        middle = date(year(match["stated"]), month(match["month"]), 15)
        yield from found(match, setting.calendar.year(setting.calendar.locate(middle)[0]))


def relative(setting: Setting) -> Iterator[Found]:
    """This, last, next year, counted from the fiscal year reported; from the day of the call once that year is over."""
    calendar = setting.calendar
    if calendar.fiscal_year is None:
        return
    for match in setting.matches(
        _THIS
        + _NO_EVENT
        + r"(?! (?:over|on|end|after|to date|ago|earlier|before|round|quarter|period|long|old)\b)(?!s)"
    ):
        if match["last"]:
            yield from found(match, calendar.year(_spoken(setting, match.start()) - 1))
        elif match["next"]:
            yield from found(match, calendar.year(_spoken(setting, match.start()) + 1))
        else:
            yield from found(match, calendar.year(calendar.fiscal_year + _this(setting, match)))


def full(setting: Setting) -> Iterator[Found]:
    """The full year: the reported one, or the one ahead where that is over and the sentence looks forward."""
    calendar = setting.calendar
    if calendar.fiscal_year is None:
        return
    for match in setting.matches(
        r"(?:the |our )?(?:full|whole|entire)(?: fiscal| calendar)? year(?! (?:19|20)\d\d)|(?:the )?fy"
    ):
        yield from found(match, calendar.year(calendar.fiscal_year + over(setting, match.start())))


def good(setting: Setting) -> Iterator[Found]:
    """ "a record year": the reported one, in a call at its end that looks back."""
    calendar = setting.calendar
    if calendar.fiscal_year is None or calendar.fiscal_quarter != 4:
        return
    for match in setting.matches(
        r"(?:a|another|our|their) (?:very |really |truly )?(?:record|strong|good|great|solid|excellent|outstanding"
        r"|terrific|remarkable|fantastic|tremendous|transformative|challenging|difficult|tough) year"
    ):
        if not setting.forward(match.start()):
            yield from found(match, calendar.year(calendar.fiscal_year))


def year_end(setting: Setting) -> Iterator[Found]:
    """The last day of a year: "by the end of 2025", "by year end"."""
    calendar = setting.calendar
    for match in setting.matches(_END[0]):
        named = stated_year(match)
        if named:
            yield from found(match, last_day(year_of(calendar, *named)), instant=True)
    if calendar.fiscal_year is None:
        return
    for template, shift in ((_END[1], 0), (_END[2], 1), (_END[3], -1)):
        for match in setting.matches(template):
            which = (
                _spoken(setting, match.start()) + shift
                if shift
                else calendar.fiscal_year + over(setting, match.start())
            )
            yield from found(match, last_day(calendar.year(which)), instant=True)


def decade(setting: Setting) -> Iterator[Found]:
    """The last day of the decade, or of a named one."""
    reference = setting.calendar.reference
    if reference:
        for match in setting.matches(r"(?:the )?end of (?:the|this) decade"):
            yield from found(match, day_period(date(reference.year // 10 * 10 + 9, 12, 31)), instant=True)


def year_of(calendar: Calendar, number: int, by_calendar: bool) -> Period:
    """The company's year of that number, or the calendar's."""
    return calendar_year(number) if by_calendar else calendar.year(number)


def over(setting: Setting, place: int) -> int:
    """1 where the reported period closes its year and the sentence looks into the next, else 0."""
    return int(setting.forward(place) and setting.calendar.fiscal_quarter == 4)


def _this(setting: Setting, match: re.Match[str]) -> int:
    """1 where "this year" of a call held after the reported year means the year of the call."""
    if over(setting, match.start()):
        return 1
    calendar = setting.calendar
    if calendar.date is None or calendar.fiscal_quarter != 4 or match["this"].lower() != "this":
        return 0
    return int(not setting.behind)


def _spoken(setting: Setting, place: int) -> int:
    """The fiscal year "last" and "next" are counted from: that of the call's day."""
    calendar = setting.calendar
    assert calendar.fiscal_year is not None
    if calendar.date:
        return max(calendar.fiscal_year, calendar.locate(calendar.date)[0])
    return calendar.fiscal_year + over(setting, place)


def _in_time(text: str, match: re.Match[str]) -> bool:
    """Whether bare digits are a year: not a number of things, and not part of a name or an amount."""
    after = text[match.end() : match.end() + 14].lower()
    before = text[max(0, match.start() - 24) : match.start()]
    if re.match(
        r"\s*(?:%|percent|basis|million|billion|bps|stores|x\b|units|people|employees|[-–]?nm\b|kw|mw|gw)", after
    ):
        return False
    if _NAME.search(before) or (match[0][:3].lower() == "the" and _EVENT.match(text, match.end())):
        return False
    return not re.search(
        r"(?:[$€£¥#/]|rmb|usd|eur|model|version|room|rtx|form|series|nasdaq:|no\.|act of)\s?$", before.lower()
    )
