"""One claim from one number: its frame, its label, its period and standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kg.claims.comparing import comparator_of
from kg.claims.frames import Frame, Measure, frame_of
from kg.claims.gate import stated
from kg.claims.labels import label_for, says_nothing
from kg.claims.metrics import metrics
from kg.claims.naming import Label
from kg.claims.scene import Scene
from kg.claims.stance import Status, status_of
from kg.claims.timing import Carried, instant_of, period_of
from kg.claims.topic import Topic, about, resumes
from kg.periods.period import Period, PeriodMention
from kg.records import MetricClaim, identify

if TYPE_CHECKING:
    from kg.figures import Quantity
    from kg.periods import Calendar
    from kg.reading.document import Document


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every claim of a document: who reports, its calendar, the currency most amounts are in."""

    document: Document
    reporter: str
    calendar: Calendar
    currency: str | None


def claims_of(setting: Setting, scene: Scene, carried: Carried, topic: Topic) -> Iterator[MetricClaim]:
    """The claims of one sentence, in the order of their numbers."""
    frames: dict[int, Frame] = {}
    labels: dict[int, Label] = {}
    for i in scene.quantities():
        frame = frame_of(scene, i, frames)
        label = label_for(scene, i, frame, labels, setting.reporter) if frame else None
        if label is None and frame and topic.last and not labels and resumes(scene):
            label = topic.last
        if frame is None or label is None or says_nothing(label):
            continue
        label = about(scene, frame, scene.quantity(i).unit, label, topic, setting.reporter)
        grown = label.metric in metrics().words.changes or scene.quantity(i).signed > 0  # "Europe: plus 3%"
        if scene.quantity(i).unit == "%" and grown:
            frame = replace(frame, measure=Measure.CHANGE)
        frames[i], labels[i] = frame, label
        if stated(scene, i, frame):
            yield _claim(setting, scene, i, frame, label, carried)


def _claim(setting: Setting, scene: Scene, i: int, frame: Frame, label: Label, carried: Carried) -> MetricClaim:
    quantity, sentence, calendar, reading = (
        scene.quantity(i),
        scene.sentence,
        setting.calendar,
        setting.document.reading,
    )
    status = status_of(scene, i, guided=carried.guiding)
    # A goal of no named time is of none: the year that is guided is not the year it is to be reached in.
    inherited = Carried() if status == "target" else carried
    when = period_of(scene, i, frame, calendar, inherited, ahead=status in ("guidance", "target"))
    period = when.period if isinstance(when, PeriodMention) else when
    status = _settled(status, period, calendar)
    instant = when.instant if isinstance(when, PeriodMention) else instant_of(scene, i, frame, label)
    start = (period.end if instant else period.start) if period else None
    basis = comparator_of(scene, i, frame, label, calendar, period)
    value, high = (_signed(v, frame, label, quantity.signed) for v in (quantity.value, quantity.high))
    unit = unit_of(quantity, label, setting.currency)
    place = reading.place(sentence.start, sentence.end)
    surface = reading.quote(quantity.start, quantity.end)
    key = (setting.document.source, setting.reporter, label.subject, label.metric, frame.measure, value, high, unit)
    return MetricClaim(
        id=identify(*key, status, start, period.end if period else None, surface),
        source=setting.document.source,
        company=setting.reporter,
        subject=label.subject,
        metric=label.metric or label.subject,
        measure=frame.measure.value,
        value=value,
        value_high=high,
        value_text=surface,
        unit=unit,
        bound=quantity.bound.value,
        comparator=basis.value if basis else None,
        status=status,
        period_start=start,
        period_end=period.end if period else None,
        fiscal_period=(period.fiscal or calendar.fiscal_name(period)) if period else None,
        speaker=sentence.turn.speaker.name,
        start=place.start,
        end=place.end,
        quote=reading.source[place.start : place.end],
        section=sentence.turn.section.value,
        rule=f"{frame.rule}/{quantity.rule}",
    )


FAR = timedelta(days=730)


def _settled(status: Status, period: Period | None, calendar: Calendar) -> Status:
    """What is said of days still to come is no fact yet, whatever its words; of years far ahead it is a goal."""
    if status == "actual" and period and calendar.date and period.start > calendar.date:
        return "target" if period.start - calendar.date > FAR else "guidance"
    return status


def _signed(value: float | None, frame: Frame, label: Label, signed: int) -> float | None:
    """The value with the sign of its change; a better cost is a lower one."""
    if not value or signed or (frame.measure is Measure.LEVEL and frame.sign > 0):
        return value
    better = frame.better and any(word in metrics().words.inverse for word in label.metric.lower().split())
    return value * (-1 if better else frame.sign)


def unit_of(quantity: Quantity, label: Label, currency: str | None) -> str:
    """The unit said, or the document's currency where "to 1.1 billion", "0 debt" of money leave it out."""
    unsaid = quantity.unit == "count" and quantity.value is not None and (quantity.value >= 1e6 or not quantity.value)
    return currency if unsaid and currency and _money(label.metric) else quantity.unit


def _money(metric: str) -> bool:
    return metric in metrics().words.money or metric.split()[-1] in metrics().words.money


def currency_of(quantities: Iterable[Quantity]) -> str | None:
    """The currency that most amounts of a document are in; None without amounts."""
    counts: dict[str, int] = {}
    for quantity in quantities:
        if len(quantity.unit) == 3 and quantity.unit.isupper():
            counts[quantity.unit] = counts.get(quantity.unit, 0) + 1
    return max(sorted(counts), key=lambda unit: counts[unit], default=None)
