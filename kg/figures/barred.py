"""Places with digits or number words that are no figures: dates, years, times, names, labels of the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.figures.lexicon import any_of, numbers

_BUT_AMOUNTS = r"(?!\s?(?:%|percent|[mb]illion|trillion|thousand|hundred|[mb]n\b|basis|points?\b|[MBK]\b))"

_AFTER_LABELS = {"number", "numbers", "no", "part", "top", "model", "line", "point"}  # of these, only what touches them


def barred(text: str) -> Iterator[tuple[int, int]]:
    """The spans no numeral may stand in, in no order."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            yield match.span()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    lexicon = numbers()
    month = rf"(?:{any_of(lexicon.months)}\.?)"
    day = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?:19|20)\d\d"
    small = any_of([*lexicon.ones, *lexicon.teens])
    ordinals = any_of(lexicon.ordinals)
    names = any_of(lexicon.names)
    labels = any_of(label for label in lexicon.labels if label not in _AFTER_LABELS)
    sources = (
        r"https?://\S+|www\.\S+|\S+@\S+\.\w+",
        rf"(?-i:\b{month})\s+{day}(?:\s*(?:-|–|to|and|through)\s*{day}(?![.\d])(?!\s?(?:%|percent|[mb]illion)))?(?:\s*,?\s+{year})?{_BUT_AMOUNTS}(?!,?\d)",
        rf"\b{day}\s+(?:of\s+)?(?-i:{month})\b(?:,?\s+{year})?",
        rf"(?-i:\b{month})(?:\s+of)?,?\s+{year}\b{_BUT_AMOUNTS}",
        r"\b\d{1,4}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}/\d{2,4}\b(?!\s?%)",
        r"\bthe\s+\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:st|nd|rd|th)\b(?![\s-]+(?:largest|biggest|consecutive|straight|highest))",
        rf"\b(?:FY|fiscal(?:\s+years?)?|calendar(?:\s+years?)?|CY|FQ|Q[1-4]|[1-4]Q|H[12]|[12]H)\s?['’]?(?:{year}|\d\d)\b{_BUT_AMOUNTS}(?![.,]\d)",
        r"\b(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY|CY|F[1-4]Q|[1-4]FQ|9M|6M)\d{0,4}\b",
        rf"(?<![$€£¥\d.,]){year}(?:\s*(?:-|–|/|to|and|through|or)\s*(?:{year}|\d\d))?(?![\d,]*\d|\.\d|[A-Za-z])(?:'?s\b)?{_BUT_AMOUNTS}",
        r"(?<![\w])['’]\d\ds?\b|\b(?:19|20)\d0'?s\b",
        r"\b\d{1,2}(?::\d\d){1,2}(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?\s?m\b\.?|\b\d{1,2}\s*(?:o['’]clock|noon)\b|\bGMT\s?[+-]\s?\d+|\bUTC\s?[+-]\s?\d+",
        r"\b\d+:\d+(?::\d+)?\b|\b\d+\.\d+\.\d+(?:\.\d+)*\b",
        r"(?<![\d$.,])\+?\(?\d{1,4}\)?[\s.-]\(?\d{3}\)?[\s.-]\d{3,4}(?:[\s.-]\d{3,4})*\b(?!,\d)(?!\s?%)",
        rf"(?:\bstar|\*|\bpress|\bdial|\bkey|\bpound)\s+(?:key\s+)?(?:star\s+)?(?:\d{{1,2}}|{small})\b|\*\d+|\b(?:\d|{small})\s+(?:on\s+your|followed\s+by)",
        r"^\s*\(?\d{1,2}[.)]\s(?!\d)|\(\d{1,2}\)",
        r"(?<!sic\s)(?<!sic\)\s)(?<!sic\]\s)\[\s?\d{1,3}\s?\]",
        r"\b(?-i:[A-Z]{2,}):\s?\d+\b|\b\d{4,6}\.(?:HK|SS|SZ|T|KS|TW|L)\b",
        rf"\b{labels}\s+\d{{1,3}}(?:\s*(?:,|,?\s*and|to|through|-|–)\s*\d{{1,3}}(?!\d|[.,]\d|%))*\b{_BUT_AMOUNTS}(?![.,]\d)"
        r"(?:\s*[(\[]?sic[)\]]?\s*[\[(]\s*\d+\s*[\])])?",
        rf"(?<![$€£¥A-Za-z0-9.,]){names}(?![A-Za-z0-9]){_BUT_AMOUNTS}(?!,\d|\.\d)",
        r"\b[12][\s-]?(?:st|nd)?\s+half\b",
        rf"\b{ordinals}[\s-]+(?:half|quarter|halves|quarters)\b",
        rf"\b(?:number|day|phase|chapter|question|step|part|tier|level|stage|slide|page|plan|version|wave|round|priority|pillar|bucket)s?\s+(?:\d{{1,3}}|{small})\b{_BUT_AMOUNTS}(?!\.\d)",
        r"\b(?:one|two|three|four)-(?:time|way|off|stop|sided|on|tier|pronged|step|fold\s+approach|dimensional|part|handed|click|hour\s+call)\b",
        r"\b(?:this|that|which|any|some|every|no|each|new|another|good|last|other|big|only|first|second|next|the|like|as|for)\s+one\b(?![\s-]*(?:hundred|thousand|million|billion|percent|point|third|half|quarter|year|month|week|day|\d))",
        r"\bone\s+(?:of|another|more|such|by|who|that|is|would|can|could|on|in|to(?!\s+(?:two|three|five|ten|\d))|thing|and\s+only)\b",
        rf"\btwo\s+thousand\s+(?:and\s+)?(?:{any_of(lexicon.tens)}|{small})(?:[\s-]+{small})?(?!\s+(?:[a-z]+s|million|percent)\b)",
        rf"\btwenty[\s-]+(?:twenty|nineteen|eighteen|{any_of(lexicon.teens)})(?:[\s-]+{small})?\b|\bnineteen[\s-]+(?:{any_of(lexicon.tens)})\b",
        r"\b(?:S&P|Fortune|Russell|Nasdaq|Global|FTSE|CSI|Dow|Forbes|Stoxx|Nikkei)\s+(?:Global\s+)?\d+(?:\s+500)?\b",
        r"(?<=[a-z]\s)\[\d{1,3}\]",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)
