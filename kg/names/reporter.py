"""Whose call it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kg.names.lexicon import company_named, plain_key
from kg.names.listed import Match
from kg.names.mention import Entity, EntityType
from kg.names.sound import likeness, near
from kg.names.vocabulary import company_forms, first_names, is_common, places, words
from kg.reading.document import Document

_ATTESTED = 3
_SOMEWHAT = 0.5


def reporter_of(document: Document, matches: Iterable[Match]) -> Entity:
    """The company whose call or article it is: the listed one that the header names, the header's own name without
    its legal form, or, where the header names none, the listed company that the text names most.

    A header of a machine transcript may itself be garbled: a listed company that the text names again and again
    and that sounds like the header's name is meant.
    """
    written = (document.header.company or "").strip()
    if written and written.lower() not in words().function:
        listed = _listed(written) or _by_ticker(document.header.ticker, written)
        if listed is not None:
            return listed
    companies = [m.entity for m in matches if m.entity.type is EntityType.COMPANY and not m.entity.owner]
    counts = Counter(entity.name for entity in companies)
    by_name = {entity.name: entity for entity in companies}
    if written and written.lower() not in words().function:
        common = common_name(written, document.text)
        for name, count in counts.most_common(3):
            if count >= _ATTESTED and near(_stem(written), name):
                return by_name[name]
        others = {written, *short_names(common, document.text)} - {common}
        return Entity(
            common, EntityType.COMPANY, "company", aliases=tuple(sorted(others)), ticker=document.header.ticker
        )
    if counts:
        return by_name[counts.most_common(1)[0][0]]
    stem = document.source.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return Entity(stem, EntityType.COMPANY, "company", ticker=document.header.ticker)


def _listed(written: str) -> Entity | None:
    known = company_named()
    parts = _without_article(written)
    while parts:
        found = known.get(plain_key(" ".join(parts)))
        if found is not None:
            return found
        if _bare(parts[-1]) not in company_forms():
            return None
        parts = parts[:-1]
    return None


def _by_ticker(ticker: str | None, written: str) -> Entity | None:
    """The listed company with the ticker, if its name is at all like the one written: tickers repeat."""
    symbol = (ticker or "").upper().rsplit(":", 1)[-1].strip()
    listed = (e for e in company_named().values() if e.ticker and e.ticker.upper().removesuffix(".HK") == symbol)
    return next((e for e in listed if likeness(e.name, written) >= _SOMEWHAT), None)


def common_name(written: str, text: str) -> str:
    """The name without legal form, and without "Technology" or "Group" where the rest stands alone in the text."""
    parts = _without_article(written)
    while len(parts) > 1 and _bare(parts[-1]) in company_forms():
        rest, last = re.escape(" ".join(parts[:-1])), re.escape(parts[-1])
        alone = re.search(rf"\b{rest}\b(?!\s+{last})", text)
        if _bare(parts[-1]) not in words().legal_forms and not alone:
            break
        parts = parts[:-1]
    return " ".join(parts[:-1] if len(parts) > 2 and parts[-1] in {"&", "and"} else parts)


def short_names(name: str, text: str) -> tuple[str, ...]:
    """The beginnings of a name that stand for all of it: the first word if it is no everyday word ("Larkfield" of
    "Larkfield Devices"), and what the text uses alone ("Bright Harbour" of "Bright Harbour Foods")."""
    parts = name.split()
    found = []
    for size in range(1, len(parts)):
        short, following = " ".join(parts[:size]), re.escape(parts[size])
        if size == 1 and (len(short) < 4 or is_common(short) or short.lower() in places() | first_names()):
            continue
        if size == 1 or re.search(rf"\b{re.escape(short)}\b(?!\s+(?i:{following}))", text):
            found.append(short)
    return tuple(found)


def _without_article(written: str) -> list[str]:
    parts = re.sub(r"\s*[(,].*", "", written).split() or written.split()
    return parts[1:] if len(parts) > 1 and parts[0].lower() == "the" else parts


def _stem(written: str) -> str:
    """The name without any legal form, loose ones too."""
    parts = _without_article(written)
    while len(parts) > 1 and _bare(parts[-1]) in company_forms():
        parts = parts[:-1]
    return " ".join(parts)


def _bare(word: str) -> str:
    return word.lower().strip(".,")
