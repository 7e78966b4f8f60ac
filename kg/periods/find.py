"""The periods and comparisons of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.periods.calendar import Calendar
from kg.periods.comparisons import find_comparisons, mark_bases
from kg.periods.period import Comparison, PeriodMention
from kg.periods.rules import RULES, Found, Setting
from kg.periods.words import either, words
from kg.text import Sentence


@dataclass(frozen=True, slots=True)
class PeriodsFound:
    """Of one sentence, in the order of the text: periods, none overlapping; what changes are measured against."""

    mentions: tuple[PeriodMention, ...]
    comparisons: tuple[Comparison, ...]


def find_periods(sentence: Sentence, calendar: Calendar) -> PeriodsFound:
    """The periods a sentence names and the comparisons it makes; offsets count in `document.text`."""
    found = find_in(sentence.text, calendar)
    at = sentence.start
    return PeriodsFound(
        tuple(replace(m, start=m.start + at, end=m.end + at) for m in found.mentions),
        tuple(replace(c, start=c.start + at, end=c.end + at) for c in found.comparisons),
    )


def find_in(text: str, calendar: Calendar) -> PeriodsFound:
    """The same of a bare text; offsets count in it."""
    setting = Setting(text, calendar, looks_forward(text))
    chosen: list[Found] = []
    everything = [found for rule in RULES for found in rule(setting)]
    for candidate in sorted(everything, key=lambda found: found.start - found.end):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in chosen):
            chosen.append(candidate)
    plain = [PeriodMention(f.start, f.end, f.period, f.instant) for f in sorted(chosen, key=lambda found: found.start)]
    mentions = mark_bases(text, plain, calendar)
    return PeriodsFound(mentions, find_comparisons(text, mentions, calendar))


def looks_forward(text: str) -> bool:
    """Whether a sentence speaks of the time to come."""
    return bool(_forward().search(text))


@cache
def _forward() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(words().forward)}(?!\w)", re.IGNORECASE)
