"""Safe harbour and other words of form, told from what management says of the business."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.reading.document import Section
from kg.reading.sentences import sentences_in
from kg.reading.words import any_of, pattern

_FIGURE = re.compile(
    r"[$€£¥]\s?\d|\d\s?%|\b(?:RMB|USD|EUR|CNY|HKD)\s?\d|\d (?:million|billion|basis points)", re.IGNORECASE
)


def boilerplate_in(text: str, start: int, end: int, section: Section) -> Iterator[tuple[int, int, Section]]:
    """The stretch in parts: runs of sentences of form (a plain sentence between two of them goes along) and the rest.

    A sentence with a figure is never of form.
    """
    sentences = sentences_in(text, start, end)
    marks = [_of_form(text[first:last]) for first, last in sentences]
    runs = _runs(marks)
    runs = [run for run in runs if _counts(text, sentences, run)]
    if not runs:
        yield start, end, section
        return
    at = 0
    for first, last in runs:
        if first > at:
            yield sentences[at][0], sentences[first - 1][1], section
        yield sentences[first][0], sentences[last - 1][1], Section.BOILERPLATE
        at = last
    if at < len(sentences):
        yield sentences[at][0], sentences[-1][1], section


def _of_form(sentence: str) -> int:
    """2 a sentence of form, 0 one with figures, 1 any other."""
    if _FIGURE.search(sentence):
        return 0
    return 2 if any_of("boilerplate").search(sentence) else 1


def _runs(marks: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, mark in enumerate(marks):
        if mark != 2:
            continue
        if runs and index - runs[-1][1] <= 1 and all(marks[between] for between in range(runs[-1][1], index)):
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _counts(text: str, sentences: list[tuple[int, int]], run: tuple[int, int]) -> bool:
    first, last = run
    words = text[sentences[first][0] : sentences[last - 1][1]]
    return last - first > 1 or bool(pattern("boilerplate_opens").search(words))
