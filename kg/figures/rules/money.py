"""Amounts of money: currency by sign, code or name, before or after, "RMB $165 billion", "36 cents"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.figures.found import Found, tie
from kg.figures.lexicon import currencies, spaced
from kg.figures.numerals import Numeral
from kg.text.patterns import any_of

_NOT_MONEY = re.compile(
    r"\s+(?:amount|value|basis|terms?|sign|sense|perspective|menu|store|general|tree|bill|index|for\s+dollar)",
    re.IGNORECASE,
)


def money(text: str, numeral: Numeral) -> Found | None:
    """The numeral with the currency that touches it; the more telling of two names it."""
    before = _before().search(text, max(0, numeral.start - 40), numeral.start)
    if cents := _cents(text, numeral, before):
        return cents
    after = _after().match(text, numeral.end)
    if before is None and after is None:
        return _misheard_money(text, numeral)
    if before is None and numeral.words and numeral.value == 1 and after and _NOT_MONEY.match(text, after.end()):
        return None
    forms = [form for group in (before, after) if group for form in _forms(group[0])]
    telling = [form for form in forms if form not in currencies().loose] or forms
    if not telling:
        return None
    unit = _units()[telling[0]]
    start = before.start("name") if before else numeral.start
    found = tie(numeral, after.end() if after else numeral.end, unit, "money")
    if before and before["minus"]:
        value = None if found.value is None else -found.value
        return replace(found, start=before.start("minus"), value=value, signed=-1)
    return replace(found, start=start)


def a_dollar(text: str) -> Iterator[Found]:
    """ "A dollar and five cents", "a dollar per barrel": the article counts."""
    for match in _a_dollar().finditer(text):
        yield Found(match.start(), match.end(), 1, _units()[match["name"].lower()], "money", tied=True)


@cache
def _a_dollar() -> re.Pattern[str]:
    each = r"per\b|a\s+(?:share|barrel|gallon|pound|unit|day|month|ton)\b|(?:higher|lower|more|less)\b"
    return re.compile(
        rf"\ba\s+(?P<name>dollar|euro|yuan)(?=\s+(?:and\s+[\w-]+(?:\s+\w+)?\s+cents\b|{each}))", re.IGNORECASE
    )


def _misheard_money(text: str, numeral: Numeral) -> Found | None:
    """An amount after what a machine heard for a currency; "in R&D 5 million" and "R&D 15%" are no such thing."""
    if (numeral.scale == 1 and not numeral.decimals) or _OTHER_UNIT.match(text, numeral.end):
        return None
    match = _misheard().search(text, max(0, numeral.start - 24), numeral.start)
    if match is None or _SPENT_ON.search(text, max(0, match.start() - 16), match.start()):
        return None
    found = tie(numeral, numeral.end, _units()[spaced(match["name"]).lower()], "money")
    return replace(found, start=match.start("name"))


def _cents(text: str, numeral: Numeral, before: re.Match[str] | None) -> Found | None:
    after = _cents_after().match(text, numeral.end)
    if after is None:
        return None
    form = spaced(after["name"]).lower()
    unit = next(unit for unit, forms in currencies().cents.items() if form in [f.lower() for f in forms])
    forms = _forms(before[0]) if before else []
    found = tie(numeral, after.end(), _units()[forms[0]] if forms else unit, "cents", 0.01)
    return replace(found, start=before.start("name")) if before else found


_OTHER_UNIT = re.compile(
    r"[\s-]?(?:%|percent|per\s+cent|basis|points?\b|times\b|x\b|people|engineers|employees|patents|users)",
    re.IGNORECASE,
)
_SPENT_ON = re.compile(r"\b(?:in|on|our|for|into|through|their|its|more|spend|invest)\s+\Z", re.IGNORECASE)


@cache
def _units() -> dict[str, str]:
    """The ISO code of each form: signs and codes as written, names in lower case."""
    lexicon = currencies()
    table = {code: code for code in lexicon.codes} | lexicon.other_codes
    for unit, signs in lexicon.signs.items():
        table.update(dict.fromkeys(signs, unit))
    for unit, names in (*lexicon.names.items(), *lexicon.misheard.items()):
        table.update({name.lower(): unit for name in names})
    return table


def _forms(surface: str) -> list[str]:
    """The currencies named in the surface, in their order, as keys of `_units`."""
    found = []
    for match in _any().finditer(surface):
        form = spaced(match[0])
        found.append(form if form in _units() else form.lower())
    return [form for form in found if form in _units()]


@cache
def _words() -> str:
    lexicon = currencies()
    names = any_of(name for names in lexicon.names.values() for name in names)
    codes = any_of([*lexicon.codes, *lexicon.other_codes])
    signs = any_of(sign for signs in lexicon.signs.values() for sign in signs)
    return rf"(?:(?<![A-Za-z0-9])(?:(?-i:{codes})|{names})(?![A-Za-z])|(?<![A-Za-z])(?-i:{signs}))"


@cache
def _any() -> re.Pattern[str]:
    return re.compile(_words(), re.IGNORECASE)


@cache
def _misheard() -> re.Pattern[str]:
    forms = any_of(form for forms in currencies().misheard.values() for form in forms)
    return re.compile(rf"(?<![A-Za-z])(?P<name>{forms}),?\s{{0,2}}\Z", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    minus = r"(?P<minus>(?<![A-Za-z0-9%)–—-])[-−–])?"
    return re.compile(rf"{minus}(?P<name>{_words()}(?:[\s-]{{0,2}}{_words()})?)\s{{0,2}}\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    lexicon = currencies()
    names = any_of(name for names in lexicon.names.values() for name in names)
    codes = any_of([*lexicon.codes, *lexicon.other_codes])
    signs = any_of(["€", "£", "¥", "₹"])
    return re.compile(
        rf"(?:[\s-]{{0,3}}(?:(?:worth\s+)?of\s+)?(?:(?-i:{codes})|{names})(?![A-Za-z0-9])|\s?{signs}(?!\s?\d))",
        re.IGNORECASE,
    )


@cache
def _cents_after() -> re.Pattern[str]:
    forms = any_of(form for forms in currencies().cents.values() for form in forms)
    return re.compile(rf"[\s-]{{0,3}}(?P<name>{forms})(?![A-Za-z])", re.IGNORECASE)
