"""A reading gives the source's own words for every part of it."""

from hypothesis import given
from hypothesis import strategies as st

from kg.text import Piece, Reading

SOURCE = '"He said \\"yes\\" &amp; left\nthe 12 Acme Q2 room"'


def test_escapes_and_joints_quote_the_source() -> None:
    at = SOURCE.index("&amp;")
    reading = Reading.of(SOURCE, [Piece("He ", 1, 4), Piece("&", at, at + 5), Piece(" left", at + 5, at + 10)])
    assert reading.text == "He & left"
    assert reading.quote(3, 4) == "&amp;"
    assert reading.quote(3, 9) == "&amp; left"


def test_a_reading_of_a_reading_leaves_out_what_stands_between() -> None:
    whole = Reading.whole("revenue grew\nPage 12\nby 5%")
    joined = whole.rewrite([Piece("revenue grew", 0, 12), Piece(" ", 12, 21), Piece("by 5%", 21, 26)])
    assert joined.text == "revenue grew by 5%"
    assert joined.quote(8, 15) == "grew\nPage 12\nby"


@given(st.text(min_size=1), st.data())
def test_the_whole_quotes_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Reading.whole(text).quote(start, end) == text[start:end]
