from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.reading import Section, read

CALLS = Path(__file__).resolve().parents[3] / "shared" / "calls"
PARTS = st.lists(
    st.tuples(
        st.sampled_from(["Operator", "Ana Silva", "Tom Reed", "spk01"]),
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60),
    ),
    min_size=3,
    max_size=8,
)


@given(PARTS, st.sampled_from(["\n", "\r\n", "\n\n"]), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_quote_of_any_turn_stands_in_the_source(parts: list[tuple[str, str]], newline: str, mark: bool) -> None:
    text = newline.join(f"{name}: Revenue was {said}" for name, said in parts)
    data = text.encode("utf-8-sig" if mark else "utf-8")
    document = read(data, "call.txt")
    source = data.decode("utf-8")
    assert document.reading.source == source
    for turn in document.turns:
        place = document.reading.place(turn.start, turn.end)
        assert source[place.start : place.end] == document.reading.quote(turn.start, turn.end)
        assert document.text[turn.start : turn.end] == source[place.start : place.end]


@given(PARTS)
@settings(max_examples=40, deadline=None)
def test_a_quote_of_json_reads_back(parts: list[tuple[str, str]]) -> None:
    source = json.dumps([{"speaker": name, "text": f"Revenue was {said}"} for name, said in parts])
    document = read(source.encode(), "call.json")
    for turn in document.turns:
        quote = document.reading.quote(turn.start, turn.end)
        assert json.loads(f'"{quote}"') == document.text[turn.start : turn.end]


WRAPPED = """Oakline Motors Inc
Second Quarter 2031 Earnings Announcement
July 16, 2031

Ana Silva
Thank you, and good morning to all of you who have joined us on the call today. We are very
pleased that revenue in the second quarter was $4.2 billion, an increase of 7% on the year, and

1

Second Quarter 2031 Earnings Announcement
July 16, 2031

that margins in every one of our three regions have improved by more than 150 basis points.
Demand for our long-
range trucks stayed strong through the end of the quarter and into the first weeks of July.

Tom Reed
Thank you, Ana. I would like to begin with a few words on our balance sheet and on the cash that
we hold at the end of the quarter, which was $900 million, and then turn to how we see the third

2

Second Quarter 2031 Earnings Announcement
July 16, 2031

quarter of the year and the rest of it. We expect revenue of between $4.3 billion and $4.5 billion
for the third quarter, and we expect a margin that is a little above the one of the second quarter.
"""


def test_pages_are_joined_and_their_furniture_left_out_of_the_reading_not_of_the_quote() -> None:
    pages = WRAPPED + WRAPPED.split("July 16, 2031\n", 1)[1].replace("\n1\n", "\n3\n").replace("\n2\n", "\n4\n")
    document = read(pages.encode(), "call.txt")
    sentence = "an increase of 7% on the year, and that margins in every one of our three regions have improved"
    at = document.text.index(sentence)
    quote = document.reading.quote(at, at + len(sentence))
    assert "Earnings Announcement" in quote
    assert quote in pages
    assert "our long-range trucks stayed strong" in document.text
    names = [turn.speaker.name for turn in document.turns if turn.speaker.name]
    assert names == ["Ana Silva", "Tom Reed", "Ana Silva", "Tom Reed"]


def test_long_lines_with_a_year_are_no_running_heads() -> None:
    said = [
        f"In 2031 the {word} plant {'and ' * 50}grew [Operator Instructions]" for word in ("Leeds", "Ghent", "Turin")
    ]
    turns = "\n".join(f"Ana Silva: Revenue rose.\n{text}\nTom Reed: Yes." for text in said)
    document = read(turns.encode(), "call.txt")
    assert all(text in document.text for text in said)


@pytest.mark.parametrize(
    "text",
    [
        "Preheat the oven to 180 degrees. Mix two cups of flour with an egg, some butter and a pinch of salt, then "
        "knead the dough well. Let it rest for an hour under a cloth before you roll it out and bake it till golden.",
        "import os\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name)\n    return 0\n\n"
        "class Walker:\n    def step(self):\n        return None\nfrom sys import argv\nimport re\n",
    ],
)
def test_what_is_no_call_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"notes\.txt: this does not look like a call or an article"):
        read(text.encode(), "notes.txt")


def test_safe_harbour_is_apart_and_figures_are_never_of_form() -> None:
    text = (
        "Operator: Welcome to the call.\n\nAna Silva: Good morning. This call contains forward-looking statements. "
        "Actual results could differ materially. Revenue was $5 million under non-GAAP measures as discussed.\n\n"
        "Operator: Thank you.\n\nAna Silva: Bye."
    )
    document = read(text.encode(), "call.txt")
    form = [document.text[turn.start : turn.end] for turn in document.turns if turn.section is Section.BOILERPLATE]
    assert "This call contains forward-looking statements. Actual results could differ materially." in form
    assert not any("$5 million" in said for said in form)


@pytest.mark.shared
@pytest.mark.skipif(not CALLS.is_dir(), reason="needs the real transcripts of ../shared/calls")
def test_every_real_call_has_speakers_sections_and_quotes_in_place() -> None:
    for path in sorted(CALLS.glob("*.txt")):
        document = read(path.read_bytes(), path.name)
        assert document.turns, path.name
        assert document.header.company, path.name
        for turn in document.turns:
            place = document.reading.place(turn.start, turn.end)
            assert document.reading.source[place.start : place.end] == document.reading.quote(turn.start, turn.end)


def test_a_shopping_list_is_no_call() -> None:
    with pytest.raises(InputError, match="does not look like a call"):
        read(b"3 eggs, 2 breads and a litre of milk\n", "list.txt")
