"""A company's fiscal calendar, and the quarter it reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kg.periods.dates import ONE_DAY, calendar_quarter, month_end, shift, span
from kg.periods.period import Basis, Grain, Period

USUAL_LAG = dt.timedelta(days=40)
"""How long after its end a quarter is usually reported."""


@dataclass(frozen=True, slots=True)
class YearEnd:
    """The last day of a fiscal year: the end of `month`, or with a `weekday` (Monday is 0) that day nearest to the
    end of the month, or its last one in the month where `last`. `weeks` are those of the four quarters: a week too
    many goes to the fourth. `named_by_start` tells companies whose fiscal 2025 ends in January 2026."""

    month: int = 12
    named_by_start: bool = False
    weekday: int | None = None
    last: bool = False
    weeks: tuple[int, int, int, int] = (13, 13, 13, 13)

    def of(self, fiscal_year: int) -> dt.date:
        """The last day of that fiscal year."""
        end = month_end(fiscal_year + self.named_by_start, self.month)
        if self.weekday is None:
            return end
        back = (end.weekday() - self.weekday) % 7
        return end - dt.timedelta(days=back if self.last or back <= 3 else back - 7)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a document's words about time mean.

    `current` is the reported quarter (or half, or year, where the document reports one), None where nothing tells;
    `date` the day of the call; `default_basis` what growth is measured against unless said otherwise, where the
    document states such a rule.
    """

    year_end: YearEnd = YearEnd()
    current: Period | None = None
    date: dt.date | None = None
    default_basis: Basis | None = None

    def year(self, fiscal_year: int) -> Period:
        """The company's fiscal year of that number."""
        start = self.year_end.of(fiscal_year - 1) + ONE_DAY
        return Period(start, self.year_end.of(fiscal_year), Grain.YEAR, f"FY{fiscal_year}")

    def quarter(self, fiscal_year: int, number: int) -> Period:
        """Quarter 1 to 4 of a fiscal year."""
        start, end = (self._bound(fiscal_year, number - 1) + ONE_DAY, self._bound(fiscal_year, number))
        return Period(start, end, Grain.QUARTER, f"FY{fiscal_year}Q{number}")

    def half(self, fiscal_year: int, number: int) -> Period:
        """Half 1 or 2 of a fiscal year."""
        start, end = (self._bound(fiscal_year, 2 * number - 2) + ONE_DAY, self._bound(fiscal_year, 2 * number))
        return Period(start, end, Grain.HALF, f"FY{fiscal_year}H{number}")

    def nine_months(self, fiscal_year: int) -> Period:
        """The first three quarters of a fiscal year."""
        start, end = (self._bound(fiscal_year, 0) + ONE_DAY, self._bound(fiscal_year, 3))
        return Period(start, end, Grain.NINE_MONTHS, f"FY{fiscal_year}9M")

    def _bound(self, fiscal_year: int, quarters: int) -> dt.date:
        """The last day of the first so many quarters of the year."""
        end = self.year_end.of(fiscal_year)
        if quarters == 4:
            return end
        before = self.year_end.of(fiscal_year - 1)
        if self.year_end.weekday is None:
            return shift(before, 3 * quarters)
        return before + dt.timedelta(weeks=sum(self.year_end.weeks[:quarters]))

    def locate(self, day: dt.date) -> tuple[int, int]:
        """The fiscal year and quarter a day falls in."""
        year = next(y for y in range(day.year - 1, day.year + 3) if day <= self.year_end.of(y))
        return year, next(q for q in (1, 2, 3, 4) if day <= self._bound(year, q))

    @property
    def fiscal_year(self) -> int | None:
        """The number of the fiscal year of the reported period."""
        return self.locate(self.current.end)[0] if self.current else None

    @property
    def fiscal_quarter(self) -> int | None:
        """The number of the reported quarter; of a reported half or year its last."""
        return self.locate(self.current.end)[1] if self.current else None

    @property
    def reference(self) -> dt.date | None:
        """The day words such as "in June" count from: that of the call, else a likely one for it."""
        return self.date or (self.current.end + USUAL_LAG if self.current else None)

    @property
    def current_year(self) -> Period | None:
        """The fiscal year of the reported period."""
        return self.year(self.fiscal_year) if self.fiscal_year is not None else None

    @property
    def current_quarter(self) -> Period | None:
        """The reported quarter, or the last quarter of what is reported."""
        return self.quarter_after(self.current, 0) if self.current else None

    @property
    def next_quarter(self) -> Period | None:
        """The quarter after the reported period: under way when the call is held."""
        return self.quarter_after(self.current, 1) if self.current else None

    def quarter_after(self, period: Period, count: int) -> Period:
        """The quarter `count` quarters after the one in which `period` ends; before it, if negative."""
        year, number = self.locate(period.end)
        index = 4 * year + number - 1 + count
        return self.quarter(index // 4, index % 4 + 1)

    def same_last_year(self, period: Period) -> Period:
        """The period a year before."""
        return self._named_again(period, 1) or _moved(period, -12)

    def previous(self, period: Period) -> Period | None:
        """The period of the same length just before; None for a length without a name."""
        if period.grain is Grain.MONTH:
            return _moved(period, -1)
        if period.grain is Grain.DAY or period.grain is Grain.OTHER:
            return None
        year, number = self.locate(period.end)
        if period.grain is Grain.QUARTER and period.fiscal:
            return self.quarter_after(period, -1)
        if period.grain is Grain.HALF and period.fiscal:
            return self.half(year, 1) if number == 4 else self.half(year - 1, 2)
        return self.same_last_year(period)

    def fiscal_name(self, period: Period) -> str | None:
        """The company's own name of the period ("FY2024Q4", "FY2024"); None where it is no fiscal period."""
        if period.fiscal:
            return period.fiscal
        year, number = self.locate(period.end)
        for named in (self.quarter(year, number), self.year(year), self.half(year, (number + 1) // 2)):
            if (named.start, named.end) == (period.start, period.end):
                return named.fiscal
        return None

    def calendar_quarter(self, period: Period) -> str:
        """The calendar quarter that holds most of its days, "2024Q3"."""
        return calendar_quarter(period)

    def _named_again(self, period: Period, years_before: int) -> Period | None:
        if period.fiscal is None:
            return None
        year, number = self.locate(period.end)
        match period.grain:
            case Grain.QUARTER:
                return self.quarter(year - years_before, number)
            case Grain.HALF:
                return self.half(year - years_before, number // 2)
            case Grain.NINE_MONTHS:
                return self.nine_months(year - years_before)
            case Grain.YEAR:
                return self.year(year - years_before)
        return None


def _moved(period: Period, months: int) -> Period:
    moved = span(shift(period.start, months), shift(period.end, months))
    return Period(moved.start, moved.end, period.grain)
