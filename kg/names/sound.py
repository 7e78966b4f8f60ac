"""How near two names are in sound and spelling."""

from __future__ import annotations

from functools import cache

import jellyfish
from rapidfuzz import fuzz


@cache
def sound(name: str) -> str:
    """Consonants as they are heard, with c, k and q one, vowels dropped but for the first."""
    return str(jellyfish.metaphone(name.replace("-", " "))).replace(" ", "")


def likeness(left: str, right: str) -> float:
    """0 to 1: the mean of the likeness in spelling and in sound."""
    spelled = spelled_like(left, right)
    heard = jellyfish.jaro_winkler_similarity(sound(left), sound(right)) if sound(left) and sound(right) else 0.0
    return (spelled + heard) / 2


def spelled_like(left: str, right: str) -> float:
    """0 to 1: the likeness in spelling alone."""
    return fuzz.ratio(left.lower(), right.lower()) / 100


def near(left: str, right: str) -> bool:
    """Whether one may well be a hearing of the other."""
    return likeness(left, right) >= 0.72


def same_onset(left: str, right: str) -> bool:
    """Whether both begin with the same sound, any two vowels being one: "Sarrow" and "Zarrow", "Ibex" and "Abex"."""
    return bool(sound(left)) and bool(sound(right)) and _onset(left) == _onset(right)


def _onset(name: str) -> str:
    first = sound(name)[0]
    return "A" if first in "AEIOU" else first
