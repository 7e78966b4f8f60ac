"""How right claims are: small sets of annotated and claimed records, counted by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from kg.eval import agreement, evaluate
from kg.eval_words import alike, folded

Kg = Callable[..., Result]

TEXT = "Revenue was $412 million, up 9% year over year. We launched Inkwell Pro with Brightpress."


def figure(anchor: str, value: float, unit: str, **more: Any) -> dict[str, Any]:
    """An annotated figure of Quillmark's second quarter, unless told otherwise; its place is the anchor's."""
    given: dict[str, Any] = {
        "kind": "metric",
        "company": "Quillmark",
        "subject": "group",
        "metric": "revenue",
        "measure": "level",
    }
    given |= {"comparator": None, "status": "actual", "period_start": "2025-04-01", "period_end": "2025-06-30"}
    start = TEXT.index(anchor)
    place = {"anchor": anchor, "start": start, "end": start + len(anchor), "quote": anchor, "value_text": anchor}
    return given | place | {"value": value, "unit": unit} | more


def relation(predicate: str, name: str, **more: Any) -> dict[str, Any]:
    return {"kind": "relation", "company": "Quillmark", "predicate": predicate, "object": name} | more


LEVEL = figure("$412 million", 412e6, "USD")
GROWTH = figure("up 9%", 9.0, "%", measure="change", comparator="yoy")


def counts(gold: list[dict[str, Any]], claims: list[dict[str, Any]], kind: str) -> tuple[int, int, int]:
    rate = evaluate(gold, claims, TEXT)[kind]
    return rate.hits, rate.claimed, rate.annotated


def test_what_agrees_is_found_and_correct() -> None:
    assert counts([LEVEL, GROWTH], [LEVEL, GROWTH], "claims correct") == (2, 2, 2)
    rate = evaluate([LEVEL, GROWTH], [LEVEL], TEXT)["claims correct"]
    assert (rate.precision, rate.recall) == (1.0, 0.5)
    assert rate.f1 == pytest.approx(2 / 3)


def test_a_wrong_value_is_not_found() -> None:
    assert counts([LEVEL], [LEVEL | {"value": 421e6}], "claims found") == (0, 1, 1)
    assert counts([LEVEL], [LEVEL | {"value": 412.4e6}], "claims found") == (1, 1, 1)
    assert counts([LEVEL], [LEVEL | {"unit": "CNY"}], "claims found") == (0, 1, 1)
    assert counts([LEVEL], [LEVEL | {"company": "Brightpress"}], "claims found") == (0, 1, 1)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("measure", {"measure": "change"}),
        ("status", {"status": "guidance"}),
        ("period", {"period_start": "2025-01-01", "period_end": "2025-03-31"}),
        ("name", {"metric": "gross margin"}),
        ("sign", {"value": -412e6}),
        ("comparator", {"comparator": "yoy"}),
    ],
)
def test_a_wrong_field_is_found_and_not_correct(field: str, wrong: dict[str, Any]) -> None:
    claim = LEVEL | wrong
    assert counts([LEVEL], [claim], "claims found") == (1, 1, 1)
    assert counts([LEVEL], [claim], "claims correct") == (0, 1, 1)
    assert [name for name, agrees in agreement(LEVEL, claim).items() if not agrees] == [field]


def test_a_place_makes_up_for_a_name_and_a_name_for_a_place() -> None:
    elsewhere = {"start": 60, "end": 70}
    assert counts([LEVEL], [LEVEL | elsewhere], "claims found") == (1, 1, 1)
    assert counts([LEVEL], [LEVEL | {"metric": "margin"}], "claims found") == (1, 1, 1)
    assert counts([LEVEL], [LEVEL | elsewhere | {"metric": "margin"}], "claims found") == (0, 1, 1)
    also = {"also": [{"start": LEVEL["start"], "end": LEVEL["end"]}]}
    assert counts([LEVEL], [LEVEL | elsewhere | {"metric": "margin"} | also], "claims found") == (1, 1, 1)


def test_what_is_optional_counts_neither_way() -> None:
    optional = GROWTH | {"optional": True}
    assert counts([LEVEL, optional], [LEVEL, GROWTH], "claims correct") == (1, 1, 1)
    assert counts([LEVEL, optional], [LEVEL], "claims correct") == (1, 1, 1)


def test_each_record_is_met_once() -> None:
    assert counts([LEVEL], [LEVEL, LEVEL], "claims correct") == (1, 2, 1)
    assert counts([LEVEL, LEVEL], [LEVEL], "claims correct") == (1, 1, 2)


def test_ranges_and_words_agree_with_their_like() -> None:
    guided = LEVEL | {"value_high": 430e6}
    assert counts([guided], [LEVEL], "claims found") == (0, 1, 1)
    assert counts([guided], [guided], "claims found") == (1, 1, 1)
    vague = GROWTH | {"value": None, "value_text": "double-digit"}
    assert counts([vague], [vague | {"value_text": "double-digit growth"}], "claims found") == (1, 1, 1)
    assert counts([vague], [GROWTH], "claims found") == (0, 1, 1)


def test_relations_meet_by_predicate_company_and_any_spelling() -> None:
    gold = [relation("LAUNCHES", "Inkwell Pro", surfaces=["Ink Well Pro"]), relation("PARTNERS_WITH", "Brightpress")]
    claims = [relation("LAUNCHES", "Ink Well Pro"), relation("OFFERS", "Brightpress")]
    assert counts(gold, claims, "relations") == (1, 2, 2)


def test_names_are_alike_by_the_words_that_tell() -> None:
    assert folded("the average DAUs of the group") == {"daily", "active", "user"}
    assert alike("e-commerce revenues", "ecommerce revenue") == 1.0
    assert alike("gross margin", "revenue") == 0.0
    assert alike("online marketing services revenue", "online marketing revenue") > 0.8


def test_the_command_prints_and_refuses(kg: Kg, call: Path, tmp_path: Path) -> None:
    gold, claims = tmp_path / "gold.jsonl", tmp_path / "claims.jsonl"
    claims.write_text(kg("extract", str(call)).stdout)
    records = [json.loads(line) for line in claims.read_text().splitlines()]
    gold.write_text("".join(json.dumps(record | {"anchor": record["quote"]}) + "\n" for record in records))
    for more in ((), ("--predicted", str(claims))):
        rates = json.loads(kg("eval", str(gold), "--source", str(call), "--json", *more).stdout)
        assert rates["claims_correct"]["f1"] == rates["relations"]["f1"] == 1.0
    assert "claims correct" in kg("eval", str(gold), "--source", str(call)).stdout
    for text, said in (("{", "gold.jsonl:1: is not JSON"), ("[]", 'gold.jsonl:1: has no "kind"')):
        gold.write_text(text + "\n")
        result = kg("eval", str(gold), "--source", str(call))
        assert result.exit_code == 1
        assert said in result.stderr
    assert kg("eval", str(tmp_path / "absent"), "--source", str(call)).exit_code == 1
