"""From sentences to claims: every number of a statement with its name, period and standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.frames import Frame, Measure, frame_of
from kg.claims.gate import speaks, stated
from kg.claims.merge import merged
from kg.claims.metrics import metrics
from kg.claims.naming import Label, label_of, share_label
from kg.claims.phrase import Phrase
from kg.claims.scene import Scene, scene_of
from kg.claims.stance import Status, status_of
from kg.claims.timing import Carried, carry, comparator_of, instant_of, period_of
from kg.figures import find_quantities
from kg.periods import find_periods
from kg.periods.period import Period, PeriodMention
from kg.records import Leftover, MetricClaim, identify

if TYPE_CHECKING:
    from kg.names.mention import Mention, Names
    from kg.periods import Calendar
    from kg.reading.document import Document
    from kg.text import Sentence


@dataclass(frozen=True, slots=True)
class ClaimsFound:
    """The distinct claims of a document, in the order of their first evidence, and the sentences that gave none."""

    claims: tuple[MetricClaim, ...]
    leftovers: tuple[Leftover, ...]


def find_claims(document: Document, sentences: Iterable[Sentence], names: Names, calendar: Calendar) -> ClaimsFound:
    """Every number that someone who may state facts says of the business, said twice counted once."""
    found: list[MetricClaim] = []
    leftovers: list[Leftover] = []
    mentions = _by_sentence(names.mentions, sentences)
    carried, turn = Carried(), -1
    for sentence in sentences:
        if not speaks(sentence.turn):
            continue
        if sentence.turn.index != turn:
            carried, turn = Carried(), sentence.turn.index
        quantities = find_quantities(sentence)
        if not quantities:
            continue
        periods = find_periods(sentence, calendar)
        scene = scene_of(sentence, quantities, periods.mentions, periods.comparisons, mentions.get(sentence.index, ()))
        claims = list(_claims(document, scene, names, calendar, carried))
        found += claims
        if not claims:
            leftovers.append(_leftover(document, sentence))
        carried = carry(carried, scene, calendar)
    return ClaimsFound(merged(found), tuple(leftovers))


def _by_sentence(mentions: Iterable[Mention], sentences: Iterable[Sentence]) -> dict[int, list[Mention]]:
    out: dict[int, list[Mention]] = {}
    waiting = iter(sentences)
    sentence = next(waiting, None)
    for mention in mentions:
        while sentence is not None and sentence.end <= mention.start:
            sentence = next(waiting, None)
        if sentence is not None and sentence.start <= mention.start:
            out.setdefault(sentence.index, []).append(mention)
    return out


def _claims(
    document: Document, scene: Scene, names: Names, calendar: Calendar, carried: Carried
) -> Iterator[MetricClaim]:
    frames: dict[int, Frame] = {}
    labels: dict[int, Label] = {}
    for i in scene.quantities():
        frame = frame_of(scene, i, frames)
        if frame is None:
            continue
        label = _label(scene, i, frame, labels, names.reporter.name)
        if label is None:
            continue
        frames[i], labels[i] = frame, label
        if stated(scene, i, frame):
            yield _claim(document, scene, i, frame, label, names, calendar, carried)


def _label(scene: Scene, i: int, frame: Frame, labels: dict[int, Label], reporter: str) -> Label | None:
    part = labels.get(frame.like) if frame.like >= 0 else None
    if part is None and frame.topic:
        part = label_of(scene, frame.topic, reporter)
    if frame.share_of:
        whole = label_of(scene, frame.share_of, reporter)
        return share_label(part, f"{'' if whole.subject == 'group' else whole.subject + ' '}{whole.metric}".strip())
    if frame.deed >= 0:
        return _deed(scene, i, frame, reporter)
    return part if part and (part.metric or part.subject != "group") else None


def _deed(scene: Scene, i: int, frame: Frame, reporter: str) -> Label | None:
    """What a subject did, where no noun names it: "returned to shareholders"."""
    last = i + 1
    while last < len(scene.items) and last < i + 6 and scene.low(last) not in (",", ";", ".", "and", "which", "while"):
        last += 1
    rest = label_of(scene, Phrase(i + 1, last), reporter)
    words = [scene.low(frame.deed), *(word for word in (rest.metric, rest.subject) if word not in ("", "group"))]
    return Label("group", " ".join(words)) if len(words) > 1 else None


def _claim(
    document: Document,
    scene: Scene,
    i: int,
    frame: Frame,
    label: Label,
    names: Names,
    calendar: Calendar,
    carried: Carried,
) -> MetricClaim:
    quantity, sentence = scene.quantity(i), scene.sentence
    status = status_of(scene, i)
    when = period_of(scene, i, frame, calendar, carried, ahead=status in ("guidance", "target"))
    period = when.period if isinstance(when, PeriodMention) else when
    status = _settled(status, period, calendar)
    instant = when.instant if isinstance(when, PeriodMention) else instant_of(scene, i, frame, label)
    basis = comparator_of(scene, i, frame, calendar)
    value, high = (_signed(v, frame, label, quantity.signed) for v in (quantity.value, quantity.high))
    place = document.reading.place(sentence.start, sentence.end)
    surface = document.reading.quote(quantity.start, quantity.end)
    start = (period.end if instant else period.start) if period else None
    key = (document.source, names.reporter.name, label.subject, label.metric, frame.measure, value, high, quantity.unit)
    return MetricClaim(
        id=identify(*key, status, start, period.end if period else None, surface),
        source=document.source,
        company=names.reporter.name,
        subject=label.subject,
        metric=label.metric or label.subject,
        measure=frame.measure.value,
        value=value,
        value_high=high,
        value_text=surface,
        unit=quantity.unit,
        bound=quantity.bound.value,
        comparator=basis.value if basis else None,
        status=status,
        period_start=start,
        period_end=period.end if period else None,
        fiscal_period=_fiscal(period, calendar),
        speaker=sentence.turn.speaker.name,
        start=place.start,
        end=place.end,
        quote=document.reading.source[place.start : place.end],
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
    better = frame.better and label.metric in metrics().words.inverse
    return value * (-1 if better else frame.sign)


def _fiscal(period: Period | None, calendar: Calendar) -> str | None:
    if period is None:
        return None
    return period.fiscal or calendar.fiscal_name(period)


def _leftover(document: Document, sentence: Sentence) -> Leftover:
    place = document.reading.place(sentence.start, sentence.end)
    quote = document.reading.source[place.start : place.end]
    return Leftover(start=place.start, end=place.end, quote=quote, reason="no rule named what its numbers measure")
