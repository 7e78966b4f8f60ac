"""What looks like a figure and is none."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.tokens import Span as TokenSpan

from kg.figures import Quantity, find_quantities
from kg.reading.document import Role, Section, Speaker, Turn
from kg.text import Sentence

_TURN = Turn(0, 0, 0, Speaker(None, Role.AUTHOR), Section.SUMMARY)


def figures(text: str, start: int = 0) -> tuple[Quantity, ...]:
    sentence = Sentence(0, _TURN, start, start + len(text), text, cast(TokenSpan, None), 0)
    return find_quantities(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "In fiscal 2025, FY25, '24, Q3, 3Q, H1 and the second quarter.",
        "From September 30, 2024 to the 18th, on 10/31/2025 and the 30th of June.",
        "At 8 a.m., 5:30 PM and 9:00.",
        "In 2024 and 2025, in the 1990s, in twenty twenty-five, in two thousand twenty four.",
        "Call (888) 203-1112 with passcode 7654321, then press star 1.",
        "Our 88VIP, Lark AI 1.5, MI300X, Windows 11, 5G, A14, N2, 3D and B2B names.",
        "Under ISO 9001, Form 20-F, 401(k), IFRS 16, 10-K and COVID-19.",
        "During the 618 and the 818 Shopping Festival, open 24/7.",
        "The Boeing 787-9 and the 777-300 fleet.",
        "See slides 21, 23 and 25, page 12 and question 2.",
        "It is one of the best, number one from day one, a one-time thing.",
        "I have two things and 2 quick questions.",
        "From the Phase 2b/2a study to Phase 1b.",
        "Our 15 by 35 plan, within our own 4 walls, for the top 15 out of 25 clients.",
        "The new system 6,000 and the series 300 ship.",
        "At Level 4, Phase 3, Tier 1 and Series B.",
        "For K-12 schools, K-9 and the S&P 500.",
        "The nine months ended September and the trailing 12 months.",
        "A third party asked a second question on the third quarter.",
        "NYSE: 1024 and 9988.HK, see [12] and https://example.org/2024/31.",
        "1. First, thank you.",
        "Nobody said a number here.",
    ],
)
def test_none(text: str) -> None:
    assert [text[q.start : q.end] for q in figures(text)] == []


@pytest.mark.parametrize(
    "text", ["618 million people", "2,024 stores", "$2000", "May was up 5%", "3M users and 787 new routes"]
)
def test_amounts_that_look_like_names_stay(text: str) -> None:
    assert figures(text)
