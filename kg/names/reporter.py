"""Whose call it is."""

from __future__ import annotations

import re
from collections import Counter

from kg.names.lexicon import company_named
from kg.names.listed import Match
from kg.names.mention import Entity, EntityType
from kg.names.sound import near
from kg.names.vocabulary import words
from kg.reading.document import Document

_ATTESTED = 3


def reporter_of(document: Document, matches: tuple[Match, ...]) -> Entity:
    """The company whose call or article it is: the listed one that the header names, the header's own name without
    its legal form, or, where the header names none, the listed company that the text names most.

    A header of a machine transcript may itself be garbled: a listed company that the text names again and again
    and that sounds like the header's name is meant.
    """
    counts = Counter(m.entity.name for m in matches if m.entity.type is EntityType.COMPANY and not m.entity.owner)
    by_name = {m.entity.name: m.entity for m in matches}
    written = (document.header.company or "").strip()
    if written:
        listed = _listed(written) or _by_ticker(document.header.ticker)
        if listed is not None:
            return listed
        common = common_name(written, document.text)
        for name, count in counts.most_common(3):
            if count >= _ATTESTED and near(common, name):
                return by_name[name]
        return Entity(common, EntityType.COMPANY, "company", ticker=document.header.ticker)
    if counts:
        return by_name[counts.most_common(1)[0][0]]
    stem = document.source.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return Entity(stem, EntityType.COMPANY, "company", ticker=document.header.ticker)


def _listed(written: str) -> Entity | None:
    known = company_named()
    forms = words().legal_forms
    parts = re.sub(r"\s*[(,].*", "", written).split() or written.split()
    if parts[0].lower() == "the":
        parts = parts[1:]
    while parts:
        found = known.get(" ".join(parts).lower())
        if found is not None:
            return found
        if parts[-1].lower().strip(".,") not in forms:
            return None
        parts = parts[:-1]
    return None


def _by_ticker(ticker: str | None) -> Entity | None:
    symbol = (ticker or "").upper().rsplit(":", 1)[-1].strip()
    return next((e for e in company_named().values() if e.ticker and e.ticker.upper() == symbol), None)


def common_name(written: str, text: str) -> str:
    """The name without legal form, so far as the rest stands alone in the text."""
    forms = words().legal_forms
    parts = re.sub(r"\s*[(,].*", "", written).split() or written.split()
    if len(parts) > 1 and parts[0].lower() == "the":
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].lower().strip(".,") in forms:
        rest, last = " ".join(parts[:-1]), re.escape(parts[-1])
        certain = parts[-1].lower().strip(".,") in {
            "inc",
            "incorporated",
            "corp",
            "ltd",
            "limited",
            "plc",
            "co",
            "llc",
            "corporation",
            "n.v",
            "nv",
            "ag",
            "s.a",
            "sa",
            "adr",
        }
        alone = re.search(rf"\b{re.escape(rest)}\b(?!\s+{last})", text)
        if not certain and not alone:
            break
        parts = parts[:-1]
    if len(parts) > 2 and parts[-1] in {"&", "and"}:
        parts = parts[:-1]
    return " ".join(parts)
