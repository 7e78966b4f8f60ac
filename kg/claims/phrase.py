"""Noun phrases around a number: what stands before a place, what stands after it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims.lexicon import lexicon
from kg.claims.scene import Scene, Sort
from kg.text.words import words


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items `first` to `last` (one past the last) of a scene."""

    first: int
    last: int

    def __bool__(self) -> bool:
        return self.last > self.first


NOTHING = Phrase(0, 0)


def left_phrase(scene: Scene, end: int, *, absolute: bool = False) -> Phrase:
    """The noun phrase that ends just before item `end`, with the prepositional phrases it holds.

    In "we expect revenue from our cloud business" before "to grow" it is "revenue from our cloud business". `absolute`
    tells that a "with" opens the clause: "with revenue exceeding".
    """
    first = end
    while first > 0 and _belongs_left(scene, first - 1) and not (absolute and scene.low(first - 1) == "with"):
        first -= 1
    if scene.low(first - 1) == "to" and scene.verb(first - 2) and first + 1 < end:
        first += 1  # the verb of "we continue to optimize our"
    return trim(scene, Phrase(first, end))


def _belongs_left(scene: Scene, i: int) -> bool:
    sort, low = scene.sort(i), scene.low(i)
    if sort is Sort.NAME or sort in (Sort.PERIOD, Sort.COMPARISON):
        return True
    if sort is Sort.QUANTITY:
        return scene.quantity(i).bare or scene.quantity(i).ordinal
    if sort is Sort.MARK:
        return low in JOINTS or (low == "," and _lists(scene, i))
    if low == "by":
        return False
    if low in ("'s", "’s"):
        return scene.low(i - 1) not in words().pronouns
    if low in words().coordinators:
        return not ends_clause(scene, i - 1)
    if (
        low == "with"
        and scene.low(i - 1) != "line"
        and scene.sort(i - 1) in (Sort.WORD, Sort.NAME)
        and not scene.verb(i - 1)
    ):
        return True
    if low in words().subordinators or low in words().pronouns:
        return low in ("including", "excluding", "as") or (low in words().determiners and low not in ("that", "which"))
    if low in words().auxiliaries and (low != "to" or scene.verb(i - 1)):
        return False
    if scene.verb(i):
        return _describes(scene, i)
    return low not in lexicon().change_words


def _describes(scene: Scene, i: int) -> bool:
    """Whether a verb in -ing says which ones: "merchants using our tools"."""
    closed = words()
    return (
        scene.low(i).endswith("ing")
        and scene.low(i) not in lexicon().change_verbs | lexicon().say
        and scene.sort(i - 1) in (Sort.WORD, Sort.NAME)
        and scene.low(i - 1) not in closed.auxiliaries | closed.prepositions | closed.pronouns | closed.coordinators
        and not closed.adverb(scene.low(i - 1))
    )


# Marks inside a name or a phrase.
JOINTS = frozenset({"-", "/", "'s", "’s", "’", "'", "(", ")", "%", ".", "“", "”", '"', "$", "#", "+"})


def _lists(scene: Scene, i: int) -> bool:
    """Whether the comma at `i` stands in "a, b and c": a coordinator follows within few words, no verb between."""
    for j in range(i + 1, min(i + 5, len(scene.items))):
        if scene.low(j) in words().determiners or scene.verb(j) or scene.sort(j) is Sort.QUANTITY:
            return False
        if scene.low(j) in ("and", "or"):
            return not ends_clause(scene, i - 1) and j + 1 < len(scene.items) and not scene.verb(j + 1)
    return False


def ends_clause(scene: Scene, i: int) -> bool:
    """Whether what stands at `i` closes a statement, so that "and" after it opens another."""
    return scene.sort(i) in (Sort.QUANTITY, Sort.PERIOD, Sort.COMPARISON) or scene.low(i) == "," or scene.verb(i)


def right_phrase(scene: Scene, start: int) -> Phrase:
    """The noun phrase that begins at item `start`, to the next verb, mark, number or clause."""
    last = start
    while last < len(scene.items) and _belongs_right(scene, last, start):
        last += 1
    return trim(scene, Phrase(start, last))


def _belongs_right(scene: Scene, i: int, start: int) -> bool:
    sort, low = scene.sort(i), scene.low(i)
    if sort in (Sort.QUANTITY, Sort.PERIOD, Sort.COMPARISON):
        return False
    if sort is Sort.NAME:
        return True
    if sort is Sort.MARK:
        return low in JOINTS and i > start
    if low in words().coordinators:
        return (
            i > start
            and not scene.verb(i + 1)
            and scene.sort(i + 1) in (Sort.WORD, Sort.NAME)
            and scene.low(i + 1) not in words().determiners | words().pronouns
        )
    if low in words().subordinators or low in words().pronouns - words().determiners:
        return False
    if low in words().auxiliaries or (low in ("by", "from") and i > start):
        return False
    if scene.timing(i + 1) and low in words().time_prepositions:
        return False
    if low.endswith("ing") and i > start and _governs(scene, i):
        return False
    if i > start and low in words().places:
        return False
    adjective = low.endswith(("ing", "ed")) and scene.low(i - 1) in words().prepositions | words().determiners
    return i == start or adjective or not (scene.verb(i) or low in lexicon().change_words)


def _governs(scene: Scene, i: int) -> bool:
    """Whether a word in -ing is a verb with an object or a particle: "users tuning in", "with 5 surpassing 3"."""
    following = scene.low(i + 1)
    if scene.low(i) in lexicon().noun_first and following in words().prepositions:
        return False
    return scene.sort(i + 1) is Sort.QUANTITY or following in words().determiners | words().prepositions - {"of"}


def trim(scene: Scene, phrase: Phrase) -> Phrase:
    """The phrase without timing, joints, prepositions and other words that name nothing at its ends."""
    first, last = phrase.first, phrase.last
    while first < last and _idle(scene, first, at_end=False):
        first += 1
    while last > first and _idle(scene, last - 1, at_end=True):
        last -= 1
    return Phrase(first, last)


def _idle(scene: Scene, i: int, *, at_end: bool) -> bool:
    low = scene.low(i)
    if scene.timing(i) or scene.sort(i) is Sort.MARK:
        return True
    if scene.sort(i) is not Sort.WORD:
        return scene.sort(i) is Sort.QUANTITY
    closed = words()
    if low in closed.determiners or low in closed.prepositions or low in closed.coordinators or closed.adverb(low):
        return True
    return at_end and (low in closed.pronouns or low in DAYS)


# Nouns of a day that follow what they name without a preposition: "5 million users today".
DAYS = frozenset({"today", "tonight", "tomorrow", "yesterday"})
