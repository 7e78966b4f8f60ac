"""The value of a number in words: "a hundred and twenty thousand"."""

from __future__ import annotations

import math
import re

from kg.figures.lexicon import numbers, spaced

GREATEST = 1e18  # nothing counted is more
_THOUSAND = 1000
_LONGEST = 24  # words of one number


def scale_of(text: str | None) -> float:
    """The product of the scale words or letters in the text."""
    product = 1.0
    for word in re.split(r"[\s\]-]+", spaced(text or "")):
        if word in numbers().letters:
            product *= numbers().letters[word]
        else:
            product *= numbers().scales.get(word.lower(), 1)
    return min(product, GREATEST)


def said_scale(words: str) -> float:
    """The product of the words of a thousand and more; "five hundred" is none of them."""
    scales = (numbers().scales.get(word, 1) for word in re.split(r"[\s-]+", words.lower()))
    return min(math.prod(scale for scale in scales if scale >= _THOUSAND), GREATEST)


def cardinal(words: str) -> float | None:
    """The value of a number in words, None where the words make no one number ("twenty twenty four")."""
    lexicon = numbers()
    small = lexicon.ones | lexicon.teens | lexicon.tens
    total = current = 0.0
    room = 99  # the largest number a further word may add
    for word in re.split(r"[\s-]+", words.lower())[:_LONGEST]:
        if word in lexicon.scales:
            factor = lexicon.scales[word]
            if factor == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * factor, 0
            room = 99
        elif word != "and":
            if small[word] > room or not ((room and small[word]) or not current):
                return None
            current += small[word]
            room = 9 if word in lexicon.tens else 0
    return total + current if total + current <= GREATEST else None


def lone_scale(words: str) -> bool:
    """ "Million", "thousand": a scale without a number; "hundred million" is a number."""
    parts = re.split(r"[\s-]+", words.lower())
    return parts[0] in numbers().scales and (len(parts) == 1 or parts[0] != "hundred")
