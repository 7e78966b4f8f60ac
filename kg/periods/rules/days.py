"""Days and months: "as of June 30, 2024", "in late April", "from October 2023 to March 2024", "as of today"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.periods import words
from kg.periods.calendar import USUAL_LAG
from kg.periods.dates import day_period, month_period, span
from kg.periods.period import Period
from kg.periods.rules.moment import Found, Setting, found
from kg.periods.words import month, year

MONTHS_AHEAD = 9
"""A month further ahead than this is the one that has just passed, whatever the sentence looks forward to."""

_SUFFIX = r"(?:st|nd|rd|th)?"
_DAY = (
    rf"(?P<month>{{month}})\.? (?P<day>[0-3]?\d){_SUFFIX}(?:,?{{-}}(?P<year>{{full}})|(?:,| of)? (?P<last>last) year)?",
    rf"(?:the )?(?P<day>[0-3]?\d){_SUFFIX}(?: of)? (?P<month>{{month}})(?:,?{{-}}(?P<year>{{full}}))?",
    r"(?P<year>20\d\d)-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)",
)
_MONTH = (
    r"(?:(?:the )?(?P<end>end)(?: of|{-})|early (?:in )?|mid{-}|late (?:in )?|(?:the )?month of )?(?P<month>{month})"
    r"(?:,? (?:of )?(?P<year>{full}|['’‘]\d\d)|(?: of)? (?P<this>this) year|(?: of)? (?P<last>last) year)?"
)
_LAST_MONTH = r"(?:last|the previous) (?P<month>{month})"
_LEADS = (
    r"(?:in|since|by|during|for|of|from|until|through|to|and|late|early|mid|this|last|end|as of"
    r"|between|on|at|our|the|into|month of|started|or|versus|than|with)[\s\-,]+(?:the\s+)?$"
)
_BETWEEN = (
    r"(?:from|between) (?P<month>{month})(?: (?P<day>\d{1,2})" + _SUFFIX + r")?(?:,? (?P<year>{full}))?"
    r" (?:to|through|and|until) (?P<month2>{month})(?: (?P<day2>\d{1,2})" + _SUFFIX + r")?(?:,? (?P<year2>{full}))?"
)


def day(setting: Setting) -> Iterator[Found]:
    """A day; one after "as of", "at", "on" is an instant."""
    for template in _DAY:
        for match in setting.matches(template):
            groups = match.groupdict()
            number = int(groups["month"]) if groups["month"].isdigit() else month(groups["month"])
            stated = year(groups["year"]) if groups["year"] else None
            when = _day(setting, match.start(), number, int(groups["day"]), stated, bool(groups.get("last")))
            if when is not None:
                yield from found(match, day_period(when), instant=True)


def month_of_year(setting: Setting) -> Iterator[Found]:
    """A month, named with its year or the nearest one; its last day after "the end of"."""
    for match in setting.matches(_MONTH):
        if not match["month"][0].isupper() and not (match["year"] or match["this"]):
            continue
        if not (match["year"] or match["this"] or match["last"]) and not _leads(setting.text, match):
            continue
        number = month(match["month"])
        stated = year(match["year"]) if match["year"] else None
        period = _month(setting, match.start(), number, stated, bool(match["last"]))
        if period is not None and match["end"]:
            yield from found(match, day_period(period.end), instant=True)
        else:
            yield from found(match, period)


def month_of_last_year(setting: Setting) -> Iterator[Found]:
    """ "last March": the latest that ended before the reported period began."""
    current = setting.calendar.current
    for match in setting.matches(_LAST_MONTH):
        if current is not None and match["month"][0].isupper():
            number = month(match["month"])
            before = current.start.year if number < current.start.month else current.start.year - 1
            yield from found(match, month_period(before, number))


def between(setting: Setting) -> Iterator[Found]:
    """From one month or day to another."""
    for match in setting.matches(_BETWEEN):
        to_year = year(match["year2"]) if match["year2"] else None
        last = _month(
            setting,
            match.start(),
            month(match["month2"]),
            to_year or (year(match["year"]) if match["year"] else None),
            False,
        )
        if last is None:
            continue
        from_year = year(match["year"]) if match["year"] else last.start.year
        if not match["year"] and month(match["month"]) > month(match["month2"]):
            from_year -= 1
        start, end = month_period(from_year, month(match["month"])).start, last.end
        if match["day"]:
            start = _safe(start.year, start.month, int(match["day"])) or start
        if match["day2"]:
            end = _safe(end.year, end.month, int(match["day2"])) or end
        if start <= end:
            yield from found(match, span(start, end))


def today(setting: Setting) -> Iterator[Found]:
    """The day of the call, where a text says that it means it."""
    if setting.calendar.date:
        for match in setting.matches(r"as of (?:today|now)|as of the date of this call"):
            yield from found(match, day_period(setting.calendar.date), instant=True)


def to_date(setting: Setting) -> Iterator[Found]:
    """ "to date": the last day of what is reported."""
    if setting.calendar.current:
        for match in setting.matches("to date"):
            yield from found(match, day_period(setting.calendar.current.end), instant=True)


def last_week(setting: Setting) -> Iterator[Found]:
    """The week from Monday to Sunday before that of the call."""
    day_of_call = setting.calendar.date
    if day_of_call:
        monday = day_of_call - timedelta(days=day_of_call.weekday() + 7)
        for match in setting.matches("(?:just )?last week"):
            yield from found(match, span(monday, monday + timedelta(days=6)))


def festival(setting: Setting) -> Iterator[Found]:
    """A shopping festival of a fixed day: the last one, or the next where the sentence looks forward."""
    reference = setting.calendar.reference
    if reference is None:
        return
    for name, of_year in words.words().festivals.items():
        number, of_month = (int(part) for part in of_year.split("-"))
        for match in setting.matches(rf"{words.either([name])}(?P<year>,? {{full}})?(?![\d.,-]*\d|%)"):
            if match["year"]:
                named = year(match["year"].strip(", "))
            else:
                latest = reference if setting.calendar.date else reference + USUAL_LAG
                over = date(reference.year, number, of_month) <= latest
                named = reference.year - (not over and not setting.forward(match.start()))
            yield from found(match, day_period(date(named, number, of_month)))


def last_month(setting: Setting) -> Iterator[Found]:
    """This month, last month, next month, from the day of the call."""
    day_of_call = setting.calendar.date
    if day_of_call is None:
        return
    for match in setting.matches(
        r"(?:(?P<this>this|the current)|(?P<last>last|the previous|the prior)|(?P<next>next)) month(?!s)"
    ):
        ahead = -1 if match["last"] else 1 if match["next"] else 0
        yield from found(match, month_period(*_moved(day_of_call, ahead)))


def _leads(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a bare month make it one ("in March", not "may" or "March on")."""
    if match[0].lower() != match["month"].lower():
        return True
    return bool(re.search(_LEADS, text[max(0, match.start() - 16) : match.start()], re.IGNORECASE))


def _month(setting: Setting, place: int, number: int, stated: int | None, last: bool) -> Period | None:
    if stated is not None:
        return month_period(stated, number)
    reference = setting.calendar.reference
    if reference is None:
        return None
    if last:
        return month_period(reference.year - 1, number)
    ahead = (number - reference.month) % 12
    soon = ahead in (1, 2) and not setting.behind
    if soon or (ahead < MONTHS_AHEAD and setting.forward(place)):
        return month_period(*_moved(reference, ahead))
    return month_period(*_moved(reference, ahead - 12 if ahead else 0))


def _day(setting: Setting, place: int, number: int, of_month: int, stated: int | None, last: bool) -> date | None:
    if stated is not None:
        return _safe(stated, number, of_month)
    period = _month(setting, place, number, None, last)
    return _safe(period.start.year, number, of_month) if period else None


def _moved(day_of_call: date, months: int) -> tuple[int, int]:
    index = day_of_call.year * 12 + day_of_call.month - 1 + months
    return index // 12, index % 12 + 1


def _safe(the_year: int, the_month: int, of_month: int) -> date | None:
    """The day, or None for one no month has."""
    try:
        return date(the_year, the_month, of_month)
    except ValueError:
        return None
