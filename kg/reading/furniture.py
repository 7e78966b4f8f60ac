"""Lines of a page that nobody says: running heads, page numbers, notices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kg.reading.lines import Line, heading
from kg.reading.profile import whole_line

_RUNNING = re.compile(r"\b(?:19|20)\d\d\b|©|www\.|https?:|\bpage \d|\d+/\d+$|copyright", re.IGNORECASE)
_HEAD = re.compile(r"\[\d+\]|[:：]\s|\d{1,2}:\d\d:\d\d|^(?:spk|speaker)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}")


def furniture(lines: Sequence[Line]) -> set[int]:
    """The indices of running heads (the same line, its numbers aside, thrice or more), page numbers, notices, rules."""
    masks = [re.sub(r"\d+", "#", line.text) if 6 <= len(line.text) <= 220 else "" for line in lines]
    counts = Counter(masks)
    found: set[int] = set()
    numbers = [index for index, line in enumerate(lines) if _NUMBER.fullmatch(line.text)]
    for index, line in enumerate(lines):
        if len(line.text) > 260 or _NUMBER.fullmatch(line.text):
            continue
        repeated = masks[index] != "" and counts[masks[index]] >= 3
        if whole_line("furniture", "").fullmatch(line.text) or (repeated and _runs(line.text)):
            found.add(index)
    if _ascending([int(lines[index].text) for index in numbers]):
        found.update(numbers)
    return found


def _runs(text: str) -> bool:
    if text.endswith((".", "?", "!")) and "©" not in text:
        return False
    return bool(_RUNNING.search(text)) and not _HEAD.search(heading(text))


def _ascending(numbers: Sequence[int]) -> bool:
    """Page numbers go up by one, mostly."""
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    return len(numbers) >= 3 and steps >= 0.6 * (len(numbers) - 1)
