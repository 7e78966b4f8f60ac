"""A quantity while it is being read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.figures.numerals import Numeral
from kg.figures.quantity import Bound


@dataclass(frozen=True, slots=True)
class Found:
    """`text[start:end]` of the sentence is a value with its unit; the fields are those of Quantity.

    `scaled` tells that a scale word was said, `scale` what it multiplies with, `worth` what one of the unit said is of
    `unit`, `tied` that the unit stands beside the number itself, so that a neighbour may borrow it; `bound` is set
    where the number itself says it ("10+", "a couple").
    """

    start: int
    end: int
    value: float | None
    unit: str
    rule: str
    high: float | None = None
    bare: bool = False
    signed: int = 0
    ordinal: bool = False
    scaled: bool = False
    scale: float = 1
    worth: float = 1
    tied: bool = False
    bound: Bound | None = None


Rule = Callable[[str, Numeral], Found | None]
"""Reads the unit around a numeral of a sentence's text."""


def tie(numeral: Numeral, end: int, unit: str, rule: str, factor: float = 1) -> Found:
    """The numeral with a unit that ends at `end` and is worth `factor` of `unit`."""
    value = None if numeral.value is None else tidy(numeral.value * factor)
    return Found(
        numeral.start, end, value, unit, rule, signed=numeral.signed, scaled=numeral.scale != 1, scale=numeral.scale,
        worth=factor, tied=True, bound=numeral.bound,
    )  # fmt: skip


def tidy(value: float) -> float:
    """The number without the dust of binary fractions."""
    return float(f"{value:.12g}")


def borrow(figure: Found, lender: Found) -> Found:
    """The bare figure with the lender's unit and scale."""
    value = None if figure.value is None else tidy(figure.value * lender.scale * lender.worth)
    return replace(
        figure, value=value, unit=lender.unit, rule=lender.rule, bare=False, tied=True,
        scaled=lender.scaled, scale=lender.scale, worth=lender.worth,
    )  # fmt: skip
