"""Clauses around a verb: its subject, its object, and who acts rather than is measured."""

from __future__ import annotations

from kg.claims.lexicon import lexicon, phrases
from kg.claims.phrase import NOTHING, Phrase, ends_clause, left_phrase, right_phrase, trim
from kg.claims.scene import Scene, Sort
from kg.names.mention import EntityType, Mention
from kg.text.words import words

COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "being"})


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
    if low in ("it", "they") and scene.low(j - 1) == ",":
        return _taken_up(scene, j - 1)
    return _without_aside(scene, left_phrase(scene, j + 1, absolute=scene.low(verb).endswith("ing")))


def _taken_up(scene: Scene, comma: int) -> Phrase:
    """The phrase that opens the sentence and a pronoun takes up: "The gross margin, it was 45%"."""
    phrase = left_phrase(scene, comma)
    opens = all(scene.low(k) in words().determiners | words().coordinators for k in range(phrase.first))
    return phrase if opens else NOTHING


def _without_aside(scene: Scene, phrase: Phrase) -> Phrase:
    """The phrase before ", excluding" or ", mainly consisting of", where the phrase only says what is in or out."""
    for comma in range(phrase.first - 1, max(phrase.first - 5, 0), -1):
        if scene.low(comma) == ",":
            told = scene.low(comma + 1) in phrases().asides and comma + 1 < phrase.first
            return (left_phrase(scene, comma) or phrase) if told else phrase
    return phrase


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
            return j if aside and not ends_clause(scene, j - 1) else None
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


def object_of(scene: Scene, verb: int, end: int) -> Phrase:
    """What stands right after the verb at item `verb` and before item `end`: "expanded the number of stores to"."""
    first = verb + 1
    while words().adverb(scene.low(first)):
        first += 1
    if not scene.verb(verb) or scene.low(first) in words().prepositions or scene.timing(first):
        return NOTHING
    phrase = right_phrase(scene, first)
    return trim(scene, Phrase(phrase.first, min(phrase.last, end))) if phrase and phrase.first < end else NOTHING


# What acts by itself; a company that another owns is a line of business.
ACTING = frozenset({EntityType.COMPANY, EntityType.PERSON, EntityType.ORGANIZATION})


def agentive(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase is who acts rather than what is measured: a pronoun or a company alone."""
    if not phrase:
        return True
    lows = [scene.low(k) for k in range(phrase.first, phrase.last)]
    if all(low in words().pronouns or low in words().determiners for low in lows):
        return True
    if len(lows) == 1 and scene.sort(phrase.first) is Sort.NAME:
        thing = scene.items[phrase.first].thing
        return isinstance(thing, Mention) and thing.entity.owner is None and thing.entity.type in ACTING
    core = next((k for k, low in enumerate(lows) if k and low in words().prepositions), len(lows))
    if lows[core - 1] in PARTS and any(low not in words().determiners for low in lows[: core - 1]):
        return False
    return lows[core - 1] in phrases().agents


# Those who act when they stand alone, and are measured when a word before them tells which: "our cloud business".
PARTS = frozenset({"business"})


def owner_of(scene: Scene, verb: int) -> Phrase:
    """Who has what the number counts, where it is no one who acts: "the Acme app reached 5 million users"."""
    if scene.low(verb) in ("which", "that"):
        subject = left_phrase(scene, verb - 1 if scene.low(verb - 1) == "," else verb)
    elif scene.verb(verb):
        subject = subject_of(scene, verb)
    elif scene.sort(verb + 1) is Sort.QUANTITY and _passed(scene.low(verb + 1).split()[0]):
        subject = left_phrase(scene, verb + 1)
    else:
        return NOTHING
    aim = bool(subject) and scene.low(subject.last - 1) in AIMS
    return NOTHING if aim or agentive(scene, subject) else subject


def _passed(word: str) -> bool:
    """Whether the first word of a number with its bound is a verb of what was: "crossed $1 billion"."""
    return word in lexicon().state and word.endswith("ed") and not word.endswith("eed")


# What is to be reached is no one's who has it: "our target is to reach a 20% margin".
AIMS = frozenset({"target", "goal", "aim", "plan", "objective", "ambition", "intention", "expectation"})
