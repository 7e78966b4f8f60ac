"""Runs of capitals that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.names.vocabulary import first_names, head_of, is_common, places, words
from kg.names.word import Word

_COUNTED = re.compile(r"[IVX]+[ab]?(?:/[IVX]+[ab]?)?|\d{1,3}[A-Za-z]?")
_CONNECTORS = {"of", "for", "&", "and", "de", "by"}
_OFFICE_OPENINGS = {
    "chief",
    "vice",
    "senior",
    "executive",
    "ceo",
    "cfo",
    "coo",
    "cto",
    "chairman",
    "chairwoman",
    "president",
    "evp",
    "svp",
}
_MONEY = {
    "income",
    "earnings",
    "ebitda",
    "ebita",
    "revenue",
    "revenues",
    "margin",
    "gaap",
    "non-gaap",
    "eps",
    "expense",
    "expenses",
    "storm",
}
_SCALES = {
    "million",
    "billion",
    "trillion",
    "thousand",
    "hundred",
    "percent",
    "basis",
    "percentage",
    "points",
    "bps",
    "and",
    "to",
    "or",
    "times",
    "x",
    "years",
    "months",
    "quarters",
    "days",
    "hours",
    "minutes",
    "%",
}


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` (inclusive) of a sentence, capitals and what joins them. `opens` tells that a
    sentence or a clause opens with them, so that the first capital may mean nothing."""

    first: int
    last: int
    opens: bool


def runs(sentence: Sequence[Word], closed: frozenset[int]) -> Iterator[Run]:
    """Runs of capitals outside the words in `closed`, bare of what no name begins or ends with."""
    if shouting(sentence):
        return
    index = 0
    while index < len(sentence):
        if index in closed or not sentence[index].capital:
            index += 1
            continue
        last = index
        while not sentence[last].possessive and (following := _next(sentence, last, closed)) is not None:
            last = following
        run = _trimmed(sentence, index, last)
        if run is not None:
            yield run
        index = last + 1


def shouting(sentence: Sequence[Word]) -> bool:
    """Whether it is a heading, in which capitals mean nothing."""
    long = [word for word in sentence if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) >= 4 and sum(word.capital for word in long) > 0.8 * len(long)


def opening(sentence: Sequence[Word], index: int) -> bool:
    """Whether a capital at this word is due to its place."""
    gap = sentence[index].gap
    return index == 0 or any(mark in gap for mark in '.:;!?"“[(—–') or gap.strip().startswith("-")


def _next(sentence: Sequence[Word], at: int, closed: frozenset[int]) -> int | None:
    index = at + 1
    if index >= len(sentence) or index in closed:
        return None
    word = sentence[index]
    if word.gap.strip() not in {"", "&"}:
        return None
    if word.capital or (word.text[0].isdigit() and _numbers_a_version(sentence, index)):
        return index
    after = index + 1
    if after >= len(sentence) or after in closed or sentence[after].gap.strip() or not sentence[after].capital:
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
    return after.lower not in _SCALES and not after.gap.strip().startswith("%") and not grouped


def _trimmed(sentence: Sequence[Word], first: int, last: int) -> Run | None:
    opens = opening(sentence, first)
    while first <= last and (step := _empty_opening(sentence, first, last, opens)):
        first, opens = first + step, False
    while last >= first and _empty_ending(sentence[last], last == first):
        last -= 1
    if first > last:
        return None
    lowers = [sentence[i].lower.rstrip(".") for i in range(first, last + 1)]
    if _MONEY & set(lowers):
        return None
    if {"financial", "results", "earnings"} & set(lowers) and {"results", "call", "conference"} & set(lowers):
        return None
    if _nameless(lowers) or (first == last and opens and is_common(lowers[0])):
        return None
    head = head_of(lowers[-1])
    if head is not None and head.kind == "event" and first and _is_number(sentence, first):
        first, opens = first - 1, False
    return Run(first, last, opens)


def _nameless(lowers: Sequence[str]) -> bool:
    """Whether a run is a place, an office, a matter of finance or law, or somebody's name."""
    known = words()
    text = " ".join(lowers)
    if text in places() or text in known.generic or any(lower in known.honorifics for lower in lowers):
        return True
    if len(lowers) == 1 and lowers[0] in first_names():
        return True
    nothing = known.generic | known.months | known.function | places()
    if all(lower in nothing or lower[0].isdigit() for lower in lowers):
        return True
    return lowers[-1] in known.offices | known.empty_heads or lowers[0] in _OFFICE_OPENINGS


def _is_number(sentence: Sequence[Word], first: int) -> bool:
    """ "818 Shopping Festival"."""
    return not sentence[first].gap.strip() and sentence[first - 1].text[0].isdigit()


def _empty_ending(word: Word, alone: bool) -> bool:
    known = words()
    lower = word.lower
    if lower in known.function or lower in known.months or (alone and word.text[0].isdigit()):
        return True
    return lower in known.tails and not alone


def _empty_opening(sentence: Sequence[Word], first: int, last: int, opens: bool) -> int:
    """How many words from the first on are no part of a name: "Additionally", "Phase III"."""
    lower = sentence[first].lower
    known = words()
    if lower in known.numbered and first < last and _COUNTED.fullmatch(sentence[first + 1].text):
        return 2
    if lower in known.function | known.months or lower in {"gen", "generation"}:
        return 1
    return int(opens and is_common(lower) and lower.endswith("ly"))
