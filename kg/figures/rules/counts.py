"""Numbers of things, with or without a scale word, and small ones in words."""

from __future__ import annotations

import re

from kg.figures.found import Found, tie
from kg.figures.lexicon import numbers
from kg.figures.numerals import Numeral

_YEAR_FIRST, _YEAR_LAST = 1900, 2099
_LONGEST_BARE = 6  # digits without a comma beyond these are of a telephone or an account
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z'’&.-]*)\s{1,3}\Z")
_NOUN_AFTER = re.compile(
    r"[\s-]{1,3}((?:[a-z][a-z-]*\s+){0,3}?)([a-z-]*[a-rtv-z]s|people|aircraft|men|women|children)(?![A-Za-z])"
)
_SMALL = 10
_NAMED_AFTER = re.compile(
    r"(?:\s*(?:,|and|or)\s*\d+)*\s+(?:series|generation|edition|platform)\b|\s+(?:[A-Z][A-Za-z-]*\s+){0,2}(?:Festival|Carnival|Awards?|Act|Agreement)\b"
)
_TALK_WORDS = 3
LONE = "lone"


def count(text: str, numeral: Numeral) -> Found | None:
    """A number with a scale word: people, views, parameters, or money whose currency was said before."""
    if numeral.scale == 1 or numeral.value is None:
        return None
    return tie(numeral, numeral.end, "count", "count")


def vague_count(text: str, numeral: Numeral) -> Found | None:
    """ "Hundreds of millions", "several hundred"."""
    if numeral.value is not None or numeral.scale == 1:
        return None
    surface = text[numeral.start : numeral.end]
    end = numeral.start + len(re.sub(r"\s+of\Z", "", surface))
    return tie(numeral, end, "count", "vague")


def number(text: str, numeral: Numeral) -> Found | None:
    """A bare number in digits that is neither a year nor part of a name."""
    if numeral.words and (numeral.value is None or numeral.value < _SMALL or numeral.bound):
        return None
    value = numeral.value or 0
    plain = not (numeral.words or numeral.grouped or numeral.decimals)
    if plain and (_YEAR_FIRST <= value <= _YEAR_LAST or numeral.end - numeral.start > _LONGEST_BARE):
        return None
    if _labelled(text, numeral) or _NAMED_AFTER.match(text, numeral.end):
        return None
    if value < _SMALL and numbers().talk.intersection(
        re.findall(r"\s+([a-z-]+)", text[numeral.end : numeral.end + 24])[:_TALK_WORDS]
    ):
        return _bare(numeral, LONE)
    return _bare(numeral, "number")


def small_count(text: str, numeral: Numeral) -> Found | None:
    """A number below ten in words before a plural noun ("two new models"); a couple likewise."""
    if not numeral.words or numeral.value is None or not 2 <= numeral.value < _SMALL or numeral.decimals:
        return None
    after = _NOUN_AFTER.match(text, numeral.end)
    if after is None or _labelled(text, numeral):
        return None
    words = [*after[1].split(), after[2]]
    if any(word in numbers().talk or word in numbers().talk_stops for word in words):
        return None
    return _bare(numeral, "small_count")


def lone(_text: str, numeral: Numeral) -> Found | None:
    """A small number in words that may borrow a unit from its neighbour ("two to three points") and else is none."""
    return _bare(numeral, LONE) if numeral.words and numeral.value is not None and numeral.scale == 1 else None


def _bare(numeral: Numeral, rule: str) -> Found:
    return Found(
        numeral.start, numeral.end, numeral.value, "count", rule, bare=True, signed=numeral.signed, bound=numeral.bound
    )


def _labelled(text: str, numeral: Numeral) -> bool:
    """Whether the word before makes the number a name or a label ("Windows 11", "slide 5")."""
    before = _WORD_BEFORE.search(text, max(0, numeral.start - 30), numeral.start)
    if before is None:
        return False
    word = before[1].strip(".'’-")
    if word.lower() in numbers().labels:
        return True
    if word in numbers().designated:
        after = _NOUN_AFTER.match(text, numeral.end)
        if after is None or not numbers().talk_stops.isdisjoint(after[1].split()):
            return True
    return word != word.lower() and word not in numbers().not_names and (not numeral.grouped or len(word) < _SMALL)
