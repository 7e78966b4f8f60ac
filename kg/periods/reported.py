"""The fiscal calendar of a document, and the quarter it reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.periods.calendar import Calendar, YearEnd
from kg.periods.company import known_year_end, year_end_of_named
from kg.periods.comparisons import stated_rule
from kg.periods.dates import month_end
from kg.periods.period import Period
from kg.periods.words import month, ordinal, pattern, year
from kg.reading.document import Document, Header

OPENING = 6000
"""How much of a document says what it is about, in characters."""
FIRST_WORDS = 300
"""How far into a document without a header the company that reports is named."""
LONGEST_LAG = timedelta(days=120)
"""How long after its end a quarter is reported at most."""

_ENDED = r"(?:quarter|three months|twelve weeks|12 weeks|period)(?: and [a-z ]{4,24})? (?:ended|ending)(?: on)? (?P<month>{month})(?: (?P<day>\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?P<year>{full}))?"
_YEAR_ENDS = (
    r"(?:fiscal|financial) year(?: {full})?,? (?:which |that )?(?:ended|ending|ends)(?: in| on)? (?P<month>{month})"
)
_MONTH_QUARTER = r"(?P<month>{month}) quarter(?: (?:of )?(?P<year>{full}))?"


def calendar_of(document: Document) -> Calendar:
    """The fiscal calendar of the company that reports, with what the document reports as `current`.

    The header, the company's known fiscal year and the document's own words are weighed; the day of the call decides
    which year a quarter is of, since what is reported ended at most some 120 days before. Without any of them `current`
    is None and the year is taken to end with December.
    """
    header, opening = document.header, document.text[:OPENING]
    number = header.fiscal_quarter or _quarter_of(opening)
    ended = header.period_end or _ended(opening, header.date)
    year_end = _year_end(header, document.text, number, ended)
    calendar = Calendar(year_end, None, header.date)
    current = _current(calendar, header, opening, number, ended)
    if current is not None and year_end.month != 12 and _known(header, document.text) is None:
        calendar = replace(calendar, year_end=replace(year_end, named_by_start=_named_by_start(current, opening)))
        current = calendar.quarter(*calendar.locate(current.end))
    if current is not None:
        current = _whole(calendar, current, document.text, header) or current
    return replace(calendar, current=current, default_basis=stated_rule(_sentences(document.text)))


def _year_end(header: Header, text: str, number: int | None, ended: date | None) -> YearEnd:
    known = _known(header, text)
    if known is not None:
        return known
    if match := pattern(_YEAR_ENDS).search(text):
        return YearEnd(month(match["month"]))
    if ended is not None and number is not None:
        return YearEnd((_month_nearly(ended) + 3 * (4 - number) - 1) % 12 + 1)
    if header.date is None or number is None or _fits(header.date, month_end(header.date.year, 3 * number)):
        return YearEnd()
    if number == 4 and _fits(header.date, month_end(header.date.year - 1, 12)):
        return YearEnd()
    # Reports come four to six weeks after the quarter: take the month end nearest to that.
    ends = [month_end(header.date.year, header.date.month - back) for back in (1, 2, 3)]
    last = min(ends, key=lambda end: abs((header.date - end).days - 38) if header.date else 0)
    return YearEnd((last.month + 3 * (4 - number) - 1) % 12 + 1)


def _known(header: Header, text: str) -> YearEnd | None:
    if header.company is None and header.ticker is None:
        return year_end_of_named(text[:FIRST_WORDS])
    return known_year_end(header.company, header.ticker)


def _current(calendar: Calendar, header: Header, opening: str, number: int | None, ended: date | None) -> Period | None:
    if ended is not None:
        return calendar.quarter(*calendar.locate(ended - timedelta(days=10)))
    if header.date is not None:
        before = calendar.quarter(*calendar.locate(header.date))
        past = [calendar.quarter_after(before, -count) for count in range(0, 5)]
        reported = [quarter for quarter in past if _fits(header.date, quarter.end)]
        named = [quarter for quarter in reported if quarter.fiscal and quarter.fiscal.endswith(f"Q{number}")]
        if named or reported:
            return (named or reported)[0]
    fiscal_year = header.fiscal_year or _year_of(opening)
    if fiscal_year is not None and number is not None:
        return calendar.quarter(fiscal_year, number)
    return None


def _fits(day: date, end: date) -> bool:
    return timedelta(0) <= day - end <= LONGEST_LAG


def _quarter_of(opening: str) -> int | None:
    """The quarter the opening names most often."""
    counts = Counter(ordinal(match["quarter"]) for match in pattern("{quarter}").finditer(opening))
    return min(counts, key=lambda number: (-counts[number], number)) if counts else None


def _year_of(opening: str) -> int | None:
    """The year the opening names with a quarter, else names most often."""
    with_quarter = pattern(r"{quarter}(?: results)?,?{-}(?:(?:of|in|for) )?{year}|{full}").finditer(opening)
    years = [(m["year"] or m["short"], m[0]) for m in with_quarter]
    counts = Counter(year(named or surface) for named, surface in years for _ in range(3 if named else 1))
    return min(counts, key=lambda number: (-counts[number], -number)) if counts else None


def _ended(opening: str, day: date | None) -> date | None:
    """The last day of the reported period, where the opening says when it ended."""
    for template in (_ENDED, _MONTH_QUARTER):
        for match in pattern(template).finditer(opening):
            number = month(match["month"])
            stated = year(match["year"]) if match["year"] else None
            if day is None and stated is None:
                continue
            for candidate in (stated,) if stated else (day.year, day.year - 1) if day else ():
                end = month_end(candidate, number)
                if day is None or _fits(day, end):
                    return end
    return None


def _month_nearly(ended: date) -> int:
    """The month a period ends with, when its last days may run a week over."""
    return (ended - timedelta(days=7)).month


def _named_by_start(current: Period, opening: str) -> bool:
    """Whether the document calls the year after its beginning, from "third quarter of fiscal 2025" of one ending 2026."""
    if current.fiscal is None:
        return False
    fiscal_year, number = int(current.fiscal[2:6]), int(current.fiscal[-1])
    for match in pattern(r"{quarter}(?: results)?,?{-}(?:(?:of|in|for) )?{year}").finditer(opening):
        if match["era"] and ordinal(match["quarter"]) == number:
            return year(match["short"]) == fiscal_year - 1
    return False


def _whole(calendar: Calendar, current: Period, text: str, header: Header) -> Period | None:
    """The year or half a document reports as a whole, where it hardly speaks of quarters."""
    fiscal_year, number = calendar.locate(current.end)
    if number not in (2, 4) or header.fiscal_quarter in (1, 3):
        return None
    quarters = len(re.findall(r"\bquarter|\bQ[1-4]\b|\b[1-4]Q", text))
    larger = len(
        re.findall(
            r"\b(?:full[\s-]year|annual results|half[\s-]year|(?:first|second) half|H[12]\b|interim results)", text
        )
    )
    if larger > 2 * quarters:
        return calendar.year(fiscal_year) if number == 4 else calendar.half(fiscal_year, 1)
    return None


def _sentences(text: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"[^.!?]{10,600}", text))
