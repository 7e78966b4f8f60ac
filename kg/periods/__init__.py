"""When: fiscal calendars, periods named in a text, and bases of comparison."""

from kg.periods.calendar import Calendar, YearEnd
from kg.periods.comparisons import basis_of
from kg.periods.find import PeriodsFound, find_periods
from kg.periods.period import Basis, Comparison, Grain, Period, PeriodMention
from kg.periods.reported import calendar_of

__all__ = [
    "Basis",
    "Calendar",
    "Comparison",
    "Grain",
    "Period",
    "PeriodMention",
    "PeriodsFound",
    "YearEnd",
    "basis_of",
    "calendar_of",
    "find_periods",
]
