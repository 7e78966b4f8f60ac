"""What a sentence's figures are: surface, value, upper end, unit, one sentence a case."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.tokens import Span as TokenSpan

from kg.figures import Bound, Quantity, find_quantities
from kg.reading.document import Role, Section, Speaker, Turn
from kg.text import Sentence

_TURN = Turn(0, 0, 0, Speaker(None, Role.AUTHOR), Section.SUMMARY)


def figures(text: str, start: int = 0) -> tuple[Quantity, ...]:
    sentence = Sentence(0, _TURN, start, start + len(text), text, cast(TokenSpan, None), 0)
    return find_quantities(sentence)


CASES: list[tuple[str, list[tuple[str, float | None, float | None, str]]]] = [
    # some of a counted whole
    (
        "8 of 10 lines grew, 11 of those 25 brands and 6 out of 7 regions too.",
        [("8", 8, None, "count"), ("11", 11, None, "count"), ("6", 6, None, "count")],
    ),
    (
        "Some 12 of our top 30 mills and eight of the ten ports run.",
        [("12", 12, None, "count"), ("eight", 8, None, "count")],
    ),
    ("It is 1 of 4 orders; 3 out of 4 people like it.", [("3 out of 4", 75, None, "%")]),
    # vague digits said short, lists of signed growth
    (
        "Pots were up low singles, pans mid- to high singles, lids saw mid-single growth.",
        [("low singles", None, None, "%"), ("mid- to high singles", None, None, "%"), ("mid-single", None, None, "%")],
    ),
    (
        "Europe: plus 5%, plus 6%, plus 6%.",
        [("plus 5%", 5, None, "%"), ("plus 6%", 6, None, "%"), ("plus 6%", 6, None, "%")],
    ),
    ("Lockers double up as hubs.", []),
    # money
    (
        "Revenue was RMB 31.1 billion, or 31 billion RMB.",
        [("RMB 31.1 billion", 31.1e9, None, "CNY"), ("31 billion RMB", 31e9, None, "CNY")],
    ),
    (
        "It paid US$1.2bn and HK$3.98 billion.",
        [("US$1.2bn", 1.2e9, None, "USD"), ("HK$3.98 billion", 3.98e9, None, "HKD")],
    ),
    ("Sales reached RMB $165 billion.", [("RMB $165 billion", 165e9, None, "CNY")]),
    ("Capital was U.S. dollar $13.4 billion.", [("U.S. dollar $13.4 billion", 13.4e9, None, "USD")]),
    ("It cost $7 point 4 billion.", [("$7 point 4 billion", 7.4e9, None, "USD")]),
    ("Sales of INR 5 crore and Rs. 3 lakh.", [("INR 5 crore", 5e7, None, "INR"), ("Rs. 3 lakh", 3e5, None, "INR")]),
    ("It earned 36 cents, from $0.30 a year ago.", [("36 cents", 0.36, None, "USD"), ("$0.30", 0.3, None, "USD")]),
    ("Costs of USD 5 M and $30mm.", [("USD 5 M", 5e6, None, "USD"), ("$30mm", 30e6, None, "USD")]),
    (
        "A loss of ($20 million) and RMB 7 million ($1 million).",
        [("($20 million)", -20e6, None, "USD"), ("RMB 7 million", 7e6, None, "CNY"), ("$1 million", 1e6, None, "USD")],
    ),
    ("EPS was a dollar and twenty five cents.", [("a dollar and twenty five cents", 1.25, None, "USD")]),
    (
        "Four hundred and fifty to five hundred million dollars.",
        [("Four hundred and fifty to five hundred million dollars", 450e6, 500e6, "USD")],
    ),
    ("It grew by a third and fell by half.", [("a third", 33.33, None, "%"), ("half", 50, None, "%")]),
    # noise of speech and of machine transcripts
    (
        "It was 28. 5 billion yuan in 1, 234 stores.",
        [("28. 5 billion yuan", 28.5e9, None, "CNY"), ("1, 234", 1234, None, "count")],
    ),
    ("Up to RMB523 .7 million.", [("RMB523 .7 million", 523.7e6, None, "CNY")]),
    ("Revenue was R&D 10.59 billion.", [("R&D 10.59 billion", 10.59e9, None, "CNY")]),
    ("Among over 50 -- 500 million users.", [("500 million", 500e6, None, "count")]),
    (
        "We spent on R&D $3.2 million, in R&D 5 million, R&D 15% of it.",
        [("$3.2 million", 3.2e6, None, "USD"), ("5 million", 5e6, None, "count"), ("15%", 15, None, "%")],
    ),
    # percent and points
    ("Up 11.4 per cent and 20 %.", [("11.4 per cent", 11.4, None, "%"), ("20 %", 20, None, "%")]),
    ("Up 5.1 and 2.7%, respectively.", [("5.1", 5.1, None, "%"), ("2.7%", 2.7, None, "%")]),
    ("Up 10, 15 and 20%.", [("10", 10, None, "%"), ("15", 15, None, "%"), ("20%", 20, None, "%")]),
    ("The score rose to 45, 15% more.", [("45", 45, None, "count"), ("15%", 15, None, "%")]),
    (
        "Margin rose 260 basis points, a percentage point more.",
        [("260 basis points", 2.6, None, "pp"), ("a percentage point", 1, None, "pp")],
    ),
    ("Growth was two points better, share up 50 bps.", [("two points", 2, None, "pp"), ("50 bps", 0.5, None, "pp")]),
    ("I have three points to make.", []),
    ("NPS rose 12 points.", [("12 points", 12, None, "points")]),
    # multiples and parts
    (
        "Orders rose tenfold, then 10x, then by 38 times.",
        [("tenfold", 10, None, "x"), ("10x", 10, None, "x"), ("38 times", 38, None, "x")],
    ),
    ("It doubled and then quadrupled.", [("doubled", 2, None, "x"), ("quadrupled", 4, None, "x")]),
    ("We double down with a double-click, twice a week.", []),
    (
        "Two-thirds of sales, a quarter of our users, half of the growth.",
        [("Two-thirds", 66.67, None, "%"), ("a quarter", 25, None, "%"), ("half", 50, None, "%")],
    ),
    ("Half of the year, the second half and a quarter of record growth.", []),
    ("Some 3 out of 4 patients.", [("3 out of 4", 75, None, "%")]),
    # vague
    ("Growth in the low-to-mid teens.", [("low-to-mid teens", None, None, "%")]),
    (
        "High single-digit growth, margin in the mid-20s.",
        [("High single-digit", None, None, "%"), ("mid-20s", None, None, "%")],
    ),
    ("Hundreds of millions of dollars.", [("Hundreds of millions of dollars", None, None, "USD")]),
    (
        "A couple hundred million users and dozens of partners.",
        [("A couple hundred million", 2e8, None, "count"), ("dozens", None, None, "count")],
    ),
    ("Revenue was roughly flat.", [("roughly flat", 0, None, "%")]),
    # ranges
    ("Margin of 42.5% to 43.5%.", [("42.5% to 43.5%", 42.5, 43.5, "%")]),
    ("Between $150 million to $200 million.", [("$150 million to $200 million", 150e6, 200e6, "USD")]),
    ("$7.1 billion, plus or minus $300 million.", [("$7.1 billion, plus or minus $300 million", 6.8e9, 7.4e9, "USD")]),
    ("It may take up to 30, 40 percent.", [("30, 40 percent", 30, 40, "%")]),
    ("EPS of $1.70 to $2.70.", [("$1.70 to $2.70", 1.7, 2.7, "USD")]),
    ("We see US$20-30 million and 3-5%.", [("US$20-30 million", 20e6, 30e6, "USD"), ("3-5%", 3, 5, "%")]),
    (
        "Ten to fifteen percent in 12- to 18-month steps.",
        [("Ten to fifteen percent", 10, 15, "%"), ("12- to 18-month", 12, 18, "months")],
    ),
    ("Flat to down 2%.", [("Flat to down 2%", -2, 0, "%")]),
    (
        "Sales went from 14.7 to 17.6 billion.",
        [("14.7", 14.7e9, None, "count"), ("17.6 billion", 17.6e9, None, "count")],
    ),
    (
        "Rates fell 3 basis points to 55 basis points.",
        [("3 basis points", 0.03, None, "pp"), ("55 basis points", 0.55, None, "pp")],
    ),
    ("$5 and $6 billion.", [("$5", 5e9, None, "USD"), ("$6 billion", 6e9, None, "USD")]),
    ("$5 billion, 20 million users.", [("$5 billion", 5e9, None, "USD"), ("20 million", 20e6, None, "count")]),
    # words, times, sizes, counts
    (
        "Three and a half billion, sixty million, a hundred and twenty.",
        [
            ("Three and a half billion", 3.5e9, None, "count"),
            ("sixty million", 60e6, None, "count"),
            ("a hundred and twenty", 120, None, "count"),
        ],
    ),
    ("Seven point four billion dollars.", [("Seven point four billion dollars", 7.4e9, None, "USD")]),
    ("132.2 minutes over 30 days.", [("132.2 minutes", 132.2, None, "minutes"), ("30 days", 30, None, "days")]),
    (
        "1080p video, 2 gigawatts, 300mm wafers at 3 nanometers.",
        [
            ("1080p", 1080, None, "pixel"),
            ("2 gigawatts", 2, None, "gigawatts"),
            ("300mm", 300, None, "mm"),
            ("3 nanometers", 3, None, "nm"),
        ],
    ),
    (
        "A 110 billion parameter model in 2,024 stores.",
        [("110 billion", 110e9, None, "count"), ("2,024", 2024, None, "count")],
    ),
    (
        "The sixth consecutive quarter as the third largest app.",
        [("sixth", 6, None, "quarters"), ("third", 3, None, "rank")],
    ),
    # corrections
    ("Margin was 15.6% (sic) [ 15.9% ] then.", [("15.9%", 15.9, None, "%")]),
    ("Flows of 80 -- sorry, $96 billion.", [("$96 billion", 96e9, None, "USD")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[tuple[str, float | None, float | None, str]]) -> None:
    assert [(text[q.start : q.end], q.value, q.high, q.unit) for q in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("Over 50% of it.", Bound.OVER, "Over "),
        ("Sales exceeded RMB 5 billion.", Bound.OVER, "exceeded "),
        ("Nearly a billion people.", Bound.NEARLY, "Nearly "),
        ("It more than doubled.", Bound.OVER, "more than "),
        ("It is slightly more than 5%.", Bound.OVER, "slightly more than "),
        ("It takes up to 4 minutes.", Bound.UNDER, "up to "),
        ("The sub-$13 mug.", Bound.UNDER, "sub-"),
        ("Approximately $5 million.", Bound.ABOUT, "Approximately "),
        ("We have 30-plus stores.", Bound.OVER, ""),
        ("A $10+ billion market.", Bound.OVER, ""),
        ("There are 50 or so of them.", Bound.ABOUT, ""),
        ("Income rose 10%, up to $16 billion.", Bound.EXACT, ""),
        ("It grew 5% over the prior year.", Bound.EXACT, ""),
    ],
)
def test_bound(text: str, bound: Bound, words: str) -> None:
    found = figures(text)[-1]
    assert (found.bound, text[found.bound_start : found.start]) == (bound, words)


def test_a_bound_holds_for_both_of_a_pair() -> None:
    assert [q.bound for q in figures("Merchants and users rose by over 50% and 70%, respectively.")] == [
        Bound.OVER,
        Bound.OVER,
    ]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("$1.73 per diluted share", "share"),
        ("12 minutes per day", "day"),
        ("RMB 5 per order", "order"),
        ("$70 a barrel", "barrel"),
        ("$0.30 a year ago", None),
    ],
)
def test_per(text: str, per: str | None) -> None:
    assert figures(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "value", "signed"),
    [
        ("a margin of -3.9%", -3.9, -1),
        ("minus 2%", -2, -1),
        ("negative 3%", -3, -1),
        ("+5%", 5, 1),
        ("of plus 9%", 9, 1),
        ("-$1.2 billion", -1.2e9, -1),
        ("5%", 5, 0),
    ],
)
def test_sign(text: str, value: float, signed: int) -> None:
    (found,) = figures(text)
    assert (found.value, found.signed) == (value, signed)


def test_offsets_count_in_the_document() -> None:
    (found,) = figures("more than 12 of them", start=100)
    assert (found.start, found.end, found.bound_start, found.bare) == (110, 112, 100, True)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("two new models", "small_count"),
        ("over the last 12 months", "time_span"),
        ("three years ago", "time_span"),
        ("a few quarters", "vague_time"),
        ("a 10-year deal", "duration"),
        ("1,500 times per month", "frequency"),
    ],
)
def test_rule_tells_kinds_apart(text: str, rule: str) -> None:
    (found,) = figures(text)
    assert found.rule == rule
