"""Numbers that a text uses as names of models and products: "777" beside "777-300", "365" beside "Suite 365"."""

from __future__ import annotations

import re
from functools import cache

from kg.figures.lexicon import currencies, numbers
from kg.text.patterns import any_of

_FEWEST_GROUPED, _TIMES_MORE = 3, 3  # from which on a text is taken to write thousands with a comma
_GROUPED = re.compile(r"(?<![\d,.])\d{1,3},\d{3}(?!\d)")
_UNGROUPED = re.compile(
    r"(?<![\d,.$€£¥₹/-])(?<![A-Za-z])(?!19\d\d|20\d\d)[1-9]\d{3}(?![\d%/-]|[,.]\d|\s?(?:%|percent|[mb]illion))"
)
_ROUND = 10  # a multiple of this is as likely a count as a name


def designators(text: str) -> frozenset[str]:
    """The digits that are names somewhere in the text and so count nothing where they stand alone in it.

    A name is told by a capitalised word before it, by letters that touch it, by an "s" or a second number after a
    hyphen; or by four digits without a comma in a text that writes its thousands with one. Round numbers are left out.
    """
    told = (match[match.lastgroup or 0] for match in _named().finditer(text))
    named = frozenset(digits for digits in told if int(digits) % _ROUND)
    ungrouped = _UNGROUPED.findall(text)
    if len(_GROUPED.findall(text)) >= max(_FEWEST_GROUPED, _TIMES_MORE * len(ungrouped)):
        return named.union(ungrouped)
    return named


@cache
def _named() -> re.Pattern[str]:
    money = any_of([*currencies().codes, *currencies().other_codes])
    other = any_of([*numbers().not_names, *numbers().months])
    end = r"(?![\d%]|[.,]\d|\s?(?:%|percent|[mb]illion|thousand|[mb]n\b|basis))"
    year = r"(?!19\d\d|20\d\d)"
    return re.compile(
        rf"(?<=[a-z,]\s)(?!(?:{money}|{other})\s)[A-Z][A-Za-z]+\s{year}(?P<after>[1-9]\d{{2,3}}){end}(?!\s[a-z-]+s\b)"
        rf"|(?<![A-Za-z0-9])(?!{money})[A-Z]{{1,4}}{year}(?P<glued>[1-9]\d{{2,3}})(?![\d.,])"
        rf"|(?<![\w.,$€£¥-]){year}(?P<model>[1-9]\d\d)-(?:\d00|\d)(?:s|[A-Z]*)\b{end}"
        rf"|(?<![\w.,$€£¥-]){year}(?P<plural>[1-9]\d{{2,3}})s\b"
    )
