"""Words as names are made of: "FAW-Volkswagen", "AT&T", "Alibaba.com", "L'Oréal" are one each."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(
    r"[\u3400-\u9fff]+"
    r"|(?:[^\W_\u3400-\u9fff](?:[^\W_\u3400-\u9fff]|[&'’°](?=[^\W_])|[.](?=[^\W\d_](?!\s*[A-Z][a-z]))|[.](?=\d)|(?<=[A-Z]):(?=\d)|[-‑/](?=[^\W_]))*)"
    r"(?:\+(?![\w]))?"
)
_TIME = re.compile(
    r"(?:RMB|USD|HKD|NT|EUR|US)\$?\d[\d.,]*|(?:FY|CY|Q|H)'?\d{1,4}|\dQ\d{0,4}|\dH\d{0,4}|[1-5]Q\d\d|\dst|\dnd|\drd|\dth|\d+[KMB]"
)


class Word(NamedTuple):
    """`text` at `start` to `end`; `gap` is what stands between the word before and this one. `capital` tells what
    looks like part of a name: "Kling", "UAX", "iPhone", "eScan", but not "AI-driven" or "I'm"."""

    text: str
    start: int
    end: int
    gap: str
    possessive: bool
    lower: str
    capital: bool


def split_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a text; starts and ends count from `offset`; the possessive's 's is outside its word."""
    words: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        surface, start = match.group(), match.start()
        possessive = len(surface) > 2 and surface[-2] in "'’" and surface[-1] in "sS"
        bare = surface[:-2] if possessive else surface
        gap = text[before:start]
        end = offset + start + len(bare)
        words.append(
            Word(bare, offset + start, end, gap, possessive, bare.lower().replace("’", "'"), _is_capital(bare))
        )
        before = match.end()
    return tuple(words)


def _is_capital(text: str) -> bool:
    if text.islower() or text.startswith(("I'", "I’")) or (not text.isalpha() and _TIME.fullmatch(text)):
        return False
    if "-" in text:
        last = text.rsplit("-", 1)[-1]
        if len(last) > 2 and last.islower():
            return False
    return text[0].isupper() or any(map(str.isupper, text[1:3]))
