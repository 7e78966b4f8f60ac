"""A sentence with one number and how sure the statement is."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.claims.compose import scene_of
from kg.claims.stance import status_of
from kg.figures import find_quantities
from kg.periods import Calendar, find_periods
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.text import Reading, split


def stances(text: str, *, guided: bool = False) -> list[str]:
    turn = Turn(0, 0, len(text), Speaker("Ada Ray", Role.MANAGEMENT), Section.PREPARED)
    header = Header("Acme", None, None, None, None, None, Kind.CALL)
    document = Document("acme.txt", "0", "utf-8", "en", "test", Reading.whole(text), header, (turn,))
    calendar = Calendar()
    calendar = Calendar(current=calendar.quarter(2024, 3), date=dt.date(2024, 11, 7))
    (sentence,) = split(document)
    periods = find_periods(sentence, calendar)
    scene = scene_of(sentence, find_quantities(sentence), periods.mentions, periods.comparisons, ())
    return [status_of(scene, i, guided=guided) for i in scene.quantities()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We expect revenue to be $5 billion.", ["guidance"]),
        ("Revenue should grow 5%.", ["guidance"]),
        ("About 30% will come from services.", ["guidance"]),
        ("Revenue grew 5%, as expected.", ["actual"]),
        ("Revenue of $5 billion was above our guidance.", ["actual"]),
        ("The midpoint of our guidance represents 5% growth.", ["guidance"]),
        ("Excluding the change in accounting estimate, margin fell 2 points.", ["actual"]),
        ("Thanks to project guidance, agencies grew 5%.", ["actual"]),
        ("By the end of May, the game sold 10 million copies.", ["actual"]),
        ("We have returned and plan to return $5 billion.", ["actual"]),
        ("We have a backlog of $5 billion, and we expect orders to continue.", ["actual"]),
        ("We expect margin to improve, and revenue grew 5% in the quarter.", ["actual"]),
        ("Margin would have been 40% without the charge.", ["actual"]),
        ("We expect the following: $5 billion of revenue.", ["guidance"]),
        ("Margin was within the target range at 17%.", ["actual"]),
        ("Our ability to grow earnings 19% speaks to our strength.", ["actual"]),
        ("Our goal is a margin of 40%.", ["target"]),
        ("Our long-term algorithm targets mid-single-digit growth.", ["target"]),
        ("We expect 350 stores by year-end with 200 live today.", ["guidance", "actual"]),
        ("This guidance equates to a range of $6 to $7.", ["guidance"]),
        ("We are committed to reducing debt to $5 billion.", ["target"]),
        ("Sales grew 60% with an aim to build a community.", ["actual"]),
        ("IDC forecasts that the market will reach $5 billion.", ["third_party"]),
        ("Users of third party apps grew 60%.", ["actual"]),
    ],
)
def test_status(text: str, expected: list[str]) -> None:
    assert stances(text) == expected


def test_what_goes_on_about_guidance_is_guidance() -> None:
    assert stances("This includes a $5 million headwind.", guided=True) == ["guidance"]
    assert stances("This included a $5 million headwind and fell 2%.", guided=True)[-1] == "actual"
