"""Lists: numbers said in a row, and things said in a row that they go with one by one."""

from __future__ import annotations

from kg.claims.phrase import Phrase, trim
from kg.claims.scene import Scene, Sort


def listed(scene: Scene, i: int) -> list[int]:
    """The numbers of the list that number `i` stands in: "5.1 and 0.5 percentage points"."""
    first = last = i
    while scene.sort(first - 2) is Sort.QUANTITY and scene.low(first - 1) in ("and", ","):
        first -= 2
    while scene.sort(last + 2) is Sort.QUANTITY and scene.low(last + 1) in ("and", ","):
        last += 2
    return list(range(first, last + 1, 2))


def coordinated(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """The parts of a phrase that commas and "and" join."""
    parts: list[Phrase] = []
    first = phrase.first
    for k in range(phrase.first, phrase.last + 1):
        if k == phrase.last or scene.low(k) in ("and", ",", "or"):
            if part := trim(scene, Phrase(first, k)):
                parts.append(part)
            first = k + 1
    return parts
