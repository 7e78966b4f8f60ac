"""Parts of a whole, as percent: "two-thirds", "a quarter of our revenue", "half of the growth", "3 out of 4 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.figures.bounds import bound_before
from kg.figures.found import Found
from kg.figures.lexicon import numbers
from kg.text.patterns import any_of

# "Half of the year", "a quarter of record growth" are times.
_TIMES = (
    r"(?:(?:the|a|this|next|last|our|fiscal|calendar)\s+)*"
    r"(?:year|fiscal|calendar|quarter|month|day|century|decade|season|game|battle|time|\d)"
)
_WHOLES = (
    r"(?:the|our|all|its|their|total|these|those|this|that|every|new|sales|revenues?|growth|customers|users|a|my|your|them|it"
    r"|which|net|U\.?S|global|what|people|consumers|companies|patients)\b"
)


def fraction(text: str) -> Iterator[Found]:
    """The fractions of a whole; "a third" and "a quarter" only where "of" or a bound tells them from a time."""
    for match in _parts().finditer(text):
        of = re.match(rf"\s+of\s+(?!{_TIMES}){_WHOLES}", text[match.end() :], re.IGNORECASE)
        telling = match["of"].lower() in ("thirds", "fifths", "eighths", "tenths") or (
            match["top"].lower() == "one" and "-" in match[0]
        )
        if (
            of
            or telling
            or (
                match["of"].lower() == "third"
                and (bound_before(text, match.start()) or _BY.search(text, 0, match.start()))
                and not _NOUN.match(text, match.end())
            )
        ):
            value = 100 * _counted(match["top"]) / numbers().fractions[match["of"].lower()]
            if value <= 100:
                yield _part(match.start(), match.end(), value)
    for match in _halves().finditer(text):
        yield _part(match.start("half"), match.end("half"), 50)
    for match in _slashed().finditer(text):
        if match["top"] < match["whole"]:
            yield _part(match.start(), match.end(), 100 * float(match["top"]) / float(match["whole"]))
    for match in _out_of().finditer(text):
        if match["of"] and _counted(match["whole"]) not in _PROVERBIAL:
            continue  # "21 out of 25 brands" were counted
        if 0 < _counted(match["top"]) < _counted(match["whole"]):
            yield _part(match.start(), match.end(), 100 * _counted(match["top"]) / _counted(match["whole"]))


_PROVERBIAL = (2, 3, 4, 5, 10, 100)  # wholes of which people tell a share: "3 out of 4 people"
# What a company has few of, so that "6 out of 7 regions" counts them; "out of 10 people" tells a rate.
_COUNTED = (
    r"(?:[a-z-]+\s+)?(?:quarters?|months?|years?|weeks?|days?|hours?|minutes?|countries|markets|cities|states|of|stores|regions|locations"
    r"|categories|segments|brands|businesses|divisions|units|departments|lines|sites|plants|projects|programs|trials|geographies)\b"
)
_BY = re.compile(r"\bby\s\Z", re.IGNORECASE)
_NOUN = re.compile(
    r"[\s-]+(?:part|quarter|question|time|day|month|year|person|point|consecutive|straight|largest|fiscal|phase)",
    re.IGNORECASE,
)


def _part(start: int, end: int, value: float) -> Found:
    return Found(start, end, round(value, 2), "%", "fraction", tied=True)


def _counted(word: str) -> float:
    lexicon = numbers()
    low = word.lower()
    return float(low) if low[0].isdigit() else float((lexicon.ones | lexicon.teens).get(low, 1))


@cache
def _parts() -> re.Pattern[str]:
    lexicon = numbers()
    return re.compile(
        rf"(?<![A-Za-z0-9$.,-])(?P<top>an?|{any_of(lexicon.ones)}|[1-9])[\s-]{{1,3}}(?P<of>{any_of(lexicon.fractions)})(?![A-Za-z])"
        r"(?![\s-]+(?:part(?:y|ies)|quarter|largest|consecutive))",
        re.IGNORECASE,
    )


@cache
def _halves() -> re.Pattern[str]:
    other = "".join(
        rf"(?<!\b{word}\s)"
        for word in ("first", "second", "this", "next", "back", "last", "latter", "later", "front", "early", "year")
    )
    return re.compile(
        rf"(?<![A-Za-z0-9-]){other}(?P<half>half)(?![A-Za-z-])(?:(?=\s+of\s+(?!{_TIMES}))"
        rf"|(?=\s+(?:the|our|its|their|these|that)\s+(?!{_TIMES}))|(?<=\bin\shalf)|(?<=\bby\shalf))",
        re.IGNORECASE,
    )


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(?<![\d/.,$])(?P<top>[1-7])/(?P<whole>[234568])(?![\d/]|\.\d)")


@cache
def _out_of() -> re.Pattern[str]:
    small = any_of([*numbers().ones, *numbers().teens])
    return re.compile(
        rf"(?<![A-Za-z0-9$.,-])(?P<top>{small}|\d{{1,2}})\s+(?:in|(?P<of>out\s+of)|of\s+every|in\s+every|out\s+of\s+every)\s+"
        rf"(?P<whole>{small}|\d{{1,2}}|100)(?=\s+[a-z])(?!\s+{_COUNTED})",
        re.IGNORECASE,
    )
