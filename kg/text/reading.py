"""A readable text laid over a source text that is never changed.

A source may be JSON with escapes, HTML with entities, or lines hard-wrapped with page headers in the middle of
sentences. A reading leaves out, joins and unescapes, and still knows for each of its characters where it stands in
the source, so that every quote can be given verbatim.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kg.text.span import Span


class Piece(NamedTuple):
    """Some readable text and the span of the source it stands for."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` to read, and for each of its characters the first and the one-past-last code point in `source`."""

    source: str
    text: str
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    @classmethod
    def whole(cls, source: str) -> Reading:
        """The source as it stands."""
        return cls(source, source, tuple(range(len(source))), tuple(range(1, len(source) + 1)))

    @classmethod
    def of(cls, source: str, pieces: Iterable[Piece]) -> Reading:
        """The pieces one after the other; a piece as long as its span is aligned character by character.

        A piece of another length (an escape, an entity, a joint) stands for its span as a whole.
        """
        return cls.whole(source).rewrite(pieces)

    def rewrite(self, pieces: Iterable[Piece]) -> Reading:
        """A reading of this reading: the pieces' spans count in `self.text`, the result's in `self.source`."""
        texts: list[str] = []
        firsts: list[int] = []
        lasts: list[int] = []
        for text, start, end in pieces:
            texts.append(text)
            if len(text) == end - start:
                firsts.extend(self.firsts[start:end])
                lasts.extend(self.lasts[start:end])
            else:
                firsts.extend([self._first(start)] * len(text))
                lasts.extend([self._last(start, end)] * len(text))
        return Reading(self.source, "".join(texts), tuple(firsts), tuple(lasts))

    def _first(self, index: int) -> int:
        return self.firsts[index] if index < len(self.firsts) else len(self.source)

    def _last(self, first: int, last: int) -> int:
        return self.lasts[last - 1] if last > first else self._first(first)

    def place(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the source; raises ValueError for an empty span."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text at {start} to {end}")
        return Span(self.firsts[start], self.lasts[end - 1])

    def quote(self, start: int, end: int) -> str:
        """The source's own words for `text[start:end]`."""
        place = self.place(start, end)
        return self.source[place.start : place.end]
