"""The words of `schema/periods.yaml`, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.periods.period import Basis
from kg.schema import read_schema
from kg.schema.reader import SchemaFile

GAP = r"[\s\-‑-–]{1,3}"
"""What may stand between the words of a phrase; one range of dashes compiles three times as fast as they singly."""


class BaseWords(SchemaFile):
    """Words before the period or the number something is compared with."""

    always: tuple[str, ...]
    directly: tuple[str, ...]
    valued: tuple[str, ...]


class PeriodWords(SchemaFile):
    """`schema/periods.yaml`."""

    ordinals: dict[str, int]
    numbers: dict[str, int]
    months: dict[str, int]
    festivals: dict[str, str]
    this: tuple[str, ...]
    last: tuple[str, ...]
    next: tuple[str, ...]
    forward: tuple[str, ...]
    hindsight: tuple[str, ...]
    past: tuple[str, ...]
    base: BaseWords
    comparisons: dict[Basis, tuple[str, ...]]
    rules_of_comparison: tuple[str, ...]


def words() -> PeriodWords:
    """The words of time."""
    return read_schema("periods.yaml", PeriodWords)


def either(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest first; a blank or hyphen in them stands for `GAP`."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    joined = "|".join(GAP.join(map(re.escape, re.split(r"[\s\-]+", phrase))) for phrase in ordered)
    return f"(?:{joined})"


@cache
def pattern(template: str) -> re.Pattern[str]:
    """The template as a pattern of whole words, without regard to case.

    A blank stands for `GAP`, `{-}` for a gap or none, and names for words of the schema: `{ord}`, `{num}`, `{month}`,
    `{this}`, `{last}`, `{next}`. `{full}` is a year of four digits. Three set groups, so that they stand once in a
    template: `{quarter}` ("Q3", "third fiscal quarter") sets `quarter`, `{year}` ("2024", "fiscal '24") sets `year`
    or `short`, and `era` where a word such as "fiscal" or "calendar" stands before it.
    """
    lexicon = words()
    ordinals = either(lexicon.ordinals)
    full = r"(?:(?:19|20)\d\d)(?![\d%]|[.,]\d)"
    fills = {
        "quarter": (
            rf"(?P<quarter>(?:fiscal )?(?:f?q{{-}}(?:[1-4]|one|two|three|four)|[1-4]{{-}}f?q|{ordinals}(?: "
            rf"(?:fiscal|financial|calendar))? quarter|quarter (?:[1-4]|one|two|three|four)))"
        ),
        "year": (
            rf"(?:(?:the )?(?P<era>fiscal(?: year)?|financial year|fy|calendar(?: year)?|cy){{-}}"
            rf"(?P<short>{full}|['’‘]?\d\d(?![\d%]|[.,]\d))|(?:(?:the )?year )?(?P<year>{full}|['’‘]\d\d))"
        ),
        "ord": ordinals,
        "num": r"(?:\d{1,2}|" + either(lexicon.numbers) + ")",
        "month": either(lexicon.months),
        "this": either(lexicon.this),
        "last": either(lexicon.last),
        "next": either(lexicon.next),
        "full": full,
        "-": r"[\s\-‑-–]{0,2}",
    }
    filled = template
    for name, value in fills.items():
        filled = filled.replace("{" + name + "}", value)
    return re.compile(rf"(?<![\w$€£¥])(?<!\d[.,])(?:{filled.replace(' ', GAP)})(?![\w])", re.IGNORECASE)


@cache
def base_before() -> re.Pattern[str]:
    """Words of comparison at the end of a text, directly before a period."""
    base = words().base
    return re.compile(rf"(?<!\w){either((*base.always, *base.directly))}\s+(?:the\s+)?$", re.IGNORECASE)


def ordinal(surface: str) -> int:
    """Of "Q3", "3Q", "third fiscal quarter", "quarter three": 3."""
    lexicon = words()
    for word in re.findall(r"[1-4](?![a-z])|[1-4](?=f?q)|\w+", surface.lower()):
        if word in lexicon.ordinals:
            return lexicon.ordinals[word]
        if word in lexicon.numbers:
            return lexicon.numbers[word]
        if digit := re.search(r"[1-4]", word):
            return int(digit[0])
    raise ValueError(f"no number in {surface!r}")


def number(surface: str) -> int:
    """Of "12" or "twelve": 12."""
    return int(surface) if surface.isdigit() else words().numbers[_plain(surface)]


def month(surface: str) -> int:
    """Of "March" or "Mar": 3."""
    return words().months[surface.lower()]


def year(surface: str) -> int:
    """A year of two or four digits, with or without an apostrophe."""
    digits = int(surface.lstrip("'’‘"))
    if digits >= 100:
        return digits
    return 2000 + digits if digits < 70 else 1900 + digits


def _plain(surface: str) -> str:
    return re.sub(r"[\s\-‑-–]+", " ", surface.lower())
