"""Which period a number is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.carrying import Carried as Carried
from kg.claims.comparing import comparison_of, mentions, started_from
from kg.claims.frames import Frame, Measure
from kg.claims.metrics import metrics
from kg.claims.naming import Label
from kg.claims.scene import Scene, Sort
from kg.claims.stance import stance, told_today
from kg.periods.dates import day_period
from kg.periods.period import Basis, Comparison, Grain, Period, PeriodMention
from kg.text.words import words

if TYPE_CHECKING:
    from kg.periods import Calendar


def period_of(
    scene: Scene, i: int, frame: Frame, calendar: Calendar, carried: Carried, *, ahead: bool
) -> PeriodMention | Period | None:
    """The period of number `i`: named nearest in its sentence, else carried, else the one the document reports.

    `ahead` tells that the statement is guidance, for which the reported period is no default. A mention is given where
    it is a day, so that its days are its own.
    """
    if frame.measure is Measure.LEVEL and calendar.date and told_today(scene, i) and (frame.prior or mentions(scene)):
        return PeriodMention(scene.items[i].start, scene.items[i].end, day_period(calendar.date), instant=True)
    if frame.prior:
        return _base_period(scene, i, calendar)
    if (base := _based(scene, i, frame)) is not None:
        return base
    named = _nearest(scene, i, calendar, ahead=ahead)
    if frame.measure is Measure.CHANGE and named is not None:
        if named.instant and any(item.thing is named and item.low in NOW for item in scene.items):
            return calendar.current
        started = started_from(scene, i, calendar)
        if started is not None and scene.items[started[0]].thing is named:
            named = next((mention for j, mention in reversed(mentions(scene)) if j < i), None)
    if named is not None:
        return named if named.instant else named.period
    if (year := _grown_since(scene, i, calendar, ahead=ahead)) is not None:
        return year
    near = comparison_of(scene, i)
    sequential = near is not None and near.basis is Basis.QOQ
    if ahead:
        return carried.quarter_ahead or carried.ahead if sequential else carried.ahead
    return calendar.current if sequential else carried.behind or calendar.current


def _base_period(scene: Scene, i: int, calendar: Calendar) -> PeriodMention | Period | None:
    """The period of a level that a change started from."""
    named = _directly_after(scene, i)
    if named is not None:
        return named if named.instant else named.period
    comparison = comparison_of(scene, i)
    if comparison is not None and comparison.period is not None:
        return comparison.period
    main = _nearest(scene, i, calendar, ahead=False)
    period = main.period if main else calendar.current
    return calendar.same_last_year(period) if period else None


def _grown_since(scene: Scene, i: int, calendar: Calendar, *, ahead: bool) -> Period | None:
    """The year that is compared with a numbered one: "grew 5% over 2024" of a year that is over, or of one to come."""
    near = comparison_of(scene, i)
    if near is None or near.period is None or near.period.grain is not Grain.YEAR or near.basis is not Basis.YOY:
        return None
    surface = next(item.low for item in scene.items if item.thing is near)
    if not any(character.isdigit() for character in surface) or not (ahead or calendar.fiscal_quarter == 4):
        return None
    year = calendar.year(calendar.locate(near.period.end)[0] + 1)
    return year if ahead or (calendar.current and year.end <= calendar.current.end) else None


def _based(scene: Scene, i: int, frame: Frame) -> Period | None:
    """The base that number `i` stands in: "Compared to earnings of 5 in Q2, ...", "versus Q2 earnings of 5"."""
    if frame.measure is Measure.LEVEL and (before := _base_before(scene, i)) is not None:
        return before
    after = _base_after(scene, i)
    for k in range(i - 1, -1, -1):
        if after is None or scene.low(k) in (",", ";"):
            return None
        if scene.low(k) in COMPARED:
            return after
    return None


COMPARED = frozenset({"compared", "versus", "vs", "against"})


def _base_before(scene: Scene, i: int) -> Period | None:
    for j in range(i - 1, max(i - 6, 0), -1):
        thing = scene.items[j].thing
        if isinstance(thing, Comparison):
            first = scene.low(j).split()[0]
            announced = first in COMPARED or {scene.low(j - 1), scene.low(j - 2)} & COMPARED
            return thing.period if announced else None
        if scene.sort(j) is not Sort.WORD or scene.verb(j) or scene.low(j) in words().coordinators:
            return None
    return None


def _base_after(scene: Scene, i: int) -> Period | None:
    for j in range(i + 1, min(i + 5, len(scene.items))):
        thing = scene.items[j].thing
        if isinstance(thing, Comparison):
            return thing.period
        if _parts(scene, j) or scene.sort(j) is Sort.QUANTITY:
            return None
    return None


def _directly_after(scene: Scene, i: int) -> PeriodMention | None:
    """The mention that follows number `i` with nothing but words of the same phrase between."""
    for j, mention in mentions(scene):
        if i < j <= i + 4 and not any(_parts(scene, k) or scene.sort(k) is Sort.QUANTITY for k in range(i + 1, j)):
            return mention
    return None


def _nearest(scene: Scene, i: int, calendar: Calendar, *, ahead: bool) -> PeriodMention | None:
    """The mention nearest to number `i` that can be its own."""
    best: tuple[float, PeriodMention] | None = None
    for j, mention in mentions(scene):
        if _aside(scene, i, j) or _attributive(scene, i, j):
            continue
        beside = _directly_after(scene, i) is mention
        if (ahead or not beside) and _misplaced(mention.period, calendar, ahead=ahead):
            continue
        distance = _distance(scene, i, j)
        if best is None or distance < best[0]:
            best = (distance, mention)
    return best[1] if best else None


def _distance(scene: Scene, i: int, j: int) -> float:
    """How far the mention at `j` is from number `i`; another number, a comma, a clause between counts as distance."""
    low, high = min(i, j), max(i, j)
    distance = float(high - low)
    for k in range(low + 1, high):
        if scene.sort(k) is Sort.QUANTITY:
            distance += 8
        elif scene.low(k) in (",", ";", "and"):
            distance += 4
        elif scene.low(k) in words().subordinators:
            distance += 8
    return distance - 2 * (j < i) - 4 * (j <= 2)


def _aside(scene: Scene, i: int, j: int) -> bool:
    """Whether the mention at `j` belongs to another statement than number `i`'s.

    So does one in a clause that explains the number or follows from it, one in what the number leaves out
    ("Excluding the charge of last year, ..."), and one of a time that was alike ("similar to last quarter").
    """
    if _alike(scene, j) or (scene.low(j).endswith(("ago", "earlier")) and j > 3 and j > i + 1):
        return True
    if j > i:
        return any(_parts(scene, k) for k in range(i + 1, j))
    comma = next((k for k in range(j + 1, i) if scene.low(k) == ","), None)
    return comma is not None and any(scene.low(k) in stance().apart for k in range(j - 1, _opening(scene, j), -1))


def _opening(scene: Scene, j: int) -> int:
    """The comma before item `j`, -1 for none."""
    return next((k for k in range(j - 1, -1, -1) if scene.low(k) in (",", ";")), -1)


def _alike(scene: Scene, j: int) -> bool:
    before = " ".join(scene.low(k) for k in range(max(0, j - 4), j))
    return any(before.endswith((phrase, f"{phrase} the", f"{phrase} our")) for phrase in stance().alike)


def _parts(scene: Scene, k: int) -> bool:
    """Whether a clause of its own begins at item `k`."""
    low = scene.low(k)
    if low == ";" or low in stance().parting:
        return not (low == "as" and scene.low(k + 1) in ("of", "a", "an", "at", "well"))
    if low in (",", "and", "but"):
        after = scene.low(k + 1)
        if low == "," and after.endswith("ing") and after not in ("during", "including"):
            return True
        return after in ("we", "i", "they", "it", "he", "she", "this", "that", "there") and low != ","
    return False


def _attributive(scene: Scene, i: int, j: int) -> bool:
    """Whether the mention at `j` after number `i` only tells which thing the next word means: "for 2021 delivery",
    "and $2 million in year-to-date cash flow"."""
    to_date = scene.low(j).startswith("year") and scene.low(j).endswith("date")
    if to_date and not any(scene.sort(k) is Sort.QUANTITY for k in range(i + 1, j)):
        return False
    if j < i or scene.sort(j + 1) is not Sort.WORD or not (to_date or scene.low(j)[-4:].isdigit()):
        return False
    low, closed = scene.low(j + 1), words()
    return not (
        low in closed.prepositions | closed.subordinators | closed.coordinators | closed.auxiliaries | closed.pronouns
        or closed.adverb(low)
        or low.endswith(("ed", "ing"))
        or scene.verb(j + 1)
    )


def _misplaced(period: Period, calendar: Calendar, *, ahead: bool) -> bool:
    """Whether a period named at some distance cannot be the number's own: what is reported is not still to come, and
    what is foreseen is not over."""
    if calendar.current is None or calendar.reference is None:
        return False
    return period.end < calendar.current.start if ahead else period.start > calendar.reference


def instant_of(scene: Scene, i: int, frame: Frame, label: Label) -> bool:
    """Whether a level is one of a day: of a quantity that is always so, or of things that someone has now."""
    if frame.measure is not Measure.LEVEL:
        return False
    words_of = metrics().words
    named = label.metric.lower().split()
    near = _words(scene, i - 6, i + 7)
    topic = {scene.low(k) for k in range(frame.topic.first, frame.topic.last)} | set(label.subject.lower().split())
    if not named or (topic | set(named)) & stance().flows or _words(scene, i - 6, i) & stance().doings:
        return False
    if label.metric in words_of.stock or any(_ends_with(named, stock) for stock in words_of.stock):
        return True
    if scene.quantity(i).unit not in ("count", "%") or not ({named[-1], label.metric} | near) & words_of.holdings:
        return False
    if any(not mention.instant and _distance(scene, i, j) < NEAR for j, mention in mentions(scene)):
        return False
    if _words(scene, i - 10, i + 18) & NOW:
        return True
    return scene.quantity(i).unit == "count" and bool(near & PRESENT)


def _words(scene: Scene, first: int, last: int) -> set[str]:
    return {item.low for item in scene.items[max(0, first) : last]}


def _ends_with(named: list[str], stock: str) -> bool:
    """Whether a metric's words end with those of a quantity of a day: "total assets", but not "return on assets"."""
    tail = stock.lower().split()
    return named[-len(tail) :] == tail and named[-len(tail) - 1 : -len(tail)] not in (["on"], ["per"], ["to"], ["of"])


NEAR = 10
NOW = frozenset({"now", "today", "currently", "to date"})
PRESENT = frozenset({"has", "have", "is", "are", "'ve", "’ve", "our", "globally"})
