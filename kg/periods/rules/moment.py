"""What a rule about time knows and gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.periods import words
from kg.periods.calendar import Calendar
from kg.periods.period import Period


@dataclass(frozen=True, slots=True)
class Setting:
    """The sentence's text and the calendar; where it has words of the time to come and of the time past."""

    text: str
    calendar: Calendar
    ahead: tuple[int, ...] = ()
    behind: tuple[int, ...] = ()

    def forward(self, place: int) -> bool:
        """Whether the words nearest to a place speak of the time to come."""
        if not self.ahead:
            return False
        nearest_past = min((abs(place - cue) for cue in self.behind), default=None)
        return nearest_past is None or min(abs(place - cue) for cue in self.ahead) <= nearest_past

    def announces_base(self, start: int) -> bool:
        """Whether what stands at `start` is what something is compared with: "up from Q3"."""
        return bool(words.base_before().search(self.text[max(0, start - 30) : start]))

    def matches(self, template: str) -> Iterator[re.Match[str]]:
        """The places of the text that fit the template, see `kg.periods.words.pattern`."""
        return words.pattern(template).finditer(self.text)


class Found(NamedTuple):
    """`text[start:end]` of a sentence names `period`."""

    start: int
    end: int
    period: Period
    instant: bool = False


Rule = Callable[[Setting], Iterator[Found]]


def found(match: re.Match[str], period: Period | None, instant: bool = False) -> Iterator[Found]:
    """One Found, or none without a period."""
    if period is not None:
        yield Found(match.start(), match.end(), period, instant)


def stated_year(match: re.Match[str]) -> tuple[int, bool] | None:
    """The year a `{year}` of the template found, and whether the words make it a calendar year."""
    surface = match["year"] or match["short"]
    if not surface:
        return None
    return words.year(surface), (match["era"] or "").lower().startswith(("c",))
