"""Physical amounts: "1080p", "2 gigawatts", "3 nanometers", "120,000 square feet"."""

from __future__ import annotations

from kg.figures.found import Found, tie
from kg.figures.lexicon import spaced, unit_forms
from kg.figures.numerals import Numeral


def size(text: str, numeral: Numeral) -> Found | None:
    """The numeral with the unit of measure after it."""
    pattern, forms = unit_forms("sizes")
    after = pattern.match(text, numeral.end)
    if after is None:
        return None
    written = after["exact"] or after["glued"]
    return tie(numeral, after.end(), forms[written] if written else forms[spaced(after["other"]).lower()], "size")
