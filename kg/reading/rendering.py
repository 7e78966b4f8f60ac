"""Answers that stand in a document twice: as the machine heard the original, and as the interpreter said it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from kg.reading.document import Role, Section, Turn

ANSWERING = frozenset({Role.MANAGEMENT, Role.INTERPRETER, Role.UNKNOWN, Role.MODERATOR})
INTERPRETED = re.compile(r"\binterpreters?\b|\b(?:simultaneous|consecutive)\b.{0,20}\binterpret", re.IGNORECASE)
ALIKE = 55.0  # of the word sets of an original as a machine heard it and of its rendering, of 100
SHARE = 0.75  # of the pairs of two voices that must be alike
PAIRS = 6  # of two voices, below which their answers only follow each other


def renderings(text: str, turns: Sequence[Turn]) -> Mapping[int, int]:
    """The index of each turn that an interpreter renders, with the index of the turn that renders it.

    Where a call is interpreted two voices alternate in the answers, and the second says what the first said.
    """
    if not INTERPRETED.search(text):
        return {}
    pairs: dict[tuple[str | None, str | None], list[tuple[Turn, Turn]]] = {}
    for one, two in pairwise(turns):
        if _answers(one) and _answers(two) and _voice(one) != _voice(two):
            pairs.setdefault((_voice(one), _voice(two)), []).append((one, two))
    found: dict[int, int] = {}
    for (one_voice, two_voice), couple in pairs.items():
        if len(couple) <= len(pairs.get((two_voice, one_voice), ())):
            continue
        alike = sum(_alike(text, one, two) for one, two in couple)
        if len(couple) >= PAIRS and alike >= SHARE * len(couple):
            found.update((one.index, two.index) for one, two in couple)
    return found


def _answers(turn: Turn) -> bool:
    return turn.section is Section.QA and turn.speaker.role in ANSWERING


def _voice(turn: Turn) -> str | None:
    return turn.speaker.label or turn.speaker.name


def _alike(text: str, one: Turn, two: Turn) -> bool:
    first, second = text[one.start : one.end].lower(), text[two.start : two.end].lower()
    return 0.4 <= len(first) / len(second) <= 2.5 and fuzz.token_set_ratio(first, second) >= ALIKE
