"""How right claims are, measured against what a careful reader annotated.

A metric claim is *found* where value, unit and company agree with an annotated one and it stands in the same place or
speaks of the same thing. It is *correct* where sign, thing measured, measure, comparator, period and status agree as
well. Annotated records marked optional count neither for nor against.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.eval_words import alike, folded

Record = Mapping[str, Any]
Pair = tuple[Record, Record]

CLOSE = 0.005  # values agree to half a percent
SAME_THING = 0.5  # how much of their words two names of one quantity must share
SAME_OBJECT = 0.75  # and two names of one product or partner
COUNTED = frozenset({"count", "users", "people", "views", "orders", "merchants", "parameters", "stores", "shares"})


@dataclass(frozen=True, slots=True)
class Rate:
    """How many annotated records were met, of how many required, and how many were claimed."""

    hits: int
    claimed: int
    annotated: int

    @property
    def precision(self) -> float:
        return self.hits / self.claimed if self.claimed else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.annotated if self.annotated else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def evaluate(gold: Sequence[Record], claims: Sequence[Record], text: str) -> dict[str, Rate]:
    """Rates of metric claims correct and found, and of relations, all of one document; `text` is its text."""
    metrics = _of(gold, "metric"), _of(claims, "metric")
    relations = _of(gold, "relation"), _of(claims, "relation")
    pairs = _pair(*metrics, lambda wanted, claim: _metric_weight(wanted, claim, text))
    return {
        "claims correct": _rate(*metrics, pairs, _correct),
        "claims found": _rate(*metrics, pairs),
        "relations": _rate(*relations, _pair(*relations, _relation_weight)),
    }


def _correct(wanted: Record, claim: Record) -> bool:
    return all(agreement(wanted, claim).values())


def agreement(wanted: Record, claim: Record) -> dict[str, bool]:
    """Which of the fields that make a found claim correct agree."""
    return {
        "sign": _same_sign(wanted, claim),
        "name": _name_likeness(wanted, claim) >= SAME_THING,
        "measure": wanted["measure"] == claim.get("measure"),
        "comparator": wanted.get("comparator") in (claim.get("comparator"), "other"),
        "period": _same_period(wanted, claim),
        "status": wanted.get("status") == claim.get("status"),
    }


def _of(records: Iterable[Record], kind: str) -> list[Record]:
    return [record for record in records if record.get("kind") == kind]


def _pair(gold: Sequence[Record], claims: Sequence[Record], weigh: Callable[[Record, Record], float]) -> list[Pair]:
    """The heaviest pairs first, each record once."""
    weights = [(weigh(g, c), i, j) for i, g in enumerate(gold) for j, c in enumerate(claims)]
    used_gold: set[int] = set()
    used_claims: set[int] = set()
    pairs: list[Pair] = []
    for weight, i, j in sorted(weights, key=lambda each: (-each[0], each[1], each[2])):
        if weight <= 0:
            break
        if i not in used_gold and j not in used_claims:
            used_gold.add(i)
            used_claims.add(j)
            pairs.append((gold[i], claims[j]))
    return pairs


def _rate(
    gold: Sequence[Record],
    claims: Sequence[Record],
    pairs: Sequence[Pair],
    good: Callable[[Record, Record], bool] | None = None,
) -> Rate:
    required = [pair for pair in pairs if not pair[0].get("optional")]
    return Rate(
        hits=sum(good is None or good(*pair) for pair in required),
        claimed=len(claims) - (len(pairs) - len(required)),
        annotated=sum(not record.get("optional") for record in gold),
    )


def _metric_weight(wanted: Record, claim: Record, text: str) -> float:
    if not (_same_value(wanted, claim) and _same_unit(wanted, claim) and _same_company(wanted, claim)):
        return 0.0
    near = any(_overlaps(wanted, place, text) for place in (claim, *(claim.get("also") or ())))
    likeness = _name_likeness(wanted, claim)
    if not near and likeness < SAME_THING:
        return 0.0
    agreed = sum(agreement(wanted, claim).values())
    return 1 + near + likeness + agreed / 3 + (0.0 if wanted.get("optional") else 0.1)


def _relation_weight(wanted: Record, claim: Record) -> float:
    if wanted["predicate"] != claim.get("predicate") or not _same_company(wanted, claim):
        return 0.0
    names = (wanted["object"], *wanted.get("surfaces", ()))
    likeness = max(alike(name, claim.get("object")) for name in names)
    return likeness if likeness >= SAME_OBJECT else 0.0


def _same_company(wanted: Record, claim: Record) -> bool:
    names = wanted.get("companies") or [wanted.get("company")]
    return any(folded(name) & folded(claim.get("company")) for name in names)


def _same_value(wanted: Record, claim: Record) -> bool:
    highs = wanted.get("value_high"), claim.get("value_high")
    if (highs[0] is None) != (highs[1] is None):
        return False
    values = wanted.get("value"), claim.get("value")
    if values[0] is None and values[1] is None:
        said, ours = wanted.get("value_text") or "", claim.get("value_text") or claim.get("quote") or ""
        return bool(folded(said) & folded(ours)) or bool(said and said.lower() in ours.lower())
    return _close(*values) and (highs[0] is None or _close(*highs))


def _close(left: float | None, right: float | None) -> bool:
    if left is None or right is None:
        return False
    return abs(abs(left) - abs(right)) <= CLOSE * max(abs(left), abs(right), 1e-9)


def _same_unit(wanted: Record, claim: Record) -> bool:
    units = {str(wanted.get("unit") or "count"), str(claim.get("unit") or "count")}
    return len(units) == 1 or units <= COUNTED or (units == {"%", "pp"} and wanted.get("measure") == "level")


def _same_sign(wanted: Record, claim: Record) -> bool:
    """The level of a loss may be a positive loss or a negative profit."""
    left, right = wanted.get("value"), claim.get("value")
    if not left or not right or (left < 0) == (right < 0):
        return True
    return wanted["measure"] == "level" and "loss" in f"{_label(wanted)} {_label(claim)} {claim.get('quote') or ''}"


def _same_period(wanted: Record, claim: Record) -> bool:
    """The same last month, and lengths that differ by a month at most."""
    if not wanted.get("period_end"):
        return True
    if not claim.get("period_end"):
        return False
    (first, last), (our_first, our_last) = _days(wanted), _days(claim)
    same_end = (last.year, last.month) == (our_last.year, our_last.month)
    return same_end and abs(_months(first, last) - _months(our_first, our_last)) <= 1


def _days(record: Record) -> tuple[date, date]:
    end = date.fromisoformat(record["period_end"])
    return date.fromisoformat(record.get("period_start") or record["period_end"]), end


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _name_likeness(wanted: Record, claim: Record) -> float:
    return max(alike(name, _label(claim)) for name in wanted.get("labels") or [_label(wanted)])


def _label(record: Record) -> str:
    subject = record.get("subject") or ""
    whole = subject in ("group", record.get("company"))
    return f"{'' if whole else subject} {record.get('metric') or ''}"


def _overlaps(wanted: Record, place: Record, text: str) -> bool:
    """Whether the evidence overlaps the annotated place: its offsets `at`, else any place of its `anchor`."""
    start, end = place.get("start"), place.get("end")
    if start is None or end is None:
        return False
    if "at" in wanted:
        return bool(start < wanted["at"][1] and wanted["at"][0] < end)
    return any(start < found.end() and found.start() < end for found in re.finditer(re.escape(wanted["anchor"]), text))
