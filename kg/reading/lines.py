"""The lines of a text with their places, blank ones left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\f\v\u2028\u2029\x85]+")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\u2028\u2029\x85]")
_SPACED = re.compile(r"(?:\S (?=\S(?: |$)))*\S(?:  +(?:\S (?=\S(?: |$)))*\S)*")


@dataclass(frozen=True, slots=True)
class Line:
    """`text` is the line without white space at its ends and stands at `start` to `end`; `gap` counts the line
    ends before it: 1 follows at once, 2 leaves a blank line between; `width` is its length with its indent."""

    start: int
    end: int
    text: str
    gap: int


def lines_of(text: str) -> list[Line]:
    lines: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        content = match.group().strip(" \t\xa0\ufeff\u3000")
        if not content:
            continue
        start = match.start() + match.group().index(content)
        gap = len(_BREAK.findall(text, last, start)) if lines else 2
        lines.append(Line(start, start + len(content), content, gap))
        last = start + len(content)
    return lines


def heading(text: str) -> str:
    """A heading as compared: spaced letters joined, "P R E S E N T A T I O N" is "presentation"."""
    if len(text) > 6 and text[1] == " " and _SPACED.fullmatch(text):
        text = " ".join(part.replace(" ", "") for part in re.split("  +", text))
    return re.sub(r"\s+", " ", text).strip(" *#_").casefold()
