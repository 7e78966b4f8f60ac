"""What a change is measured against."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.claims.frames import Frame, Measure
from kg.claims.frames.frame import RATES
from kg.claims.lists import listed
from kg.claims.metrics import metrics
from kg.claims.scene import Scene, Sort
from kg.claims.stance import stance
from kg.periods import basis_of
from kg.periods.period import Basis, Comparison, Grain, Period, PeriodMention
from kg.text.words import words

if TYPE_CHECKING:
    from kg.claims.naming import Label
    from kg.periods import Calendar


def comparator_of(
    scene: Scene, i: int, frame: Frame, label: Label, calendar: Calendar, period: Period | None
) -> Basis | None:
    """What change `i` of `period` is measured against; None for a level.

    A year before, where neither a comparison nor the span nor another thing it is held against stands with it.
    """
    if frame.measure is Measure.LEVEL:
        return None
    near, other = comparison_of(scene, i), _held_against(scene, i)
    if other is not None and (near is None or not any(item.thing is near for item in scene.items[i:other])):
        return Basis.OTHER
    if near is not None:
        return near.basis
    started = started_from(scene, i, calendar)
    if started is not None:
        return started[1]
    if period is not None and _over_a_span(scene, period):
        return Basis.OTHER
    if _built_up(scene, i, label):
        return Basis.QOQ
    return calendar.default_basis or Basis.YOY


def comparison_of(scene: Scene, i: int) -> Comparison | None:
    """The comparison that goes with number `i`: the next one after it, else the last one before it."""
    found = [
        (j, item.thing)
        for j, item in enumerate(scene.items)
        if isinstance(item.thing, Comparison)
        and (item.thing.basis is not Basis.OTHER or _beside(scene, i, j))
        and not _describes(scene, i, j)
    ]
    numbers = listed(scene, i)
    bases = [thing for j, thing in found if j > numbers[-1]]
    if len(numbers) > 1 and len(bases) == len(numbers) and scene.respectively(i):
        return bases[numbers.index(i)]
    after = [(j, thing) for j, thing in found if j > i]
    before = [(j, thing) for j, thing in found if j < i]
    if after:
        return after[0][1]
    return before[-1][1] if before else None


def started_from(scene: Scene, i: int, calendar: Calendar) -> tuple[int, Basis] | None:
    """The period that change `i` started from, where no word says so: "in Q3 2021, a decrease of 5% for 2 billion in
    Q2 2021", which a machine heard for "from 2 billion"."""
    named = mentions(scene)
    subject = next((mention.period for j, mention in reversed(named) if j < i), None)
    for j, mention in named:
        between = any(scene.sort(k) is Sort.QUANTITY for k in range(i + 1, j))
        if j > i and between and subject and mention.period.start < subject.start:
            basis = basis_of(mention.period, subject, calendar)
            return None if basis is Basis.OTHER else (j, basis)
    return None


def mentions(scene: Scene) -> list[tuple[int, PeriodMention]]:
    """The periods of a scene and where they stand; those compared with are comparisons instead."""
    return [(j, item.thing) for j, item in enumerate(scene.items) if isinstance(item.thing, PeriodMention)]


def _beside(scene: Scene, i: int, j: int) -> bool:
    """Whether the comparison at `j` follows number `i` without a comma or another number between."""
    return i < j <= i + 5 and all(scene.low(k) != "," and scene.sort(k) is not Sort.QUANTITY for k in range(i + 1, j))


def _describes(scene: Scene, i: int, j: int) -> bool:
    """Whether the comparison at `j` is an adjective of an aside: "up 2%, solid sequential progress"."""
    return scene.low(j) == "sequential" and any(scene.low(k) == "," for k in range(i + 1, j))


def _held_against(scene: Scene, i: int) -> int | None:
    """Where number `i` is held against something that is no time: "5x more than others", "20% compared to delivery"."""
    for k in range(i + 1, min(len(scene.items), i + REACH)):
        apart = scene.low(k) in stance().parting | {",", ";", "but"}
        if apart or scene.sort(k) is Sort.COMPARISON:
            return None
        if scene.sort(k) is Sort.QUANTITY and scene.quantity(k).unit != scene.quantity(i).unit:
            return None
        length = next((length for length in (2, 1) if _said(scene, k, length) in stance().against), 0)
        multiplied = scene.sort(k - 2) is Sort.QUANTITY
        bounds = scene.low(k - 1) in ("rather", "other") or (scene.low(k - 1) in ("more", "less") and not multiplied)
        if length and not bounds:
            return k if _names_thing(scene, k + length) else None
    return None


REACH = 14


def _said(scene: Scene, first: int, length: int) -> str:
    return " ".join(scene.low(k) for k in range(first, first + length))


def _names_thing(scene: Scene, first: int) -> bool:
    """Whether the phrase that begins at item `first` has no number, no time and no expectation in it."""
    last = first
    while last < min(len(scene.items), first + 8) and scene.low(last) not in (",", ";", ".", "and"):
        if last > first and scene.low(last) in words().time_prepositions and scene.sort(last + 1) is Sort.PERIOD:
            break
        if scene.sort(last) in (Sort.QUANTITY, Sort.PERIOD, Sort.COMPARISON) or scene.low(last) in NO_THING:
            return False
        last += 1
    return any(scene.sort(k) in (Sort.WORD, Sort.NAME) for k in range(first, last))


# Words of time, and of what was foreseen: growth ahead of it is still growth over time.
NO_THING = frozenset(
    {"year", "years", "quarter", "quarters", "period", "month", "week", "day", "last", "prior", "ago", "expected"}
    | {"expectation", "expectations", "anticipated", "guidance", "forecast", "plan", "planned", "consensus"}
)


def _over_a_span(scene: Scene, period: Period) -> bool:
    """Whether a change is one over so long: "since 2019", "over the last 5 years"."""
    if period.grain is not Grain.OTHER or 350 < (period.end - period.start).days < 380:
        return False
    own = [scene.low(j) for j, mention in mentions(scene) if mention.period == period]
    if any(item.low in YEARLY for item in scene.items):
        return False
    if own:
        return any(_SPAN.match(surface) for surface in own)
    return (period.end - period.start).days > 380


# What makes growth over a span that of each of its years.
YEARLY = frozenset({"annual", "annually", "annualized", "compound", "compounded", "cagr", "each", "every"})
_SPAN = re.compile(
    r"since\b|(?:(?:over|the|our|for) )*(?:past|last|previous|preceding|prior) .*(?:months|years|quarters)"
)


def _built_up(scene: Scene, i: int, label: Label) -> bool:
    """Whether an amount of a day changed within a quarter: "our loans grew by $1 billion during the quarter"."""
    named = set(label.metric.lower().split())
    if scene.quantity(i).unit in RATES or named & stance().flows:
        return False
    if not named & {*metrics().words.stock, *stance().outstanding}:
        return False
    return any(scene.low(j).endswith("quarter") and scene.low(j - 1) in ("during", "in") for j, _ in mentions(scene))
