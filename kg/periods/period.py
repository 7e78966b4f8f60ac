"""A period named in a text, and what a change is measured against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """What a change is measured against, as the records name it."""

    YOY = "yoy"
    QOQ = "qoq"
    MOM = "mom"
    OTHER = "other"


class Grain(StrEnum):
    """How long a period is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine months"
    YEAR = "year"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, and the company's own name of it ("FY2024Q4"), where it has one."""

    start: date
    end: date
    grain: Grain
    fiscal: str | None = None


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """`document.text[start:end]` names `period`. `instant` tells "as of June 30", "at the end of the quarter".
    `base` tells that the mention is the base of a comparison ("from a year ago", "compared with Q2 last year"),
    in which case it is not the period of the sentence's own number but of the number it is compared with."""

    start: int
    end: int
    period: Period
    instant: bool = False
    base: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """`document.text[start:end]` says what a change is measured against; `period` is the base, where it is known."""

    start: int
    end: int
    basis: Basis
    period: Period | None = None
