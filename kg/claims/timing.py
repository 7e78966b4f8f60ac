"""Which period a number is about, and what a change is measured against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.frames import Frame, Measure
from kg.claims.metrics import metrics
from kg.claims.naming import Label
from kg.claims.scene import Scene, Sort
from kg.periods.period import Basis, Comparison, Grain, Period, PeriodMention
from kg.text.words import words

if TYPE_CHECKING:
    from kg.periods import Calendar


@dataclass(frozen=True, slots=True)
class Carried:
    """Periods that the sentences before have set: the last one still to come, and the one that the last sentence with
    a number was led by."""

    ahead: Period | None = None
    led: Period | None = None


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
    numbers = _listed(scene, i)
    bases = [thing for j, thing in found if j > numbers[-1]]
    if (
        len(numbers) > 1
        and len(bases) == len(numbers)
        and any(scene.low(j) == "respectively" for j in range(i, len(scene.items)))
    ):
        return bases[numbers.index(i)]
    after = [(j, thing) for j, thing in found if j > i]
    before = [(j, thing) for j, thing in found if j < i]
    if after:
        return after[0][1]
    return before[-1][1] if before else None


def _listed(scene: Scene, i: int) -> list[int]:
    """The numbers of the list that number `i` stands in: "5.1 and 0.5 percentage points"."""
    first = last = i
    while scene.sort(first - 2) is Sort.QUANTITY and scene.low(first - 1) in ("and", ","):
        first -= 2
    while scene.sort(last + 2) is Sort.QUANTITY and scene.low(last + 1) in ("and", ","):
        last += 2
    return list(range(first, last + 1, 2))


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
    near = comparison_of(scene, i)
    if carried.led is None or (near is not None and near.basis is Basis.QOQ):
        return calendar.current
    return carried.led


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


def carry(carried: Carried, scene: Scene, calendar: Calendar) -> Carried:
    """What the next sentence of the turn inherits from this one."""
    main = [
        (j, item.thing)
        for j, item in enumerate(scene.items)
        if isinstance(item.thing, PeriodMention) and not item.thing.base
    ]
    ahead, led = carried.ahead, carried.led
    for j, mention in main:
        if calendar.current and mention.period.end > calendar.current.end:
            if mention.period.grain in SPANS and (ahead is None or mention.period.grain is not Grain.YEAR):
                ahead = mention.period
        elif j <= LEADING and not mention.instant and mention.period.grain in SPANS:
            led = None if mention.period == calendar.current else mention.period
        else:
            led = None
    return Carried(ahead, led)


LEADING = 3
SPANS = frozenset({Grain.QUARTER, Grain.HALF, Grain.NINE_MONTHS, Grain.YEAR})


def instant_of(scene: Scene, i: int, frame: Frame, label: Label) -> bool:
    """Whether a level is one of a day: of a quantity that is always so, or of things that someone has now."""
    if frame.measure is not Measure.LEVEL:
        return False
    words_of = metrics().words
    named = label.metric.lower().split()
    if not named or "average" in named or "new" in named:
        return False
    if label.metric in words_of.stock or named[-1] in words_of.stock:
        return True
    if scene.quantity(i).unit != "count" or not {named[-1], label.metric} & words_of.holdings:
        return False
    return any(scene.low(j) in PRESENT for j in range(max(0, i - 8), min(len(scene.items), i + 8)))


PRESENT = frozenset({"has", "have", "now", "today", "is", "are", "'ve", "’ve", "currently", "our", "globally"})
