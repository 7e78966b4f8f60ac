"""One sentence of a turn, with its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

    from kg.reading.document import Turn


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is `document.text[start:end]`; `tokens[i].idx` counts from `origin`, so a token stands at
    `origin + token.idx` of `document.text`. `index` numbers the sentences of the document."""

    index: int
    turn: Turn
    start: int
    end: int
    text: str
    tokens: TokenSpan
    origin: int
