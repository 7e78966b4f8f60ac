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
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


class Word(NamedTuple):
    """`text` at `start` to `end`; `gap` is what stands between the word before and this one."""

    text: str
    start: int
    end: int
    gap: str
    possessive: bool = False

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Looks like part of a name: "Kling", "UAX", "iPhone", "eScan", but not "AI-driven" or "I'm"."""
        text = self.text
        if self.lower.startswith(("i'", "i’")) or _TIME.fullmatch(text):
            return False
        if "-" in text and text.rsplit("-", 1)[-1].islower() and len(text.rsplit("-", 1)[-1]) > 2:
            return False
        return text[0].isupper() or any(c.isupper() for c in text[1:3])


def split_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a text; starts and ends count from `offset`; the possessive's 's is outside its word."""
    words: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        surface = match.group()
        owner = _POSSESSIVE.search(surface) if len(surface) > 2 else None
        bare = surface[: owner.start()] if owner else surface
        words.append(
            Word(
                bare,
                offset + match.start(),
                offset + match.start() + len(bare),
                text[before : match.start()],
                owner is not None,
            )
        )
        before = match.end()
    return tuple(words)
