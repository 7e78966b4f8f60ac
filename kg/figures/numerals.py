"""Numbers as written or said, before anyone knows of what: "31.1 billion", "28. 5 billion", "three and a half"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.figures.lexicon import any_of, currencies, numbers, spaced, units
from kg.figures.quantity import Bound

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
        rf"|(?-i:(?<=[$€£¥]\d)\s[MB])(?![\w&'-]))?"
        rf"|(?<![A-Za-z0-9])(?:"
        rf"(?P<couple>(?:an?\s+)?couple(?:\s+of)?(?:\s+more)?(?:\s+{big})*)(?![A-Za-z])"
        rf"|(?P<vague>{vague}(?:\s+(?:{big}|{vague}))*)(?![A-Za-z])"
        rf"|(?P<half>(?:one[\s-])?half\s+(?:an?|of\s+an?)\s+)(?P<halfof>{big})?(?![A-Za-z])"
        rf"|(?P<article>an?|another)\s+(?P<spoken1>(?:{big}|dozen)(?![A-Za-z])(?:{join}{word})*){half.replace('part', 'apart')}?"
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
    if not _free(text, match.start(), match.end()):
        return None
    digits = re.sub(r"\s+point\s+", ".", match["digits"])
    value = float(re.sub(r"[\s,]", "", digits))
    part = match["dpart"] or match["glyph"]
    if part:
        value += {"half": 0.5, "½": 0.5, "quarter": 0.25, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "third": 1 / 3}.get(
            part.lower(), 2 / 3
        )
    scale = _scale(match["scales"])
    end = match.end()
    return Numeral(
        match.start(), end, float(f"{value * scale:.12g}"), scale, decimals="." in digits, grouped="," in digits,
        bound=Bound.OVER if match["plus"] else None,
    )  # fmt: skip


def _in_words(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if start and text[start - 1] == "-" and start > 1 and text[start - 2].isalnum():
        return None
    if match["couple"]:
        scale = _scale(re.sub(r"(?i)couple|\b(?:an?|of|more)\b", "", match["couple"]))
        return Numeral(start, end, 2 * scale, scale, words=True, bound=Bound.ABOUT)
    if match["vague"]:
        scaled = re.search(r"(?i)hundred|thousand|million|billion|trillion|tens|dozens", match["vague"])
        return Numeral(start, end, None, 10 if scaled else 1, words=True)
    if match["half"]:
        scale = _scale(match["halfof"] or "")
        if scale == 1:
            end = match.end("half") - len(match["half"]) + len(match["half"].rstrip())
        return Numeral(start, end, 0.5 * scale, scale, words=True)
    if match["article"]:
        value = _cardinal("one " + match["spoken1"])
        part = match["apart"]
        if value is None:
            return None
        if part:
            value += _scale(match["spoken1"].split()[-1]) * (0.5 if part.lower() == "half" else 0.25)
        return Numeral(start, end, value, max(_scale(match["spoken1"]), 1), words=True)
    return _cardinal_numeral(match)


def _cardinal_numeral(match: re.Match[str]) -> Numeral | None:
    value = _cardinal(match["spoken"])
    if value is None or _lone_scale(match["spoken"]):
        return None
    if match["point"]:
        value += float("0." + "".join(str(numbers().ones[word]) for word in match["point"].lower().split()))
    scale = _scale(match["later"])
    said = _scale(" ".join(re.findall(any_of(numbers().scales), match["spoken"], re.IGNORECASE)))
    if match["part"]:
        value += {"half": 0.5, "quarter": 0.25}.get(match["part"].lower(), 1 / 3) * (said if not match["later"] else 1)
    total = float(f"{value * scale:.12g}")
    return Numeral(match.start(), match.end(), total, scale * said, words=True, decimals=bool(match["point"]))


def _scale(text: str | None) -> float:
    """The product of the scale words or letters in the text."""
    product = 1.0
    for word in re.split(r"[\s\]-]+", spaced(text or "")):
        if word in numbers().letters:
            product *= numbers().letters[word]
        else:
            product *= numbers().scales.get(word.lower(), 1)
    return product


def _cardinal(words: str) -> float | None:
    """The value of a number in words, None where the words make no one number ("twenty twenty four")."""
    lexicon = numbers()
    small = lexicon.ones | lexicon.teens | lexicon.tens
    total = current = 0.0
    room = 99  # the largest number a further word may add
    for word in re.split(r"[\s-]+", words.lower()):
        if word in lexicon.scales:
            factor = lexicon.scales[word]
            if factor == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * factor, 0
            room = 99
        elif word != "and":
            if small[word] > room or not ((room and small[word]) or not current):
                return None
            current += small[word]
            room = 9 if word in lexicon.tens else 0
    return total + current


def _lone_scale(words: str) -> bool:
    """ "Million", "thousand": a scale without a number; "hundred million" is a number."""
    parts = re.split(r"[\s-]+", words.lower())
    return parts[0] in numbers().scales and (len(parts) == 1 or parts[0] != "hundred")


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


def _free(text: str, start: int, end: int) -> bool:
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
