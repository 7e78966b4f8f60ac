"""Quantities in a sentence: amounts, rates, counts, durations, ranges, multiples, vague ones."""
