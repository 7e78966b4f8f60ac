from __future__ import annotations

import json

import pytest

from kg.errors import InputError
from kg.reading import Role, Section, read

TURNS = {
    "title": "Brightwater Foods Inc. Q2 2031 Earnings Call",
    "date": "2031-08-04",
    "prepared_remarks": [
        {"speaker": "Operator", "speech": "Welcome to the Brightwater Foods Second Quarter 2031 Earnings Call."},
        {"speaker": "Ana Silva", "speech": 'Thank you. Revenue was "a record": \u20ac2.5 billion,\nup 9%.'},
    ],
    "questions_and_answers": [
        {"speaker": "Operator", "speech": "The first question comes from Tom Reed with Harbor Bank. Please go ahead."},
        {"speaker": "Tom Reed", "speech": "Thanks for taking my question. Is 9% sustainable?"},
        {"speaker": "Ana Silva", "speech": "Yes, we expect 8% to 10% next quarter."},
    ],
}


def test_json_turns_know_their_places_through_escapes() -> None:
    source = json.dumps(TURNS, indent=1)
    document = read(source.encode(), "call.json")
    said = [document.text[turn.start : turn.end] for turn in document.turns]
    assert said[1] == 'Thank you. Revenue was "a record": €2.5 billion,\nup 9%.'
    start = document.text.index("€2.5 billion")
    assert document.reading.quote(start, start + len("€2.5 billion")) == "\\u20ac2.5 billion"
    assert [turn.speaker.role for turn in document.turns][-2:] == [Role.ANALYST, Role.MANAGEMENT]
    assert document.turns[-1].section is Section.QA
    assert (document.header.company, document.header.fiscal_year) == ("Brightwater Foods Inc.", 2031)


@pytest.mark.parametrize(
    "call",
    [
        [{"name": "Ana Silva", "text": "Sales rose 9%."}, {"name": "Tom Reed", "text": "Why? Sales rose 4% before."}],
        {"transcript": [{"speaker": {"name": "Ana Silva", "title": "CEO"}, "content": ["Sales rose 9%.", "Really."]}]},
        {"data": {"segments": [{"text": "Sales rose 9%.", "speaker_name": "Ana Silva"}]}},
    ],
)
def test_json_of_other_shapes(call: object) -> None:
    document = read(json.dumps(call).encode(), "call.json")
    first = document.turns[0]
    assert first.speaker.name == "Ana Silva"
    assert document.text[first.start : first.end].startswith("Sales rose 9%.")


def test_json_lines() -> None:
    lines = "\n".join(json.dumps({"speaker": name, "text": "Revenue was flat."}) for name in ("Ana Silva", "Tom Reed"))
    assert [turn.speaker.name for turn in read(lines.encode(), "call.jsonl").turns] == ["Ana Silva", "Tom Reed"]


def test_json_with_one_text_is_laid_out_as_text() -> None:
    content = "Ana Silva: Revenue was $5 million.\n\nTom Reed: Why?\n\nAna Silva: Prices.\n\nTom Reed: Thanks, revenue."
    document = read(json.dumps({"symbol": "BWF", "content": content}).encode(), "call.json")
    assert [turn.speaker.name for turn in document.turns] == ["Ana Silva", "Tom Reed"] * 2
    assert document.header.ticker == "BWF"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"speaker": "Ana Silva", "text": "Reven', "broken"),
        ('{"price": 4, "volume": [1, 2, 3]}', "no transcript"),
        ("[" * 100_000 + '"a"', "broken|deep"),
    ],
)
def test_json_refused(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(text.encode(), "call.json")


PAGE = """<!DOCTYPE html><html><head><title>Brightwater Foods (BWF) Q2 2031 Earnings Call Transcript</title>
<style>p {color: red}</style><script>var revenue = "9 billion";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/m">Markets $42.10</a></li></ul></nav>
<div class="sidebar-related">Other stocks gained 55%.</div>
<article><h1>Brightwater Foods (BWF) Q2 2031 Earnings Call Transcript</h1><p>August 4, 2031</p>
<p><strong>Operator</strong></p><p>Welcome to the Brightwater&nbsp;Foods call.</p>
<p><strong>Ana Silva</strong> -- <em>Chief Executive Officer</em></p>
<p>Thank you. R&amp;D spending was &euro;5&nbsp;million,
   up <b>9%</b>.</p><p>Sales<br>doubled.</p>
<p><strong>Operator</strong></p><p>Goodbye. This concludes the call.</p></article>
<footer>Copyright 2031. All prices delayed 15 minutes.</footer></body></html>"""


def test_a_page_without_its_navigation() -> None:
    document = read(PAGE.encode(), "page.html")
    assert "Home" not in document.text
    assert "55%" not in document.text
    assert "9 billion" not in document.text
    assert "delayed" not in document.text
    turn = document.turns[-2]
    assert turn.speaker.name == "Ana Silva"
    assert "R&D spending was €5 million, up 9%." in document.text[turn.start : turn.end]
    at = document.text.index("R&D spending was €5 million")
    assert (
        document.reading.quote(at, at + len("R&D spending was €5 million"))
        == "R&amp;D spending was &euro;5&nbsp;million"
    )
    assert document.header.ticker == "BWF"
