"""Places with digits or number words that are no figures: dates, years, times, names, labels of the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.figures.lexicon import numbers
from kg.text.patterns import any_of

# What makes an amount of a number after all ("618 million", "May 5%").
_NO_AMOUNT = r"(?!\s?(?:%|percent|[mb]illion|trillion|thousand|hundred|[mb]n\b|basis|points?\b|[MBK]\b))"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_DIGIT = re.compile(r"\d")
_ONLY_TOUCHING = {"number", "numbers", "no", "part", "top", "model", "line", "point"}  # labels of no list


def barred(text: str) -> Iterator[tuple[int, int]]:
    """The spans no numeral may stand in, in no order."""
    patterns = (*_in_digits(), *_in_words()) if _DIGIT.search(text) else _in_words()
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield match.span()


@cache
def _in_digits() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source, re.IGNORECASE) for source in (*_calendar(), *_codes(), *_labels()))


def _calendar() -> tuple[str, ...]:
    """Days, months, years, quarters, hours."""
    month = rf"(?-i:\b{any_of(numbers().months)}\.?)"
    days = rf"{_DAY}(?:\s*(?:-|–|to|and|through)\s*{_DAY}(?![.\d])(?!\s?(?:%|percent|[mb]illion)))?"
    term = r"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|F[1-4]Q|[1-4]FQ)"
    return (
        rf"{month}\s+{days}(?:\s*,?\s+{_YEAR})?{_NO_AMOUNT}(?!,?\d)",
        rf"\b{_DAY}\s+(?:of\s+)?{month}\b(?:,?\s+{_YEAR})?",
        r"\b\d{1,4}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}/\d{2,4}\b(?!\s?%)",
        r"\bthe\s+\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:st|nd|rd|th)\b"
        r"(?![\s-]+(?:largest|biggest|consecutive|straight|highest))",
        rf"\b(?:FY|fiscal(?:\s+years?)?|calendar(?:\s+years?)?|CY|FQ|{term})\s?['’]?(?:{_YEAR}|\d\d)\b{_NO_AMOUNT}(?![.,]\d)",
        rf"\b(?:{term}|FY|CY|9M|6M)\d{{0,4}}\b",
        rf"(?<![$€£¥\d.,]){_YEAR}(?:\s*(?:-|–|/|to|and|through|or)\s*(?:{_YEAR}|\d\d))?"
        rf"(?![\d,]*\d|\.\d|[A-Za-z])(?:'?s\b)?{_NO_AMOUNT}",
        r"(?<![\w])['’]\d\ds?\b|\b(?:19|20)\d0'?s\b|\b[12][\s-]?(?:st|nd)?\s+half\b",
        r"\b\d{1,2}(?::\d\d){1,2}(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*(?:[ap]\.?\s?m\b\.?|o['’]clock|noon)",
        rf"\bquarters?\s+[1-4]\b{_NO_AMOUNT}(?!,?\d|\.\d)",
        r"\b(?:GMT|UTC)\s?[+-]\s?\d+",
    )


def _codes() -> tuple[str, ...]:
    """Addresses, telephone numbers, versions, tickers, references, names."""
    return (
        r"https?://\S+|www\.\S+|\S+@\S+\.\w+",
        rf"\b[1-9]\d\s+by\s+['’]?[2-5][05]\b{_NO_AMOUNT}(?![.,]\d)",
        r"\b(?:top|largest|biggest)\s+\d{1,3}\s+(?:out\s+)?of\s+(?:(?:top|our|the|these|those)\s+)*\d{1,3}\b(?![.,]\d|\s?%)",
        r"\b\d+[\s-]for[\s-]\d+\b|\b\d+:\d+(?::\d+)?\b|\b\d+\.\d+\.\d+(?:\.\d+)*\b",
        r"(?<![\d$.,])\+?\(?\d{1,4}\)?[\s.-]\(?\d{3}\)?[\s.-]\d{3,4}(?:[\s.-]\d{3,4})*\b(?!,\d)(?!\s?%)",
        r"^\s*\(?\d{1,2}[.)]\s(?!\d)|\(\d{1,2}\)",
        r"(?<!sic\s)(?<!sic\)\s)(?<!sic\]\s)\[\s?\d{1,3}\s?\]",
        r"\b(?-i:[A-Z]{2,}):\s?\d+\b|\b\d{4,6}\.(?:HK|SS|SZ|T|KS|TW|L)\b",
        rf"\b(?:S&P|Fortune|Russell|Nasdaq|Global|FTSE|CSI|Dow|Forbes|Stoxx|Nikkei)\s+(?:Global\s+)?\d+(?:\s+500)?\b{_NO_AMOUNT}(?!\.\d)",
    )


def _labels() -> tuple[str, ...]:
    """ "Slides 21, 23 and 25", "press star 1"."""
    labels = any_of(label for label in numbers().labels if label not in _ONLY_TOUCHING)
    return (
        rf"\b{labels}\s+\d{{1,3}}(?:\s*(?:,|,?\s*and|to|through|-|–)\s*\d{{1,3}}(?!\d|[.,]\d|%))*\b{_NO_AMOUNT}(?![.,]\d)"
        r"(?:\s*[(\[]?sic[)\]]?\s*[\[(]\s*\d+\s*[\])])?",
        r"\*\s?\d+|\b\d\s+(?:on\s+your|followed\s+by)",
    )


@cache
def _in_words() -> tuple[re.Pattern[str], ...]:
    """Names and idioms, numbers of the talk, "one" as a pronoun, years in words."""
    lexicon = numbers()
    small = any_of([*lexicon.ones, *lexicon.teens])
    tens = any_of(lexicon.tens)
    scales = r"hundred|thousand|million|billion|percent|point|third|half|quarter|year|month|week|day|\d"
    sources = (
        rf"(?<![$€£¥A-Za-z0-9.,]){any_of(lexicon.names)}(?![A-Za-z0-9]){_NO_AMOUNT}(?!,\d|\.\d)",
        rf"\b{any_of(lexicon.ordinals)}[\s-]+(?:half|quarter|halves|quarters)\b",
        rf"\b(?:star|press|dial|hit)\s+(?:the\s+)?(?:(?:key|star|pound)\s+)*(?:\d{{1,2}}|{small})\b{_NO_AMOUNT}",
        r"\b(?:number|day|phase|chapter|question|step|part|tier|level|stage|slide|page|plan|version|wave|round|priority|pillar"
        rf"|bucket)s?\s+(?:\d{{1,3}}[a-d]?(?:/\d[a-d]?)?|{small})\b{_NO_AMOUNT}(?!\.\d)",
        r"\b(?:one|two|three|four)-(?:time|way|off|stop|sided|on|tier|pronged|step|dimensional|part|handed|click)\b",
        r"\b(?:this|that|which|any|some|every|no|each|new|another|good|last|other|big|only|first|second|next|the|like|as|for)"
        rf"\s+one\b(?![\s-]*(?:{scales}))",
        r"\bone\s+(?:of|another|more|such|by|who|that|is|would|can|could|on|in|to(?!\s+(?:two|three|five|ten|\d))|thing)\b",
        rf"\btwo\s+thousand\s+(?:and\s+)?(?:{tens}|{small})(?:[\s-]+{small})?(?!\s+(?:[a-z]+s|million|percent)\b)",
        rf"\btwenty[\s-]+(?:twenty|{any_of(lexicon.teens)})(?:[\s-]+{small})?\b|\bnineteen[\s-]+{tens}\b",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)
