"""What a document says of itself: whose call it is, of which period, when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from kg.reading.blocks import Block
from kg.reading.company import article_name, company_of, fields_of
from kg.reading.dates import days_in
from kg.reading.document import Header, Kind
from kg.reading.fiscal import period_end_of, quarter_of, quarters_in

_OPENING = 5000
"""Code points of speech that name the call: welcome, safe harbour, who is here."""
_MACHINE_LINE = re.compile(r"(?im)^\s*(?:scraped|translated|retrieved|downloaded|printed|url)\b.*$")


def header_of(prelude: str, text: str, blocks: Sequence[Block], facts: Mapping[str, str], spoken: bool) -> Header:
    """`prelude` is all that stands above the first speaker, running heads included; `facts` the format's own fields."""
    prelude = _MACHINE_LINE.sub("", prelude)
    facts = {**fields_of(prelude), **facts}
    title = "\n".join([*(str(value) for value in facts.values()), prelude])
    opening = _opening(text, blocks) if spoken else ""
    labelled = any(block.name for block in blocks)
    above = prelude if labelled or not spoken else ""
    company, ticker = company_of(f"{facts.get('title', '')}\n{above}", opening or text[:_OPENING], text, facts)
    if not spoken and not ticker:
        company = article_name(text) or company
    day = _day(title, opening)
    year, quarter = quarter_of(_title_facts(facts) + title, opening) if spoken else _article_quarter(text)
    return Header(
        company=company,
        ticker=ticker,
        date=day,
        fiscal_year=year,
        fiscal_quarter=quarter,
        period_end=period_end_of(text, day),
        kind=Kind.CALL if spoken else Kind.ARTICLE,
        title=_first_line(prelude, facts),
    )


def _opening(text: str, blocks: Sequence[Block]) -> str:
    said: list[str] = []
    length = 0
    for block in blocks:
        if block.name is not None or not any(other.name for other in blocks):
            said.append(text[block.start : min(block.end, block.start + _OPENING)])
            length += len(said[-1])
        if length > _OPENING:
            break
    return "\n".join(said)[: 2 * _OPENING]


def _title_facts(facts: Mapping[str, str]) -> str:
    quarter, year = facts.get("quarter", ""), facts.get("year", facts.get("fiscal_year", ""))
    return f"Q{quarter.strip('Qq')} {year}\n" if re.fullmatch(r"[Qq]?[1-4]", quarter) and year else ""


def _article_quarter(text: str) -> tuple[int | None, int | None]:
    """The first quarter an article names with its year, where it opens with one."""
    found = sorted(quarters_in(text[:3000]))
    return (found[0][1], found[0][2]) if found else (None, None)


def _day(title: str, opening: str) -> date | None:
    found = next((day for _, day in days_in(title)), None)
    if found is not None:
        return found
    for at, day in days_in(opening):
        before = opening[max(0, at - 40) : at]
        if re.search(
            r"(?:today(?:'s date)?(?: is)?|on|call(?:,| on| of)?|recorded(?: on)?)[,:]? (?:\w+day,? )?$",
            before,
            re.IGNORECASE,
        ):
            return day if day < date.max - timedelta(days=1) else None
    return None


def _first_line(prelude: str, facts: Mapping[str, str]) -> str | None:
    if facts.get("title"):
        return facts["title"]
    lines = (line.strip(" \t\ufeff\f=*_#-") for line in prelude.splitlines())
    return next((line for line in lines if line and len(line) < 250), None)
