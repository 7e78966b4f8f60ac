"""What the other stages know of a call: a text to read, a header, turns."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kg.text import Reading


class Kind(StrEnum):
    CALL = "call"
    ARTICLE = "article"


class Section(StrEnum):
    """Where in the document a turn stands."""

    HEADER = "header"  # title, participants, publisher's furniture: states no facts of the company
    SUMMARY = "summary"  # a publisher's or the company's own summary above the call; an article's body
    PREPARED = "prepared remarks"
    QA = "Q&A"
    BOILERPLATE = "boilerplate"  # safe harbour, operator's instructions, replay notices


class Role(StrEnum):
    OPERATOR = "operator"
    MODERATOR = "moderator"  # investor relations, who introduces and hands over
    MANAGEMENT = "management"
    ANALYST = "analyst"
    INTERPRETER = "interpreter"
    AUTHOR = "author"  # of a text nobody speaks: an article, a summary
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `name` as the document writes it most fully, None for an author; `label` is what stood there."""

    name: str | None
    role: Role
    title: str | None = None
    affiliation: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says without a break: `document.text[start:end]`."""

    index: int
    start: int
    end: int
    speaker: Speaker
    section: Section


@dataclass(frozen=True, slots=True)
class Header:
    """What the document says of itself; what it does not say is None.

    `company` is the name as the document writes it; `fiscal_year` and `fiscal_quarter` are the company's own count
    (Alibaba's March quarter of 2024 is year 2024, quarter 4); `period_end` is the last day of the period reported.
    """

    company: str | None
    ticker: str | None
    date: dt.date | None
    fiscal_year: int | None
    fiscal_quarter: int | None
    period_end: dt.date | None
    kind: Kind
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read. Offsets of turns and of every later stage count in `text`, the reading laid over the file;
    `reading.place` takes them to code points of the file."""

    source: str
    sha256: str
    encoding: str
    language: str
    layout: str
    reading: Reading
    header: Header
    turns: tuple[Turn, ...]

    @property
    def text(self) -> str:
        return self.reading.text
