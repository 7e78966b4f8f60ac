"""All quantities of a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache

from kg.figures.barred import barred
from kg.figures.bounds import bound_after, bound_before
from kg.figures.found import Found
from kg.figures.joining import join
from kg.figures.lexicon import numbers, spaced, units
from kg.figures.numerals import find_numerals
from kg.figures.quantity import Bound, Quantity
from kg.figures.rules import LONE, NUMERAL_RULES, WORD_RULES
from kg.text.patterns import any_of
from kg.text.sentence import Sentence


def find_quantities(sentence: Sentence, named: Collection[str] = ()) -> tuple[Quantity, ...]:
    """The quantities of a sentence in the order of the text, none overlapping, offsets in the document's text.

    Dates, times, names with digits, labels ("slide 5") and numbers of the talk itself ("two things") are none,
    nor are the digits in `named`, which the document uses as names (`designators`).
    """
    text = sentence.text
    if not _gate().search(text):
        return ()
    return tuple(
        _finish(text, found, sentence.start) for found in join(text, _found(text, named)) if found.rule != LONE
    )


def _found(text: str, named: Collection[str]) -> list[Found]:
    taken = [False] * len(text)
    figures: list[Found] = []

    def take(found: Found) -> None:
        if not any(taken[found.start : found.end]):
            taken[found.start : found.end] = [True] * (found.end - found.start)
            if found.rule != "no figure":
                figures.append(found)

    closed = [False] * len(text)
    for start, end in barred(text):
        closed[start:end] = [True] * (end - start)
    for words in WORD_RULES:
        for found in words(text):
            if found.ordinal or not any(closed[found.start : found.end]):
                take(found)
    for numeral in find_numerals(text):
        if any(closed[numeral.start : numeral.end]) or any(taken[numeral.start : numeral.end]):
            continue
        for rule in NUMERAL_RULES:
            read = rule(text, numeral)
            if read is not None and read.bare and text[read.start : read.end] in named:
                break
            if read is not None:
                take(_signed(text, read))
                break
    return sorted(figures, key=lambda found: found.start)


def _signed(text: str, found: Found) -> Found:
    """The figure with the sign that stands before it: "-3.9%", "minus 2%", "of ($20 million)"."""
    if found.signed or found.value is None:
        return found
    match = _signs().search(text, max(0, found.start - 16), found.start)
    if match is None:
        return found
    if match["paren"]:
        if not re.match(r"\s?\)", text[found.end :]) or found.unit == "count":
            return found
        return replace(
            found, start=match.start("paren"), end=text.index(")", found.end) + 1, value=-found.value, signed=-1
        )
    for sign in ("plus", "more"):
        if match[sign]:
            return replace(found, start=match.start(sign), signed=1)
    start = match.start("word") if match["word"] else match.start("minus")
    return replace(found, start=start, value=-found.value, signed=-1)


def _finish(text: str, found: Found, offset: int) -> Quantity:
    before = bound_before(text, found.start)
    if before and found.high is not None and "range" in text[before[1] : found.start].lower():
        before = None  # "in the range of 5% to 7%" gives the ends themselves
    bound = before[0] if before else found.bound or bound_after(text, found.end) or Bound.EXACT
    per = _per_words().match(text, found.end) if found.unit not in ("x", "%") or found.rule == "percent" else None
    return Quantity(
        start=offset + found.start,
        end=offset + found.end,
        value=found.value,
        high=found.high,
        unit=found.unit,
        bound=bound,
        bound_start=offset + (before[1] if before else found.start),
        rule="range" if found.high is not None else found.rule,
        bare=found.bare,
        signed=found.signed,
        per=_per(per) if per else None,
        ordinal=found.ordinal,
    )


def _per(match: re.Match[str]) -> str:
    word = spaced(match["known"] or match["word"])
    low = word.lower()
    return next((unit for unit, forms in units().per.items() if low in [form.lower() for form in forms]), low)


@cache
def _per_words() -> re.Pattern[str]:
    known = any_of(form for forms in units().per.values() for form in forms)
    return re.compile(
        rf"\s{{1,3}}(?:(?:per|an?|each|every)\s{{1,3}}(?P<known>{known})|per\s{{1,3}}(?P<word>[A-Za-z][A-Za-z-]*))(?![A-Za-z])"
        r"(?!\s+(?:ago|earlier|before|over|later|from\s+now))",
        re.IGNORECASE,
    )


@cache
def _signs() -> re.Pattern[str]:
    lexicon = numbers()
    return re.compile(
        rf"(?:(?<![A-Za-z0-9%)/–—-])(?P<minus>[-−–])\s?(?<![-–]\s)|(?<!or\s)\b(?P<word>{any_of(lexicon.negative)})\s{{1,2}}|(?<![A-Za-z0-9%])(?P<plus>\+)"
        rf"|(?:^|[,;:(]\s|\b(?:and|of|at|was|were|from|to|is|be|by)\s)(?P<more>{any_of(lexicon.positive)})\s{{1,2}}"
        rf"|(?:\b(?:of|was|is|to|at|by|were|from|loss)|:|^)\s*(?P<paren>\())\Z",
        re.IGNORECASE,
    )


@cache
def _gate() -> re.Pattern[str]:
    lexicon = numbers()
    words = [*lexicon.ones, *lexicon.teens, *lexicon.tens, *lexicon.scales, *lexicon.ordinals, *lexicon.fractions]
    words += [
        *lexicon.vague,
        *lexicon.vague_plurals,
        *lexicon.digits,
        *lexicon.short_digits,
        *lexicon.decades,
        *lexicon.flat,
        "half",
        "couple",
        "fold",
    ]
    words += [form for forms in lexicon.multiples.values() for form in forms]
    article = r"\ban?\s+(?:\w+\s+)?(?:point|minute|hour|day|week|month|year)\b"
    return re.compile(rf"\d|(?<![A-Za-z]){any_of(words)}(?![A-Za-z])|{article}", re.IGNORECASE)
