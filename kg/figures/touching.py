"""What may touch a number without making it part of a name."""

from __future__ import annotations

import re
from functools import cache

from kg.figures.lexicon import currencies, numbers, units
from kg.text.patterns import any_of


@cache
def _leads() -> re.Pattern[str]:
    """Currencies that may touch a number from the left."""
    lexicon = currencies()
    forms = [*lexicon.codes, *lexicon.other_codes, *(sign for signs in lexicon.signs.values() for sign in signs)]
    forms += [form for forms in lexicon.misheard.values() for form in forms]
    return re.compile(rf"(?<![A-Za-z0-9]){any_of(forms)}\Z")


@cache
def _tails() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Units and currencies that may touch a number from the right: those written just so, and the rest."""
    lexicon, money = units(), currencies()
    forms = [form for forms in lexicon.sizes.values() for form in forms]
    forms += [form for forms in lexicon.points.values() for form in forms]
    forms += [form for forms in lexicon.durations.values() for form in forms]
    forms += [*lexicon.percent, *lexicon.multiples, "ish", *numbers().scales]
    forms += [form for forms in money.cents.values() for form in forms]
    exact = [form for form in forms if form in lexicon.exact and form != "x"]
    exact += [*money.codes, *money.other_codes]
    other = [form for form in forms if form not in lexicon.exact or form == "x"]
    end = r"(?![A-Za-z0-9])"
    return re.compile(any_of(exact) + end), re.compile(any_of(other) + end, re.IGNORECASE)


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether nothing touches the number that makes it part of a name ("MI300X", "20-F", "COVID-19", "777-300")."""
    touched = start > 0 and (text[start - 1].isalpha() or text[start - 1] in "&_#@/\\'’")
    if touched and not _leads().search(text, max(0, start - 8), start):
        return False
    if start > 1 and text[start - 1] == "-" and text[start - 2].isalnum() and not _after_hyphen(text, start, end):
        return False
    if end < len(text) and (text[end].isalpha() or text[end] == "_"):
        return any(pattern.match(text, end) for pattern in _tails())
    following = _HYPHENED.match(text, end)
    if following and following["number"]:
        return _rising(text[start:end], following["number"]) or bool(following["more"])
    return not following


_HYPHENED = re.compile(
    r"-(?:[A-Z]{1,4}(?![a-z])|Eleven)|\.\d|[-/]\d+[-/]\d|-(?P<number>\d+)(?P<more>[\d.,%]|\s?(?:percent|[mb]illion|basis))?"
)
_BEFORE_HYPHEN = re.compile(r"[A-Za-z0-9.%]+-\Z")


def _after_hyphen(text: str, start: int, end: int) -> bool:
    """Whether what stands before the number's hyphen leaves it a number: "3-5", "mid-20", "sub-5"."""
    before = _BEFORE_HYPHEN.search(text, max(0, start - 14), start)
    word = before[0][:-1] if before else ""
    if word[:1].isdigit():
        return not word.isdigit() or _rising(word, text[start:end]) or text[end : end + 1] == "%"
    return word.lower() in _PREFIXES or word in currencies().codes or word in currencies().other_codes


def _rising(low: str, high: str) -> bool:
    digits = [re.sub(r"\D.*", "", part.replace(",", "")) for part in (low, high)]
    return all(digits) and int(digits[0]) <= int(digits[1])


_PREFIXES = frozenset(
    [
        "to",
        "and",
        "or",
        "sub",
        "over",
        "near",
        "nearly",
        "under",
        "plus",
        "minus",
        "roughly",
        "about",
        "low",
        "mid",
        "high",
        "between",
        "up",
        "of",
        "percent",
        "x",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "bn",
    ]
)
