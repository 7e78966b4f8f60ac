"""The periods and comparisons of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from kg.periods.calendar import Calendar
from kg.periods.comparisons import find_comparisons, mark_bases
from kg.periods.period import Comparison, PeriodMention
from kg.periods.rules import RULES, Found, Setting
from kg.periods.rules.spans import of_record
from kg.periods.words import either, words
from kg.text import Sentence

_PAST_VERB = re.compile(
    r"\b(?:we|it|they|i|he|she|who|which)\s+(?:[a-z]+ly\s+)?(?!need|exp|ant|proj)[a-z]+ed\b", re.IGNORECASE
)
"""A past tense any verb can have, "we quickly hired"."""


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


@lru_cache(maxsize=4096)
def find_in(text: str, calendar: Calendar) -> PeriodsFound:
    """The same of a bare text; offsets count in it. Kept, since claims and relations ask for the same sentences."""
    hindsight = [match.span() for match in _cues("hindsight").finditer(text)]
    ahead = tuple(
        match.start()
        for match in _cues("forward").finditer(text)
        if not any(start <= match.start() < end for start, end in hindsight)
    )
    behind = (*_cues("past").finditer(text), *_PAST_VERB.finditer(text))
    setting = Setting(text, calendar, ahead, tuple(match.start() for match in behind))
    chosen: list[Found] = []
    everything = [found for rule in RULES for found in rule(setting)]
    for candidate in sorted(everything, key=lambda found: found.start - found.end):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in chosen):
            chosen.append(candidate)
    named = sorted((found for found in chosen if not of_record(text, found)), key=lambda found: found.start)
    plain = [PeriodMention(f.start, f.end, f.period, f.instant) for f in named]
    mentions = mark_bases(text, plain, calendar, setting.ahead != ())
    return PeriodsFound(mentions, find_comparisons(text, mentions, calendar))


@cache
def _cues(kind: Literal["forward", "hindsight", "past"]) -> re.Pattern[str]:
    lexicon = words()
    phrases = {"forward": lexicon.forward, "hindsight": lexicon.hindsight, "past": lexicon.past}[kind]
    return re.compile(rf"(?<!\w){either(phrases)}(?!\w)", re.IGNORECASE)
