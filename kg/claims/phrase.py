"""Noun phrases around a number: what stands before a verb, what stands after a number."""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims.lexicon import lexicon, phrases
from kg.claims.scene import Scene, Sort
from kg.names.mention import EntityType, Mention
from kg.text.words import words


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items `first` to `last` (one past the last) of a scene."""

    first: int
    last: int

    def __bool__(self) -> bool:
        return self.last > self.first


NOTHING = Phrase(0, 0)


COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "being"})


def left_phrase(scene: Scene, end: int) -> Phrase:
    """The noun phrase that ends just before item `end`, with the prepositional phrases it holds.

    In "we expect revenue from our cloud business" before "to grow" it is "revenue from our cloud business".
    """
    first = end
    while first > 0 and _belongs_left(scene, first - 1):
        first -= 1
    return _trim(scene, Phrase(first, end))


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
        return not _ends_clause(scene, i - 1)
    if low == "with" and scene.sort(i - 1) in (Sort.WORD, Sort.NAME) and not scene.verb(i - 1):
        return True
    if low in words().subordinators or low in words().pronouns:
        return low in ("including", "excluding", "as") or (low in words().determiners and low not in ("that", "which"))
    if low in words().auxiliaries and low != "to":
        return False
    return not scene.verb(i) and low not in lexicon().change_words


# Marks inside a name or a phrase.
JOINTS = frozenset({"-", "/", "'s", "’s", "’", "'", "(", ")", "%", ".", "“", "”", '"', "$", "#", "+"})


def _lists(scene: Scene, i: int) -> bool:
    """Whether the comma at `i` stands in "a, b and c": a coordinator follows within few words, no verb between."""
    for j in range(i + 1, min(i + 5, len(scene.items))):
        if scene.low(j) in words().determiners or scene.verb(j) or scene.sort(j) is Sort.QUANTITY:
            return False
        if scene.low(j) in ("and", "or"):
            return not _ends_clause(scene, i - 1) and j + 1 < len(scene.items) and not scene.verb(j + 1)
    return False


def _ends_clause(scene: Scene, i: int) -> bool:
    """Whether what stands at `i` closes a statement, so that "and" after it opens another."""
    return scene.sort(i) in (Sort.QUANTITY, Sort.PERIOD, Sort.COMPARISON) or scene.low(i) == "," or scene.verb(i)


def right_phrase(scene: Scene, start: int) -> Phrase:
    """The noun phrase that begins at item `start`, to the next verb, mark, number or clause."""
    last = start
    while last < len(scene.items) and _belongs_right(scene, last, start):
        last += 1
    return _trim(scene, Phrase(start, last))


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
    return scene.sort(i + 1) is Sort.QUANTITY or following in words().determiners | words().prepositions - {"of"}


def _trim(scene: Scene, phrase: Phrase) -> Phrase:
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
    return at_end and low in closed.pronouns


def subject_of(scene: Scene, verb: int) -> Phrase:
    """The subject of the verb at item `verb`: the noun phrase before it, or that of the verb it is joined to.

    Parentheses between commas ("revenue, including advertising, reached") are stepped over; a relative "which" stands
    for the phrase before it. NOTHING where the subject is a pronoun or stands in another sentence.
    """
    j = verb - 1
    closed = words()
    while j >= 0 and (
        scene.low(j) in closed.auxiliaries or closed.adverb(scene.low(j)) or scene.timing(j) or scene.verb(j)
    ):
        j -= 1
    if j >= 0 and scene.low(j) in closed.time_prepositions and scene.timing(j + 1):
        j -= 1
    if j < 0:
        return NOTHING
    if scene.sort(j) is Sort.QUANTITY and (of := scene.before(j)) >= 0 and scene.low(of) in ("of", "at"):
        return left_phrase(scene, of)
    low = scene.low(j)
    if low in ("and", "or", "but", "which", "that", "who") or low == ",":
        if low == "," and (opened := _parenthesis(scene, j)) is not None:
            return _before_asides(scene, opened)
        return _joined(scene, j)
    return left_phrase(scene, j + 1)


def _before_asides(scene: Scene, opened: int) -> Phrase:
    """The phrase before the comma at `opened`, other asides before it stepped over."""
    phrase = left_phrase(scene, opened)
    before = phrase.first - 1
    if phrase and scene.low(before) in phrases().asides and scene.low(before - 1) == ",":
        return left_phrase(scene, before - 1)
    return phrase


def _parenthesis(scene: Scene, comma: int) -> int | None:
    """The comma that opens what the comma at `comma` closes, if that is an aside."""
    for j in range(comma - 1, max(comma - 14, 0), -1):
        if scene.low(j) == ",":
            aside = (
                scene.low(j + 1) in phrases().asides
                or scene.sort(j + 1) in (Sort.PERIOD, Sort.COMPARISON)
                or (comma - j <= 3 and scene.sort(j + 1) is Sort.WORD)
            )
            return j if aside and not _ends_clause(scene, j - 1) else None
        if scene.sort(j) is Sort.QUANTITY:
            return None
    return None


def _joined(scene: Scene, joint: int) -> Phrase:
    """The subject of the statement that the joint at `joint` goes on with."""
    low = scene.low(joint)
    j = joint - 1
    if low in ("which", "that", "who"):
        while j >= 0 and scene.low(j) == ",":
            j -= 1
        if scene.sort(j) in (Sort.WORD, Sort.NAME) and not scene.verb(j):
            return left_phrase(scene, j + 1)
    for k in range(j, -1, -1):
        if scene.verb(k):
            return subject_of(scene, k)
    return NOTHING


def agentive(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase is who acts rather than what is measured: a pronoun or a company alone."""
    if not phrase:
        return True
    lows = [scene.low(k) for k in range(phrase.first, phrase.last)]
    if all(low in words().pronouns or low in words().determiners for low in lows):
        return True
    if len(lows) == 1 and scene.sort(phrase.first) is Sort.NAME:
        thing = scene.items[phrase.first].thing
        return isinstance(thing, Mention) and thing.entity.type in (
            EntityType.COMPANY,
            EntityType.PERSON,
            EntityType.ORGANIZATION,
        )
    core = next((k for k, low in enumerate(lows) if k and low in words().prepositions), len(lows))
    return lows[core - 1] in phrases().agents


def object_of(scene: Scene, verb: int, end: int) -> Phrase:
    """What stands right after the verb at item `verb` and before item `end`: "expanded the number of stores to"."""
    first = verb + 1
    while words().adverb(scene.low(first)):
        first += 1
    if not scene.verb(verb) or scene.low(first) in words().prepositions or scene.timing(first):
        return NOTHING
    phrase = right_phrase(scene, first)
    return _trim(scene, Phrase(phrase.first, min(phrase.last, end))) if phrase and phrase.first < end else NOTHING


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
            if part := _trim(scene, Phrase(first, k)):
                parts.append(part)
            first = k + 1
    return parts
