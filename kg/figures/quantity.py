"""A quantity found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    EXACT = "exact"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class Quantity:
    """`document.text[start:end]` is the value's surface (without its bound's words: those begin at `bound_start`).

    `value` in base units (RMB 31.1 billion is 31100000000, 11.4% is 11.4, "tripled" is 3, 150 basis points are 1.5
    of unit "pp"); None for words only ("double-digit"). `high` is the upper end of a range. `unit` is an ISO 4217
    code, "%", "pp", "x", "count", or the unit's own plural word ("minutes", "pixel", "stores" is "count").
    `bare` tells a number without scale, sign or unit ("In Q2, 12 of them"). `signed` is -1 where the surface itself
    says it is negative ("-3.9%", "minus $20 million", "($20 million)"), +1 for an explicit plus, else 0; `value`
    carries that sign. `per` is the unit after "per" or "a", where the amount is one ("share", "day", "unit").
    `ordinal` tells "third", "second largest". `rule` names what found it.
    """

    start: int
    end: int
    value: float | None
    high: float | None
    unit: str
    bound: Bound
    bound_start: int
    rule: str
    bare: bool = False
    signed: int = 0
    per: str | None = None
    ordinal: bool = False
