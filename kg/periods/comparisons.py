"""What changes are measured against, and which periods are bases of comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.periods.calendar import Calendar
from kg.periods.period import Basis, Comparison, Grain, Period, PeriodMention
from kg.periods.words import either, words

REACH = 90
"""How many characters a base may stand after the word that announces it."""


def mark_bases(
    text: str, mentions: Sequence[PeriodMention], calendar: Calendar, forward: bool
) -> tuple[PeriodMention, ...]:
    """The mentions (offsets in `text`), those a number is compared with marked as bases.

    A base is earlier than what is compared with it: the mention before it, else the reported period, or in a sentence
    about the time to come (`forward`) the quarter under way. In "2024 revenue rose 4% from last year", last year is
    2023.
    """
    marked: list[PeriodMention] = []
    for mention in mentions:
        earlier = [other.period for other in marked if not other.base]
        subject = earlier[-1] if earlier else calendar.current
        before = text[max(marked[-1].end if marked else 0, mention.start - REACH - 30) : mention.start]
        compared = bool(_compared().search(before)) or _within_phrase(text, mention)
        coming = calendar.next_quarter if forward and compared else None
        older = any(mention.period.start < later.start for later in (subject, calendar.current, coming) if later)
        joined = bool(marked) and marked[-1].base and bool(_JOINED.fullmatch(before))
        base = older and (compared or joined or _directly_after(before, text, mention))
        period = mention.period
        if base and not mention.instant:
            period = _counted_from(text[mention.start : mention.end], period, subject, calendar)
        marked.append(PeriodMention(mention.start, mention.end, period, mention.instant, base))
    return tuple(marked)


def find_comparisons(text: str, mentions: Sequence[PeriodMention], calendar: Calendar) -> tuple[Comparison, ...]:
    """Every comparison of a text, in its order; a phrase of the schema, or a base's mention with the word before it."""
    found: list[Comparison] = []
    for match in _phrases().finditer(text):
        basis = Basis(next(name for name, surface in match.groupdict().items() if surface))
        found.append(Comparison(match.start(), match.end(), basis, _base_of(basis, match.start(), mentions, calendar)))
    for mention in mentions:
        if mention.base and not any(c.start < mention.end and mention.start < c.end for c in found):
            found.append(_against(mention, mentions, calendar))
    return tuple(sorted(found, key=lambda c: (c.start, c.end)))


@cache
def _phrases() -> re.Pattern[str]:
    parts = (f"(?P<{basis.value}>{either(phrases)})" for basis, phrases in words().comparisons.items())
    return re.compile(rf"(?<![\w])(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@cache
def _compared() -> re.Pattern[str]:
    """Ends with words that always announce a base, and what may stand between them and it."""
    return re.compile(rf"(?<!\w){_NO_BOUND}{either(words().base.always)}(?!\w)[^;:]{{0,{REACH}}}$", re.IGNORECASE)


@cache
def _direct() -> re.Pattern[str]:
    """Ends with words that announce a base right after them, or with a number between ("from 14.7 billion in")."""
    base = words().base
    directly = rf"{either(base.directly)}(?:\s+(?:the|that|our|in|a|what we saw in))?\s+"
    valued = rf"{either(base.valued)}\s+(?:[^\s\d]{{1,14}}\s+){{0,4}}?[^\s\d]{{0,4}}\d[^;:]{{0,{REACH}}}"
    return re.compile(rf"(?<!\w)(?:{directly}|{valued})$", re.IGNORECASE)


def _directly_after(before: str, text: str, mention: PeriodMention) -> bool:
    lately = mention.period.grain is Grain.OTHER or _LATELY.match(text, mention.start)
    return not lately and bool(_direct().search(before))


def _within_phrase(text: str, mention: PeriodMention) -> bool:
    return any(match.start() < mention.start and mention.end <= match.end() for match in _phrases().finditer(text))


_NO_BOUND = r"(?<!more )(?<!less )(?<!fewer )(?<!greater )(?<!rather )(?<!other )"
"""What stands before "than" where it bounds a number and compares nothing."""
_JOINED = re.compile(r"\s*,?\s*and\s[^;:]{0,60}?\s(?:for|in|of|from)\s+", re.IGNORECASE)
"""Between two bases: "compared with 8.6% a year ago and 14.3% in the second quarter"."""
_LATELY = re.compile(r"(?:the\s+)?past|the\s+last", re.IGNORECASE)
"""What "over" says nothing of a comparison before: growth over the past quarter."""
_LAST_YEAR = re.compile(r"\b(?:last|prior|previous)\s+year|year[\s-]ago|year[\s-]earlier", re.IGNORECASE)


def _counted_from(surface: str, period: Period, subject: Period | None, calendar: Calendar) -> Period:
    if (
        subject is not None
        and _LAST_YEAR.search(surface)
        and not re.search(r"[1-4]|first|second|third|fourth|half", surface)
    ):
        return calendar.same_last_year(subject)
    return period


def _base_of(basis: Basis, place: int, mentions: Sequence[PeriodMention], calendar: Calendar) -> Period | None:
    unnamed = (Grain.DAY, Grain.OTHER)
    before = [m.period for m in mentions if m.start <= place and not m.base and m.period.grain not in unnamed]
    subject = before[-1] if before else calendar.current
    if subject is None:
        return None
    match basis:
        case Basis.YOY:
            return calendar.same_last_year(subject)
        case Basis.QOQ:
            return calendar.quarter_after(subject, -1)
        case Basis.MOM if subject.grain is Grain.MONTH:
            return calendar.previous(subject)
    return None


def _against(mention: PeriodMention, mentions: Sequence[PeriodMention], calendar: Calendar) -> Comparison:
    """The comparison a base makes: of the period named before it, of the reported one, of one named later."""
    before = [m.period for m in mentions if not m.base and m.start < mention.start]
    after = [m.period for m in mentions if not m.base and m.start > mention.start]
    subjects = (*before[-1:], *([calendar.current] if calendar.current else []), *after[:1])
    bases = [basis_of(mention.period, subject, calendar) for subject in subjects]
    basis = next((basis for basis in bases if basis is not Basis.OTHER), Basis.OTHER)
    return Comparison(mention.start, mention.end, basis, mention.period)


def basis_of(base: Period, subject: Period, calendar: Calendar) -> Basis:
    """What a change of `subject` is measured against where it started from `base`."""
    if _alike(base, calendar.same_last_year(subject)) or _alike(
        base, calendar.same_last_year(_year_of(subject, calendar))
    ):
        return Basis.YOY
    before = calendar.previous(subject)
    if before is not None and _alike(base, before):
        return Basis.MOM if subject.grain is Grain.MONTH else Basis.QOQ
    if subject.start == subject.end and base.end == calendar.quarter_after(subject, -1).end:
        return Basis.QOQ
    return Basis.OTHER


def _year_of(period: Period, calendar: Calendar) -> Period:
    return calendar.year(calendar.locate(period.end)[0])


def _alike(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def stated_rule(sentences: Iterator[str]) -> Basis | None:
    """The basis a document states for all its growth rates, from its sentences."""
    rule = re.compile(rf"(?<!\w){either(words().rules_of_comparison)}(?!\w)", re.IGNORECASE)
    for sentence in sentences:
        if rule.search(sentence) and (match := _rule_bases().search(sentence)):
            return Basis(next(name for name, surface in match.groupdict().items() if surface))
    return None


@cache
def _rule_bases() -> re.Pattern[str]:
    extra = {
        Basis.YOY: ("corresponding period of last year", "prior year", "last year", "year ago"),
        Basis.QOQ: ("prior quarter", "previous quarter"),
    }
    parts = (
        f"(?P<{basis.value}>{either((*phrases, *extra.get(basis, ())))})"
        for basis, phrases in words().comparisons.items()
        if basis in extra
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
