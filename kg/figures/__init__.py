"""Quantities in a sentence: amounts, rates, counts, durations, ranges, multiples, vague ones."""

from kg.figures.designators import designators
from kg.figures.finding import find_quantities
from kg.figures.quantity import Bound, Quantity

__all__ = ["Bound", "Quantity", "designators", "find_quantities"]
