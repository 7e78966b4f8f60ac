"""Days as a document's head writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_FORMS = (
    re.compile(
        rf"(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z])))(?P<month>{MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|"
        rf"th)?,? (?P<year>20\d\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{MONTH}),?[ -](?P<year>20\d\d)", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)(?P<year>20\d\d)\s*[-/.年]\s*(?P<number>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d/])(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>20\d\d)(?!\d)"),
)


def days_in(text: str) -> Iterator[tuple[int, date]]:
    """Every day written with its year, and where it begins; the forms with a month's name come first."""
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match)
            if day is not None:
                yield match.start(), day


def month_number(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = month_number(parts["month"]) if parts.get("month") else int(parts["number"])
    day = int(parts["day"])
    if month > 12 >= day:  # the day first, as in Europe
        month, day = day, month
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None
