"""Whatever the text: nothing crashes, places are in range and in order, time grows with length."""

from __future__ import annotations

import time
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Span as TokenSpan

from kg.figures import find_quantities
from kg.reading.document import Role, Section, Speaker, Turn
from kg.text import Sentence

_TURN = Turn(0, 0, 0, Speaker(None, Role.AUTHOR), Section.SUMMARY)
_WORDS = """
$ 5 12 1.2 1,234 0 % percent points basis to and or from between plus minus - -- , . ( ) [ ] sic sorry a half two
twenty hundred million billion bn M RMB US$ R&D dollars cents more than about ~ + or so x times doubled mid teens
low 20s digit double few couple of per share year months ago third quarter flat up down 2024 Q3 Phase ½ １ ² ٣
"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n"])


def _sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(0, _TURN, start, start + len(text), text, cast(TokenSpan, None), 0)


def _check(text: str, start: int) -> None:
    found = find_quantities(_sentence(text, start))
    last = start
    for quantity in found:
        assert last <= quantity.start < quantity.end <= start + len(text)
        assert start <= quantity.bound_start <= quantity.start
        assert quantity.high is None or (quantity.value is not None and quantity.value <= quantity.high)
        last = quantity.end


@given(st.text(), st.integers(0, 1000))
def test_any_text(text: str, start: int) -> None:
    _check(text, start)


@settings(max_examples=400)
@given(st.lists(_PIECES, max_size=14), st.sampled_from([" ", ""]))
def test_any_words_of_figures(pieces: list[str], between: str) -> None:
    _check(between.join(pieces), 7)


def test_time_is_linear() -> None:
    def seconds(text: str) -> float:
        begin = time.process_time()
        find_quantities(_sentence(text))
        return time.process_time() - begin

    for piece in (
        "1",
        "1,",
        "5 and ",
        "two ",
        "$ ",
        "- ",
        "hundred ",
        "a few ",
        "more than ",
        "1. ",
        "low to mid ",
        "Q",
        " ",
        "5% to ",
    ):
        seconds(piece * 10)
        short, long = seconds(piece * 500), seconds(piece * 4000)
        assert long < 0.1 + 30 * short, piece
