"""Figures without a numeral: "doubled", "sixth consecutive", "flat"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from kg.figures.found import Found
from kg.figures.lexicon import numbers, unit_forms
from kg.figures.quantity import Bound
from kg.figures.rules.durations import a_duration
from kg.figures.rules.fractions import fraction
from kg.figures.rules.money import a_dollar
from kg.figures.rules.points import a_point
from kg.figures.rules.vague import decade, digits, vague_plural
from kg.text.patterns import any_of

WordRule = Callable[[str], Iterator[Found]]
"""Finds the figures of one kind in a sentence's text."""


def multiple_word(text: str) -> Iterator[Found]:
    """ "Doubled", "more than tripled", "halved"; not "double-click", "twice a week"."""
    for match in _multiples().finditer(text):
        word = match["word"].lower()
        if word in _ADJECTIVES and _KIND.search(text, 0, match.start()) and _NOUN.match(text, match.end()):
            continue
        value = next(value for value, forms in numbers().multiples.items() if word in forms)
        yield Found(match.start("word"), match.end("word"), value, "x", "multiple_word", tied=True)


# "The triple bundle", "a double room": a kind of thing, unless what follows is a move.
_ADJECTIVES = frozenset({"double", "triple", "quadruple"})
_KIND = re.compile(r"\b(?:the|an?|our|your|this)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?!in\b|of\b|from\b|the\b|that\b|what\b|our\b|versus\b|growth|increase|year|rate)[a-z]")


def ordinal(text: str) -> Iterator[Found]:
    """ "Third largest", "the sixth consecutive quarter", "#3"."""
    durations = unit_forms("durations")[1]
    for match in _ordinals().finditer(text):
        if match["sign"]:
            value, unit, end = float(match["sign"]), "rank", match.end()
        else:
            word = match["word"].lower()
            value = float(numbers().ordinals.get(word) or re.sub(r"\D", "", word))
            thing = (match["thing"] or "").lower()
            unit = "rank" if match["best"] else durations.get(thing, "count")
            end = match.end("word")
        yield Found(match.start(), end, value, unit, "ordinal", ordinal=True)


def flat(text: str) -> Iterator[Found]:
    """ "Revenue was flat", "relatively unchanged": a change of nothing."""
    for match in _flat().finditer(text):
        if match["form"].lower() == "unchanged" and not (match["about"] or _MOVING.match(text, match.end())):
            continue
        bound = Bound.ABOUT if match["about"] or match["form"].lower().endswith("ish") else None
        yield Found(match.start(), match.end(), 0, "%", "flat", tied=True, bound=bound)


WORD_RULES: tuple[WordRule, ...] = (
    digits,
    decade,
    fraction,
    multiple_word,
    ordinal,
    vague_plural,
    a_point,
    a_duration,
    a_dollar,
    flat,
)


@cache
def _multiples() -> re.Pattern[str]:
    lexicon = numbers()
    words = any_of(form for forms in lexicon.multiples.values() for form in forms)
    other = any_of(lexicon.multiples_not_before)
    frequency = r"\s+(?:an?|per|each|every|daily|weekly|about|in\s+(?:a|the)|before|already|thinking)\b"
    return re.compile(
        rf"(?<![A-Za-z0-9-])(?P<word>{words})(?![A-Za-z])(?![\s-]+(?-i:{other})(?![A-Za-z0-9]))(?!(?<=twice){frequency})"
        rf"(?!(?<=thrice){frequency})",
        re.IGNORECASE,
    )


@cache
def _ordinals() -> re.Pattern[str]:
    words = any_of(numbers().ordinals)
    best = r"(?:largest|biggest|highest|best|most|lowest|fastest|straight|busiest|greatest|longest|ranked)"
    return re.compile(
        rf"(?<![A-Za-z0-9-])(?P<word>{words}|\d{{1,3}}(?:st|nd|rd|th))[\s-]+(?:(?P<best>(?!straight){best})\b"
        rf"|(?:consecutive|straight|successive|sequential)(?:\s+(?:(?:fiscal|full)\s+)?(?P<thing>[a-z]+))?)"
        rf"|(?<![A-Za-z0-9])(?:\#|No\.\s?)(?P<sign>\d{{1,2}})(?![\d.,%])",
        re.IGNORECASE,
    )


# What follows an "unchanged" that is said of a figure.
_MOVING = re.compile(r"\s+(?:year|quarter|sequential|from|versus|vs|compared|at|yoy|qoq|month|on\s+a)", re.IGNORECASE)


@cache
def _flat() -> re.Pattern[str]:
    nouns = r"panels?|fees?|rates?|tax|beds?|screens?|files?|glass|top|footed|out|pack|fares?|structure|curve"
    return re.compile(
        rf"(?<![A-Za-z-])(?<!\blie\s)(?<!\blay\s)(?:(?P<about>relatively|roughly|essentially|basically|largely|about|approximately|broadly|fairly|mostly)\s+)?"
        rf"(?P<form>{any_of(numbers().flat)})(?![A-Za-z])(?!-(?!ish))(?!\s+(?:{nouns})\b)",
        re.IGNORECASE,
    )
