"""Lines that a page broke, joined so that a sentence reads through; what nobody says, left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise

from kg.reading.lines import Line
from kg.text import Reading
from kg.text.reading import Piece

_ENDS = re.compile(r"[.!?:;。！？][\"”'’)\]]*$")
_ENDS_ABBREVIATED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|St|vs|U\.S|Inc|approx|No)\.$")
_OPENS_LOWER = re.compile(r"[a-zß-ÿ(\d$€£]|[a-z]")


def wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines break in mid-sentence: of those wide enough, a quarter ends open before a small letter."""
    wide = [(one, two) for one, two in pairwise(lines) if len(one.text) > 40]
    if len(wide) < 12 or max(len(line.text) for line in lines) > 1500:
        return False
    broken = sum(not _ENDS.search(one.text) and bool(_OPENS_LOWER.match(two.text)) for one, two in wide)
    return broken > 0.25 * len(wide)


def relay(
    reading: Reading, lines: Sequence[Line], skip: set[int], apart: set[int]
) -> tuple[Reading, Callable[[int], int]]:
    """A reading without the lines in `skip`, broken lines joined, and where a place of the old text stands in the new.

    `apart` are lines that are never joined with their neighbours (names, headings). Every joint stands for all
    that was left out between its two lines.
    """
    kept = [index for index in range(len(lines)) if index not in skip]
    broken = wrapped([lines[index] for index in kept])
    width = sorted(len(lines[index].text) for index in kept)[int(0.9 * len(kept))] if kept else 0
    doubled = broken and _doubled([lines[index] for index in kept])
    pieces: list[Piece] = []
    olds: list[int] = []
    news: list[int] = []
    length = 0
    before: int | None = None
    for index in kept:
        line = lines[index]
        if before is not None:
            one = lines[before]
            joint = reading.text[one.end : line.start]
            if broken and not ({before, index} & apart) and _joined(one, line, width, doubled, index - before > 1):
                joint = "" if re.search(r"\w[-‐]$", one.text) else " "
            elif index - before > 1:
                joint = "\n\n"
            if joint:
                pieces.append(Piece(joint, one.end, line.start))
                length += len(joint)
        pieces.append(Piece(line.text, line.start, line.end))
        olds.append(line.start)
        news.append(length)
        length += len(line.text)
        before = index

    def moved(place: int) -> int:
        at = bisect_right(olds, place) - 1
        return news[at] + min(place - olds[at], len(pieces_text[at])) if at >= 0 else 0

    pieces_text = [lines[index].text for index in kept]
    return reading.rewrite(pieces), moved


def _doubled(lines: Sequence[Line]) -> bool:
    """Whether the page puts a blank line after every line."""
    return sum(line.gap > 1 for line in lines) > 0.8 * len(lines)


def _joined(one: Line, two: Line, width: int, doubled: bool, page: bool) -> bool:
    ends = bool(_ENDS.search(one.text)) and not _ENDS_ABBREVIATED.search(one.text)
    if not ends:
        return len(one.text) > 0.5 * width or bool(_OPENS_LOWER.match(two.text))
    if page or doubled or two.gap > 1:
        return len(one.text) > 0.9 * width and (page or doubled)
    return len(one.text) > 0.75 * width
