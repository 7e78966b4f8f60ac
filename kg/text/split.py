"""A document's turns as sentences with tokens.

Machine transcripts put full stops into numbers ("28. 5 billion") and after titles, and publishers put bullets and
footnote marks into lines, so the boundaries are found on the text and the tokens are cut to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.errors import EvidenceError
from kg.text.sentence import Sentence
from kg.text.words import words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

    from kg.reading.document import Document


def split(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of every turn, in the order of the text; no sentence crosses a paragraph or a turn."""
    pipeline = tokenizer()
    out: list[Sentence] = []
    for turn in document.turns:
        said = document.text[turn.start : turn.end]
        doc = pipeline.make_doc(said)
        for start, end in sentence_spans(said):
            out.append(
                Sentence(
                    index=len(out),
                    turn=turn,
                    start=turn.start + start,
                    end=turn.start + end,
                    text=said[start:end],
                    tokens=_tokens(doc, start, end),
                    origin=turn.start,
                )
            )
    return tuple(out)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of `text`, without the white space around it.

    >>> list(sentence_spans("Revenue was RMB28. 5 billion. It grew."))
    [(0, 29), (30, 38)]
    """
    begin = 0
    for end, resume in _boundaries(text):
        yield from _stripped(text, begin, end)
        begin = resume
    yield from _stripped(text, begin, len(text))


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence ends, and where the next begins."""
    for match in _BREAK.finditer(text):
        if match["stop"] is None:
            yield match.start(), match.end()
        elif _ends_sentence(text, match):
            yield match.start("gap"), match.end()


# A paragraph's end; a bullet after a footnote mark; or closing punctuation, perhaps with quotes and footnote marks.
_BREAK = re.compile(
    r"\s*\n\s*"
    r"|(?<=\])\s+[-•–]\s+"
    r"|(?P<stop>[.!?。！？]+)[\"'”’)\]]*(?:\[\d+\])*(?P<gap>\s+)"
)
_LAST_WORD = re.compile(r"[\w.&'’-]+$")
_SPLIT_NUMBER = re.compile(r"\d{1,2}(?:%|\s*(?:per ?cent|points?|billion|million|trillion|thousand)\b)", re.IGNORECASE)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start("stop")][-24:], text[match.end() : match.end() + 24]
    if match["stop"] != ".":
        return True
    if before[-1:].isdigit() and after[:1].isdigit():
        return not _SPLIT_NUMBER.match(after)
    word = _LAST_WORD.search(before)
    if word is None:
        return True
    last = word[0].lower()
    if last in words().abbreviations:
        return last in _CAN_CLOSE and after[:1].isupper() and (last not in PLACES or _opens(after))
    if (len(last) == 1 and last.isalpha()) or re.fullmatch(r"(?:\w\.)+\w", last):
        return False
    return not after[:1].islower() or len(last) > 3


def _opens(after: str) -> bool:
    """Whether a sentence opens with these words, and no name goes on: "in the U.S. The", not "U.S. Treasury"."""
    closed, first = words(), re.split(r"[\s,]", after.lower(), maxsplit=1)[0]
    return (
        first in closed.determiners | closed.pronouns | closed.prepositions | closed.coordinators | closed.subordinators
    )


# Abbreviations of places, which names go on from.
PLACES = frozenset({"u.s", "u.k", "e.u"})
# Abbreviations that may stand last in a sentence.
_CAN_CLOSE = frozenset(
    {"inc", "corp", "ltd", "co", "etc", "a.m", "p.m", "u.s", "u.k", "e.u", "plc", "jr", "sr", "bn", "mn"}
)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    said = text[start:end]
    left = len(said) - len(said.lstrip())
    right = len(said.rstrip())
    if right > left:
        yield start + left, start + right


def _tokens(doc: Doc, start: int, end: int) -> TokenSpan:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise EvidenceError(f"no tokens at {start} to {end}")
    return span


@cache
def tokenizer() -> Language:
    """spaCy's blank English pipeline: the one tokenizer that every stage shares."""
    from spacy.lang.en import English

    return English()
