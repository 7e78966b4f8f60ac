"""Numbers as written or said, before anyone knows of what: "31.1 billion", "28. 5 billion", "three and a half"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.figures.cardinals import GREATEST, cardinal, lone_scale, said_scale, scale_of
from kg.figures.lexicon import currencies, numbers
from kg.figures.quantity import Bound
from kg.figures.touching import stands_free
from kg.text.patterns import any_of

# "$5 B", "USD 5 M": a letter after a space counts only where a currency stands before the number.
_FAR = r"(?P<far>(?-i:\s[MB])(?![\w&'-]))"
_GROUPED = (
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|(?<![-\d.])\d{1,3},\s\d{2}[1-9](?!\d|-\d|\s*(?:,|and|or|to|%|percent)\s*\d)"  # "1, 234" of a machine transcript
)
_UNIT_AHEAD = r"(?=\s?(?:%|percent|per\s+cent|[mb]n\b|[mb]illion|trillion|thousand|percentage|basis|[MBm]\b))"
_TAIL = rf"(?:\.\d+|\s\.\d+|\s+point\s+\d+(?![\d,.]*\d*\s*(?:point|percent))|\.\s\d{{1,3}}{_UNIT_AHEAD})"


@dataclass(frozen=True, slots=True)
class Numeral:
    """`text[start:end]` with its scale words; `value` is None where nobody counted ("hundreds of millions").

    `words` tells that it is said in words; `scale` is what scale words multiplied it with; `bound` what the number
    itself says of its exactness ("10+", "a couple of").
    """

    start: int
    end: int
    value: float | None
    scale: float = 1
    words: bool = False
    decimals: bool = False
    grouped: bool = False
    signed: int = 0
    bound: Bound | None = None


@cache
def _pattern() -> re.Pattern[str]:
    lexicon = numbers()
    card = any_of([*lexicon.ones, *lexicon.teens, *lexicon.tens])
    scale = any_of(lexicon.scales)
    big = any_of(form for form in lexicon.scales if form not in ("dozen", "mm", "mil", "mn", "bn", "tn"))
    join = r"(?:\s{1,3}|-|\s{1,3}and\s{1,3}|-and-)"
    half = r"(?:(?:\s{1,3}|-)and(?:\s{1,3}|-)(?:an?(?:\s{1,3}|-)|one(?:\s{1,3}|-))?(?P<part>half|quarter|third))"
    word = rf"(?:{card}|{big})(?![A-Za-z])"
    spoken = rf"{word}(?:{join}{word})*"
    vague = any_of(lexicon.vague)
    return re.compile(
        rf"(?P<digits>(?<![\d.,])(?:{_GROUPED}|\d+){_TAIL}?|(?<![\d.])\.\d+)"
        rf"(?:{half.replace('part', 'dpart')}|\s?(?P<glyph>[½¼¾⅓⅔]))?"
        rf"(?P<plus>\+|[\s-]plus(?=[\s-]{{0,2}}(?:{scale}|%|percent|per\s+cent|basis|points?|years?|months?|days?)(?![A-Za-z])))?"
        rf"(?P<scales>(?:(?:\s?\]\s?|[\s-]{{0,3}}){scale}(?![A-Za-z]))+|(?-i:{any_of(lexicon.letters)})(?![A-Za-z0-9])"
        rf"|{_FAR})?"
        rf"|(?<![A-Za-z0-9])(?:"
        rf"(?P<couple>(?:an?\s+)?couple(?:\s+of)?(?:\s+more)?(?:\s+{big})*)(?![A-Za-z])"
        rf"|(?P<vague>{vague}(?:\s+(?:{big}|{vague}))*)(?![A-Za-z])"
        rf"|(?P<half>(?:one[\s-])?half\s+(?:an?|of\s+an?)\s+)(?P<halfof>{big})?(?![A-Za-z])"
        rf"|(?P<article>an?|another)\s+(?P<spoken1>(?:{big}|dozen)(?![A-Za-z])(?:{join}{word})*)"
        rf"{half.replace('part', 'apart')}?"
        rf"|(?P<spoken>{spoken})(?:\s+point\s+(?P<point>{any_of(lexicon.ones)}(?:\s+{any_of(lexicon.ones)})*))?"
        rf"{half}?(?P<later>(?:[\s-]{{1,3}}{big}(?![A-Za-z]))+)?)",
        re.IGNORECASE,
    )


def find_numerals(text: str) -> Iterator[Numeral]:
    """All numerals in the order of the text; those glued to letters that make them names are left out."""
    for match in _pattern().finditer(text):
        numeral = _in_digits(text, match) if match["digits"] else _in_words(text, match)
        if numeral is not None:
            yield numeral


def _in_digits(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    scales = match["scales"]
    if scales and (match["far"] or scales.strip("- ").lower() == "mm") and not _priced(text, start):
        end, scales = match.start("scales"), None  # "300mm" are millimetres
    if not stands_free(text, start, end):
        return None
    digits = re.sub(r"\s+point\s+", ".", match["digits"])
    part = match["dpart"] or match["glyph"]
    value = float(re.sub(r"[\s,]", "", digits)) + (_PARTS[part.lower()] if part else 0)
    scale = scale_of(scales)
    if value * scale > GREATEST:
        return None
    return Numeral(
        start, end, float(f"{value * scale:.12g}"), scale, decimals="." in digits, grouped="," in digits,
        bound=Bound.OVER if match["plus"] else None,
    )  # fmt: skip


_PARTS = {"half": 0.5, "½": 0.5, "quarter": 0.25, "¼": 0.25, "¾": 0.75, "third": 1 / 3, "⅓": 1 / 3, "⅔": 2 / 3}


def _priced(text: str, start: int) -> bool:
    """Whether a currency's sign or code stands before the number."""
    word = re.search(r"([A-Z]{2,3}|[$€£¥₹])\s?\Z", text[max(0, start - 5) : start])
    lexicon = currencies()
    return word is not None and (word[1] in lexicon.codes or word[1] in lexicon.other_codes or not word[1].isalpha())


def _in_words(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if start and text[start - 1] == "-" and start > 1 and text[start - 2].isalnum():
        return None
    if match["couple"]:
        scale = scale_of(re.sub(r"(?i)couple|\b(?:an?|of|more)\b", "", match["couple"]))
        return Numeral(start, end, 2 * scale, scale, words=True, bound=Bound.ABOUT)
    if match["vague"]:
        scaled = re.search(r"(?i)hundred|thousand|million|billion|trillion|tens|dozens", match["vague"])
        return Numeral(start, end, None, 10 if scaled else 1, words=True)
    if match["half"]:
        scale = scale_of(match["halfof"] or "")
        if scale == 1:
            end = match.end("half") - len(match["half"]) + len(match["half"].rstrip())
        return Numeral(start, end, 0.5 * scale, scale, words=True)
    if match["article"]:
        value = cardinal("one " + match["spoken1"])
        part = match["apart"]
        if value is None:
            return None
        if part:
            value += scale_of(match["spoken1"].split()[-1]) * (0.5 if part.lower() == "half" else 0.25)
        return Numeral(start, end, value, said_scale(match["spoken1"]), words=True)
    return _cardinal_numeral(match)


def _cardinal_numeral(match: re.Match[str]) -> Numeral | None:
    value = cardinal(match["spoken"])
    if value is None or lone_scale(match["spoken"]):
        return None
    if match["point"]:
        value += float("0." + "".join(str(numbers().ones[word]) for word in match["point"].lower().split()))
    scale = scale_of(match["later"])
    said = said_scale(match["spoken"])
    if match["part"]:
        value += {"half": 0.5, "quarter": 0.25}.get(match["part"].lower(), 1 / 3) * (said if not match["later"] else 1)
    total = float(f"{value * scale:.12g}")
    return Numeral(match.start(), match.end(), total, scale * said, words=True, decimals=bool(match["point"]))
