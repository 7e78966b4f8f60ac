"""A sentence as the rules see it: words, and things found as single items."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.claims.compose import scene_of
from kg.claims.scene import Scene, Sort
from kg.figures import find_quantities
from kg.names.mention import Entity, EntityType, Mention
from kg.periods import calendar_of, find_periods
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.text import Reading, split


def seen(text: str, *named: str) -> Scene:
    """The scene of one sentence of a call of 7 November 2024, with these products named."""
    header = Header("Acme", None, dt.date(2024, 11, 7), 2024, 3, dt.date(2024, 9, 30), Kind.CALL)
    turn = Turn(0, 0, len(text), Speaker("Ada Ray", Role.MANAGEMENT), Section.PREPARED)
    document = Document("acme.txt", "0", "utf-8", "en", "test", Reading.whole(text), header, (turn,))
    (sentence,) = split(document)
    periods = find_periods(sentence, calendar_of(document))
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), Entity(name, EntityType.PRODUCT)) for name in named
    ]
    return scene_of(sentence, find_quantities(sentence), periods.mentions, periods.comparisons, mentions)


def items(scene: Scene, *sorts: Sort) -> list[str]:
    return [item.text for item in scene.items if item.sort in sorts]


def test_things_are_single_items_in_their_order() -> None:
    scene = seen("In Q2, Azure Jay sales grew over 12.5% year over year to $3 billion.", "Azure Jay")
    assert [(item.sort.value, item.text) for item in scene.items if item.sort not in (Sort.WORD, Sort.MARK)] == [
        ("period", "Q2"),
        ("name", "Azure Jay"),
        ("quantity", "over 12.5%"),
        ("comparison", "year over year"),
        ("quantity", "$3 billion"),
    ]


def test_every_item_stands_in_its_place() -> None:
    text = "Uh, gross margin (non-GAAP) was 45.2%, up 120 basis points from a year ago."
    scene = seen(text)
    assert [text[item.start : item.end] for item in scene.items] == [item.text for item in scene.items]
    assert all(one.end <= two.start for one, two in zip(scene.items, scene.items[1:], strict=False))


def test_what_says_when_outranks_what_counts_and_a_name_its_own_number() -> None:
    scene = seen("The Heron 5 sold 30,000 units in 2023.", "Heron 5")
    assert items(scene, Sort.NAME) == ["Heron 5"]
    assert items(scene, Sort.PERIOD) == ["2023"]
    assert items(scene, Sort.QUANTITY) == ["30,000"]


def test_hyphenated_words_are_one() -> None:
    assert "non-GAAP" in items(seen("Our non-GAAP margin was 5%."), Sort.WORD)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Revenue increased 5%.", ["increased"]),
        ("The increase was 5%.", ["was"]),
        ("Our costs fell 5%.", ["fell"]),
        ("It costs $5.", ["costs"]),
        ("We expect to record 5 orders.", ["expect", "record"]),
        ("A record 5 orders arrived.", []),
        ("Time spent rose 5%.", ["rose"]),
        ("Book value rose 5%.", ["rose"]),
        ("The average order was $5.", ["was"]),
    ],
)
def test_verbs_are_told_from_nouns_of_their_form(text: str, verbs: list[str]) -> None:
    scene = seen(text)
    assert [item.low for i, item in enumerate(scene.items) if scene.verb(i) and item.low not in ("arrived",)] == verbs
