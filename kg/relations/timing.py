"""When a relation holds."""

from __future__ import annotations

from datetime import date

from kg.periods import Calendar, find_periods
from kg.relations.found import Found

When = tuple[date | None, date | None, str | None]


def when(item: Found, calendar: Calendar) -> When:
    """First and last day and the fiscal name of the period said nearest to the object, else of the reported one;
    a plan without a date has none."""
    middle = (item.start + item.end) / 2
    said = [m for m in find_periods(item.said.sentence, calendar).mentions if not m.base]
    if said and item.predicate != "OFFERS":
        nearest = min(said, key=lambda m: (abs((m.start + m.end) / 2 - middle), m.start))
        return nearest.period.start, nearest.period.end, nearest.period.fiscal
    current = calendar.current
    if item.plan or current is None:
        return None, None, None
    return current.start, current.end, current.fiscal
