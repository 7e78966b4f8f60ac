"""Runs of capitals that may be names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.names.trim import trimmed
from kg.names.vocabulary import is_common, places, words
from kg.names.word import Word

_CONNECTORS = {"of", "for", "&", "and", "de", "by"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` (inclusive) of a sentence, capitals and what joins them. `opens` tells that a
    sentence or a clause opens with them, so that the first capital may mean nothing."""

    first: int
    last: int
    opens: bool


def runs(sentence: Sequence[Word]) -> Iterator[Run]:
    """Runs of capitals, bare of what no name begins or ends with."""
    if shouting(sentence):
        return
    index = 0
    while index < len(sentence):
        if not sentence[index].capital:
            index += 1
            continue
        last = index
        while not sentence[last].possessive and (following := _next(sentence, last)) is not None:
            last = following
        kept = trimmed(sentence, index, last)
        if kept is not None:
            yield Run(*kept)
        index = last + 1


def shouting(sentence: Sequence[Word]) -> bool:
    """Whether it is a heading, in which capitals mean nothing."""
    long = [word for word in sentence if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) >= 4 and sum(word.capital for word in long) > 0.8 * len(long)


def _next(sentence: Sequence[Word], at: int) -> int | None:
    index = at + 1
    if index >= len(sentence):
        return None
    word = sentence[index]
    if word.gap.strip() not in {"", "&"}:
        return None
    if word.capital or (word.text[0].isdigit() and _numbers_a_version(sentence, index)):
        return index
    after = index + 1
    if after >= len(sentence) or sentence[after].gap.strip() or not sentence[after].capital:
        return None
    if word.lower not in _CONNECTORS or not _joins(sentence, at, after):
        return None
    return after


def _joins(sentence: Sequence[Word], at: int, after: int) -> bool:
    """Whether a small word between two capitals is inside one name: "Bank of America", "Cloud for Retail"."""
    known = words()
    left, right = sentence[at].lower, sentence[after].lower
    if left in known.function | known.offices | known.generic | known.months or right in known.function:
        return False
    if sentence[at + 1].lower == "and":
        title = at >= 2 and sentence[at - 1].lower == "of" and sentence[at - 2].capital
        return title and is_common(left) and is_common(right)
    return right not in places() and not _is_time(right)


def _is_time(lower: str) -> bool:
    return lower in words().months or lower in words().generic


def _numbers_a_version(sentence: Sequence[Word], index: int) -> bool:
    before, word = sentence[index - 1], sentence[index]
    if (
        before.lower in words().function
        or before.lower in words().months
        or before.lower in words().generic - {"ai", "llm"}
    ):
        return False
    if word.text[-1] == "%" or (word.text.isdigit() and (len(word.text) == 4 and word.text[:2] in {"19", "20"})):
        return False
    after = sentence[index + 1] if index + 1 < len(sentence) else None
    if after is None:
        return True
    grouped = after.gap == "," and after.text[0].isdigit()
    return after.lower not in words().scales and not after.gap.strip().startswith("%") and not grouped
