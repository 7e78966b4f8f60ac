"""One claim from one number: its frame, its label, its period and standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.claims.frames import Frame, Measure, frame_of
from kg.claims.frames.frame import names_metric
from kg.claims.gate import stated
from kg.claims.lexicon import lexicon, phrases
from kg.claims.lists import coordinated, listed
from kg.claims.metrics import metrics
from kg.claims.naming import GROUP, Label, label_of, share_label
from kg.claims.phrase import Phrase
from kg.claims.scene import Scene, Sort
from kg.claims.stance import Status, status_of
from kg.claims.timing import Carried, comparator_of, instant_of, period_of
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
        label = _label(scene, i, frame, labels, setting.reporter) if frame else None
        if label is None and frame and topic.last and not labels and resumes(scene):
            label = topic.last
        if frame is None or label is None or _says_nothing(label):
            continue
        label = about(scene, frame, scene.quantity(i).unit, label, topic, setting.reporter)
        if scene.quantity(i).unit == "%" and label.metric in metrics().words.changes:
            frame = replace(frame, measure=Measure.CHANGE)
        frames[i], labels[i] = frame, label
        if stated(scene, i, frame):
            yield _claim(setting, scene, i, frame, label, carried)


def _says_nothing(label: Label) -> bool:
    """Whether a label names no quantity: "way", "next year", "more"."""
    said = [word.lower() for word in f"{'' if label.subject == GROUP else label.subject} {label.metric}".split()]
    return all(word in phrases().nothings or not word[0].isalpha() for word in said)


def _label(scene: Scene, i: int, frame: Frame, labels: dict[int, Label], reporter: str) -> Label | None:
    part = labels.get(_counterpart(scene, i, frame.like, labels)) if frame.like >= 0 else None
    if part is None and frame.topic:
        part = _own_label(scene, i, frame.topic, reporter)
    if frame.share_of:
        whole = label_of(scene, frame.share_of, reporter)
        named = " ".join(name for name in (whole.subject, whole.metric) if name not in ("", GROUP))
        return share_label(part, named or "total")
    if frame.deed >= 0 and not frame.topic:
        return _deed(scene, i, frame)
    if part is None or not (part.metric or part.subject != GROUP):
        return None
    if frame.deed >= 0:
        part = Label(part.subject, f"{part.metric} {scene.low(frame.deed)}")
    if frame.rule == "contribution":
        part = Label(part.subject, f"contribution to {part.metric} growth")
    if frame.owner:
        owner = label_of(scene, frame.owner, reporter)
        named = " ".join(name for name in (owner.subject, owner.metric) if name not in ("", GROUP))
        return Label(named or part.subject, part.metric or part.subject)
    return part


def _own_label(scene: Scene, i: int, topic: Phrase, reporter: str) -> Label:
    """The label of what goes with number `i`: of "users and merchants", one by one with "5% and 7%, respectively".

    A part that names no metric has that of the part which names one: "revenue from Brazil and Mexico".
    """
    numbers = listed(scene, i)
    parts = coordinated(scene, topic) if len(numbers) > 1 and scene.respectively(i) else []
    if len(parts) != len(numbers):
        return label_of(scene, topic, reporter)
    own = parts[numbers.index(i)]
    label = label_of(scene, own, reporter)
    if names_metric(scene, own):
        return label
    others = [label_of(scene, part, reporter) for part in parts if names_metric(scene, part)]
    shared = next((other.metric for other in others if other.subject != GROUP), None)
    return Label(label.metric, shared) if shared and label.subject == GROUP else label


def _counterpart(scene: Scene, i: int, like: int, labels: dict[int, Label]) -> int:
    """The number of an earlier list that stands at the place of number `i` in its own, where a list answers a list."""
    numbers, others = listed(scene, i), listed(scene, like)
    if len(numbers) == len(others) > 1 and i not in others and scene.respectively(i):
        return others[numbers.index(i)]
    if i in others and scene.respectively(i):
        return -1
    before = [j for j in labels if j < numbers[0]][-len(numbers) :]
    if len(numbers) == len({labels[j] for j in before}) > 1 and scene.respectively(i):
        return before[numbers.index(i)]
    return like


def _deed(scene: Scene, i: int, frame: Frame) -> Label | None:
    """What a subject did, where no noun names it: "returned to shareholders"."""
    said: list[str] = []
    for item in scene.items[i + 1 : i + 6]:
        if item.sort is Sort.MARK or item.thing is not None or item.low in STOPPING | lexicon().change_words:
            break
        said.append(item.low)
    return Label(GROUP, " ".join([scene.low(frame.deed), *said])) if said else None


# Words that end what was done.
STOPPING = frozenset({"and", "which", "while", "for", "during", "as", "by", "with", "in"})


def _claim(setting: Setting, scene: Scene, i: int, frame: Frame, label: Label, carried: Carried) -> MetricClaim:
    quantity, sentence, calendar, reading = (
        scene.quantity(i),
        scene.sentence,
        setting.calendar,
        setting.document.reading,
    )
    status = status_of(scene, i, guided=carried.guiding)
    when = period_of(scene, i, frame, calendar, carried, ahead=status in ("guidance", "target"))
    period = when.period if isinstance(when, PeriodMention) else when
    status = _settled(status, period, calendar)
    instant = when.instant if isinstance(when, PeriodMention) else instant_of(scene, i, frame, label)
    start = (period.end if instant else period.start) if period else None
    basis = comparator_of(scene, i, frame, calendar)
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


def _settled(status: Status, period: Period | None, calendar: Calendar) -> Status:
    """A statement about days that are still to come is no fact yet, whatever its words."""
    if status == "actual" and period and calendar.date and period.start > calendar.date:
        return "guidance"
    return status


def _signed(value: float | None, frame: Frame, label: Label, signed: int) -> float | None:
    """The value with the sign of its change; a better cost is a lower one."""
    if not value or signed or (frame.measure is Measure.LEVEL and frame.sign > 0):
        return value
    better = frame.better and any(word in metrics().words.inverse for word in label.metric.lower().split())
    return value * (-1 if better else frame.sign)


def unit_of(quantity: Quantity, label: Label, currency: str | None) -> str:
    """The unit said, or the document's currency where "to 1.1 billion" leaves it out and the metric is of money."""
    large = quantity.unit == "count" and quantity.value is not None and quantity.value >= 1e6
    return currency if large and currency and _money(label.metric) else quantity.unit


def _money(metric: str) -> bool:
    return metric in metrics().words.money or metric.split()[-1] in metrics().words.money


def currency_of(quantities: Iterable[Quantity]) -> str | None:
    """The currency that most amounts of a document are in; None without amounts."""
    counts: dict[str, int] = {}
    for quantity in quantities:
        if len(quantity.unit) == 3 and quantity.unit.isupper():
            counts[quantity.unit] = counts.get(quantity.unit, 0) + 1
    return max(sorted(counts), key=lambda unit: counts[unit], default=None)
