"""Whose call it is, as the document writes it, and under which ticker its shares trade."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_FORM = (
    r"(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|N\.?V|S\.?A|AG|SE|Group|Holdings?|Technology|"
    r"Technologies|Oyj|ASA|AB|A/S|LLC|L\.P|International|Platforms)"
)
_CALL = r"(?:Earnings|Results|Financial Results|Conference Call|Interim Results|Analyst|Trading|Sales|Half[ -]Year)"
_QUARTER = (
    r"(?:F?Q[1-4](?:[ -]?(?:FY)? ?['’]?\d{2,4})?|[1-4]Q ?['’]?\d\d(?:\d\d)?|H[12] \d{4}|(?:FY ?|"
    r"Fiscal (?:Year )?)?['’]?(?:20)?\d\d(?: (?:F?Q[1-4]|(?:First|Second|Third|Fourth)(?: Fiscal)?"
    r" Quarter))?"
    r"|(?:First|Second|Third|Fourth)[ -](?:Fiscal )?Quarter(?:,? (?:of |and )?(?:Full |Fiscal )*(?:Year )?"
    r"(?:20\d\d)?)?)"
)
_TICKER = r"(?:[A-Za-z]{2,9}: ?[A-Z0-9.\-]{1,9}|[A-Z]{1,6}(?:\.[A-Z]{1,3})?|\d{3,6}\.[A-Z]{2})"
_TITLES = (
    re.compile(rf"^(?P<company>[^\n]{{2,90}}?) ?\((?P<ticker>{_TICKER})(?:[+-]?\d[\d.]*%)?\)"),
    re.compile(
        rf"^(?P<ticker>[A-Z0-9]{{1,6}}\.[A-Z]{{1,3}}) - {_QUARTER} (?P<company>[^\n]{{2,80}}?)\s*{_CALL}", re.MULTILINE
    ),
    re.compile(rf"^(?P<ticker>[A-Z0-9]{{1,6}}\.[A-Z]{{1,3}}) - {_QUARTER} (?P<company>[^\n]{{2,80}})$"),
    re.compile(rf"^{_QUARTER} (?P<company>[^\n]{{2,80}}?)\s+{_CALL}"),
    re.compile(rf"^(?P<company>[^\n]{{2,80}}?)[ ,]+{_QUARTER}[^\n]{{0,30}}?{_CALL}", re.IGNORECASE),
)
_LISTED = re.compile(
    r"(?<!\w)(?P<ticker>(?:NASDAQ|Nasdaq\w{0,2}|NYSE\w*|HKEX|SEHK|HKSE|LSE|TSX|TSE|SSE|SZSE|ENXT\w+|XETRA|"
    r"OTC\w*|ASX|NSE|BSE|KRX|TWSE|BIT|SWX|EPA|AMS): ?[A-Z0-9.]{1,8})(?!\w)"
)
_FIELDS = re.compile(
    r"^\s*(?P<field>company|ticker|symbol|quarter|date|period)\s*[:：]\s*(?P<value>\S[^\n]*?)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = (
    r"(?P<company>(?:[^\W\d_a-zß-ÿ]|eB|"
    r"i[A-Z])[\w&\-’']*(?:\.(?=\w)[\w&\-]+)*\.?(?:,? (?:[^\W\d_a-zß-ÿ][\w&\-’']*(?:\.(?=\w)[\w&\-]+)*|&|and|"
    r"of|de|the(?= [A-Z])))*?)"
)
_SAID = re.compile(
    rf"(?i:welcome(?:s)? (?:\w+ ){{0,4}}?to|joining(?: us)?(?: \w+){{0,3}} (?:for|on|to)|"
    rf"standing by(?:,? and welcome to| for)|call (?:for|of)|turn to|results for)"
    rf",? (?:(?i:the|today's|our|this) )?{_NAME}(?:['’]s?\.?|,)? "
    rf"(?:(?i:fiscal|financial|full|year|first|second|third|fourth|quarter|q[1-4]|[1-4]q|interim|20\d\d|"
    rf"earnings|results|fy|march|june|september|december|half|conference|annual))\b"
)
_AT = re.compile(
    rf"(?i:relations|officer|president|secretary|treasurer)(?:,)? (?:at|of|for) {_NAME}(?:[.,;]|['’]s| \b[a-z])"
)


def fields_of(text: str) -> dict[str, str]:
    """Lines such as "Company: X" above a call."""
    return {match.group("field").casefold(): match.group("value") for match in _FIELDS.finditer(text)}


def company_of(title: str, speech: str, whole: str, facts: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The company's name and ticker, from the fields, the title's lines, the words of welcome."""
    ticker = next((facts[name] for name in ("ticker", "symbol") if facts.get(name)), None)
    company = next((facts[name] for name in ("company", "company_name", "companyname") if facts.get(name)), None)
    lines = [line.strip(" \t\ufeff\f") for line in title.splitlines() if line.strip(" \t\ufeff\f")][:60]
    for form in _TITLES:
        if company and ticker:
            break
        for line in lines:
            match = form.search(line) if len(line) < 200 else None
            if match is None or not _plausible(match.group("company")):
                continue
            company = company or match.group("company")
            ticker = ticker or match.groupdict().get("ticker")
            break
    listed = _LISTED.search("\n".join(lines))
    if listed:
        ticker = listed.group("ticker") if ticker is None or ":" not in ticker else ticker
        company = company or _beside(lines)
    company = company or _above(lines) or said_name(speech, whole)
    return (_clean(company) if company else None), (ticker.replace(": ", ":") if ticker else None)


def said_name(speech: str, whole: str) -> str | None:
    """The name of the welcome whose first word the whole text says most, in its fullest form."""
    candidates = [_clean(match.group("company")) for form in (_SAID, _AT) for match in form.finditer(speech)]
    candidates = [name for name in candidates if _plausible(name)]
    if not candidates:
        return None
    counts = Counter(re.findall(r"[^\W\d_][\w&\-]*", whole))
    votes = Counter(candidates)
    name = max(candidates, key=lambda name: (min(counts[_first_word(name)], 200), votes[name], len(name)))
    fuller = [other for other in candidates if other.startswith(name + " ")]
    grown = Counter(
        match.group() for match in re.finditer(rf"\b{re.escape(name)}(?:,? {_FORM}\b\.?)+", whole)
    ).most_common(1)
    if grown and grown[0][0] not in fuller:
        fuller.append(_clean(grown[0][0]))
    return max(fuller, key=lambda other: whole.count(other), default=name)


def article_name(text: str) -> str | None:
    """Of an article: the name written with its legal form, else the one most often said with a possessive."""
    formal = re.search(rf"\b((?:[A-Z](?=[^\s]*[a-z])[\w.&\-]* )+{_FORM})\b", text[:1500])
    if formal and len(formal.group(1).split()) <= 5:
        return _clean(formal.group(1))
    counts = Counter(re.findall(r"\b([A-Z][\w\-]+(?: [A-Z][\w\-]+){0,2})(?:'s|’s)\b", text))
    counts.update(re.findall(r"\b([A-Z][a-z\w\-]+) (?:reports?|reported|said|posted|forecast|expects?)\b", text))
    best = [(count, name) for name, count in counts.items() if _plausible(name) and name[0].isupper()]
    return max(best, key=lambda pair: pair[0])[1] if best else None


_NO_COMPANY = re.compile(
    r"^(?:the|our|this|today|first|second|third|fourth|full|fiscal|earnings|edited|conference|call|q\d|"
    r"question|transcript|"
    r"event|company|corporate|core|wall street|street|slide|page|year|quarter|good|results|thomson|"
    r"refinitiv.*|s&p.*|in|a|an|all|it|he|she|and|gaap|ceo|cfo)$",
    re.IGNORECASE,
)


def _plausible(name: str) -> bool:
    return (
        len(name) > 1
        and not _NO_COMPANY.match(name)
        and not re.match(
            r"(?:welcome|thank|edited|(?:first|second|third|fourth|full)[ -](?:fiscal |quarter|year))\b|\d",
            name,
            re.IGNORECASE,
        )
    )


def _beside(lines: list[str]) -> str | None:
    """The name before "NYSE:PG" on its line, or on the lines above."""
    for index, line in enumerate(lines):
        match = _LISTED.search(line)
        if match:
            before = line[: match.start()].strip(" (-|·")
            above = lines[index - 1] if index and len(lines[index - 1]) < 60 else ""
            if index == 1 or not before:
                before = f"{above} {before}".strip()
            return before or None
    return None


def _above(lines: list[str]) -> str | None:
    """A first line that is a name with a legal form, or that stands above a line with a quarter and a call."""
    for line, below in zip(lines[:6], [*lines[1:6], ""], strict=False):
        if len(line) < 70 and re.search(rf"\b{_FORM}\.?$", line) and len(line.split()) < 9:
            return line
        if (
            len(line) < 50
            and re.match(rf"{_QUARTER}[^\n]*(?:Call|Announcement|Results|Earnings)", below)
            and _plausible(line)
        ):
            return line
    return None


def _first_word(name: str) -> str:
    words = re.findall(r"[^\W\d_][\w&\-]*", name)
    return next((word for word in words if word.casefold() != "the"), "")


def _clean(name: str) -> str:
    """Without quotation, a name in another script, the possessive, what runs on after it."""
    name = re.sub(r"\s*[(（][^()（）]*[)）]\s*", " ", name)
    name = re.sub(r"\s+", " ", name).strip(' ,:;-–—|*"“”')
    name = re.sub(r"['’]s?\.?$", "", name)
    name = re.sub(r"[ ,](?:Earnings|Results|Conference|Transcript)\b.*$", "", name)
    if name.isupper() and len(name) > 6:
        name = " ".join(
            word if len(word) < 4 and word not in ("THE", "INC") else word.capitalize() for word in name.split()
        )
    return name.rstrip(".") if not re.search(r"\b(?:Inc|Co|Ltd|Corp|N\.V|S\.A|L\.P)\.$", name) else name
