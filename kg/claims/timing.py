"""Which period a number is about, and what a change is measured against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.frames import Frame, Measure
from kg.claims.scene import Scene, Sort
from kg.periods.period import Basis, Comparison, Period, PeriodMention
from kg.text.words import words

if TYPE_CHECKING:
    from kg.periods import Calendar


@dataclass(frozen=True, slots=True)
class Carried:
    """Periods that the sentences before have set: the last one still to come, the last one of a heading."""

    ahead: Period | None = None


def comparator_of(scene: Scene, i: int, frame: Frame, calendar: Calendar) -> Basis | None:
    """What change `i` is measured against; None for a level."""
    if frame.measure is Measure.LEVEL:
        return None
    near = comparison_of(scene, i)
    if near is not None:
        return near.basis
    return calendar.default_basis or Basis.YOY


def comparison_of(scene: Scene, i: int) -> Comparison | None:
    """The comparison that goes with number `i`: the next one after it, else the last one before it."""
    found = [
        (j, item.thing)
        for j, item in enumerate(scene.items)
        if isinstance(item.thing, Comparison) and (item.thing.basis is not Basis.OTHER or _beside(scene, i, j))
    ]
    after = [(j, thing) for j, thing in found if j > i]
    before = [(j, thing) for j, thing in found if j < i]
    if after:
        return after[0][1]
    return before[-1][1] if before else None


def _beside(scene: Scene, i: int, j: int) -> bool:
    """Whether the comparison at `j` follows number `i` without a comma or another number between."""
    return i < j <= i + 5 and all(scene.low(k) != "," and scene.sort(k) is not Sort.QUANTITY for k in range(i + 1, j))


def period_of(
    scene: Scene, i: int, frame: Frame, calendar: Calendar, carried: Carried, *, ahead: bool
) -> PeriodMention | Period | None:
    """The period of number `i`: named nearest in its sentence, else carried, else the one the document reports.

    `ahead` tells that the statement is guidance, for which the reported period is no default.
    """
    if frame.prior:
        return _base_period(scene, i, calendar)
    named = _nearest(scene, i, base=False)
    if named is not None:
        return named
    if ahead:
        return carried.ahead
    return calendar.current


def _base_period(scene: Scene, i: int, calendar: Calendar) -> PeriodMention | Period | None:
    named = _nearest(scene, i, base=True)
    if named is not None:
        return named
    comparison = comparison_of(scene, i)
    if comparison is not None and comparison.period is not None:
        return comparison.period
    main = _nearest(scene, i, base=False)
    period = main.period if main else calendar.current
    return calendar.same_last_year(period) if period else None


def _nearest(scene: Scene, i: int, *, base: bool) -> PeriodMention | None:
    """The mention nearest to item `i`; another number or a comma between counts as distance."""
    best: tuple[float, PeriodMention] | None = None
    for j, item in enumerate(scene.items):
        if not isinstance(item.thing, PeriodMention) or item.thing.base is not base:
            continue
        low, high = min(i, j), max(i, j)
        distance = float(high - low)
        for k in range(low + 1, high):
            if scene.sort(k) is Sort.QUANTITY:
                distance += 8
            elif scene.low(k) in (",", ";", "and"):
                distance += 4
            elif scene.low(k) in words().subordinators:
                distance += 8
        if j < i:
            distance -= 2
        if j <= 2:
            distance -= 4
        if best is None or distance < best[0]:
            best = (distance, item.thing)
    return best[1] if best else None
