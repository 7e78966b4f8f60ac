"""The periods that a sentence leaves to those after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.claims.stance import stance
from kg.periods.dates import span
from kg.periods.period import Grain, Period, PeriodMention
from kg.reading.document import Section
from kg.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.periods import Calendar
    from kg.text import Sentence

LEADING = 3
"""How many words may stand before the period that leads a sentence."""
SPANS = frozenset({Grain.QUARTER, Grain.HALF, Grain.NINE_MONTHS, Grain.YEAR})


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentences of the turn before have set.

    `ahead` is the last period still to come, `quarter_ahead` the last such quarter. `led` is the period that led the
    last sentence with one, `topic` the period that a heading announced ("Some highlights of 2025"); both None for the
    reported one. `event` is the last festival spoken of; `guiding` tells that the sentence before gave guidance,
    `opened` that numbers were given.
    """

    ahead: Period | None = None
    quarter_ahead: Period | None = None
    led: Period | None = None
    topic: Period | None = None
    event: Period | None = None
    guiding: bool = False
    opened: bool = False

    @property
    def behind(self) -> Period | None:
        """The period of a fact that names none, where it is not the reported one."""
        return self.led or self.topic


def entering(carried: Carried, sentence: Sentence, until: Period | None, *, paragraph: bool) -> Carried:
    """What holds in the sentence, which may begin a new paragraph, speak of an event named before, or of all the time
    since a period named before, to the end of the reported one (`until`)."""
    if paragraph:
        topic = None if sentence.turn.section is Section.QA else carried.topic
        carried = replace(carried, led=None, topic=topic, ahead=carried.quarter_ahead or carried.ahead)
    if carried.led and until and carried.led.end < until.start and _SINCE_THEN.match(sentence.text):
        carried = replace(carried, led=span(carried.led.start, until.end))
    if carried.event and _EVENT.search(sentence.text):
        carried = replace(carried, led=carried.event)
    return carried


_SINCE_THEN = re.compile(r"(?:and |but )?(?:since then|ever since)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:during|in|for|at|throughout) (?:the|this|this year['’]s|that) (?:\w+ )?"
    r"(?:event|promotion|festival|campaign|sale)\b",
    re.IGNORECASE,
)


def carry(carried: Carried, sentence: Sentence, mentions: Sequence[PeriodMention], calendar: Calendar) -> Carried:
    """What the next sentence of the turn inherits from this one, which mentions these periods."""
    if calendar.current is None:
        return carried
    heading = _announces(sentence)
    for mention in mentions:
        if mention.period.grain is Grain.DAY and not mention.instant and not mention.base:
            carried = replace(carried, event=mention.period, led=mention.period)
    spans = [m for m in mentions if not m.base and not m.instant and m.period.grain in SPANS and not _past(sentence, m)]
    for mention in spans:
        leads = _leads(sentence, mention) or _judged(sentence, mention)
        if mention.period.end > calendar.current.end:
            carried = _ahead(carried, mention.period, leads or heading)
        elif leads and not heading:
            carried = replace(carried, led=None if mention.period == calendar.current else mention.period)
        else:
            carried = replace(carried, led=None)
    past = [m.period for m in spans if m.period.end <= calendar.current.end]
    if not heading and (year := _opening(carried, sentence, spans, calendar)) is not None:
        carried = replace(carried, topic=year)
    if any(m.period == calendar.current and _governs(sentence, m) for m in spans):
        carried = replace(carried, topic=None)
    if heading and past:
        if calendar.current not in past and past[-1].grain is not Grain.QUARTER:
            carried = replace(carried, topic=past[-1], led=None)
        elif carried.topic not in past:
            carried = replace(carried, topic=None, led=None)
    return carried


def _opening(carried: Carried, sentence: Sentence, spans: Sequence[PeriodMention], calendar: Calendar) -> Period | None:
    """The year that the first numbers of prepared remarks are of, in a call at its end: those after them are too."""
    year = calendar.current_year
    if carried.opened or calendar.fiscal_quarter != 4 or sentence.turn.section is not Section.PREPARED:
        return None
    return year if spans and all(m.period == year and _governs(sentence, m) for m in spans) else None


def _governs(sentence: Sentence, mention: PeriodMention) -> bool:
    """Whether the period is that of all the sentence's numbers: "Sales for the fiscal year were", "In the quarter"."""
    before = sentence.text[: mention.start - sentence.start].lower()
    return f" {before}".rstrip().endswith((" for", " in", " during")) and not any(map(str.isdigit, before))


def _past(sentence: Sentence, mention: PeriodMention) -> bool:
    """Whether the mention looks back in passing: "A year ago, we said"."""
    return sentence.text[: mention.end - sentence.start].lower().endswith(("ago", "earlier", "before"))


def _leads(sentence: Sentence, mention: PeriodMention) -> bool:
    """Whether nothing but small words stands before the period: "And for the year, ..."."""
    before = sentence.text[: mention.start - sentence.start].lower().replace(",", " ").split()
    return len(before) <= LEADING and all(
        word in words().time_prepositions | words().coordinators | words().determiners or word in ("so", "now", "then")
        for word in before
    )


def _judged(sentence: Sentence, mention: PeriodMention) -> bool:
    """Whether the period is judged as a whole: "The team had a good year"."""
    return sentence.text[mention.start - sentence.start :].lower().startswith(("a ", "another "))


def may_carry(sentence: Sentence) -> bool:
    """Whether a sentence without a number can name a period that others inherit."""
    return len(sentence.text) < 2 * LONGEST_HEADING and bool(_TIME.search(sentence.text))


_TIME = re.compile(r"quarter|year|half|\bQ[1-4]|[1-4]Q|20\d\d|['’]\d\d\b|festival|sales?\b|promotion", re.IGNORECASE)


def _ahead(carried: Carried, period: Period, governs: bool) -> Carried:
    """A period to come; a year said in passing does not replace a quarter that leads or was announced."""
    if governs and period.grain is Grain.QUARTER:
        return replace(carried, ahead=period, quarter_ahead=period)
    if governs or period.grain is Grain.QUARTER or carried.quarter_ahead is None:
        return replace(carried, ahead=period)
    return carried


def _announces(sentence: Sentence) -> bool:
    """Whether a sentence says what the next ones are about: "Turning to the full year"."""
    said = sentence.text.lower()
    return len(said) < LONGEST_HEADING and any(word in said for word in stance().headings)


LONGEST_HEADING = 160
