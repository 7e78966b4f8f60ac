"""Where the sentences of a stretch begin and end: roughly, and enough to see who hands over to whom."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r"(?<=[.!?。！？…])[\"”’)\]]*[ \t\xa0]+(?=[\"“(\[]?[^\W_a-zß-ÿ])|(?<=[。！？])(?=\S)|\s*\n+\s*|(?<=\])\s*(?=[A-Z])"
)
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:Mr|Ms|Mrs|Dr|Prof|Inc|Ltd|Co|Corp|St|vs|No|Jr|Sr|[A-Z](?:\.[A-Z])*)\.$")


def sentences_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences of `text[start:end]`, white space between them left out."""
    spans: list[tuple[int, int]] = []
    at = start
    for match in _BREAK.finditer(text, start, end):
        if match.start() <= at:
            at = max(at, match.end()) if not text[at : match.end()].strip() else at
            continue
        if "\n" not in match.group() and _ABBREVIATED.search(text[max(at, match.start() - 8) : match.start()]):
            continue
        spans.append((at, match.start()))
        at = match.end()
    if text[at:end].strip():
        spans.append((at, end))
    return spans
