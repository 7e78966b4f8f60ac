"""What of a run of capitals is a name: articles and metrics around it go; no place, office or matter of finance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.names.vocabulary import first_names, head_of, is_common, places, words
from kg.names.word import Word

_COUNTED = re.compile(r"[IVX]+[ab]?(?:/[IVX]+[ab]?)?|\d{1,3}[A-Za-z]?")


def opening(sentence: Sequence[Word], index: int) -> bool:
    """Whether a capital at this word is due to its place."""
    gap = sentence[index].gap
    return index == 0 or any(mark in gap for mark in '.:;!?"“[(—–') or gap.strip().startswith("-")


def trimmed(sentence: Sequence[Word], first: int, last: int) -> tuple[int, int, bool] | None:
    """First and last word of the name in a run, and whether a sentence or clause opens with it; None where the run
    names nothing."""
    opens = opening(sentence, first)
    while first <= last and (step := _empty_opening(sentence, first, last, opens)):
        first, opens = first + step, False
    while last >= first and _empty_ending(sentence[last], last == first):
        last -= 1
    if first > last:
        return None
    lowers = [sentence[i].lower.rstrip(".") for i in range(first, last + 1)]
    if words().money & set(lowers):
        return None
    if {"financial", "results", "earnings"} & set(lowers) and {"results", "call", "conference"} & set(lowers):
        return None
    if _nameless(lowers) or (first == last and opens and is_common(lowers[0])):
        return None
    head = head_of(lowers[-1])
    if head is not None and head.kind == "event" and first and _is_number(sentence, first):
        first, opens = first - 1, False
    return first, last, opens


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
    return lowers[-1] in known.offices | known.empty_heads or lowers[0] in words().office_openings


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
