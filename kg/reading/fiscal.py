"""The quarter a document is about, in the company's own count, and its last day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from kg.reading.dates import MONTH, days_in, month_number

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
_YEAR = (
    r"(?:(?:fiscal|financial|full|calendar)[ -])*(?:year )?(?:FY|CY)? ?(?:['’‘]?(?P<short>\d\d)(?!\d|[.,]\d|"
    r"%)|(?P<year>20\d\d))"
)
_FILL = r"(?:,? (?:of|for|in|and|the|interim|full|fiscal|financial|year|half|results|earnings))*"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_ORDINAL}[ -](?:fiscal )?quarter(?:[ -]end)?{_FILL},? {_YEAR}",
        rf"\b(?:fiscal |financial )?(?:year )?(?:FY ?)?(?:['’‘]?(?P<short>\d\d)|"
        rf"(?P<year>20\d\d))['’]?s? (?:fiscal )?{_ORDINAL}[ -](?:fiscal )?quarter",
        r"\bF?Q(?P<number>[1-4])(?:[ -]|,? of )?(?:fiscal |FY ?)?(?:year )?(?:['’‘]?(?P<short>\d\d)(?!\d|"
        r"[.,]\d|%)|(?P<year>20\d\d))(?! ?%)",
        r"\b(?P<number>[1-4])Q ?['’‘]?(?:FY)?(?:(?P<year>20\d\d)|(?P<short>\d\d))(?!\d)",
        r"\b(?:FY ?)?(?:(?P<year>20\d\d)|(?P<short>\d\d))[ -]?Q(?P<number>[1-4])\b",
    )
)
_MONTH_QUARTER = re.compile(
    rf"\b(?P<month>{MONTH})[ -]quarter(?: of)?(?: (?P<year>20\d\d))?(?P<full>[^.]{{0,30}}\b(?:full )?"
    rf"fiscal year (?P<fiscal>20\d\d))?",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as of|as at|at|ended|ending) $", re.IGNORECASE)


def quarters_in(text: str) -> Iterator[tuple[int, int, int]]:
    """Every quarter named with its year: where it begins, the year, the quarter."""
    for form in _FORMS:
        for match in form.finditer(text):
            said = match.groupdict()
            quarter = _ORDINALS[said["ordinal"].casefold()] if said.get("ordinal") else int(said["number"])
            year = int(said["year"]) if said.get("year") else 2000 + int(said["short"])
            if 1990 < year < 2060:
                yield match.start(), year, quarter


def quarter_of(title: str, speech: str) -> tuple[int | None, int | None]:
    """Fiscal year and quarter: what is said at the call's opening wins over what its publisher wrote above."""
    for match in _MONTH_QUARTER.finditer(speech):
        if match.group("fiscal"):  # only a year's last quarter comes with the full fiscal year
            return int(match.group("fiscal")), 4
    said = _commonest("\n".join(_of_the_call(speech)))
    return said if said != (None, None) else _commonest(title)


_CALL_BEFORE = re.compile(
    r"\b(?:welcome|joining|review|discuss|report|present|standing by)\b[^.]{0,90}$", re.IGNORECASE
)
_CALL_AFTER = re.compile(r"^[^.]{0,50}\b(?:call|webcast|webinar)\b", re.IGNORECASE)
_RESULTS_AFTER = re.compile(r"^[\w ,'-]{0,25}\b(?:results|earnings|financials)\b", re.IGNORECASE)


def _of_the_call(speech: str) -> Iterator[str]:
    """The words around each quarter that names the call or its results, not one they are compared with."""
    for form in _FORMS:
        for match in form.finditer(speech):
            after = speech[match.end() : match.end() + 120]
            before = speech[max(0, match.start() - 120) : match.start()]
            if re.search(r"\b(?:compared|versus|from|than|over|next|upcoming) (?:\w+ ){0,4}$", before, re.IGNORECASE):
                continue
            if _CALL_AFTER.match(after) or (_CALL_BEFORE.search(before) and _RESULTS_AFTER.match(after)):
                yield match.group()


def _commonest(text: str) -> tuple[int | None, int | None]:
    """The first of the commonest."""
    found = sorted(quarters_in(text))
    counts = Counter((year, quarter) for _, year, quarter in found)
    if not counts:
        return None, None
    most = max(counts.values())
    return next((year, quarter) for _, year, quarter in found if counts[year, quarter] == most)


def period_end_of(text: str, day: date | None) -> date | None:
    """The last day of the quarter reported: said in words ("quarter ended June 30, 2024"), or else the quarter's end
    that the text most often dates its balances by, in the four months before the call."""
    for match in _MONTH_QUARTER.finditer(text[:6000]):
        if match.group("year"):
            month = month_number(match.group("month"))
            return date(int(match.group("year")), month, monthrange(int(match.group("year")), month)[1])
    counts: Counter[date] = Counter()
    for at, found in days_in(text):
        before = text[max(0, at - 60) : at]
        if day is not None and not timedelta(0) < day - found < timedelta(days=100):
            continue
        if re.search(
            r"(?:quarter|months|period|results|announcement)\b[^.]{0,30}\bend(?:ed|ing) (?:on )?$",
            before,
            re.IGNORECASE,
        ):
            counts[found] += 3
        elif day is not None and _AS_OF.search(before) and found.day >= 25:
            counts[found] += 1
    best = counts.most_common(1)
    return best[0][0] if best else None
