"""The words a relation rests on."""

from __future__ import annotations

import re

_LONG = 400


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence to quote for what stands at `start` to `end` of it: all of it, or where it is very long
    the clauses around, cut at commas and semicolons."""
    if len(text) <= _LONG:
        return 0, len(text)
    cuts = [0, *(m.end() for m in re.finditer(r"[,;:]\s+", text)), len(text)]
    first = max((c for c in cuts if c <= max(0, start - 60)), default=0)
    last = min((c for c in cuts if c >= min(len(text), end + 60)), default=len(text))
    if last - first > _LONG:
        first, last = max(first, start - _LONG // 2), min(last, end + _LONG // 2)
        first = start - len(text[first:start].split(" ", 1)[-1]) if first else first
        last = end + len(text[end:last].rsplit(" ", 1)[0])
    piece = text[first:last]
    return first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip(" ,;:"))
