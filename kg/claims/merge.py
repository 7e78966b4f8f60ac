"""What is said twice is one claim with several evidences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from kg.records import Evidence, MetricClaim


def merged(claims: Iterable[MetricClaim]) -> tuple[MetricClaim, ...]:
    """The claims with those that state the same number of the same thing joined to the first of them.

    The same is: value, unit, measure, period and standing agree, and the names share most of their words.
    """
    kept: list[list[MetricClaim]] = []
    by_number: dict[tuple[object, ...], list[list[MetricClaim]]] = {}
    for claim in claims:
        number = _number(claim)
        for group in by_number.setdefault(number, []):
            if _same(group[0], claim):
                group.append(claim)
                break
        else:
            group = [claim]
            by_number[number].append(group)
            kept.append(group)
    return tuple(_joined(group) for group in kept)


def _number(claim: MetricClaim) -> tuple[object, ...]:
    """What two statements of one number have in common."""
    basis = None if claim.value is None else claim.comparator
    return claim.company, claim.measure, claim.value, claim.value_high, claim.unit, basis, _vague(claim)


def joined_with(claims: Iterable[MetricClaim], echoes: Iterable[MetricClaim]) -> tuple[MetricClaim, ...]:
    """The claims, those that the echoes repeat with the echoes' evidence; an echo of no claim adds nothing."""
    out = list(claims)
    for echo in echoes:
        for i, claim in enumerate(out):
            if _number(claim) == _number(echo) and _same(claim, echo):
                out[i] = _joined([claim, echo])
                break
    return tuple(out)


def _same(one: MetricClaim, other: MetricClaim) -> bool:
    if (
        (one.period_start, one.period_end) != (other.period_start, other.period_end)
        and one.period_end
        and other.period_end
    ):
        return False
    if one.status != other.status and "actual" in (one.status, other.status):
        return False
    left, right = _words(one), _words(other)
    both = sum(any(_near(word, other) for other in right) for word in left)
    if not both:
        return False
    if _round(one.value):
        return both == min(len(left), len(right)) and 2 * both >= max(len(left), len(right))
    return both / min(len(left), len(right)) >= 0.6


def _round(value: float | None) -> bool:
    """Whether a value has so few digits that two things may well share it."""
    return value is not None and len(f"{value:.6e}".split("e")[0].strip("-").replace(".", "").rstrip("0")) < 3


def _near(word: str, other: str) -> bool:
    """Whether two words are the same, a machine's mishearing of a few letters aside."""
    return word == other or (len(word) > 2 and len(other) > 2 and fuzz.ratio(word, other) >= 66 and word[0] == other[0])


def _vague(claim: MetricClaim) -> frozenset[str] | None:
    """The words of a value without figures: "double digits" and "double-digit" are one."""
    if claim.value is not None:
        return None
    found = re.findall(r"[a-z]+", claim.value_text.lower().replace("two", "double").replace("three", "triple"))
    return frozenset(word.removesuffix("s") for word in found) & VAGUE


VAGUE = frozenset(
    {"single", "double", "triple", "low", "mid", "high", "teen"} | {"twentie", "thirtie", "fortie", "fiftie"}
)


def _words(claim: MetricClaim) -> set[str]:
    subject = "" if claim.subject == "group" else claim.subject
    found = re.findall(r"\w+", f"{subject} {claim.metric}".lower())
    return {word.removesuffix("s") for word in found if word not in ("of", "the", "in", "for", "total", "from")}


def _joined(group: list[MetricClaim]) -> MetricClaim:
    first, *others = group
    places = {(first.start, first.end)}
    also: list[Evidence] = list(first.also)
    for claim in others:
        if (claim.start, claim.end) not in places:
            places.add((claim.start, claim.end))
            also.append(Evidence(start=claim.start, end=claim.end, quote=claim.quote, speaker=claim.speaker))
    return first.model_copy(update={"also": tuple(also)})
