"""What reads a figure: the rules that look around a numeral, in order, and those that find words by themselves."""

from kg.figures.found import Rule
from kg.figures.rules.counts import LONE, count, lone, number, small_count, vague_count
from kg.figures.rules.durations import duration
from kg.figures.rules.money import money
from kg.figures.rules.multiples import multiple
from kg.figures.rules.percent import percent
from kg.figures.rules.points import points
from kg.figures.rules.sizes import size
from kg.figures.rules.words import WORD_RULES

NUMERAL_RULES: tuple[Rule, ...] = (
    money,
    percent,
    points,
    multiple,
    duration,
    size,
    count,
    vague_count,
    number,
    small_count,
    lone,
)

__all__ = ["LONE", "NUMERAL_RULES", "WORD_RULES"]
