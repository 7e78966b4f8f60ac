"""What holds of any text: places are in it, none overlap, periods run forward."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.periods import Calendar, YearEnd
from kg.periods.find import find_in

VOCABULARY = """
the a first third 3rd Q3 3Q24 FY25 '25 2024 1999 quarter year half months nine of in from to since by end ended last
next this prior same period ago fiscal calendar March may June 30 31 0 99 , - decade date past compared with over
year-over-year sequentially expect was two consecutive quarters years days weeks early mid so far until
"""
WORDS = st.sampled_from(VOCABULARY.split())
CALENDAR = Calendar(YearEnd(month=1), Calendar(YearEnd(month=1)).quarter(2025, 3), date(2024, 12, 3))


@given(st.lists(WORDS, max_size=14).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_words_of_time_give_sound_periods(text: str) -> None:
    for calendar in (CALENDAR, Calendar()):
        found = find_in(text, calendar)
        for mention in found.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert mention.period.start <= mention.period.end
        for one, other in pairwise(found.mentions):
            assert one.end <= other.start
        for comparison in found.comparisons:
            assert 0 <= comparison.start < comparison.end <= len(text)
