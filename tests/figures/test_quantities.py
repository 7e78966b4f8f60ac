"""What a sentence's figures are, one sentence a case."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.tokens import Span as TokenSpan

from kg.figures import Quantity, find_quantities
from kg.reading.document import Role, Section, Speaker, Turn
from kg.text import Sentence

_TURN = Turn(0, 0, 0, Speaker(None, Role.AUTHOR), Section.SUMMARY)


def figures(text: str) -> tuple[Quantity, ...]:
    return find_quantities(Sentence(0, _TURN, 0, len(text), text, cast(TokenSpan, None), 0))


@pytest.mark.parametrize(
    ("text", "surface", "value", "high", "unit"),
    [
        ("Revenue was RMB 31.1 billion.", "RMB 31.1 billion", 31.1e9, None, "CNY"),
        ("We sold for RMB $165 billion.", "RMB $165 billion", 165e9, None, "CNY"),
        ("It cost $7 point 4 billion.", "$7 point 4 billion", 7.4e9, None, "USD"),
        ("It was 28. 5 billion yuan.", "28. 5 billion yuan", 28.5e9, None, "CNY"),
        ("Margin of 42.5% to 43.5%.", "42.5% to 43.5%", 42.5, 43.5, "%"),
        ("Up 260 basis points.", "260 basis points", 2.6, None, "pp"),
        ("Orders rose tenfold.", "tenfold", 10, None, "x"),
    ],
)
def test_one_figure(text: str, surface: str, value: float, high: float | None, unit: str) -> None:
    (found,) = figures(text)
    assert (text[found.start : found.end], found.value, found.high, found.unit) == (surface, value, high, unit)
