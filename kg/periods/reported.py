"""The fiscal calendar of a document, and the period it reports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.periods.calendar import Calendar, YearEnd
from kg.periods.company import KnownYear, known_year, known_year_named
from kg.periods.comparisons import stated_rule
from kg.periods.dates import month_end
from kg.periods.period import Period
from kg.periods.words import base_before, month, ordinal, pattern, year
from kg.reading.document import Document, Header

OPENING = 6000
"""How much of a document says what it is about, in characters."""
FIRST_WORDS = 300
"""How far into a document without a header the company that reports is named."""
LONGEST_LAG = timedelta(days=120)
"""How long after its end a period is reported at most."""
LONGEST_QUARTER_LAG = timedelta(days=85)
"""The same of a quarter that does not close a year."""
LONGEST_FISCAL_LAG = timedelta(days=45)
"""The same of a company that speaks of fiscal quarters: its years hardly end with December."""
SHORTEST_LAG = timedelta(days=14)
"""How long after its end a quarter is reported at least."""

_FISCAL_QUARTER = r"(?:{ord}|q[1-4]) (?:quarter )?(?:of )?fiscal|fiscal (?:year )?{full} {ord} quarter|fiscal {quarter}"
_ENDED = (
    r"(?P<form>form 10-[qk] for the )?(?:quarter|three months|twelve weeks|12 weeks|period|year)"
    r"(?: and [a-z ]{4,24})? (?:ended|ending)(?: on)? (?P<month>{month})(?: \d{1,2}(?:st|nd|rd|th)?)?"
    r"(?:,? (?P<year>{full}))?"
)
_YEAR_ENDS = (
    r"(?:fiscal|financial) year(?: {full})?,? (?:which |that )?(?:ended|ending|ends)(?: in| on)? (?P<month>{month})"
)
_QUARTER_OF_YEAR = r"{quarter}(?: results)?,?{-}(?:(?:of|in|for) )?{year}"


def calendar_of(document: Document) -> Calendar:
    """The fiscal calendar of the company that reports, with what the document reports as `current`.

    The header, the company's known fiscal year and the document's own words are weighed; the day of the call decides
    which year a quarter is of, since what is reported ended at most some 120 days before. Without any of them `current`
    is None and the year is taken to end with December.
    """
    header, text = document.header, document.text
    known = _known(header, text)
    number = header.fiscal_quarter or _quarter_of(text[:OPENING])
    ended = header.period_end or (None if known and header.date else _ended(text, header.date))
    calendar = Calendar(known.year_end if known else _year_end(header, text, number, ended), None, header.date)
    current = _current(calendar, header, text, number, ended)
    if current is not None and known is None and _named_by_start(calendar, current, text):
        calendar = replace(calendar, year_end=replace(calendar.year_end, named_by_start=True))
        current = calendar.quarter(*calendar.locate(current.end))
    if current is not None and ((known and known.reports == "halves") or _speaks_of_halves(text, header)):
        current = _whole(calendar, current)
    return replace(calendar, current=current, default_basis=stated_rule(_sentences(text)))


def _known(header: Header, text: str) -> KnownYear | None:
    """The listed fiscal year; of a document without ticker and date the first words also tell whose it is."""
    known = known_year(header.company, header.ticker)
    if known is None and header.ticker is None and header.date is None:
        return known_year_named(text[:FIRST_WORDS])
    return known


def _year_end(header: Header, text: str, number: int | None, ended: date | None) -> YearEnd:
    """The fiscal year of a company not listed."""
    if match := pattern(_YEAR_ENDS).search(text):
        return YearEnd(month(match["month"]))
    if number is None:
        return YearEnd()
    if header.date is None:
        return YearEnd(_last_month(ended, number)) if ended else YearEnd()
    fiscal = len(pattern(_FISCAL_QUARTER).findall(text)) > 1
    longest = LONGEST_FISCAL_LAG if fiscal else LONGEST_LAG if number == 4 else LONGEST_QUARTER_LAG
    ends = [month_end(header.date.year - back, 3 * number) for back in (0, 1)]
    usual = [end for end in ends if timedelta(0) <= header.date - end <= longest]
    if ended and not any(end >= ended for end in usual):
        return YearEnd(_last_month(ended, number))
    return YearEnd() if usual else YearEnd(_last_month(_likely_end(header.date), number))


def _likely_end(day: date) -> date:
    """The end of the quarter reported on a day, of a company whose year does not end with December.

    Most such years end with a calendar quarter all the same; the others report some weeks after a month's end.
    """
    ends = [month_end(day.year, day.month - back) for back in (1, 2, 3)]
    late = [end for end in ends if day - end >= SHORTEST_LAG]
    aligned = [end for end in late if end.month % 3 == 0 and day - end <= LONGEST_FISCAL_LAG]
    return (aligned or late)[0]


def _last_month(ended: date, number: int) -> int:
    """The last month of the fiscal year whose quarter of that number ended then, or within a week before."""
    return ((ended - timedelta(days=7)).month + 3 * (4 - number) - 1) % 12 + 1


def _current(calendar: Calendar, header: Header, text: str, number: int | None, ended: date | None) -> Period | None:
    """The reported quarter."""
    if ended is not None and (header.date is None or _fits(header.date, ended)):
        return calendar.quarter(*calendar.locate(ended - timedelta(days=10)))
    if header.date is not None:
        running = calendar.quarter(*calendar.locate(header.date))
        past = [calendar.quarter_after(running, -count) for count in range(5)]
        reported = [quarter for quarter in past if _fits(header.date, quarter.end)]
        named = [quarter for quarter in reported if calendar.locate(quarter.end)[1] == number]
        if named or reported:
            return (named or reported)[0]
    fiscal_year = header.fiscal_year or (_year_of(text, number) if number else None)
    return calendar.quarter(fiscal_year, number) if fiscal_year is not None and number is not None else None


def _fits(day: date, end: date) -> bool:
    return timedelta(0) <= day - end <= LONGEST_LAG


def _quarter_of(opening: str) -> int | None:
    """The quarter the opening names most often."""
    counts = Counter(ordinal(match["quarter"]) for match in pattern("{quarter}").finditer(opening))
    return min(counts, key=lambda number: (-counts[number], number)) if counts else None


def _year_of(text: str, number: int) -> int | None:
    """The year named most often with that quarter; a base of comparison speaks for the year after it."""
    votes: Counter[int] = Counter()
    for match in pattern(_QUARTER_OF_YEAR).finditer(text):
        if ordinal(match["quarter"]) == number:
            base = base_before().search(text[max(0, match.start() - 30) : match.start()])
            votes[year(match["year"] or match["short"]) + bool(base)] += 1
    if not votes:
        votes.update(year(match[0]) for match in pattern("{full}").finditer(text[:OPENING]))
    return min(votes, key=lambda named: (-votes[named], -named)) if votes else None


def _ended(text: str, day: date | None) -> date | None:
    """The end of the month in which the reported period ended, where the text says when."""
    for match in pattern(_ENDED).finditer(text[:OPENING]):
        if match["form"] or (day is None and not match["year"]):
            continue
        years = (year(match["year"]),) if match["year"] else (day.year, day.year - 1) if day else ()
        for candidate in years:
            end = month_end(candidate, month(match["month"]))
            if day is None or _fits(day, end):
                return end
    return None


def _named_by_start(calendar: Calendar, current: Period, text: str) -> bool:
    """Whether a document calls the fiscal year after the calendar year it begins in: "the third quarter of fiscal 2025"
    of a year that ends in January 2026."""
    if calendar.year_end.month > 6:
        return False
    fiscal_year, number = calendar.locate(current.end)
    votes = Counter(
        year(match["short"]) - fiscal_year
        for match in pattern(_QUARTER_OF_YEAR).finditer(text)
        if match["era"] and ordinal(match["quarter"]) == number
    )
    return votes[-1] > votes[0]


def _speaks_of_halves(text: str, header: Header) -> bool:
    """Whether a document reports a half or a year as a whole, since it hardly speaks of quarters."""
    if header.fiscal_quarter in (1, 3):
        return False
    quarters = len(re.findall(r"\bquarter|\bQ[1-4]\b|\b[1-4]Q", text))
    larger = len(
        re.findall(
            r"\b(?:full[\s-]year|annual results|half[\s-]year|(?:first|second) half|H[12]\b|interim results)", text
        )
    )
    return larger > 2 * quarters


def _whole(calendar: Calendar, current: Period) -> Period:
    """The half or the year that ends with a quarter; the quarter where none does."""
    fiscal_year, number = calendar.locate(current.end)
    if number == 4:
        return calendar.year(fiscal_year)
    return calendar.half(fiscal_year, 1) if number == 2 else current


def _sentences(text: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"[^.!?]{10,600}", text))
