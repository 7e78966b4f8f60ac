from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kg.reading.document import Role, Section
from kg.records import RelationClaim

RelationsIn = Callable[..., tuple[RelationClaim, ...]]


def triples(claims: tuple[RelationClaim, ...]) -> set[tuple[str, str]]:
    return {(claim.predicate, claim.object) for claim in claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In September, we unveiled our newest model, Tavo AI.", {("LAUNCHES", "Tavo AI")}),
        ("We unveiled our latest lip model upgrade, Tavo AI 2.5, in May.", {("LAUNCHES", "Tavo AI 2.5")}),
        ("Rolling out this month, Tavo AI members get a lot from our Tavo AI app.", {("OFFERS", "Tavo AI")}),
        ("We introduced a member rewards program for riders.", {("LAUNCHES", "member rewards program")}),
        (
            "We introduced tools like Mega Bundle Deal and Super Crowd Sale to help sellers.",
            {("LAUNCHES", "Mega Bundle Deal"), ("LAUNCHES", "Super Crowd Sale")},
        ),
        ("Our model, Tavo AI, was launched in June.", {("LAUNCHES", "Tavo AI")}),
        ("We partnered with over 150 brands, including China Mobile and Nokia.",
         {("PARTNERS_WITH", "China Mobile"), ("PARTNERS_WITH", "Nokia")}),
        ("As the rights-holding broadcaster of the Paris Olympics, we reached many.",
         {("PARTNERS_WITH", "Paris Olympics")}),
        ("Customers like Heineken and Lexmark use our Tavo AI platform.",
         {("PARTNERS_WITH", "Heineken"), ("PARTNERS_WITH", "Lexmark"), ("OFFERS", "Tavo AI")}),
        ("With Castleton Homes, we have equipped 1,200 houses.", {("PARTNERS_WITH", "Castleton Homes")}),
        ("Castleton Energy has extended the pilot to all of its homes.", {("PARTNERS_WITH", "Castleton Energy")}),
        ("Growth came from the Early Harvest Initiative.", {("OFFERS", "Early Harvest Initiative")}),
    ],
)  # fmt: skip
def test_relations_of_one_sentence(relations_in: RelationsIn, text: str, expected: set[tuple[str, str]]) -> None:
    assert triples(relations_in(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We compete with Nokia and with Ericsson for partners.",
        "Nokia launched a new radio platform last year.",
        "According to Gartner, our partner share rose.",
        "Our upgraded service model helps.",
        "We launched new products.",
    ],
)
def test_no_relation(relations_in: RelationsIn, text: str) -> None:
    assert relations_in(text) == ()


def test_analysts_and_safe_harbour_state_nothing(relations_in: RelationsIn) -> None:
    text = "You launched your Tavo AI app with your partner Nokia."
    assert relations_in(text, role=Role.ANALYST, section=Section.QA) == ()
    assert relations_in(text, section=Section.BOILERPLATE) == ()


def test_plan_and_period(relations_in: RelationsIn) -> None:
    (claim,) = relations_in("We will launch our Tavo AI app next year.")
    assert (claim.predicate, claim.status) == ("LAUNCHES", "plan")
    (claim,) = relations_in("In June, we launched our Tavo AI app.")
    assert (claim.status, claim.period_end) == ("actual", date(2024, 6, 30))
    (claim,) = relations_in("Our Tavo AI app grew.")
    assert (claim.period_end, claim.fiscal_period) == (date(2024, 9, 30), "FY2024Q3")


def test_one_claim_with_further_evidence(relations_in: RelationsIn) -> None:
    text = "Our Tavo AI app grew. Users like the Tavo AI app."
    (claim,) = relations_in(text)
    assert claim.quote == "Our Tavo AI app grew."
    assert [text[e.start : e.end] for e in claim.also] == ["Users like the Tavo AI app."]
    assert text[claim.start : claim.end] == claim.quote


def test_ids_are_the_same_on_every_run(relations_in: RelationsIn) -> None:
    text = "We launched our Tavo AI app with Nokia, our partner."
    assert [c.id for c in relations_in(text)] == [c.id for c in relations_in(text)]


def test_a_very_long_sentence_is_quoted_by_its_clause(relations_in: RelationsIn) -> None:
    padding = ", and it was good for everyone who was there at the time" * 8
    (claim,) = relations_in(f"Users like our Tavo AI app{padding}.")
    assert claim.quote.startswith("Users like our Tavo AI app")
    assert len(claim.quote) < 400
